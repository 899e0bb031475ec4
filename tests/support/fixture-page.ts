import type { Adapter } from '../../lib/core/adapter';
import { forgetChanged } from '../../lib/page/changes';
import { createReader } from '../../lib/page/read';
import type { PageReading } from '../../lib/page/reading';
import { rowsOf } from '../../lib/page/rows';
import type { Expected, FixtureState } from './fixture';

/** Shows a state that follows no other: replaces the whole body. */
export function showState(document: Document, { html, expected }: FixtureState): void {
  const { body } = document;
  for (const name of body.getAttributeNames()) body.removeAttribute(name);
  for (const [name, value] of Object.entries(expected.body ?? {})) body.setAttribute(name, value);
  body.innerHTML = html;
}

/**
 * Changes a document as a following state says. Each element of the state says where it goes: `data-recycle="selector"`:
 * that element becomes this one, being the same node; `data-append`, `data-prepend`: its children go in; `data-remove`.
 */
export function changeState(document: Document, { name, html }: FixtureState): void {
  const box = document.createElement('div');
  box.innerHTML = html;
  for (const change of [...box.children]) {
    const [how, selector] = ['recycle', 'append', 'prepend', 'remove'].flatMap((kind) => {
      const value = change.getAttribute(`data-${kind}`);
      return value === null ? [] : [[kind, value] as const];
    })[0] ?? ['', ''];
    const target = selector === '' ? null : document.querySelector(selector);
    if (!target) throw new Error(`State "${name}": ${how} "${selector}" finds nothing.`);
    if (how === 'remove') target.remove();
    if (how === 'append') target.append(...change.childNodes);
    if (how === 'prepend') target.prepend(...change.childNodes);
    if (how !== 'recycle') continue;
    change.removeAttribute('data-recycle');
    for (const old of target.getAttributeNames()) if (!change.hasAttribute(old)) target.removeAttribute(old);
    for (const own of change.getAttributeNames()) target.setAttribute(own, change.getAttribute(own) ?? '');
    target.replaceChildren(...change.childNodes);
  }
}

/** A state as it was read. */
export interface StateRead {
  readonly reading: PageReading;
  readonly rows: readonly string[];
}

/** Brings a document into a state, by way of those that it follows, and reads it with one reader. */
export function readState(
  adapter: Adapter,
  document: Document,
  states: readonly FixtureState[],
  wanted: FixtureState,
): StateRead {
  const path = [wanted];
  for (let first = wanted; first.after !== undefined; ) {
    const before = states.find(({ name }) => name === first.after);
    if (!before || path.includes(before))
      throw new Error(`State "${first.name}" follows "${first.after}", which is not there.`);
    path.unshift(before);
    first = before;
  }
  const reader = createReader(adapter);
  const read = ({ url, names }: Expected): PageReading => reader.read(document, new URL(url), names);
  let reading: PageReading = { conversations: [] };
  for (const state of path) {
    if (state.after === undefined) showState(document, state);
    else
      forgetChanged(
        recordsOf(document, () => changeState(document, state)),
        adapter,
        reader,
      );
    reading = read(state.expected);
  }
  return { reading, rows: rowsOf(adapter, document).map((row) => row.key) };
}

function recordsOf(document: Document, change: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

/** What was read, in the form of the fixture: plain, and with keys of messages only where the fixture names them. */
export function inFixtureForm({ reading, rows }: StateRead, expected: Expected): unknown {
  return {
    conversations: reading.conversations.map(({ root: _, composer: __, messages, ...rest }, place) => ({
      ...rest,
      messages: messages.map(({ key, hash: ___, groupTime: ____, at, replayed, ...message }) => ({
        ...(expected.conversations[place]?.messages.some((one) => 'key' in one) ? { key } : {}),
        ...message,
        ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
        ...(replayed ? { replayed } : {}),
      })),
    })),
    rows,
  };
}

/** What must be read, in the same form. */
export function mustBe({ conversations, rows }: Expected, layout: boolean): unknown {
  return {
    conversations: conversations.map(({ messages, ...rest }) => ({
      ...rest,
      messages: messages.map(({ roleWithoutLayout, role, replayed, ...message }) => ({
        ...message,
        role: layout ? role : (roleWithoutLayout ?? role),
        ...(replayed ? { replayed } : {}),
      })),
    })),
    rows,
  };
}
