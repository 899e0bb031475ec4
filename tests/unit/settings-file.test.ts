import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, SETTING_NAMES, type Settings } from '../../lib/store/declared-settings';
import { readSettings, writeSettings } from '../../lib/store/settings';
import {
  importSettings,
  LONGEST_SETTINGS_FILE,
  readSettingsFile,
  writeSettingsFile,
} from '../../lib/store/settings-file';

const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ format: 'weatherglass-settings', version: 1, settings, ...more });
let policy: object = {};

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  policy = {};
  Object.assign(fakeBrowser.storage.managed, { get: async () => policy });
});

describe('a file of settings', () => {
  it('gives back what was written into it', () => {
    const settings: Settings = {
      ...defaultSettings(),
      threshold: 'very-negative',
      sites: ['https://chat.example.com/*'],
      queues: { only: ['Support *'], never: [] },
      surveyQuestions: { en: 'How was it, from 1 to 5?' },
      languages: ['en', 'de'],
    };
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual(settings);
  });

  it.each([
    ['nothing', '', 'it is not JSON'],
    ['text', 'hello', 'it is not JSON'],
    ['null', 'null', 'not a file of Weatherglass settings'],
    ['a list', '[1]', 'not a file of Weatherglass settings'],
    ['another product’s file', '{"format":"other","version":1,"settings":{}}', 'not a file of Weatherglass settings'],
    ['corrections', '{"format":"weatherglass-corrections","version":1}', 'not a file of Weatherglass settings'],
    ['no version', file({ paused: true }, { version: undefined }), 'does not say which version'],
    ['a newer version', file({ paused: true }, { version: 2 }), 'newer version'],
    ['an older version', file({ paused: true }, { version: 0 }), 'cannot be read any more'],
    ['no settings', file({}), 'holds no settings'],
    ['a list of settings', file([true]), 'holds no settings'],
    ['a wrong value', file({ paused: true, threshold: 'furious' }), '"threshold" has a value that is not allowed'],
    ['an unknown setting', file({ colour: 'red' }), 'there is no setting "colour"'],
    ['the prototype', '{"format":"weatherglass-settings","version":1,"settings":{"__proto__":{"a":1}}}', '"__proto__"'],
    ['a constructor', file({ constructor: 1 }), '"constructor"'],
    ['a site that is every site', file({ sites: ['https://*/*'] }), '"sites"'],
    ['something huge', ' '.repeat(LONGEST_SETTINGS_FILE + 1), 'too large'],
  ])('that holds %s is refused with a sentence', async (_, text, words) => {
    await writeSettings({ paused: true });
    await expect(importSettings(text)).rejects.toThrow(words);
    expect((await readSettings()).values).toEqual({ ...defaultSettings(), paused: true });
  });

  it('never does anything but import or say why not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json().map((text) => `{"format":"weatherglass-settings","version":1,"settings":${text}}`),
          fc.dictionary(fc.constantFrom(...SETTING_NAMES), fc.jsonValue()).map((settings) => file(settings)),
        ),
        async (text) => {
          const outcome = await importSettings(text).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome.message).toMatch(/^The file[: ].*\.$/);
          expect((await readSettings()).problems).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves what the organisation has set as it is, and says so', async () => {
    policy = { threshold: 'off', defaults: { quietMinutes: 60 } };
    expect(await importSettings(file({ threshold: 'negative', paused: true, quietMinutes: 60 }))).toEqual({
      changed: ['paused'],
      kept: ['threshold'],
    });
    expect((await readSettings()).values).toMatchObject({ threshold: 'off', paused: true });
    policy = { defaults: { quietMinutes: 90 } };
    expect((await readSettings()).values.quietMinutes, 'a preset that was not changed is still a preset').toBe(90);
  });
});
