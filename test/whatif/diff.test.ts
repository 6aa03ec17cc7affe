import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../src/model/schedule.ts';
import { type Change, diffSchedules, type Planned } from '../../src/whatif/diff.ts';
import { FIRST, OFFICE, SECOND, withActivity } from '../publish/fixture.ts';
import { compact } from '../support/compact.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const diff = (previous: Schedule, next: Schedule, before: Problem = OFFICE, after: Problem = before) =>
  diffSchedules({ problem: before, schedule: previous }, { problem: after, schedule: next });

const withFirst = (changes: Partial<Assignment>): Schedule => ({
  ...FIRST,
  assignments: FIRST.assignments.map((one) => (one.activity === 'a1' ? { ...one, ...changes } : one)),
});

const NOTHING = { moved: null, restaffed: null, rehoused: false, retitled: false };

describe('a diff', () => {
  test('of the same schedule is empty', () => {
    expect(diff(FIRST, FIRST)).toEqual([]);
  });

  test('has one Change for each activity and focus block, in order of time', () => {
    const changes = diff(FIRST, SECOND);
    expect(changes.map(({ kind, subject, id }) => [kind, subject, id])).toEqual([
      ['changed', 'activity', 'a3'],
      ['cancelled', 'activity', 'a2'],
      ['changed', 'focus', 'f1'],
      ['changed', 'activity', 'a1'],
      ['new', 'activity', 'a4@2026-12-14'],
    ]);
  });

  test('has all aspects of an activity in one Change, with both sides', () => {
    expect(diff(FIRST, SECOND).find(({ id }) => id === 'a1')).toMatchObject({
      moved: 'to-another-day',
      rehoused: true,
      retitled: false,
      restaffed: {
        joins: ['dep'],
        leaves: ['mayor'],
        nowSubstituted: [{ leader: 'mayor', by: 'dep' }],
        noLongerSubstituted: [],
      },
      before: {
        title: '县委常委会会议',
        start: '2026-12-01T09:00',
        venue: 'v1',
        site: 'hall',
        leaders: ['sec', 'mayor'],
      },
      after: { start: '2026-12-08T14:00', venue: 'v2', site: 'hall', leaders: ['sec', 'dep'] },
    });
    expect(diff(SECOND, FIRST).find(({ id }) => id === 'a1')).toMatchObject({
      restaffed: { noLongerSubstituted: [{ leader: 'mayor', by: 'dep' }] },
    });
  });

  test('tells a move within the day, also of the end alone, from one to another day', () => {
    const within = [{ start: '2026-12-01T09:30', end: '2026-12-01T11:30' }, { end: '2026-12-01T11:30' }];
    for (const changes of within) {
      expect(diff(FIRST, withFirst(changes))).toMatchObject([{ id: 'a1', ...NOTHING, moved: 'within-day' }]);
    }
    const other = { start: '2026-12-02T09:00', end: '2026-12-02T11:00' };
    expect(diff(FIRST, withFirst(other))).toMatchObject([{ ...NOTHING, moved: 'to-another-day' }]);
  });

  test('does not mind the order of attendees', () => {
    expect(diff(FIRST, withFirst({ attendees: ['mayor', 'sec'] }))).toEqual([]);
  });

  test('sees another venue, a venue that moves, and another site', () => {
    expect(diff(FIRST, withFirst({ venue: 'v2' }))).toMatchObject([{ id: 'a1', ...NOTHING, rehoused: true }]);
    const moved: Problem = {
      ...OFFICE,
      venues: [
        { id: 'v1', site: 'east' },
        { id: 'v2', site: 'hall' },
      ],
    };
    expect(diff(FIRST, FIRST, OFFICE, moved).map(({ id }) => id)).toEqual(['a1', 'a3']);
    const sited = withActivity(OFFICE, 'a2', { venue: { site: 'east' } });
    expect(diff(FIRST, FIRST, OFFICE, sited)).toMatchObject([{ id: 'a2', ...NOTHING, rehoused: true }]);
  });

  test('sees a new title, also of what repeats', () => {
    expect(diff(FIRST, FIRST, OFFICE, withActivity(OFFICE, 'a4', { title: '例会' }))).toMatchObject([
      { id: 'a4@2026-12-01', ...NOTHING, retitled: true, before: { title: '周例会' }, after: { title: '例会' } },
      { id: 'a4@2026-12-07', ...NOTHING, retitled: true },
    ]);
    // Only what repeats has occurrences.
    const single = withActivity(OFFICE, 'a1', { id: 'a4', title: 'x' });
    expect(diff(FIRST, FIRST, { ...single, activities: [] })).toEqual([]);
  });

  test('needs nothing of the Problem but what it looks for', () => {
    const { venues: _, focusGoals: __, ...bare } = OFFICE;
    const repeated = { ...FIRST, assignments: [...FIRST.assignments, ...FIRST.assignments.slice(0, 1)] };
    expect(diff(FIRST, { ...FIRST, focusBlocks: [] }, bare)).toMatchObject([{ kind: 'cancelled', id: 'f1' }]);
    expect(diff(FIRST, repeated, { ...bare, activities: [] })).toMatchObject([{ kind: 'new', id: 'a1' }]);
    const { focusBlocks: ___, ...unfocused } = FIRST;
    expect(diff(unfocused, FIRST)).toMatchObject([
      { kind: 'new', subject: 'focus', after: { leaders: ['mayor', 'dep'] } },
    ]);
  });

  test('sees a focus goal with other leaders', () => {
    const goals = [{ id: 'f1', title: '项目攻坚', leaders: ['mayor'], minutes: 120, blockMinutes: 120 }];
    expect(diff(FIRST, FIRST, OFFICE, { ...OFFICE, focusGoals: goals })).toMatchObject([
      { subject: 'focus', id: 'f1', restaffed: { joins: [], leaves: ['dep'] } },
    ]);
  });

  test('matches focus blocks: alike, then of the same start, then in order of time', () => {
    const block = (start: string, end: string): FocusBlock => ({
      goal: 'f1',
      start: `2026-12-0${start}`,
      end: `2026-12-0${end}`,
    });
    const blocks = (...focusBlocks: readonly FocusBlock[]): Schedule => ({ ...FIRST, focusBlocks });
    const changes = diff(
      blocks(
        block('4T08:00', '4T10:00'),
        block('2T08:00', '2T10:00'),
        block('3T08:00', '3T10:00'),
        block('1T14:00', '1T16:00'),
      ),
      blocks(block('3T08:00', '3T10:00'), block('8T08:00', '8T10:00'), block('4T08:00', '4T11:00')),
    );
    expect(changes.map(({ kind, before, after }) => [kind, before?.start ?? null, after?.start ?? null])).toEqual([
      ['cancelled', '2026-12-02T08:00', null],
      ['changed', '2026-12-04T08:00', '2026-12-04T08:00'],
      ['changed', '2026-12-01T14:00', '2026-12-08T08:00'],
    ]);
  });
});

/** The schedule after the changes, by the promise of `diffSchedules`. */
function applied(
  { assignments, focusBlocks = [] }: Planned['schedule'],
  changes: readonly Change[],
): readonly string[] {
  const held = [...assignments, ...focusBlocks].map((one) => JSON.stringify(one));
  for (const { before } of changes) {
    if (before) held.splice(held.indexOf(JSON.stringify(before.held)), 1);
  }
  return [...held, ...changes.flatMap(({ after }) => (after ? [JSON.stringify(after.held)] : []))].sort();
}

const contents = ({ assignments, focusBlocks = [] }: Planned['schedule']): readonly string[] =>
  [...assignments, ...focusBlocks].map((one) => JSON.stringify(one)).sort();

const days = fc.integer({ min: 1, max: 3 });
const leaders = fc.subarray(['sec', 'mayor', 'dep'], { minLength: 1 });

const assignment = (activity: string): fc.Arbitrary<Assignment> =>
  fc
    .record({
      day: days,
      hour: fc.constantFrom('08', '09'),
      attendees: leaders,
      venue: fc.option(fc.constantFrom('v1', 'v2'), { nil: undefined }),
      substitutions: fc.option(fc.constant([{ leader: 'mayor', by: 'dep' }]), { nil: undefined }),
    })
    .map(({ day, hour, ...rest }) =>
      compact({ activity, start: `2026-12-0${day}T${hour}:00`, end: `2026-12-0${day}T${hour}:30`, ...rest }),
    );

const schedules: fc.Arbitrary<Planned['schedule']> = fc.record({
  assignments: fc
    .tuple(...['a1', 'a2', 'a3', 'a4@2026-12-01'].map((id) => fc.option(assignment(id), { nil: null })))
    .map((list) => list.filter((one) => one !== null)),
  focusBlocks: fc.uniqueArray(
    fc.tuple(fc.constantFrom('f1', 'f2'), days, fc.constantFrom('10', '11')).map(
      ([goal, day, hour]): FocusBlock => ({
        goal,
        start: `2026-12-0${day}T08:00`,
        end: `2026-12-0${day}T${hour}:00`,
      }),
    ),
    { selector: ({ goal, start }) => `${goal} ${start}`, maxLength: 4 },
  ),
});

test(
  'applying a diff to the previous schedule gives the next one; the way back cancels what was new',
  () => {
    fc.assert(
      fc.property(schedules, schedules, (previous, next) => {
        const there = diffSchedules({ problem: OFFICE, schedule: previous }, { problem: OFFICE, schedule: next });
        expect(applied(previous, there)).toEqual(contents(next));
        const back = diffSchedules({ problem: OFFICE, schedule: next }, { problem: OFFICE, schedule: previous });
        expect(back).toHaveLength(there.length);
        const count = (changes: readonly Change[], kind: Change['kind']) =>
          changes.filter((change) => change.kind === kind).length;
        expect([count(back, 'cancelled'), count(back, 'new')]).toEqual([
          count(there, 'new'),
          count(there, 'cancelled'),
        ]);
        const times = there.map(({ before, after }) => (after ?? before).start);
        expect(times).toEqual(times.toSorted());
      }),
      propertyRuns(0.5),
    );
  },
  PROPERTY_TIMEOUT,
);
