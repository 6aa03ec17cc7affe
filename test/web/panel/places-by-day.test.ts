import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/model/schedule.ts';
import type { Place, SaidPlaces } from '../../../src/web/engine/engine.ts';
import { alsoChanged, cheapestDay, placesByDay } from '../../../src/web/screens/panel/places-by-day.ts';

const held = (start: string): Assignment => ({
  activity: 'a',
  start,
  end: `${start.slice(0, 11)}23:00`,
  attendees: ['x'],
});
const allowed = (start: string, effect: number): Place => ({
  start,
  end: held(start).end,
  held: held(start),
  effect,
  rule: null,
  sentence: -1,
});
const barred = (start: string, sentence: number): Place => ({
  start,
  end: held(start).end,
  held: null,
  effect: null,
  rule: 'leader-overlap',
  sentence,
});
const places: SaidPlaces = {
  activity: 'a',
  sentences: ['书记已有安排', '礼堂不开放'],
  starts: [
    barred('2026-12-01T09:00', 1),
    barred('2026-12-01T10:00', 0),
    barred('2026-12-01T11:00', 0),
    allowed('2026-12-02T09:00', 30),
    barred('2026-12-02T10:00', 1),
    allowed('2026-12-03T09:00', -4),
  ],
};
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];

describe('places by day', () => {
  it('lists for each day what is possible, and what forbids the rest, the most frequent first', () => {
    const days = placesByDay(places, DAYS);
    expect(days.map(({ day, allowed: list }) => [day, list.map(({ start }) => start.slice(11))])).toEqual([
      ['2026-12-01', []],
      ['2026-12-02', ['09:00']],
      ['2026-12-03', ['09:00']],
      ['2026-12-04', []],
    ]);
    expect(days[0]?.blocked).toEqual([
      { text: '书记已有安排', starts: 2 },
      { text: '礼堂不开放', starts: 1 },
    ]);
    expect(days[1]?.blocked).toEqual([{ text: '礼堂不开放', starts: 1 }]);
  });

  it('finds the cheapest day', () => {
    expect(cheapestDay(placesByDay(places, DAYS))).toBe('2026-12-03');
    expect(cheapestDay(placesByDay({ ...places, starts: [] }, DAYS))).toBeNull();
  });

  it('says whether a move brings another venue or other people', () => {
    const now: Assignment = { ...held('2026-12-01T09:00'), attendees: ['x', 'y'], venue: 'v1' };
    expect(alsoChanged(now, { ...now, start: '2026-12-02T09:00', attendees: ['y', 'x'] })).toEqual({
      venue: false,
      people: false,
    });
    expect(alsoChanged(now, { ...now, attendees: ['x', 'z'], venue: 'v2' })).toEqual({ venue: true, people: true });
    expect(alsoChanged(null, now)).toEqual({ venue: true, people: true });
  });
});
