import type { AlertLevel } from '../../../lib/core/alert';
import { levelOf } from '../../../lib/core/level';
import type { ConversationView, WindowMessage } from '../../../lib/core/report';

export const NOW = new Date('2026-11-20T14:30:00').getTime();

/** An invented message: valence, evidence, text. */
export type Said = readonly [valence: number, evidence: number, text: string, more?: Partial<WindowMessage>];

export const UPSET: readonly Said[] = [
  [0.1, 0.3, 'Hello, I ordered a kettle last week, number 58112.'],
  [-0.05, 0.35, 'It should have come on Tuesday.'],
  [-0.3, 0.6, 'This is the third time that I have to ask.'],
  [0, 0.04, 'ok'],
  [-0.62, 0.85, 'Great, another day without an answer. Thanks for nothing.'],
  [-0.8, 0.95, 'This is a damn joke. I want my money back, today.', { profanity: 'swearing' }],
];
export const HAPPY: readonly Said[] = [
  [-0.35, 0.7, 'My invoice is wrong again.'],
  [0.05, 0.2, 'It is number 2291.'],
  [0.5, 0.8, 'Oh, that was quick!'],
  [0.9, 0.95, 'You are wonderful, thank you so much for sorting this out in two minutes!'],
];

/** A conversation with invented scores; the level is that of the last valence. */
export function view(title: string, said: readonly Said[], more: Partial<ConversationView> = {}): ConversationView {
  const window = said.map(
    ([valence, evidence, , extra], index): WindowMessage => ({
      key: `${title}-${index}`,
      scored: true,
      level: levelOf(valence),
      valence,
      evidence,
      language: 'en',
      ...extra,
    }),
  );
  const score = said.at(-1)?.[0] ?? 0;
  return {
    id: `demo ${title}`,
    key: title,
    tool: 'demo',
    toolName: 'Converse.js',
    title,
    tabId: 1,
    score,
    level: levelOf(score),
    state: said.length > 0 ? 'scored' : 'nothing',
    updatedAt: NOW - 125_000,
    timeline: said.map(([valence], index) => ({
      at: NOW - 600_000 + index * 60_000,
      level: levelOf(valence),
      score: valence,
    })),
    window: window.slice(-6),
    alerts: [],
    counted: said.length,
    ...more,
  };
}

/** Texts by message key, as the page would give them. */
export function texts(title: string, said: readonly Said[]): Map<string, string> {
  return new Map(said.map(([, , text], index) => [`${title}-${index}`, text]));
}

export function alerts(level: AlertLevel): ConversationView['alerts'] {
  return [{ id: 1, at: NOW - 60_000, level, from: 0, seen: false, delivered: true }];
}

/** Many conversations, worst first. */
export function many(count: number): ConversationView[] {
  const names = [
    'Anna Berg',
    'Joao Pereira',
    'Order 58112: kettle',
    'Mei Tanaka',
    'Invoice 2291',
    'Olu Adeyemi',
    'Lost parcel',
  ];
  const tools = ['Zendesk', 'Chatwoot', 'Converse.js'];
  return Array.from({ length: count }, (_, index) => {
    const end = -0.9 + (1.8 * index) / Math.max(1, count - 1);
    const said: Said[] = Array.from({ length: 8 }, (_, step) => [
      Math.max(-1, Math.min(1, end + Math.sin(step * 1.7 + index) * (0.5 - step * 0.07))),
      0.8,
      '…',
    ]);
    said.push([end, 0.9, '…']);
    return view(`${names[index % names.length]}`, said, {
      id: `demo ${index}`,
      toolName: tools[index % tools.length] ?? '',
      updatedAt: NOW - (index * index + 1) * 47_000,
      alerts: index < 2 ? alerts(-2) : [],
    });
  });
}
