import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { nameOf, takeOver, withoutGone } from '../../../src/web/screens/intake/take-over.ts';

const activity = (id: string, minutes = 60): Activity => ({
  id,
  title: `题${id}`,
  minutes,
  attendees: { required: ['l'] },
});

const problem = (activities: readonly Activity[], title = '十二月'): Problem => ({
  format: 'tongchou/problem@1',
  title,
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  calendar: { holidays: 'CN', workingHours: [] },
  leaders: [{ id: 'l', name: '李明' }],
  activities,
});

const ids = ({ activities }: Problem): readonly string[] => activities.map(({ id }) => id);

describe('taking over an intake', () => {
  const base = problem([activity('a'), activity('b'), activity('c')]);

  test('says what comes, goes and changes by what was sent in', () => {
    const next = problem([activity('a'), activity('b', 90), activity('d')]);
    const effect = takeOver(base, base, next);
    expect(effect).toMatchObject({ added: ['d'], removed: ['c'], changed: ['b'], byHand: [] });
    expect(effect.kept).toEqual(next);
  });

  test('knows what was done by hand since, and can keep it', () => {
    const present = problem([activity('a', 120), activity('b'), activity('c'), activity('n1')]);
    const next = problem([activity('a'), activity('b', 90), activity('d')]);
    const effect = takeOver(base, present, next);
    expect(effect.byHand.map(({ key }) => key)).toEqual(['activities/a', 'activities/n1']);
    expect(effect.kept.activities.find(({ id }) => id === 'a')?.minutes).toBe(120);
    expect(effect.kept.activities.find(({ id }) => id === 'b')?.minutes).toBe(90);
    expect([...ids(effect.kept)].sort()).toEqual(['a', 'b', 'd', 'n1']);
  });

  test('prefers what was done by hand where both changed the same', () => {
    const present = problem([activity('a', 120), activity('b'), activity('c')]);
    const effect = takeOver(base, present, problem([activity('a', 30), activity('b'), activity('c')]));
    expect(effect.byHand.map(({ key }) => key)).toEqual(['activities/a']);
    expect(effect.kept.activities[0]?.minutes).toBe(120);
  });

  test('takes every difference as made by hand where nothing is known of before', () => {
    const present = problem([activity('a', 120), activity('x')], '手改的题名');
    const effect = takeOver(null, present, base);
    expect(effect.byHand.map(({ key }) => key).sort()).toEqual(['activities/a', 'activities/x', 'title']);
    expect([...ids(effect.kept)].sort()).toEqual(['a', 'b', 'c', 'x']);
  });

  test('names parts by the documents', () => {
    const part = (name: string, id: string) => ({ key: `${name}/${id}`, part: name, id });
    expect(nameOf(part('activities', 'a'), [base])).toBe('题a');
    expect(nameOf(part('leaders', 'l'), [base])).toBe('李明');
    expect(nameOf(part('activities', 'zz'), [base])).toBe('zz');
  });
});

test('a schedule keeps what is still there, copies of repeats too', () => {
  const held = (id: string) => ({
    ...{ activity: id, start: '2026-12-01T09:00', end: '2026-12-01T10:00' },
    attendees: ['l'],
  });
  const schedule: Schedule = {
    format: 'tongchou/schedule@1',
    assignments: [held('a'), held('b@2026-12-07'), held('gone')],
    focusBlocks: [{ goal: 'gone', start: '2026-12-01T14:00', end: '2026-12-01T16:00' }],
  };
  const kept = withoutGone(schedule, problem([activity('a'), activity('b')]));
  expect(kept.assignments.map((one) => one.activity)).toEqual(['a', 'b@2026-12-07']);
  expect(kept.focusBlocks).toEqual([]);
});
