import { createServer } from 'node:http';

/** A chat page with very many messages on a web server of the loopback, in the demo inbox's markup. */
export interface LongPage {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves a conversation in which customer and agent have written in turn. */
export async function serveLongPage(messages: number): Promise<LongPage> {
  const items = Array.from({ length: messages }, (_, index) => item(index)).join('\n');
  const page = `<!doctype html><meta charset="utf-8"><title>Long</title>
    <body data-weatherglass-demo>
      <section data-conversation="long" data-title="Long" data-open style="height: 90vh; overflow: auto">
        <ol data-messages>${items}</ol><textarea data-composer></textarea>
      </section>
    </body>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function item(index: number): string {
  const role = index % 2 === 0 ? 'customer' : 'agent';
  return `<li data-message="m${index}" data-role="${role}"><span data-author>${role}</span>
    <p data-text>Message number ${index} of a long conversation about an order.</p></li>`;
}

/** Runs in the page: appends messages one by one, with time in between. */
export async function appendMessages(count: number, everyMs: number, from: number): Promise<void> {
  const list = document.querySelector('[data-messages]');
  for (let index = from; index < from + count; index++) {
    const entry = document.createElement('li');
    entry.setAttribute('data-message', `m${index}`);
    entry.setAttribute('data-role', index % 2 === 0 ? 'customer' : 'agent');
    entry.innerHTML = `<p data-text>New message number ${index}, and it is written now.</p>`;
    list?.append(entry);
    await new Promise((done) => setTimeout(done, everyMs));
  }
}
