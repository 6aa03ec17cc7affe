import { expect, test } from 'vitest';
import type { Judged } from '../../../src/web/engine/engine.ts';
import { begun, done, type History, redone, undone } from '../../../src/web/state/history.ts';

const judged = (title: string): Judged => ({
  work: {
    problem: {
      format: 'tongchou/problem@1',
      title,
      timeZone: 'Asia/Shanghai',
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      calendar: { workingHours: [] },
      leaders: [],
      activities: [],
    },
    schedule: { format: 'tongchou/schedule@1', assignments: [] },
  },
  violations: [],
  issues: [],
});
const step = (title: string) => ({ judged: judged(title), label: { zh: title, en: title } });
const titleOf = (history: History | null): string | undefined => history?.present.judged.work.problem.title;

test('a thousand steps are undone to the first and done again to the last', () => {
  let history: History = begun(judged('0'), { zh: '0', en: '0' });
  for (let k = 1; k <= 1000; k++) history = done(history, step(String(k)));
  for (let k = 999; k >= 0; k--) {
    const next = undone(history);
    expect(titleOf(next)).toBe(String(k));
    if (next !== null) history = next;
  }
  expect(undone(history)).toBeNull();
  for (let k = 1; k <= 1000; k++) history = redone(history) ?? history;
  expect(titleOf(history)).toBe('1000');
  expect(redone(history)).toBeNull();
});

test('something new after undoing leaves nothing to redo', () => {
  const two = done(begun(judged('0'), { zh: '', en: '' }), step('1'));
  const other = done(undone(two) ?? two, step('2'));
  expect(redone(other)).toBeNull();
  expect(titleOf(undone(other))).toBe('0');
});
