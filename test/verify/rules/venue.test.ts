import { describe, expect, it } from 'vitest';
import { activity, assign, at, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problem = problemOf({
  venues: [{ id: 'v1' }, { id: 'v2' }, { id: 'v3' }],
  activities: [
    activity('room', { venue: { anyOf: ['v1', 'v2'] } }),
    activity('site', { venue: { site: 'east' } }),
    activity('none'),
  ],
  sites: [{ id: 'east' }],
});

const held = (id: string, venue?: string) =>
  scheduleOf([assign(id, '12-01 09:00–10:00', [], venue === undefined ? {} : { venue })]);

describe('venue', () => {
  it('is one of anyOf', () => {
    expect(rulesBroken(problem, held('room', 'v1'))).toEqual([]);
    expect(rulesBroken(problem, held('room', 'v2'))).toEqual([]);
    expect(breachesOf('venue', problem, held('room', 'v3'))).toEqual([
      { rule: 'venue', activities: ['room'], at: '2026-12-01T09:00', by: { venue: 'v3' } },
    ]);
  });

  it('may not be missing', () => {
    expect(breachesOf('venue', problem, held('room'))).toMatchObject([{ by: { venue: '' } }]);
  });

  it('is none without anyOf', () => {
    expect(rulesBroken(problem, held('site'))).toEqual([]);
    expect(rulesBroken(problem, held('none'))).toEqual([]);
    expect(rulesBroken(problem, held('site', 'v1'))).toEqual(['venue']);
    expect(rulesBroken(problem, held('none', 'v1'))).toEqual(['venue']);
  });
});

describe('venue-capacity', () => {
  const sized = (headcount?: number, capacity?: number) =>
    problemOf({
      venues: [{ id: 'v1', ...(capacity === undefined ? {} : { capacity }) }],
      activities: [activity('room', { venue: { anyOf: ['v1'] }, ...(headcount === undefined ? {} : { headcount }) })],
    });

  it('holds exactly as many as its capacity', () => {
    expect(rulesBroken(sized(30, 30), held('room', 'v1'))).toEqual([]);
    expect(breachesOf('venue-capacity', sized(31, 30), held('room', 'v1'))).toEqual([
      {
        rule: 'venue-capacity',
        activities: ['room'],
        at: '2026-12-01T09:00',
        by: { venue: 'v1', headcount: 31, capacity: 30 },
      },
    ]);
  });

  it('is unlimited where there is none, and asks nothing of an activity without headcount', () => {
    expect(rulesBroken(sized(5000), held('room', 'v1'))).toEqual([]);
    expect(rulesBroken(sized(undefined, 1), held('room', 'v1'))).toEqual([]);
  });
});

describe('venue-unavailable', () => {
  const closed = (parts: { readonly kinds?: readonly string[] } = {}) =>
    problemOf({
      venues: [
        {
          id: 'v1',
          unavailable: [
            { ...at('12-01 10:00–11:00'), ...parts },
            { weekly: { days: ['thu'], start: '08:00', end: '12:00' }, ...parts },
          ],
        },
      ],
      activities: [activity('room', { venue: { anyOf: ['v1'] }, kind: 'meeting' })],
    });
  const broken = (times: string, parts = {}) =>
    rulesBroken(closed(parts), scheduleOf([assign('room', times, [], { venue: 'v1' })]));

  it('may be touched, not overlapped', () => {
    expect(broken('12-01 09:00–10:00')).toEqual([]);
    expect(broken('12-01 11:00–12:00')).toEqual([]);
    expect(broken('12-01 10:45–11:45')).toEqual(['venue-unavailable']);
  });

  it('returns every week', () => {
    expect(broken('12-03 09:00–10:00')).toEqual(['venue-unavailable']);
    expect(broken('12-10 09:00–10:00')).toEqual(['venue-unavailable']);
    expect(broken('12-10 15:00–16:00')).toEqual([]);
  });

  it('bars only the kinds that are named', () => {
    expect(broken('12-01 10:00–11:00', { kinds: ['visit'] })).toEqual([]);
    expect(broken('12-01 10:00–11:00', { kinds: ['meeting'] })).toEqual(['venue-unavailable']);
  });
});
