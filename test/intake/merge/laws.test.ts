import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatters } from '../../../src/intake/merge/find-matters.ts';
import { settle } from '../../../src/intake/merge/settle.ts';
import { ANY_TIME, type TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { at, days, inContext, wish } from './wishes.ts';

const SUBJECTS = ['安全生产', '安全生产暨消防', '招商引资', '县委常委会', '重点项目', '', '第三次党建', '第四次党建'];
const FORMS = ['会议', '工作会', '推进会', '督查', '调研', '座谈会'];
const LEADERS = ['zhang', 'li', 'wang'];

const times: fc.Arbitrary<Partial<TimeRule>> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('09:00', '10:00', '14:30'))
    .map(([day, time]) => at(day, time)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })).map(([day, more]) => days(day, day + more)),
  fc.constant({ weekly: { days: ['mon'], start: '09:00', end: '12:00' }, repeat: 'week' } as const),
);

const rows: fc.Arbitrary<Wish> = fc
  .record({
    ...{ subject: fc.constantFrom(...SUBJECTS), form: fc.constantFrom(...FORMS), time: times },
    body: fc.constantFrom('party', 'gov', 'npc', null),
    required: fc.subarray(LEADERS),
    deputiesAllowed: fc.boolean(),
    venue: fc.constantFrom(null, { anyOf: ['v1'] }, { anyOf: ['v1', 'v2'] }, { site: 'east' }),
    topic: fc.constantFrom(null, '应急'),
  })
  .map(({ subject, form, body, time, required, deputiesAllowed, venue, topic }) =>
    wish(subject + form, body, 0, {
      time: { ...ANY_TIME, ...time },
      people: { required, deputiesAllowed },
      venue,
      topic,
    }),
  );

const plans: fc.Arbitrary<readonly Wish[]> = fc
  .array(rows, { maxLength: 9 })
  .map((list) =>
    list.map((one, i) => ({ ...one, key: `${one.body ?? 'open'}-${i}`, place: { ...one.place, row: i + 2 } })),
  );

test(
  'the order of the wishes does not change what is found',
  () => {
    const shuffled = plans.chain((wishes) =>
      fc.record({ wishes: fc.constant(wishes), other: fc.shuffledSubarray([...wishes], { minLength: wishes.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ wishes, other }) => {
        expect(findMatters(other, inContext())).toEqual(findMatters(wishes, inContext()));
      }),
      propertyRuns(1),
    );
  },
  PROPERTY_TIMEOUT,
);

test('every finding has a key of its own, and at least two wishes with their places', () => {
  fc.assert(
    fc.property(plans, (wishes) => {
      const findings = findMatters(wishes, inContext());
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      for (const finding of findings) {
        expect(new Set(finding.wishes).size).toBeGreaterThan(1);
        expect(finding.places).toEqual(finding.wishes.map((key) => wishes.find((one) => one.key === key)?.place));
      }
    }),
    propertyRuns(1),
  );
});

test('without decisions settling changes nothing', () => {
  fc.assert(
    fc.property(plans, (wishes) => {
      const { matters } = settle(wishes, findMatters(wishes, inContext()), inContext());
      expect(matters).toEqual(wishes.map((one) => ({ wish: one, wishes: [one.key] })));
    }),
    propertyRuns(0.5),
  );
});

test(
  'whatever is decided, every wish has one fate, and the matters hold each wish that was not left out once',
  () => {
    fc.assert(
      fc.property(plans, fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), (wishes, choices) => {
        const open = findMatters(wishes, inContext());
        const context = inContext(
          open.flatMap(({ key, answers }, i) => {
            const answer = answers[choices[i % choices.length] ?? 0]?.answer;
            return answer === undefined ? [] : [{ finding: key, answer }];
          }),
        );
        const { matters, fates } = settle(wishes, findMatters(wishes, context), context);
        expect(fates.map((fate) => fate.wish)).toEqual(wishes.map(({ key }) => key));
        const kept = fates.filter(({ leftOut }) => leftOut === null);
        expect(matters.flatMap((matter) => matter.wishes).sort()).toEqual(kept.map((fate) => fate.wish).sort());
        for (const { wish: key, activity, mergedWith, leftOut } of fates) {
          const matter = matters.find((one) => one.wishes.includes(key));
          expect(activity).toBe(matter?.wish.key ?? null);
          expect(leftOut).toBe(matter ? null : 'dropped');
          expect([key, ...mergedWith].sort()).toEqual([...(matter?.wishes ?? [key])].sort());
        }
      }),
      propertyRuns(1),
    );
  },
  PROPERTY_TIMEOUT,
);

test('once all duplicates are merged, none of them is found again', () => {
  fc.assert(
    fc.property(plans, (wishes) => {
      const open = findMatters(wishes, inContext());
      const duplicates = open.filter(({ code }) => code === 'duplicate');
      const context = inContext(duplicates.map(({ key }) => ({ finding: key, answer: 'merge' })));
      const { matters } = settle(wishes, findMatters(wishes, context), context);
      const again = findMatters(
        matters.map((matter) => matter.wish),
        context,
      ).map(({ key }) => key);
      expect(duplicates.filter(({ key }) => again.includes(key))).toEqual([]);
    }),
    propertyRuns(0.5),
  );
});

test('three thousand wishes of many titles give the pairs that were put in', () => {
  const letter = (n: number): string => String.fromCodePoint(0x4e00 + n);
  const wishes = Array.from({ length: 3000 }, (_, i) =>
    wish(
      `${letter(i)}${letter(i + 5000)}${letter(i + 9000)}工作会议`,
      ['party', 'gov', 'npc', 'cppcc'][i % 4] ?? '',
      i,
    ),
  );
  const planted = wishes.slice(0, 40).map((one, i) => wish(one.title, one.body === 'gov' ? 'npc' : 'gov', 5000 + i));
  expect(findMatters([...wishes, ...planted], inContext())).toHaveLength(40);
});

test('of a title that hundreds share, only wishes that say the same about the time are compared', () => {
  const rows = (body: string, count: number) =>
    Array.from({ length: count }, (_, i) => wish('安全生产会', body, i, { time: at(1 + (i % 14), '09:00') }));
  const wishes = [...rows('party', 150), ...rows('gov', 150)];
  const found = findMatters(wishes, inContext());
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ code }) => code === 'duplicate')).toBe(true);
});
