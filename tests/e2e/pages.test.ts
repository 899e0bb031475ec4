import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserUnderTest, type Page, startBrowser } from '../support/browser';
import { DemoPage } from '../support/demo-page';
import { Extension } from '../support/extension';
import { pause, until } from '../support/system';
import { FURIOUS } from '../support/words';

const HISTORY_MS = 2_000;

/** Runs in the options page: hands a file to the first field for one, as the browser does after people have chosen it. */
function chooseFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What people do in popup and options, with what it does in the background, on the page and on disk. */
describe.each(BROWSERS)('popup and options in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: Extension;
  let demo: DemoPage;
  let key = '';
  let title = '';
  const words = (page: Page, selector: string) =>
    page.evaluate((of) => document.querySelector(of)?.textContent ?? '', selector);
  const openPopup = async () => {
    const tabId = (await extension.conversation(key))?.tabId;
    const popup = await browser.open(browser.extensionUrl(`popup.html?tab=${tabId}`));
    await until('the conversation in the popup', async () => (await words(popup, '.tab')).includes(title));
    return popup;
  };
  const openOptions = async () => {
    const options = await browser.open(browser.extensionUrl('options.html'));
    await until('the settings', () => options.evaluate(() => document.querySelector('.figures') !== null));
    return options;
  };

  beforeAll(async () => {
    browser = await startBrowser(name);
    extension = await Extension.install(browser);
    await extension.agree();
    demo = await DemoPage.open(browser, 'autoplay=0&set=0');
    await pause(HISTORY_MS);
    [key = ''] = await demo.keys();
    await demo.asCustomer(key, FURIOUS[0]);
    title = (await extension.counted(key, 1)).title;
  });
  afterAll(() => browser?.close());

  it('the survey question comes into the composer from the popup, and nothing is sent', async () => {
    const popup = await openPopup();
    await popup.click({ selector: '.wrap-up button', text: 'Ask for a rating' });
    await until('the popup to say so', async () => (await words(popup, '.wrap-up')).includes('stands in the composer'));
    const draft = await demo.page.evaluate(
      (of) => document.querySelector<HTMLTextAreaElement>(`[data-conversation="${of}"] [data-composer]`)?.value ?? '',
      key,
    );
    expect(draft).toContain('from 1 (very dissatisfied) to 5');
    expect(await demo.count(key, 'agent')).toBe(0);
    await popup.close();
  });

  it('done asks for the mood, which is recorded', async () => {
    const popup = await openPopup();
    await popup.click({ selector: '.wrap-up button', text: 'Done' });
    await until('the question', async () => (await words(popup, '.mood')).includes('How did the customer leave?'));
    await popup.screenshot('popup-mood');
    await popup.click({ selector: '.mood button', text: 'Unhappy' });
    await until('the answer', async () => (await words(popup, '.wrap-up')).includes('Mood: Unhappy'));
    expect((await extension.conversation(key))?.wrapUp?.end).toMatchObject({ prompt: 'answered', mood: 1 });
    await popup.close();
  });

  it('the alert is in the log', async () => {
    const popup = await openPopup();
    await popup.click({ selector: '[role=tab]', text: 'Alerts' });
    expect(await until('the alert', () => words(popup, '#list'))).toContain(title);
    await popup.close();
  });

  it('a file of settings is taken over, a wrong one changes nothing and says why', async () => {
    const options = await openOptions();
    await options.evaluate(chooseFile, '{"format":"weatherglass-settings","version":1,"settings":{"threshold":"no"}}');
    await until('the refusal', async () => (await words(options, '.feedback')).includes('Nothing was changed.'));
    const settings = { threshold: 'very-negative', quietMinutes: 55 };
    await options.evaluate(chooseFile, JSON.stringify({ format: 'weatherglass-settings', version: 1, settings }));
    await until('the import', async () => (await words(options, '.feedback')).includes('Settings imported.'));
    const shown = await options.evaluate(() => [
      document.querySelector<HTMLInputElement>('[name=threshold]:checked')?.value,
      document.querySelector<HTMLInputElement>('[data-setting=quietMinutes] input')?.value,
    ]);
    expect(shown).toEqual(['very-negative', '55']);
    await options.close();
  });

  it('the search leaves what fits', async () => {
    const options = await openOptions();
    await options.click('input[type=search]');
    await options.type('quiet hours begin');
    await until('the result', async () => (await words(options, '.found')) === '3 settings fit.');
    const left = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-setting]')]
        .filter((row) => row.checkVisibility())
        .map((row) => row.dataset.setting),
    );
    expect(left).toEqual(['quietHoursFrom', 'quietHoursTo', 'quietHoursDays']);
    await options.close();
  });

  it('one customer is found and deleted, after a question; nobody else is', async () => {
    const options = await openOptions();
    await until('the conversation in the history', async () => {
      const { conversations } = await extension.ask('history-state');
      return conversations > 0;
    });
    await options.click('form[aria-label="Delete one customer"] input');
    await options.type(`${title}\n`);
    await until('the customer', async () => (await words(options, '.customers')).includes(title));
    await options.click({ selector: '.customers button', text: 'Delete' });
    expect(await until('the question', () => words(options, 'dialog[open]'))).toContain(title);
    await options.screenshot('options-delete');
    await options.click({ selector: 'dialog[open] button.danger', text: 'Delete' });
    await until('the deletion', async () =>
      (await words(options, '.feedback')).includes('1 conversation was deleted.'),
    );
    expect((await extension.ask('history-state')).conversations).toBe(0);
    await options.close();
  });
});
