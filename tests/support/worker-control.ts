import type { Browser, CDPSession } from 'puppeteer';
import { until } from './system';

/**
 * Stops a service worker of Chromium, and knows when it has stopped. A worker's DevTools target does not tell: it may
 * outlive the worker and serve the next one.
 */
export class WorkerControl {
  readonly #session: CDPSession;
  #known = false;
  #running = false;
  #stops = 0;

  /** @param scope beginning of the worker's address */
  static async start(browser: Browser, scope: string): Promise<WorkerControl> {
    const page = await browser.newPage({ background: true });
    const control = new WorkerControl(await page.createCDPSession(), scope);
    await control.#session.send('ServiceWorker.enable');
    // The state of all workers is told soon after; an extension's is registered for good.
    await until('Chromium to tell of the worker', () => control.#known);
    return control;
  }

  private constructor(session: CDPSession, scope: string) {
    this.#session = session;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions) {
        if (!scriptURL.startsWith(scope)) continue;
        this.#known = true;
        if (runningStatus === 'stopped' && this.#running) this.#stops++;
        this.#running = runningStatus !== 'stopped';
      }
    });
  }

  /** Stops the worker if it runs. A message may wake the next one at once. */
  async stop(): Promise<void> {
    if (!this.#running) return;
    const before = this.#stops;
    await this.#session.send('ServiceWorker.stopAllWorkers');
    await until('the worker to stop', () => this.#stops > before);
  }
}
