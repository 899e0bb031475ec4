import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { ofExtension, toOutside } from '../support/quiet';
import { freePort } from '../support/system';

describe.each(BROWSERS)('network traffic in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let control = '';
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.writeHead(204).end();
  });

  beforeAll(async () => {
    const port = await freePort();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    control = `http://127.0.0.1:${port}/control`;
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  it('every surface can be used', async () => {
    await extension.agree();
    const demo = await DemoPage.open(browser, 'autoplay=1&speed=600&set=1');
    const [key = ''] = await demo.keys();
    await extension.counted(key, 3);
    for (const path of ['popup.html', 'options.html']) await (await browser.open(browser.extensionUrl(path))).close();
    await browser.stopBackground();
    await extension.counted(key, 4);
  });

  it('the extension’s own security policy refuses to fetch from anywhere else', async () => {
    const outcome = await extension.welcome.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'sent',
          () => 'refused',
        ),
      control,
    );
    expect(outcome).toBe('refused');
    expect(arrived).toEqual([]);
  });

  it('what was recorded of the whole run is one request: the one made here on purpose', async () => {
    // The browser’s own developer could forget to record; this shows that a request of the extension is seen.
    await extension.welcome.evaluate(
      (url) =>
        new Promise<void>((done) => {
          const image = new Image();
          image.onload = image.onerror = () => done();
          image.src = url;
        }),
      control,
    );
    const requests = await browser.close();
    expect(ofExtension(requests)).toEqual([control]);
    expect(toOutside(requests)).toEqual([]);
  });
});
