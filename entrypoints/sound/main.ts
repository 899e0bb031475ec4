import { chime } from '../../lib/core/chime';

/** Plays the alert's sound once, when it is loaded; `data-sound` on the document tells how it went. */
const context = new AudioContext();
const samples = chime(context.sampleRate);
const buffer = context.createBuffer(1, samples.length, context.sampleRate);
buffer.copyToChannel(samples, 0);
const source = new AudioBufferSourceNode(context, { buffer });
source.connect(context.destination);
source.onended = () => {
  document.documentElement.dataset.sound = 'played';
  void context.close();
};
source.start();
document.documentElement.dataset.sound = context.state;
