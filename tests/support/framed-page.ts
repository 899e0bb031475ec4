import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host as Genesys Cloud has them, which the test's browser takes for this machine. */
export const FRAMED_HOST = 'apps.test.pure.cloud';

/** Numbers of the two conversations on the page. */
export const FRAMED_KEYS = ['0f7c2d1e-4b3a-4c5d-8e9f-001122334455', '11111111-2222-4333-8444-555555555555'] as const;

/** Cards outside, and inside an open shadow root a frame for each conversation, of which one is in front. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Conversations</title>
<style>.interaction-group.is-selected { font-weight: bold } app-view-stack { display: block; height: 80vh }</style>
${FRAMED_KEYS.map((key, place) => `<div class="interaction-group" id="card-${key}"><span class="participant-name">Person ${place}</span></div>`).join('\n')}
<p id="interaction-header-participant-name"></p>
<app-view-stack name="conversation"></app-view-stack>
<script>
  const shadow = document.querySelector('app-view-stack').attachShadow({ mode: 'open' });
  shadow.innerHTML = '<style>.app-instance[aria-hidden=true]{display:none} iframe{width:100%;height:70vh;border:0}</style>';
  const cards = [...document.querySelectorAll('.interaction-group')];
  for (const card of cards) {
    const place = document.createElement('div');
    place.className = 'app-instance';
    place.innerHTML = '<iframe src="/messaging-gadget/messaging-gadget.html"></iframe>';
    shadow.append(place);
  }
  globalThis.show = (chosen) => cards.forEach((card, place) => {
    card.classList.toggle('is-selected', place === chosen);
    shadow.querySelectorAll('.app-instance')[place].setAttribute('aria-hidden', String(place !== chosen));
    if (place === chosen) document.querySelector('#interaction-header-participant-name').textContent = card.textContent;
  });
  globalThis.frame = (place) => shadow.querySelectorAll('iframe')[place].contentWindow;
  globalThis.show(0);
</script>`;

const FRAME = `<!doctype html><meta charset="utf-8"><title>Messages</title>
<style>.row { display: flex } .end { justify-content: flex-end } [data-automation-id=message-history] { min-height: 200px }</style>
<div id="messaging-gadget"><div data-automation-id="message-history"></div><div role="textbox" contenteditable="true"></div></div>
<script>
  globalThis.say = (side, text) => {
    const row = document.createElement('div');
    row.className = 'row ' + side;
    const words = document.createElement('div');
    words.dataset.automationId = 'messaging-gadget-message-textbody';
    words.textContent = text;
    row.append(words);
    document.querySelector('[data-automation-id=message-history]').append(row);
  };
</script>`;

/** A web server on this machine with a page that holds its conversations in frames. */
export async function serveFramedPage(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(request.url?.startsWith('/messaging-gadget/') ? FRAME : PAGE);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${FRAMED_HOST}:${port}/directory/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
