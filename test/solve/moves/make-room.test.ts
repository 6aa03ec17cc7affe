import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { TimeLimits } from '../../../src/solve/insertion.ts';
import { createRoomMaker } from '../../../src/solve/moves/make-room.ts';
import { createState } from '../../../src/solve/state.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { hold, itemOf, type Wish } from '../../support/placement.ts';
import { scriptedRandom } from '../../support/scripted-random.ts';

type Held = readonly [id: string, start: string, wish?: Wish];

interface Situation {
  readonly activities: readonly Activity[];
  readonly held?: readonly Held[];
  readonly parts?: Partial<Problem>;
  /** Default: half of what leaving it out costs. */
  readonly worth?: { readonly [id: string]: number };
  readonly immovable?: readonly string[];
  readonly closedDays?: readonly number[];
  readonly within?: TimeLimits;
}

/** A clock time on Tuesday 1 December, or `DDTHH:mm`. */
const at = (time: string): string => (time.length === 5 ? `2026-12-01T${time}` : `2026-12-${time}`);

/** What makes way, and the start gained by it; null where nothing may. */
function makeWay({ activities, held = [], parts = {}, worth = {}, immovable = [], ...rest }: Situation) {
  const problem = makeProblem({ leaders: [{ id: 'a' }, { id: 'b' }], activities, ...parts });
  const compiled = compileProblem(problem);
  const { instance, calendar } = compiled;
  const state = createState(instance);
  for (const [id, start, wish] of held) hold(state, compiled, id, at(start), wish);
  const worths = instance.missCost.map((cost) => cost / 2);
  for (const [id, value] of Object.entries(worth)) worths[itemOf(compiled, id)] = value;
  for (const id of immovable) state.movable[itemOf(compiled, id)] = 0;
  for (const day of rest.closedDays ?? []) state.openDay[day] = 0;
  const out: number[] = [];
  const rooms = createRoomMaker(state, scriptedRandom([]), worths);
  // A focus goal's second block, where no activity is meant.
  const wanted = activities.length > 0 ? itemOf(compiled, 'new') : instance.itemCount - 1;
  const candidate = rooms.make(wanted, out, rest.within);
  if (candidate < 0) return null;
  return {
    start: calendar.toLocal(instance.candidateStart[candidate]!).slice(8).replace('01T', ''),
    out: out.map((i) => activities[i]?.id).sort(),
  };
}

const wish = { minutes: 60, attendees: { required: ['a'] } };
const fixed = (start: string, end: string): Partial<Activity> => ({ windows: [{ start: at(start), end: at(end) }] });
const long: Activity = { id: 'new', minutes: 240, attendees: { required: ['a'] } };
/** Only at nine. */
const nine: Activity = { id: 'new', ...wish, ...fixed('09:00', '10:00') };
const WEEK = { firstDay: '2026-12-01', lastDay: '2026-12-04' };

describe('what makes way', () => {
  test('nothing, where there is room', () => {
    expect(makeWay({ activities: [{ id: 'x', ...wish }, long], held: [['x', '09:00']] })).toEqual({
      start: '14:00',
      out: [],
    });
  });

  test('what is worth least: as learnt, not what leaving it out costs', () => {
    const activities: Activity[] = [{ id: 'dear', ...wish, priority: 4 }, { id: 'cheap', ...wish }, long];
    const held: Held[] = [
      ['dear', '09:00'],
      ['cheap', '15:00'],
    ];
    expect(makeWay({ activities, held })).toEqual({ start: '14:00', out: ['cheap'] });
    expect(makeWay({ activities, held, worth: { dear: 3 } })).toEqual({ start: '08:00', out: ['dear'] });
  });

  test('the start counts too: what is cheap to eject may not be worth a long delay', () => {
    const activities: Activity[] = [
      { id: 'x', ...wish },
      { id: 'y', ...wish },
      {
        id: 'new',
        ...wish,
        urgency: 5,
        windows: ['01', '04'].map((d) => ({ start: at(`${d}T08:00`), end: at(`${d}T09:00`) })),
      },
    ];
    const held: Held[] = [
      ['x', '08:00'],
      ['y', '04T08:00'],
    ];
    const parts = { horizon: WEEK };
    // Three days of four cost ⌊9 · 56 · 40 · 3 / 400⌋ = 151 in delay.
    expect(makeWay({ activities, held, parts, worth: { x: 160, y: 10 } })?.out).toEqual(['x']);
    expect(makeWay({ activities, held, parts, worth: { x: 162, y: 10 } })?.out).toEqual(['y']);
  });

  test('what is too near for the break', () => {
    const activities: Activity[] = [{ id: 'x', ...wish }, nine];
    const held: Held[] = [['x', '10:00']];
    expect(makeWay({ activities, held })).toEqual({ start: '09:00', out: [] });
    const leaders = [{ id: 'a', breakMinutes: 10 }];
    expect(makeWay({ activities, held, parts: { leaders } })).toEqual({ start: '09:00', out: ['x'] });
    expect(makeWay({ activities, held: [['x', '08:00']], parts: { leaders } })?.out).toEqual(['x']);
  });

  test('what is too near for the way, each direction its own', () => {
    const activities: Activity[] = [
      { id: 'x', ...wish, venue: { site: 'p' } },
      { ...nine, venue: { site: 'q' } },
    ];
    const parts = {
      sites: [{ id: 'p' }, { id: 'q' }],
      travel: [
        { from: 'p', to: 'q', minutes: 0 },
        { from: 'q', to: 'p', minutes: 30 },
      ],
    };
    expect(makeWay({ activities, held: [['x', '08:00']], parts })?.out).toEqual([]);
    expect(makeWay({ activities, held: [['x', '10:00']], parts })?.out).toEqual(['x']);
    expect(makeWay({ activities, held: [['x', '10:30']], parts })?.out).toEqual([]);
  });

  test('the cheapest of the day, where there are too many', () => {
    const leaders = [{ id: 'a', limits: { activitiesPerDay: 2 } }];
    const activities: Activity[] = [
      { id: 'dear', ...wish, priority: 4 },
      { id: 'cheap', ...wish, priority: 1 },
      { id: 'new', ...wish, ...fixed('17:00', '18:00') },
    ];
    const held: Held[] = [
      ['dear', '08:00'],
      ['cheap', '09:00'],
    ];
    expect(makeWay({ activities, held, parts: { leaders } })).toEqual({ start: '17:00', out: ['cheap'] });
    expect(makeWay({ activities, held, parts: { leaders }, immovable: ['cheap'] })?.out).toEqual(['dear']);
    expect(makeWay({ activities, held, parts: { leaders }, immovable: ['cheap', 'dear'] })).toBeNull();
  });

  test('the cheapest per minute gained, where the day or the week is too long', () => {
    const activities: Activity[] = [
      { id: 'short', ...wish, minutes: 30, priority: 1 },
      { id: 'half', ...wish, minutes: 120, priority: 2 },
      { id: 'new', ...wish, ...fixed('17:00', '18:00') },
    ];
    const held: Held[] = [
      ['short', '08:00'],
      ['half', '09:00'],
    ];
    const worth = { short: 40, half: 60 };
    const day = { leaders: [{ id: 'a', limits: { minutesPerDay: 180 } }] };
    expect(makeWay({ activities, held, worth, parts: day })?.out).toEqual(['short']);
    const less = { leaders: [{ id: 'a', limits: { minutesPerDay: 150 } }] };
    expect(makeWay({ activities, held, worth, parts: less })?.out).toEqual(['half']);
    const week = { horizon: WEEK, leaders: [{ id: 'a', limits: { minutesPerWeek: 150 } }] };
    const spread: Held[] = [
      ['short', '02T08:00'],
      ['half', '03T09:00'],
    ];
    expect(makeWay({ activities, held: spread, worth, parts: week })?.out).toEqual(['half']);
    expect(makeWay({ activities, held: spread, worth, parts: week, immovable: ['half', 'short'] })).toBeNull();
  });

  test('what the day has lost already counts for the week', () => {
    const activities: Activity[] = [{ id: 'x', ...wish, minutes: 120 }, { id: 'y', ...wish }, nine];
    const held: Held[] = [
      ['x', '09:00'],
      ['y', '02T09:00'],
    ];
    const parts = { horizon: WEEK, leaders: [{ id: 'a', limits: { minutesPerWeek: 180 } }] };
    expect(makeWay({ activities, held, parts })?.out).toEqual(['x']);
  });
});

describe('of several', () => {
  const busy = (id: string, leader: string): Activity => ({ id, minutes: 60, attendees: { required: [leader] } });
  const held: Held[] = [
    ['x', '09:00'],
    ['y', '09:00'],
    ['z', '09:00'],
  ];
  const leaders = [{ id: 'a', deputies: ['b', 'c'] }, { id: 'b' }, { id: 'c' }];
  const all = [busy('x', 'a'), busy('y', 'b'), busy('z', 'c')];

  test('the leader or the deputy who loses least makes way', () => {
    const activities = [...all, { ...nine, attendees: { required: ['a'], deputiesAllowed: true } }];
    const out = (worth: Situation['worth']) =>
      makeWay({ activities, held, parts: { leaders }, worth: worth ?? {} })?.out;
    expect(out({ x: 5, y: 6, z: 7 })).toEqual(['x']);
    expect(out({ x: 8, y: 6, z: 7 })).toEqual(['y']);
    expect(out({ x: 8, y: 6, z: 1 })).toEqual(['z']);
    expect(makeWay({ activities, held: held.slice(0, 2), parts: { leaders } })?.out).toEqual([]);
    expect(makeWay({ activities, held, parts: { leaders }, immovable: ['x', 'y', 'z'] })).toBeNull();
  });

  test('as many of those to choose from as must come, each once', () => {
    const choose = (count: number): Activity => ({
      ...nine,
      attendees: { choose: [{ from: ['a', 'b', 'c'], count }] },
    });
    const out = (count: number) =>
      makeWay({ activities: [...all, choose(count)], held, parts: { leaders }, worth: { x: 6, y: 5, z: 7 } })?.out;
    expect(out(1)).toEqual(['y']);
    expect(out(2)).toEqual(['x', 'y']);
    expect(out(3)).toEqual(['x', 'y', 'z']);
  });

  test('venues: the one whose bookings are worth least', () => {
    const room = (id: string, leader: string, venue: string): Activity => ({
      ...busy(id, leader),
      venue: { anyOf: [venue] },
    });
    const venues = [{ id: 'v' }, { id: 'w', turnaroundMinutes: 30 }];
    const wanted = (anyOf: readonly string[]): Activity => ({ ...nine, attendees: {}, venue: { anyOf } });
    const rooms = [room('x', 'a', 'v'), room('y', 'b', 'w')];
    const inBoth: Held[] = [
      ['x', '09:00', { venue: 'v' }],
      ['y', '10:00', { venue: 'w' }],
    ];
    const way = (anyOf: readonly string[], more: Partial<Situation> = {}) =>
      makeWay({ activities: [...rooms, wanted(anyOf)], held: inBoth, parts: { venues }, ...more })?.out;
    expect(way(['v'])).toEqual(['x']);
    expect(way(['v', 'w'], { worth: { x: 5, y: 6 } })).toEqual(['x']);
    // At 10:00 in w: too near for the turnaround.
    expect(way(['v', 'w'], { worth: { x: 6, y: 5 } })).toEqual(['y']);
    expect(way(['v', 'w'], { worth: { y: 5 }, immovable: ['y'] })).toEqual(['x']);
    expect(way(['v', 'w'], { held: inBoth.slice(0, 1) })).toEqual([]);
    expect(way(['v'], { parts: { venues: [{ id: 'v', exclusive: false }, { id: 'w' }] } })).toEqual([]);
  });
});

describe('relations', () => {
  const activities: Activity[] = [
    { id: 'x', minutes: 60, attendees: { required: ['b'] } },
    { id: 'new', ...wish, ...fixed('14:00', '15:00') },
  ];
  const way = (start: string, relations: Problem['relations'], parts: Partial<Problem> = {}) =>
    makeWay({ activities, held: [['x', start]], parts: { relations: relations ?? [], ...parts } })?.out;

  test('a partner makes way where it is at the wrong time', () => {
    expect(way('08:00', [{ kind: 'precedes', first: 'x', second: 'new', maxGapMinutes: 60 }])).toEqual(['x']);
    expect(way('11:00', [{ kind: 'precedes', first: 'x', second: 'new' }])).toEqual([]);
    expect(way('15:00', [{ kind: 'precedes', first: 'x', second: 'new' }])).toEqual(['x']);
    const both = ['x', 'new'];
    const parts = { horizon: WEEK };
    expect(way('09:00', [{ kind: 'sameDay', activities: both }], parts)).toEqual([]);
    expect(way('02T09:00', [{ kind: 'sameDay', activities: both }], parts)).toEqual(['x']);
    expect(way('09:00', [{ kind: 'differentDays', activities: both }], parts)).toEqual(['x']);
    expect(way('02T09:00', [{ kind: 'differentDays', activities: both }], parts)).toEqual([]);
  });
});

describe('nothing makes way', () => {
  const activities: Activity[] = [{ id: 'x', ...wish }, nine];
  const held: Held[] = [['x', '09:00']];

  test('where what stands in it is frozen or not in the scope', () => {
    const published = { activity: 'x', start: at('09:00'), end: at('10:00'), attendees: ['a'] };
    const baseline = { schedule: { assignments: [published] }, frozenUntil: at('12:00') };
    expect(makeWay({ activities, held, parts: { baseline } })).toBeNull();
    expect(makeWay({ activities, held, immovable: ['x'] })).toBeNull();
  });

  test('where what holds the only venue may not go', () => {
    const inV: Activity = { id: 'x', minutes: 60, attendees: { required: ['b'] }, venue: { anyOf: ['v'] } };
    const parts = { venues: [{ id: 'v' }] };
    const wanted = { ...nine, venue: { anyOf: ['v'] } };
    const booked: Held[] = [['x', '09:00', { venue: 'v' }]];
    expect(makeWay({ activities: [inV, wanted], held: booked, parts })?.out).toEqual(['x']);
    expect(makeWay({ activities: [inV, wanted], held: booked, parts, immovable: ['x'] })).toBeNull();
  });

  test('where there is no start, or none on open days, or none within the limits', () => {
    expect(makeWay({ activities: [{ ...long, minutes: 300 }] })).toBeNull();
    expect(makeWay({ activities, held, closedDays: [0] })).toBeNull();
    expect(makeWay({ activities, within: { earliest: 541, latestEnd: 1000 } })).toBeNull();
    expect(makeWay({ activities, within: { earliest: 540, latestEnd: 599 } })).toBeNull();
    expect(makeWay({ activities, within: { earliest: 540, latestEnd: 600 } })).toEqual({ start: '09:00', out: [] });
  });

  test('on a day that has as many blocks of the focus goal as it may', () => {
    const goal = { id: 'g', title: 'g', leaders: ['a'], minutes: 120, blockMinutes: 60 };
    const calendar: Problem['calendar'] = {
      holidays: null,
      workingHours: [{ days: ['tue', 'wed'], sessions: [['09:00', '12:00']] }],
    };
    const way = (lastDay: string) =>
      makeWay({
        activities: [],
        held: [['g', '09:00']],
        parts: { horizon: { firstDay: '2026-12-01', lastDay }, calendar, focusGoals: [goal] },
      });
    expect(way('2026-12-01')).toBeNull();
    expect(way('2026-12-02')?.start.slice(0, 2)).toBe('02');
  });
});

test('nobody is cleared for it who is absent then: the next one is', () => {
  const away = [{ start: at('09:00'), end: at('10:00') }];
  const leaders = [{ id: 'a', unavailable: away, deputies: ['b', 'c'] }, { id: 'b', unavailable: away }, { id: 'c' }];
  const busy: Activity = { id: 'x', minutes: 60, attendees: { required: ['c'] } };
  const held: Held[] = [['x', '09:00']];
  const standIn: Activity = { ...nine, attendees: { required: ['a'], deputiesAllowed: true } };
  expect(makeWay({ activities: [busy, standIn], held, parts: { leaders } })?.out).toEqual(['x']);
  const chosen: Activity = { ...nine, attendees: { choose: [{ from: ['b', 'c'], count: 1 }] } };
  expect(makeWay({ activities: [busy, chosen], held, parts: { leaders } })?.out).toEqual(['x']);
  const closed = [{ id: 'v', unavailable: away }, { id: 'w' }];
  const inW: Activity = { ...busy, venue: { anyOf: ['w'] } };
  const placed: Activity = { ...nine, attendees: {}, venue: { anyOf: ['v', 'w'] } };
  expect(
    makeWay({ activities: [inW, placed], held: [['x', '09:00', { venue: 'w' }]], parts: { leaders, venues: closed } })
      ?.out,
  ).toEqual(['x']);
});
