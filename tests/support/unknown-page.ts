import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A name as bundlers make them, another one at each call. */
const hashed = (): string => {
  const letters = () => Math.random().toString(36).slice(2, 8);
  return Math.random() < 0.5 ? `css-${letters()}` : `_${letters()}_${Math.floor(Math.random() * 99)}`;
};

const MESSAGES: readonly (readonly [side: 'in' | 'out' | 'line', text: string])[] = [
  ['in', 'Hello, I ordered a lamp last week.'],
  ['out', 'Good morning, how can I help you?'],
  ['in', 'The lamp has arrived in two pieces.'],
  ['line', 'Mina has joined the conversation'],
  ['out', 'I am sorry to hear that, let me look at your order.'],
];

/**
 * A chat that nobody has an adapter for: no roles, no telling attributes, and class names that change whenever the page is
 * loaded. Only where things stand is always the same.
 */
function hashedPage(name: string): string {
  const c = { page: hashed(), list: hashed(), row: hashed(), out: hashed(), line: hashed(), bubble: hashed(), words: hashed(), time: hashed(), name: hashed() }; // biome-ignore format: a list
  const row = (side: string, text: string) =>
    side === 'line'
      ? `<div class="${c.line}">${text}</div>`
      : `<div class="${c.row}${side === 'out' ? ` ${c.out}` : ''}"><div class="${c.bubble}"><div class="${c.words}">${text}</div><div class="${c.time}">09:1${text.length % 10}</div></div></div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>
<style>
  * { box-sizing: border-box } body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color-scheme: light dark; display: grid; grid-template-columns: 220px 1fr; height: 100vh }
  nav { padding: 16px; border-inline-end: 1px solid #8884 } nav a { display: block; padding: 8px; color: inherit; text-decoration: none }
  .${c.page} { display: flex; flex-direction: column; min-width: 0; height: 100vh } .${c.name} { margin: 0; padding: 14px 20px; font-size: 18px; border-block-end: 1px solid #8884 }
  .${c.list} { flex: 1; overflow: auto; padding: 20px; display: flex; flex-direction: column; gap: 10px }
  .${c.row} { display: flex } .${c.out} { justify-content: flex-end } .${c.line} { text-align: center; font-size: 13px; opacity: .8 }
  .${c.bubble} { max-width: 60%; padding: 8px 12px; border-radius: 12px; background: #8882 } .${c.out} .${c.bubble} { background: #2a7de133 }
  .${c.time} { font-size: 12px; opacity: .75; text-align: end } textarea { margin: 12px 20px; min-height: 60px }
</style>
<nav aria-label="Chats"><a href="/chat/42">Tove</a><a href="/chat/43">Emil</a></nav>
<main class="${c.page}"><h2 class="${c.name}">${name}</h2><div class="${c.list}" tabindex="0">${MESSAGES.map(([side, text]) => row(side, text)).join('')}</div><textarea aria-label="Answer"></textarea></main>
<script>
  const rows = ${JSON.stringify({ in: row('in', 'TEXT'), out: row('out', 'TEXT') })};
  globalThis.clicks = [];
  for (const type of ['click', 'pointerdown', 'keydown']) addEventListener(type, (event) => clicks.push(type), true);
  globalThis.say = (side, text) => { const box = document.createElement('template'); box.innerHTML = rows[side]; const row = box.content.firstChild; row.querySelector('.${c.words}').textContent = text; document.querySelector('.${c.list}').append(row); };
</script></html>`;
}

/** A chat without an adapter whose markup says what things are. */
function tellingPage(): string {
  const row = (side: string, text: string) =>
    `<div role="listitem" class="msg" data-direction="${side === 'in' ? 'incoming' : 'outgoing'}"><span class="author">${side === 'in' ? 'Tove' : 'Mina'}</span><p class="body">${text}</p></div>`;
  const shown = MESSAGES.filter(([side]) => side !== 'line');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Log</title>
<h1>Tove</h1><div role="log" aria-label="Messages">${shown.map(([side, text]) => row(side, text)).join('')}</div><textarea aria-label="Answer"></textarea>
<script>
  const rows = ${JSON.stringify({ in: row('in', 'TEXT'), out: row('out', 'TEXT') })};
  globalThis.say = (side, text) => { const box = document.createElement('template'); box.innerHTML = rows[side]; const row = box.content.firstChild; row.querySelector('.body').textContent = text; document.querySelector('[role=log]').append(row); };
</script></html>`;
}

/** A web server on this machine with chats that no adapter knows: `/chat/<number>` and `/log/<number>`. */
export async function serveUnknownPages(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(
      request.url?.startsWith('/log/') ? tellingPage() : hashedPage(request.url === '/chat/43' ? 'Emil' : 'Tove'),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
