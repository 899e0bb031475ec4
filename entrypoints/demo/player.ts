import { type ReadonlySignal, signal } from '@preact/signals';
import type { Inbox } from './inbox';
import type { Script } from './scripts';
import type { Start } from './start';

/** Long silences are shortened to this. */
const LONGEST_SILENCE_MIN = 8;
/** Nobody answers within the same second. */
const SHORTEST_SILENCE_MIN = 0.4;
/** Before the first message, so that it is seen to come. */
const LEAD_MS = 2500;

/** Plays written conversations into the inbox, in time-lapse. */
export interface Player {
  readonly playing: ReadonlySignal<boolean>;
  readonly finished: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<number>;
  readonly set: ReadonlySignal<number>;
  readonly sets: number;
  play(): void;
  pause(): void;
  restart(): void;
  next(): void;
  setSpeed(speed: number): void;
}

interface Line {
  readonly conversation: number;
  readonly index: number;
  /** Minutes of the conversation's own time, silences shortened. */
  readonly minute: number;
}

/** Lines of several scripts in the order in which they are played side by side. */
export function schedule(scripts: readonly Script[]): Line[] {
  const lines = scripts.flatMap((script, conversation) => {
    let minute = 0;
    let before = 0;
    return script.messages.map((message, index): Line => {
      const silence = message.minute - before;
      before = message.minute;
      minute += Math.min(LONGEST_SILENCE_MIN, Math.max(SHORTEST_SILENCE_MIN, silence));
      return { conversation, index, minute };
    });
  });
  return lines.sort((a, b) => a.minute - b.minute);
}

/**
 * A player that stands at the beginning of a set.
 * @param opening the system line with which each conversation begins
 * @param leave waited for before a new set takes the place of another one; may reject: then there is nobody to tell
 */
export function createPlayer(
  inbox: Inbox,
  sets: readonly (readonly Script[])[],
  start: Start,
  opening: string,
  leave: () => Promise<void>,
): Player {
  const playing = signal(false);
  const finished = signal(false);
  const speed = signal(start.speed);
  const set = signal(start.set);
  let scripts: readonly Script[] = [];
  let lines: Line[] = [];
  let played = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = 0;

  const load = (): void => {
    scripts = sets[set.value] ?? [];
    lines = schedule(scripts);
    played = 0;
    finished.value = false;
    inbox.begin(scripts);
    for (const { key } of inbox.conversations.value) inbox.write(key, 'system', '', opening);
  };

  const begin = async (): Promise<void> => {
    const turn = ++begun;
    player.pause();
    await leave().catch(() => undefined);
    // Pressed again meanwhile: the later press begins the set.
    if (turn !== begun) return;
    player.pause();
    load();
    playing.value = true;
    wait();
  };

  const step = (): void => {
    const line = lines[played++];
    const key = line && inbox.conversations.value[line.conversation]?.key;
    const message = line && scripts[line.conversation]?.messages[line.index];
    if (key && message) inbox.write(key, message.role, message.author, message.text);
    wait();
  };

  const wait = (): void => {
    clearTimeout(timer);
    const next = lines[played];
    if (!next) {
      playing.value = false;
      finished.value = true;
      return;
    }
    const gap = next.minute - (lines[played - 1]?.minute ?? 0);
    timer = setTimeout(step, played === 0 ? LEAD_MS : (gap * 60_000) / speed.value);
  };

  const player: Player = {
    ...{ playing, finished, speed, set, sets: sets.length },
    play() {
      if (playing.value) return;
      if (finished.value) return void begin();
      playing.value = true;
      wait();
    },
    pause() {
      clearTimeout(timer);
      playing.value = false;
    },
    restart: () => void begin(),
    next() {
      set.value = (set.value + 1) % sets.length;
      player.restart();
    },
    setSpeed(value) {
      speed.value = value;
      if (playing.value) wait();
    },
  };
  load();
  return player;
}
