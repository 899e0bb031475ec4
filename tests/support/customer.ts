import { randomUUID } from 'node:crypto';
import { client, xml } from '@xmpp/client';
import type { Prosody } from './prosody';

/** A customer in a chat program of their own, who writes to the agent. */
export interface Customer {
  readonly jid: string;
  /** @returns id of the message, once Prosody has it */
  say(text: string): Promise<string>;
  /** Corrects a message as XEP-0308 says. */
  edit(id: string, text: string): Promise<string>;
  /** Texts that the agent has sent. */
  readonly heard: readonly string[];
  leave(): Promise<void>;
}

/** Logs a customer in over TCP. */
export async function customer(server: Prosody, name: string): Promise<Customer> {
  const xmpp = client({
    service: server.service,
    domain: 'localhost',
    username: name,
    password: server.password,
    resource: 'phone',
  });
  const heard: string[] = [];
  xmpp.on('error', ({ message }) => {
    // A server that was stopped on purpose; the client tries again by itself.
    if (!/system-shutdown|ECONNREFUSED/.test(message)) console.error(`Customer ${name}: ${message}`);
  });
  xmpp.on('stanza', (stanza) => {
    const body = stanza.name === 'message' ? stanza.getChildText('body') : null;
    if (body) heard.push(body);
  });
  // Each time, because the connection comes back by itself after a loss.
  xmpp.on('online', () => void xmpp.send(xml('presence')).catch(() => undefined));
  await xmpp.start();
  const send = async (text: string, replaces?: string) => {
    const id = randomUUID();
    const correction = replaces ? [xml('replace', { id: replaces, xmlns: 'urn:xmpp:message-correct:0' })] : [];
    await xmpp.send(xml('message', { type: 'chat', to: 'agent@localhost', id }, xml('body', {}, text), ...correction));
    return id;
  };
  return {
    jid: `${name}@localhost`,
    say: (text) => send(text),
    edit: (id, text) => send(text, id),
    heard,
    leave: async () => void (await xmpp.stop()),
  };
}
