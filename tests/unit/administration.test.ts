import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../lib/store/declared-settings';
import { settingsTable } from '../support/settings-table';

const text = readFileSync('docs/administration.md', 'utf8');

describe('docs/administration.md', () => {
  it('has every setting, as it is declared', () => {
    const table = /\| setting \| value[\s\S]*?(?=\n\n)/.exec(text)?.[0];
    expect(table, 'Put this table there.').toBe(settingsTable());
  });

  it('has examples that are valid', () => {
    const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? '') as object);
    const settings = examples.map(settingsIn);
    expect(settings.length).toBeGreaterThanOrEqual(4);
    for (const { defaults, ...locked } of settings) {
      expect(Object.keys(locked).length).toBeGreaterThan(1);
      expect(checkSettings(locked, 'Example').problems).toEqual([]);
      expect(checkSettings(defaults, 'Example, defaults').problems).toEqual([]);
    }
  });
});

/** The settings of a policy, wherever the browser wants them; Google's console wraps each in an object. */
function settingsIn(example: object): Record<string, unknown> {
  const { policies, '3rdparty': thirdParty } = example as {
    policies?: { '3rdparty': { Extensions: Record<string, object> } };
    '3rdparty'?: { extensions: Record<string, object> };
  };
  const found = policies?.['3rdparty'].Extensions ?? thirdParty?.extensions;
  if (found) return { ...Object.values(found)[0] };
  const wrapped = example as Record<string, { Value?: unknown }>;
  return Object.fromEntries(Object.entries(wrapped).map(([name, value]) => [name, value.Value]));
}
