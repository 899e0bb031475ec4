import '../support/english';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OptionsActions, OptionsModel } from '../../components/options/model';
import { OptionsPage } from '../../components/options/options-page';
import type { WelcomeActions } from '../../components/welcome/model';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { LANGUAGE_CODES } from '../../lib/core/language';
import type { SecondState } from '../../lib/core/second-engine';
import { defaultSettings, SETTING_NAMES } from '../../lib/store/declared-settings';
import { OPTIONS } from '../support/gallery/options-model';
import { TOOLS } from '../support/gallery/tools';
import { type Shown, show } from '../support/show';

const done = {
  change: vi.fn<OptionsActions['change']>(),
  switchOn: vi.fn<OptionsActions['switchOn']>(),
  switchOff: vi.fn<OptionsActions['switchOff']>(),
  withdraw: vi.fn<OptionsActions['withdraw']>(),
  openWelcome: vi.fn<OptionsActions['openWelcome']>(),
  openDemo: vi.fn<OptionsActions['openDemo']>(),
  exportSettings: vi.fn<OptionsActions['exportSettings']>(),
  importSettings: vi.fn<OptionsActions['importSettings']>(),
  exportTaught: vi.fn<OptionsActions['exportTaught']>(),
  importTaught: vi.fn<OptionsActions['importTaught']>(),
  exportHistory: vi.fn<OptionsActions['exportHistory']>(),
  forgetHistory: vi.fn<OptionsActions['forgetHistory']>(),
  forgetSetAside: vi.fn<OptionsActions['forgetSetAside']>(),
  findCustomers: vi.fn<OptionsActions['findCustomers']>(),
  forgetCustomer: vi.fn<OptionsActions['forgetCustomer']>(),
  exportCorrections: vi.fn<OptionsActions['exportCorrections']>(),
  importCorrections: vi.fn<OptionsActions['importCorrections']>(),
  resetCorrections: vi.fn<OptionsActions['resetCorrections']>(),
  loadSecond: vi.fn<OptionsActions['loadSecond']>(),
  pauseSecond: vi.fn<OptionsActions['pauseSecond']>(),
  deleteSecond: vi.fn<OptionsActions['deleteSecond']>(),
  builtInQuestion: vi.fn<OptionsActions['builtInQuestion']>(() => 'How satisfied are you?'),
  changeShortcuts: vi.fn<OptionsActions['changeShortcuts']>(),
  openOptions: vi.fn<WelcomeActions['openOptions']>(),
  agree: vi.fn<WelcomeActions['agree']>(),
};
const ZENDESK = ['https://*.zendesk.com/*'];
const usual: OptionsModel = { ...OPTIONS, values: { ...defaultSettings(), sites: ZENDESK }, permitted: ZENDESK };
const open = (more: Partial<OptionsModel> = {}): Shown =>
  show(<OptionsPage model={{ ...usual, ...more }} actions={done} />);

function type(shown: Shown, words: string): void {
  const input = shown.find<HTMLInputElement>('.own-address input');
  void act(() => {
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  void act(() => {
    shown.find('.own-address').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

beforeEach(() => vi.clearAllMocks());

describe('options', () => {
  it('change the threshold', () => {
    const shown = open();
    expect(shown.find<HTMLInputElement>('input[name=threshold]:checked').value).toBe('negative');
    shown.click('input[value=very-negative]');
    expect(done.change).toHaveBeenCalledWith({ threshold: 'very-negative' });
  });

  it('switch a tool on only through the browser: until then the switch shows what is', () => {
    const shown = open();
    const chatwoot = shown.find('.site', 'Chatwoot').querySelector('input');
    void act(() => chatwoot?.click());
    expect(done.switchOn).toHaveBeenCalledWith(['https://app.chatwoot.com/*']);
    expect(chatwoot?.checked).toBe(false);
    shown.click('.site input:checked');
    expect(done.switchOff).toHaveBeenCalledWith(['https://*.zendesk.com/*']);
  });

  it('take an own address, and keep what was typed when it is none', () => {
    const shown = open();
    type(shown, 'not an address');
    expect(shown.find('.own-address [role=alert]').textContent).toContain('Enter a web address');
    expect(shown.find<HTMLInputElement>('.own-address input').value).toBe('not an address');
    type(shown, 'chat.example.com/inbox');
    expect(done.switchOn).toHaveBeenCalledWith(['https://chat.example.com/*']);
    expect(shown.all('.own-address [role=alert]')).toHaveLength(0);
  });

  it('do not add a site twice', () => {
    const sites = ['https://chat.example.com/*'];
    const shown = open({ values: { ...usual.values, sites }, permitted: sites });
    type(shown, 'https://chat.example.com/other');
    expect(shown.find('.own-address [role=alert]').textContent).toContain('already');
    expect(done.switchOn).not.toHaveBeenCalled();
  });

  it('keep a site that has lost its permission in the list, switched off, to be switched on again', () => {
    const sites = ['https://chat.example.com/*'];
    const shown = open({ values: { ...usual.values, sites }, permitted: [] });
    const own = shown.find('.site', 'chat.example.com').querySelector('input');
    expect(own?.checked).toBe(false);
    type(shown, 'chat.example.com');
    expect(done.switchOn).toHaveBeenLastCalledWith(sites);
    void act(() => own?.click());
    expect(done.switchOn).toHaveBeenCalledTimes(2);
  });

  it('choose languages, at least one', () => {
    const shown = open();
    shown.click('input[name=languages][value=english]');
    expect(done.change).toHaveBeenLastCalledWith({ languages: ['en'] });
    const some = open({ values: { ...usual.values, languages: ['de', 'fr'] } });
    some.click('.boxes input:checked');
    expect(done.change).toHaveBeenLastCalledWith({ languages: ['de'] });
    done.change.mockClear();
    const one = open({ values: { ...usual.values, languages: ['de'] } });
    one.click('.boxes input:checked');
    expect(done.change).not.toHaveBeenCalled();
    expect(one.find('[role=alert]').textContent).toBe('Choose at least one language.');
    expect(one.all('.boxes input')).toHaveLength(LANGUAGE_CODES.length);
  });

  it('have a control for every declared setting', () => {
    const shown = open();
    const missing = SETTING_NAMES.filter((name) => !shown.all(`[data-setting="${name}"]`).length);
    expect(missing, 'Give the setting a row in a group of components/options, with its name.').toEqual([]);
    for (const name of SETTING_NAMES) {
      const row = shown.find(`[data-setting="${name}"]`);
      expect(row.querySelector('input, select, textarea'), `${name} has a row but no control`).toBeTruthy();
      expect(row.querySelector('.words .muted')?.textContent, `${name} does not say what it does`).toMatch(/.{20}/);
    }
  });

  it('show what the organisation has set, and let nobody change it', () => {
    const shown = open({ locked: new Set(SETTING_NAMES) });
    for (const name of SETTING_NAMES) {
      expect(shown.find(`[data-setting="${name}"] .locked`).textContent).toBe('Set by your organisation');
    }
    const free = shown
      .all('[data-setting] :is(input, textarea, button)')
      .filter((input) => !(input as HTMLInputElement).matches(':disabled, fieldset:disabled *'));
    expect(free).toEqual([]);
    expect(open().all('.locked')).toHaveLength(0);
  });

  it('ask for the permission of a site that the organisation has switched on', () => {
    const sites = ['https://*.zendesk.com/*', 'https://chat.example.com/*'];
    const shown = open({ locked: new Set(['sites']), values: { ...usual.values, sites } });
    expect(shown.find('.site', 'Zendesk').querySelector('input')?.checked).toBe(true);
    expect(shown.find('.site', 'Chatwoot').querySelector('input')?.checked).toBe(false);
    expect(shown.all('.site button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Allow Weatherglass to read chat.example.com',
    ]);
    shown.click('.site button');
    expect(done.switchOn).toHaveBeenCalledWith(['https://chat.example.com/*']);
  });

  it('lead through loading, pausing and deleting the second engine', () => {
    const files = (second: Partial<SecondState>, secondEngine = true) =>
      open({
        values: { ...usual.values, secondEngine },
        second: { phase: 'absent', loaded: 0, total: 28_369_009, fitted: 0, ...second },
      });
    const buttons = (shown: Shown) =>
      shown
        .all('[aria-labelledby=second] .setting > .buttons > button:not(:disabled)')
        .map((button) => button.textContent);
    expect(buttons(files({}, false))).toEqual([]);
    const absent = files({});
    expect(buttons(absent)).toEqual(['Load 28.4 MB']);
    absent.click('[aria-labelledby=second] .button', 'Load');
    expect(done.loadSecond).toHaveBeenCalledOnce();
    const loading = files({ phase: 'loading', loaded: 7_092_252 });
    expect(loading.find<HTMLProgressElement>('progress').value).toBeCloseTo(0.25, 2);
    loading.click('[aria-labelledby=second] .button', 'Pause');
    expect(done.pauseSecond).toHaveBeenCalledOnce();
    expect(buttons(files({ phase: 'paused', loaded: 9 }))).toEqual(['Go on', 'Delete the files']);
    const fitting = files({ phase: 'fitting', loaded: 28_369_009, fitted: 0.5 });
    expect(fitting.find<HTMLProgressElement>('progress').value).toBe(0.5);
    const failed = files({ phase: 'failed', problem: 'The server said no.' });
    expect(failed.find('[aria-labelledby=second] [role=alert]').textContent).toContain('The server said no.');
    expect(buttons(failed)).toContain('Try again');
    expect(buttons(files({ phase: 'ready', loaded: 28_369_009 }))).toEqual(['Delete the files']);
  });

  it('take an address for the second engine, and keep what was typed when it is none', () => {
    const shown = open();
    const input = shown.find<HTMLInputElement>('[data-setting=secondEngineAddress] input');
    const enter = (words: string) => {
      void act(() => {
        input.value = words;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    };
    for (const wrong of ['http://files.example.com/', 'files', 'https://a.example/?x=1', 'https://me@a.example/']) {
      enter(wrong);
      expect(shown.find('[data-setting=secondEngineAddress] [role=alert]').textContent).toContain('https://');
      expect(input.value).toBe(wrong);
    }
    expect(done.change).not.toHaveBeenCalled();
    enter(' https://files.example.com/use/ ');
    expect(done.change).toHaveBeenCalledWith({ secondEngineAddress: 'https://files.example.com/use/' });
  });

  it('show problems of stored values and of what was just done', () => {
    const shown = open({ problems: ['Browser policy: no.'], feedback: { kind: 'failed', text: 'The disk is full.' } });
    expect(shown.find('main [role=alert]').textContent).toContain('Browser policy: no.');
    expect(shown.find('.feedback[role=status]').textContent).toBe('The disk is full.');
  });

  it('let people withdraw their agreement, or give it', () => {
    open().click('button', 'Withdraw agreement');
    expect(done.withdraw).toHaveBeenCalledOnce();
    open({ consent: false }).click('button', 'Read and agree');
    expect(done.openWelcome).toHaveBeenCalledOnce();
  });
});

describe('first run', () => {
  const welcome = (consent: boolean) =>
    show(
      <WelcomePage
        model={{ consent, tools: TOOLS, sites: { listed: [], permitted: [], locked: false } }}
        actions={done}
      />,
    );

  it('says everything first and offers nothing but the agreement', () => {
    const shown = welcome(false);
    expect(shown.all('input')).toHaveLength(0);
    expect(shown.all('button')).toHaveLength(1);
    expect(shown.text()).toContain('It must not be used for decisions about employees.');
    shown.click('button', 'I agree');
    expect(done.agree).toHaveBeenCalledOnce();
  });

  it('then offers the chat tools and the demo inbox', () => {
    const shown = welcome(true);
    expect(shown.all('.site')).toHaveLength(2);
    shown.click('button', 'Open the demo inbox');
    expect(done.openDemo).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('Switch on your chat tool');
  });
});
