import { describe, expect, test } from 'vitest';
import type { SaidPlaces, StageDay } from '../../../src/web/engine/engine.ts';
import {
  bandsOf,
  exchanged,
  focusSpots,
  leadersFor,
  nearestSpot,
  nextAllowed,
  nextStart,
  spotsOf,
} from '../../../src/web/screens/board/lift/spots.ts';
import { axisOf } from '../../../src/web/screens/board/time/axis.ts';

const DAY: StageDay = {
  ...{ date: '2026-12-03', weekday: 4, kind: 'work', name: null },
  sessions: [
    ['08:30', '12:00'],
    ['14:00', '17:30'],
  ],
};
const place = (clock: string, people: readonly string[] | null, effect: number, sentence = -1) => {
  const start = `2026-12-03T${clock}`;
  const end = '2026-12-03T12:00';
  return {
    ...{ start, end, sentence },
    held: people === null ? null : { activity: 'a', start, end, attendees: people },
    effect: people === null ? null : effect,
    rule: people === null ? ('working-hours' as const) : null,
  };
};
const SAID: SaidPlaces = {
  activity: 'a',
  starts: [
    place('08:30', ['sec'], 0),
    place('08:45', ['sec'], 0),
    place('09:00', ['dep'], 20),
    place('09:15', null, 0, 1),
    place('09:30', ['sec'], 90),
    place('09:45', ['sec'], 0),
  ],
  sentences: ['甲', '不在工作时间内'],
};
const SPOTS = spotsOf(SAID, 'sec', '他人参加');

describe('starts in the row of a leader', () => {
  test('are those at which that leader comes; the others say why not', () => {
    expect(SPOTS.map(({ isAllowed, text }) => (isAllowed ? '' : text))).toEqual([
      '',
      '',
      '他人参加',
      '不在工作时间内',
      '',
      '',
    ]);
    expect(SPOTS[2]?.held).toBeNull();
    expect(spotsOf(SAID, 'dep', '').filter(({ isAllowed }) => isAllowed)).toHaveLength(1);
  });

  test('glow as bands, the cheapest strongest, never over a forbidden start', () => {
    const axis = axisOf([DAY], [], 1);
    const bands = bandsOf(SPOTS, axis, 15);
    expect(bands.map(({ width, level }) => [Math.round(width), level])).toEqual([
      [30, 3],
      [15, 1],
      [15, 3],
    ]);
  });

  test('the hand is drawn to an allowed one close by, and to no other', () => {
    const minute = Date.UTC(2026, 11, 3, 9, 14) / 60_000;
    expect(nearestSpot(SPOTS, minute, 5)?.start).toBe('2026-12-03T09:15');
    expect(nearestSpot(SPOTS, minute, 20)?.start).toBe('2026-12-03T09:30');
    expect(nearestSpot([], minute, 20)).toBeNull();
  });

  test('keys step over forbidden ones', () => {
    expect(nextAllowed(SPOTS, '2026-12-03T08:45', 1)?.start).toBe('2026-12-03T09:30');
    expect(nextAllowed(SPOTS, '2026-12-03T09:30', -1)?.start).toBe('2026-12-03T08:45');
    expect(nextAllowed(SPOTS, '2026-12-03T09:45', 1)).toBeNull();
    expect(nextAllowed(SPOTS, null, 1)?.start).toBe('2026-12-03T08:30');
    expect(nextStart(SPOTS, '2026-12-03T08:45', 1)).toMatchObject({ start: '2026-12-03T09:00', isAllowed: false });
    expect(nextStart(SPOTS, '2026-12-03T09:30', -1)?.start).toBe('2026-12-03T09:15');
  });
});

describe('people', () => {
  test('one is exchanged in place, unless the other comes already', () => {
    expect(exchanged(['a', 'b', 'c'], 'b', 'x')).toEqual(['a', 'x', 'c']);
    expect(exchanged(['a', 'b'], 'a', 'b')).toBeNull();
  });

  test('deputies are tried only where they are allowed', () => {
    const activity = {
      id: 'a',
      attendees: { required: ['sec'], choose: [{ from: ['d1', 'd2'], count: 1 }], optional: ['o'] },
    };
    const deputies = (): readonly string[] => ['dep'];
    expect([...leadersFor(activity, null, deputies)]).toEqual(['sec', 'd1', 'd2', 'o']);
    const open = { ...activity, attendees: { ...activity.attendees, deputiesAllowed: true } };
    expect(leadersFor(open, null, deputies).has('dep')).toBe(true);
  });
});

describe('a focus block', () => {
  const spots = focusSpots([DAY], 120, 30, [{ start: '2026-12-03T10:30', end: '2026-12-03T11:00' }], '另有安排');

  test('begins only where it ends within the session', () => {
    expect(spots.map(({ start }) => start.slice(11))).toEqual([
      ...['08:30', '09:00', '09:30', '10:00'],
      ...['14:00', '14:30', '15:00', '15:30'],
    ]);
  });

  test('is not over what its leaders attend', () => {
    expect(spots.filter(({ isAllowed }) => !isAllowed).map(({ start }) => start.slice(11))).toEqual([
      '09:00',
      '09:30',
      '10:00',
    ]);
  });
});
