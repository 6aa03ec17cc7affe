import type { Problem } from '../../../src/model/problem.ts';
import { makeProblem } from '../../support/make-problem.ts';

/** Two weeks with more to do than there is time for, by leaders with weekly limits, partly in order. */
export const BUSY: Problem = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-11' },
  sites: [{ id: 'p' }, { id: 'q' }],
  defaultTravelMinutes: 40,
  leaders: [{ id: 'a', limits: { minutesPerWeek: 1200 } }, { id: 'b' }, { id: 'c', limits: { activitiesPerDay: 3 } }],
  activities: Array.from({ length: 70 }, (_, i) => ({
    id: `x${i}`,
    minutes: 60 + 30 * (i % 4),
    priority: ([1, 2, 3, 4, 5] as const)[i % 5] ?? 3,
    urgency: ([5, 3, 1] as const)[i % 3] ?? 3,
    attendees: { required: [['a', 'b'], ['b', 'c'], ['a'], ['c']][i % 4] ?? [] },
    venue: { site: i % 2 ? 'p' : 'q' },
  })),
  relations: [
    { kind: 'precedes', first: 'x4', second: 'x9' },
    { kind: 'sameDay', activities: ['x14', 'x15'] },
    { kind: 'differentDays', activities: ['x19', 'x24', 'x29'] },
  ],
});
