import type { Activity, Leader, Problem, Venue } from '../../src/model/problem.ts';
import type { Assignment, FocusBlock, RuleId, Schedule, Score, Violation } from '../../src/model/schedule.ts';
import { verify } from '../../src/verify/verify.ts';

/**
 * A Problem of 1–15 December 2026 (1 December is a Tuesday), worked 08:30–12:00 and 14:30–18:00 from Monday to Friday, in
 * which nothing else is asked.
 */
export const problemOf = (parts: Partial<Problem> = {}): Problem => ({
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  calendar: {
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['08:30', '12:00'],
          ['14:30', '18:00'],
        ],
      },
    ],
  },
  leaders: [leader('sec'), leader('mayor'), leader('dep')],
  activities: [],
  ...parts,
});

export const leader = (id: string, parts: Partial<Leader> = {}): Leader => ({ id, ...parts });

export const venue = (id: string, parts: Partial<Venue> = {}): Venue => ({ id, ...parts });

/** An hour with nobody, of priority and urgency 3, unless said otherwise. */
export const activity = (id: string, parts: Partial<Activity> = {}): Activity => ({
  id,
  ...(parts.wholeDays === undefined ? { minutes: 60 } : {}),
  ...parts,
});

export const meeting = (id: string, required: readonly string[], parts: Partial<Activity> = {}): Activity =>
  activity(id, { attendees: { required }, ...parts });

/** `times` such as `12-01 09:00–10:00` or `12-01 09:00–12-02 18:00`, of 2026. */
export function at(times: string): { readonly start: string; readonly end: string } {
  const [from = '', to = ''] = times.split('–');
  const day = from.slice(0, 5);
  const end = to.length > 5 ? to : `${day} ${to}`;
  return { start: local(from), end: local(end) };
}

const local = (text: string): string => `2026-${text.replace(' ', 'T')}`;

export const assign = (
  id: string,
  times: string,
  attendees: readonly string[] = [],
  parts: Partial<Assignment> = {},
): Assignment => ({ activity: id, ...at(times), attendees, ...parts });

export const block = (goal: string, times: string): FocusBlock => ({ goal, ...at(times) });

export const scheduleOf = (assignments: readonly Assignment[], focusBlocks: readonly FocusBlock[] = []): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments,
  focusBlocks,
});

/** The rules broken, each once, in the order of `RULE_IDS`. */
export const rulesBroken = (problem: Problem, schedule: Schedule): readonly RuleId[] => [
  ...new Set(verify(problem, schedule).violations.map(({ rule }) => rule)),
];

export const breachesOf = (rule: RuleId, problem: Problem, schedule: Schedule): readonly Violation[] =>
  verify(problem, schedule).violations.filter((violation) => violation.rule === rule);

export const scoreOf = (problem: Problem, schedule: Schedule): Score => verify(problem, schedule).score;
