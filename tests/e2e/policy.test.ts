import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { noPolicy, withPolicy } from '../support/policy';
import { pause, until } from '../support/system';
import { CALM, FURIOUS } from '../support/words';

const HISTORY_MS = 2_000;
const LONG_ENOUGH_MS = 3_000;

/** What an organisation may set: locked values, presets, a mistake, and a queue that is left out. */
const POLICY = {
  threshold: 'very-negative',
  queues: { never: ['J*'] },
  languages: ['en', 'de', 'ja'],
  retentionDays: 30,
  colour: 'blue',
  defaults: { quietMinutes: 90, askMood: false },
};

for (const name of BROWSERS) {
  const reason = noPolicy(name);
  describe.skipIf(reason !== undefined)(`a policy file in ${name}${reason ? ` (skipped: ${reason})` : ''}`, () => {
    let browser: BrowserUnderTest;
    let extension: Extension;
    let options: Page;

    /** A setting's control on the options page. */
    const control = (setting: string) =>
      options.evaluate((of) => {
        const row = document.querySelector(`[data-setting="${of}"]`);
        const input =
          row?.querySelector<HTMLInputElement>('input:checked') ??
          row?.querySelector<HTMLInputElement>('input, textarea');
        return {
          locked: row?.querySelector('.locked')?.textContent ?? '',
          disabled: input?.matches(':disabled') ?? false,
          value: input?.type === 'checkbox' ? String(input.checked) : (input?.value ?? ''),
        };
      }, setting);

    beforeAll(async () => {
      const restore = withPolicy(name, POLICY);
      try {
        browser = await startBrowser(name);
      } finally {
        restore();
      }
      extension = await Extension.install(browser);
      await extension.agree();
      options = await browser.open(browser.extensionUrl('options.html'));
      // Chromium hands a policy over some time after the installation.
      await until('the policy', async () => (await control('threshold')).locked);
    });
    afterAll(() => browser?.close());

    it('locks what it sets: a lock, the words, and a control that does nothing', async () => {
      const locked = 'Set by your organisation';
      expect(await control('threshold')).toEqual({ locked, disabled: true, value: 'very-negative' });
      expect(await control('retentionDays')).toEqual({ locked, disabled: true, value: '30' });
      expect((await control('queues')).locked).toBe(locked);
      await options.screenshot('options-policy');
    });

    it('presets what people may change', async () => {
      expect(await control('quietMinutes')).toEqual({ locked: '', disabled: false, value: '90' });
      expect(await control('askMood')).toEqual({ locked: '', disabled: false, value: 'false' });
      await options.click('[data-setting="askMood"] input');
      await until('the change', async () => (await control('askMood')).value === 'true');
    });

    it('says what it does not know, and goes by the rest', async () => {
      const words = await options.evaluate(() => document.querySelector('main [role=alert]')?.textContent ?? '');
      // Chromium itself drops what the schema does not have, and shows it on chrome://policy.
      expect(words).toBe(
        name === 'chromium' ? '' : 'Some settings are not validBrowser policy: there is no setting "colour".',
      );
    });

    it('leaves out the queues that are never to be scored, and only those', async () => {
      const demo = await DemoPage.open(browser, 'autoplay=0&set=2');
      await pause(HISTORY_MS);
      const [german = '', , japanese = ''] = await demo.keys();
      await demo.asCustomer(japanese, ...FURIOUS);
      await demo.asCustomer(german, CALM[0], FURIOUS[0]);
      const scored = await extension.counted(german, 2);
      expect(scored).toMatchObject({ state: 'scored' });
      await pause(LONG_ENOUGH_MS);
      expect(await extension.conversation(japanese), 'it is not among the live ones').toBeUndefined();
      await demo.page.revealOverlay();
      const said = await until('the overlay to say so', () =>
        demo.page.evaluate(() => {
          const text = document.querySelector('weather-glass')?.shadowRoot?.textContent ?? '';
          return text.includes('Queue not scored') && text;
        }),
      );
      expect(said).toContain('Queue not scored');
      await demo.page.screenshot('queue-not-scored');
    });
  });
}
