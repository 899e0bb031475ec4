/** Where documents that can play are told that an alert has come. */
export const SOUND_CHANNEL = 'weatherglass-sound';

/** Length of the sound, seconds. */
const LENGTH = 0.9;

/** Two soft, falling notes: frequency in hertz (A5, E5), start in seconds, loudness in [0, 1]. */
const NOTES = [
  [880, 0, 0.16],
  [659.26, 0.16, 0.2],
] as const;
/** A little of the octave above makes it a bell; it fades faster. */
const OVERTONE = 0.25;
const ATTACK = 0.012;
const FADE = 0.22;

/**
 * The sound of an alert: two falling notes like a small glass bell.
 * @param rate samples per second
 * @returns mono samples in [-1, 1], silent at both ends
 */
export function chime(rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(LENGTH * rate));
  for (const [frequency, start, loudness] of NOTES) {
    for (let i = Math.round(start * rate); i < samples.length; i++) {
      const t = i / rate - start;
      const wave = Math.sin(2 * Math.PI * frequency * t) * Math.exp(-t / FADE);
      const octave = Math.sin(4 * Math.PI * frequency * t) * Math.exp((-2 * t) / FADE) * OVERTONE;
      samples[i] = (samples[i] ?? 0) + loudness * Math.min(1, t / ATTACK) * (wave + octave);
    }
  }
  const end = Math.round(0.05 * rate);
  for (let i = 1; i <= end; i++) samples[samples.length - i] = ((samples.at(-i) ?? 0) * (i - 1)) / end;
  return samples;
}
