import { describe, expect, it } from 'vitest';
import { activity, assign, block, breachesOf, leader, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problem = problemOf({
  activities: [activity('a1'), activity('a2', { venue: { anyOf: ['v1'] } })],
  venues: [{ id: 'v1' }],
  focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 300, blockMinutes: 120 }],
});

describe('document', () => {
  it('accepts known ids, each activity once', () => {
    const schedule = scheduleOf([
      assign('a1', '12-01 09:00–10:00'),
      assign('a2', '12-01 09:00–10:00', [], { venue: 'v1' }),
    ]);
    expect(rulesBroken(problem, schedule)).toEqual([]);
  });

  it('names an unknown activity, and judges the rest', () => {
    const schedule = scheduleOf([assign('ghost', '12-01 09:00–10:00'), assign('a1', '12-01 12:00–13:00')]);
    expect(rulesBroken(problem, schedule)).toEqual(['document', 'working-hours']);
    expect(breachesOf('document', problem, schedule)).toEqual([
      { rule: 'document', activities: [], by: { activity: 'ghost' } },
    ]);
  });

  it('names unknown leaders, wherever they stand', () => {
    const substitutions = [{ leader: 'x', by: 'y' }];
    const schedule = scheduleOf([assign('a1', '12-01 09:00–10:00', ['z'], { substitutions })]);
    expect(breachesOf('document', problem, schedule).map(({ by }) => by)).toEqual([
      { leader: 'x' },
      { leader: 'y' },
      { leader: 'z' },
    ]);
  });

  it('names an unknown venue', () => {
    const schedule = scheduleOf([assign('a2', '12-01 09:00–10:00', [], { venue: 'v9' })]);
    expect(rulesBroken(problem, schedule)).toEqual(['document', 'venue']);
  });

  it('counts an activity that is scheduled twice', () => {
    const schedule = scheduleOf([assign('a1', '12-01 09:00–10:00'), assign('a1', '12-02 09:00–10:00')]);
    expect(breachesOf('document', problem, schedule)).toEqual([
      { rule: 'document', activities: ['a1'], by: { times: 2 } },
    ]);
  });

  it.each([
    ['no such day', '2026-02-30T09:00'],
    ['no such hour', '2026-12-01T25:00'],
    ['not a local time', '2026-12-01 09:00'],
    ['seconds', '2026-12-01T09:00:00'],
    ['an absurd year', '0999-12-01T09:00'],
    ['nothing', ''],
  ])('cannot read %s: the activity counts as unscheduled', (_, start) => {
    const schedule = scheduleOf([{ ...assign('a1', '12-01 09:00–10:00'), start }]);
    expect(breachesOf('document', problem, schedule)).toEqual([
      { rule: 'document', activities: ['a1'], by: { start, end: '2026-12-01T10:00' } },
    ]);
    expect(rulesBroken(problem, schedule)).toEqual(['document']);
  });

  // ceil(300 / 120) = 3 blocks, one a day.
  it('accepts ceil(minutes / blockMinutes) focus blocks, one a day', () => {
    const blocks = ['12-01', '12-02', '12-03'].map((day) => block('f1', `${day} 09:00–11:00`));
    expect(rulesBroken(problem, scheduleOf([], blocks))).toEqual([]);
  });

  it('counts a fourth focus block', () => {
    const blocks = ['12-01', '12-02', '12-03', '12-04'].map((day) => block('f1', `${day} 09:00–11:00`));
    expect(breachesOf('document', problem, scheduleOf([], blocks))).toEqual([
      { rule: 'document', activities: ['f1'], by: { blocks: 4, atMost: 3 } },
    ]);
  });

  it('keeps to maxBlocksPerDay', () => {
    const blocks = [block('f1', '12-01 09:00–11:00'), block('f1', '12-01 15:00–17:00')];
    expect(breachesOf('document', problem, scheduleOf([], blocks))).toEqual([
      { rule: 'document', activities: ['f1'], at: '2026-12-01T00:00', by: { blocks: 2, maxBlocksPerDay: 1 } },
    ]);
    const focusGoals = [{ id: 'f1', leaders: ['sec'], minutes: 300, blockMinutes: 120, maxBlocksPerDay: 2 }];
    expect(rulesBroken({ ...problem, focusGoals }, scheduleOf([], blocks))).toEqual([]);
  });

  it('names a block of an unknown goal, and one at an unreadable time', () => {
    const blocks = [block('f9', '12-01 09:00–11:00'), block('f1', '12-00 09:00–11:00')];
    expect(breachesOf('document', problem, scheduleOf([], blocks)).map(({ by }) => by)).toEqual([
      { start: '2026-12-00T09:00', end: '2026-12-00T11:00' },
      { goal: 'f9' },
    ]);
  });

  it('names an unknown activity that is said to be unscheduled', () => {
    const unscheduled = ['a1', 'ghost'].map((id) => ({ activity: id, reasons: [] }));
    expect(breachesOf('document', problem, { ...scheduleOf([]), unscheduled })).toEqual([
      { rule: 'document', activities: [], by: { unscheduled: 'ghost' } },
    ]);
  });

  it('knows a repeated activity by the ids of its occurrences only', () => {
    const repeated = problemOf({ leaders: [leader('sec')], activities: [activity('r', { repeat: { per: 'week' } })] });
    expect(rulesBroken(repeated, scheduleOf([assign('r@2026-12-07', '12-07 09:00–10:00')]))).toEqual([]);
    expect(rulesBroken(repeated, scheduleOf([assign('r', '12-07 09:00–10:00')]))).toEqual(['document']);
  });
});
