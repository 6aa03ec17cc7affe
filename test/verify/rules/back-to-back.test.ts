import { describe, expect, it } from 'vitest';
import type { Leader, Venue } from '../../../src/model/problem.ts';
import { assign, breachesOf, leader, meeting, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

interface Pauses {
  readonly venue?: Partial<Venue>;
  readonly sec?: Partial<Leader>;
  readonly mayor?: Partial<Leader>;
}

const problemWith = ({ venue, sec, mayor }: Pauses = {}) =>
  problemOf({
    leaders: [leader('sec', sec), leader('mayor', mayor)],
    venues: [{ id: 'v1', ...venue }, { id: 'v2' }],
    activities: [
      meeting('a1', ['sec'], { venue: { anyOf: ['v1', 'v2'] } }),
      meeting('a2', ['sec', 'mayor'], { venue: { anyOf: ['v1', 'v2'] } }),
      meeting('a3', ['mayor'], { venue: { anyOf: ['v1', 'v2'] } }),
      meeting('n1', []),
      meeting('n2', []),
    ],
    relations: [
      { kind: 'backToBack', activities: ['a1', 'a2', 'a3'] },
      { kind: 'backToBack', activities: ['n1', 'n2'] },
    ],
  });

const WHO: { readonly [id: string]: readonly string[] } = { a1: ['sec'], a2: ['sec', 'mayor'], a3: ['mayor'] };

const held = (...list: readonly (readonly [id: string, times: string, venue?: string])[]) =>
  scheduleOf(
    list.map(([id, times, venue = 'v1']) => assign(id, times, WHO[id] ?? [], id.startsWith('n') ? {} : { venue })),
  );

describe('back-to-back', () => {
  it('starts each when the one before ends', () => {
    const schedule = held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:00–11:00'], ['a3', '12-01 11:00–12:00']);
    expect(rulesBroken(problemWith(), schedule)).toEqual([]);
  });

  it('leaves no slot between', () => {
    const schedule = held(['a1', '12-01 08:45–09:45'], ['a2', '12-01 10:00–11:00'], ['a3', '12-01 11:00–12:00']);
    expect(breachesOf('back-to-back', problemWith(), schedule)).toEqual([
      { rule: 'back-to-back', activities: ['a1', 'a2'], at: '2026-12-01T10:00', by: { due: '2026-12-01T09:45' } },
    ]);
  });

  it('keeps the listed order', () => {
    const schedule = held(['a2', '12-01 09:00–10:00'], ['a1', '12-01 10:00–11:00']);
    expect(rulesBroken(problemWith(), schedule)).toEqual(['back-to-back']);
  });

  it('keeps the venue', () => {
    const schedule = held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:00–11:00', 'v2']);
    expect(breachesOf('back-to-back', problemWith(), schedule)).toMatchObject([{ by: { venue: 'v1' } }]);
  });

  it('needs no venue', () => {
    expect(rulesBroken(problemWith(), held(['n1', '12-01 09:00–10:00'], ['n2', '12-01 10:00–11:00']))).toEqual([]);
  });

  it('waits for the venue, up to the next slot', () => {
    const problem = problemWith({ venue: { turnaroundMinutes: 20 } });
    expect(rulesBroken(problem, held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:30–11:30']))).toEqual([]);
    expect(rulesBroken(problem, held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:45–11:45']))).toEqual([
      'back-to-back',
    ]);
  });

  it('waits for the break of those who attend both, the longest of all', () => {
    const problem = problemWith({
      venue: { turnaroundMinutes: 5 },
      sec: { breakMinutes: 25 },
      mayor: { breakMinutes: 40 },
    });
    // Only the secretary attends a1 and a2: 25 minutes, so 10:30.
    expect(rulesBroken(problem, held(['a1', '12-01 09:00–10:00'], ['a2', '12-01 10:30–11:30']))).toEqual([]);
    // Only the mayor attends a2 and a3: 40 minutes, so 10:15 after 09:30.
    expect(rulesBroken(problem, held(['a2', '12-01 08:30–09:30'], ['a3', '12-01 10:15–11:15']))).toEqual([]);
    expect(rulesBroken(problem, held(['a2', '12-01 08:30–09:30'], ['a3', '12-01 10:30–11:30']))).toEqual([
      'back-to-back',
    ]);
  });

  it('asks only of those scheduled', () => {
    expect(rulesBroken(problemWith(), held(['a2', '12-01 09:00–10:00']))).toEqual([]);
    // Without a2, a3 follows a1.
    expect(rulesBroken(problemWith(), held(['a1', '12-01 09:00–10:00'], ['a3', '12-01 10:00–11:00']))).toEqual([]);
    expect(rulesBroken(problemWith(), held(['a1', '12-01 09:00–10:00'], ['a3', '12-01 11:00–12:00']))).toEqual([
      'back-to-back',
    ]);
  });
});
