import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { feedOf, type feedsOf, held, planOf } from './feed-fixture.ts';
import { PROBLEM } from './fixture.ts';
import { contentLines, valuesOf } from './parse-ics.ts';

describe('free/busy times', () => {
  const periods = (name: string, ...given: Parameters<typeof feedsOf>) => valuesOf(feedOf(name, ...given), 'FREEBUSY');

  it('are in UTC, by start, joined where they touch or overlap, over the days that are planned', () => {
    expect(periods('leader:sec/freebusy', [planOf()])).toEqual([
      '20260928T003000Z/20260929T100000Z',
      // Two activities without a pause.
      '20260930T010000Z/20260930T033000Z',
      '20260930T070000Z/20260930T080000Z',
      '20261008T063000Z/20261008T083000Z',
      '20261010T003000Z/20261010T023000Z',
    ]);
    const inside = planOf(PROBLEM, {
      assignments: [held('a2'), { ...held('a1'), start: '2026-09-28T09:00', end: '2026-09-28T10:00' }],
    });
    expect(periods('leader:sec/freebusy', [inside])).toEqual(['20260928T003000Z/20260929T100000Z']);
    const momentary = planOf(PROBLEM, { assignments: [{ ...held('a1'), end: held('a1').start }] });
    expect(periods('leader:sec/freebusy', [momentary])).toEqual([]);
    const lines = contentLines(feedOf('leader:new/freebusy', [planOf()]));
    expect(lines).toEqual(
      expect.arrayContaining(['BEGIN:VFREEBUSY', 'DTSTART:20260927T160000Z', 'DTEND:20261010T160000Z']),
    );
  });

  it('span all plans', () => {
    const november: Problem = { ...PROBLEM, horizon: { firstDay: '2026-11-01', lastDay: '2026-11-15' } };
    const lines = contentLines(
      feedOf('leader:sec/freebusy', [planOf(november, { assignments: [] }, { planId: 'plan-2' }), planOf()]),
    );
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20260927T160000Z', 'DTEND:20261115T160000Z']));
  });
});
