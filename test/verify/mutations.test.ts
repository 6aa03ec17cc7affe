import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../src/model/schedule.ts';
import { verify } from '../../src/verify/verify.ts';
import { MUTATIONS } from '../support/mutations.ts';
import { CASES } from './cases.ts';

const VALID = CASES.filter(({ expected }) => expected.rules.length === 0);

it('breaks every rule in at least two ways', () => {
  const ways = RULE_IDS.filter((id) => MUTATIONS.filter(({ rule }) => rule === id).length < 2);
  expect(ways).toEqual([]);
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});

it('starts from valid schedules of which nothing frozen is released', () => {
  expect(VALID.length).toBeGreaterThan(5);
  for (const { problem, schedule } of VALID) {
    expect(verify(problem, schedule)).toMatchObject({ violations: [], released: [] });
  }
});

describe.each(MUTATIONS)('$rule: $name', ({ rule, apply }) => {
  const applied = VALID.flatMap(({ name, problem, schedule }) => {
    const edited = apply(problem, schedule);
    return edited ? [{ name, problem: edited.problem ?? problem, schedule: edited.schedule }] : [];
  });

  it('is caught wherever it applies', () => {
    expect(applied).not.toEqual([]);
    for (const { name, problem, schedule } of applied) {
      const rules = verify(problem, schedule).violations.map((violation) => violation.rule);
      expect(rules, name).toContain(rule);
    }
  });
});
