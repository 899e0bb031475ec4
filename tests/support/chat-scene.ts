import type { BrowserUnderTest } from './browser';
import { ConversePage } from './converse-page';
import { type ConverseOptions, type ConverseServer, startConverse } from './converse-server';
import { type Customer, customer } from './customer';
import { startProsody } from './prosody';

/** A chat server, the agent's web page and customers: everything but the agent's browser. */
export interface ChatScene {
  /** An address of this machine that serves the chat tool. */
  readonly origin: string;
  /** Opens the agent's page at an address of its own, so that it remembers no chats from before. */
  open(browser: BrowserUnderTest, options: ConverseOptions): Promise<ConversePage>;
  /** Customers by name; each writes as `NAME@localhost`. */
  customer(name: string): Customer;
  /** Stops the chat server and starts it again, with everything that it has archived. */
  restartServer(downMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts the scene; every name gets an account and is logged in. */
export async function startChatScene(names: readonly string[]): Promise<ChatScene> {
  const prosody = await startProsody(['agent', ...names]);
  const servers: ConverseServer[] = [];
  const customers = new Map<string, Customer>();
  const serve = async () => {
    const server = await startConverse(prosody);
    servers.push(server);
    return server;
  };
  const close = async () => {
    await Promise.all([...customers.values()].map((one) => one.leave()));
    await Promise.all(servers.map((server) => server.stop()));
    await prosody.stop();
  };
  try {
    const { origin } = await serve();
    for (const name of names) customers.set(name, await customer(prosody, name));
    return {
      origin,
      close,
      restartServer: (downMs) => prosody.restart(downMs),
      open: async (browser, options) => new ConversePage(await browser.open((await serve()).page(options))),
      customer: (name) => {
        const found = customers.get(name);
        if (!found) throw new Error(`No customer "${name}" takes part.`);
        return found;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
