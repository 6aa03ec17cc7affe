import { describe, expect, it } from 'vitest';
import type { Leader } from '../../../src/model/problem.ts';
import { assign, block, breachesOf, leader, meeting, problemOf, rulesBroken, scheduleOf } from '../documents.ts';

/** Three activities of the secretary at hall, east and nowhere in particular; from hall to east 40 minutes, back 50. */
const problemWith = (parts: Partial<Leader> = {}) =>
  problemOf({
    leaders: [leader('sec', parts), leader('mayor')],
    sites: ['hall', 'east', 'west'].map((id) => ({ id })),
    travel: [
      { from: 'hall', to: 'east', minutes: 40 },
      { from: 'east', to: 'hall', minutes: 50 },
      { from: 'west', to: 'hall', minutes: 20 },
    ],
    defaultTravelMinutes: 30,
    activities: [
      meeting('hall1', ['sec'], { venue: { site: 'hall' } }),
      meeting('hall2', ['sec'], { venue: { site: 'hall' } }),
      meeting('east1', ['sec'], { venue: { site: 'east' } }),
      meeting('west1', ['sec'], { venue: { site: 'west' } }),
      meeting('free1', ['sec']),
      meeting('free2', ['sec']),
      meeting('night1', ['sec'], { outsideHours: true, venue: { site: 'hall' } }),
      meeting('night2', ['sec'], { outsideHours: true, venue: { site: 'east' } }),
      meeting('long', ['sec'], { minutes: 210 }),
      meeting('other', ['mayor']),
    ],
    focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 60, blockMinutes: 60 }],
  });

const held = (...list: readonly (readonly [id: string, times: string])[]) =>
  scheduleOf(list.map(([id, times]) => assign(id, times, [id === 'other' ? 'mayor' : 'sec'])));

const broken = (parts: Partial<Leader>, ...list: readonly (readonly [string, string])[]) =>
  rulesBroken(problemWith(parts), held(...list));

describe('leader-overlap', () => {
  it('lets attendances touch where no break is asked', () => {
    expect(broken({}, ['free1', '12-01 09:00–10:00'], ['free2', '12-01 10:00–11:00'])).toEqual([]);
  });

  it('lets a leader attend one thing at a time', () => {
    const overlap = held(['free1', '12-01 09:00–10:00'], ['free2', '12-01 09:45–10:45']);
    expect(breachesOf('leader-overlap', problemWith(), overlap)).toEqual([
      {
        rule: 'leader-overlap',
        activities: ['free1', 'free2'],
        at: '2026-12-01T09:45',
        by: { leader: 'sec', earliest: '2026-12-01T10:00' },
      },
    ]);
    expect(broken({}, ['free1', '12-01 09:00–10:00'], ['other', '12-01 09:45–10:45'])).toEqual([]);
  });

  it('finds whatever a long attendance overlaps, not only its neighbour', () => {
    const overlap = held(['long', '12-01 08:30–12:00'], ['free1', '12-01 09:00–10:00'], ['free2', '12-01 10:00–11:00']);
    expect(breachesOf('leader-overlap', problemWith(), overlap).map(({ activities }) => activities)).toEqual([
      ['long', 'free1'],
      ['long', 'free2'],
    ]);
  });

  it('asks for the break between attendances of a day, exactly', () => {
    const breakMinutes = 15;
    expect(broken({ breakMinutes }, ['free1', '12-01 09:00–10:00'], ['free2', '12-01 10:15–11:15'])).toEqual([]);
    const tight = held(['free1', '12-01 09:00–10:00'], ['free2', '12-01 10:15–11:15']);
    expect(breachesOf('leader-overlap', problemWith({ breakMinutes: 16 }), tight)).toMatchObject([
      { activities: ['free1', 'free2'], by: { earliest: '2026-12-01T10:16' } },
    ]);
  });

  it('asks for no break over midnight: the second is of another day', () => {
    const breakMinutes = 60;
    // The first ends at 00:00 of the 2nd, on which the second starts: of one day all the same.
    expect(broken({ breakMinutes }, ['night1', '12-01 23:00–12-02 00:00'], ['free1', '12-02 08:30–09:30'])).toEqual([]);
    const sameDay = held(['night1', '12-01 23:00–12-02 00:00'], ['night2', '12-02 00:30–01:30']);
    expect(rulesBroken(problemWith({ breakMinutes }), sameDay)).toEqual(['leader-overlap']);
    // It ends at 23:45 and the next starts at 00:15.
    const nextDay = held(['night1', '12-01 22:45–23:45'], ['night2', '12-02 00:15–01:15']);
    expect(rulesBroken(problemWith({ breakMinutes }), nextDay)).toEqual([]);
  });

  it('counts focus blocks as attendances without site', () => {
    const activities = [assign('hall1', '12-01 09:00–10:00', ['sec'])];
    const problem = problemWith({ breakMinutes: 15 });
    expect(rulesBroken(problem, scheduleOf(activities, [block('f1', '12-01 10:15–11:15')]))).toEqual([]);
    expect(rulesBroken(problem, scheduleOf(activities, [block('f1', '12-01 10:00–11:00')]))).toEqual([
      'leader-overlap',
    ]);
  });

  it('leaves the travel minutes between two sites, in their direction', () => {
    // hall → east 40: from 10:00 at 10:45 there are 45 minutes.
    expect(broken({}, ['hall1', '12-01 09:00–10:00'], ['east1', '12-01 10:45–11:45'])).toEqual([]);
    // east → hall 50 > 45.
    expect(broken({}, ['east1', '12-01 09:00–10:00'], ['hall1', '12-01 10:45–11:45'])).toEqual(['leader-overlap']);
    // hall → west is not listed, west → hall 20 is.
    expect(broken({}, ['hall1', '12-01 09:00–10:00'], ['west1', '12-01 10:15–11:15'])).toEqual(['leader-overlap']);
    expect(broken({}, ['hall1', '12-01 09:00–10:00'], ['west1', '12-01 10:30–11:30'])).toEqual([]);
    // east → west is listed in neither direction: 30.
    expect(broken({}, ['east1', '12-01 09:00–10:00'], ['west1', '12-01 10:15–11:15'])).toEqual(['leader-overlap']);
    expect(broken({}, ['east1', '12-01 09:00–10:00'], ['west1', '12-01 10:30–11:30'])).toEqual([]);
  });

  it('needs no travel within a site, nor without one', () => {
    expect(broken({}, ['hall1', '12-01 09:00–10:00'], ['hall2', '12-01 10:00–11:00'])).toEqual([]);
    expect(broken({}, ['hall1', '12-01 09:00–10:00'], ['free1', '12-01 10:00–11:00'])).toEqual([]);
  });

  it('asks for break and travel side by side, not one after the other', () => {
    const breakMinutes = 30;
    expect(broken({ breakMinutes }, ['hall1', '12-01 09:00–10:00'], ['east1', '12-01 10:45–11:45'])).toEqual([]);
  });

  it('counts only unattended minutes as travel where siteless ones lie between', () => {
    const problem = problemWith();
    const short = {
      ...problem,
      activities: problem.activities.map((a) => (a.id === 'free1' ? { ...a, minutes: 30 } : a)),
    };
    // 09:30 to 10:45 are 75 minutes, 30 of them attended: 45 remain for 40.
    const roomy = held(['hall1', '12-01 08:30–09:30'], ['free1', '12-01 09:45–10:15'], ['east1', '12-01 10:45–11:45']);
    expect(rulesBroken(short, roomy)).toEqual([]);
    // 09:30 to 10:30 are 60 minutes, 30 of them attended: 30 remain for 40.
    const tight = held(['hall1', '12-01 08:30–09:30'], ['free1', '12-01 09:45–10:15'], ['east1', '12-01 10:30–11:30']);
    expect(breachesOf('leader-overlap', short, tight)).toMatchObject([
      { activities: ['hall1', 'east1'], at: '2026-12-01T10:30', by: { earliest: '2026-12-01T10:40' } },
    ]);
  });

  it('asks for no travel between two days', () => {
    // 23:45 and 00:00 are of two days: neither break nor travel, as the term `travel` counts no journey.
    expect(broken({}, ['night1', '12-01 22:45–23:45'], ['night2', '12-02 00:00–01:00'])).toEqual([]);
    expect(broken({}, ['night1', '12-01 23:00–12-02 00:00'], ['night2', '12-02 00:30–01:30'])).toEqual([
      'leader-overlap',
    ]);
  });

  it('takes the site of the venue', () => {
    const problem = problemOf({
      leaders: [leader('sec')],
      sites: [{ id: 'hall' }, { id: 'east' }],
      defaultTravelMinutes: 40,
      venues: [{ id: 'v1', site: 'hall' }, { id: 'v2', site: 'east' }, { id: 'v3' }],
      activities: ['a1', 'a2'].map((id) => meeting(id, ['sec'], { venue: { anyOf: ['v1', 'v2', 'v3'] } })),
    });
    const inVenues = (first: string, second: string) =>
      rulesBroken(
        problem,
        scheduleOf([
          assign('a1', '12-01 09:00–10:00', ['sec'], { venue: first }),
          assign('a2', '12-01 10:00–11:00', ['sec'], { venue: second }),
        ]),
      );
    expect(inVenues('v1', 'v1')).toEqual([]);
    expect(inVenues('v1', 'v2')).toEqual(['leader-overlap']);
    expect(inVenues('v1', 'v3')).toEqual([]);
  });

  it('counts a leader who is listed twice once', () => {
    const schedule = scheduleOf([assign('free1', '12-01 09:00–10:00', ['sec', 'sec'])]);
    expect(rulesBroken(problemWith(), schedule)).toEqual(['attendance']);
  });

  // New York sets its clocks back on 1 November 2026 at 02:00; 01:30 is the first 01:30.
  it('measures the break in elapsed minutes', () => {
    const autumn = (breakMinutes: number) => ({
      ...problemWith({ breakMinutes }),
      timeZone: 'America/New_York',
      horizon: { firstDay: '2026-11-01', lastDay: '2026-11-02' },
    });
    // From 01:30 (first) to 02:15 an hour and 45 minutes pass.
    const schedule = scheduleOf([
      assign('night1', '11-01 00:30–01:30', ['sec']),
      assign('night2', '11-01 02:15–03:15', ['sec']),
    ]);
    expect(rulesBroken(autumn(105), schedule)).toEqual([]);
    expect(rulesBroken(autumn(106), schedule)).toEqual(['leader-overlap']);
  });
});
