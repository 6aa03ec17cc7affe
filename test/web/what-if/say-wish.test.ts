import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/model/names.ts';
import type { StageDay } from '../../../src/web/engine/engine.ts';
import { findActivities } from '../../../src/web/screens/what-if/candidates.ts';
import { activityName, sayWish, type WishScene } from '../../../src/web/screens/what-if/say-wish.ts';
import { spanOf } from '../../../src/web/screens/what-if/spans.ts';
import { WHAT_IF_EN } from '../../../src/web/screens/what-if/words-en.ts';
import { WHAT_IF_ZH } from '../../../src/web/screens/what-if/words-zh.ts';
import { PROBLEM } from './documents.ts';

const scene: WishScene = {
  problem: PROBLEM,
  activities: PROBLEM.activities,
  names: namesOf(PROBLEM),
  words: WHAT_IF_ZH,
  day: (date) => `${Number(date.slice(8))}日`,
};
const day = (date: string, sessions: StageDay['sessions']): StageDay => ({
  ...{ date, weekday: 2, kind: 'work', name: null, sessions },
});
const DAYS = [
  day('2026-12-01', [
    ['08:30', '12:10'],
    ['14:00', '17:30'],
  ]),
  day('2026-12-05', []),
];

describe('spans', () => {
  test('whole days reach from midnight to midnight', () => {
    expect(spanOf(DAYS, '2026-12-30', '2026-12-31', 'day')).toEqual({
      start: '2026-12-30T00:00',
      end: '2027-01-01T00:00',
    });
    expect(spanOf(DAYS, '2026-12-05', '2026-12-01', 'day')).toBeNull();
  });

  test('half days part where the sessions do, else at noon', () => {
    expect(spanOf(DAYS, '2026-12-01', '', 'morning')).toEqual({ start: '2026-12-01T00:00', end: '2026-12-01T12:10' });
    expect(spanOf(DAYS, '2026-12-01', '', 'afternoon')).toEqual({ start: '2026-12-01T14:00', end: '2026-12-02T00:00' });
    expect(spanOf(DAYS, '2026-12-05', '', 'morning')?.end).toBe('2026-12-05T12:00');
    expect(spanOf(DAYS, '2026-12-05', '', 'afternoon')?.start).toBe('2026-12-05T12:00');
  });

  test('they are said as days and parts of days', () => {
    const away = (from: string, to: string, part: 'day' | 'morning' | 'afternoon'): string => {
      const span = spanOf(DAYS, from, to, part);
      return span === null ? '' : sayWish({ wish: 'away', leader: 'sec', ...span }, scene);
    };
    expect(away('2026-12-01', '2026-12-01', 'day')).toBe('县委书记外出：1日 全天');
    expect(away('2026-12-01', '2026-12-05', 'day')).toBe('县委书记外出：1日–5日');
    expect(away('2026-12-01', '', 'morning')).toBe('县委书记外出：1日 上午');
    expect(away('2026-12-01', '', 'afternoon')).toBe('县委书记外出：1日 下午');
  });
});

describe('wishes in words', () => {
  test('with what it is now', () => {
    expect(sayWish({ wish: 'priority', activity: 'a2', priority: 5 }, scene)).toBe('“活动a2”的重要程度由 4 调为 5');
    expect(sayWish({ wish: 'weight', term: 'travel', value: 9 }, scene)).toBe('“路途”的权重由 1 改为 9');
    expect(sayWish({ wish: 'horizon', firstDay: '2026-12-02', lastDay: '2026-12-09' }, scene)).toBe(
      '周期改为 2日至9日',
    );
    const en = { ...scene, words: WHAT_IF_EN };
    expect(sayWish({ wish: 'dropGoal', goal: 'f1' }, en)).toBe('No time is kept for “项目攻坚”');
    expect(sayWish({ wish: 'mandatory', activity: 'a1', mandatory: false }, en)).toBe(
      '“活动a1” is no longer mandatory',
    );
    expect(sayWish({ wish: 'deputies', activity: 'a1', allowed: true }, en)).toBe('Deputies may attend “活动a1”');
  });

  test('copies of a repeat are told apart by their day', () => {
    const [first, ...rest] = PROBLEM.activities;
    const weekly = first === undefined ? [] : [{ ...first, repeat: { per: 'week' as const } }, ...rest];
    const names = namesOf({ ...PROBLEM, activities: weekly });
    expect(activityName('a1@2026-12-01', { ...scene, names })).toBe('活动a1 1日');
    expect(activityName('a2', { ...scene, names })).toBe('活动a2');
    expect(activityName('gone@2026-12-01', { ...scene, names })).toBe('gone@2026-12-01');
  });
});

describe('search', () => {
  const search = (text: string, held: readonly string[], most = 9): readonly string[] =>
    findActivities(PROBLEM.activities, text, { names: scene.names, held: new Set(held), most }).map(({ id }) => id);

  test('by title, body and people; all words must be there', () => {
    expect(search('活动A3', [])).toEqual(['a3']);
    expect(search('县政府', [])).toEqual(['a2', 'a3', 'a4']);
    expect(search('县长 书记', [])).toEqual(['a2']);
    expect(search('没有', [])).toEqual([]);
  });

  test('what is not held first, then by priority', () => {
    expect(search('活动', ['a1', 'a3'])).toEqual(['a2', 'a5', 'a4', 'a1', 'a3']);
    expect(search('活动', [], 2)).toEqual(['a1', 'a2']);
  });
});
