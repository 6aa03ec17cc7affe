import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { createInserter } from '../../src/solve/insertion.ts';
import { createRandom } from '../../src/solve/random.ts';
import { createState } from '../../src/solve/state.ts';
import { createTransaction } from '../../src/solve/transaction.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { halfPlanned, heldItems } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold, itemOf, placementAt } from '../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { snapshot } from '../support/snapshot.ts';

test('rolling back restores everything', { timeout: PROPERTY_TIMEOUT }, () => {
  fc.assert(
    fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
      const random = createRandom(seed);
      const inserter = createInserter(state);
      const transaction = createTransaction(state);
      const before = snapshot(state);
      for (let k = 0; k < 8; k++) {
        const item = random.below(state.instance.itemCount);
        if (random.next() < 0.5) {
          if (!transaction.remove(item)) break;
        } else if (state.candidate[item]! < 0) {
          const placement = inserter.best(item, Number.POSITIVE_INFINITY, { random, days: null });
          if (placement) transaction.place(item, placement);
        }
      }
      transaction.rollback();
      expect(snapshot(state)).toEqual(before);
      expect(transaction.removed).toEqual([]);
    }),
    propertyRuns(0.2),
  );
});

const at = (clock: string): string => `2026-12-01T${clock}`;

function set(parts: Partial<Problem>) {
  const compiled = compileProblem(makeProblem(parts));
  const state = createState(compiled.instance);
  return {
    state,
    transaction: createTransaction(state),
    item: (id: string) => itemOf(compiled, id),
    hold: (id: string, clock: string) => hold(state, compiled, id, at(clock)),
    placement: (id: string, clock: string) => placementAt(compiled, id, at(clock)),
  };
}

const wish = { minutes: 60, attendees: { required: ['a'] } };

describe('taking out', () => {
  test('costs what it is worth, and what it took is saved', () => {
    const { state, transaction, item, hold } = set({ activities: [{ id: 'x', ...wish }] });
    expect(state.cost).toBe(432);
    expect(hold('x', '08:00')).toBe(-432 + 1);
    expect(transaction.remove(item('x'))).toBe(true);
    expect(state.cost).toBe(432);
    expect(transaction.removed).toEqual([0]);
    // Not there any more: nothing to do.
    expect(transaction.remove(item('x'))).toBe(true);
    transaction.commit();
    transaction.rollback();
    expect(state.cost).toBe(432);
  });

  test('takes what must not stay without it: the successors, one after the other', () => {
    const { transaction, item, hold } = set({
      activities: ['x', 'y', 'z'].map((id) => ({ id, ...wish })),
      relations: [
        { kind: 'precedes', first: 'x', second: 'y' },
        { kind: 'precedes', first: 'y', second: 'z' },
      ],
    });
    hold('x', '08:00');
    hold('y', '09:00');
    hold('z', '10:00');
    expect(transaction.remove(item('x'))).toBe(true);
    expect(transaction.removed).toEqual([0, 1, 2]);
  });

  test('takes the rest of a chain of which it was the middle', () => {
    const { transaction, item, hold } = set({
      activities: ['x', 'y', 'z'].map((id) => ({ id, ...wish })),
      relations: [{ kind: 'backToBack', activities: ['x', 'y', 'z'] }],
    });
    hold('x', '08:00');
    hold('y', '09:00');
    hold('z', '10:00');
    expect(transaction.remove(item('y'))).toBe(true);
    expect(transaction.removed).toEqual([1, 2]);
    transaction.rollback();
    expect(transaction.remove(item('z'))).toBe(true);
    expect(transaction.removed).toEqual([2]);
  });

  test('takes the cheaper of two between whom the way is too long without the stop in between', () => {
    const { state, transaction, item, hold } = set({
      sites: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
      travel: [{ from: 'p', to: 'q', minutes: 240 }],
      activities: [
        { id: 'x', ...wish, venue: { site: 'p' }, priority: 2 },
        { id: 'y', ...wish, venue: { site: 'r' } },
        { id: 'z', ...wish, venue: { site: 'q' }, priority: 5 },
      ],
    });
    hold('x', '08:00');
    hold('y', '09:00');
    hold('z', '10:00');
    expect(transaction.remove(item('y'))).toBe(true);
    expect(transaction.removed).toEqual([1, 0]);
    expect(state.broken).toEqual([]);
  });

  test('does not take what a frozen neighbour could not do without: links of a chain, stops on the way', () => {
    const frozen = (...ids: readonly [string, string][]): Partial<Problem> => ({
      baseline: {
        schedule: {
          assignments: ids.map(([activity, clock]) => ({
            activity,
            start: at(`${clock}:00`),
            end: at(`${String(Number(clock) + 1).padStart(2, '0')}:00`),
            attendees: ['a'],
          })),
        },
        frozenUntil: at('12:00'),
      },
    });
    const chain = set({
      activities: ['x', 'y', 'z'].map((id) => ({ id, ...wish })),
      relations: [{ kind: 'backToBack', activities: ['x', 'y', 'z'] }],
      ...frozen(['z', '10']),
    });
    const way = set({
      sites: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
      travel: [{ from: 'p', to: 'q', minutes: 90 }],
      activities: [
        { id: 'x', ...wish, venue: { site: 'p' } },
        { id: 'y', ...wish, venue: { site: 'r' } },
        { id: 'z', ...wish, venue: { site: 'q' } },
      ],
    });
    for (const { hold, item, transaction, state } of [chain, way]) {
      for (const [k, id] of ['x', 'y', 'z'].entries()) hold(id, ['08:00', '09:00', '10:00'][k] ?? '');
      if (state === way.state) state.movable.set([0, 1, 0]);
      expect(transaction.remove(item('y'))).toBe(false);
      transaction.rollback();
      expect([heldItems(state), state.broken]).toEqual([[0, 1, 2], []]);
    }
  });

  test('does not take what is frozen, nor what that needs', () => {
    const baseline = {
      schedule: { assignments: [{ activity: 'y', start: at('09:00'), end: at('10:00'), attendees: ['a'] }] },
      frozenUntil: at('12:00'),
    };
    const { transaction, item, hold, state } = set({
      activities: ['x', 'y'].map((id) => ({ id, ...wish })),
      relations: [{ kind: 'precedes', first: 'x', second: 'y' }],
      baseline,
    });
    hold('x', '08:00');
    hold('y', '09:00');
    expect(transaction.remove(item('y'))).toBe(false);
    expect(transaction.remove(item('x'))).toBe(false);
    transaction.rollback();
    expect(heldItems(state)).toEqual([0, 1]);
  });
});
