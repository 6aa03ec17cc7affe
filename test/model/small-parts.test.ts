import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excise } from '../../src/model/excise.ts';
import { pathText, valueAt } from '../../src/model/json-path.ts';
import {
  dayNumber,
  dayText,
  isClock,
  isClockEnd,
  isDay,
  isTime,
  wallMinutes,
  wallText,
} from '../../src/model/local-time.ts';
import { editDistance, nearestName } from '../../src/model/nearest-name.ts';
import { fullWeights, TERM_NAMES } from '../../src/model/weights.ts';
import { zoneOf } from '../../src/model/zone.ts';

describe('local time', () => {
  it('knows the days of the calendar', () => {
    for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(isDay(day)).toBe(true);
    for (const day of [
      '2026-02-29',
      '1900-02-29',
      '2026-00-10',
      '2026-13-01',
      '2026-04-31',
      '2026-01-00',
      '2026-1-1',
      '',
    ]) {
      expect(isDay(day), day).toBe(false);
    }
  });

  it('knows the times of a day', () => {
    expect(isTime('2026-12-01T23:59')).toBe(true);
    for (const time of [
      '2026-12-01T24:00',
      '2026-12-01 09:00',
      '2026-12-01T9:00',
      '2026-02-30T09:00',
      '2026-12-01T09:00Z',
    ]) {
      expect(isTime(time), time).toBe(false);
    }
    expect([isClock('24:00'), isClockEnd('24:00'), isClockEnd('24:01'), isClock('00:00')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('counts days and minutes there and back', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), fc.nat(1439), (day, minute) => {
        expect(isDay(dayText(day))).toBe(true);
        expect(dayNumber(dayText(day))).toBe(day);
        expect(wallMinutes(wallText(day * 1440 + minute))).toBe(day * 1440 + minute);
      }),
    );
  });
});

describe('a zone', () => {
  const later = (zone: string, local: string, minutes: number): string | undefined =>
    zoneOf(zone)?.after(local, minutes);

  it('is null where it is not known', () => {
    expect(zoneOf('Asia/Peking')).toBeNull();
    expect(zoneOf('')).toBeNull();
  });

  it('adds elapsed minutes', () => {
    expect(later('Asia/Shanghai', '2026-12-31T23:00', 90)).toBe('2027-01-01T00:30');
    expect(later('Asia/Shanghai', '2026-01-01T00:00', 60 * 24 * 100)).toBe('2026-04-11T00:00');
    // Berlin skips 02:00–03:00 on 29 March and repeats it on 25 October 2026.
    expect(later('Europe/Berlin', '2026-03-29T01:30', 60)).toBe('2026-03-29T03:30');
    expect(later('Europe/Berlin', '2026-03-29T02:30', 60)).toBe('2026-03-29T04:30');
    expect(later('Europe/Berlin', '2026-10-25T01:30', 120)).toBe('2026-10-25T02:30');
    expect(later('Europe/Berlin', '2026-10-25T02:30', 60)).toBe('2026-10-25T02:30');
    expect(later('Europe/Berlin', '2026-10-25T03:30', 60)).toBe('2026-10-25T04:30');
    // West of Greenwich the change comes on the next day of UTC.
    expect(later('America/Los_Angeles', '2026-11-01T00:30', 180)).toBe('2026-11-01T02:30');
    expect(later('America/Los_Angeles', '2026-03-07T23:00', 180)).toBe('2026-03-08T03:00');
  });
});

describe('the nearest name', () => {
  it('is the one with fewest slips', () => {
    expect(nearestName('prority', ['urgency', 'priority'])).toBe('priority');
    expect(nearestName('Leaders', ['leaders', 'leader'])).toBe('leaders');
    expect(nearestName('a1', ['b7', 'a2', 'a3'])).toBe('a2');
  });

  it('is none where all are far, or the name too long', () => {
    expect(nearestName('secretary', ['sec', 'mayor'])).toBeUndefined();
    expect(nearestName('x'.repeat(65), ['x'.repeat(65)])).toBeUndefined();
    expect(nearestName('x', [])).toBeUndefined();
  });

  it('counts insertions, deletions, replacements and swaps', () => {
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('frist', 'first')).toBe(1);
    expect(editDistance('ca', 'abc')).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('a path', () => {
  it('is written as people write it', () => {
    expect(pathText(['activities', 3, 'windows', 0, 'end'])).toBe('activities[3].windows[0].end');
    expect(pathText([])).toBe('');
    expect(pathText(['a b', '标题', '1x', ''])).toBe('["a b"].标题["1x"][""]');
  });

  it('leads to own values only', () => {
    expect(valueAt({ a: [1, { b: null }] }, ['a', 1, 'b'])).toBeNull();
    expect(valueAt({ a: 'text' }, ['a', 'length'])).toBeUndefined();
    expect(valueAt({}, ['constructor'])).toBeUndefined();
  });
});

describe('excise', () => {
  it('takes fields out, leaves list items empty, and changes nothing of the original', () => {
    const document = { a: [1, { b: 2, c: 3 }], d: { e: 4 }, f: 5 };
    const before = structuredClone(document);
    const left = excise(document, [['a', 0], ['a', 1, 'b'], ['f'], ['d', 'x', 'y'], ['q']]);
    expect(left).toEqual({ a: [undefined, { c: 3 }], d: { e: 4 } });
    expect(document).toEqual(before);
    expect(excise(document, [[]])).toBeUndefined();
  });
});

describe('weights', () => {
  it('override the defaults one by one', () => {
    expect(fullWeights().terms.change).toBe(5);
    const full = fullWeights({ U: [1, 1, 1, 1, 1], delay: 0 });
    expect(full.U).toEqual([1, 1, 1, 1, 1]);
    expect(full.V).toEqual([1, 3, 9, 27, 81]);
    expect(full.terms).toEqual({ ...fullWeights().terms, delay: 0 });
    expect(TERM_NAMES).toHaveLength(12);
  });
});
