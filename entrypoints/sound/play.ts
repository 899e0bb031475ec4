import { chime, SOUND_CHANNEL } from '../../lib/core/chime';

/** Plays the alert's sound once; `data-sound` on the document tells how it went. Settles when it has ended. */
export async function playChime(): Promise<void> {
  const context = new AudioContext();
  const samples = chime(context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  const ended = new Promise((done) => source.addEventListener('ended', done));
  source.start();
  await ended;
  document.documentElement.dataset.sound = 'played';
  await context.close();
}

/** Plays it whenever an alert comes; for a document that is the extension's offscreen document. */
export function playOnAlerts(play: () => void = () => void playChime()): void {
  new BroadcastChannel(SOUND_CHANNEL).onmessage = play;
}
