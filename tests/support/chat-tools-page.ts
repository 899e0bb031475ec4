import type { Adapter, Checked } from '../../lib/core/adapter';
import { ROLES } from '../../lib/core/message';
import { statesOf } from './fixture';

const HOW: Readonly<Record<Checked['how'], string>> = {
  live: 'live',
  own: 'our own page',
  'tool-source': "the tool's own source",
  'public-sources': 'public sources',
};

/** What a tool's pages are read for, besides texts and roles. */
const READ: readonly (readonly [what: string, does: (adapter: Adapter) => boolean])[] = [
  ['ids', ({ message }) => message.id !== undefined],
  ['times', ({ message }) => message.time !== undefined],
  ['queue', ({ conversation }) => conversation.queue !== undefined],
  ['end', ({ conversation }) => conversation.closed !== undefined],
  ['badges in the list', ({ rows }) => rows !== undefined],
];

/**
 * The page about chat tools, in Markdown.
 * @param tools id, adapter and fixture of each
 */
export function chatToolsPage(tools: readonly (readonly [id: string, adapter: Adapter, fixture: string])[]): string {
  const sorted = [...tools].sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en'));
  return `# Chat tools

Written by \`npm run chat-tools\` from the adapters and their fixtures; change those instead.

What an adapter reads is proved on a fixture, in a DOM without layout and in Chromium. Whether the fixture is like the tool
as it is today is another question; **checked** says how far we know:

- **live**: the adapter has read the running product.
- **the tool's own source**: its selectors were taken from the source that the makers publish, some also seen on a running copy.
- **public sources**: they were taken from other public software that reads the same page.

In the last two the adapter itself has never been tested against the live product. Only what is certainly the customer's is
scored; a role that is not certain is unknown.

| tool | roles told apart | also read | checked | on | a supervisor can |
|---|---|---|---|---|---|
${sorted.map(([id, adapter, fixture]) => row(id, adapter, fixture)).join('\n')}

"A supervisor can" is what the tool's own interface allows, with the supervisor's session or with a key; nothing of it is
called yet. Ids: an edited message stays the same one and is scored again; without them it counts as a deleted and a new
one. Times: the page tells them in a form that a machine can read; elsewhere
a message has the time when it was first seen. Queue: the inbox, group, brand or channel. End: the conversation was closed in
the tool. Badges: on the rows or tabs of other conversations.

## Notes and limits
${sorted.map(([, adapter]) => section(adapter)).join('\n')}`;
}

function row(id: string, adapter: Adapter, fixture: string): string {
  const { name, checked, host } = adapter;
  const seen = new Set(
    statesOf(id, fixture).flatMap(({ expected }) =>
      expected.conversations.flatMap(({ messages }) => messages.map(({ role }) => role)),
    ),
  );
  const roles = ROLES.filter((role) => role !== 'unknown' && seen.has(role)).join(', ');
  const also = READ.filter(([, does]) => does(adapter)).map(([what]) => what);
  const can = host ? `${host.can.join(', ')} (${host.access})` : '';
  return `| ${name} | ${roles} | ${also.join(', ')} | ${HOW[checked.how]} | ${checked.on} | ${can} |`;
}

function section({ name, checked, limits, host, urls, frames }: Adapter): string {
  const where = urls.length > 0 ? `Recognised at ${urls.map((url) => `\`${url}\``).join(', ')}, or by its pages.` : '';
  const framed = frames ? 'It is read inside a frame of the page.' : '';
  const actions = host ? `For supervisors: ${host.source}.` : '';
  const lines = [checked.note, where, framed, ...limits, actions].filter((line) => line !== '');
  return `\n### ${name}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
