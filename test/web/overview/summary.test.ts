import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/model/names.ts';
import { RULE_IDS } from '../../../src/model/schedule.ts';
import type { Job, RevisionHead } from '../../../src/server/wire-page.ts';
import { hasForeseen } from '../../../src/web/screens/overview/foresight-jobs.ts';
import {
  byBody,
  byPriority,
  chanceCells,
  hourCells,
  leadersOf,
  mandatoryOf,
  missingOf,
  shortHours,
  shortPercent,
  spreadOf,
  targetsOf,
} from '../../../src/web/screens/overview/summary.ts';
import { focusOf, rate, valueHeld } from '../../../src/web/screens/overview/value.ts';
import { REASON_WORDS } from '../../../src/web/ui/words-reason.ts';
import { PROBLEM, SCHEDULE } from '../what-if/documents.ts';

const { activities } = PROBLEM;

describe('what is held', () => {
  test('by priority, levels that nothing has left out', () => {
    expect(byPriority(activities, SCHEDULE)).toEqual([
      { level: 5, share: { asked: 1, held: 1 } },
      { level: 4, share: { asked: 1, held: 1 } },
      { level: 3, share: { asked: 2, held: 1 } },
      { level: 1, share: { asked: 1, held: 0 } },
    ]);
    expect(mandatoryOf(activities, SCHEDULE)).toEqual({ asked: 2, held: 1 });
  });

  test('value counts activities and missing focus blocks as the score does', () => {
    const lost = 9 * 48 + 56 + 27 * 48;
    const { asked, held } = valueHeld(PROBLEM, activities, SCHEDULE);
    expect(asked - held).toBe(lost);
    expect(rate({ held: 0, asked: 0 })).toBe(1);
  });

  test('more blocks than are wanted count as those wanted', () => {
    const block = { goal: 'f1', start: '2026-12-04T08:30', end: '2026-12-04T10:30' };
    const schedule = { ...SCHEDULE, focusBlocks: [block, block, block, block] };
    expect(focusOf(PROBLEM, schedule)[0]?.blocks).toEqual({ held: 3, asked: 3 });
  });

  test('by body, those without one last, and how far they are apart', () => {
    const bodies = byBody(PROBLEM, activities, SCHEDULE);
    expect(bodies.map(({ name, count }) => [name, count.held, count.asked])).toEqual([
      ['县委', 1, 1],
      ['县政府', 1, 3],
      [null, 1, 1],
    ]);
    const gov = (27 * 48) / (27 * 48 + 9 * 48 + 56);
    expect(spreadOf(bodies)).toBe(Math.round((1 - gov) * 100));
    expect(spreadOf(bodies.slice(0, 1))).toBeNull();
  });

  test('what is not held: mandatory first, with the reason as data', () => {
    expect(missingOf(PROBLEM, activities, SCHEDULE)).toMatchObject([
      { id: 'a4', isMandatory: true, reason: null },
      { id: 'a3', title: '活动a3', level: 3, isMandatory: false, reason: { id: 'leader-overlap', leader: 'sec' } },
    ]);
  });
});

describe('cells', () => {
  test('a bar is full at the target; above it the cell is marked', () => {
    const days = [0, 2.5, 5, 6].map((hours, i) => ({ date: `2026-12-0${i + 1}`, hours }));
    expect(hourCells(days, 5).map(({ fill, isOver }) => [fill, isOver])).toEqual([
      [0, false],
      [0.5, false],
      [1, false],
      [1, true],
    ]);
    expect(hourCells(days, null)[3]).toMatchObject({ fill: 0.75, isOver: false });
    expect(hourCells(days, 0)[1]).toMatchObject({ fill: 0, isOver: true });
  });

  test('days without a chance are empty', () => {
    const chances = [
      { leader: 'sec', date: '2026-12-02', chance: 0.5 },
      { leader: 'mayor', date: '2026-12-01', chance: 0.9 },
    ];
    const cells = chanceCells('sec', ['2026-12-01', '2026-12-02'], chances);
    expect(cells.map(({ amount, isOver }) => [amount, isOver])).toEqual([
      [0, false],
      [0.5, true],
    ]);
  });

  test('numbers are short, and nothing that is more than 0 is shown as 0 percent', () => {
    expect([0, 0.5, 3.2, 3.3].map(shortHours)).toEqual(['', '0.5', '3', '3.5']);
    expect([0, 0.004, 0.333, 1].map(shortPercent)).toEqual(['', '<1', '33', '100']);
  });

  test('leaders in protocol order, targets in hours', () => {
    expect(leadersOf(PROBLEM).map(({ leader, body }) => [leader.id, body])).toEqual([
      ['sec', '县委'],
      ['mayor', '县政府'],
    ]);
    expect([...targetsOf(PROBLEM)]).toEqual([
      ['mayor', 5],
      ['sec', null],
    ]);
  });
});

test('every reason is said in both languages, by name and without', () => {
  const names = namesOf(PROBLEM);
  const known = { leader: names.leader('sec'), venue: names.venue('v1'), title: names.activity('a2') };
  const unknown = { leader: null, venue: null, title: null };
  for (const id of [...RULE_IDS, 'cost'] as const) {
    for (const words of [REASON_WORDS.zh, REASON_WORDS.en]) {
      for (const against of [known, unknown]) expect(words[id](against)).not.toMatch(/null|undefined|sec\b|v1/);
    }
  }
  expect(REASON_WORDS.zh['leader-overlap'](known)).toBe('县委书记的时间已排满');
});

describe('foresight', () => {
  const revision = (number: number, publishedAt: string): RevisionHead => ({
    ...{ plan: 'p', number, publishedAt, publishedBy: '', rollbackOf: null, note: '', hash: '' },
  });
  const job = (createdAt: string, rest: Partial<Job> = {}): Job => ({
    ...{ id: 'j', plan: 'p', kind: 'foresee', state: 'done', work: null, by: '', createdAt, startedAt: null },
    ...{ endedAt: null, timeMs: 1, progress: null, error: null, ...rest },
  });
  const revisions = [revision(2, '2026-12-02T00:00:00Z'), revision(1, '2026-12-01T00:00:00Z')];

  test('is there once a job has ended after the newest revision', () => {
    expect(hasForeseen([job('2026-12-02T01:00:00Z')], revisions)).toBe(true);
    expect(hasForeseen([job('2026-12-02T01:00:00Z', { state: 'cancelled' })], revisions)).toBe(true);
    expect(hasForeseen([job('2026-12-01T01:00:00Z')], revisions)).toBe(false);
    expect(hasForeseen([job('2026-12-02T01:00:00Z', { state: 'running' })], revisions)).toBe(false);
    expect(hasForeseen([job('2026-12-02T01:00:00Z', { kind: 'solve' })], revisions)).toBe(false);
    expect(hasForeseen([job('2026-12-02T01:00:00Z')], [])).toBe(false);
  });
});
