import { i18n } from '#i18n';
import { CloseIcon, CollapseIcon, ExpandIcon, MoveIcon } from '../shared/glyphs';
import { LevelIcon } from '../shared/level-icon';
import { levelText } from '../shared/level-text';
import { helpOf } from './help';
import type { PanelComponent, PanelProps } from './panel-source';
import { panelStyle } from './placement';
import type { PanelActions } from './state';
import { WindowMessages } from './window-messages';

export interface WhyPanelProps extends PanelProps {
  readonly own: PanelActions;
}

/** The panel with what its buttons do. */
export function panelWith(actions: (props: PanelProps) => PanelActions): PanelComponent {
  return (props) => <WhyPanel {...props} own={actions(props)} />;
}

/** The reasons for a level: the window's messages, each with its own level; and what can be done with the overlay. */
export function WhyPanel(props: WhyPanelProps) {
  const { conversation, look, place, collapsed, paused, alert, actions, own } = props;
  const { view, texts, title, problem } = conversation;
  const help = helpOf(conversation, paused);
  const [toggle, ToggleIcon] = collapsed
    ? ([i18n.t('overlay.expand'), ExpandIcon] as const)
    : ([i18n.t('overlay.collapse'), CollapseIcon] as const);
  return (
    <section class="wg-card wg-why" style={panelStyle(place)} aria-label={`${look.name}. ${title}`}>
      <header class="wg-head">
        <LevelIcon of={look.form} size={28} />
        <div class="wg-titles">
          <strong>{look.name}</strong>
          {title && <span class="wg-muted">{title}</span>}
        </div>
        <button
          type="button"
          class="wg-tool wg-move"
          title={i18n.t('overlay.move')}
          aria-label={i18n.t('overlay.move')}
          {...props.move}
        >
          <MoveIcon />
        </button>
        <button
          type="button"
          class="wg-tool"
          title={toggle}
          aria-label={toggle}
          onClick={() => actions.collapse(!collapsed)}
        >
          <ToggleIcon />
        </button>
        <button
          type="button"
          class="wg-tool"
          title={i18n.t('overlay.close')}
          aria-label={i18n.t('overlay.close')}
          onClick={props.onClose}
        >
          <CloseIcon />
        </button>
      </header>
      {alert && (
        <p class="wg-fell" data-form={String(alert.level)}>
          {i18n.t('overlay.alert', { level: levelText(alert.level).toLowerCase() })}
          <button type="button" class="wg-button" onClick={props.onDismiss}>
            {i18n.t('overlay.dismiss')}
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it */}
      <section class="wg-body" tabIndex={0} aria-label={i18n.t('overlay.why', { title })}>
        {help && <p>{help}</p>}
        {problem === 'engine-failed' && !paused && (
          <button type="button" class="wg-button wg-retry" onClick={own.restartEngine}>
            {i18n.t('overlay.retry')}
          </button>
        )}
        {view && !paused && !problem && view.window.length > 0 && (
          <>
            <p class="wg-muted">{i18n.t('overlay.why_intro')}</p>
            <WindowMessages window={view.window} texts={texts} />
          </>
        )}
      </section>
      <footer class="wg-foot">
        <button type="button" class="wg-link" onClick={own.hideSite}>
          {i18n.t('overlay.hide_site')}
        </button>
        <button type="button" class="wg-link" onClick={own.openOptions}>
          {i18n.t('overlay.options')}
        </button>
      </footer>
    </section>
  );
}
