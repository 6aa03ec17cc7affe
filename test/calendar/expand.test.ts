import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { expandRepeats } from '../../src/calendar/expand.ts';
import type { Activity, Relation } from '../../src/model/problem.ts';
import { activity, type Parts, problemOf } from './fixture.ts';

const HALF = '2026-12-01/2026-12-15';

function expand(horizon: string, activities: readonly Activity[], parts: Parts = {}) {
  const problem = problemOf(horizon, { activities, ...parts });
  return { document: problem, ...expandRepeats(problem, createCalendar(problem)) };
}

const idsOf = (activities: readonly Activity[]): readonly string[] => activities.map(({ id }) => id);

describe('a repeated activity', () => {
  const weekly = activity('a1', { title: '例会', priority: 4, repeat: { per: 'week' } });

  test('becomes one per ISO week, named after and confined to its days inside the horizon', () => {
    const { problem } = expand(HALF, [weekly]);
    expect(problem.activities).toEqual([
      {
        ...activity('a1@2026-12-01', { title: '例会', priority: 4 }),
        windows: [{ start: '2026-12-01T00:00', end: '2026-12-07T00:00' }],
      },
      {
        ...activity('a1@2026-12-07', { title: '例会', priority: 4 }),
        windows: [{ start: '2026-12-07T00:00', end: '2026-12-14T00:00' }],
      },
      {
        ...activity('a1@2026-12-14', { title: '例会', priority: 4 }),
        windows: [{ start: '2026-12-14T00:00', end: '2026-12-16T00:00' }],
      },
    ]);
    expect(problem.activities.some((copy) => 'repeat' in copy)).toBe(false);
  });

  test('keeps its week over the new year', () => {
    const { problem } = expand('2026-12-28/2027-01-05', [weekly]);
    expect(idsOf(problem.activities)).toEqual(['a1@2026-12-28', 'a1@2027-01-04']);
  });

  test('per day becomes one per day with a session, make-up workdays included', () => {
    const { problem } = expand('2026-10-06/2026-10-12', [activity('a1', { repeat: { per: 'day' } })], {
      calendar: { holidays: 'CN', exceptions: [{ day: '2026-10-09', sessions: [] }] },
    });
    expect(idsOf(problem.activities)).toEqual(['a1@2026-10-08', 'a1@2026-10-10', 'a1@2026-10-12']);
    expect(problem.activities[1]?.windows).toEqual([{ start: '2026-10-10T00:00', end: '2026-10-11T00:00' }]);
  });

  test('has the intersections of its windows with the week', () => {
    const windows = [
      { start: '2026-12-02T09:00', end: '2026-12-04T12:00' },
      { start: '2026-12-05T09:00', end: '2026-12-09T12:00' },
      { start: '2026-12-20T09:00', end: '2026-12-21T12:00' },
    ];
    const { problem } = expand(HALF, [{ ...weekly, windows }]);
    expect(problem.activities.map((copy) => copy.windows)).toEqual([
      [windows[0], { start: '2026-12-05T09:00', end: '2026-12-07T00:00' }],
      [{ start: '2026-12-07T00:00', end: '2026-12-09T12:00' }],
      // Nothing is left of the third week: an empty interval, in which nothing can be placed.
      [{ start: '2026-12-14T00:00', end: '2026-12-14T00:00' }],
    ]);
  });

  test('with an empty list of windows has the whole week', () => {
    const { problem } = expand('2026-12-01/2026-12-02', [{ ...weekly, windows: [] }]);
    expect(problem.activities[0]?.windows).toEqual([{ start: '2026-12-01T00:00', end: '2026-12-03T00:00' }]);
  });

  test('stands among the others in the order of the document, whose places the origins tell', () => {
    const [first, last] = [activity('x'), activity('y')];
    const { document, problem, origins } = expand('2026-12-01/2026-12-08', [first, weekly, last]);
    expect(idsOf(problem.activities)).toEqual(['x', 'a1@2026-12-01', 'a1@2026-12-07', 'y']);
    expect(origins).toEqual([0, 1, 1, 2]);
    expect(problem.activities[0]).toBe(first);
    expect(problem.activities[3]).toBe(last);
    expect(document.activities[1]).toBe(weekly);
  });

  test('without working days in the horizon is told to be empty', () => {
    const { problem, issues, origins } = expand('2026-12-05/2026-12-06', [
      activity('a1', { repeat: { per: 'day' } }),
      activity('b'),
    ]);
    expect(idsOf(problem.activities)).toEqual(['b']);
    expect(origins).toEqual([1]);
    expect(issues).toMatchObject([{ code: 'repeat-empty', path: 'activities[0].repeat', severity: 'warning' }]);
  });

  test('may not make an id that another activity has', () => {
    const taken = expand('2026-12-01/2026-12-02', [weekly, activity('a1@2026-12-01')]);
    expect(taken.issues).toMatchObject([{ code: 'repeat-id-taken', path: 'activities[1].id', severity: 'error' }]);
  });
});

test('a Problem without repeats is left as it is', () => {
  const { document, problem, issues, origins } = expand(HALF, [activity('a'), activity('b')]);
  expect(problem).toBe(document);
  expect(issues).toEqual([]);
  expect(origins).toEqual([0, 1]);
});

describe('relations', () => {
  const activities = [activity('a1', { repeat: { per: 'week' } }), activity('b'), activity('a10')];
  const issuesOf = (...relations: readonly Relation[]) => expand(HALF, activities, { relations }).issues;

  test('may name what expansion made', () => {
    expect(
      issuesOf(
        { kind: 'precedes', first: 'a1@2026-12-01', second: 'b' },
        { kind: 'sameDay', activities: ['b', 'a1@2026-12-14', 'a10'] },
      ),
    ).toEqual([]);
  });

  test('may not name the repeated activity itself, nor a day that has none', () => {
    const issues = issuesOf(
      { kind: 'differentDays', activities: ['b', 'a1'] },
      { kind: 'precedes', first: 'a1@2026-12-08', second: 'a1@2026-12-15' },
    );
    expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['dangling-repeat', 'relations[0].activities[1]', 'error'],
      ['dangling-repeat', 'relations[1].first', 'error'],
      ['dangling-repeat', 'relations[1].second', 'error'],
    ]);
    expect(issues[1]?.message).toContain('a1@2026-12-08');
    expect(issues[1]?.hint).toBe('Name one of a1@2026-12-01, a1@2026-12-07, a1@2026-12-14.');
  });

  test('to what never was are told too', () => {
    expect(issuesOf({ kind: 'sameDay', activities: ['b', 'zz@2026-12-01'] })[0]?.hint).toContain(
      'the activities of the Problem',
    );
  });
});

test('copies per week partition the horizon, whatever it is', () => {
  const dayArbitrary = fc
    .integer({ min: 20_400, max: 20_600 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(dayArbitrary, dayArbitrary, (a, b) => {
      const [firstDay, lastDay] = a < b ? [a, b] : [b, a];
      const { problem } = expand(`${firstDay}/${lastDay}`, [activity('a', { repeat: { per: 'week' } })]);
      const windows = problem.activities.flatMap((copy) => copy.windows ?? []);
      expect(windows[0]?.start).toBe(`${firstDay}T00:00`);
      for (const [i, { end }] of windows.entries()) {
        const next = windows[i + 1];
        const isMonday = new Date(`${end}Z`).getUTCDay() === 1;
        expect(next === undefined ? new Date(`${lastDay}T24:00Z`) : new Date(`${next.start}Z`)).toEqual(
          new Date(`${end}Z`),
        );
        expect(next === undefined || isMonday).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
