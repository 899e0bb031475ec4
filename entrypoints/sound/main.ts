import { playChime, playOnAlerts } from './play';

let playing = 0;

/** Plays, and leaves when the last sound has ended: another document may want the place. */
async function play(): Promise<void> {
  playing++;
  await playChime();
  if (--playing === 0 && window.parent === window) window.close();
}

playOnAlerts(() => void play());
void play();
