import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/model/schedule.ts';
import { activity, assign, at, leader, problemOf, scheduleOf, scoreOf } from '../documents.ts';

const BEFORE = assign('a1', '12-10 09:00–10:00', ['sec', 'mayor'], { venue: 'v1' });

const change = (now: readonly Assignment[], published: readonly Assignment[] = [BEFORE], frozenUntil?: string) =>
  scoreOf(
    problemOf({
      leaders: ['sec', 'mayor', 'd1', 'd2', 'd3'].map((id) => leader(id)),
      activities: [activity('a1', { priority: 4 }), activity('a2', { priority: 1 })],
      venues: [{ id: 'v1' }, { id: 'v2' }],
      baseline: { schedule: { assignments: published }, ...(frozenUntil === undefined ? {} : { frozenUntil }) },
    }),
    scheduleOf(now),
  ).terms.change;

describe('change', () => {
  it('is nothing where all is as published', () => {
    expect(change([BEFORE])).toBe(0);
    expect(change([{ ...BEFORE, attendees: ['mayor', 'sec', 'sec'] }])).toBe(0);
    expect(change([{ ...BEFORE, end: '2026-12-10T10:30' }])).toBe(0);
  });

  it('is once the priority for another time of the day, three times for another day', () => {
    expect(change([{ ...BEFORE, ...at('12-10 15:00–16:00') }])).toBe(4);
    expect(change([{ ...BEFORE, ...at('12-11 09:00–10:00') }])).toBe(12);
  });

  it('adds one for another venue, also for none', () => {
    expect(change([{ ...BEFORE, venue: 'v2' }])).toBe(4);
    expect(change([assign('a1', '12-10 09:00–10:00', ['sec', 'mayor'])])).toBe(4);
  });

  it('adds the larger of leaders added and removed', () => {
    expect(change([{ ...BEFORE, attendees: ['sec', 'mayor', 'd1'] }])).toBe(4);
    expect(change([{ ...BEFORE, attendees: [] }])).toBe(8);
    expect(change([{ ...BEFORE, attendees: ['sec', 'd1'] }])).toBe(4);
    expect(change([{ ...BEFORE, attendees: ['d1', 'd2', 'd3'] }])).toBe(12);
  });

  it('adds up', () => {
    // 3 for the day + 1 for the venue + 1 for a leader, times 4.
    expect(change([{ ...BEFORE, ...at('12-11 09:00–10:00'), venue: 'v2', attendees: ['sec'] }])).toBe(20);
  });

  it('is four times the priority if dropped', () => {
    expect(change([])).toBe(16);
  });

  it('is twice that at short notice: published to start before frozenUntil + 72 h', () => {
    const moved = [{ ...BEFORE, ...at('12-10 15:00–16:00') }];
    // 72 h after 7 December 09:00 is 10 December 09:00, when it starts.
    expect(change(moved, [BEFORE], '2026-12-07T09:00')).toBe(4);
    expect(change(moved, [BEFORE], '2026-12-07T09:01')).toBe(8);
    expect(change([], [BEFORE], '2026-12-07T09:01')).toBe(32);
  });

  it('does not count what is no longer asked, nor what is new', () => {
    expect(change([BEFORE, assign('a2', '12-10 15:00–16:00')], [BEFORE, assign('gone', '12-10 15:00–16:00')])).toBe(0);
  });

  it('is nothing without baseline', () => {
    const problem = problemOf({ activities: [activity('a1')] });
    expect(scoreOf(problem, scheduleOf([assign('a1', '12-10 15:00–16:00')])).terms.change).toBe(0);
  });
});
