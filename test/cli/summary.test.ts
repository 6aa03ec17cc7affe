import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/cli/summary.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../src/model/schedule.ts';
import { TINY } from './tiny-problem.ts';

const at = (activity: string, start: string, end: string, ...attendees: readonly string[]): Assignment => ({
  activity,
  start: `2026-12-${start}`,
  end: `2026-12-${end}`,
  attendees,
});

const schedule = (...assignments: readonly Assignment[]): Schedule => ({ format: 'tongchou/schedule@1', assignments });

describe('a leader', () => {
  const rowOf = (problem: Problem, leader: string, plan: Schedule) =>
    summarize(problem, plan).leaders.find((row) => row.leader === leader);

  test('comes in protocol order', () => {
    expect(summarize(TINY, schedule()).leaders.map((row) => row.leader)).toEqual(['sec', 'mayor']);
  });

  test('without anything is free all ten half-days, 30 hours in a row', () => {
    expect(rowOf(TINY, 'sec', schedule())).toEqual({
      leader: 'sec',
      activities: 0,
      minutes: 0,
      focusMinutes: 0,
      sessions: 10,
      freeSessions: 10,
      longestFree: { start: '2026-12-07T09:00', end: '2026-12-11T17:00', minutes: 1800 },
    });
  });

  test('with two activities has their hours, and the stretch after them', () => {
    const plan = schedule(at('a1', '07T09:00', '07T11:00', 'sec', 'mayor'), at('a2', '08T14:30', '08T15:30', 'mayor'));
    // Tuesday 15:30–17:00 and three whole days: 90 + 3 × 360.
    expect(rowOf(TINY, 'mayor', plan)).toEqual({
      leader: 'mayor',
      activities: 2,
      minutes: 180,
      focusMinutes: 0,
      sessions: 10,
      freeSessions: 8,
      longestFree: { start: '2026-12-08T15:30', end: '2026-12-11T17:00', minutes: 1170 },
    });
  });

  test('away on whole days counts the sessions of these days', () => {
    const problem: Problem = { ...TINY, activities: [{ id: 'w', wholeDays: 2, attendees: { required: ['sec'] } }] };
    expect(rowOf(problem, 'sec', schedule(at('w', '07T09:00', '08T17:00', 'sec')))).toMatchObject({
      minutes: 720,
      freeSessions: 6,
      longestFree: { start: '2026-12-09T09:00', minutes: 1080 },
    });
  });

  test('is not free in focus blocks of shared goals and in absences, but while some kinds are barred', () => {
    const problem: Problem = {
      ...TINY,
      focusGoals: [
        { id: 'f', leaders: ['sec'], minutes: 120, blockMinutes: 120 },
        { id: 'g', leaders: ['mayor'], minutes: 120, blockMinutes: 120 },
      ],
      leaders: [
        {
          id: 'sec',
          unavailable: [
            { weekly: { days: ['tue', 'fri'], start: '14:00', end: '17:00' } },
            { start: '2026-12-09T00:00', end: '2026-12-11T00:00' },
            { weekly: { days: ['mon'], start: '14:00', end: '17:00' }, kinds: ['meeting'] },
          ],
        },
        { id: 'mayor' },
      ],
    };
    const plan: Schedule = {
      ...schedule(),
      focusBlocks: [
        { goal: 'f', start: '2026-12-07T09:00', end: '2026-12-07T11:00' },
        { goal: 'g', start: '2026-12-08T09:00', end: '2026-12-08T11:00' },
      ],
    };
    // Not free: Monday morning (block), Tuesday and Friday afternoon, Wednesday, Thursday.
    expect(rowOf(problem, 'sec', plan)).toMatchObject({
      activities: 0,
      focusMinutes: 120,
      freeSessions: 3,
      longestFree: { start: '2026-12-07T11:00', end: '2026-12-08T12:00', minutes: 60 + 180 + 180 },
    });
  });

  test('with own working hours is free in these', () => {
    const problem: Problem = {
      ...TINY,
      leaders: [{ id: 'sec', workingHours: [{ days: ['wed'], sessions: [['10:00', '12:00']] }] }],
      activities: [],
    };
    expect(rowOf(problem, 'sec', schedule())).toMatchObject({
      sessions: 1,
      longestFree: { start: '2026-12-09T10:00', end: '2026-12-09T12:00', minutes: 120 },
    });
  });
});

describe('what is asked for', () => {
  test('is counted after repeats are expanded, and the first reason stands for all', () => {
    const problem: Problem = {
      ...TINY,
      activities: [
        { id: 'low', minutes: 60, priority: 1 },
        { id: 'daily', minutes: 30, repeat: { per: 'day' } },
        { id: 'must', minutes: 60, priority: 2, mandatory: true },
      ],
      focusGoals: [{ id: 'f', leaders: ['sec'], minutes: 300, blockMinutes: 120 }],
    };
    const plan: Schedule = {
      ...schedule(at('daily@2026-12-07', '07T09:00', '07T09:30')),
      focusBlocks: [{ goal: 'f', start: '2026-12-07T14:00', end: '2026-12-07T16:00' }],
      unscheduled: [
        {
          activity: 'low',
          reasons: [
            { id: 'cost', message: '' },
            { id: 'window', message: '' },
          ],
        },
      ],
    };
    const summary = summarize(problem, plan);
    expect(summary).toMatchObject({
      placed: 1,
      total: 7,
      mandatory: 1,
      mandatoryMissed: 1,
      blocks: 1,
      blocksWanted: 3,
      shortGoals: [{ goal: 'f', missing: 2, wanted: 3 }],
    });
    expect(summary.unscheduled.map((row) => row.activity)).toEqual([
      'must',
      'daily@2026-12-08',
      'daily@2026-12-09',
      'daily@2026-12-10',
      'daily@2026-12-11',
      'low',
    ]);
    expect(summary.unscheduled.at(-1)).toEqual({
      activity: 'low',
      priority: 1,
      urgency: 3,
      mandatory: false,
      source: '',
      reason: { id: 'cost', message: '' },
    });
    expect(summary.unscheduled[0]?.reason).toBeNull();
    // V = 1, 3, 9 and U = 48: kept (1 daily + 1 block) × 432 of 48 + 5 × 432 + 144 + 3 × 432.
    expect(summary.valueKept).toBeCloseTo(864 / 3648, 12);
  });
});
