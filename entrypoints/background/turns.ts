const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work on one conversation after all earlier work on it, also when that failed: what is read, changed and written
 * back in a turn cannot overwrite somebody else's change.
 */
export function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(id) ?? Promise.resolve()).then(work, work);
  queues.set(id, turn);
  const done = () => {
    if (queues.get(id) === turn) queues.delete(id);
  };
  turn.then(done, done);
  return turn;
}
