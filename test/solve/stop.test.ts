import { describe, expect, test } from 'vitest';
import {
  afterIterations,
  afterTime,
  any,
  atGap,
  type StopFacts,
  whenCancelled,
  whenProven,
  withoutImprovement,
} from '../../src/solve/stop.ts';

const facts = (parts: Partial<StopFacts>): StopFacts => ({
  elapsedMs: 0,
  iterations: 0,
  msSinceImprovement: 0,
  gap: null,
  proven: false,
  cancelled: false,
  ...parts,
});

describe('each rule', () => {
  test('stops at its limit, not before', () => {
    expect(afterTime(100)(facts({ elapsedMs: 99 }))).toBeNull();
    expect(afterTime(100)(facts({ elapsedMs: 100 }))).toBe('time');
    expect(afterIterations(5)(facts({ iterations: 4 }))).toBeNull();
    expect(afterIterations(5)(facts({ iterations: 5 }))).toBe('iterations');
    expect(atGap(0.01)(facts({ gap: 0.011 }))).toBeNull();
    expect(atGap(0.01)(facts({ gap: 0.01 }))).toBe('gap');
    expect(atGap(1)(facts({ gap: null }))).toBeNull();
    expect(withoutImprovement(50)(facts({ msSinceImprovement: 49 }))).toBeNull();
    expect(withoutImprovement(50)(facts({ msSinceImprovement: 50 }))).toBe('no-improvement');
    expect(whenProven(facts({}))).toBeNull();
    expect(whenProven(facts({ proven: true }))).toBe('proven');
    expect(whenCancelled(facts({}))).toBeNull();
    expect(whenCancelled(facts({ cancelled: true }))).toBe('cancelled');
  });
});

test('the first of several rules gives the reason', () => {
  const stop = any(whenCancelled, afterTime(10), afterIterations(1));
  expect(stop(facts({}))).toBeNull();
  expect(stop(facts({ elapsedMs: 10, iterations: 1 }))).toBe('time');
  expect(stop(facts({ elapsedMs: 10, cancelled: true }))).toBe('cancelled');
  expect(stop(facts({ iterations: 1 }))).toBe('iterations');
});
