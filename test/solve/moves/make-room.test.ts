import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { makeRoom } from '../../../src/solve/moves/make-room.ts';
import { createState } from '../../../src/solve/state.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { hold, type Wish } from '../../support/placement.ts';
import { scriptedRandom } from '../../support/scripted-random.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;
type Held = readonly [id: string, clock: string, wish?: Wish];

/** What makes way for `new`, and its start; null where nothing may. */
function makeWay(activities: readonly Activity[], held: readonly Held[], parts: Partial<Problem> = {}) {
  const problem = makeProblem({ leaders: [{ id: 'a' }, { id: 'b' }], activities, ...parts });
  const compiled = compileProblem(problem);
  const { instance, calendar } = compiled;
  const state = createState(instance);
  for (const [id, clock, wish] of held) hold(state, compiled, id, at(clock), wish);
  const out: number[] = [];
  const candidate = makeRoom(
    state,
    activities.findIndex(({ id }) => id === 'new'),
    scriptedRandom([]),
    out,
  );
  if (candidate < 0) return null;
  return {
    start: calendar.toLocal(instance.candidateStart[candidate]!).slice(11),
    out: out.map((i) => activities[i]?.id),
  };
}

const wish = { minutes: 60, attendees: { required: ['a'] } };
const fixed = (start: string, end: string): Partial<Activity> => ({ windows: [{ start: at(start), end: at(end) }] });
const long = { id: 'new', minutes: 240, attendees: { required: ['a'] } };

describe('what makes way', () => {
  test('nothing, where there is room', () => {
    expect(makeWay([{ id: 'x', ...wish }, long], [['x', '09:00']])).toEqual({ start: '14:00', out: [] });
  });

  test('what is worth least', () => {
    const activities: Activity[] = [{ id: 'dear', ...wish, priority: 4 }, { id: 'cheap', ...wish }, long];
    expect(
      makeWay(activities, [
        ['dear', '09:00'],
        ['cheap', '15:00'],
      ]),
    ).toEqual({ start: '14:00', out: ['cheap'] });
  });

  test('what is too near for the break', () => {
    const activities: Activity[] = [
      { id: 'x', ...wish },
      { id: 'new', ...wish, ...fixed('09:00', '10:00') },
    ];
    expect(makeWay(activities, [['x', '10:00']])).toEqual({ start: '09:00', out: [] });
    const leaders = [{ id: 'a', breakMinutes: 10 }];
    expect(makeWay(activities, [['x', '10:00']], { leaders })).toEqual({ start: '09:00', out: ['x'] });
  });

  test('the cheapest of the day, where there are too many', () => {
    const leaders = [{ id: 'a', limits: { activitiesPerDay: 2 } }];
    const activities: Activity[] = [
      { id: 'dear', ...wish, priority: 4 },
      { id: 'cheap', ...wish, priority: 1 },
      { id: 'new', ...wish, ...fixed('17:00', '18:00') },
    ];
    expect(
      makeWay(
        activities,
        [
          ['dear', '08:00'],
          ['cheap', '09:00'],
        ],
        { leaders },
      ),
    ).toEqual({ start: '17:00', out: ['cheap'] });
  });

  test('what holds the only venue', () => {
    const venues = [{ id: 'v' }, { id: 'w' }];
    const other = { id: 'x', minutes: 60, attendees: { required: ['b'] }, venue: { anyOf: ['v'] } };
    const inV: Held = ['x', '08:00', { venue: 'v' }];
    const room = (anyOf: readonly string[]): Activity => ({
      id: 'new',
      ...wish,
      ...fixed('08:00', '09:00'),
      venue: { anyOf },
    });
    expect(makeWay([other, room(['v'])], [inV], { venues })).toEqual({ start: '08:00', out: ['x'] });
    expect(makeWay([other, room(['v', 'w'])], [inV], { venues })).toEqual({ start: '08:00', out: [] });
    const shared = [{ id: 'v', exclusive: false }];
    expect(makeWay([other, room(['v'])], [inV], { venues: shared })).toEqual({ start: '08:00', out: [] });
  });

  test('a partner of a relation, where it is at the wrong time', () => {
    const activities: Activity[] = [
      { id: 'x', minutes: 60, attendees: { required: ['b'] } },
      { id: 'new', ...wish, ...fixed('14:00', '15:00') },
    ];
    const relations: Problem['relations'] = [{ kind: 'precedes', first: 'x', second: 'new', maxGapMinutes: 60 }];
    expect(makeWay(activities, [['x', '08:00']], { relations })).toEqual({ start: '14:00', out: ['x'] });
    expect(
      makeWay(activities, [['x', '11:00']], { relations: [{ kind: 'precedes', first: 'x', second: 'new' }] }),
    ).toEqual({
      start: '14:00',
      out: [],
    });
  });
});

test('nothing may, where what is in the way is frozen, or there is no start', () => {
  const published = { activity: 'x', start: at('08:00'), end: at('09:00'), attendees: ['a'] };
  const baseline = { schedule: { assignments: [published] }, frozenUntil: at('12:00') };
  const activities: Activity[] = [
    { id: 'x', ...wish },
    { id: 'new', ...wish, ...fixed('08:00', '09:00') },
  ];
  expect(makeWay(activities, [['x', '08:00']], { baseline })).toBeNull();
  expect(makeWay([{ ...long, minutes: 300 }], [])).toBeNull();
});
