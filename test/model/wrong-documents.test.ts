import { describe, expect, it } from 'vitest';
import { hasErrors, type Issue } from '../../src/model/issue.ts';
import { readProblem, readSchedule } from '../../src/model/read.ts';
import { edited, editedProblem, GONE, RIGHT_PROBLEM } from './right-problem.ts';
import { WRONG_PROBLEMS } from './wrong-problems.ts';

const brief = (issues: readonly Issue[]): readonly string[] => issues.map(({ code, path }) => `${code} ${path}`).sort();

describe('a right Problem', () => {
  it('is read without an issue, and as it is', () => {
    expect(readProblem(RIGHT_PROBLEM)).toEqual({ problem: RIGHT_PROBLEM, issues: [] });
  });
});

describe('a wrong Problem', () => {
  it.each(WRONG_PROBLEMS)('$name', ({ edits, issues }) => {
    const read = readProblem(editedProblem(edits));
    expect(brief(read.issues)).toEqual([...issues].sort());
    expect(read.problem === null).toBe(hasErrors(read.issues));
  });
});

describe('many faults', () => {
  it('are all told at once', () => {
    const { problem, issues } = readProblem(
      editedProblem({
        timeZone: 'Mars/Olympus',
        'horizon.lastDay': '2026-12-32',
        'calendar.holidays': 'US',
        'calendar.workingHours[0].sessions[0][1]': '08:30',
        'travel[0].to': 'moon',
        'bodies[1]': { id: 'party' },
        'leaders[3].rnak': 2,
        'activities[0].windows[0].end': '2026-12-02T25:00',
        'activities[0].pinned.attendees[0]': 'ghost',
        'activities[1].attendees.required': ['sec', 'sec'],
        'activities[3].minutes': GONE,
        'activities[4].minutes': 'half an hour',
        'relations[0].second': 'a1',
        'focusGoals[0].priority': 9,
        'coverage[0].atLeast': 7,
      }),
    );
    expect(problem).toBeNull();
    expect(brief(issues)).toEqual(
      [
        'bad-time-zone timeZone',
        'bad-date horizon.lastDay',
        'bad-value calendar.holidays',
        'empty-interval calendar.workingHours[0].sessions[0][1]',
        'dangling-id travel[0].to',
        'duplicate-id bodies[1].id',
        'unknown-field leaders[3].rnak',
        'bad-time activities[0].windows[0].end',
        'dangling-id activities[0].pinned.attendees[0]',
        'duplicate-leader activities[1].attendees.required[1]',
        'duration-missing activities[3]',
        'wrong-type activities[4].minutes',
        'self-relation relations[0].second',
        'bad-value focusGoals[0].priority',
        'coverage-too-many coverage[0].atLeast',
      ].sort(),
    );
  });

  it('of a leader list that is none do not make every leader unknown', () => {
    expect(brief(readProblem(editedProblem({ leaders: 'sec' })).issues)).toEqual(['wrong-type leaders']);
  });

  it('of a value are not told twice, as what depends on it', () => {
    const { issues } = readProblem(
      editedProblem({
        'activities[1].wholeDays': 0,
        'activities[1].venue': { anyOf: 'v1' },
        'activities[3].outsideHours': true,
        'activities[3].windows': 'always',
        'activities[4].outsideHours': true,
        'activities[4].pinned': 'now',
        'activities[0].attendees.required': 'sec',
        'activities[0].venue': 3,
        'venues[0].capacity': 'few',
        'activities[4].headcount': 500,
        'activities[4].venue': { anyOf: ['v1'] },
      }),
    );
    expect(brief(issues)).toEqual(
      [
        'bad-value activities[1].wholeDays',
        'wrong-type activities[1].venue.anyOf',
        'wrong-type activities[3].windows',
        'wrong-type activities[4].pinned',
        'wrong-type activities[0].attendees.required',
        'wrong-type activities[0].venue',
        'wrong-type venues[0].capacity',
      ].sort(),
    );
  });
});

const RIGHT_SCHEDULE = {
  format: 'tongchou/schedule@1',
  problem: { title: 'x', sha256: '0'.repeat(64) },
  assignments: [
    {
      activity: 'a1',
      start: '2026-12-01T09:00',
      end: '2026-12-01T11:00',
      attendees: ['dep'],
      venue: 'v1',
      substitutions: [{ leader: 'sec', by: 'dep' }],
    },
  ],
  focusBlocks: [{ goal: 'f1', start: '2026-12-01T14:30', end: '2026-12-01T16:30' }],
  unscheduled: [{ activity: 'a9', reasons: [{ id: 'leader-overlap', leader: 'sec', message: '…' }] }],
  score: { mandatoryMissed: 0, cost: 2050, valueLost: 1800, inconvenience: 250, terms: { delay: 120 } },
  bound: { mandatoryMissed: 0, cost: 1990 },
  gap: 0.004,
  status: 'feasible',
  stopReason: 'time',
};

describe('a right Schedule', () => {
  it.each([
    ['whole', RIGHT_SCHEDULE],
    ['bare', { format: 'tongchou/schedule@1', assignments: [] }],
    ['without bound', { ...RIGHT_SCHEDULE, bound: null, gap: null }],
    // For the verifier to judge.
    ['that ends before it starts', edited(RIGHT_SCHEDULE, { 'assignments[0].end': '2026-12-01T08:00' })],
  ])('%s', (_, document) => {
    expect(readSchedule(document)).toEqual({ schedule: document, issues: [] });
  });
});

describe('a wrong Schedule', () => {
  it.each([
    [{ format: 'tongchou/problem@1' }, 'wrong-format format'],
    [{ assignments: GONE }, 'missing-field assignments'],
    [{ 'assignments[0].activity': GONE }, 'missing-field assignments[0].activity'],
    [{ 'assignments[0].attendees': GONE }, 'missing-field assignments[0].attendees'],
    [{ 'assignments[0].start': '2026-12-01 09:00' }, 'bad-time assignments[0].start'],
    [{ 'assignments[0].end': '2026-13-01T09:00' }, 'bad-date assignments[0].end'],
    [{ 'assignments[0].people': [] }, 'unknown-field assignments[0].people'],
    [{ 'focusBlocks[0].goal': 1 }, 'wrong-type focusBlocks[0].goal'],
    [{ 'unscheduled[0].reasons[0].id': 'rain' }, 'bad-value unscheduled[0].reasons[0].id'],
    [{ 'score.terms.luck': 1 }, 'unknown-field score.terms.luck'],
    [{ 'problem.sha256': 'abc' }, 'bad-value problem.sha256'],
    [{ status: 'best' }, 'bad-value status'],
    [{ gap: '0.4 %' }, 'wrong-type gap'],
  ])('%o', (edits, issue) => {
    const read = readSchedule(edited(RIGHT_SCHEDULE, edits));
    expect(brief(read.issues)).toEqual([issue]);
    expect(read.schedule).toBeNull();
  });
});
