import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OptionsModel } from '../../components/options/model';
import { secondActions, watchSecond } from '../../entrypoints/options/second';
import type { SecondState } from '../../lib/core/second-engine';
import { defaultSettings } from '../../lib/store/declared-settings';

const absent: SecondState = { phase: 'absent', loaded: 0, total: 1, fitted: 0 };
let model: OptionsModel;
/** What the background answers. */
let state: SecondState;
let asked = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  asked = 0;
  state = absent;
  model = { values: { ...defaultSettings(), secondEngine: true }, second: absent } as OptionsModel;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
    asked++;
    return { res: state };
  });
});
afterEach(() => void vi.useRealTimers());

const watch = () =>
  void watchSecond(
    () => model,
    (second) => {
      model = { ...model, second };
    },
  );

it('looks only while something is on its way', async () => {
  watch();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toBe(0);
  model = { ...model, second: { ...absent, phase: 'loading' } };
  state = { ...absent, phase: 'fitting', fitted: 0.5 };
  await vi.advanceTimersByTimeAsync(10_000);
  expect(model.second).toEqual(state);
  expect(asked).toBe(20);
  state = { ...absent, phase: 'ready' };
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toBe(40);
  const figures = { exact: 0.5, within: 0.9 };
  state = { ...state, accuracy: { lines: 9, second: figures, builtIn: figures }, milliseconds: 20 };
  await vi.advanceTimersByTimeAsync(10_000);
  expect(model.second).toEqual(state);
  expect(asked).toBe(41);
});

it('waits for an accuracy that does not come no longer than a while, and not at all when switched off', async () => {
  state = { ...absent, phase: 'ready' };
  model = { ...model, second: state };
  watch();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(asked).toBe(600);
  model = { ...model, values: defaultSettings() };
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(600);
});

it('an address that is none fails inside the attempt, where it is said', async () => {
  model = { ...model, values: { ...model.values, secondEngineAddress: 'https://[x/' } };
  let outcome: unknown;
  const attempt = async (what: () => Promise<unknown>) => {
    outcome = await what().catch((error: unknown) => error);
  };
  await secondActions(attempt, () => model).loadSecond();
  expect(outcome).toBeInstanceOf(TypeError);
});
