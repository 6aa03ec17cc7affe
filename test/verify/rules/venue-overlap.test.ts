import { describe, expect, it } from 'vitest';
import type { Venue } from '../../../src/model/problem.ts';
import { activity, assign, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problemWith = (parts: Partial<Venue> = {}) =>
  problemOf({
    venues: [{ id: 'v1', ...parts }, { id: 'v2' }],
    activities: ['a1', 'a2', 'a3'].map((id) =>
      activity(id, { venue: { anyOf: ['v1', 'v2'] }, ...(id === 'a3' ? { minutes: 210 } : {}) }),
    ),
  });

const held = (...list: readonly (readonly [id: string, times: string, venue?: string])[]) =>
  scheduleOf(list.map(([id, times, venue = 'v1']) => assign(id, times, [], { venue })));

describe('venue-overlap', () => {
  it('lets one follow the other', () => {
    expect(rulesBroken(problemWith(), held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:00–11:00']))).toEqual([]);
  });

  it('holds one at a time', () => {
    const overlap = held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 09:45–10:45']);
    expect(breachesOf('venue-overlap', problemWith(), overlap)).toEqual([
      {
        rule: 'venue-overlap',
        activities: ['a1', 'a2'],
        at: '2026-12-01T09:45',
        by: { venue: 'v1', free: '2026-12-01T10:00' },
      },
    ]);
    expect(rulesBroken(problemWith({ exclusive: false }), overlap)).toEqual([]);
  });

  it('knows nothing of other venues', () => {
    expect(rulesBroken(problemWith(), held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 09:00–10:00', 'v2']))).toEqual(
      [],
    );
  });

  it('leaves the turnaround between, exactly', () => {
    const schedule = held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:15–11:15']);
    expect(rulesBroken(problemWith({ turnaroundMinutes: 15 }), schedule)).toEqual([]);
    expect(rulesBroken(problemWith({ turnaroundMinutes: 16 }), schedule)).toEqual(['venue-overlap']);
  });

  it('finds whatever a long one overlaps, not only its neighbour', () => {
    const schedule = held(['a3', '12-01 08:30–12:00'], ['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:00–11:00']);
    expect(breachesOf('venue-overlap', problemWith(), schedule).map(({ activities }) => activities)).toEqual([
      ['a3', 'a1'],
      ['a3', 'a2'],
    ]);
  });
});
