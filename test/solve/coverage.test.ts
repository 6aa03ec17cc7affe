import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { fits } from '../../src/solve/fits.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold, itemOf, placementAt } from '../support/placement.ts';
import { startsOf } from '../support/starts-of.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;
const trip = (id: string, leader: string, parts: Partial<Activity> = {}): Activity => ({
  id,
  minutes: 60,
  attendees: { required: [leader] },
  venue: { site: 'q' },
  ...parts,
});
const evening = { outsideHours: true, windows: [{ start: at('00:00'), end: '2026-12-02T00:00' }] };

/** May `x` be held beside what is held? a and b are based at p; one of them stays. */
function mayGo(
  x: Activity,
  clock: string,
  held: readonly (readonly [Activity, string])[],
  parts: Partial<Problem> = {},
): boolean {
  const compiled = compileProblem(
    makeProblem({
      sites: [{ id: 'p' }, { id: 'q' }],
      leaders: [{ id: 'a', homeSite: 'p' }, { id: 'b', homeSite: 'p' }, { id: 'c' }],
      activities: [x, ...held.map(([activity]) => activity)],
      coverage: [{ leaders: ['a', 'b'], atLeast: 1 }],
      ...parts,
    }),
  );
  const state = createState(compiled.instance);
  for (const [activity, start] of held) hold(state, compiled, activity.id, at(start));
  // What can never be is no candidate at all.
  if (!startsOf(compiled, x.id).includes(`01T${clock}`)) return false;
  return fits(state, itemOf(compiled, x.id), placementAt(compiled, x.id, at(clock)));
}

describe('one of two may go', () => {
  const x = trip('x', 'a');

  test('while the other stays, or comes back in time', () => {
    expect(mayGo(x, '09:00', [])).toBe(true);
    expect(mayGo(x, '09:00', [[trip('y', 'b'), '10:00']])).toBe(true);
    expect(mayGo(x, '09:00', [[trip('y', 'b'), '08:00']])).toBe(true);
    expect(mayGo(x, '09:00', [[trip('y', 'b'), '09:30']])).toBe(false);
    expect(mayGo(x, '09:00', [[trip('y', 'b'), '08:30']])).toBe(false);
    expect(mayGo(x, '09:00', [[trip('y', 'c'), '09:00']])).toBe(true);
  });

  test('or attends something at a base site, or nowhere in particular', () => {
    expect(mayGo(x, '09:00', [[trip('y', 'b', { venue: { site: 'p' } }), '09:00']])).toBe(true);
    const { venue: _, ...nowhere } = trip('y', 'b');
    expect(mayGo(x, '09:00', [[nowhere, '09:00']])).toBe(true);
    expect(mayGo(trip('x', 'a', { venue: { site: 'p' } }), '09:00', [[trip('y', 'b'), '09:00']])).toBe(true);
  });

  test('but both not together', () => {
    const together = trip('x', 'a', { attendees: { required: ['a', 'b'] } });
    expect(mayGo(together, '09:00', [])).toBe(false);
    expect(mayGo({ ...together, ...evening }, '19:00', [])).toBe(true);
    expect(mayGo({ ...together, ...evening }, '17:30', [])).toBe(false);
    // Over the noon break only, and into the afternoon.
    expect(mayGo({ ...together, ...evening }, '12:00', [])).toBe(true);
    expect(mayGo({ ...together, ...evening, minutes: 150 }, '12:00', [])).toBe(false);
  });
});

describe('only working minutes count', () => {
  test('both may be away in the evening, until one of them stays into the working day', () => {
    const x = trip('x', 'a', { ...evening, minutes: 240 });
    expect(mayGo(x, '18:00', [[trip('y', 'b', evening), '20:00']])).toBe(true);
    // From 12:00 to 16:00; b from 13:30 to 14:30.
    expect(mayGo(x, '12:00', [[trip('y', 'b', evening), '13:30']])).toBe(false);
    expect(mayGo(x, '12:00', [[trip('y', 'b', evening), '13:00']])).toBe(true);
  });
});

describe('absences', () => {
  const absent = (start: string, end: string, away: boolean): Partial<Problem> => ({
    leaders: [
      { id: 'a', homeSite: 'p' },
      { id: 'b', homeSite: 'p', unavailable: [{ start: at(start), end: at(end), away }] },
      { id: 'c' },
    ],
  });

  test('count where the leader is away, from their start to their end', () => {
    const x = trip('x', 'a');
    expect(mayGo(x, '09:00', [], absent('09:30', '11:00', true))).toBe(false);
    expect(mayGo(x, '09:00', [], absent('08:00', '09:30', true))).toBe(false);
    expect(mayGo(x, '09:00', [], absent('08:00', '09:00', true))).toBe(true);
    expect(mayGo(x, '09:00', [], absent('10:00', '11:00', true))).toBe(true);
    expect(mayGo(x, '09:00', [], absent('09:30', '11:00', false))).toBe(true);
  });
});

test('what lasts over midnight takes its people away on both days', () => {
  const days: Partial<Problem> = {
    horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
    calendar: { workingHours: [{ days: ['tue', 'wed'], sessions: [['00:00', '24:00']] }] },
  };
  const night = { outsideHours: true, windows: [{ start: at('00:00'), end: '2026-12-03T00:00' }] };
  const x = trip('x', 'a', { ...night, minutes: 180 });
  const y = trip('y', 'b', night);
  const compiled = compileProblem(
    makeProblem({
      sites: [{ id: 'p' }, { id: 'q' }],
      leaders: [{ id: 'a' }, { id: 'b' }],
      activities: [x, y],
      coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['p'] }],
      ...days,
    }),
  );
  const state = createState(compiled.instance);
  hold(state, compiled, 'x', at('22:30'));
  const may = (start: string): boolean => fits(state, 1, placementAt(compiled, 'y', start));
  expect([may(at('21:30')), may(at('22:00'))]).toEqual([true, false]);
  expect([may('2026-12-02T01:00'), may('2026-12-02T01:30')]).toEqual([false, true]);
});
