import { describe, expect, test } from 'vitest';
import { NONE } from '../../../src/instance/instance.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { anywhere } from '../../../src/solve/moves/anywhere.ts';
import { leaderDays } from '../../../src/solve/moves/leader-days.ts';
import { mostWanted } from '../../../src/solve/moves/most-wanted.ts';
import { anyLoose, type Move } from '../../../src/solve/moves/move.ts';
import { related } from '../../../src/solve/moves/related.ts';
import { relationChain } from '../../../src/solve/moves/relation-chain.ts';
import { timeWindow } from '../../../src/solve/moves/time-window.ts';
import { venueDays } from '../../../src/solve/moves/venue-days.ts';
import { worstServed } from '../../../src/solve/moves/worst-served.ts';
import { createState, type State } from '../../../src/solve/state.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { hold } from '../../support/placement.ts';
import { scriptedRandom } from '../../support/scripted-random.ts';

/** Two leaders over two days: x0 (a, v) and x1 (a) on Tuesday, x2 (a, b) and x3 (b, v) on Wednesday; x4 is out. */
const HELD: readonly (readonly [string, string, readonly string[], string?])[] = [
  ['x0', '2026-12-01T08:00', ['a'], 'v'],
  ['x1', '2026-12-01T14:00', ['a']],
  ['x2', '2026-12-02T08:00', ['a', 'b']],
  ['x3', '2026-12-02T14:00', ['b'], 'v'],
];

function set(
  parts: Partial<Problem> = {},
  more: readonly Activity[] = [],
  also: (id: string) => Partial<Activity> = () => ({}),
): State {
  const activities: Activity[] = HELD.map(([id, , required, venue]) => ({
    id,
    minutes: 60,
    attendees: { required },
    ...(venue === undefined ? {} : { venue: { anyOf: [venue] } }),
    ...also(id),
  }));
  const compiled = compileProblem(
    makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      venues: [{ id: 'v' }],
      leaders: [{ id: 'a' }, { id: 'b' }],
      activities: [...activities, { id: 'x4', minutes: 60, attendees: { required: ['a'] } }, ...more],
      ...parts,
    }),
  );
  const state = createState(compiled.instance);
  for (const [id, start, attendees, venue] of HELD) {
    hold(state, compiled, id, start, { attendees, ...(venue === undefined ? {} : { venue }) });
  }
  return state;
}

function pick(move: Move, integers: readonly number[], size: number, parts: Partial<Problem> = {}): readonly number[] {
  const out: number[] = [];
  expect(move.pick(set(parts), scriptedRandom(integers), size, out)).toBe(NONE);
  return out;
}

const FROZEN: Partial<Problem> = {
  baseline: {
    schedule: {
      assignments: [
        { activity: 'x0', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['a'], venue: 'v' },
      ],
    },
    frozenUntil: '2026-12-01T09:00',
  },
};

describe('a leader’s days', () => {
  test('from one day on, until enough is taken; whole days', () => {
    expect(pick(leaderDays, [0, 0], 1)).toEqual([0, 1]);
    expect(pick(leaderDays, [0, 0], 3)).toEqual([0, 1, 2]);
    expect(pick(leaderDays, [0, 1], 9)).toEqual([2]);
    expect(pick(leaderDays, [1, 0], 9)).toEqual([2, 3]);
  });

  test('but not what is frozen', () => {
    expect(pick(leaderDays, [0, 0], 1, FROZEN)).toEqual([1]);
  });
});

describe('anywhere', () => {
  test('distinct held items', () => {
    expect(pick(anywhere, [2, 2, 0], 3)).toEqual([2, 0]);
  });

  test('what is out or frozen is passed over; after twenty tries nothing is taken', () => {
    expect(pick(anywhere, [4, 0, 1], 1, FROZEN)).toEqual([1]);
    expect(anyLoose(set(), scriptedRandom(Array(20).fill(4)))).toBe(-1);
    expect(pick(anywhere, Array(20).fill(4), 1)).toEqual([]);
  });
});

describe('related', () => {
  test('items of the same people, the days around first', () => {
    // Seed x0 of a on day 0; then leader 0, day 0 + 0 and + 1, and a position in the day's list.
    expect(pick(related, [0, 0, 1, 1, 0, 2, 0], 3)).toEqual([0, 1, 2]);
  });

  test('days outside the horizon are passed over; an empty day gives nothing', () => {
    // Seed x3 of b on day 1: day 2 is none, day 0 is empty, day 1 holds x2 first.
    expect(pick(related, [3, 0, 2, 0, 0, 0, 1, 0], 2)).toEqual([3, 2]);
  });

  test('nothing where nothing is held, and only the seed where nobody comes', () => {
    expect(pick(related, Array(20).fill(4), 3)).toEqual([]);
    const compiled = compileProblem(makeProblem({ activities: [{ id: 'x', minutes: 60 }] }));
    const state = createState(compiled.instance);
    hold(state, compiled, 'x', '2026-12-01T08:00');
    const out: number[] = [];
    related.pick(state, scriptedRandom([0]), 3, out);
    expect(out).toEqual([0]);
  });
});

describe('a stretch of a day', () => {
  test('the morning, the afternoon or all of it, of some leaders in turn', () => {
    expect(pick(timeWindow, [0, 0, 0], 9)).toEqual([0]);
    expect(pick(timeWindow, [0, 1, 1], 9)).toEqual([1]);
    expect(pick(timeWindow, [1, 2, 1], 9)).toEqual([2, 3]);
    expect(pick(timeWindow, [1, 2, 0], 1)).toEqual([2]);
  });
});

describe('a venue’s days', () => {
  test('from one day on, until enough is taken', () => {
    expect(pick(venueDays, [0, 0], 1)).toEqual([0]);
    expect(pick(venueDays, [0, 0], 2)).toEqual([0, 3]);
    expect(pick(venueDays, [0, 1], 2)).toEqual([3]);
  });
});

describe('a relation', () => {
  const relations: Problem['relations'] = [
    { kind: 'precedes', first: 'x0', second: 'x2' },
    { kind: 'sameDay', activities: ['x2', 'x3', 'x4'] },
  ];

  test('its items, and what their people attend on those days', () => {
    expect(pick(relationChain, [0], 2, { relations })).toEqual([0, 2]);
    expect(pick(relationChain, [0], 3, { relations })).toEqual([0, 2, 1]);
    expect(pick(relationChain, [0], 9, { relations })).toEqual([0, 2, 1, 3]);
    expect(pick(relationChain, [1], 2, { relations })).toEqual([2, 3]);
  });
});

/** The item that a move names; it must append none. */
function named(move: Move, state: State, integers: readonly number[], next?: number): number {
  const out: number[] = [];
  const item = move.pick(state, scriptedRandom(integers, next), 5, out);
  expect(out).toEqual([]);
  return item;
}

describe('the most wanted', () => {
  /** x4 and dear wait; nothing can hold never. */
  const waiting = (parts: Partial<Problem> = {}): State => {
    const more: Activity[] = [
      { id: 'dear', minutes: 60, attendees: { required: ['a'] }, priority: 5 },
      { id: 'never', minutes: 600, attendees: { required: ['a'] }, priority: 5 },
    ];
    return set(parts, more);
  };

  test('is the dearer of those met, until the dice say enough', () => {
    // 0.3 < 0.4: the first one met is enough. 0.5: all 40 tries.
    expect(named(mostWanted, waiting(), [4], 0.3)).toBe(4);
    expect(named(mostWanted, waiting(), [...Array(39).fill(4), 5])).toBe(5);
    expect(named(mostWanted, waiting(), [5, ...Array(39).fill(4)])).toBe(5);
  });

  test('is not held, not out of scope, and has a start; there may be none', () => {
    const state = waiting();
    state.movable[4] = 0;
    expect(named(mostWanted, state, [0, 4, 6, 5], 0.3)).toBe(5);
    expect(named(mostWanted, state, [...Array(20).fill(6), ...Array(20).fill(4)])).toBe(NONE);
  });

  test('gives way to what must be held before it', () => {
    const relations: Problem['relations'] = [
      { kind: 'precedes', first: 'x0', second: 'dear' },
      { kind: 'precedes', first: 'x4', second: 'dear' },
      { kind: 'precedes', first: 'never', second: 'x4' },
    ];
    expect(named(mostWanted, waiting({ relations: relations.slice(0, 1) }), [5], 0.3)).toBe(5);
    expect(named(mostWanted, waiting({ relations: relations.slice(0, 2) }), [5], 0.3)).toBe(4);
    // Nothing can hold never, and so nothing dear.
    expect(named(mostWanted, waiting({ relations }), [5], 0.3)).toBe(NONE);
  });
});

describe('the worst served', () => {
  /** x0 and x1 are held on the first day; x2 and x3 a day later, x3 is the more urgent. */
  const late = (): State => {
    const urgent = (id: string): Partial<Activity> => ({ urgency: id === 'x3' ? 5 : 3 });
    return set({}, [], urgent);
  };

  test('is the one whose start costs most above its least, of six', () => {
    expect(named(worstServed, late(), [0, 1, 2, 3, 4, 0])).toBe(3);
    expect(named(worstServed, late(), [3, 2, 2, 2, 2, 2])).toBe(3);
    expect(named(worstServed, late(), [2, 1, 1, 1, 1, 1])).toBe(2);
  });

  test('is held, in scope, and could be served better; there may be none', () => {
    const state = late();
    state.movable[3] = 0;
    expect(named(worstServed, state, [3, 3, 2, 3, 3, 3])).toBe(2);
    expect(named(worstServed, state, [0, 1, 3, 4, 4, 0])).toBe(NONE);
  });

  test('the dice may prefer the second worst', () => {
    const state = late();
    const factors = [0.9, 0];
    const random = { below: scriptedRandom([2, 3, 3, 3, 3, 3]).below, next: () => factors.shift() ?? 0 };
    // Regrets 9·48·10/200 = 21 × 1.4 = 29 and 9·56·40/200 = 100 × 0.5 = 50.
    expect(worstServed.pick(state, random, 5, [])).toBe(3);
    const close = [1, 0];
    state.instance.candidateCost[state.candidate[3]!] = 40;
    const again = { below: scriptedRandom([2, 3, 3, 3, 3, 3]).below, next: () => close.shift() ?? 0 };
    expect(worstServed.pick(state, again, 5, [])).toBe(2);
  });
});

test('each knows whether the problem has anything for it', () => {
  const full = set({ relations: [{ kind: 'precedes', first: 'x0', second: 'x2' }] });
  const all = [anywhere, mostWanted, leaderDays, related, timeWindow, venueDays, relationChain, worstServed];
  expect(all.filter((move) => !move.supports(full))).toEqual([]);
  const poor = createState(compileProblem(makeProblem()).instance);
  expect(all.filter((move) => move.supports(poor))).toEqual([anywhere, mostWanted, leaderDays, related]);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
