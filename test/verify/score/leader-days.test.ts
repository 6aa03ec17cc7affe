import { describe, expect, it } from 'vitest';
import type { Leader, Problem } from '../../../src/model/problem.ts';
import { assign, block, leader, meeting, problemOf, scheduleOf, scoreOf } from '../documents.ts';

const problemWith = (parts: Partial<Leader> = {}, more: Partial<Problem> = {}) =>
  problemOf({
    leaders: [leader('sec', parts), leader('mayor', parts)],
    sites: ['hall', 'east'].map((id) => ({ id })),
    travel: [{ from: 'hall', to: 'east', minutes: 40 }],
    activities: [
      meeting('a1', ['sec']),
      meeting('a2', ['sec']),
      meeting('a3', ['sec', 'mayor']),
      meeting('hall1', ['sec'], { venue: { site: 'hall' } }),
      meeting('hall2', ['sec'], { venue: { site: 'hall' } }),
      meeting('east1', ['sec'], { venue: { site: 'east' } }),
      meeting('night', ['sec'], { outsideHours: true, venue: { site: 'east' } }),
      meeting('trip', ['sec'], { wholeDays: 2 }),
    ],
    focusGoals: [{ id: 'f1', leaders: ['sec', 'mayor'], minutes: 240, blockMinutes: 120 }],
    ...more,
  });

const terms = (problem: Problem, list: readonly (readonly [string, string])[], blocks: readonly string[] = []) =>
  scoreOf(
    problem,
    scheduleOf(
      list.map(([id, times]) => assign(id, times, id === 'a3' ? ['sec', 'mayor'] : ['sec'])),
      blocks.map((times) => block('f1', times)),
    ),
  ).terms;

describe('touched', () => {
  const touched = (list: readonly (readonly [string, string])[], blocks: readonly string[] = []) =>
    terms(problemWith(), list, blocks).touched;

  it('counts a session once, however often it is touched', () => {
    expect(touched([['a1', '12-01 08:30–09:30']])).toBe(1);
    expect(
      touched([
        ['a1', '12-01 08:30–09:30'],
        ['a2', '12-01 11:00–12:00'],
      ]),
    ).toBe(1);
    expect(
      touched([
        ['a1', '12-01 08:30–09:30'],
        ['a2', '12-01 14:30–15:30'],
      ]),
    ).toBe(2);
  });

  it('counts it for each leader', () => {
    expect(
      touched([
        ['a3', '12-01 08:30–09:30'],
        ['a1', '12-01 10:00–11:00'],
      ]),
    ).toBe(2);
  });

  it('counts what is overlapped, not what is met at its end', () => {
    expect(touched([['night', '12-01 18:00–19:00']])).toBe(0);
    expect(touched([['night', '12-01 17:45–18:45']])).toBe(1);
    expect(touched([['trip', '12-01 08:30–12-02 18:00']])).toBe(4);
  });

  it('does not count focus blocks', () => {
    expect(touched([], ['12-01 09:00–11:00'])).toBe(0);
  });

  it('counts sessions outside the horizon alike', () => {
    expect(touched([['a1', '12-21 09:00–10:00']])).toBe(1);
  });
});

describe('fragmentation', () => {
  const pieces = (
    parts: Partial<Leader>,
    list: readonly (readonly [string, string])[],
    blocks: readonly string[] = [],
  ) => terms(problemWith(parts), list, blocks).fragmentation;

  it('counts pairs with less than an hour, and more than nothing, between', () => {
    const pair = (second: string) =>
      pieces({}, [
        ['a1', '12-01 08:30–09:30'],
        ['a2', `12-01 ${second}`],
      ]);
    expect(pair('09:30–10:30')).toBe(0);
    expect(pair('09:45–10:45')).toBe(1);
    expect(pair('10:15–11:15')).toBe(1);
    expect(pair('10:30–11:30')).toBe(0);
  });

  it('does not count the break, nor the minutes up to the next slot', () => {
    // A break of 20 minutes ends at 09:50; the first slot is 10:00.
    const pair = (second: string) =>
      pieces({ breakMinutes: 20 }, [
        ['a1', '12-01 08:30–09:30'],
        ['a2', `12-01 ${second}`],
      ]);
    expect(pair('10:00–11:00')).toBe(0);
    expect(pair('10:15–11:15')).toBe(1);
    expect(pair('10:45–11:45')).toBe(1);
    expect(pair('11:00–12:00')).toBe(0);
  });

  it('does not count the journey', () => {
    // 40 minutes of travel end at 10:10; the first slot is 10:15.
    const pair = (second: string) =>
      pieces({}, [
        ['hall1', '12-01 08:30–09:30'],
        ['east1', `12-01 ${second}`],
      ]);
    expect(pair('10:15–11:15')).toBe(0);
    expect(pair('10:30–11:30')).toBe(1);
  });

  it('does not count the rest of a journey behind something siteless', () => {
    // hall until 09:00, half an hour at 09:00, east: 09:00 + 30 + 40 = 10:10, first slot 10:15.
    const half = (problem: Problem) => ({
      ...problem,
      activities: problem.activities.map((a) => (a.id === 'a1' ? { ...a, minutes: 30 } : a)),
      calendar: { workingHours: [{ days: ['tue'] as const, sessions: [['08:00', '12:00']] as [string, string][] }] },
    });
    const three = (third: string) =>
      terms(half(problemWith()), [
        ['hall1', '12-01 08:00–09:00'],
        ['a1', '12-01 09:00–09:30'],
        ['east1', `12-01 ${third}`],
      ]).fragmentation;
    expect(three('10:15–11:15')).toBe(0);
    expect(three('10:30–11:30')).toBe(1);
  });

  it('counts within one session only', () => {
    const calendar = {
      workingHours: [
        {
          days: ['tue'] as const,
          sessions: [
            ['08:30', '10:00'],
            ['10:00', '12:00'],
          ] as [string, string][],
        },
      ],
    };
    const pair = [
      ['a1', '12-01 09:00–10:00'],
      ['a2', '12-01 10:30–11:30'],
    ] as const;
    expect(terms(problemWith({}, { calendar }), pair).fragmentation).toBe(0);
    expect(
      pieces({}, [
        ['a1', '12-01 17:00–18:00'],
        ['night', '12-01 18:30–19:30'],
      ]),
    ).toBe(0);
  });

  it('counts focus blocks, and each leader', () => {
    expect(pieces({}, [['a3', '12-01 08:30–09:30']], ['12-01 09:45–11:45'])).toBe(2);
  });
});

describe('overload', () => {
  const over = (target: number, list: readonly (readonly [string, string])[], blocks: readonly string[] = []) =>
    terms(problemWith({ targetMinutesPerDay: target }), list, blocks).overload;
  const two = [
    ['a1', '12-01 08:30–09:30'],
    ['a2', '12-01 10:00–11:00'],
  ] as const;

  it('counts started quarter hours above the target', () => {
    expect(over(120, two)).toBe(0);
    expect(over(119, two)).toBe(1);
    expect(over(105, two)).toBe(1);
    expect(over(104, two)).toBe(2);
  });

  it('counts each day and leader by itself', () => {
    expect(
      over(45, [
        ['a1', '12-01 08:30–09:30'],
        ['a2', '12-02 08:30–09:30'],
      ]),
    ).toBe(2);
    expect(over(45, [['a3', '12-01 08:30–09:30']])).toBe(2);
  });

  it('counts focus blocks, not whole days', () => {
    expect(over(60, [], ['12-01 09:00–11:00'])).toBe(8);
    expect(over(0, [['trip', '12-01 08:30–12-02 18:00']])).toBe(0);
  });

  it('is nothing without a target', () => {
    expect(terms(problemWith(), two).overload).toBe(0);
  });
});

describe('travel', () => {
  const travel = (list: readonly (readonly [string, string])[], blocks: readonly string[] = []) =>
    terms(problemWith(), list, blocks).travel;

  it('counts started quarter hours of each journey', () => {
    // 40 minutes are three quarters; there and back six.
    expect(
      travel([
        ['hall1', '12-01 08:30–09:30'],
        ['east1', '12-01 10:30–11:30'],
      ]),
    ).toBe(3);
    expect(
      travel([
        ['hall1', '12-01 08:30–09:30'],
        ['east1', '12-01 10:30–11:30'],
        ['hall2', '12-01 14:30–15:30'],
      ]),
    ).toBe(6);
  });

  it('passes over what has no site', () => {
    expect(
      travel([
        ['hall1', '12-01 08:30–09:30'],
        ['a1', '12-01 10:00–11:00'],
        ['east1', '12-01 14:30–15:30'],
      ]),
    ).toBe(3);
    expect(
      travel(
        [
          ['hall1', '12-01 08:30–09:30'],
          ['east1', '12-01 14:30–15:30'],
        ],
        ['12-01 09:45–11:45'],
      ),
    ).toBe(3);
  });

  it('is nothing within a site, and none from one day to the next', () => {
    expect(
      travel([
        ['hall1', '12-01 08:30–09:30'],
        ['hall2', '12-01 10:30–11:30'],
      ]),
    ).toBe(0);
    expect(
      travel([
        ['hall1', '12-01 08:30–09:30'],
        ['east1', '12-02 08:30–09:30'],
      ]),
    ).toBe(0);
    // It ends at 00:30 of the day on which the next is.
    expect(
      travel([
        ['night', '12-01 23:30–12-02 00:30'],
        ['hall1', '12-02 08:30–09:30'],
      ]),
    ).toBe(3);
  });
});
