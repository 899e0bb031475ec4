import { ADAPTERS } from '../../lib/adapters/index';
import { statesOf } from './fixture';
import { inFixtureForm, readState } from './fixture-page';

/** Reads all states of a tool's fixture in a real browser; what comes out is plain JSON, in the fixture's form. */
function readFixture(id: string, file: string): { name: string; read: unknown }[] {
  const adapter = ADAPTERS.get(id);
  if (!adapter) throw new Error(`There is no adapter "${id}".`);
  const states = statesOf(id, file);
  return states.map((state) => ({
    name: state.name,
    read: inFixtureForm(readState(adapter, document, states, state), state.expected),
  }));
}

Object.assign(globalThis, { readFixture });
