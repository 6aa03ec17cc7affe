import type { Problem, Weights } from '../../src/model/problem.ts';

/** Every inconvenience costs nothing: what is left is `valueLost`. */
export const NO_INCONVENIENCE: Weights = {
  delay: 0,
  lateness: 0,
  unpreferred: 0,
  outsideHours: 0,
  optionalMissed: 0,
  deputy: 0,
  choiceOrder: 0,
  touched: 0,
  fragmentation: 0,
  overload: 0,
  travel: 0,
  change: 0,
};

/** A Problem of one leader `a` on Tuesday 1 December 2026, 08:00–12:00 and 14:00–18:00, in slots of 30 minutes. */
export function makeProblem(parts: Partial<Problem> = {}): Problem {
  return {
    format: 'tongchou/problem@1',
    timeZone: 'Asia/Shanghai',
    horizon: { firstDay: '2026-12-01', lastDay: '2026-12-01' },
    slotMinutes: 30,
    calendar: {
      holidays: null,
      workingHours: [
        {
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          sessions: [
            ['08:00', '12:00'],
            ['14:00', '18:00'],
          ],
        },
      ],
    },
    leaders: [{ id: 'a' }],
    activities: [],
    ...parts,
  };
}
