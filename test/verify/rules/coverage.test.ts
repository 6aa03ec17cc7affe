import { describe, expect, it } from 'vitest';
import type { Coverage, Leader } from '../../../src/model/problem.ts';
import { assign, at, breachesOf, leader, meeting, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

interface Parts {
  readonly sec?: Partial<Leader>;
  readonly mayor?: Partial<Leader>;
  readonly coverage?: Partial<Coverage>;
}

/** The secretary works in the hall, the mayor in the government building; one of the two must stay. */
const problemWith = ({ sec, mayor, coverage }: Parts = {}) =>
  problemOf({
    leaders: [
      leader('sec', { homeSite: 'hall', ...sec }),
      leader('mayor', { homeSite: 'gov', ...mayor }),
      leader('dep'),
    ],
    sites: ['hall', 'gov', 'east'].map((id) => ({ id })),
    activities: [
      meeting('sec-east', ['sec'], { venue: { site: 'east' } }),
      meeting('mayor-east', ['mayor'], { venue: { site: 'east' } }),
      meeting('mayor-hall', ['mayor'], { venue: { site: 'hall' } }),
      meeting('mayor-free', ['mayor']),
      meeting('dep-east', ['dep'], { venue: { site: 'east' } }),
      meeting('sec-evening', ['sec'], { venue: { site: 'east' }, outsideHours: true }),
      meeting('mayor-evening', ['mayor'], { venue: { site: 'east' }, outsideHours: true }),
      meeting('sec-trip', ['sec'], { venue: { site: 'east' }, wholeDays: 2 }),
    ],
    coverage: [{ leaders: ['sec', 'mayor'], atLeast: 1, ...coverage }],
  });

const held = (...list: readonly (readonly [id: string, times: string])[]) =>
  scheduleOf(list.map(([id, times]) => assign(id, times, [id.replace(/-.*/, '')])));

describe('coverage', () => {
  it('lets one be away while the other stays', () => {
    expect(rulesBroken(problemWith(), held(['sec-east', '12-01 09:00–10:00']))).toEqual([]);
    const inTurn = held(['sec-east', '12-01 09:00–10:00'], ['mayor-east', '12-01 10:00–11:00']);
    expect(rulesBroken(problemWith(), inTurn)).toEqual([]);
  });

  it('does not let both be away', () => {
    const both = held(['sec-east', '12-01 09:00–10:00'], ['mayor-east', '12-01 09:45–10:45']);
    expect(breachesOf('coverage', problemWith(), both)).toEqual(
      ['mayor-east', 'sec-east'].map((id) => ({
        rule: 'coverage',
        activities: [id],
        at: '2026-12-01T09:45',
        by: { group: 'sec mayor', left: 0, atLeast: 1 },
      })),
    );
  });

  it('is not away at the home site of anybody of the group, nor nowhere in particular', () => {
    const hall = held(['sec-east', '12-01 09:00–10:00'], ['mayor-hall', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith(), hall)).toEqual([]);
    const free = held(['sec-east', '12-01 09:00–10:00'], ['mayor-free', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith(), free)).toEqual([]);
  });

  it('goes by baseSites where they are given', () => {
    const hall = held(['sec-east', '12-01 09:00–10:00'], ['mayor-hall', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith({ coverage: { baseSites: ['gov'] } }), hall)).toEqual(['coverage']);
    const east = held(['sec-east', '12-01 09:00–10:00'], ['mayor-east', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith({ coverage: { baseSites: ['east'] } }), east)).toEqual([]);
  });

  it('does not ask who is outside the group', () => {
    const schedule = held(['sec-east', '12-01 09:00–10:00'], ['dep-east', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith(), schedule)).toEqual([]);
  });

  it('counts absences with `away`, of whatever kinds, not others', () => {
    const absent = (parts: object) =>
      problemWith({ mayor: { unavailable: [{ ...at('12-01 09:00–12:00'), ...parts }] } });
    const schedule = held(['sec-east', '12-01 10:00–11:00']);
    expect(rulesBroken(absent({ away: true }), schedule)).toEqual(['coverage']);
    expect(rulesBroken(absent({ away: true, kinds: ['visit'] }), schedule)).toEqual(['coverage']);
    expect(rulesBroken(absent({}), schedule)).toEqual([]);
    expect(rulesBroken(absent({ away: true }), held(['sec-east', '12-01 14:30–15:30']))).toEqual([]);
  });

  it('counts a weekly absence', () => {
    const unavailable = [{ weekly: { days: ['tue' as const], start: '10:00', end: '11:00' }, away: true }];
    const problem = problemWith({ mayor: { unavailable } });
    expect(breachesOf('coverage', problem, held(['sec-east', '12-08 09:30–10:30']))).toMatchObject([
      { at: '2026-12-08T10:00' },
    ]);
    expect(rulesBroken(problem, held(['sec-east', '12-08 11:00–12:00']))).toEqual([]);
  });

  it('does not blame absences that no activity makes worse', () => {
    const unavailable = [{ ...at('12-01 08:30–18:00'), away: true }];
    expect(rulesBroken(problemWith({ sec: { unavailable }, mayor: { unavailable } }), scheduleOf([]))).toEqual([]);
  });

  it('counts working minutes only', () => {
    const evening = held(['sec-evening', '12-01 18:00–19:00'], ['mayor-evening', '12-01 18:00–19:00']);
    expect(rulesBroken(problemWith(), evening)).toEqual([]);
    const early = held(['sec-evening', '12-01 17:45–18:45'], ['mayor-evening', '12-01 17:45–18:45']);
    expect(rulesBroken(problemWith(), early)).toEqual(['coverage']);
    const night = held(['sec-trip', '12-01 08:30–12-02 18:00'], ['mayor-evening', '12-01 18:00–19:00']);
    expect(rulesBroken(problemWith(), night)).toEqual([]);
  });

  it('asks for as many as atLeast says', () => {
    const schedule = held(['sec-east', '12-01 09:00–10:00']);
    expect(breachesOf('coverage', problemWith({ coverage: { atLeast: 2 } }), schedule)).toMatchObject([
      { by: { left: 1, atLeast: 2 } },
    ]);
    const both = held(['sec-east', '12-01 09:00–10:00'], ['mayor-east', '12-01 09:00–10:00']);
    expect(rulesBroken(problemWith({ coverage: { atLeast: 0 } }), both)).toEqual([]);
  });

  it('has no base where nobody of the group has a home', () => {
    const problem = problemOf({
      leaders: [leader('sec')],
      sites: [{ id: 'hall' }],
      activities: [meeting('sec-hall', ['sec'], { venue: { site: 'hall' } })],
      coverage: [{ leaders: ['sec'], atLeast: 1 }],
    });
    expect(rulesBroken(problem, held(['sec-hall', '12-01 09:00–10:00']))).toEqual(['coverage']);
  });
});
