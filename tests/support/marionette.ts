import { connect, type Socket } from 'node:net';
import { until } from './system';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Client of Marionette, Firefox's remote protocol: messages `LENGTH:JSON` over TCP, commands `[0, id, name, parameters]`
 * and answers `[1, id, error, result]`. It reaches what WebDriver BiDi does not: pages of extensions and the browser
 * itself. Source: remote/marionette in the Firefox source tree.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #buffer = Buffer.alloc(0);
  #id = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** Connects and opens a session; waits until Firefox listens. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await until('Firefox to listen', () => open(port), 30_000);
    const client = new Marionette(socket);
    await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    return client;
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('close', () => this.#fail(new Error('Firefox has closed the connection.')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** @throws Error with Marionette's own message */
  async send(name: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#id;
    const text = Buffer.from(JSON.stringify([0, id, name, parameters]));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    });
  }

  /** Runs commands that belong together: the session has one current window and one context. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Runs the body of an async function with the browser's own rights; `args` are its arguments. */
  privileged(body: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.alone(async () => {
      await this.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await this.script(body, args);
      } finally {
        await this.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** Runs the body of an async function in the current context. */
  async script(body: string, args: readonly unknown[], sandbox?: 'system'): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      (async function () { ${body} }).apply(null, [...arguments].slice(0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error) + '\\n' + (error?.stack ?? '') }));`;
    const answer = (await this.send('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      newSandbox: true,
      ...(sandbox ? { sandbox } : {}),
    })) as {
      value: { value?: unknown; error?: string };
    };
    if (answer.value.error !== undefined) throw new Error(answer.value.error);
    return answer.value.value;
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      const end = colon + 1 + Number(this.#buffer.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      // The first message is Firefox's greeting, an object.
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    if (error === null) waiting?.resolve(result);
    else
      waiting?.reject(
        new Error(
          Object.values(error as Record<string, string>)
            .slice(0, 2)
            .join(': '),
        ),
      );
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.once('error', failed);
  });
}
