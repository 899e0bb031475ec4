import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { LockIcon } from '../shared/glyphs';

export interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly children: ComponentChildren;
}

/** One group of settings: what it is about, and a card with its controls. */
export function Group({ id, title, help, children }: GroupProps) {
  return (
    <section class="group" aria-labelledby={id}>
      <div class="about">
        <h2 id={id}>{title}</h2>
        <p class="muted">{help}</p>
      </div>
      <div class="card">{children}</div>
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

export interface SwitchRowProps {
  readonly title: string;
  readonly help: string;
  readonly on: boolean;
  readonly locked: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ title, help, on, locked, onChange }: SwitchRowProps) {
  return (
    <label class="switch setting">
      <span class="words">
        <strong>{title}</strong>
        <span class="muted">{help}</span>
        {locked && <Locked />}
      </span>
      <input
        type="checkbox"
        checked={on}
        disabled={locked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
