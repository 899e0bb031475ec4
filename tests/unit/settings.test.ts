import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../lib/core/language';
import { checkSettings, defaultSettings, policySchema, SETTING_NAMES } from '../../lib/store/declared-settings';

describe('declared settings', () => {
  it('the defaults are valid themselves', () => {
    expect(checkSettings(defaultSettings(), 'Defaults')).toEqual({ values: defaultSettings(), problems: [] });
  });

  it('defaults are what the product promises', () => {
    expect(defaultSettings()).toMatchObject({ scoring: true, threshold: 'negative', profanityRule: true, sites: [] });
    expect(defaultSettings().languages).toEqual(LANGUAGE_CODES);
    expect(LANGUAGE_CODES).toHaveLength(41);
  });

  it('as shipped, no word of a customer is written to disk', () => {
    expect(defaultSettings()).toMatchObject({ keepText: false, keepTopics: false });
  });

  it.each([
    ['threshold', 'furious'],
    ['threshold', null],
    ['scoring', 'yes'],
    ['languages', []],
    ['languages', ['tlh']],
    ['sites', ['<all_urls>']],
    ['sites', ['https://example.com/path/*']],
    ['sites', ['javascript:alert(1)/*']],
    ['sites', ['https://*/*']],
    ['sites', ['http://127.0.0.1:8080/*']],
    ['unknown', 1],
  ])('%s = %j is refused with a sentence and nothing else is lost', (name, value) => {
    const { values, problems } = checkSettings({ paused: true, [name]: value }, 'Browser policy');
    expect(values).toEqual({ paused: true });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it.each(['https://*.example.com/*', 'http://127.0.0.1/*', 'http://localhost/*', 'https://help.example.com/*'])(
    'site %s is valid',
    (site) => {
      expect(checkSettings({ sites: [site] }, '').problems).toEqual([]);
    },
  );

  it.each([null, undefined, 'text', 7, []])('takes %j for no settings at all', (raw) => {
    expect(checkSettings(raw, '')).toEqual({ values: {}, problems: [] });
  });

  it('the policy schema has every setting, to lock and to preset', () => {
    const { properties } = policySchema() as {
      properties: Record<string, { properties?: object; description: string }>;
    };
    expect(Object.keys(properties).sort()).toEqual([...SETTING_NAMES, 'defaults'].sort());
    expect(Object.keys(properties.defaults?.properties ?? {}).sort()).toEqual([...SETTING_NAMES].sort());
    for (const name of SETTING_NAMES) expect(properties[name]?.description.length).toBeGreaterThan(20);
  });
});
