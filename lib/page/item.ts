import type { FindText, PageAdapter } from '../core/adapter';
import type { Writer } from '../core/role-chain';
import { plainName } from './authors';
import { hashText } from './hash';
import { cleanText, tidy } from './text';

/** Who may turn out to be the customer. */
export const COUNTED: readonly Writer[] = ['customer', 'other', 'person'];

/** What one message element says by itself, before its neighbours are looked at. */
export interface Item {
  /** Hidden by an attribute, or without text yet: not a message (yet). */
  readonly present: boolean;
  readonly writer: Writer;
  /** Name as it is compared; missing where this message shows none, or where no name is needed. */
  readonly author?: string;
  readonly text: string;
  /** Hash of the text. */
  readonly hash: string;
  /** What its key is made of: the tool's id, or a hash of writer, time and text; equal ones are told apart by number. */
  readonly base: string;
  readonly hasId: boolean;
  /** Milliseconds since 1970; missing unless it is plausible. */
  readonly at?: number;
  readonly replayed: boolean;
}

/**
 * Reads one message element. No key depends on the author's name: a tool shows it only on the first message of a group, and
 * which one that is changes when older messages are loaded.
 * @throws what the adapter throws
 */
export function readItem(adapter: PageAdapter, element: Element): Item {
  const { message } = adapter;
  const writer = writerOf(adapter, element);
  const named = writer === 'other' || writer === 'person';
  const author = plainName(named ? message.author?.(element) : undefined);
  const text = find(message.text, element, message.strip) ?? '';
  const time = timeOf(message.time?.(element));
  const at = plausible(time, Date.now());
  const id = message.id?.(element);
  const hidden = element.closest('[hidden], [aria-hidden="true"]') !== null;
  return {
    present: text !== '' && !hidden,
    writer,
    ...(author === '' ? {} : { author }),
    text,
    hash: hashText(text),
    base: id ? bounded(id) : `#${hashText([writer, time ?? '', text].join('\n'))}`,
    hasId: Boolean(id),
    ...(at === undefined ? {} : { at }),
    replayed: message.replayed?.(element) ?? false,
  };
}

/**
 * Who wrote a message. One that stands inside another is a quote, or a forgery: `unknown`; and so is the one around it,
 * unless it is certainly not the customer's, because what marks the inner one may be taken for its own.
 * @throws what the adapter throws
 */
function writerOf({ message }: PageAdapter, element: Element): Writer {
  const writer = message.role(element);
  const { item } = message;
  const isNested = element.parentElement?.closest(item) || (COUNTED.includes(writer) && element.querySelector(item));
  return isNested ? 'unknown' : writer;
}

/** Longest id that is used as it stands; longer ones are hashed. An id may come from the customer's own software. */
const LONGEST_ID = 200;

/** An id that is no longer than the background accepts. */
export function bounded(id: string): string {
  return id.length <= LONGEST_ID ? id : `#${hashText(id)}`;
}

function find(how: FindText, element: Element, strip?: readonly string[]): string | undefined {
  const found = typeof how === 'function' ? how(element) : element.querySelector(how);
  if (typeof found === 'string') return tidy(found);
  return found ? cleanText(found, strip) : undefined;
}

/** Milliseconds since 1970 of a machine-readable time; undefined for anything that a person would have to interpret. */
function timeOf(time: string | number | undefined): number | undefined {
  const at = typeof time === 'string' && /^\d{4}-\d\d-\d\dT/.test(time) ? Date.parse(time) : time;
  return typeof at === 'number' && Number.isFinite(at) ? at : undefined;
}

/** 2000-01-01: what seems older was given in seconds, or is no time. */
const EARLIEST = Date.UTC(2000, 0, 1);
/** Clocks and time zones differ by a day at most. */
const DAY_MS = 86_400_000;

/** A time that a message can have; of any other, nothing is believed: one from the future would stay the newest for ever. */
function plausible(time: number | undefined, now: number): number | undefined {
  return time !== undefined && time >= EARLIEST && time <= now + DAY_MS ? time : undefined;
}
