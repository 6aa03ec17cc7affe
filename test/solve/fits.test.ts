import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { fits } from '../../src/solve/fits.ts';
import { leaderDayStarts, venueDayStarts } from '../../src/solve/start-mask.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold, itemOf, placementAt, type Wish } from '../support/placement.ts';
import { startsOf } from '../support/starts-of.ts';

const DAY = '2026-12-01';

/** Starts of `x` that fit beside what is held, as `HH:mm` on Tuesday or `DDTHH:mm` on a later day. */
function starts(
  x: Partial<Activity>,
  held: readonly (readonly [activity: Activity, start: string, wish?: Wish])[],
  parts: Partial<Problem> = {},
) {
  const compiled = compileProblem(
    makeProblem({
      activities: [
        { id: 'x', ...(x.wholeDays === undefined ? { minutes: 60 } : {}), ...x },
        ...held.map(([activity]) => activity),
      ],
      ...parts,
    }),
  );
  const state = createState(compiled.instance);
  for (const [{ id }, start, wish] of held)
    hold(state, compiled, id, start.includes('T') ? start : `${DAY}T${start}`, wish);
  const venue = x.venue?.anyOf?.[0];
  const wish = venue === undefined ? {} : { venue };
  const fitting = startsOf(compiled, 'x').filter((start) =>
    fits(state, itemOf(compiled, 'x'), placementAt(compiled, 'x', `2026-12-${start}`, wish)),
  );
  return { state, compiled, fitting: fitting.map((start) => start.replace('01T', '')) };
}

const inV = { venue: { anyOf: ['v'] } };
const window = (start: string, end: string): Partial<Activity> => ({
  windows: [{ start: `${DAY}T${start}`, end: end.includes('T') ? end : `${DAY}T${end}` }],
});

describe('an exclusive venue', () => {
  const other: Activity = { id: 'y', minutes: 60, ...inV };
  const during = { ...inV, ...window('08:00', '12:00') };

  test('holds one at a time, with its turnaround before and after', () => {
    const at = [[other, '09:30', { venue: 'v' }]] as const;
    expect(starts(during, at, { venues: [{ id: 'v' }] }).fitting).toEqual(['08:00', '08:30', '10:30', '11:00']);
    expect(starts(during, at, { venues: [{ id: 'v', turnaroundMinutes: 20 }] }).fitting).toEqual(['08:00', '11:00']);
    expect(starts(during, at, { venues: [{ id: 'v', exclusive: false }] }).fitting).toHaveLength(7);
  });

  test('needs its turnaround over midnight as well', () => {
    const horizon = { firstDay: DAY, lastDay: '2026-12-02' };
    const outside = { outsideHours: true, ...window('00:00', '2026-12-03T00:00') };
    const late = { ...inV, outsideHours: true, ...window('22:00', '2026-12-02T02:00') };
    const before = starts(late, [[{ ...other, ...outside }, '2026-12-02T00:30', { venue: 'v' }]], {
      horizon,
      venues: [{ id: 'v', turnaroundMinutes: 40 }],
    });
    expect(before.fitting).toEqual(['22:00', '22:30']);
    const after = starts(late, [[{ ...other, ...outside }, '22:00', { venue: 'v' }]], {
      horizon,
      venues: [{ id: 'v', turnaroundMinutes: 90 }],
    });
    expect(after.fitting).toEqual(['02T00:30', '02T01:00']);
  });

  test('its mask says the same of one day', () => {
    const { state, compiled } = starts(during, [[other, '09:30', { venue: 'v' }]], {
      venues: [{ id: 'v', turnaroundMinutes: 20 }],
    });
    const out = new Int32Array(compiled.instance.wordsPerDay);
    venueDayStarts(state, 0, 0, 60, out);
    expect(clocks(out)).toEqual([...halfHours(0, 17), ...halfHours(22, 48)]);
  });
});

/** Half hours of the day whose bit is set. */
const clocks = (mask: Int32Array): readonly number[] =>
  Array.from({ length: 48 }, (_, k) => k).filter((k) => ((mask[k >> 5]! >>> (k & 31)) & 1) === 1);
const halfHours = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

describe('the mask of a leader’s day', () => {
  const a = { attendees: { required: ['a'] } };
  const mask = (parts: Partial<Problem>, y: Partial<Activity>, minutes: number, site: number, isActivity = true) => {
    const { state, compiled } = starts({}, [[{ id: 'y', minutes: 60, ...a, ...y }, '09:00']], parts);
    const out = new Int32Array(compiled.instance.wordsPerDay);
    leaderDayStarts(state, 0, 0, minutes, site, isActivity, out, 0);
    return clocks(out);
  };

  test('leaves the break before and after', () => {
    // From 09:00 to 10:00; an hour before it by 08:00, after it from 10:00.
    expect(mask({}, {}, 60, -1)).toEqual([...halfHours(0, 17), ...halfHours(20, 48)]);
    expect(mask({ leaders: [{ id: 'a', breakMinutes: 10 }] }, {}, 60, -1)).toEqual([
      ...halfHours(0, 16),
      ...halfHours(21, 48),
    ]);
  });

  test('leaves the journey before and after, each at its own length', () => {
    const sites = [{ id: 'p' }, { id: 'q' }];
    const travel = [
      { from: 'p', to: 'q', minutes: 40 },
      { from: 'q', to: 'p', minutes: 70 },
    ];
    const atP = { venue: { site: 'p' } };
    // Back from q to p takes 70 minutes: by 06:30; to q from p 40 minutes: from 11:00.
    expect(mask({ sites, travel }, atP, 60, 1)).toEqual([...halfHours(0, 14), ...halfHours(22, 48)]);
    expect(mask({ sites, travel }, atP, 60, 0)).toEqual([...halfHours(0, 17), ...halfHours(20, 48)]);
  });

  test('is empty where a limit is reached, and full on a free day', () => {
    const leaders = [{ id: 'a', limits: { activitiesPerDay: 1, minutesPerDay: 110 } }];
    expect(mask({ leaders }, {}, 30, -1)).toEqual([]);
    expect(mask({ leaders }, {}, 60, -1, false)).toEqual([]);
    expect(mask({ leaders }, {}, 50, -1, false)).not.toEqual([]);
    const { state, compiled } = starts({}, []);
    const out = new Int32Array(compiled.instance.wordsPerDay);
    leaderDayStarts(state, 0, 0, 60, -1, true, out, 0);
    expect(clocks(out)).toEqual(halfHours(0, 48));
  });
});

describe('the week of a leader', () => {
  const leaders = [{ id: 'a', limits: { minutesPerWeek: 600 } }];
  const a = { attendees: { required: ['a'] } };

  test('whole days count eight hours each, in the week in which they lie', () => {
    // Friday to Monday: two days in the first week would be 960 minutes, one 480.
    const horizon = { firstDay: '2026-12-04', lastDay: '2026-12-08' };
    const calendar = {
      workingHours: [{ days: ['fri', 'sun', 'sat', 'mon', 'tue'] as const, sessions: [['08:00', '16:00']] as const }],
    };
    const { fitting } = starts({ wholeDays: 2, ...a }, [], { leaders, horizon, calendar });
    expect(fitting).toEqual(['06T08:00']);
  });

  test('what is held counts', () => {
    const y: Activity = { id: 'y', minutes: 240, ...a };
    const x = { minutes: 240, ...a, ...window('14:00', '18:00') };
    expect(starts(x, [[y, '08:00']], { leaders }).fitting).toEqual(['14:00']);
    const strict = [{ id: 'a', limits: { minutesPerWeek: 479 } }];
    expect(starts(x, [[y, '08:00']], { leaders: strict }).fitting).toEqual([]);
  });
});

test('no more focus blocks on a day than the goal allows', () => {
  const goal = { id: 'f', leaders: ['a'], minutes: 180, blockMinutes: 60 };
  const fitsNext = (maxBlocksPerDay: number): boolean => {
    const compiled = compileProblem(makeProblem({ focusGoals: [{ ...goal, maxBlocksPerDay }] }));
    const state = createState(compiled.instance);
    hold(state, compiled, 'f', `${DAY}T08:00`);
    return fits(state, 1, placementAt(compiled, 'f', `${DAY}T14:00`));
  };
  expect([fitsNext(1), fitsNext(2)]).toEqual([false, true]);
});
