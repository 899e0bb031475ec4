import type { TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { Announcer } from './announcer';
import { ConversationChip } from './conversation-chip';
import type { PanelSource } from './panel-source';
import type { Box, Size } from './placement';
import { RowBadge } from './row-badge';
import type { OverlayActions, OverlayConversation, OverlayState } from './state';

export interface OverlayProps {
  readonly state: OverlayState;
  readonly actions: OverlayActions;
  readonly panel: PanelSource;
}

/** A chip for each conversation on the page. */
export function Overlay({ state, actions, panel }: OverlayProps) {
  const { conversations, rows = [], paused, loading = false, ended, problem, position, collapsed } = state;
  // Without the scroll bar, where there is a layout.
  const viewport: Size = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
  const composers = conversations.flatMap((conversation): Box[] =>
    conversation.composer ? [conversation.composer] : [],
  );
  const shown = [
    ...(conversations.length === 0 && problem ? [wholePage(viewport, { problem })] : conversations),
    ...(ended ? [wholePage(viewport, { view: ended, key: ended.key, title: ended.title })] : []),
  ];
  return (
    <section
      class="wg"
      lang={i18n.t('locale.language')}
      dir={i18n.t('locale.direction') as 'ltr' | 'rtl'}
      aria-label={i18n.t('overlay.name')}
      onKeyDown={keepFromPage}
      onKeyUp={keepFromPage}
      onKeyPress={keepFromPage}
    >
      {shown.map((conversation) => (
        <ConversationChip
          key={conversation.key}
          {...{ conversation, composers, viewport, paused, loading, position, collapsed, actions, panel }}
          ask={state.ask?.key === conversation.key ? state.ask : undefined}
        />
      ))}
      {!paused && rows.map((row) => <RowBadge key={row.key} row={row} />)}
      <Announcer conversations={conversations} paused={paused} />
    </section>
  );
}

/** Stands for a page in which no conversation was found, or for one that has left it. */
function wholePage(viewport: Size, more: Partial<OverlayConversation>): OverlayConversation {
  return {
    key: '',
    title: i18n.t('overlay.this_page'),
    root: { x: 0, y: 0, ...viewport },
    focused: false,
    texts: new Map(),
    ...more,
  };
}

/** Chat tools listen for shortcuts everywhere; what is typed in the overlay is not meant for them. */
function keepFromPage(event: TargetedKeyboardEvent<HTMLElement>): void {
  event.stopPropagation();
}
