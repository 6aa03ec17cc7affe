const LAST = new WeakMap<object, Promise<unknown>>();

/**
 * Runs a piece of work once all that was given for the same thing has ended, however it ended: feeds are rendered over all
 * plans, so that two publications at once would each miss the other's.
 */
export async function inTurn<T>(thing: object, work: () => Promise<T>): Promise<T> {
  const before = LAST.get(thing) ?? Promise.resolve();
  const mine = before.then(work, work);
  LAST.set(thing, mine);
  return mine;
}
