import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import type { Problem } from '../../src/model/problem.ts';
import { applyEdits } from '../../src/whatif/apply-edits.ts';
import { readScenario } from '../../src/whatif/scenario.ts';
import { makeProblem } from '../support/make-problem.ts';

const PROBLEM: Problem = makeProblem({
  leaders: [{ id: 'a' }, { id: 'b' }],
  venues: [{ id: 'v' }],
  activities: [
    { id: 'x', minutes: 60, priority: 2, attendees: { required: ['a'] } },
    { id: 'y', minutes: 60, pinned: { start: '2026-12-01T08:00', attendees: ['a'] }, attendees: { required: ['a'] } },
    { id: 'z', minutes: 30 },
  ],
  relations: [
    { kind: 'precedes', first: 'x', second: 'z' },
    { kind: 'sameDay', activities: ['x', 'y', 'z'] },
  ],
  focusGoals: [{ id: 'f', leaders: ['a'], minutes: 60, blockMinutes: 60 }],
});

const edited = (...edits: readonly Edit[]): Problem | null => applyEdits(PROBLEM, edits, 'en').problem;
const activity = (problem: Problem | null, id: string) => problem?.activities.find((one) => one.id === id);

/** As a hand edits it. */
interface Document {
  readonly activities: { [field: string]: unknown; priority?: number; pinned?: unknown }[];
  readonly relations: unknown[];
  readonly focusGoals: unknown[];
}

/** Each edit beside the same change made to the document by hand. */
const BY_HAND: readonly (readonly [Edit, (problem: Document) => void])[] = [
  [
    { edit: 'setPriority', activity: 'x', priority: 5 },
    ({ activities }) => Object.assign(activities[0] ?? {}, { priority: 5 }),
  ],
  [
    { edit: 'setUrgency', activity: 'x', urgency: 4 },
    ({ activities }) => Object.assign(activities[0] ?? {}, { urgency: 4 }),
  ],
  [
    { edit: 'setMandatory', activity: 'z', mandatory: true },
    ({ activities }) => Object.assign(activities[2] ?? {}, { mandatory: true }),
  ],
  [{ edit: 'setWeights', weights: { travel: 3 } }, (problem) => Object.assign(problem, { weights: { travel: 3 } })],
  [
    { edit: 'addActivity', activity: { id: 'n', minutes: 30 } },
    ({ activities }) => activities.push({ id: 'n', minutes: 30 }),
  ],
  [
    { edit: 'changeActivity', activity: 'x', change: { minutes: 90, priority: null } },
    ({ activities }) => {
      Object.assign(activities[0] ?? {}, { minutes: 90 });
      delete activities[0]?.priority;
    },
  ],
  [
    { edit: 'pin', activity: 'x', day: '2026-12-01' },
    ({ activities }) => Object.assign(activities[0] ?? {}, { pinned: { day: '2026-12-01' } }),
  ],
  [
    { edit: 'unpin', activity: 'y', aspects: ['start'] },
    ({ activities }) => Object.assign(activities[1] ?? {}, { pinned: { attendees: ['a'] } }),
  ],
  [
    { edit: 'unpin', activity: 'y' },
    ({ activities }) => {
      delete activities[1]?.pinned;
    },
  ],
  [
    {
      edit: 'leaderAway',
      leader: 'a',
      start: '2026-12-01T14:00',
      end: '2026-12-01T18:00',
      reason: '省里开会',
      away: true,
    },
    (problem) => {
      const absence = { start: '2026-12-01T14:00', end: '2026-12-01T18:00', reason: '省里开会', away: true };
      Object.assign(problem, { leaders: [{ id: 'a', unavailable: [absence] }, { id: 'b' }] });
    },
  ],
  [
    { edit: 'closeVenue', venue: 'v', start: '2026-12-01T14:00', end: '2026-12-01T18:00' },
    (problem) => {
      const closed = { start: '2026-12-01T14:00', end: '2026-12-01T18:00' };
      Object.assign(problem, { venues: [{ id: 'v', unavailable: [closed] }] });
    },
  ],
  [
    { edit: 'addVenue', venue: { id: 'w' } },
    (problem) => Object.assign(problem, { venues: [{ id: 'v' }, { id: 'w' }] }),
  ],
  [
    { edit: 'addLeader', leader: { id: 'c' } },
    (problem) => Object.assign(problem, { leaders: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }),
  ],
  [
    { edit: 'setHorizon', firstDay: '2026-12-01', lastDay: '2026-12-02' },
    (problem) => Object.assign(problem, { horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' } }),
  ],
  [
    { edit: 'addRelation', relation: { kind: 'differentDays', activities: ['x', 'z'] } },
    (problem) => problem.relations.push({ kind: 'differentDays', activities: ['x', 'z'] }),
  ],
  [{ edit: 'removeRelations', activity: 'x' }, (problem) => Object.assign(problem, { relations: [] })],
  [{ edit: 'removeFocusGoal', goal: 'f' }, (problem) => Object.assign(problem, { focusGoals: [] })],
  [
    { edit: 'addFocusGoal', goal: { id: 'g', leaders: ['b'], minutes: 60, blockMinutes: 30 } },
    (problem) => problem.focusGoals.push({ id: 'g', leaders: ['b'], minutes: 60, blockMinutes: 30 }),
  ],
  [
    { edit: 'removeActivity', activity: 'y' },
    (problem) => {
      problem.activities.splice(1, 1);
      const [precedes] = problem.relations;
      Object.assign(problem, { relations: [precedes, { kind: 'sameDay', activities: ['x', 'z'] }] });
    },
  ],
];

describe('an edit', () => {
  test.each(BY_HAND)('$edit does what a hand does', (edit, byHand) => {
    const document = structuredClone(PROBLEM) as unknown as Document;
    byHand(document);
    expect(edited(edit)).toEqual(document);
  });

  test('leaves the Problem given as it is', () => {
    const before = structuredClone(PROBLEM);
    applyEdits(
      PROBLEM,
      BY_HAND.map(([edit]) => edit),
      'en',
    );
    expect(PROBLEM).toEqual(before);
  });

  test('comes after those before it', () => {
    const problem = edited(
      { edit: 'addActivity', activity: { id: 'n', minutes: 30 } },
      { edit: 'setPriority', activity: 'n', priority: 5 },
    );
    expect(activity(problem, 'n')).toEqual({ id: 'n', minutes: 30, priority: 5 });
  });

  test('of what is not there is an error that names it, all at once', () => {
    const { problem, issues } = applyEdits(
      PROBLEM,
      [
        { edit: 'setPriority', activity: 'xx', priority: 5 },
        { edit: 'leaderAway', leader: 'q', start: '2026-12-01T14:00', end: '2026-12-01T18:00' },
        { edit: 'closeVenue', venue: 'q', start: '2026-12-01T14:00', end: '2026-12-01T18:00' },
        { edit: 'removeFocusGoal', goal: 'q' },
      ],
      'en',
    );
    expect(problem).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'dangling-id edits[0].activity',
      'dangling-id edits[1].leader',
      'dangling-id edits[2].venue',
      'dangling-id edits[3].goal',
    ]);
    expect(issues[0]?.message).toContain('"xx"');
    expect(issues[0]?.hint).toContain('activities');
  });

  test('that leads to a faulty document gives its faults', () => {
    const { problem, issues } = applyEdits(
      PROBLEM,
      [{ edit: 'changeActivity', activity: 'x', change: { minuts: 5 } }],
      'en',
    );
    expect(problem).toBeNull();
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['unknown-field', 'activities[0].minuts']]);
  });
});

describe('a copy of a repeat', () => {
  const weekly: Problem = makeProblem({
    horizon: { firstDay: '2026-12-01', lastDay: '2026-12-13' },
    activities: [{ id: 'w', minutes: 60, repeat: { per: 'week' } }],
  });

  test('is changed by itself', () => {
    const { problem, issues } = applyEdits(
      weekly,
      [
        { edit: 'setPriority', activity: 'w@2026-12-07', priority: 5 },
        { edit: 'removeActivity', activity: 'w@2026-12-01' },
      ],
      'en',
    );
    expect(issues).toEqual([]);
    expect(problem?.activities.map(({ id, priority }) => [id, priority])).toEqual([['w@2026-12-07', 5]]);
  });

  test('that is none is not found', () => {
    const { problem, issues } = applyEdits(weekly, [{ edit: 'removeActivity', activity: 'w@2026-12-08' }], 'en');
    expect(problem).toBeNull();
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['dangling-id', 'edits[0].activity']]);
  });

  test('of a document that an earlier edit broke is not looked for', () => {
    const { problem, issues } = applyEdits(
      weekly,
      [
        { edit: 'setHorizon', firstDay: '2026-12-09', lastDay: '2026-12-01' },
        { edit: 'removeActivity', activity: 'w@2026-12-01' },
      ],
      'en',
    );
    expect(problem).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe('a scenario document', () => {
  test('is read', () => {
    const edits = BY_HAND.map(([edit]) => edit);
    const document = { format: 'tongchou/scenario@1', name: '县长出差', edits };
    expect(readScenario(JSON.parse(JSON.stringify(document)), 'en')).toEqual({ scenario: document, issues: [] });
  });

  test('with faults names each with its path', () => {
    const { scenario, issues } = readScenario(
      {
        format: 'tongchou/scenario@1',
        name: '',
        edits: [
          { edit: 'setPriority', activity: 'x', priority: 7 },
          { edit: 'setPriorty' },
          { edit: 'pin', activity: 'x', dya: 1 },
        ],
      },
      'en',
    );
    expect(scenario).toBeNull();
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'edits[0].priority',
      'edits[1].edit',
      'edits[2].dya',
      'name',
    ]);
  });
});
