import { describe, expect, test } from 'vitest';
import { type WhyHere, whyHere } from '../../src/explain/why-here.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../src/model/schedule.ts';
import { verify } from '../../src/verify/verify.ts';
import { makeProblem } from '../support/make-problem.ts';

const BOTH = { firstDay: '2026-12-01', lastDay: '2026-12-02' };
const held = (activity: string, time: string, attendees = ['a'], venue?: string): Assignment => {
  const [day = '', hours = ''] = time.split(' ');
  const [from, to] = hours.split('–');
  const at = { start: `2026-12-0${day}T${from}`, end: `2026-12-0${day}T${to}` };
  return { activity, ...at, attendees, ...(venue === undefined ? {} : { venue }) };
};
const asked = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  minutes: 240,
  attendees: { required: ['a'] },
  ...more,
});
const schedule = (...assignments: readonly Assignment[]): Schedule => ({ format: 'tongchou/schedule@1', assignments });

function whyHereOf(problem: Problem, present: Schedule, id = 'x', most?: number): WhyHere {
  expect(verify(problem, present).violations).toEqual([]);
  const found = whyHere(problem, present, id, most);
  if (found === null) throw new Error('not held');
  return found;
}

/** `x` takes a morning of two days; `others` stand in its way. */
const twoDays = (x: Partial<Activity>, others: readonly Activity[] = [], parts: Partial<Problem> = {}): Problem =>
  makeProblem({ horizon: BOTH, activities: [asked('x', x), ...others], ...parts });

const barsOf = ({ barred }: WhyHere) => barred.map(({ day, obstacle: { days: _, ...bar } }) => ({ day, ...bar }));

describe('why an activity is held where it is', () => {
  test('is not asked of what is not held, or not known', () => {
    const problem = twoDays({});
    expect(whyHere(problem, schedule(), 'x')).toBeNull();
    expect(whyHere(problem, schedule(held('y', '1 08:00–12:00')), 'y')).toBeNull();
  });

  test('what it costs and keeps is the difference that it makes, by term', () => {
    const problem = twoDays({ priority: 4, urgency: 5 }, [], { weights: { touched: 3 } });
    const { own } = whyHereOf(problem, schedule(held('x', '2 08:00–12:00')));
    // V·U = 27 × 56; a day late of two loses 40 % of half of it.
    expect(own).toEqual({
      mandatoryMissed: 0,
      cost: 302 + 3 - 1512,
      valueLost: -1512,
      inconvenience: 305,
      terms: { delay: 302, touched: 3 },
    });
  });

  test('the cheapest other way of each day comes with its exact difference, the cheapest first', () => {
    const problem = twoDays({ urgency: 5 });
    const { alternatives, decidedBy, barred, starts } = whyHereOf(problem, schedule(held('x', '2 08:00–12:00')));
    expect(starts).toBe(4);
    expect(alternatives).toMatchObject([
      { held: held('x', '1 08:00–12:00'), effect: { cost: -100, terms: { delay: -100 } } },
      { held: held('x', '2 14:00–18:00'), effect: { cost: 0, terms: {} } },
    ]);
    expect([decidedBy, barred]).toEqual([['not-cheapest'], []]);
    expect(whyHereOf(problem, schedule(held('x', '2 08:00–12:00')), 'x', 1).alternatives).toHaveLength(1);
  });

  test('whether there is one as good, or none, is said', () => {
    const here = schedule(held('x', '1 08:00–12:00'));
    const preferredWindows = [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }];
    const window = [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }];
    expect(whyHereOf(twoDays({}), here).decidedBy).toEqual(['tied']);
    expect(whyHereOf(twoDays({ preferredWindows }), here).decidedBy).toEqual(['cheapest']);
    expect(whyHereOf(twoDays({ windows: window }), here).decidedBy).toEqual(['only-start']);
  });

  test('pins and a frozen past decide', () => {
    const start = '2026-12-01T08:00';
    const pinned = { start, day: '2026-12-01', venue: 'v', attendees: ['a'] };
    const venues = [{ id: 'v' }, { id: 'w' }];
    const problem = twoDays({ pinned, venue: { anyOf: ['v', 'w'] } }, [], { venues });
    const present = schedule(held('x', '1 08:00–12:00', ['a'], 'v'));
    expect(whyHereOf(problem, present).decidedBy).toEqual([
      ...['pinned-start', 'pinned-day', 'pinned-venue', 'pinned-attendees'],
      'only-start',
    ]);
    const baseline = { schedule: { assignments: present.assignments }, frozenUntil: '2026-12-01T09:00' };
    const frozen = whyHereOf({ ...problem, baseline }, present);
    expect(frozen).toMatchObject({ decidedBy: ['frozen'], alternatives: [], barred: [] });
  });

  test('a copy of a repeat is asked for by its own id', () => {
    const problem = twoDays({ repeat: { per: 'day' } });
    const found = whyHereOf(problem, schedule(held('x@2026-12-02', '2 08:00–12:00')), 'x@2026-12-02');
    expect(found.alternatives.map((one) => one.held.start)).toEqual(['2026-12-02T14:00']);
  });

  test('the start as it is counts only with people or a venue that cost less', () => {
    const people = { choose: [{ from: ['b', 'a'], count: 1 }] };
    const problem = twoDays({ attendees: people, pinned: { start: '2026-12-01T08:00' } }, [], {
      leaders: [{ id: 'a' }, { id: 'b' }],
    });
    const [better] = whyHereOf(problem, schedule(held('x', '1 08:00–12:00', ['a']))).alternatives;
    expect(better).toMatchObject({ held: { attendees: ['b'] }, effect: { cost: -1, terms: { choiceOrder: -1 } } });
    expect(whyHereOf(problem, schedule(held('x', '1 08:00–12:00', ['b']))).alternatives).toEqual([]);
  });

  test('a schedule that is broken elsewhere has alternatives all the same, but none that breaks more', () => {
    const problem = twoDays({}, [asked('y'), asked('z')], { leaders: [{ id: 'a' }, { id: 'b' }] });
    const broken = schedule(held('x', '1 08:00–12:00'), held('y', '1 14:00–18:00'), held('z', '1 14:00–18:00'));
    const found = whyHere(problem, broken, 'x');
    expect(found?.alternatives.map((one) => one.held.start)).toEqual(['2026-12-02T08:00']);
  });
});

describe('what bars the other days', () => {
  const here = held('x', '1 08:00–12:00');

  test('another activity, with when and how important it is', () => {
    const problem = twoDays({}, [{ id: 'y', wholeDays: 1, priority: 5, attendees: { required: ['a'] } }]);
    const found = whyHereOf(problem, schedule(here, held('y', '2 08:00–18:00')));
    expect(found.decidedBy).toEqual(['tied']);
    expect(barsOf(found)).toEqual([
      {
        day: '2026-12-02',
        rule: 'leader-overlap',
        leader: 'a',
        by: { subject: 'activity', id: 'y', priority: 5 },
        span: { start: '2026-12-02T08:00', end: '2026-12-02T18:00' },
        starts: 2,
      },
    ]);
  });

  test('focus time', () => {
    const goal = { id: 'f', leaders: ['a'], minutes: 480, blockMinutes: 240, maxBlocksPerDay: 2 };
    const problem = twoDays({}, [], { focusGoals: [goal] });
    const blocks = ['08:00–12:00', '14:00–18:00'].map((time) => {
      const { start, end } = held('', `2 ${time}`);
      return { goal: 'f', start, end };
    });
    const found = whyHereOf(problem, { ...schedule(here), focusBlocks: blocks });
    expect(barsOf(found)).toMatchObject([{ by: { subject: 'focus', id: 'f', priority: 3 }, starts: 1 }]);
  });

  test('an absence, own hours, a closure', () => {
    const unavailable = [{ start: '2026-12-02T10:00', end: '2026-12-02T16:00' }];
    const span = { start: '2026-12-02T10:00', end: '2026-12-02T16:00' };
    const absent = whyHereOf(twoDays({}, [], { leaders: [{ id: 'a', unavailable }] }), schedule(here));
    expect(barsOf(absent)).toEqual([{ day: '2026-12-02', rule: 'leader-unavailable', leader: 'a', span, starts: 2 }]);
    const workingHours = [{ days: ['tue' as const], sessions: [['08:00', '18:00'] as const] }];
    const off = whyHereOf(twoDays({}, [], { leaders: [{ id: 'a', workingHours }] }), schedule(here));
    expect(barsOf(off)).toEqual([{ day: '2026-12-02', rule: 'leader-unavailable', leader: 'a', starts: 2 }]);
    const venues = [{ id: 'v', unavailable }];
    const closed = whyHereOf(
      twoDays({ venue: { anyOf: ['v'] } }, [], { venues }),
      schedule(held('x', '1 08:00–12:00', ['a'], 'v')),
    );
    expect(barsOf(closed)).toEqual([{ day: '2026-12-02', rule: 'venue-unavailable', venue: 'v', span, starts: 2 }]);
  });

  test('with a deputy allowed, the leader and what keeps both', () => {
    const unavailable = [{ start: '2026-12-02T08:00', end: '2026-12-02T18:00' }];
    const leaders = [
      { id: 'a', deputies: ['b'], unavailable },
      { id: 'b', unavailable },
    ];
    const problem = twoDays({ attendees: { required: ['a'], deputiesAllowed: true } }, [], { leaders });
    expect(barsOf(whyHereOf(problem, schedule(here)))).toEqual([
      { day: '2026-12-02', rule: 'leader-unavailable', leader: 'a', span: unavailable[0], starts: 2 },
    ]);
  });

  test('a venue that is taken', () => {
    const other = { venue: { anyOf: ['v'] }, attendees: {} };
    const problem = twoDays({ venue: { anyOf: ['v'] } }, [asked('y', other), asked('z', other)], {
      venues: [{ id: 'v' }],
    });
    const found = whyHereOf(
      problem,
      schedule(
        held('x', '1 08:00–12:00', ['a'], 'v'),
        held('y', '2 08:00–12:00', [], 'v'),
        held('z', '2 14:00–18:00', [], 'v'),
      ),
    );
    expect(barsOf(found)).toMatchObject([{ rule: 'venue-overlap', venue: 'v', by: { id: 'y' }, starts: 1 }]);
  });

  test('a journey that takes too long, by what lies nearest', () => {
    const shops = { sites: [{ id: 's' }, { id: 't' }], travel: [{ from: 's', to: 't', minutes: 1000 }] };
    const problem = twoDays({ venue: { site: 's' } }, [asked('y', { minutes: 30, venue: { site: 't' } })], shops);
    const found = whyHereOf(problem, schedule(here, held('y', '2 08:00–08:30')));
    expect(barsOf(found)).toMatchObject([{ rule: 'leader-overlap', leader: 'a', by: { id: 'y' } }]);
  });

  test('limits, coverage, relations', () => {
    const limited = twoDays(
      {},
      [
        asked('y', {
          minutes: 30,
          outsideHours: true,
          windows: [{ start: '2026-12-02T18:00', end: '2026-12-02T19:00' }],
        }),
      ],
      {
        leaders: [{ id: 'a', limits: { activitiesPerDay: 1 } }],
      },
    );
    expect(barsOf(whyHereOf(limited, schedule(here, held('y', '2 18:00–18:30'))))).toEqual([
      { day: '2026-12-02', rule: 'leader-limit', leader: 'a', starts: 2 },
    ]);
    const away = [{ start: '2026-12-02T08:00', end: '2026-12-02T18:00', away: true }];
    const covered = twoDays({ venue: { site: 't' } }, [], {
      sites: [{ id: 's' }, { id: 't' }],
      leaders: [
        { id: 'a', homeSite: 's' },
        { id: 'b', homeSite: 's', unavailable: away },
      ],
      coverage: [{ leaders: ['a', 'b'], atLeast: 1 }],
    });
    expect(barsOf(whyHereOf(covered, schedule(here)))).toEqual([{ day: '2026-12-02', rule: 'coverage', starts: 2 }]);
    const anyTime = { outsideHours: true, windows: [{ start: '2026-12-01T00:00', end: '2026-12-03T00:00' }] };
    const other = asked('y', { minutes: 30, attendees: {}, ...anyTime });
    const pair = (kind: 'sameDay' | 'differentDays' | 'backToBack', at: string) =>
      barsOf(
        whyHereOf(
          twoDays({}, [other], { relations: [{ kind, activities: ['x', 'y'] }] }),
          schedule(here, held('y', at, [])),
        ),
      );
    const y = { subject: 'activity', id: 'y', priority: 3 };
    expect(pair('sameDay', '1 14:00–14:30')).toMatchObject([{ rule: 'same-day', by: y, starts: 2 }]);
    expect(pair('differentDays', '2 14:00–14:30')).toMatchObject([{ rule: 'different-days', by: y }]);
    expect(pair('backToBack', '1 12:00–12:30')).toMatchObject([{ rule: 'back-to-back', by: y, starts: 2 }]);
  });

  test('what must come before or after', () => {
    const order = (first: string, second: string, at: string) =>
      barsOf(
        whyHereOf(
          twoDays({}, [asked('y', { minutes: 30, attendees: {} })], {
            relations: [{ kind: 'precedes', first, second }],
          }),
          schedule(first === 'x' ? here : held('x', '2 08:00–12:00'), held('y', at, [])),
        ),
      );
    const by = { rule: 'precedence', by: { subject: 'activity', id: 'y', priority: 3 }, starts: 2 };
    expect(order('x', 'y', '1 14:00–14:30')).toMatchObject([{ day: '2026-12-02', ...by }]);
    expect(order('y', 'x', '1 17:30–18:00')).toMatchObject([{ day: '2026-12-01', ...by }]);
  });
});
