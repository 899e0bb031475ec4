import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { LockIcon } from '../shared/glyphs';
import { GroupContext } from './search';

export interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly children: ComponentChildren;
}

/** One group of settings: what it is about, and a card with its rows; not there when a search leaves none of them. */
export function Group({ id, title, help, children }: GroupProps) {
  return (
    <section class="group" aria-labelledby={id}>
      <div class="about">
        <h2 id={id}>{title}</h2>
        <p class="muted">{help}</p>
      </div>
      <div class="card">
        <GroupContext.Provider value={title}>{children}</GroupContext.Provider>
      </div>
    </section>
  );
}

/** Says that the organisation has set a value. */
export function Locked() {
  return (
    <span class="locked glyph-row">
      <LockIcon />
      {i18n.t('options.locked')}
    </span>
  );
}
