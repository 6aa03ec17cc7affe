import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { TERM_NAMES } from '../../src/model/weights.ts';
import { breakdown, type Match } from '../../src/verify/breakdown.ts';
import { verify } from '../../src/verify/verify.ts';
import { editedSchedule, shuffled } from './arbitraries.ts';
import { CASES } from './cases.ts';
import { activity, assign, at, block, leader, meeting, problemOf, scheduleOf } from './documents.ts';

const sumOf = (matches: readonly Match[], of: (match: Match) => number): number =>
  matches.reduce((sum, match) => sum + of(match), 0);

const matchesOf = (term: Match['term'], problem: Problem, schedule: Schedule): readonly Match[] =>
  breakdown(problem, schedule).matches.filter((match) => match.term === term);

function expectSum(problem: Problem, schedule: Schedule): void {
  const { score } = verify(problem, schedule);
  const found = breakdown(problem, schedule);
  expect(found.score).toEqual(score);
  for (const term of TERM_NAMES) {
    const own = found.matches.filter((match) => match.term === term);
    expect([term, sumOf(own, ({ amount }) => amount)]).toEqual([term, score.terms[term]]);
  }
  const amounts = (term: Match['term']): number =>
    sumOf(
      found.matches.filter((match) => match.term === term),
      ({ amount }) => amount,
    );
  expect(amounts('valueLost')).toBe(score.valueLost);
  expect(amounts('mandatoryMissed')).toBe(score.mandatoryMissed);
  expect(sumOf(found.matches, ({ cost }) => cost)).toBe(score.cost);
  expect(found.matches.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
}

const anyCase = fc
  .constantFrom(...CASES.filter(({ name }) => name.endsWith('s0')))
  .chain(({ problem, schedule }) =>
    fc.record({ problem: fc.constant(problem), schedule: editedSchedule(problem, schedule) }),
  );

describe('breakdown', () => {
  it('is what the score is the sum of, also of a schedule that was edited at random', () => {
    for (const { problem, schedule } of CASES) expectSum(problem, schedule);
    fc.assert(
      fc.property(anyCase, ({ problem, schedule }) => expectSum(problem, schedule)),
      { numRuns: 60, seed: 1 },
    );
  });

  it('reaches every term in the cases', () => {
    const terms = new Set(CASES.flatMap((one) => breakdown(one.problem, one.schedule).matches.map(({ term }) => term)));
    expect([...terms].sort()).toEqual(['mandatoryMissed', 'valueLost', ...TERM_NAMES].sort());
  });

  it('does not mind the order of what has none', () => {
    const reordered = anyCase.chain(({ problem, schedule }) =>
      fc.record({
        problem: fc.constant(problem),
        schedule: fc.constant(schedule),
        assignments: shuffled(schedule.assignments),
        focusBlocks: shuffled(schedule.focusBlocks ?? []),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ problem, schedule, ...other }) => {
        expect(breakdown(problem, { ...schedule, ...other })).toEqual(breakdown(problem, schedule));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  it('is plain data', () => {
    const [first] = CASES;
    const found = first && breakdown(first.problem, first.schedule);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('the facts of a match', () => {
  const at8 = at('12-08 09:00–10:00');

  it('valueLost and mandatoryMissed name what is not held', () => {
    const problem = problemOf({
      activities: [activity('a1', { priority: 5, urgency: 1, mandatory: true })],
      focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 300, blockMinutes: 120, priority: 1 }],
    });
    const { matches } = breakdown(problem, scheduleOf([], [block('f1', '12-02 09:00–11:00')]));
    expect(matches).toEqual([
      { term: 'mandatoryMissed', activity: 'a1', amount: 1, cost: 0 },
      { term: 'valueLost', activity: 'a1', priority: 5, urgency: 1, amount: 3240, cost: 3240 },
      { term: 'valueLost', goal: 'f1', missing: 2, wanted: 3, amount: 96, cost: 96 },
    ]);
  });

  it('delay and lateness say from when, and by how much', () => {
    const asked = { priority: 5, urgency: 5, releaseTime: '2026-12-03T00:00', dueTime: '2026-12-04T12:00' } as const;
    const problem = problemOf({ activities: [activity('a1', asked)] });
    const schedule = scheduleOf([assign('a1', '12-08 09:00–10:00')]);
    expect(matchesOf('delay', problem, schedule)).toEqual([
      {
        ...{ term: 'delay', activity: 'a1', day: '2026-12-08', at: at8 },
        ...{ from: '2026-12-03', days: 5, urgency: 5, amount: 604, cost: 604 },
      },
    ]);
    expect(matchesOf('lateness', problem, schedule)).toMatchObject([
      { activity: 'a1', due: '2026-12-04T12:00', steps: 3, amount: 1360 },
    ]);
  });

  it('unpreferred and outsideHours say when it is held', () => {
    const problem = problemOf({
      activities: [
        meeting('a1', ['sec', 'mayor'], { outsideHours: true, preferredWindows: [at('12-01 09:00–10:00')] }),
      ],
    });
    const schedule = scheduleOf([assign('a1', '12-08 18:30–19:40', ['sec', 'mayor'])]);
    const when = { activity: 'a1', day: '2026-12-08', at: at('12-08 18:30–19:40') };
    expect(matchesOf('unpreferred', problem, schedule)).toEqual([
      { term: 'unpreferred', ...when, priority: 3, amount: 3, cost: 6 },
    ]);
    expect(matchesOf('outsideHours', problem, schedule)).toEqual([
      { term: 'outsideHours', ...when, minutes: 70, attendees: 2, amount: 10, cost: 10 },
    ]);
  });

  it('optionalMissed, deputy and choiceOrder say who', () => {
    const problem = problemOf({
      leaders: [leader('sec', { deputies: ['mayor', 'dep'] }), leader('mayor'), leader('dep'), leader('x')],
      activities: [
        activity('a1', {
          attendees: {
            required: ['sec'],
            deputiesAllowed: true,
            choose: [{ from: ['mayor', 'x'], count: 1 }],
            optional: ['mayor'],
          },
        }),
      ],
    });
    const schedule = scheduleOf([
      assign('a1', '12-08 09:00–10:00', ['dep', 'x'], { substitutions: [{ leader: 'sec', by: 'dep' }] }),
    ]);
    const when = { activity: 'a1', day: '2026-12-08', at: at8 };
    expect(matchesOf('deputy', problem, schedule)).toEqual([
      { term: 'deputy', ...when, leader: 'sec', by: 'dep', place: 2, amount: 6, cost: 24 },
    ]);
    expect(matchesOf('optionalMissed', problem, schedule)).toEqual([
      { term: 'optionalMissed', ...when, leader: 'mayor', amount: 3, cost: 3 },
    ]);
    expect(matchesOf('choiceOrder', problem, schedule)).toEqual([{ term: 'choiceOrder', ...when, amount: 1, cost: 1 }]);
  });

  it('touched, fragmentation, overload and travel say whose day, and what makes it so', () => {
    const problem = problemOf({
      sites: [{ id: 'hall' }, { id: 'east' }],
      defaultTravelMinutes: 20,
      leaders: [leader('sec', { targetMinutesPerDay: 100, breakMinutes: 10 })],
      activities: [
        meeting('a1', ['sec'], { venue: { site: 'hall' } }),
        meeting('a2', ['sec'], { venue: { site: 'east' } }),
      ],
    });
    const schedule = scheduleOf([
      assign('a1', '12-08 09:00–10:00', ['sec']),
      assign('a2', '12-08 11:00–12:00', ['sec']),
    ]);
    const day = { leader: 'sec', day: '2026-12-08' };
    const pair = { first: { activity: 'a1' }, second: { activity: 'a2' } };
    expect(matchesOf('touched', problem, schedule)).toEqual([
      { term: 'touched', ...day, at: at('12-08 08:30–12:00'), activities: ['a1', 'a2'], amount: 1, cost: 1 },
    ]);
    expect(matchesOf('fragmentation', problem, schedule)).toEqual([
      { term: 'fragmentation', ...day, ...pair, at: at('12-08 10:30–11:00'), minutes: 30, amount: 1, cost: 2 },
    ]);
    expect(matchesOf('overload', problem, schedule)).toEqual([
      { term: 'overload', ...day, minutes: 120, target: 100, amount: 2, cost: 2 },
    ]);
    expect(matchesOf('travel', problem, schedule)).toEqual([
      { term: 'travel', ...day, ...pair, from: 'hall', to: 'east', minutes: 20, amount: 2, cost: 2 },
    ]);
  });

  it('tells a focus block from an activity', () => {
    const problem = problemOf({
      activities: [meeting('a1', ['sec'])],
      focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60 }],
    });
    const schedule = scheduleOf([assign('a1', '12-08 09:00–10:00', ['sec'])], [block('f1', '12-08 10:30–11:30')]);
    expect(matchesOf('fragmentation', problem, schedule)).toMatchObject([
      { first: { activity: 'a1' }, second: { goal: 'f1' }, minutes: 30 },
    ]);
  });

  it('change says what differs from what was published', () => {
    const published = [
      assign('a1', '12-08 09:00–10:00', ['sec']),
      assign('a2', '12-09 09:00–10:00', ['sec']),
      assign('a3', '12-01 09:00–10:00', ['sec']),
      assign('a4', '12-09 15:00–16:00', ['sec']),
    ];
    const problem = problemOf({
      activities: ['a1', 'a2', 'a3', 'a4'].map((id) => meeting(id, ['sec'], { priority: 1 })),
      baseline: { schedule: { assignments: published }, frozenUntil: '2026-12-01T00:00' },
    });
    const schedule = scheduleOf([
      assign('a1', '12-08 15:00–16:00', ['mayor', 'dep'], { venue: 'v1' }),
      assign('a2', '12-10 09:00–10:00', ['sec']),
      assign('a4', '12-09 15:00–16:00', ['sec']),
    ]);
    const common = { term: 'change', rehoused: false, added: 0, removed: 0, shortNotice: false };
    expect(matchesOf('change', problem, schedule)).toEqual([
      {
        ...{ ...common, activity: 'a3', before: at('12-01 09:00–10:00'), at: null, moved: null },
        ...{ shortNotice: true, amount: 8, cost: 40 },
      },
      {
        ...{ ...common, activity: 'a1', before: at8, at: at('12-08 15:00–16:00'), moved: 'within-day' },
        ...{ rehoused: true, added: 2, removed: 1, amount: 4, cost: 20 },
      },
      {
        ...{ ...common, activity: 'a2', before: at('12-09 09:00–10:00'), at: at('12-10 09:00–10:00') },
        ...{ moved: 'to-another-day', amount: 3, cost: 15 },
      },
    ]);
  });
});
