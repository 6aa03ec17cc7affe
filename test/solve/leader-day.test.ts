import { describe, expect, test } from 'vitest';
import { NONE } from '../../src/instance/instance.ts';
import type { Activity, Leader, Problem } from '../../src/model/problem.ts';
import { leaderDayCost } from '../../src/solve/leader-day.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold } from '../support/placement.ts';

/** `08:00 60 p`: start on Tuesday or, as `2T08:00`, on Wednesday, minutes, site. Sessions 08:00–12:00 and 14:00–18:00. */
const linesOf = (
  text: string,
): readonly { readonly start: string; readonly minutes: number; readonly site?: string }[] =>
  text
    .split(', ')
    .filter((line) => line !== '')
    .map((line) => {
      const [start = '', minutes, site] = line.split(' ');
      return { start, minutes: Number(minutes), ...(site === undefined ? {} : { site }) };
    });

const TERMS = { delay: 0, touched: 1, fragmentation: 100, travel: 10_000, overload: 1_000_000 };

interface Setting {
  readonly leader?: Partial<Leader>;
  readonly problem?: Partial<Problem>;
  readonly day?: number;
}

/** Cost of one day of leader `a` with all that; −1 where it cannot be. */
function dayCost(text: string, { leader = {}, problem = {}, day = 0 }: Setting = {}): number {
  const lines = linesOf(text);
  const activities = lines.map(
    ({ minutes, site }, i): Activity => ({
      id: `x${i}`,
      minutes,
      outsideHours: true,
      windows: [{ start: '2026-12-01T00:00', end: '2026-12-03T00:00' }],
      attendees: { required: ['a'] },
      ...(site === undefined ? {} : { venue: { site } }),
    }),
  );
  const compiled = compileProblem(
    makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      sites: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
      travel: [{ from: 'p', to: 'q', minutes: 40 }],
      defaultTravelMinutes: 10,
      leaders: [{ id: 'a', ...leader }],
      activities,
      weights: TERMS,
      ...problem,
    }),
  );
  const state = createState(compiled.instance);
  for (const [i, { start }] of lines.entries())
    hold(state, compiled, `x${i}`, start.length > 5 ? `2026-12-0${start}` : `2026-12-01T${start}`);
  return leaderDayCost(state, 0, day, NONE, 0, 0, NONE);
}

describe('touched', () => {
  test.each<[string, string, number]>([
    ['nothing', '', 0],
    ['one half-day, however often', '08:00 60, 09:00 60', 1],
    ['both', '08:00 60, 14:00 60', 2],
    ['both by one activity', '11:30 180', 2],
    ['none at noon', '12:00 120', 0],
  ])('%s', (_, lines, cost) => {
    expect(dayCost(lines)).toBe(cost);
  });
});

describe('fragmentation', () => {
  test.each<[string, string, Partial<Leader>, number]>([
    ['idle for half an hour', '08:00 60, 09:30 60', {}, 101],
    ['idle for an hour: long enough', '08:00 60, 10:00 60', {}, 1],
    ['not idle', '08:00 60, 09:00 60', {}, 1],
    ['a break of ten minutes and the way to the next slot are not idle', '08:00 60, 09:30 60', { breakMinutes: 10 }, 1],
    ['idle from that slot on', '08:00 60, 10:00 60', { breakMinutes: 10 }, 101],
    ['two pairs', '08:00 30, 09:00 30, 10:00 30', {}, 201],
    ['over the noon break', '11:00 60, 14:00 60', {}, 2],
    ['partly outside the session', '07:30 60, 09:00 60', {}, 1],
  ])('%s', (_, lines, leader, cost) => {
    expect(dayCost(lines, { leader })).toBe(cost);
  });

  test('costs nothing at weight 0', () => {
    const problem = { weights: { ...TERMS, fragmentation: 0 } };
    expect(dayCost('08:00 60, 09:30 60', { problem })).toBe(1);
  });
});

describe('travel', () => {
  test.each<[string, string, number]>([
    ['40 minutes are three quarters; what is left of the hour is not idle', '08:00 60 p, 10:00 60 q', 30_001],
    ['too short', '08:00 60 p, 09:30 60 q', -1],
    ['the same place', '08:00 60 p, 09:00 60 p', 1],
    ['nowhere in particular', '08:00 60 p, 09:00 60', 1],
    // 09:00 + 30 attended + 40 on the way: 10:10, so from 10:30.
    ['what is attended on the way does not count', '08:00 60 p, 09:00 30, 10:00 60 q', -1],
    ['but what remains does', '08:00 60 p, 09:00 30, 10:30 60 q', 30_001],
    ['over noon there is time', '11:00 60 p, 14:00 60 q', 30_002],
    ['two journeys of ten minutes', '08:00 60 p, 09:30 30 r, 10:30 30 q', 20_001],
  ])('%s', (_, lines, cost) => {
    expect(dayCost(lines)).toBe(cost);
  });

  test('a journey over midnight is none: the first ends on one day, the second starts on the next', () => {
    const lines = '22:00 60 p, 2T00:00 60 q';
    expect(dayCost(lines, { day: 0 })).toBe(0);
    expect(dayCost(lines, { day: 1 })).toBe(0);
  });

  test('what ends in the night of a day needs its journey on that day', () => {
    expect(dayCost('23:30 60 p, 2T01:00 60 q', { day: 1 })).toBe(-1);
    expect(dayCost('23:30 60 p, 2T01:30 60 q', { day: 1 })).toBe(30_000);
    expect(dayCost('23:30 60 p, 2T01:30 60 q', { day: 0 })).toBe(0);
    expect(dayCost('23:00 60 p, 2T00:30 60 q', { day: 1 })).toBe(-1);
  });
});

describe('breaks and overlaps', () => {
  test.each<[string, string, number]>([
    ['overlap', '08:00 60, 08:30 60', -1],
    ['one within the other', '08:00 180, 09:00 30', -1],
    ['no break', '08:00 60, 09:00 60', -1],
    ['a break', '08:00 60, 09:30 60', 1],
  ])('%s', (_, lines, cost) => {
    expect(dayCost(lines, { leader: { breakMinutes: 10 } })).toBe(cost);
  });

  test('no break is needed over midnight, but one after what ends in the night', () => {
    const leader = { breakMinutes: 40 };
    expect(dayCost('23:00 30, 2T00:00 60', { leader, day: 1 })).toBe(0);
    expect(dayCost('23:00 60, 2T00:30 60', { leader, day: 1 })).toBe(-1);
  });
});

describe('loads', () => {
  test('above the target every quarter counts, rounded up', () => {
    const leader = { targetMinutesPerDay: 60 };
    expect(dayCost('08:00 60', { leader })).toBe(1);
    expect(dayCost('08:00 60, 09:00 50', { leader })).toBe(4_000_001);
    // What starts on another day does not count.
    expect(dayCost('23:30 60', { leader: { targetMinutesPerDay: 0 }, day: 1 })).toBe(0);
    expect(dayCost('23:30 60', { leader: { targetMinutesPerDay: 0 } })).toBe(4_000_000);
  });

  test('limits of the day', () => {
    const two = '08:00 60, 14:00 60';
    expect(dayCost(two, { leader: { limits: { activitiesPerDay: 2, minutesPerDay: 120 } } })).toBe(2);
    expect(dayCost(two, { leader: { limits: { activitiesPerDay: 1 } } })).toBe(-1);
    expect(dayCost(two, { leader: { limits: { minutesPerDay: 119 } } })).toBe(-1);
  });
});

test('focus blocks take time and minutes, but are no activity and touch no half-day', () => {
  const compiled = compileProblem(
    makeProblem({
      leaders: [{ id: 'a', limits: { activitiesPerDay: 1, minutesPerDay: 180 } }],
      activities: [{ id: 'x', minutes: 60, attendees: { required: ['a'] } }],
      focusGoals: [{ id: 'f', leaders: ['a'], minutes: 120, blockMinutes: 120, priority: 1 }],
      weights: TERMS,
    }),
  );
  const state = createState(compiled.instance);
  // 1 × 48 saved, nothing touched.
  expect(hold(state, compiled, 'f', '2026-12-01T08:00')).toBe(-48);
  // 9 × 48 saved; touched; idle for half an hour.
  expect(hold(state, compiled, 'x', '2026-12-01T10:30')).toBe(-432 + 1 + 100);
  const at = (day: number, start: number, minutes: number) =>
    leaderDayCost(state, 0, day, 1, start, start + minutes, NONE);
  expect(at(0, 14 * 60, 60)).toBe(-1);
});

test('whole days count as an activity on each day, and not in the minutes of a day', () => {
  const compiled = compileProblem(
    makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-03' },
      leaders: [{ id: 'a', limits: { activitiesPerDay: 1, minutesPerDay: 60 }, targetMinutesPerDay: 0 }],
      activities: [
        { id: 'w', wholeDays: 2, attendees: { required: ['a'] } },
        {
          id: 'x',
          minutes: 60,
          outsideHours: true,
          windows: [{ start: '2026-12-01T00:00', end: '2026-12-04T00:00' }],
          attendees: { required: ['a'] },
        },
      ],
      weights: TERMS,
    }),
  );
  const state = createState(compiled.instance);
  // Four half-days touched.
  expect(hold(state, compiled, 'w', '2026-12-01T08:00')).toBe(-432 + 4);
  const beside = (day: number) => leaderDayCost(state, 0, day, 1, day * 1440 + 1200, day * 1440 + 1260, NONE);
  expect([beside(0), beside(1), beside(2)]).toEqual([-1, -1, 4_000_000]);
  expect(state.weekMinutes[0]).toBe(960);
});
