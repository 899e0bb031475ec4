import { expect, it } from 'vitest';
import { chime } from '../../lib/core/chime';

it.each([22_050, 44_100, 48_000])('the sound of an alert is short, soft and without a click, at %d Hz', (rate) => {
  const samples = chime(rate);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(samples.length / rate).toBeCloseTo(0.9, 2);
  expect(peak).toBeGreaterThan(0.1);
  expect(peak).toBeLessThan(0.5);
  for (const edge of [samples[0], samples.at(-1)]) expect(edge).toBeCloseTo(0, 9);
  const jump = samples.reduce((most, sample, i) => Math.max(most, Math.abs(sample - (samples[i - 1] ?? 0))), 0);
  // No faster than the highest note at its loudest.
  expect(jump).toBeLessThan((2 * Math.PI * 2 * 880 * 0.5) / rate);
});
