import { describe, expect, test } from 'vitest';
import { openingsOf } from '../../src/explain/openings.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../src/model/schedule.ts';
import { verify } from '../../src/verify/verify.ts';
import { makeProblem } from '../support/make-problem.ts';

/** Monday 7 to Friday 11 December 2026, 8–12 and 14–18 on a grid of 30 minutes; leaders a, b, c, of whom b stands in for a. */
const week = (activities: readonly Activity[], parts: Partial<Problem> = {}): Problem =>
  makeProblem({
    horizon: { firstDay: '2026-12-07', lastDay: '2026-12-11' },
    leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }, { id: 'c' }],
    activities,
    ...parts,
  });

const schedule = (...assignments: readonly Assignment[]): Schedule => ({ format: 'tongchou/schedule@1', assignments });

const held = (activity: string, start: string, end: string, parts: Partial<Assignment> = {}): Assignment => ({
  activity,
  start: `2026-12-${start}`,
  end: `2026-12-${end}`,
  attendees: ['a'],
  ...parts,
});

const meeting = (id: string, parts: Partial<Activity> = {}): Activity => ({
  id,
  minutes: 60,
  attendees: { required: ['a'] },
  ...parts,
});

const morning = (day: string) => ({ start: `2026-12-${day}T08:00`, end: `2026-12-${day}T12:00` });

/** Each opening as `start attendees venue relaxed`. */
const told = (problem: Problem, one: Schedule, id: string, most = 2): readonly string[] =>
  openingsOf(problem, one, id, most).map(({ assignment: { start, attendees, venue }, relaxed }) =>
    [start.slice(8), attendees.join('+'), venue ?? '', relaxed.join('+')].filter((part) => part !== '').join(' '),
  );

describe('openings', () => {
  test('are on different days, the nearest to what was preferred first', () => {
    const problem = week([meeting('x', { preferredWindows: [morning('09')] })]);
    expect(told(problem, schedule(), 'x', 3)).toEqual(['09T08:00 a', '08T08:00 a', '10T08:00 a']);
    expect(openingsOf(problem, schedule(), 'x', 1)[0]).toEqual({
      assignment: { activity: 'x', start: '2026-12-09T08:00', end: '2026-12-09T09:00', attendees: ['a'] },
      relaxed: [],
    });
  });

  test('keep the time of the day on other days', () => {
    const problem = week([meeting('x', { pinned: { start: '2026-12-09T15:00' } })]);
    const away = held('y', '09T14:00', '09T18:00');
    const taken = week([...problem.activities, meeting('y', { minutes: 240 })]);
    expect(told(taken, schedule(away), 'x', 3)).toEqual([
      '09T11:00 a window',
      '08T15:00 a window',
      '10T15:00 a window',
    ]);
  });

  test('in the windows come before others, however near', () => {
    const problem = week([meeting('x', { windows: [morning('07')] }), meeting('y', { minutes: 180 })]);
    const most = schedule(held('y', '07T08:00', '07T11:00'));
    expect(told(problem, most, 'x')).toEqual(['07T11:00 a', '08T08:00 a window']);
    const all = schedule(held('y', '07T09:00', '07T12:00'), held('x', '07T08:00', '07T09:00'));
    // It is held: another day is wanted.
    expect(told(problem, all, 'x')).toEqual(['08T08:00 a window', '09T08:00 a window']);
  });

  test('without any wish are near the present time', () => {
    const problem = week([meeting('x')]);
    expect(told(problem, schedule(held('x', '09T10:00', '09T11:00')), 'x')).toEqual(['08T10:00 a', '10T10:00 a']);
    expect(told(problem, schedule(), 'x')).toEqual(['07T08:00 a', '08T08:00 a']);
  });

  test('on a pinned day are looked for there first', () => {
    const problem = week([meeting('x', { pinned: { day: '2026-12-10' } })]);
    expect(told(problem, schedule(), 'x')).toEqual(['10T08:00 a', '09T08:00 a window']);
  });

  test('keep release and deadline', () => {
    const limits = { releaseTime: '2026-12-08T10:00', deadline: '2026-12-09T09:00' };
    expect(told(week([meeting('x', limits)]), schedule(), 'x', 9)).toEqual(['08T10:00 a', '09T08:00 a']);
    const windows = [morning('07')];
    expect(told(week([meeting('x', { ...limits, windows })]), schedule(), 'x', 9)).toEqual([
      '08T10:00 a window',
      '09T08:00 a window',
    ]);
  });

  test('are there for whole days', () => {
    const problem = week([meeting('x', { wholeDays: 2 })].map(({ minutes: _, ...one }) => one));
    expect(told(problem, schedule(), 'x', 9).map((text) => text.slice(0, 2))).toEqual(['07', '08', '09', '10']);
    const own = [
      {
        id: 'a',
        workingHours: [{ days: ['mon', 'tue', 'thu', 'fri'] as const, sessions: [['08:00', '12:00']] as const }],
      },
    ];
    expect(told({ ...problem, leaders: own }, schedule(), 'x', 9)).toEqual(['07T08:00 a', '10T08:00 a']);
  });

  test('outside hours are only in the windows that allow them', () => {
    const evening = { start: '2026-12-08T19:00', end: '2026-12-08T21:00' };
    const problem = week([meeting('x', { outsideHours: true, windows: [evening] })]);
    expect(told(problem, schedule(), 'x')).toEqual(['08T19:00 a', '07T17:00 a window']);
  });

  test('of one copy of a repeat stay in its week, or its day', () => {
    const parts = { horizon: { firstDay: '2026-12-09', lastDay: '2026-12-18' } };
    const weekly = week([meeting('x', { repeat: { per: 'week' } })], parts);
    expect(told(weekly, schedule(), 'x@2026-12-14', 9)).toEqual(
      ['14', '15', '16', '17', '18'].map((day) => `${day}T08:00 a`),
    );
    const daily = week([meeting('x', { repeat: { per: 'day' }, windows: [morning('09')] })], parts);
    expect(told(daily, schedule(), 'x@2026-12-10', 9)).toEqual(['10T08:00 a window']);
    expect(told(weekly, schedule(), 'x', 9)).toEqual([]);
  });
});

describe('people', () => {
  const away = [{ start: '2026-12-07T00:00', end: '2026-12-12T00:00' }];

  test('in person are wanted before deputies; deputies that were not allowed are told', () => {
    const problem = week([meeting('x', { windows: [morning('08')] }), meeting('y', { minutes: 240 })]);
    const taken = schedule(held('y', '08T08:00', '08T12:00'));
    expect(told(problem, taken, 'x', 2)).toEqual(['08T14:00 a window', '07T08:00 a window']);
    const absent = week([meeting('x')], { leaders: [{ id: 'a', deputies: ['b'], unavailable: away }, { id: 'b' }] });
    expect(told(absent, schedule(), 'x', 1)).toEqual(['07T08:00 b deputy']);
    expect(openingsOf(absent, schedule(), 'x', 1)[0]?.assignment.substitutions).toEqual([{ leader: 'a', by: 'b' }]);
    const allowed = meeting('x', { attendees: { required: ['a'], deputiesAllowed: true } });
    expect(told({ ...absent, activities: [allowed] }, schedule(), 'x', 1)).toEqual(['07T08:00 b']);
  });

  test('who are away all the time leave none', () => {
    const problem = week([meeting('x')], { leaders: [{ id: 'a', unavailable: away }, { id: 'b' }] });
    expect(openingsOf(problem, schedule(), 'x', 2)).toEqual([]);
    const fixed = week([meeting('x', { pinned: { attendees: ['a'] } })], {
      leaders: [{ id: 'a', deputies: ['b'], unavailable: away }, { id: 'b' }],
    });
    expect(openingsOf(fixed, schedule(), 'x', 2)).toEqual([]);
  });

  test('are chosen in order, as far as they are free; optional ones come if they can', () => {
    const other = meeting('y', { attendees: { required: ['b'] } });
    const attendees = { choose: [{ from: ['b', 'c', 'a'], count: 2 }], optional: ['a', 'b'] };
    const problem = week([meeting('x', { attendees, preferredWindows: [morning('08')] }), other]);
    expect(told(problem, schedule(), 'x', 1)).toEqual(['08T08:00 b+c+a']);
    const busy = schedule(held('y', '08T08:00', '08T09:00', { attendees: ['b'] }));
    expect(told(problem, busy, 'x', 1)).toEqual(['08T08:00 c+a']);
    const pinned = week([
      meeting('x', { attendees: { choose: [{ from: ['b', 'c'], count: 1 }] }, pinned: { attendees: ['c'] } }),
    ]);
    expect(told(pinned, schedule(), 'x', 1)).toEqual(['07T08:00 c']);
    const few = week([meeting('x', { attendees: { choose: [{ from: ['b', 'c'], count: 2 }] } })], {
      leaders: [{ id: 'b', unavailable: away }, { id: 'c' }],
    });
    expect(openingsOf(few, schedule(), 'x', 1)).toEqual([]);
  });

  test('need breaks and journeys', () => {
    const problem = week(
      [meeting('x', { venue: { site: 'east' }, windows: [morning('08')] }), meeting('y', { venue: { site: 'hall' } })],
      {
        sites: [{ id: 'hall' }, { id: 'east' }],
        travel: [
          { from: 'hall', to: 'east', minutes: 90 },
          { from: 'east', to: 'hall', minutes: 30 },
        ],
        leaders: [{ id: 'a', breakMinutes: 10 }],
      },
    );
    // Before it, an hour and the journey back do not fit; after it, the journey there leaves too little.
    expect(told(problem, schedule(held('y', '08T09:00', '08T10:00')), 'x', 1)).toEqual(['08T14:00 a window']);
    expect(told(problem, schedule(held('y', '08T08:00', '08T09:00')), 'x', 1)).toEqual(['08T10:30 a']);
    const near = { ...problem, travel: [{ from: 'hall', to: 'east', minutes: 5 }] };
    expect(told(near, schedule(held('y', '08T08:00', '08T09:00')), 'x', 1)).toEqual(['08T09:30 a']);
  });

  test('keep their limits of the day', () => {
    const limited = (limits: NonNullable<Problem['leaders'][number]['limits']>): Problem =>
      week([meeting('x', { preferredWindows: [morning('08')] }), meeting('y')], { leaders: [{ id: 'a', limits }] });
    const one = schedule(held('y', '08T14:00', '08T15:00'));
    expect(told(limited({ activitiesPerDay: 1 }), one, 'x', 1)).toEqual(['07T08:00 a']);
    expect(told(limited({ minutesPerDay: 100 }), one, 'x', 1)).toEqual(['07T08:00 a']);
    expect(told(limited({ minutesPerDay: 120 }), one, 'x', 1)).toEqual(['08T08:00 a']);
    expect(told(limited({ minutesPerWeek: 100 }), one, 'x', 1)).toEqual([]);
    const twoWeeks = {
      ...limited({ minutesPerWeek: 100 }),
      horizon: { firstDay: '2026-12-07', lastDay: '2026-12-18' },
    };
    expect(told(twoWeeks, one, 'x', 1)).toEqual(['14T08:00 a']);
  });

  test('spend the sessions of whole days in a week, but not on a day', () => {
    const trip: Activity = { id: 'trip', wholeDays: 2, attendees: { required: ['a'] } };
    const away = schedule(held('trip', '07T08:00', '08T18:00'));
    const limited = (limits: NonNullable<Problem['leaders'][number]['limits']>): Problem =>
      week([meeting('x'), trip], { leaders: [{ id: 'a', limits }] });
    expect(told(limited({ minutesPerWeek: 1020 }), away, 'x', 1)).toEqual(['09T08:00 a']);
    expect(told(limited({ minutesPerWeek: 1019 }), away, 'x', 1)).toEqual([]);
    expect(told(limited({ minutesPerDay: 60 }), away, 'x', 1)).toEqual(['09T08:00 a']);
    const busy = schedule(held('x', '10T08:00', '10T09:00'));
    expect(told(limited({ activitiesPerDay: 1, minutesPerDay: 60 }), busy, 'trip', 9)).toEqual([
      '07T08:00 a',
      '08T08:00 a',
    ]);
    expect(told(limited({ minutesPerWeek: 1020 }), busy, 'trip', 1)).toEqual(['07T08:00 a']);
    expect(told(limited({ minutesPerWeek: 1019 }), busy, 'trip', 1)).toEqual([]);
  });

  test('who need not come stay away where only that keeps a rule', () => {
    const attendees = { required: ['a'], optional: ['b'] };
    const problem = week([meeting('x', { attendees, venue: { site: 'east' } })], {
      sites: [{ id: 'hall' }, { id: 'east' }],
      leaders: [
        { id: 'a', homeSite: 'hall' },
        { id: 'b', homeSite: 'hall' },
      ],
      coverage: [{ leaders: ['a', 'b'], atLeast: 1 }],
    });
    expect(told(problem, schedule(), 'x', 1)).toEqual(['07T08:00 a']);
    expect(told({ ...problem, coverage: [] }, schedule(), 'x', 1)).toEqual(['07T08:00 a+b']);
    const wanted = {
      ...problem,
      activities: problem.activities.map((one) => ({ ...one, pinned: { attendees: ['b'] } })),
    };
    expect(told(wanted, schedule(), 'x', 1)).toEqual([]);
  });

  test('are not free in focus blocks, nor outside their own hours', () => {
    const problem = week([meeting('x', { windows: [morning('08')] })], {
      leaders: [{ id: 'a', workingHours: [{ days: ['tue', 'wed'], sessions: [['09:00', '12:00']] }] }],
      focusGoals: [{ id: 'f', leaders: ['a'], minutes: 120, blockMinutes: 120 }],
    });
    const blocked: Schedule = {
      ...schedule(),
      focusBlocks: [{ goal: 'f', start: '2026-12-08T09:00', end: '2026-12-08T11:00' }],
    };
    expect(told(problem, blocked, 'x')).toEqual(['08T11:00 a', '09T09:00 a window']);
  });
});

describe('venues', () => {
  const rooms = [
    { id: 'v1', site: 'hall', capacity: 10, turnaroundMinutes: 30 },
    { id: 'far', site: 'east' },
    { id: 'small', site: 'hall', capacity: 3 },
    { id: 'v2', site: 'hall', capacity: 10 },
  ];
  const parts: Partial<Problem> = { venues: rooms, sites: [{ id: 'hall' }, { id: 'east' }] };
  const wish = (changed: Partial<Activity> = {}): Activity =>
    meeting('x', { venue: { anyOf: ['v1'] }, windows: [morning('08')], headcount: 8, ...changed });

  test('asked for come before others, of which those of the same site come first and must have room', () => {
    const problem = week([wish(), meeting('y', { minutes: 240, attendees: {}, venue: { anyOf: ['v1'] } })], parts);
    expect(told(problem, schedule(), 'x', 1)).toEqual(['08T08:00 a v1']);
    const taken = schedule(held('y', '08T08:00', '08T12:00', { attendees: [], venue: 'v1' }));
    expect(told(problem, taken, 'x', 2)).toEqual(['08T08:00 a v2 venue', '07T08:00 a v1 window']);
  });

  test('need their turnaround, unless they hold several at a time', () => {
    const other = meeting('y', { attendees: {}, venue: { anyOf: ['v1'] } });
    const taken = schedule(held('y', '08T08:00', '08T09:00', { attendees: [], venue: 'v1' }));
    expect(told(week([wish(), other], parts), taken, 'x', 1)).toEqual(['08T09:30 a v1']);
    const shared = { ...parts, venues: [{ id: 'v1', exclusive: false }] };
    expect(told(week([wish(), other], shared), taken, 'x', 1)).toEqual(['08T08:00 a v1']);
  });

  test('may be closed', () => {
    const venues = [{ id: 'v1', unavailable: [{ ...morning('08'), kinds: ['visit'] }] }];
    expect(told(week([wish({ kind: 'visit' })], { venues }), schedule(), 'x', 1)).toEqual(['08T14:00 a v1 window']);
    expect(told(week([wish({ kind: 'meeting' })], { venues }), schedule(), 'x', 1)).toEqual(['08T08:00 a v1']);
  });

  test('that are pinned can be given up too', () => {
    const pinned = wish({ venue: { anyOf: ['v1', 'v2'] }, pinned: { venue: 'v1' } });
    const problem = week([pinned, meeting('y', { minutes: 240, attendees: {}, venue: { anyOf: ['v1'] } })], parts);
    const taken = schedule(held('y', '08T08:00', '08T12:00', { attendees: [], venue: 'v1' }));
    expect(told(problem, taken, 'x', 1)).toEqual(['08T08:00 a v2 venue']);
  });
});

describe('the whole schedule', () => {
  test('counts: what breaks a relation is no opening', () => {
    const problem = week([meeting('x'), meeting('y')], {
      relations: [{ kind: 'sameDay', activities: ['x', 'y'] }],
    });
    const present = schedule(held('y', '10T08:00', '10T09:00'));
    const openings = openingsOf(problem, present, 'x', 9);
    expect(openings.map(({ assignment }) => assignment.start)).toEqual(['2026-12-10T09:00']);
    expect(
      verify(problem, schedule(...present.assignments, ...openings.map(({ assignment }) => assignment))).violations,
    ).toEqual([]);
  });

  test('an unknown activity has none, and none are given where none are wanted', () => {
    expect(openingsOf(week([meeting('x')]), schedule(), 'gone', 2)).toEqual([]);
    expect(openingsOf(week([meeting('x')]), schedule(), 'x', 0)).toEqual([]);
  });
});
