import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/create-calendar.ts';
import type { HalfDay } from '../../../src/explain/bottlenecks/half-days.ts';
import { costOf, relievedIn, takenBy } from '../../../src/explain/bottlenecks/relief.ts';
import { hasErrors } from '../../../src/model/issue.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { readProblem } from '../../../src/model/read.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { problems } from '../../support/arbitraries.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const MORNING = { day: '2026-12-01', session: { start: '2026-12-01T08:00', end: '2026-12-01T12:00' } };

function halfDaysOf(problem: Problem): readonly HalfDay[] {
  const calendar = createCalendar(problem);
  const sessions = calendar.days.flatMap(({ date, sessions }) =>
    sessions.map(({ start, end }) => ({
      day: date,
      session: { start: calendar.toLocal(start), end: calendar.toLocal(end) },
    })),
  );
  return sessions.flatMap((session) => [
    ...problem.leaders.map(({ id }) => ({ kind: 'leader' as const, id, ...session })),
    ...(problem.venues ?? []).map(({ id }) => ({ kind: 'venue' as const, id, ...session })),
  ]);
}

/** Relief elsewhere would hardly ever be taken. */
const isBusy = ({ id, session }: HalfDay, { assignments }: Schedule): boolean =>
  assignments.some(
    ({ start, end, attendees, venue }) =>
      start < session.end && session.start < end && (venue === id || attendees.includes(id)),
  );

describe('a half-day that there is twice', () => {
  test('takes no schedule away, and none costs more for it', { timeout: PROPERTY_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.nat(), async (problem, pick) => {
        const { schedule } = await plan(problem, { iterations: 20 });
        if (schedule === null) throw new Error('nothing was planned');
        const halves = halfDaysOf(problem).filter((one) => isBusy(one, schedule));
        const half = halves[pick % Math.max(1, halves.length)];
        if (half === undefined) return;
        const relief = relievedIn(problem, half);
        expect(hasErrors(readProblem(relief.problem).issues)).toBe(false);
        expect(verify(relief.problem, schedule)).toMatchObject({ violations: [], score: schedule.score });
      }),
      propertyRuns(0.15),
    );
  });

  test('is taken by what fits into it, and by nothing else', async () => {
    const asked = { minutes: 180, attendees: { required: ['a'] }, venue: { anyOf: ['v'] } };
    const problem = makeProblem({
      venues: [{ id: 'v' }],
      activities: ['x', 'y', 'z', 'w'].map((id) => ({ id, ...asked })),
    });
    const { problem: twoRooms, second: room } = relievedIn(problem, { kind: 'venue', id: 'v', ...MORNING });
    const relief = relievedIn(twoRooms, { kind: 'leader', id: 'a', ...MORNING });
    const { schedule } = await plan(relief.problem, { iterations: 100 });
    if (schedule === null) throw new Error('nothing was planned');
    expect(schedule.assignments).toHaveLength(3);
    for (const second of [room, relief.second]) {
      const taken = takenBy(second, schedule);
      expect(taken).toHaveLength(1);
      const start = schedule.assignments.find(({ activity }) => activity === taken[0])?.start ?? '';
      expect(start >= MORNING.session.start && start < MORNING.session.end).toBe(true);
    }
  });

  test('gives a second leader to those who must have him in person, and not to those who may have a deputy', () => {
    const problem = makeProblem({
      leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }, { id: 'a+' }],
      activities: [
        { id: 'x', minutes: 60, attendees: { required: ['a', 'b'] } },
        { id: 'y', minutes: 60, attendees: { required: ['a'], deputiesAllowed: true } },
        { id: 'z', minutes: 60, attendees: { required: ['a'] }, pinned: { attendees: ['a'] } },
        { id: 'free', minutes: 60 },
      ],
    });
    const { problem: relieved, second } = relievedIn(problem, { kind: 'leader', id: 'a', ...MORNING });
    expect(second).toBe('a++');
    expect(relieved.activities[0]?.attendees).toEqual({
      required: ['b'],
      choose: [{ from: ['a', 'a++'], count: 1 }],
    });
    expect(relieved.activities.slice(1)).toEqual(problem.activities.slice(1));
    expect(relieved.leaders.at(-1)).toEqual({
      id: 'a++',
      unavailable: [
        { start: '2026-12-01T00:00', end: '2026-12-01T08:00' },
        { start: '2026-12-01T12:00', end: '2026-12-02T00:00' },
      ],
    });
  });

  test('is not paid for as a second choice', () => {
    const relief = relievedIn(
      makeProblem({
        activities: [{ id: 'x', minutes: 60, attendees: { required: ['a'] } }],
        weights: { choiceOrder: 7 },
      }),
      { kind: 'leader', id: 'a', ...MORNING },
    );
    const at = { activity: 'x', start: '2026-12-01T08:00', end: '2026-12-01T09:00' };
    const by = (id: string) => ({ format: 'tongchou/schedule@1' as const, assignments: [{ ...at, attendees: [id] }] });
    const [own, other] = ['a', relief.second].map((id) => {
      const { violations, score } = verify(relief.problem, by(id));
      expect(violations).toEqual([]);
      return costOf(relief, by(id), score);
    });
    expect(other).toBe(own);
  });
});
