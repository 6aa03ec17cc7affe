import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment } from '../../src/model/schedule.ts';
import { makeProblem } from '../support/make-problem.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;
const held = (activity: string, start: string, end: string, attendees: readonly string[]): Assignment => ({
  activity,
  start: at(start),
  end: at(end),
  attendees,
});

const published = (assignments: readonly Assignment[], parts: Partial<Problem>): Problem =>
  makeProblem({
    leaders: [{ id: 'a' }, { id: 'b' }],
    baseline: { schedule: { assignments }, frozenUntil: at('12:00') },
    ...parts,
  });

test('two frozen assignments that overlap: infeasible, with the violation told', async () => {
  const wish = { minutes: 60, attendees: { required: ['a'] } };
  const problem = published([held('x', '09:00', '10:00', ['a']), held('y', '09:30', '10:30', ['a'])], {
    activities: [
      { id: 'x', ...wish },
      { id: 'y', ...wish },
    ],
  });
  const { schedule, violations } = await planAndVerify(problem);
  expect(schedule.status).toBe('infeasible');
  expect(violations.map(({ rule }) => rule)).toEqual(['frozen']);
});

test('a frozen assignment whose released predecessor fits nowhere before it: infeasible, not a bug', async () => {
  const problem = published([held('x', '08:00', '09:00', ['a']), held('y', '09:00', '10:00', ['b'])], {
    activities: [
      { id: 'x', minutes: 60, attendees: { required: ['a'] } },
      { id: 'y', minutes: 60, attendees: { required: ['b'] } },
      { id: 'now', minutes: 60, mandatory: true, attendees: { required: ['a'] }, pinned: { start: at('08:00') } },
    ],
    relations: [{ kind: 'precedes', first: 'x', second: 'y' }],
  });
  const { schedule, violations, issues } = await planAndVerify(problem);
  expect(schedule.status).toBe('infeasible');
  expect(violations.map(({ rule }) => rule)).toEqual(['precedence']);
  expect(issues.map(({ code }) => code)).toContain('frozen-released');
});

test('a frozen assignment keeps room for its released predecessor, whatever else would take it', async () => {
  const problem = published([held('x', '08:00', '09:00', ['a']), held('y', '10:00', '11:00', ['b'])], {
    activities: [
      { id: 'x', minutes: 60, priority: 1, attendees: { required: ['a'] } },
      { id: 'y', minutes: 60, attendees: { required: ['b'] } },
      { id: 'now', minutes: 60, mandatory: true, attendees: { required: ['a'] }, pinned: { start: at('08:00') } },
      {
        id: 'dear',
        minutes: 60,
        priority: 5,
        attendees: { required: ['a'] },
        windows: [{ start: at('09:00'), end: at('10:00') }],
      },
    ],
    relations: [{ kind: 'precedes', first: 'x', second: 'y' }],
  });
  const { schedule, violations } = await planAndVerify(problem);
  expect(violations).toEqual([]);
  expect(schedule.assignments.map(({ activity }) => activity)).toEqual(['now', 'x', 'y']);
});
