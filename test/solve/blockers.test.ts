import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Blocker } from '../../src/instance/blocker.ts';
import { blockers } from '../../src/solve/blockers.ts';
import { createCrew } from '../../src/solve/crew.ts';
import { firstBlocker } from '../../src/solve/first-blocker.ts';
import { relationWindow } from '../../src/solve/relations.ts';
import type { State } from '../../src/solve/state.ts';
import type { Size } from '../support/arbitraries.ts';
import { halfPlanned } from '../support/half-planned.ts';
import { row } from '../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** Pair by pair, without masks. */
function plainly(state: State, item: number): readonly Blocker[] {
  const { instance } = state;
  const crew = createCrew(state);
  const window = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  relationWindow(state, item, window);
  const counts = new Map<string, { kind: Blocker['kind']; who: number; count: number }>();
  for (const place of row(instance.placesOf, item)) {
    for (const c of row(instance.candidatesOf, item)) {
      const [kind, who] = firstBlocker(state, crew, window, item, place, c);
      const entry = counts.get(`${kind} ${who}`) ?? { kind, who, count: 0 };
      entry.count++;
      counts.set(`${kind} ${who}`, entry);
    }
  }
  const list = [...counts.values()].sort((a, b) => b.count - a.count);
  return [...list.filter(({ kind }) => kind === 'cost'), ...list.filter(({ kind }) => kind !== 'cost')];
}

const SIZES: readonly Size[] = [
  { activities: 7, leaders: 4 },
  { activities: 16, leaders: 3 },
];

test.each(SIZES)(
  'whole days at once say what pair by pair says ($activities activities)',
  (size) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(halfPlanned(size), ({ state }) => {
        const found = blockers(state.instance, state);
        const out = [...state.candidate.keys()].filter(
          (item) =>
            item < state.instance.activityCount &&
            (state.candidate[item] ?? -1) < 0 &&
            row(state.instance.candidatesOf, item).length > 0,
        );
        expect([...found.keys()]).toEqual(out);
        for (const item of out) {
          const list = plainly(state, item);
          for (const { kind } of list) seen.add(kind);
          expect(found.get(item), `item ${item}`).toEqual(list);
        }
      }),
      propertyRuns(0.3),
    );
    const common = ['precedence', 'same-day', 'leader-unavailable', 'leader-limit', 'leader-overlap', 'venue-overlap'];
    expect([...seen]).toEqual(expect.arrayContaining(common));
  },
  PROPERTY_TIMEOUT,
);
