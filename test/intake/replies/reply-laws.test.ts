import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fate, IntakeRecord } from '../../../src/intake/record.ts';
import { repliesOf } from '../../../src/intake/replies/replies.ts';
import { replyHtml } from '../../../src/intake/replies/reply-html.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { problems } from '../../support/arbitraries.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { recordOf, wishOf } from './office.ts';

const BODIES = ['party', 'gov', 'elsewhere', null];

const raw = fc.record({
  body: fc.constantFrom(...BODIES),
  /** Which activity; out of range: none. */
  activity: fc.nat(9),
  fate: fc.constantFrom('own', 'own', 'own', 'dropped', 'outside-period', 'unknown'),
  asActivity: fc.boolean(),
});

type Raw = typeof raw extends fc.Arbitrary<infer T> ? T : never;

function wishesOf(list: readonly Raw[], problem: Problem): { wishes: readonly Wish[]; fates: readonly Fate[] } {
  const rows = list.map((one, i) => ({ ...one, asked: problem.activities[one.activity], key: `w${i}` }));
  const wishes = rows.map(({ key, body, asked, asActivity }) =>
    wishOf(key, {
      body,
      title: `标题${key}`,
      people: { required: asked?.attendees?.required ?? [] },
      venue: asked?.venue ?? null,
      time: { preferred: asked?.preferredWindows ?? [], deadline: asked?.deadline ?? null },
      activity: asActivity ? (asked ?? null) : null,
    }),
  );
  const fates = rows.flatMap(({ key, asked, fate }): readonly Fate[] => {
    if (fate === 'unknown') return [];
    const isLeftOut = fate === 'dropped' || fate === 'outside-period';
    const others = rows.filter((one) => one.key !== key && one.asked === asked && asked !== undefined);
    return [
      {
        wish: key,
        activity: isLeftOut ? null : (asked?.id ?? null),
        mergedWith: others.map((one) => one.key),
        leftOut: isLeftOut ? fate : null,
      },
    ];
  });
  return { wishes, fates };
}

const planned = async (problem: Problem): Promise<Schedule> => {
  const { schedule } = await plan(problem, { iterations: 10, seed: 1 });
  if (schedule === null) throw new Error('not planned');
  return schedule;
};

test(
  'every wish is answered exactly once, to its own body, and nothing is told of other activities',
  async () => {
    await fc.assert(
      fc.asyncProperty(problems(), fc.array(raw, { maxLength: 8 }), async (drawn, list) => {
        const problem: Problem = {
          ...drawn,
          bodies: [
            { id: 'party', name: '县委' },
            { id: 'gov', name: '县政府' },
          ],
          activities: drawn.activities.map((activity) => ({ ...activity, title: `机密${activity.id}` })),
        };
        const schedule = await planned(problem);
        const { wishes, fates } = wishesOf(list, problem);
        const asked: string[] = [];
        const carried = problem.activities.filter(({ repeat }, i) => !repeat && i % 2 === 0).map(({ id }) => id);
        const record: IntakeRecord = {
          ...recordOf(wishes, problem, fates),
          carried: carried.map((activity) => ({ activity, times: 1, since: '2026-01-01', cause: 'unfinished' })),
        };
        const replies = repliesOf(record, problem, schedule, (activity) => {
          asked.push(activity);
          return schedule.assignments.slice(0, 1).map((assignment) => ({ assignment, relaxed: ['window'] }));
        });

        const answered = replies.flatMap(({ body, answers }) => answers.map(({ wish }) => [body, wish.key]));
        const own = wishes.map(({ body, key }) => [body, key]);
        const alone = carried.filter((id) => !fates.some(({ activity }) => activity === id));
        expect(answered.toSorted()).toEqual([...own, ...alone.map((id) => [null, id])].toSorted());
        expect(new Set(replies.map(({ body }) => body)).size).toBe(replies.length);
        for (const { wish, outcome, held, times, arranged, reasons, alternatives } of replies.flatMap(
          ({ answers }) => answers,
        )) {
          const fate = fates.find((one) => one.wish === wish.key);
          expect(reasons.length).toBeGreaterThan(0);
          expect(arranged).toHaveLength(held.length);
          expect(held.length).toBeLessThanOrEqual(times);
          if (['granted', 'moved', 'deputised'].includes(outcome)) expect(held.length).toBe(times);
          if (outcome === 'deferred') expect(held.length === 0 || held.length < times).toBe(true);
          if (outcome === 'granted') expect(alternatives).toEqual([]);
          if (outcome === 'merged') expect(fate?.mergedWith).not.toEqual([]);
          if (fate?.leftOut) expect([outcome, held]).toEqual(['refused', []]);
          expect(JSON.stringify([reasons, arranged, alternatives.map(({ words }) => words)])).not.toContain('机密');
        }
        const ids = new Set([...schedule.assignments, ...(schedule.unscheduled ?? [])].map(({ activity }) => activity));
        expect(asked.filter((id) => !ids.has(id))).toEqual([]);
        for (const reply of replies) {
          expect(replyHtml(reply, 'zh').match(/<tr class="/g)).toHaveLength(reply.answers.length);
          expect(replyHtml(reply, 'en')).not.toContain('undefined');
        }
      }),
      propertyRuns(0.15),
    );
  },
  PROPERTY_TIMEOUT,
);
