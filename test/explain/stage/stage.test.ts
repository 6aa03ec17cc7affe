import { expect, test } from 'vitest';
import { stageOf } from '../../../src/explain/stage/stage.ts';
import { makeProblem } from '../../support/make-problem.ts';

const problem = makeProblem({
  horizon: { firstDay: '2025-12-31', lastDay: '2026-01-05' },
  calendar: {
    holidays: 'CN',
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['09:00', '12:00'],
          ['20:00', '24:00'],
        ],
      },
    ],
    exceptions: [{ day: '2026-01-05', sessions: [], reason: '停电' }],
  },
  leaders: [
    {
      id: 'a',
      unavailable: [
        { weekly: { days: ['wed', 'sun'], start: '14:00', end: '24:00' }, reason: '无会半天', kinds: ['meeting'] },
        { start: '2025-12-30T08:00', end: '2025-12-31T10:00', away: true },
        { start: '2026-02-01T08:00', end: '2026-02-02T08:00' },
      ],
    },
    { id: 'b' },
  ],
  activities: [
    { id: 'x', title: '例会', minutes: 60, repeat: { per: 'week' } },
    { id: 'y', title: '调研', minutes: 60 },
  ],
});

test('days have their kinds, names and sessions', () => {
  expect(
    stageOf(problem).days.map(({ date, weekday, kind, name, sessions }) => [
      date,
      weekday,
      kind,
      name,
      sessions.length,
    ]),
  ).toEqual([
    ['2025-12-31', 3, 'work', null, 2],
    ['2026-01-01', 4, 'holiday', '元旦', 0],
    ['2026-01-02', 5, 'holiday', '元旦', 0],
    ['2026-01-03', 6, 'holiday', '元旦', 0],
    ['2026-01-04', 7, 'make-up', expect.stringContaining('元旦'), 2],
    ['2026-01-05', 1, 'exception', '停电', 0],
  ]);
  expect(stageOf(problem).days[0]?.sessions).toEqual([
    ['09:00', '12:00'],
    ['20:00', '24:00'],
  ]);
});

test('an ordinary day off is a day of rest', () => {
  const weekend = makeProblem({ horizon: { firstDay: '2026-12-05', lastDay: '2026-12-05' } });
  expect(stageOf(weekend).days).toEqual([{ date: '2026-12-05', weekday: 6, kind: 'rest', name: null, sessions: [] }]);
});

test('repeats are written out, and copies know where they come from', () => {
  const { activities, origins } = stageOf(problem);
  expect(activities.map(({ id }) => id)).toEqual(['x@2025-12-31', 'x@2026-01-05', 'y']);
  expect(origins).toEqual({ 'x@2025-12-31': 'x', 'x@2026-01-05': 'x' });
});

test('absences are spans inside the horizon, in order', () => {
  const weekly = { reason: '无会半天', away: false, kinds: ['meeting'] };
  expect(stageOf(problem).absences).toEqual({
    a: [
      { start: '2025-12-31T00:00', end: '2025-12-31T10:00', reason: '', away: true, kinds: [] },
      { start: '2025-12-31T14:00', end: '2026-01-01T00:00', ...weekly },
      { start: '2026-01-04T14:00', end: '2026-01-05T00:00', ...weekly },
    ],
  });
});
