import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule, Score } from '../../../src/model/schedule.ts';
import type { SaidInsertion } from '../../../src/web/engine/engine.ts';
import { planCard } from '../../../src/web/screens/sudden/plan-card.ts';
import { emptyTask, taskActivity, taskFaults, wallClock } from '../../../src/web/screens/sudden/task.ts';

const problem: Problem = {
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  calendar: { workingHours: [] },
  leaders: [],
  activities: [],
};
const empty = emptyTask(problem, '2026-11-28T10:00');
const task = { ...empty, draft: { ...empty.draft, title: '调研座谈', required: ['sec'] } };

describe('a sudden task', () => {
  it('freezes what has begun where the period is running', () => {
    expect(empty.frozenUntil).toBe('');
    expect(emptyTask(problem, '2026-12-03T10:20').frozenUntil).toBe('2026-12-03T10:20');
    expect(emptyTask(problem, '2026-12-15T23:59').frozenUntil).toBe('2026-12-15T23:59');
    expect(emptyTask(problem, '2026-12-16T00:00').frozenUntil).toBe('');
  });

  it('knows the time in the zone of the Problem', () => {
    expect(wallClock(new Date('2026-12-02T16:30:00Z'), 'Asia/Shanghai')).toBe('2026-12-03T00:30');
    expect(wallClock(new Date('2026-07-02T16:30:00Z'), 'Europe/Berlin')).toBe('2026-07-02T18:30');
  });

  it('becomes an activity, within a time or at one', () => {
    const base = {
      id: 'n1',
      title: '调研座谈',
      minutes: 90,
      priority: 5,
      urgency: 5,
      attendees: { required: ['sec'] },
    };
    expect(taskActivity('n1', task)).toEqual(base);
    const range = { ...task, from: '2026-12-03T08:30', to: '2026-12-04T17:30', start: '2026-12-03T09:00' };
    expect(taskActivity('n1', range)).toEqual({
      ...base,
      windows: [{ start: '2026-12-03T08:30', end: '2026-12-04T17:30' }],
    });
    expect(taskActivity('n1', { ...range, when: 'fixed' })).toEqual({ ...base, pinned: { start: '2026-12-03T09:00' } });
  });

  it.each([
    [{}, {}],
    [{ draft: empty.draft }, { title: 'needed' }],
    [{ when: 'fixed' }, { start: 'needed' }],
    [{ when: 'fixed', start: '2026-11-30T09:00' }, { start: 'outside' }],
    [{ when: 'fixed', start: '2026-12-15T19:00' }, {}],
    [{ from: '2026-12-03T08:30' }, { windows: 'interval' }],
    [{ from: '2026-12-03T08:30', to: '2026-12-03T08:00' }, { windows: 'interval' }],
    [{ from: '2027-01-03T08:30', to: '2027-01-04T08:00' }, { from: 'outside' }],
    [{ when: 'fixed', start: '2026-12-03T09:00', from: 'x', to: '' }, {}],
  ] as const)('finds what is wrong with %j', (part, faults) => {
    expect(taskFaults({ ...task, ...part }, problem)).toEqual(faults);
  });
});

describe('a plan for it', () => {
  const score = (cost: number, mandatoryMissed = 0): Score => ({
    mandatoryMissed,
    cost,
    valueLost: 0,
    inconvenience: cost,
    terms: {},
  });
  const block = { goal: 'f', start: '2026-12-02T09:00', end: '2026-12-02T11:00' };
  const present: Schedule = { format: 'tongchou/schedule@1', assignments: [], focusBlocks: [block], score: score(100) };
  const change = (kind: string, id: string, subject: 'activity' | 'focus' = 'activity') => ({
    kind,
    id,
    subject,
    text: `${kind} ${id}`,
    cause: null,
  });
  const insertion: SaidInsertion = {
    criteria: ['least-change'],
    isHeld: true,
    changes: [change('new', 'n1'), change('cancelled', 'a'), change('changed', 'b'), change('cancelled', 'f', 'focus')],
    score: score(130, 1),
    work: { problem, schedule: { format: 'tongchou/schedule@1', assignments: [] } },
  };

  it('tells the task from what it displaces and what it moves, against the present schedule', () => {
    const card = planCard(insertion, 'n1', present);
    expect(card.task).toBe('new n1');
    expect(card.displaced.map(({ id }) => id)).toEqual(['a', 'f']);
    expect(card.changed.map(({ id }) => id)).toEqual(['b']);
    expect([card.cost, card.mandatoryMissed, card.focusBlocks]).toEqual([30, 1, -1]);
  });

  it('says where the task is not held', () => {
    expect(planCard({ ...insertion, isHeld: false }, 'n1', present).task).toBeNull();
  });
});
