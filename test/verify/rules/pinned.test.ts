import { describe, expect, it } from 'vitest';
import type { Pin } from '../../../src/model/problem.ts';
import { activity, assign, breachesOf, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const problemWith = (pinned: Pin) =>
  problemOf({
    venues: [{ id: 'v1' }, { id: 'v2' }],
    activities: [
      activity('a1', { pinned, venue: { anyOf: ['v1', 'v2'] }, attendees: { required: ['sec'], optional: ['dep'] } }),
    ],
  });

const held = (times: string, attendees = ['sec'], venue = 'v1') =>
  scheduleOf([assign('a1', times, attendees, { venue })]);

describe('pinned', () => {
  it('keeps the start, off the grid and outside the hours too', () => {
    expect(rulesBroken(problemWith({ start: '2026-12-05T19:07' }), held('12-05 19:07–20:07'))).toEqual([]);
    expect(breachesOf('pinned', problemWith({ start: '2026-12-05T19:07' }), held('12-05 19:08–20:08'))).toEqual([
      { rule: 'pinned', activities: ['a1'], at: '2026-12-05T19:08', by: { start: '2026-12-05T19:07' } },
    ]);
  });

  it('keeps the day', () => {
    expect(rulesBroken(problemWith({ day: '2026-12-02' }), held('12-02 09:00–10:00'))).toEqual([]);
    expect(rulesBroken(problemWith({ day: '2026-12-02' }), held('12-03 09:00–10:00'))).toEqual(['pinned']);
  });

  it('keeps the venue', () => {
    expect(rulesBroken(problemWith({ venue: 'v2' }), held('12-02 09:00–10:00', ['sec'], 'v2'))).toEqual([]);
    expect(rulesBroken(problemWith({ venue: 'v2' }), held('12-02 09:00–10:00'))).toEqual(['pinned']);
  });

  it('keeps the pinned attendees among the attendees', () => {
    const problem = problemWith({ attendees: ['dep'] });
    expect(rulesBroken(problem, held('12-02 09:00–10:00', ['sec', 'dep']))).toEqual([]);
    expect(breachesOf('pinned', problem, held('12-02 09:00–10:00'))).toMatchObject([{ by: { leader: 'dep' } }]);
  });

  it('asks nothing of an activity that is not scheduled', () => {
    expect(rulesBroken(problemWith({ start: '2026-12-05T19:07' }), scheduleOf([]))).toEqual([]);
  });
});
