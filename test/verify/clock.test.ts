import { describe, expect, it } from 'vitest';
import { clockOf, slotAtOrAfter } from '../../src/verify/clock.ts';

// 2026-12-01T00:00Z is 29 934 720 minutes after 1970.
const UTC = 29_934_720;

describe('clockOf', () => {
  it('reads local times', () => {
    const shanghai = clockOf('Asia/Shanghai');
    expect(shanghai.instant('2026-12-01T08:00')).toBe(UTC);
    expect(shanghai.local(UTC + 90)).toBe('2026-12-01T09:30');
    expect(shanghai.date(UTC + 16 * 60)).toBe('2026-12-02');
    expect(shanghai.minuteOfDay(UTC)).toBe(480);
    expect(shanghai.midnight('2026-12-01')).toBe(UTC - 480);
  });

  it.each(['2026-02-29T10:00', '2026-13-01T10:00', '2026-12-01T24:00', '2026-12-01T10:60', '2026-12-01T10:00Z', 'x'])(
    'cannot read %s',
    (local) => {
      expect(clockOf('Asia/Shanghai').instant(local)).toBeNaN();
    },
  );

  // New York: from 02:00 to 03:00 on 8 March 2026, back from 02:00 to 01:00 on 1 November.
  it('moves a time that does not exist forward by the gap', () => {
    const newYork = clockOf('America/New_York');
    expect(newYork.local(newYork.instant('2026-03-08T02:30'))).toBe('2026-03-08T03:30');
    expect(newYork.instant('2026-03-08T03:00') - newYork.instant('2026-03-08T01:59')).toBe(1);
    expect(newYork.midnight('2026-03-09') - newYork.midnight('2026-03-08')).toBe(23 * 60);
  });

  it('takes the first of a time that comes twice', () => {
    const newYork = clockOf('America/New_York');
    expect(newYork.instant('2026-11-01T01:30') - newYork.instant('2026-11-01T00:30')).toBe(60);
    expect(newYork.instant('2026-11-01T02:00') - newYork.instant('2026-11-01T01:00')).toBe(120);
    expect(newYork.midnight('2026-11-02') - newYork.midnight('2026-11-01')).toBe(25 * 60);
  });

  it('knows half an hour of summer time, and a day that was left out', () => {
    // Lord Howe Island goes from 02:00 to 02:30 on 4 October 2026; Samoa had no 30 December 2011.
    const lordHowe = clockOf('Australia/Lord_Howe');
    expect(lordHowe.instant('2026-10-04T02:30') - lordHowe.instant('2026-10-04T01:45')).toBe(15);
    const apia = clockOf('Pacific/Apia');
    expect(apia.instant('2011-12-31T00:00') - apia.instant('2011-12-29T23:59')).toBe(1);
    expect(apia.local(apia.instant('2011-12-30T12:00'))).toBe('2011-12-31T12:00');
  });
});

describe('slotAtOrAfter', () => {
  const next = (zone: string, local: string, slot: number): string => {
    const clock = clockOf(zone);
    return clock.local(slotAtOrAfter(clock, clock.instant(local), slot));
  };

  it('stays on the grid, or goes to its next line', () => {
    expect(next('Asia/Shanghai', '2026-12-01T09:00', 15)).toBe('2026-12-01T09:00');
    expect(next('Asia/Shanghai', '2026-12-01T09:01', 15)).toBe('2026-12-01T09:15');
    expect(next('Asia/Shanghai', '2026-12-01T23:31', 30)).toBe('2026-12-02T00:00');
  });

  it('goes by the wall clock where it is set by less than a slot', () => {
    // Forward at 02:00 by half an hour: an hour after 01:30 the clock shows 03:00.
    expect(next('Australia/Lord_Howe', '2026-10-04T01:30', 60)).toBe('2026-10-04T03:00');
    // Back at 02:00 by half an hour: 30 minutes after 01:30 (the first) the clock shows 01:30 again.
    expect(next('Australia/Lord_Howe', '2026-04-05T01:45', 60)).toBe('2026-04-05T02:00');
  });
});
