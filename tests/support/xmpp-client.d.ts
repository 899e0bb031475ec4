/** The part of @xmpp/client (which ships no types) that the tests use. */
declare module '@xmpp/client' {
  export interface Element {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    getChildText(name: string): string | null;
  }
  export interface Client {
    start(): Promise<unknown>;
    stop(): Promise<unknown>;
    send(stanza: Element): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): void;
    on(event: 'online', listener: () => void): void;
    on(event: 'stanza', listener: (stanza: Element) => void): void;
  }
  export function client(options: {
    service: string;
    domain: string;
    username: string;
    password: string;
    resource?: string;
  }): Client;
  export function xml(
    name: string,
    attributes?: Readonly<Record<string, string>>,
    ...children: readonly (Element | string)[]
  ): Element;
}
