import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LedgerLine, ledgerLines, MATTER_STATES, totalsOf } from '../../src/publish/ledger/ledger-lines.ts';
import { advance, ledgerOf } from '../../src/publish/ledger/ledger-of.ts';
import { EMPTY_LEDGER, type Happening, type Ledger } from '../../src/publish/ledger/matter.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { activity, asked, HORIZONS, heldOn, judging, type PlanName, published, recorded } from './ledger-fixture.ts';

const IDS = ['a', 'b', 'c'] as const;
const PLANS: readonly PlanName[] = ['h1', 'h2'];

const plans = fc.constantFrom(...PLANS);
const ids = fc.constantFrom(...IDS);
const daysOf = (plan: PlanName) => fc.integer({ min: 0, max: 14 }).map((add) => dayIn(HORIZONS[plan].firstDay, add));
const dayIn = (first: string, add: number): string =>
  new Date(Date.parse(first) + add * 86_400_000).toISOString().slice(0, 10);

const activities = fc.uniqueArray(
  fc.record({
    id: ids,
    title: fc.constantFrom('调研', '会议'),
    day: fc.option(fc.constantFrom('2026-12-05', '2026-12-20')),
  }),
  { selector: ({ id }) => id },
);

/** What happens, still without its time: the numbers of documents count up, the times are those of the sequence. */
type Draft = (at: string, number: number) => Happening;

const documents = plans.chain((plan) =>
  fc.record({ some: activities, held: fc.dictionary(ids, daysOf(plan)), isAsked: fc.boolean() }).map(
    ({ some, held, isAsked }): Draft =>
      (at, number) => {
        const list = some.map(({ id, title, day }) =>
          activity(id, { title, owner: { unit: `${id}办`, ...(day === null ? {} : { dueDay: day }) } }),
        );
        if (isAsked) return asked(plan, number, at, list);
        const inIt = Object.entries(held).filter(([id]) => some.some((one) => one.id === id));
        return published(plan, number, at, list, Object.fromEntries(inIt));
      },
  ),
);
const records = fc.record({ plan: plans, id: ids, state: fc.option(fc.constantFrom(...MATTER_STATES)) }).map(
  ({ plan, id, state }): Draft =>
    (at) =>
      recorded(id, at, { plan, state }),
);

/** A sequence of what happens, one every five hours from 25 November. */
const sequences = fc
  .array(fc.oneof({ weight: 3, arbitrary: documents }, { weight: 1, arbitrary: records }), { maxLength: 14 })
  .map((drafts) =>
    drafts.map((draft, i) => draft(new Date(Date.UTC(2026, 10, 25, 5 * i)).toISOString().replace('.000', ''), i + 1)),
  );

const stages = (happenings: readonly Happening[]): readonly Ledger[] => {
  let ledger = EMPTY_LEDGER;
  return happenings.map((happening) => {
    ledger = advance(ledger, happening);
    return ledger;
  });
};

/** `plan/activity` of everything that was asked for, published or recorded. */
const seenIn = (happenings: readonly Happening[]): readonly string[] =>
  happenings.flatMap((one) => {
    if (one.kind === 'recorded') return [`${one.record.plan}/${one.record.activity}`];
    const { plan, problem } = one.kind === 'asked' ? one.problem : one.revision;
    return problem.activities.map(({ id }) => `${plan}/${id}`);
  });

test(
  'nothing vanishes: whatever was ever seen is in the ledger, in one matter, and its history only grows',
  () => {
    fc.assert(
      fc.property(sequences, (happenings) => {
        let before: Ledger = EMPTY_LEDGER;
        stages(happenings).forEach((ledger, i) => {
          const places = [...ledger.matters.values()].flatMap((matter) =>
            matter.places.map(({ plan, activity: id }) => `${plan}/${id}`),
          );
          expect([...places].sort()).toEqual([...new Set(seenIn(happenings.slice(0, i + 1)))].sort());
          for (const [key, old] of before.matters) {
            const now = ledger.matters.get(key);
            expect(now?.history.slice(0, old.history.length)).toEqual(old.history);
            expect(now?.firstAskedAt).toBe(old.firstAskedAt);
          }
          before = ledger;
        });
      }),
      propertyRuns(0.4),
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'a matter is closed only by somebody, and one that its plan no longer has is open or in hand until then',
  () => {
    fc.assert(
      fc.property(sequences, (happenings) => {
        const lines = ledgerLines(ledgerOf(happenings), judging('2027-01-05'));
        for (const { state, recorded: last, held, wasHeld } of lines) {
          const isClosed = state === 'done' || state === 'cancelled';
          expect(isClosed).toBe(last !== null && (last.state === 'done' || last.state === 'cancelled'));
          // After all plans, what is scheduled was held.
          if (last === null) expect([state, wasHeld]).toEqual(held === null ? ['open', false] : ['in-hand', true]);
        }
      }),
      propertyRuns(0.2),
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'every matter has one colour, and the totals add up',
  () => {
    const sum = ({ red, yellow, green }: { red: number; yellow: number; green: number }) => red + yellow + green;
    fc.assert(
      fc.property(sequences, fc.integer({ min: 0, max: 45 }), (happenings, add) => {
        const ledger = ledgerOf(happenings);
        const lines: readonly LedgerLine[] = ledgerLines(ledger, judging(dayIn('2026-11-25', add)));
        const { all, units } = totalsOf(lines);
        expect(lines).toHaveLength(ledger.matters.size);
        expect(sum(all)).toBe(lines.length);
        expect(units.reduce((total, { totals }) => total + sum(totals), 0)).toBe(lines.length);
        for (const { colour, why, overdueDays, state } of lines) {
          expect(why === null).toBe(colour === 'green');
          if (overdueDays > 0) expect([colour, ['open', 'in-hand'].includes(state)]).toEqual(['red', true]);
        }
      }),
      propertyRuns(0.2),
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'made anew from everything, in any order, the ledger is the one that grew step by step',
  () => {
    const shuffled = sequences.chain((happenings) =>
      fc.tuple(
        fc.constant(happenings),
        fc.shuffledSubarray([...happenings], { minLength: happenings.length, maxLength: happenings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([happenings, mixed]) => {
        expect(ledgerOf(mixed)).toEqual(stages(happenings).at(-1) ?? EMPTY_LEDGER);
      }),
      propertyRuns(0.3),
    );
  },
  PROPERTY_TIMEOUT,
);

test('of one instant, what is asked counts before what is published, and that before what is recorded', () => {
  const at = '2026-12-01T08:00:00Z';
  const all = [
    recorded('a', at, { state: 'done' }),
    recorded('a', at, { state: 'in-hand' }),
    published('h2', 1, at, [activity('a')]),
    published('h1', 2, at, [activity('a')], { a: heldOn('a', '2026-12-03').start.slice(0, 10) }),
    published('h1', 1, at, [activity('a')]),
    asked('h1', 1, at, [activity('b')]),
  ];
  const lines = ledgerLines(ledgerOf(all), judging('2026-12-05'));
  expect(lines.map(({ plan, activity: id, state }) => [plan, id, state])).toEqual([
    ['h1', 'a', 'in-hand'],
    ['h1', 'b', 'open'],
    ['h2', 'a', 'open'],
  ]);
});
