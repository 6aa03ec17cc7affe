import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem, TermName, Weights } from '../../src/model/problem.ts';
import type { Assignment } from '../../src/model/schedule.ts';
import { DEFAULT_WEIGHTS, TERM_NAMES } from '../../src/model/weights.ts';
import { verify } from '../../src/verify/verify.ts';
import { editedSchedule, shuffled } from './arbitraries.ts';
import { CASES } from './cases.ts';
import { assign, leader, meeting, problemOf, rulesBroken, scheduleOf } from './documents.ts';

/** A case whose schedule has been edited at random. */
const anyCase = fc
  .constantFrom(...CASES.filter(({ name }) => name.endsWith('s0')))
  .chain(({ problem, schedule }) =>
    fc.record({ problem: fc.constant(problem), schedule: editedSchedule(problem, schedule) }),
  );

describe('verify', () => {
  it('never throws, whatever the schedule says, and gives whole numbers', () => {
    fc.assert(
      fc.property(anyCase, ({ problem, schedule }) => {
        const { score } = verify(problem, schedule);
        const numbers = [score.cost, score.mandatoryMissed, ...Object.values(score.terms)];
        expect(numbers.every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('does not mind the order of what has none', () => {
    const reordered = anyCase.chain(({ problem, schedule }) =>
      fc.record({
        problem: fc.constant(problem),
        schedule: fc.constant(schedule),
        other: fc.record({
          assignments: shuffled(schedule.assignments).chain((list) => fc.tuple(...list.map(attendeesShuffled))),
          focusBlocks: shuffled(schedule.focusBlocks ?? []),
        }),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ problem, schedule, other }) => {
        expect(verify(problem, { ...schedule, ...other })).toEqual(verify(problem, schedule));
      }),
      { numRuns: 25 },
    );
  });

  it('does not believe what the schedule says of itself', () => {
    for (const { problem, schedule } of CASES.slice(0, 3)) {
      const boasting = {
        ...schedule,
        score: { mandatoryMissed: 0, cost: 0, valueLost: 0, inconvenience: 0, terms: {} },
        bound: { mandatoryMissed: 0, cost: 0 },
        gap: 0,
        status: 'optimal',
        stopReason: 'proven',
      } as const;
      expect(verify(problem, boasting)).toEqual(verify(problem, schedule));
    }
  });

  it('costs the value lost plus the weighted terms', () => {
    const weights = fc.record(Object.fromEntries(TERM_NAMES.map((name) => [name, fc.nat({ max: 9 })])), {
      requiredKeys: [],
    }) as fc.Arbitrary<Weights>;
    fc.assert(
      fc.property(anyCase, weights, ({ problem, schedule }, own) => {
        const { score } = verify({ ...problem, weights: own }, schedule);
        const weight = (name: TermName): number => own[name] ?? DEFAULT_WEIGHTS[name];
        const weighted = TERM_NAMES.reduce((sum, name) => sum + weight(name) * (score.terms[name] ?? 0), 0);
        expect(score.inconvenience).toBe(weighted);
        expect(score.cost).toBe(score.valueLost + score.inconvenience);
        expect(Object.keys(score.terms).sort()).toEqual([...TERM_NAMES].sort());
      }),
      { numRuns: 25 },
    );
  });

  it('says the same twice', () => {
    for (const { problem, schedule } of CASES) {
      expect(JSON.stringify(verify(problem, schedule))).toBe(JSON.stringify(verify(problem, schedule)));
    }
  });
});

const attendeesShuffled = (assignment: Assignment): fc.Arbitrary<Assignment> =>
  shuffled(assignment.attendees).map((attendees) => ({ ...assignment, attendees }));

describe('coverage, minute by minute', () => {
  const GROUP = ['sec', 'mayor', 'dep'];
  const clock = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);
  /** Minutes of 1 December: activities of an hour on the grid, absences at any time. */
  const span = fc.tuple(fc.constantFrom(...GROUP), fc.integer({ min: 32, max: 72 }));
  const absence = fc.tuple(
    fc.constantFrom(...GROUP),
    fc.integer({ min: 480, max: 1080 }),
    fc.integer({ min: 1, max: 200 }),
  );

  it('agrees with a walk over the minutes of the day', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 4 }),
        fc.array(absence, { maxLength: 3 }),
        fc.nat({ max: 3 }),
        (trips, gone, atLeast) => {
          const problem: Problem = problemOf({
            leaders: GROUP.map((id) =>
              leader(id, {
                unavailable: gone
                  .filter(([who]) => who === id)
                  .map(([, start, length]) => ({
                    start: `2026-12-01T${clock(start)}`,
                    end: `2026-12-01T${clock(start + length)}`,
                    away: true,
                    kinds: ['visit'],
                  })),
              }),
            ),
            sites: [{ id: 'east' }],
            activities: trips.map(([who], i) =>
              meeting(`a${i}`, [who], { venue: { site: 'east' }, outsideHours: true }),
            ),
            coverage: [{ leaders: GROUP, atLeast }],
          });
          const schedule = scheduleOf(
            trips.map(([who, slot], i) => assign(`a${i}`, `12-01 ${clock(slot * 15)}–${clock(slot * 15 + 60)}`, [who])),
          );
          expect(rulesBroken(problem, schedule).includes('coverage')).toBe(uncovered(trips, gone, atLeast));
        },
      ),
      { numRuns: 300 },
    );
  });

  function uncovered(
    trips: readonly (readonly [string, number])[],
    gone: readonly (readonly [string, number, number])[],
    atLeast: number,
  ): boolean {
    const working = (minute: number): boolean => (minute >= 510 && minute < 720) || (minute >= 870 && minute < 1080);
    const onTrip = (who: string, minute: number): boolean =>
      trips.some(([id, slot]) => id === who && minute >= slot * 15 && minute < slot * 15 + 60);
    const absent = (who: string, minute: number): boolean =>
      gone.some(([id, start, length]) => id === who && minute >= start && minute < start + length);
    for (let minute = 0; minute < 1440; minute++) {
      if (!working(minute) || !GROUP.some((who) => onTrip(who, minute))) continue;
      if (GROUP.filter((who) => !onTrip(who, minute) && !absent(who, minute)).length < atLeast) return true;
    }
    return false;
  }
});
