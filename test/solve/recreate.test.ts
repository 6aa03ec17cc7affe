import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NONE } from '../../src/instance/instance.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { createInserter } from '../../src/solve/insertion.ts';
import { createRoomMaker } from '../../src/solve/moves/make-room.ts';
import { anyLoose } from '../../src/solve/moves/move.ts';
import { createRandom } from '../../src/solve/random.ts';
import { createRecreate } from '../../src/solve/recreate.ts';
import { createState, type State } from '../../src/solve/state.ts';
import { createTransaction } from '../../src/solve/transaction.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { halfPlanned, heldItems } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold, itemOf } from '../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { scoped } from '../support/scoped.ts';
import { snapshot } from '../support/snapshot.ts';
import { thinOut } from '../support/thin-out.ts';
import { strayed } from '../support/touched.ts';

function tools(state: State, seed: number) {
  const random = createRandom(seed);
  const worth = state.instance.missCost.map((cost) => cost / 2);
  const transaction = createTransaction(state);
  const rooms = createRoomMaker(state, random, worth);
  const recreate = createRecreate(state, transaction, createInserter(state), rooms, random, worth);
  return { random, worth, transaction, rooms, recreate };
}

/** Takes out some items, now and then for one that waits, and holds again what can be; as a step of the search does. */
function change(state: State, { random, transaction, rooms, recreate }: ReturnType<typeof tools>): boolean {
  const out: number[] = [];
  let first: number = NONE;
  let meant: number = NONE;
  const waiting = random.below(state.instance.itemCount);
  if (random.next() < 0.6 && state.candidate[waiting]! < 0 && state.movable[waiting]) {
    meant = rooms.make(waiting, out);
    if (meant >= 0) {
      first = waiting;
      recreate.roomForPredecessors(first, meant, out);
    }
  }
  for (let k = random.below(4); k > 0; k--) {
    const item = anyLoose(state, random);
    if (item >= 0) out.push(item);
  }
  return out.every((item) => transaction.remove(item)) && recreate.run(first, meant);
}

describe('holding again what was taken out', { timeout: PROPERTY_TIMEOUT }, () => {
  test('ends in a schedule that stands, and can be taken back as if nothing had been', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
        const kit = tools(state, seed);
        thinOut(state, kit.random);
        scoped(state, kit.random);
        for (let k = 0; k < 12; k++) {
          const before = snapshot(state);
          const done = change(state, kit);
          if (done) assertConsistent(state);
          if (done && kit.random.next() < 0.5) kit.transaction.commit();
          else {
            kit.transaction.rollback();
            expect(snapshot(state)).toEqual(before);
            assertConsistent(state);
          }
          expect(kit.transaction.removed).toEqual([]);
        }
      }),
      propertyRuns(0.3),
    );
  });

  test('touches nothing outside the scope', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
        const kit = tools(state, seed);
        thinOut(state, kit.random);
        scoped(state, kit.random);
        const before = snapshot(state);
        for (let k = 0; k < 20; k++) {
          if (change(state, kit)) kit.transaction.commit();
          else kit.transaction.rollback();
          expect(strayed(state, before)).toEqual([]);
        }
      }),
      propertyRuns(0.3),
    );
  });
});

const at = (clock: string): string => `2026-12-01T${clock}`;
const between = (from: number, to: number): Partial<Activity> => ({
  windows: [{ start: at(`${from}`.padStart(2, '0').concat(':00')), end: at(`${to}`.padStart(2, '0').concat(':00')) }],
});
const wish = { minutes: 60, attendees: { required: ['a'] } };

/** A day held as given, from which `out` is taken, and `first` is to be held. */
function situation(
  activities: readonly Activity[],
  held: Readonly<Record<string, string>>,
  parts: Partial<Problem> = {},
) {
  const compiled = compileProblem(makeProblem({ activities, ...parts }));
  const state = createState(compiled.instance);
  for (const [id, clock] of Object.entries(held)) hold(state, compiled, id, at(clock));
  const kit = tools(state, 7);
  const run = (first: string, out: readonly string[] = []): boolean => {
    const item = itemOf(compiled, first);
    const meant = compiled.instance.candidatesOf[item]!;
    for (const id of out) kit.transaction.remove(itemOf(compiled, id));
    return kit.recreate.run(item, meant);
  };
  const times = (): { readonly [id: string]: string } =>
    Object.fromEntries(
      heldItems(state).map((i) => [activities[i]?.id ?? '', compiled.calendar.toLocal(state.start[i]!).slice(11)]),
    );
  const item = (id: string): number => itemOf(compiled, id);
  return { ...kit, state, compiled, run, times, item };
}

describe('what found no room', () => {
  test('pushes out what is cheaper, which finds another place', () => {
    const { run, times } = situation(
      [
        { id: 'new', ...wish, priority: 5, ...between(9, 10) },
        { id: 'x', ...wish, priority: 4, ...between(8, 10) },
        { id: 'y', ...wish, priority: 3 },
      ],
      { y: '08:00', x: '09:00' },
    );
    expect(run('new', ['x'])).toBe(true);
    const { y, ...others } = times();
    expect(others).toEqual({ new: '09:00', x: '08:00' });
    expect(y).toBeDefined();
  });

  test('but not what is as dear, or dearer than it is worth', () => {
    const set = (priority: 3 | 4, urgency: 3 | 1) =>
      situation(
        [
          { id: 'new', ...wish, priority: 5, ...between(9, 10) },
          { id: 'x', ...wish, priority: 4, ...between(8, 10) },
          { id: 'y', ...wish, priority, urgency },
        ],
        { y: '08:00', x: '09:00' },
      );
    const equal = set(4, 3);
    expect(equal.run('new', ['x'])).toBe(true);
    expect(equal.times()).toEqual({ new: '09:00', y: '08:00' });
    const cheaper = set(4, 1);
    cheaper.worth[cheaper.item('y')] = 1.21 * cheaper.state.instance.missCost[cheaper.item('x')]!;
    cheaper.run('new', ['x']);
    expect(cheaper.times()).toEqual({ new: '09:00', y: '08:00' });
  });

  test('goes on pushing only so often: a chain of ejections ends', () => {
    const chain = (length: number) => {
      const levels = [5, 5, 4, 4, 3, 3] as const;
      const links = Array.from(
        { length },
        (_, k): Activity => ({
          id: `x${k}`,
          ...wish,
          priority: levels[k] ?? 3,
          urgency: k % 2 === 0 ? 4 : 2,
          ...between(8 + k, 10 + k),
        }),
      );
      const calendar = {
        holidays: null,
        workingHours: [{ days: ['tue' as const], sessions: [['08:00', '18:00'] as const] }],
      };
      const made = situation(
        [{ id: 'new', ...wish, priority: 5, urgency: 5, mandatory: true, ...between(8, 9) }, ...links],
        Object.fromEntries(links.map(({ id }, k) => [id, `${8 + k}`.padStart(2, '0').concat(':00')])),
        { calendar },
      );
      expect(made.run('new', ['x0'])).toBe(true);
      assertConsistent(made.state);
      return made;
    };
    // Three pushes: x0 pushes x1, that x2, that x3, which moves into the gap.
    expect(Object.keys(chain(4).times())).toHaveLength(5);
    const tooLong = chain(6);
    expect(Object.keys(tooLong.times())).toHaveLength(6);
    const { x3, x5 } = tooLong.times();
    expect([x3, x5]).toEqual([undefined, '13:00']);
  });

  test('never pushes what is frozen; where that would have to go with something, all must be taken back', () => {
    const published = { activity: 'z', start: at('10:00'), end: at('11:00'), attendees: ['b'] };
    const leaders = [{ id: 'a' }, { id: 'b' }];
    const made = situation(
      [
        { id: 'new', ...wish, priority: 5, ...between(9, 10) },
        { id: 'x', ...wish, priority: 4, ...between(8, 10) },
        { id: 'y', ...wish, priority: 3 },
        { id: 'z', minutes: 60, attendees: { required: ['b'] }, priority: 2 },
        { id: 'w', minutes: 60, attendees: { required: ['b'] } },
      ],
      { y: '08:00', x: '09:00', z: '10:00', w: '14:00' },
      {
        leaders,
        relations: [{ kind: 'precedes', first: 'y', second: 'z' }],
        baseline: { schedule: { assignments: [published] }, frozenUntil: at('12:00') },
      },
    );
    const before = snapshot(made.state);
    expect(made.run('new', ['x'])).toBe(false);
    made.transaction.rollback();
    expect(snapshot(made.state)).toEqual(before);
    // Nothing of the failed run is left over.
    expect(made.transaction.remove(made.item('w')) && made.recreate.run(NONE, NONE)).toBe(true);
    const { w, ...others } = made.times();
    expect(others).toEqual({ x: '09:00', y: '08:00', z: '10:00' });
    expect(w).toBeDefined();
  });
});

describe('what must come before', () => {
  const activities: Activity[] = [
    { id: 'new', ...wish, priority: 5, ...between(11, 12) },
    { id: 'first', ...wish, priority: 1 },
    { id: 'x', ...wish, priority: 3, minutes: 180 },
  ];
  const relations: Problem['relations'] = [{ kind: 'precedes', first: 'first', second: 'new' }];

  test('is given room before the start that is meant, and held first', () => {
    const made = situation(activities, { x: '08:00' }, { relations });
    const out: number[] = [];
    const meant = made.rooms.make(made.item('new'), out);
    expect(out).toEqual([]);
    made.recreate.roomForPredecessors(made.item('new'), meant, out);
    expect(out).toEqual([made.item('x')]);
    // Asked again, it is not named twice.
    made.recreate.roomForPredecessors(made.item('new'), meant, out);
    expect(out).toEqual([made.item('x')]);
    expect(made.run('new', ['x'])).toBe(true);
    const { first, ...others } = made.times();
    expect(others).toEqual({ new: '11:00', x: expect.stringMatching(/^1[45]/) });
    expect(Number(first?.slice(0, 2))).toBeLessThanOrEqual(10);
  });

  test('is not held where it is out of scope', () => {
    const made = situation(activities, {}, { relations });
    made.state.movable[made.item('first')] = 0;
    expect(made.run('new')).toBe(true);
    expect(Object.keys(made.times())).not.toContain('first');
    const out: number[] = [];
    const busy = situation(activities, { x: '08:00' }, { relations });
    busy.state.movable[busy.item('first')] = 0;
    busy.recreate.roomForPredecessors(busy.item('new'), busy.compiled.instance.candidatesOf[0]!, out);
    expect(out).toEqual([]);
  });

  test('needs no room where it is held in time, and none helps where the gap cannot be kept', () => {
    const held = situation(activities.slice(0, 2), { first: '09:00' }, { relations });
    const out: number[] = [];
    held.recreate.roomForPredecessors(held.item('new'), held.compiled.instance.candidatesOf[0]!, out);
    expect(out).toEqual([]);
    const tight: Problem['relations'] = [{ kind: 'precedes', first: 'first', second: 'new', minGapMinutes: 300 }];
    const never = situation(activities, { x: '08:00' }, { relations: tight });
    never.recreate.roomForPredecessors(never.item('new'), never.compiled.instance.candidatesOf[0]!, out);
    expect(out).toEqual([]);
    expect(never.run('new')).toBe(true);
    expect(never.times()).toEqual({ x: '08:00', first: expect.any(String) });
  });

  test('is held again with what waited for it', () => {
    const early = activities.map((one) => (one.id === 'first' ? { ...one, ...between(8, 10) } : one));
    const made = situation(early.slice(0, 2), { first: '08:00', new: '11:00' }, { relations });
    expect(made.transaction.remove(made.item('first'))).toBe(true);
    expect(made.transaction.removed).toEqual([1, 0]);
    expect(made.recreate.run(NONE, NONE)).toBe(true);
    // The dearer is tried first, in vain, and once more when what it waits for is held.
    expect(made.times()).toMatchObject({ first: expect.any(String), new: '11:00' });
  });
});
