/** A new adapter, valid TypeScript, that recognises nothing until it is filled in. */
export function adapterTemplate(name: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return `import { defineAdapter } from '../core/adapter';
import { byAgreement, bySelector, roleBy } from '../core/role-chain';

// Every selector below names an attribute that no page has. Put in what the tool's pages have, one by one, from the top;
// tests/fixtures/${name}.html says what must come out. Prefer attributes that carry meaning (data-*, role, aria-*) to
// class names that a build tool made up.
export default defineAdapter({
  name: '${name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase())}',
  // How and when this adapter was checked, and with which version: 'live' once it has read the running product.
  checked: { how: 'public-sources', on: '${today}', note: 'Not tested against the live product.' },
  // What is not read, a sentence each.
  limits: [],
  // Match patterns, if the maker hosts it: 'https://*.example.com/agent/*'. Empty if companies host it themselves.
  urls: [],
  mark: '[data-fill-in-mark]',
  conversation: {
    root: '[data-fill-in-conversation]',
    // From an attribute or from the address. Undefined when it cannot be told: then nothing is scored, and people see why.
    key: (root) => root.getAttribute('data-fill-in-conversation') || undefined,
    title: (root) => root.getAttribute('data-fill-in-title') ?? '',
    list: '[data-fill-in-list]',
    composer: '[contenteditable][role="textbox"], textarea',
  },
  message: {
    item: '[data-fill-in-message]',
    // The first step that can tell decides; what no row fits, or rows of both sides, is unknown and not scored. A colleague's
    // words taken for the customer's are the worst mistake.
    role: roleBy(
      bySelector([['[data-fill-in-note]', 'note']]),
      byAgreement([
        ['[data-fill-in-customer]', 'customer'],
        ['[data-fill-in-agent]', 'agent'],
      ]),
    ),
    text: '[data-fill-in-text]',
    // id: (item) => item.getAttribute('data-fill-in-id') || undefined,
    // time: (item) => item.querySelector('time')?.getAttribute('datetime') ?? undefined,
  },
  // Attributes that the functions above read, besides class, style and hidden.
  attributes: [],
});
`;
}

/** A fixture with one conversation that the new adapter does not read yet. */
export function fixtureTemplate(name: string): string {
  return `<!doctype html>
<!--
  Put pieces of real pages of the tool into the templates, one for each state, with all text and names invented (and no links
  to real hosts). Say in the JSON what a person would read there, oldest message first. Have in them: several messages of one
  group, an agent, a bot or a private note, a system line, a quoted reply, an edited message, a second conversation.
  A message's "key" is its id in the page; leave "key" out of all messages where the page has no ids.
-->
<html lang="en">
  <head></head>
  <body>
    <template data-state="conversation">
      <script type="application/json">
        {
          "url": "https://${name}.example/",
          "conversations": [
            {
              "key": "1",
              "title": "Ada",
              "open": true,
              "messages": [
                { "role": "customer", "text": "Fill in what the customer wrote." },
                { "role": "agent", "text": "Fill in what the agent wrote." }
              ]
            }
          ],
          "rows": []
        }
      </script>
    </template>
  </body>
</html>
`;
}
