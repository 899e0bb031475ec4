import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckIcon } from '../shared/glyphs';
import { ToolList } from '../shared/tool-list';
import type { WelcomeProps } from './model';

/** After the agreement: switch on a chat tool, or try the demo inbox. */
export function NextSteps({ model, actions }: WelcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; screen readers go on reading from here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p class="note agreed glyph-row">
        <CheckIcon />
        {i18n.t('welcome.agreed')}
      </p>
      <section class="card step">
        <div class="intro">
          <h2 ref={heading} tabIndex={-1}>
            {i18n.t('welcome.next')}
          </h2>
          <p class="muted">{i18n.t('welcome.next_help')}</p>
        </div>
        <ToolList
          tools={model.tools}
          sites={model.sites}
          onSwitchOn={actions.switchOn}
          onSwitchOff={actions.switchOff}
        />
      </section>
      <section class="card step try">
        <div class="intro">
          <h2>{i18n.t('welcome.try')}</h2>
          <p class="muted">{i18n.t('welcome.try_help')}</p>
        </div>
        <button type="button" class="button primary" onClick={actions.openDemo}>
          {i18n.t('welcome.try_button')}
        </button>
      </section>
      <p class="more">
        <button type="button" class="button" onClick={actions.openOptions}>
          {i18n.t('welcome.options')}
        </button>
      </p>
    </>
  );
}
