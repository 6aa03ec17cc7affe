import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import { advance, byTime, type Moment } from './ledger-of.ts';
import { EMPTY_LEDGER, type Happening, type Ledger } from './matter.ts';

/** The ledger of a store, of which only what has happened since the last reading is read. */
export interface LedgerKeeper {
  readonly read: () => Promise<Ledger>;
}

/** Something in the store that the ledger is made from, not yet read. */
interface Step {
  readonly key: string;
  readonly moment: Moment;
  /** Null: it is gone by now. */
  readonly load: () => Promise<Happening | null>;
}

/** The ledger after some steps. */
interface Point {
  readonly keys: readonly string[];
  readonly ledger: Ledger;
}

const START: Point = { keys: [], ledger: EMPTY_LEDGER };

/** States of a Problem that are newer than this may yet be replaced by the same user's next one. */
const SETTLED_MS = 15 * 60_000;

/**
 * Keeps a ledger: each document takes tens of milliseconds, and there are hundreds in a year. Where what was read before is
 * no longer as it was, it goes back to what does not change any more, or to the beginning. Between two documents others
 * may have their turn.
 */
export function createLedgerKeeper(store: Store): LedgerKeeper {
  let settled = START;
  let newest = START;
  let reading: Promise<unknown> = Promise.resolve();

  const refresh = async (): Promise<Ledger> => {
    const steps = await stepsOf(store);
    const last = Date.parse(steps.at(-1)?.moment.at ?? '');
    const from = [newest, settled].find((point) => isBegun(point, steps)) ?? START;
    let { ledger } = from;
    for (const [index, step] of steps.entries()) {
      if (index < from.keys.length) continue;
      await setImmediate();
      const happening = await step.load();
      // What was replaced meanwhile has left a newer state: look again.
      if (happening === null) return refresh();
      ledger = advance(ledger, happening);
      const point = { keys: steps.slice(0, index + 1).map(({ key }) => key), ledger };
      if (Date.parse(step.moment.at) < last - SETTLED_MS) settled = point;
      newest = point;
    }
    if (steps.length === from.keys.length) newest = from;
    return ledger;
  };

  return {
    // One after the other, as each goes on from where the last one came to.
    read: () => {
      const own = reading.then(refresh, refresh);
      reading = own;
      return own;
    },
  };
}

/** Whether the steps begin with those that led to a point. */
const isBegun = ({ keys }: Point, steps: readonly Step[]): boolean =>
  keys.length <= steps.length && keys.every((key, index) => steps[index]?.key === key);

async function stepsOf(store: Store): Promise<readonly Step[]> {
  const steps: Step[] = (await store.problemHeads()).map(({ plan, number, savedAt, hash }) => ({
    key: JSON.stringify(['asked', plan, number, hash]),
    moment: { kind: 'asked', at: savedAt, plan, number },
    load: async () => {
      const problem = await store.problem(plan, number);
      return problem && { kind: 'asked', problem };
    },
  }));
  for (const { id } of await store.plans()) {
    for (const { plan, number, publishedAt, hash } of await store.revisions(id)) {
      steps.push({
        key: JSON.stringify(['published', plan, number, hash]),
        moment: { kind: 'published', at: publishedAt, plan, number },
        load: async () => {
          const revision = await store.revision(plan, number);
          return revision && { kind: 'published', revision };
        },
      });
    }
  }
  for (const [index, record] of (await store.matterRecords()).entries()) {
    steps.push({
      key: JSON.stringify(['recorded', index]),
      moment: { kind: 'recorded', at: record.at, plan: '', number: 0 },
      load: async () => ({ kind: 'recorded', record }),
    });
  }
  return steps.sort((a, b) => byTime(a.moment, b.moment));
}
