import type { PageAdapter } from '../../lib/core/adapter';
import { findRule } from '../../lib/page/generic/find';
import { createReader } from '../../lib/page/read';
import { adapterOf } from '../../lib/page/taught/interpret';
import { type FixtureState, statesOf } from './fixture';
import { changeState, showState } from './fixture-page';

/** What the generic reader made of one state of a fixture, beside what had to be read. */
export interface GenericState {
  readonly name: string;
  /** 0 where it found nothing. */
  readonly confidence: number;
  readonly rule: object | null;
  readonly read: readonly { readonly role: string; readonly text: string }[];
  readonly expected: readonly { readonly role: string; readonly text: string }[];
}

/** Reads all states of a fixture without its adapter. */
function readGenerically(id: string, file: string): GenericState[] {
  const states = statesOf(id, file);
  return states.map((state) => {
    show(states, state);
    const url = new URL(state.expected.url);
    const expected = state.expected.conversations.flatMap(({ messages }) =>
      messages.map(({ role, text }) => ({ role, text })),
    );
    const found = findRule(document, url);
    const read = found ? readWith(adapterOf(found.rule, id), url) : [];
    return { name: state.name, confidence: found?.confidence ?? 0, rule: found?.rule ?? null, read, expected };
  });
}

function readWith(adapter: PageAdapter, url: URL): GenericState['read'] {
  const { conversations } = createReader(adapter).read(document, url);
  return conversations.flatMap(({ messages }) => messages.map(({ role, text }) => ({ role, text })));
}

function show(states: readonly FixtureState[], state: FixtureState): void {
  const before = states.find(({ name }) => name === state.after);
  if (before) show(states, before);
  if (before) changeState(document, state);
  else showState(document, state);
}

Object.assign(globalThis, { readGenerically });
