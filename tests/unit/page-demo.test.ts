import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInbox } from '../../entrypoints/demo/inbox';
import { createPlayer, schedule } from '../../entrypoints/demo/player';
import { SETS } from '../../entrypoints/demo/scripts';
import { readStart } from '../../entrypoints/demo/start';

const left = () => Promise.resolve();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the demo', () => {
  it('has three conversations in each set, in which bots, notes, system lines and several languages come up', () => {
    expect(SETS.every((set) => set.length === 3)).toBe(true);
    const all = SETS.flat();
    expect(new Set(all.map((script) => script.id)).size).toBe(all.length);
    const roles = new Set(all.flatMap((script) => script.messages.map((message) => message.role)));
    expect([...roles].sort()).toEqual(['agent', 'bot', 'customer', 'note', 'system']);
    expect(new Set(all.map((script) => script.language)).size).toBeGreaterThanOrEqual(6);
  });

  it('plays every line of a conversation in order, and each playing is a new conversation', async () => {
    const inbox = createInbox();
    const player = createPlayer(inbox, SETS, { speed: 600, autoplay: false, set: 1 }, 'Chat started', left);
    const keys = inbox.conversations.value.map((conversation) => conversation.key);
    player.play();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(player.finished.value).toBe(true);
    inbox.conversations.value.forEach((conversation, place) => {
      const [started, ...played] = conversation.messages;
      expect(started?.role).toBe('system');
      expect(played.map((message) => message.text)).toEqual(SETS[1]?.[place]?.messages.map((message) => message.text));
    });
    player.restart();
    await vi.advanceTimersByTimeAsync(0);
    expect(inbox.conversations.value.some((conversation) => keys.includes(conversation.key))).toBe(false);
  });

  it('says that its conversations are over before the next ones begin, also when nobody hears it', async () => {
    const inbox = createInbox();
    const keys = () => inbox.conversations.value.map(({ key }) => key);
    const seen: string[][] = [];
    const leave = async () => {
      seen.push(keys());
      await Promise.reject(new Error('Nobody answered.'));
    };
    const player = createPlayer(inbox, SETS, { speed: 60, autoplay: false, set: 0 }, 'Chat started', leave);
    const first = keys();
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(5);
    player.next();
    player.restart();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([first, first]);
    expect([player.playing.value, player.set.value, inbox.conversations.value.length]).toEqual([true, 1, 3]);
    expect(first.some((key) => keys().includes(key))).toBe(false);
    // The lead, once: two presses are one beginning.
    await vi.advanceTimersByTimeAsync(2500);
    expect(inbox.conversations.value.flatMap(({ messages }) => messages)).toHaveLength(4);
  });

  it('stands still while paused, and goes on', async () => {
    const inbox = createInbox();
    const player = createPlayer(inbox, SETS, { speed: 60, autoplay: false, set: 0 }, 'Chat started', left);
    const count = () => inbox.conversations.value.flatMap((conversation) => conversation.messages).length;
    player.play();
    await vi.advanceTimersByTimeAsync(8000);
    player.pause();
    const before = count();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(count()).toBe(before);
    player.play();
    await vi.advanceTimersByTimeAsync(8000);
    expect(count()).toBeGreaterThan(before);
  });

  it('shortens silences and never goes back', () => {
    const lines = schedule(SETS.flat());
    expect(lines.map((line) => line.minute)).toEqual(lines.map((line) => line.minute).sort((a, b) => a - b));
    for (const script of SETS.flat()) {
      const minutes = schedule([script]).map((line) => line.minute);
      const gaps = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(8 + 1e-9);
      expect(Math.min(...gaps)).toBeGreaterThan(0);
    }
  });

  it.each([
    ['', { speed: 60, autoplay: false, set: 0 }],
    ['speed=120&autoplay=1&set=2', { speed: 120, autoplay: true, set: 2 }],
    ['speed=fast&autoplay=yes&set=99', { speed: 60, autoplay: false, set: 0 }],
    ['speed=-1&set=1.7', { speed: 60, autoplay: false, set: 1 }],
  ])('begins as the address "%s" says', (query, expected) => {
    expect(readStart(new URLSearchParams(query), 4)).toEqual(expected);
  });

  it('ignores messages without words', () => {
    const inbox = createInbox();
    inbox.begin(SETS[0] ?? []);
    const key = inbox.conversations.value[0]?.key ?? '';
    inbox.write(key, 'customer', 'Ada', '  ');
    inbox.write(key, 'customer', 'Ada', ' Hello ');
    expect(inbox.conversations.value[0]?.messages.map((message) => message.text)).toEqual(['Hello']);
  });
});
