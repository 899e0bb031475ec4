import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The key of its conversation. */
export const HOSTILE_KEY = 'besieged';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Besieged</title>
<body data-weatherglass-demo>
  <section data-conversation="${HOSTILE_KEY}" data-title="Besieged" data-open style="height: 60vh; overflow: auto">
    <ol data-messages></ol><textarea data-composer></textarea>
  </section>
  <div id="junk"></div>
</body>`;

/** A web server on this machine with a chat page, in the demo inbox's markup, that a test can turn against its readers. */
export async function serveHostilePage(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs in the page: one more message. `html` is put in as it is. */
export function addMessage(id: string, role: string, html: string): void {
  const item = document.createElement('li');
  item.dataset.message = id;
  item.dataset.role = role;
  item.innerHTML = `<p data-text>${html}</p>`;
  document.querySelector('[data-messages]')?.append(item);
}

/** What the page found out about its own liveliness during a storm. */
export interface Storm {
  readonly inserted: number;
  /** Longest time between two turns of the page's own clock, milliseconds. */
  readonly longestGap: number;
}

/** Runs in the page: inserts so many nodes a second for some seconds, and takes old ones away. */
export async function storm(perSecond: number, seconds: number): Promise<Storm> {
  const junk = document.querySelector('#junk');
  const steps = 50;
  let inserted = 0;
  let longestGap = 0;
  let last = performance.now();
  for (const end = last + seconds * 1000; last < end; ) {
    for (let count = 0; count < perSecond / steps; count++, inserted++) {
      const node = document.createElement('div');
      node.textContent = `junk ${inserted}`;
      junk?.append(node);
    }
    while ((junk?.childElementCount ?? 0) > 2 * perSecond) junk?.firstElementChild?.remove();
    await new Promise((done) => setTimeout(done, 1000 / steps));
    longestGap = Math.max(longestGap, performance.now() - last);
    last = performance.now();
  }
  return { inserted, longestGap };
}

/** Runs in the page: replaces the message list by a copy of itself, again and again. */
export async function replaceList(times: number, everyMs: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    const list = document.querySelector('[data-messages]');
    list?.replaceWith(list.cloneNode(true));
    await new Promise((done) => setTimeout(done, everyMs));
  }
}

/** Runs in the page, as a script that looks for the overlay by all means that a page has. */
export function spy(): { hosts: number; insides: string[]; globals: string[] } {
  const hosts = [...document.querySelectorAll('weather-glass')];
  const insides: string[] = [];
  for (const host of hosts) {
    if (host.shadowRoot) insides.push('shadowRoot');
    if (host.childNodes.length > 0) insides.push('children');
    if (host.textContent) insides.push('text');
    if (host.getAttributeNames().length > 0) insides.push('attributes');
    const box = host.getBoundingClientRect();
    const inside = document.elementsFromPoint(box.x + 1, box.y + 1).filter((one) => host.contains(one) && one !== host);
    if (inside.length > 0) insides.push('elements');
  }
  const globals = Reflect.ownKeys(globalThis)
    .map(String)
    .filter((name) => /weather/i.test(name));
  return { hosts: hosts.length, insides, globals };
}
