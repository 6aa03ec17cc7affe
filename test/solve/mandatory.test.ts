import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { provenMandatoryMissed } from '../../src/solve/mandatory.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';

const missed = (activities: readonly Partial<Activity>[], parts: Partial<Problem> = {}): number =>
  provenMandatoryMissed(
    compileProblem(
      makeProblem({
        leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }],
        activities: activities.map((activity, i) => ({
          id: `x${i}`,
          minutes: 240,
          mandatory: true,
          attendees: { required: ['a'] },
          ...activity,
        })),
        ...parts,
      }),
    ).instance,
  );

const morning = { windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }] };

describe('mandatory activities that no schedule can hold', () => {
  test('none, where all fit side by side', () => {
    expect(missed([])).toBe(0);
    expect(missed([{}, {}])).toBe(0);
    expect(missed([morning, {}])).toBe(0);
  });

  test('each one without a start', () => {
    expect(missed([{ minutes: 300 }, { minutes: 300 }])).toBe(2);
    expect(missed([{ minutes: 300, mandatory: false }])).toBe(0);
  });

  test('one where they cannot all be held, however many that are', () => {
    expect(missed([{}, {}, {}])).toBe(1);
    expect(missed([morning, morning, morning, morning])).toBe(1);
    expect(missed([morning, morning, { minutes: 300 }])).toBe(2);
  });

  test('only those who must come in person collide', () => {
    expect(missed([morning, { ...morning, attendees: { required: ['b'] } }])).toBe(0);
    expect(missed([morning, { ...morning, attendees: { required: ['a'], deputiesAllowed: true } }])).toBe(0);
    expect(missed([morning, { ...morning, attendees: { optional: ['a'] } }])).toBe(0);
    expect(missed([morning, { ...morning, mandatory: false }])).toBe(0);
  });

  test('nothing is proven where the search would take too long', () => {
    // Nine hours in eight, at half-hour starts: too many orders to try.
    expect(missed(Array.from({ length: 9 }, () => ({ minutes: 60 })))).toBe(0);
    expect(missed([...Array.from({ length: 9 }, () => ({ minutes: 60 })), { minutes: 300 }])).toBe(1);
  });
});
