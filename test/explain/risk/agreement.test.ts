import { expect, test } from 'vitest';
import { riskOf } from '../../../src/explain/risk/risk.ts';
import type { Spread } from '../../../src/explain/risk/spread.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { plan } from '../../../src/plan.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { bruteForce } from './brute-force.ts';

const SPREADS: { readonly [kind: string]: Spread } = {
  meeting: { least: 0.8, likely: 1, most: 1.5 },
  visit: { least: 0.7, likely: 1.1, most: 2 },
};
const OTHER: Spread = { least: 0.9, likely: 1, most: 1.4 };

const PLACES: readonly [Pick<Activity, 'venue'>, ...Pick<Activity, 'venue'>[]] = [
  { venue: { anyOf: ['u', 'v'] } },
  { venue: { site: 'east' } },
  { venue: { site: 'west' } },
  {},
];

/** Two full days: breaks, journeys, venues with a turnaround, activities without a place. */
function crowded(seed: number): Problem {
  const random = createRandom(seed);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[random.below(from.length)] ?? from[0];
  const leaders: readonly [string, ...string[]] = ['a', 'b', 'c', 'd'];
  const activities = Array.from({ length: 26 }, (_, i): Activity => {
    const first = pick(leaders);
    const place = pick(PLACES);
    return {
      ...{ id: `n${i}`, minutes: pick([30, 60, 90]), kind: pick(['meeting', 'visit', 'other']) },
      attendees: { required: [...new Set([first, pick(leaders)])] },
      ...place,
    };
  });
  return makeProblem({
    horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
    slotMinutes: 15,
    sites: [{ id: 'hall' }, { id: 'east' }, { id: 'west' }],
    travel: [
      { from: 'hall', to: 'east', minutes: 25 },
      { from: 'east', to: 'hall', minutes: 40 },
      { from: 'hall', to: 'west', minutes: 15 },
    ],
    defaultTravelMinutes: 30,
    leaders: leaders.map((id, i) => ({ id, breakMinutes: 5 * i })),
    venues: [
      { id: 'u', site: 'hall', turnaroundMinutes: 15 },
      { id: 'v', site: 'hall', exclusive: false },
    ],
    activities,
  });
}

test('intervals hold what another simulation of 20 times the runs finds, on crowded days', async () => {
  const runs = 2000;
  const pairs: { readonly p: number; readonly low: number; readonly high: number; readonly exact: number }[] = [];
  for (const seed of [1, 2, 3, 4]) {
    const problem = crowded(seed);
    const { schedule } = await plan(problem, { iterations: 300, seed });
    if (schedule === null) throw new Error('not planned');
    const truth = bruteForce(problem, schedule, (kind) => SPREADS[kind] ?? OTHER, 20 * runs, 5);
    const risk = riskOf(problem, schedule, { runs, seed, spreads: SPREADS });
    expect(risk.activities).toHaveLength(schedule.assignments.length);
    for (const { activity, late } of risk.activities) {
      pairs.push({ ...late, exact: truth.activities.get(activity) ?? 0 });
    }
    for (const { leader, day, late } of risk.leaderDays) {
      pairs.push({ ...late, exact: truth.leaderDays.get(`${leader} ${day}`) ?? 0 });
    }
  }
  const uncertain = pairs.filter(({ exact }) => exact > 0.01 && exact < 0.99);
  expect(uncertain.length).toBeGreaterThan(40);
  // Of intervals of 95 % one in twenty misses, and no more than chance allows (three standard deviations).
  const missed = uncertain.filter(({ low, high, exact }) => exact < low || exact > high);
  expect(missed.length).toBeLessThanOrEqual(0.05 * uncertain.length + 3 * Math.sqrt(0.0475 * uncertain.length));
  for (const { p, exact } of pairs) {
    const error = Math.sqrt((exact * (1 - exact)) / runs);
    expect(Math.abs(p - exact)).toBeLessThanOrEqual(5 * Math.max(error, 1 / runs));
  }
});
