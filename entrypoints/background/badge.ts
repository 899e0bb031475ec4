import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Conversation, viewOf } from '../../lib/core/conversation';
import { LEVEL_NAMES, type Level } from '../../lib/core/level';
import type { ConversationView } from '../../lib/core/report';
import { liveConversations } from '../../lib/store/live';

/** White text on each of these has a contrast of at least 4.5 : 1. */
const COLOURS = {
  [-3]: '#a3123a',
  [-2]: '#b93815',
  [-1]: '#8f5b00',
  0: '#57606a',
  1: '#2f6f4e',
  2: '#1f7a3d',
  3: '#0b6b5c',
} as const;

/** Live conversations, worst first; those with nothing to go on last. */
export async function worstFirst(): Promise<ConversationView[]> {
  const views = (await liveConversations(Date.now())).map((conversation: Conversation) => viewOf(conversation));
  const rank = (view: ConversationView) => (view.state === 'scored' ? view.score : 2);
  return views.sort((a, b) => rank(a) - rank(b) || b.updatedAt - a.updatedAt);
}

let due: Promise<void> | undefined;

/** Shows the worst live level on the toolbar soon; calls in between are one. */
export function showWorst(): Promise<void> {
  due ??= new Promise((resolve) => setTimeout(resolve, 50)).then(() => {
    due = undefined;
    return show();
  });
  return due;
}

async function show(): Promise<void> {
  const worst = (await worstFirst())[0];
  const level: Level | undefined = worst?.state === 'scored' ? worst.level : undefined;
  await Promise.all([
    browser.action.setBadgeText({ text: level === undefined ? '' : signed(level) }),
    level === undefined ? undefined : browser.action.setBadgeBackgroundColor({ color: COLOURS[level] }),
    browser.action.setTitle({
      title:
        level === undefined
          ? i18n.t('extName')
          : i18n.t('badge.worst', { level: i18n.t(`level.${LEVEL_NAMES[level]}`) }),
    }),
  ]);
}

function signed(level: Level): string {
  return level < 0 ? `−${-level}` : level > 0 ? `+${level}` : '0';
}
