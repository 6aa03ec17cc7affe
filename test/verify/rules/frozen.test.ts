import { describe, expect, it } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Assignment } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';
import { activity, assign, at, breachesOf, leader, meeting, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

const KEPT = assign('a1', '12-01 09:00–10:00', ['sec'], { venue: 'v1' });

const problemWith = (
  parts: Partial<Activity> = {},
  published: readonly Assignment[] = [KEPT],
  more: Partial<Problem> = {},
) =>
  problemOf({
    leaders: [leader('sec', { breakMinutes: 15 }), leader('mayor'), leader('dep')],
    sites: [{ id: 'hall' }, { id: 'east' }],
    defaultTravelMinutes: 45,
    venues: [{ id: 'v1', site: 'hall' }, { id: 'v2' }],
    activities: [
      activity('a1', { venue: { anyOf: ['v1', 'v2'] }, attendees: { required: ['sec'], optional: ['dep'] }, ...parts }),
      activity('a2'),
    ],
    baseline: { schedule: { assignments: published }, frozenUntil: '2026-12-03T00:00' },
    ...more,
  });

describe('frozen', () => {
  it('stays as it is', () => {
    expect(rulesBroken(problemWith(), scheduleOf([KEPT]))).toEqual([]);
    expect(verify(problemWith(), scheduleOf([KEPT])).released).toEqual([]);
  });

  it.each<[string, Assignment]>([
    ['another start', { ...KEPT, ...at('12-01 09:15–10:15') }],
    ['another venue', { ...KEPT, venue: 'v2' }],
    ['another attendee more', { ...KEPT, attendees: ['sec', 'dep'] }],
  ])('may not have %s', (_, moved) => {
    expect(rulesBroken(problemWith(), scheduleOf([moved]))).toEqual(['frozen']);
    expect(breachesOf('frozen', problemWith(), scheduleOf([moved]))).toMatchObject([
      { activities: ['a1'], at: '2026-12-01T09:00', by: { start: moved.start, venue: moved.venue } },
    ]);
  });

  it('may not be dropped', () => {
    expect(breachesOf('frozen', problemWith(), scheduleOf([]))).toEqual([
      { rule: 'frozen', activities: ['a1'], at: '2026-12-01T09:00', by: { missing: 'a1' } },
    ]);
  });

  it('may list its attendees in another order', () => {
    const both = { ...KEPT, attendees: ['sec', 'dep'] };
    const problem = problemWith({}, [both]);
    expect(rulesBroken(problem, scheduleOf([{ ...both, attendees: ['dep', 'sec'] }]))).toEqual([]);
  });

  it('begins before frozenUntil', () => {
    const edge = { ...KEPT, ...at('12-03 09:00–10:00') };
    const at9 = (frozenUntil: string) => ({
      ...problemWith({}, [edge]),
      baseline: { schedule: { assignments: [edge] }, frozenUntil },
    });
    expect(rulesBroken(at9('2026-12-03T09:00'), scheduleOf([]))).toEqual([]);
    expect(rulesBroken(at9('2026-12-03T09:01'), scheduleOf([]))).toEqual(['frozen']);
    const open = { ...problemWith({}, [edge]), baseline: { schedule: { assignments: [edge] } } };
    expect(rulesBroken(open, scheduleOf([]))).toEqual([]);
  });

  it('takes the first of two published assignments of one activity', () => {
    const problem = problemWith({}, [KEPT, { ...KEPT, ...at('12-02 09:00–10:00') }]);
    expect(rulesBroken(problem, scheduleOf([KEPT]))).toEqual([]);
  });

  describe('is released', () => {
    const released = (problem: Problem) => verify(problem, scheduleOf([])).released;

    it('if its activity is gone, with an issue each', () => {
      const gone = assign('old', '12-01 09:00–10:00');
      const late = assign('older', '12-09 09:00–10:00');
      const problem = problemWith({}, [KEPT, gone, late]);
      expect(released(problem)).toEqual([
        {
          code: 'frozen-released',
          path: 'baseline.schedule.assignments[1]',
          message: expect.stringContaining('"old"'),
          hint: expect.any(String),
          severity: 'warning',
        },
      ]);
      expect(rulesBroken(problem, scheduleOf([KEPT]))).toEqual([]);
    });

    it.each<[string, Partial<Activity>, Partial<Problem>]>([
      ['duration', { minutes: 90 }, {}],
      ['window', { releaseTime: '2026-12-01T09:15' }, {}],
      ['venue', { venue: { anyOf: ['v2'] } }, {}],
      ['pinned', { pinned: { day: '2026-12-02' } }, {}],
      ['attendance', { attendees: { required: ['sec', 'dep'] } }, {}],
      [
        'leader-unavailable',
        {},
        { leaders: [leader('sec', { unavailable: [at('12-01 09:30–11:00')] }), leader('dep')] },
      ],
      ['leader-limit', {}, { leaders: [leader('sec', { limits: { minutesPerDay: 30 } }), leader('dep')] }],
      ['coverage', {}, { coverage: [{ leaders: ['sec'], atLeast: 1, baseSites: ['east'] }] }],
      [
        'document',
        {},
        { leaders: [leader('sec')], activities: [activity('a1', { attendees: { required: ['sec', 'x'] } })] },
      ],
    ])('if alone it breaks %s', (rule, parts, more) => {
      const published = rule === 'document' ? [{ ...KEPT, attendees: ['sec', 'gone'] }] : [KEPT];
      const problem = problemWith(parts, published, more);
      expect(released(problem)).toMatchObject([{ message: expect.stringContaining(rule) }]);
      expect(breachesOf('frozen', problem, scheduleOf([]))).toEqual([]);
    });

    it('not if it breaks a relation alone', () => {
      const relations = [{ kind: 'precedes' as const, first: 'a2', second: 'a1' }];
      expect(released(problemWith({}, [KEPT], { relations }))).toEqual([]);
    });

    describe('beside a mandatory activity with pinned.start', () => {
      const beside = (pin: Partial<Activity>, attendees = { required: ['sec'] }) => {
        const base = problemWith();
        const asked = meeting('pin', attendees.required, { mandatory: true, ...pin });
        return released({ ...base, activities: [...base.activities, asked] });
      };

      it('that overlaps, or leaves no break', () => {
        expect(beside({ pinned: { start: '2026-12-01T09:30' } })).toMatchObject([
          { message: expect.stringContaining('"pin"') },
        ]);
        expect(beside({ pinned: { start: '2026-12-01T10:14' } })).toHaveLength(1);
        expect(beside({ pinned: { start: '2026-12-01T10:15' } })).toEqual([]);
        expect(beside({ pinned: { start: '2026-12-01T07:45' } })).toEqual([]);
        expect(beside({ pinned: { start: '2026-12-01T07:46' } })).toHaveLength(1);
      });

      it('not if that is not mandatory, not pinned in time, or of other leaders', () => {
        expect(beside({ pinned: { start: '2026-12-01T09:30' }, mandatory: false })).toEqual([]);
        expect(beside({ pinned: { day: '2026-12-01' } })).toEqual([]);
        expect(beside({ pinned: { start: '2026-12-01T09:30' } }, { required: ['mayor'] })).toEqual([]);
      });

      it('that is too far away: at its site, its pinned venue or its only venue', () => {
        const start = '2026-12-01T10:30';
        const far = problemWith().venues ?? [];
        expect(beside({ pinned: { start } })).toEqual([]);
        expect(beside({ pinned: { start }, venue: { site: 'hall' } })).toEqual([]);
        expect(beside({ pinned: { start }, venue: { site: 'east' } })).toHaveLength(1);
        const venues = [...far, { id: 'v3', site: 'east' }, { id: 'v4', site: 'east' }];
        const inVenue = (pin: Partial<Activity>) => {
          const base = problemWith({}, [KEPT], { venues });
          const asked = meeting('pin', ['sec'], { mandatory: true, ...pin });
          return released({ ...base, activities: [...base.activities, asked] });
        };
        expect(inVenue({ pinned: { start }, venue: { anyOf: ['v3'] } })).toHaveLength(1);
        expect(inVenue({ pinned: { start, venue: 'v3' }, venue: { anyOf: ['v1', 'v3'] } })).toHaveLength(1);
        // Either of two venues may do: the pin has no known site.
        expect(inVenue({ pinned: { start }, venue: { anyOf: ['v3', 'v4'] } })).toEqual([]);
      });

      it('that takes whole days', () => {
        const base = problemWith();
        const trip = { pinned: { start: '2026-12-01T08:30' }, mandatory: true, wholeDays: 1 };
        const asked = activity('pin', { ...trip, attendees: { required: ['sec'] } });
        expect(released({ ...base, activities: [...base.activities, asked] })).toHaveLength(1);
        const weekend = activity('pin', {
          ...trip,
          pinned: { start: '2026-12-05T08:30' },
          attendees: { required: ['sec'] },
        });
        expect(released({ ...base, activities: [...base.activities, weekend] })).toEqual([]);
      });

      it('not beside itself', () => {
        expect(released(problemWith({ mandatory: true, pinned: { start: KEPT.start } }))).toEqual([]);
      });
    });
  });
});
