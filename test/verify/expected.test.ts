import { describe, expect, it } from 'vitest';
import { TERM_NAMES } from '../../src/model/weights.ts';
import { verify } from '../../src/verify/verify.ts';
import { CASES } from './cases.ts';

it('has all 40 cases', () => {
  expect(CASES).toHaveLength(40);
});

describe.each(CASES)('$name', ({ problem, schedule, expected }) => {
  const { violations, score } = verify(problem, schedule);

  it('breaks the rules expected', () => {
    expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(expected.rules);
  });

  it('scores as expected, term by term', () => {
    const { terms, ...totals } = score;
    expect(terms).toEqual({ ...Object.fromEntries(TERM_NAMES.map((name) => [name, 0])), ...expected.terms });
    expect(totals).toEqual(expected.score);
  });
});
