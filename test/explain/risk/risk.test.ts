import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../../src/explain/risk/chance.ts';
import { networksOf } from '../../../src/explain/risk/network.ts';
import { type Risk, riskOf } from '../../../src/explain/risk/risk.ts';
import { drawLengths, simulate } from '../../../src/explain/risk/simulate.ts';
import { OTHER_SPREAD, quantileOf, type Spread, USUAL_SPREADS } from '../../../src/explain/risk/spread.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { bruteForce } from './brute-force.ts';

const at = (activity: string, start: string, end: string, attendees = ['a'], venue?: string) => ({
  ...{ activity, start: `2026-12-01T${start}`, end: `2026-12-01T${end}`, attendees },
  ...(venue === undefined ? {} : { venue }),
});

const scheduleOf = (...assignments: Schedule['assignments']): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments,
});

const PROBLEM: Problem = makeProblem({
  sites: [{ id: 'hall' }, { id: 'east' }],
  travel: [{ from: 'hall', to: 'east', minutes: 30 }],
  leaders: [{ id: 'a', breakMinutes: 10 }, { id: 'b' }],
  venues: [
    { id: 'v', site: 'hall', turnaroundMinutes: 20 },
    { id: 'open', site: 'hall', exclusive: false },
  ],
  activities: [
    { id: 'x', minutes: 60, kind: 'meeting', attendees: { required: ['a'] } },
    { id: 'y', minutes: 60, kind: 'meeting', attendees: { required: ['a'] } },
    { id: 'z', minutes: 60, kind: 'meeting', attendees: { required: ['b'] } },
    { id: 'far', minutes: 60, kind: 'visit', attendees: { required: ['a'] }, venue: { site: 'east' } },
    { id: 'here', minutes: 60, kind: 'visit', attendees: { required: ['a'] }, venue: { site: 'hall' } },
  ],
});

/** Always just so long. */
const exactly = (share: number): Spread => ({ least: share, likely: share, most: share });

const lateOf = (risk: Risk, id: string): number =>
  risk.activities.find(({ activity }) => activity === id)?.lateMinutes ?? Number.NaN;

describe('a start is late', () => {
  const longer = { runs: 3, spreads: { meeting: exactly(1.5), visit: exactly(1.5) } };

  test('by what the leader comes from, and the break', () => {
    const risk = riskOf(PROBLEM, scheduleOf(at('x', '08:00', '09:00'), at('y', '09:30', '10:30')), longer);
    // Ends 09:30 instead of 09:00, then ten minutes.
    expect([lateOf(risk, 'x'), lateOf(risk, 'y')]).toEqual([0, 10]);
  });

  test('by what the venue holds, and its turnaround', () => {
    const schedule = scheduleOf(at('x', '08:00', '09:00', ['a'], 'v'), at('z', '09:30', '10:30', ['b'], 'v'));
    expect(lateOf(riskOf(PROBLEM, schedule, longer), 'z')).toBe(20);
    const open = scheduleOf(at('x', '08:00', '09:00', ['a'], 'open'), at('z', '09:30', '10:30', ['b'], 'open'));
    expect(lateOf(riskOf(PROBLEM, open, longer), 'z')).toBe(0);
  });

  test('by the journey, which takes no less for what lies between and needs no place', () => {
    const schedule = scheduleOf(at('here', '08:00', '09:00'), at('x', '09:00', '10:00'), at('far', '10:30', '11:30'));
    // here until 09:30; 90 minutes of x and 30 of the road: 11:30.
    expect(lateOf(riskOf({ ...PROBLEM, leaders: [{ id: 'a' }] }, schedule, longer), 'far')).toBe(60);
  });

  test('never because of another day, of whole days, or of what it runs over itself', () => {
    const two = { ...PROBLEM, horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' } };
    const next = { ...at('y', '08:00', '09:00'), start: '2026-12-02T08:00', end: '2026-12-02T09:00' };
    expect(lateOf(riskOf(two, scheduleOf(at('x', '17:00', '18:00'), next), longer), 'y')).toBe(0);
    const whole = {
      ...PROBLEM,
      activities: PROBLEM.activities.map((one) => {
        const { minutes: _, ...rest } = one;
        return one.id === 'x' ? { ...rest, wholeDays: 1 } : one;
      }),
    };
    const risk = riskOf(whole, scheduleOf(at('x', '08:00', '18:00'), at('y', '09:00', '10:00')), longer);
    expect(risk.activities.map(({ activity, lateMinutes }) => [activity, lateMinutes])).toEqual([['y', 0]]);
  });
});

describe('the forecast', () => {
  const spreads = { meeting: { least: 0.5, likely: 1, most: 2 } };
  const tight = scheduleOf(at('x', '08:00', '09:00'), at('y', '09:10', '10:10'));

  test('of one link is what can be counted by hand', () => {
    // y is late by more than 5 minutes where x takes more than 65 of 60: P(factor > 13/12) of the triangle = (11/12)² / 1.5.
    const { activities } = riskOf(PROBLEM, tight, { spreads, runs: 20_000 });
    const late = activities.find(({ activity }) => activity === 'y')?.late;
    const exact = (11 / 12) ** 2 / 1.5;
    expect(late?.low).toBeLessThan(exact);
    expect(late?.high).toBeGreaterThan(exact);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(riskOf(PROBLEM, tight, { spreads })).toEqual(riskOf(PROBLEM, tight, { spreads }));
    expect(riskOf(PROBLEM, tight, { spreads, seed: 2 })).not.toEqual(riskOf(PROBLEM, tight, { spreads }));
  });

  test('is no better where lengths vary more', () => {
    const more = { meeting: { least: 0.5, likely: 1, most: 2.5 } };
    expect(lateOf(riskOf(PROBLEM, tight, { spreads: more }), 'y')).toBeGreaterThan(
      lateOf(riskOf(PROBLEM, tight, { spreads }), 'y'),
    );
  });

  test('tells chains of two steps and more, and over whom', () => {
    const chain = scheduleOf(
      at('x', '08:00', '09:00', ['a'], 'v'),
      at('y', '09:30', '10:30', ['a', 'b'], 'v'),
      at('z', '10:30', '11:30', ['b']),
    );
    const risk = riskOf(PROBLEM, chain, { spreads: { meeting: exactly(1.5) }, runs: 50 });
    expect(risk.chains).toEqual([
      {
        day: '2026-12-01',
        activities: ['x', 'y', 'z'],
        over: [
          { kind: 'venue', id: 'v' },
          { kind: 'leader', id: 'b' },
        ],
        chance: chanceOf(50, 50),
        lateMinutes: 50,
      },
    ]);
  });

  test('finds where a slot more pays, and whether there is room for it', () => {
    const { buffers } = riskOf(PROBLEM, tight, { spreads });
    expect(buffers.map(({ after, activity, minutes, hasRoom }) => [after, activity, minutes, hasRoom])).toEqual([
      // 09:10 is no start of the grid, and neither is 09:40.
      ['x', 'y', 30, true],
    ]);
    expect(buffers[0]?.savedMinutes).toBeGreaterThan(0);
    expect(buffers[0]?.lateAfter).toBeLessThan(buffers[0]?.lateBefore ?? 0);
    const full = scheduleOf(at('x', '08:00', '09:00'), at('y', '11:00', '12:00'));
    const lateY = { ...PROBLEM, leaders: [{ id: 'a', breakMinutes: 120 }] };
    expect(riskOf(lateY, full, { spreads }).buffers.map(({ hasRoom }) => hasRoom)).toEqual([false]);
  });

  test('counts what ends after the working day, where it was planned within', () => {
    const evening = scheduleOf(at('x', '17:00', '18:00'));
    const [row] = riskOf(PROBLEM, evening, { spreads: { meeting: exactly(1.1) }, runs: 10 }).leaderDays;
    expect(row?.overrun.p).toBe(1);
    expect(row?.late.p).toBe(0);
  });

  test('names what is not prepared', () => {
    const problem: Problem = {
      ...PROBLEM,
      activities: [
        { id: 'x', minutes: 60, headcount: 12, owner: { unit: '办公室', person: '', duty: '会务' } },
        { id: 'y', minutes: 60, owner: { unit: '办公室', person: '甲', duty: '会务', dueDay: '2026-12-01' } },
      ],
    };
    expect(riskOf(problem, scheduleOf(at('x', '08:00', '09:00'), at('y', '09:10', '10:10'))).lacks).toEqual([
      { kind: 'no-venue', activity: 'x', headcount: 12 },
      { kind: 'no-slack', activity: 'y', after: 'x', day: '2026-12-01' },
      { kind: 'owner', activity: 'x', fields: ['person', 'dueDay'] },
    ]);
  });
});

describe('the triangle', () => {
  test.each(Object.entries({ ...USUAL_SPREADS, other: OTHER_SPREAD }))(
    'of %s has its ends and its middle',
    (_, spread) => {
      expect(quantileOf(spread, 0)).toBeCloseTo(spread.least);
      expect(quantileOf(spread, 1)).toBeCloseTo(spread.most);
      const rise = (spread.likely - spread.least) / (spread.most - spread.least);
      expect(quantileOf(spread, rise)).toBeCloseTo(spread.likely);
      expect(spread.likely).toBeLessThanOrEqual(spread.most);
    },
  );
});

test('a later start of the next one never makes it later than it was', () => {
  const [network] = networksOf(PROBLEM, scheduleOf(at('x', '08:00', '09:00'), at('y', '09:10', '10:10')));
  if (!network) throw new Error('no day');
  const lengths = drawLengths(network, 500, createRandom(1), () => ({ least: 0.5, likely: 1, most: 3 }));
  const [before, after] = [simulate(network, lengths).late, simulate(network, lengths, [0, 15]).late];
  for (const [i, late] of after.entries()) expect(late).toBeLessThanOrEqual(before[i] ?? 0);
});

/** examples/02 written out, as the brute force knows neither repeats nor whole days. */
async function example(): Promise<{ readonly problem: Problem; readonly schedule: Schedule }> {
  const file = new URL('../../../examples/02-county-half-month/problem.json', import.meta.url);
  const whole: Problem = JSON.parse(readFileSync(file, 'utf8'));
  const { baseline: _, ...problem } = whole;
  const activities = problem.activities.filter(({ repeat, wholeDays }) => !repeat && wholeDays === undefined);
  const ids = new Set(activities.map(({ id }) => id));
  const relations = (problem.relations ?? []).filter((one) =>
    (one.kind === 'precedes' ? [one.first, one.second] : one.activities).every((id) => ids.has(id)),
  );
  const reduced = { ...problem, activities, relations };
  const { schedule } = await plan(reduced, { iterations: 1000, seed: 1 });
  if (schedule === null) throw new Error('not planned');
  return { problem: reduced, schedule };
}

test('the forecast agrees with a simulation by other means', async () => {
  const { problem, schedule } = await example();
  const runs = 2000;
  // Wider than usual, so that much is late.
  const spreads = Object.fromEntries(
    Object.entries(USUAL_SPREADS).map(([kind, { least }]) => [kind, { least, likely: 1.1, most: 2.5 }]),
  );
  const truth = bruteForce(problem, schedule, (kind) => spreads[kind] ?? OTHER_SPREAD, 20 * runs, 5);
  const risk = riskOf(problem, schedule, { runs, spreads });
  const pairs = [
    ...risk.activities.map(({ activity, late }) => ({ late, exact: truth.activities.get(activity) ?? 0 })),
    ...risk.leaderDays.map(({ leader, day, late }) => ({ late, exact: truth.leaderDays.get(`${leader} ${day}`) ?? 0 })),
  ].filter(({ late, exact }) => late.p > 0 || exact > 0);
  expect(pairs.length).toBeGreaterThan(25);
  // The other simulation is uncertain too, by a quarter of the width: 20 times the runs.
  const error = (p: number): number => Math.sqrt((p * (1 - p)) / runs);
  const missed = pairs.filter(({ late, exact }) => exact < late.low || exact > late.high);
  // Of intervals of 95 % one in twenty misses, and no more than chance allows (three standard deviations).
  expect(missed.length).toBeLessThanOrEqual(0.05 * pairs.length + 3 * Math.sqrt(0.05 * 0.95 * pairs.length));
  for (const { late, exact } of pairs) {
    expect(Math.abs(late.p - exact)).toBeLessThanOrEqual(5 * Math.max(error(exact), error(late.p), 1 / runs));
  }
});
