import { describe, expect, it } from 'vitest';
import { sayWhyNot } from '../../../src/explain/say/say-why-not.ts';
import { sceneOf } from '../../../src/explain/say/scene.ts';
import { whyNot, whyNotAll } from '../../../src/explain/why-not/why-not.ts';
import type { Suggestion, SuggestionKind, WhyNot } from '../../../src/explain/why-not/why-not-types.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';
import { makeProblem } from '../../support/make-problem.ts';

const DAY = '2026-12-01';
const at = (clock: string, day = DAY): string => `${day}T${clock}`;
const held = (activity: string, from: string, to: string, rest: Partial<Assignment> = {}): Assignment => ({
  activity,
  start: from.includes('T') ? from : at(from),
  end: to.includes('T') ? to : at(to),
  attendees: ['a'],
  ...rest,
});
const scheduleOf = (assignments: readonly Assignment[], out: readonly string[] = ['x']): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments,
  unscheduled: out.map((activity) => ({ activity, reasons: [] })),
});
const wish = (id: string, minutes: number, rest: Partial<Activity> = {}): Activity => ({
  id,
  minutes,
  attendees: { required: ['a'] },
  ...rest,
});

function answer(problem: Problem, schedule: Schedule, id = 'x'): WhyNot {
  expect(verify(problem, schedule).violations).toEqual([]);
  const found = whyNot(problem, schedule, id);
  if (found === null) throw new Error(`${id} is held`);
  for (const one of found.suggestions) expect(verify(one.problem, one.schedule).violations).toEqual([]);
  return found;
}

function suggestion(answered: WhyNot, kind: SuggestionKind): Suggestion {
  const found = answered.suggestions.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} among ${answered.suggestions.map((one) => one.kind)}`);
  return found;
}

const kinds = ({ suggestions }: WhyNot): readonly SuggestionKind[] => suggestions.map(({ kind }) => kind);
const morning = { windows: [{ start: at('08:00'), end: at('12:00') }] };
const full = [wish('m', 240, { ...morning, priority: 4 })];
const fullDay = scheduleOf([held('m', '08:00', '12:00')]);

describe('why an activity is not scheduled', () => {
  it('is nothing to ask where it is held or unknown', () => {
    const problem = makeProblem({ activities: full });
    expect(whyNot(problem, scheduleOf([held('m', '08:00', '12:00')], []), 'm')).toBeNull();
    expect(whyNot(problem, scheduleOf([], ['m']), 'y')).toBeNull();
  });

  it('names what is held at its starts, and the days', () => {
    const problem = makeProblem({ activities: [...full, wish('x', 60, morning)] });
    const { starts, obstacles } = answer(problem, fullDay);
    expect(starts).toBe(7);
    expect(obstacles).toEqual([
      {
        rule: 'leader-overlap',
        leader: 'a',
        by: { subject: 'activity', id: 'm', priority: 4 },
        span: { start: at('08:00'), end: at('12:00') },
        starts: 7,
        days: [DAY],
      },
    ]);
  });

  it('has no start at all where the window is too short', () => {
    const windows = [{ start: at('08:00'), end: at('08:30') }];
    const answered = answer(makeProblem({ activities: [wish('x', 60, { windows })] }), scheduleOf([]));
    expect([answered.starts, answered.obstacles]).toEqual([0, []]);
    expect(suggestion(answered, 'shorter').held).toEqual([held('x', '08:00', '08:30')]);
  });

  it('is the first activity that must precede it', () => {
    const problem = makeProblem({
      activities: [wish('f', 60), wish('x', 60)],
      relations: [{ kind: 'precedes', first: 'f', second: 'x' }],
    });
    const answered = answer(problem, scheduleOf([], ['f', 'x']));
    expect(answered.obstacles.map(({ rule, by }) => [rule, by?.id])).toEqual([['precedence', 'f']]);
    expect(answered.suggestions).toEqual([]);
  });

  it('has obstacles but no suggestions where the schedule is no valid one', () => {
    const problem = makeProblem({ activities: [...full, wish('y', 60, morning), wish('x', 60, morning)] });
    const twice = scheduleOf([held('m', '08:00', '12:00'), held('y', '08:00', '09:00')]);
    const answered = whyNot(problem, twice, 'x');
    expect(answered?.obstacles).not.toEqual([]);
    expect(answered?.suggestions).toEqual([]);
  });

  it('is answered for all that are out, in their order', () => {
    const problem = makeProblem({ activities: [...full, wish('x', 60, morning), wish('y', 60)] });
    const all = whyNotAll(problem, scheduleOf([held('m', '08:00', '12:00')], ['y', 'x']));
    expect(all.map(({ activity }) => activity)).toEqual(['y', 'x']);
    expect(all.map((one) => one.suggestions.length)).toEqual([2, 2]);
    expect(all[0]?.suggestions[0]?.kind).toBe('as-asked');
  });

  it('where it would gain, cost is no reason: nothing was solved since it was asked for', () => {
    const problem = makeProblem({ activities: [wish('x', 60)] });
    const free = answer(problem, scheduleOf([]));
    expect(free.obstacles).toMatchObject([{ rule: 'cost', gains: true }]);
    expect(sayWhyNot(free, sceneOf(problem, 'en'))).toMatchObject({
      head: '“x” (priority 3, urgency 3) is not scheduled yet.',
      obstacles: [
        expect.stringMatching(/^Nothing stands in the way at \d+ possible starts .*not been scheduled yet\.$/),
      ],
    });
    const dear = answer(
      makeProblem({ activities: [wish('x', 60, { priority: 1, urgency: 1 })], weights: { touched: 5000 } }),
      scheduleOf([]),
    );
    expect(dear.obstacles.map(({ rule, gains }) => [rule, gains])).toEqual([['cost', undefined]]);
  });
});

describe('a change that lets an activity in', () => {
  it('as-asked: it simply fits', () => {
    const answered = answer(makeProblem({ activities: [wish('x', 60)] }), scheduleOf([]));
    const { edits, effect, held: as } = suggestion(answered, 'as-asked');
    expect(edits).toEqual([]);
    expect(as).toEqual([held('x', '08:00', '09:00')]);
    expect(effect.cost).toBeLessThan(0);
  });

  it('move: another one gives way, and is held elsewhere', () => {
    const problem = makeProblem({ activities: [wish('m', 240, { priority: 4 }), wish('x', 60, morning)] });
    const { moved, dropped } = suggestion(answer(problem, fullDay), 'move');
    expect(moved).toMatchObject([{ subject: 'activity', id: 'm', after: { start: at('14:00') } }]);
    expect(dropped).toEqual([]);
  });

  it('move: a focus block gives way', () => {
    const problem = makeProblem({
      activities: [wish('x', 60, morning)],
      focusGoals: [{ id: 'f', leaders: ['a'], minutes: 240, blockMinutes: 240 }],
    });
    const schedule = { ...scheduleOf([]), focusBlocks: [{ goal: 'f', start: at('08:00'), end: at('12:00') }] };
    const answered = answer(problem, schedule);
    expect(suggestion(answered, 'move').moved).toMatchObject([{ subject: 'focus', after: { start: at('14:00') } }]);
    expect(suggestion(answered, 'drop').dropped).toMatchObject([{ subject: 'focus', id: 'f', loss: 9 * 48 }]);
    expect(answered.obstacles[0]?.by).toEqual({ subject: 'focus', id: 'f', priority: 3 });
  });

  it('drop: the other one goes, at its loss', () => {
    const problem = makeProblem({ activities: [...full, wish('x', 60, morning)] });
    const { dropped, effect, schedule } = suggestion(answer(problem, fullDay), 'drop');
    expect(dropped).toMatchObject([{ id: 'm', loss: 27 * 48 }]);
    expect(effect.valueLost).toBe((27 - 9) * 48);
    expect(schedule.unscheduled?.map(({ activity }) => activity)).toEqual(['m']);
    expect(schedule.unscheduled?.[0]?.reasons).toHaveLength(1);
  });

  it('drop: never what is mandatory', () => {
    const must = { ...morning, mandatory: true };
    const problem = makeProblem({ activities: [wish('m', 240, must), wish('x', 60, morning)] });
    expect(kinds(answer(problem, fullDay))).not.toContain('drop');
  });

  it('move and drop: never what is frozen', () => {
    const problem = makeProblem({
      activities: [wish('m', 240), wish('x', 60, morning)],
      baseline: {
        schedule: { assignments: [held('m', '08:00', '12:00')] },
        frozenUntil: at('09:00'),
      },
    });
    const found = kinds(answer(problem, fullDay));
    expect(found).not.toContain('drop');
    expect(found).not.toContain('move');
    expect(found).toContain('window');
  });

  it('deputy: somebody may stand in', () => {
    const problem = makeProblem({
      leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }],
      activities: [...full, wish('x', 60, morning)],
    });
    const { held: as, edits } = suggestion(answer(problem, fullDay), 'deputy');
    expect(as).toMatchObject([{ attendees: ['b'], substitutions: [{ leader: 'a', by: 'b' }] }]);
    expect(edits).toEqual([
      {
        edit: 'changeActivity',
        activity: 'x',
        change: { attendees: { required: ['a'], deputiesAllowed: true } },
      },
    ]);
  });

  it('venue: another one that is large enough', () => {
    const problem = makeProblem({
      leaders: [{ id: 'a' }, { id: 'b' }],
      venues: [{ id: 'v' }, { id: 'w', capacity: 30 }, { id: 'small', capacity: 5 }],
      activities: [
        wish('m', 240, { ...morning, venue: { anyOf: ['v'] } }),
        wish('x', 60, {
          ...morning,
          attendees: { required: ['b'] },
          venue: { anyOf: ['v', 'w'] },
          pinned: { venue: 'v' },
          headcount: 20,
        }),
      ],
    });
    const answered = answer(problem, scheduleOf([held('m', '08:00', '12:00', { venue: 'v' })]));
    const { held: as, problem: edited, concession } = suggestion(answered, 'venue');
    expect(as).toMatchObject([{ start: at('08:00'), venue: 'w' }]);
    expect(edited.activities[1]).toMatchObject({ venue: { anyOf: ['v', 'w'] } });
    expect(edited.activities[1]).not.toHaveProperty('pinned');
    expect(concession).toBe(Math.ceil(9 * 48 * 0.05));
    expect(answered.obstacles[0]).toMatchObject({ rule: 'venue-overlap', venue: 'v', by: { id: 'm' } });
  });

  it('window: on other days as well, the cheapest first', () => {
    const problem = makeProblem({
      horizon: { firstDay: DAY, lastDay: '2026-12-04' },
      activities: [...full, wish('x', 60, morning)],
    });
    const windows = answer(problem, fullDay).suggestions.filter(({ kind }) => kind === 'window');
    expect(windows.map((one) => one.held[0]?.start.slice(0, 10))).toEqual([DAY, '2026-12-02', '2026-12-03']);
    expect(windows[0]?.problem.activities[1]).not.toHaveProperty('windows');
  });

  it('deadline: earlier or later than asked', () => {
    const problem = makeProblem({ activities: [...full, wish('x', 60, { deadline: at('12:00') })] });
    expect(suggestion(answer(problem, fullDay), 'deadline').held).toEqual([held('x', '14:00', '15:00')]);
  });

  it('outside-hours: before, between or after the sessions', () => {
    const { held: as } = suggestion(
      answer(makeProblem({ activities: [...full, wish('x', 60, morning)] }), fullDay),
      'outside-hours',
    );
    expect(as).toEqual([held('x', '13:30', '14:30')]);
  });

  it('people: one of them need not come, or a colleague comes instead', () => {
    const both = { required: ['a', 'b'] };
    const leaders = [{ id: 'a', body: 'p' }, { id: 'b' }];
    const wanted = wish('x', 60, { ...morning, attendees: both });
    const problem = makeProblem({ bodies: [{ id: 'p' }], leaders, activities: [...full, wanted] });
    const without = suggestion(answer(problem, fullDay), 'people');
    expect(without.held).toMatchObject([{ attendees: ['b'] }]);
    expect(without.problem.activities[1]?.attendees).toEqual({ required: ['b'], optional: ['a'] });

    const alone = makeProblem({
      bodies: [{ id: 'p' }],
      leaders: [
        { id: 'a', body: 'p' },
        { id: 'c', body: 'p', rank: 5 },
        { id: 'd', body: 'p', rank: 2 },
      ],
      activities: [...full, wish('x', 60, morning)],
    });
    const instead = suggestion(answer(alone, fullDay), 'people');
    expect(instead.held).toMatchObject([{ attendees: ['d'] }]);
    expect(instead.problem.activities[1]?.attendees).toEqual({ choose: [{ from: ['d', 'c'], count: 1 }] });
  });

  it('shorter: by as little as it takes, at the price of what is lost', () => {
    const problem = makeProblem({ activities: [wish('m', 180, morning), wish('x', 120, morning)] });
    const short = suggestion(answer(problem, scheduleOf([held('m', '08:00', '11:00')])), 'shorter');
    expect(short.held).toEqual([held('x', '11:00', '12:00')]);
    expect(short.concession).toBe((9 * 48) / 2);
  });

  it('split: two parts, one after the other', () => {
    const problem = makeProblem({ activities: [wish('x-2', 180), wish('x', 300)] });
    const parts = suggestion(answer(problem, scheduleOf([], ['x', 'x-2'])), 'split');
    expect(parts.held).toEqual([held('x', '08:00', '10:30'), held('x-3', '14:00', '16:30')]);
    expect(parts.edits.map(({ edit }) => edit)).toEqual(['changeActivity', 'addActivity', 'addRelation']);
  });

  it('priority: the lowest at which it is worth its place', () => {
    const problem = makeProblem({ activities: [...full, wish('x', 60, morning)] });
    const { edits, dropped } = suggestion(answer(problem, fullDay), 'priority');
    expect(edits).toEqual([{ edit: 'setPriority', activity: 'x', priority: 5 }]);
    expect(dropped).toMatchObject([{ id: 'm' }]);
  });
});

describe('a change', () => {
  it('keeps a mandatory activity in sight', () => {
    const problem = makeProblem({ activities: [...full, wish('x', 60, { ...morning, mandatory: true })] });
    const answered = answer(problem, fullDay);
    expect(suggestion(answered, 'drop').effect.mandatoryMissed).toBe(-1);
    expect(suggestion(answered, 'drop').size).toBeLessThan(-9e8);
    expect(kinds(answered)).not.toContain('priority');
  });

  it('counts what was published', () => {
    const problem = makeProblem({
      activities: [...full, wish('x', 60, morning)],
      baseline: { schedule: { assignments: [held('x', '08:00', '09:00')] } },
    });
    // Dropped it counts four units; in the afternoon one, at twice the price so shortly before.
    expect(suggestion(answer(problem, fullDay), 'window').effect.inconvenience).toBeLessThan(0);
  });

  it('keeps the relations of what it changes', () => {
    const problem = makeProblem({
      horizon: { firstDay: DAY, lastDay: '2026-12-02' },
      activities: [...full, wish('x', 60, morning), wish('y', 60)],
      relations: [{ kind: 'sameDay', activities: ['x', 'y'] }],
    });
    const next = held('y', at('08:00', '2026-12-02'), at('09:00', '2026-12-02'));
    const answered = answer(problem, scheduleOf([held('m', '08:00', '12:00'), next]));
    const [window] = answered.suggestions.filter(({ kind }) => kind === 'window');
    expect(window?.held[0]?.start.slice(0, 10)).toBe('2026-12-02');
  });

  it('concerns one copy of a repeated activity only, in its week', () => {
    const problem = makeProblem({
      horizon: { firstDay: DAY, lastDay: '2026-12-14' },
      leaders: [{ id: 'a', unavailable: [{ start: at('00:00'), end: at('00:00', '2026-12-07') }] }],
      activities: [
        wish('r', 60, {
          repeat: { per: 'week' },
          windows: [{ start: at('08:00'), end: at('12:00') }],
        }),
      ],
    });
    const id = 'r@2026-12-07';
    const answered = answer(problem, scheduleOf([], ['r@2026-12-01', id, 'r@2026-12-14']), id);
    const { held: as, problem: edited } = suggestion(answered, 'window');
    expect(as[0]?.start).toBe(at('08:00', '2026-12-07'));
    expect(edited.activities.map((one) => one.id)).toEqual(['r@2026-12-01', id, 'r@2026-12-14']);
    expect(edited.activities[1]?.windows).toEqual([
      { start: at('00:00', '2026-12-07'), end: at('00:00', '2026-12-14') },
    ]);
  });
});
