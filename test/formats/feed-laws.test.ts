import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/model/schedule.ts';
import { problems } from '../support/arbitraries.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { cancelledLine, feedsOf, planOf } from './feed-fixture.ts';
import { valuesOf } from './parse-ics.ts';

const uids = (content: string): readonly string[] => valuesOf(content, 'UID');

describe('laws', () => {
  /** Any Problem with an hour for each of its activities and each a subset of the leaders; some are cancelled. */
  const plans = fc
    .record({
      problem: problems(),
      rows: fc.array(fc.record({ hour: fc.integer({ min: 0, max: 22 }), who: fc.nat(15), cancelled: fc.boolean() }), {
        minLength: 8,
        maxLength: 8,
      }),
      lang: fc.constantFrom('zh' as const, 'en' as const),
    })
    .map(({ problem, rows, lang }) => {
      const day = problem.horizon.firstDay;
      const at = (hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00`;
      const lines = problem.activities.flatMap(({ id }, i): readonly [Assignment, boolean][] => {
        const row = rows[i];
        if (row === undefined) return [];
        const attendees = problem.leaders.map((leader) => leader.id).filter((_, bit) => (row.who >> bit) % 2 === 1);
        return [[{ activity: id, start: at(row.hour), end: at(row.hour + 1), attendees }, row.cancelled]];
      });
      const assignments = lines.flatMap(([assignment, cancelled]) => (cancelled ? [] : [assignment]));
      const cancelled = lines.flatMap(([assignment, gone]) => (gone ? [cancelledLine(assignment, problem)] : []));
      const focusBlocks = (problem.focusGoals ?? []).map(({ id }) => ({ goal: id, start: at(6), end: at(7) }));
      return { plan: planOf(problem, { assignments, focusBlocks }, { cancelled }), lang };
    });

  it(
    '16: by UID, everybody’s feed is the union of the leaders’ and of what nobody attends, in every view',
    () => {
      fc.assert(
        fc.property(plans, ({ plan, lang }) => {
          const feeds = feedsOf([plan], { lang, at: `${plan.problem.horizon.firstDay}T00:00:00Z` });
          const count =
            plan.schedule.assignments.length + (plan.schedule.focusBlocks ?? []).length + plan.cancelled.length;
          const unattended = [
            ...plan.schedule.assignments,
            ...plan.cancelled.flatMap((line) => ('assignment' in line.held ? [line.held.assignment] : [])),
          ].filter(({ attendees }) => attendees.length === 0).length;
          for (const view of ['full', 'normal', 'busy']) {
            const all = uids(feeds.get(`master/${view}`) ?? '');
            expect(new Set(all).size).toBe(count);
            expect(all).toHaveLength(count);
            const ofLeaders = new Set(
              plan.problem.leaders.flatMap(({ id }) => uids(feeds.get(`leader:${id}/${view}`) ?? '')),
            );
            expect(all).toEqual(expect.arrayContaining([...ofLeaders]));
            expect(ofLeaders.size).toBe(count - unattended);
          }
        }),
        propertyRuns(0.3),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
