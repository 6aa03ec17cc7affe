import { describe, expect, test } from 'vitest';
import { draftsIn } from '../../../src/web/screens/what-if/drafts.ts';
import {
  type Draft,
  freeLetter,
  type Wish,
  wishKey,
  withoutWish,
  withWish,
} from '../../../src/web/screens/what-if/wish.ts';

const priority = (activity: string, level: 1 | 5): Wish => ({ wish: 'priority', activity, priority: level });
const away = (start: string): Wish => ({ wish: 'away', leader: 'sec', start, end: '2026-12-09T00:00' });

describe('wishes', () => {
  test('a second one about the same takes the place of the first', () => {
    const wishes = [priority('a1', 5), priority('a2', 5)].reduce<readonly Wish[]>(withWish, []);
    expect(withWish(wishes, priority('a1', 1))).toEqual([priority('a1', 1), priority('a2', 5)]);
  });

  test('two absences of one leader stand beside each other', () => {
    expect(withWish([away('2026-12-01T00:00')], away('2026-12-05T00:00'))).toHaveLength(2);
  });

  test('one is taken back by its key', () => {
    const wishes = [priority('a1', 5), away('2026-12-01T00:00')];
    expect(withoutWish(wishes, wishKey(priority('a1', 1)))).toEqual([away('2026-12-01T00:00')]);
  });
});

describe('drafts', () => {
  const draft = (id: string): Draft => ({ id, name: id, wishes: [] });

  test('letters that are free again are used again; the ninth has none', () => {
    expect(freeLetter([])).toBe('A');
    expect(freeLetter(['A', 'C'].map(draft))).toBe('B');
    expect(freeLetter([...'ABCDEFGH'].map(draft))).toBeNull();
  });

  test('what was kept is read again', () => {
    const drafts: readonly Draft[] = [
      {
        ...draft('A'),
        wishes: [
          priority('a1', 5),
          { wish: 'weight', term: 'travel', value: 3 },
          { wish: 'ratio', ratio: 2.5 },
          { wish: 'mandatory', activity: 'a1', mandatory: true },
          { wish: 'deputies', activity: 'a1', allowed: false },
          { wish: 'drop', activity: 'a1' },
          away('2026-12-01T00:00'),
          { wish: 'closed', venue: 'v1', start: '2026-12-01T00:00', end: '2026-12-02T00:00' },
          { wish: 'horizon', firstDay: '2026-12-01', lastDay: '2026-12-09' },
          { wish: 'dropGoal', goal: 'f1' },
        ],
      },
    ];
    expect(draftsIn(structuredClone(drafts))).toEqual(drafts);
  });

  test('what another version of the page wrote is left out', () => {
    expect(draftsIn(undefined)).toEqual([]);
    expect(draftsIn([null, { id: 'Z', name: 'Z', wishes: [] }, { id: 'A', name: 7, wishes: [] }])).toEqual([]);
    const wishes = [
      null,
      { wish: 'fly' },
      { wish: 'priority', activity: 'a1', priority: 6 },
      { wish: 'drop', activity: 'a1' },
    ];
    expect(draftsIn([{ id: 'A', name: 'A', wishes }])).toEqual([
      { id: 'A', name: 'A', wishes: [{ wish: 'drop', activity: 'a1' }] },
    ]);
  });
});
