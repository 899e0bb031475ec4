/** A new adapter, valid TypeScript, that recognises nothing until it is filled in. */
export function adapterTemplate(name: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return `import { defineAdapter } from '../core/adapter';

// Every selector below names an attribute that no page has. Put in what the tool's pages have, one by one, from the top;
// tests/fixtures/${name}.html says what must come out. Prefer attributes that carry meaning (data-*, role, aria-*) to
// class names that a build tool made up.
export default defineAdapter({
  name: '${name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase())}',
  checked: { how: 'public-sources', on: '${today}', note: 'Not tested against the live product.' },
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
    // Say 'customer' only when the page proves it. A colleague's words taken for the customer's are the worst mistake.
    role: () => 'unknown',
    text: '[data-fill-in-text]',
  },
});
`;
}

/** A fixture with one conversation that the new adapter does not read yet. */
export function fixtureTemplate(name: string): string {
  return `<!doctype html>
<!--
  Replace the body by a piece of a real page of the tool with all text and names invented (and no links to real hosts).
  Then write into "expected" what a person would read there, oldest message first. Have in it: several messages of one
  group, an agent, a bot or a private note, a system line, a quoted reply, an edited message, a second conversation.
  A message's "key" is its id in the page; leave "key" out of all messages where the page has no ids.
-->
<html lang="en">
  <head>
    <script type="application/json" id="expected">
      {
        "url": "https://${name}.example/",
        "conversations": [
          {
            "key": "1",
            "title": "Ada",
            "open": true,
            "messages": [
              { "role": "customer", "text": "Fill in what the customer wrote.", "replayed": false },
              { "role": "agent", "text": "Fill in what the agent wrote.", "replayed": false }
            ]
          }
        ],
        "rows": []
      }
    </script>
  </head>
  <body></body>
</html>
`;
}
