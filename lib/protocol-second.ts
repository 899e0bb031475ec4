import { browser } from 'wxt/browser';

/** What the background asks of the page in which the second engine runs. */
export interface SecondProtocol {
  /** Do what is missing, as the job in the database says; answers at once. */
  work(): void;
  stop(): void;
  remove(): void;
  /** [texts][7] probabilities, from very negative to very positive. */
  score(data: { readonly texts: readonly string[] }): readonly (readonly number[])[];
}

interface Request {
  readonly second: keyof SecondProtocol;
  readonly data?: unknown;
}

interface Answer {
  readonly res?: unknown;
  readonly err?: string;
}

/** How long an answer may take; the first one includes reading 28 MB from the disk. */
const PATIENCE_MS = 30_000;

/**
 * Asks the page of the second engine.
 * @throws Error when it is not there, takes too long, or could not do it
 */
export async function askSecond<K extends keyof SecondProtocol>(
  second: K,
  ...data: Parameters<SecondProtocol[K]>
): Promise<ReturnType<SecondProtocol[K]>> {
  const request: Request = { second, data: data[0] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The second engine did not answer.')), PATIENCE_MS);
  });
  try {
    const answer = (await Promise.race([browser.runtime.sendMessage(request), late])) as Answer | undefined;
    if (!answer) throw new Error('The second engine is not there.');
    if (answer.err !== undefined) throw new Error(answer.err);
    return answer.res as ReturnType<SecondProtocol[K]>;
  } finally {
    clearTimeout(timer);
  }
}

type Handlers = {
  readonly [K in keyof SecondProtocol]: (
    ...data: Parameters<SecondProtocol[K]>
  ) => ReturnType<SecondProtocol[K]> | Promise<ReturnType<SecondProtocol[K]>>;
};

/** Answers the background, and nobody else: content scripts and tabs have a tab, other extensions another id. */
export function handleSecond(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: Answer) => void) => {
    const { second, data } = (message ?? {}) as Partial<Request>;
    if (!second || !Object.hasOwn(handlers, second)) return undefined;
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    const handler = handlers[second] as (data: unknown) => unknown;
    Promise.resolve()
      .then(() => handler(data))
      .then(
        (res) => respond({ res: res ?? null }),
        (error: unknown) => respond({ err: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  });
}
