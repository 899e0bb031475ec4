import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { sortedByWorst, viewOf } from '../../lib/core/conversation';
import { LEVEL_NAMES, type Level } from '../../lib/core/level';
import type { ConversationView } from '../../lib/core/report';
import { readConsent } from '../../lib/store/consent';
import { writeFirstRows } from '../../lib/store/first-rows';
import { liveConversations } from '../../lib/store/live';
import { readSettings } from '../../lib/store/settings';

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
  return sortedByWorst((await liveConversations(Date.now())).map((conversation) => viewOf(conversation)));
}

/** The toolbar is brought up to date at most so often: it takes all conversations to know the worst. */
const PAUSE_MS = 500;
let due: Promise<void> | undefined;
let last = 0;

/** Shows the worst live level on the toolbar, with a mark when an alert has not been seen; calls in between are one. */
export function showWorst(): Promise<void> {
  const wait = Math.max(20, last + PAUSE_MS - Date.now());
  due ??= new Promise((resolve) => setTimeout(resolve, wait)).then(() => {
    due = undefined;
    last = Date.now();
    return show();
  });
  return due;
}

async function show(): Promise<void> {
  const [{ values }, consent] = await Promise.all([readSettings(), readConsent()]);
  const live = consent ? await worstFirst() : [];
  // Full storage is no reason to show nothing: the popup then reads for itself.
  await writeFirstRows(live).catch(() => undefined);
  const views = values.scoring && !values.paused ? live : [];
  const worst = views[0];
  const level: Level | undefined = worst?.state === 'scored' ? worst.level : undefined;
  const mark = views.some((view) => view.alerts.length > 0) ? '!' : '';
  await Promise.all([
    browser.action.setBadgeText({ text: level === undefined ? '' : signed(level) + mark }),
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
