import { expect } from 'vitest';
import type { SheetFile } from '../../../src/formats/sheets.ts';
import { applyDifferences } from '../../../src/intake/round-trip/apply.ts';
import type { Difference } from '../../../src/intake/round-trip/difference.ts';
import { type EditedReading, readEditedTable } from '../../../src/intake/round-trip/read-edited-table.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { readProblem } from '../../../src/model/read.ts';
import { PROBLEM, SCHEDULE } from '../../formats/fixture.ts';
import { type Edits, edit, exported } from './edit-table.ts';

export const SHEET = '活动安排清单';

export const read = (book: SheetFile, problem: Problem = PROBLEM): EditedReading =>
  readEditedTable(problem, SCHEDULE, book, 'zh');

export async function edited(id: string, edits: Edits, problem: Problem = PROBLEM): Promise<EditedReading> {
  return read(edit(await exported(problem, SCHEDULE), id, edits), problem);
}

/** The one difference that there must be, with no question. */
export async function difference(id: string, edits: Edits, problem: Problem = PROBLEM): Promise<Difference> {
  const { differences, issues } = await edited(id, edits, problem);
  expect(issues).toEqual([]);
  const [one, ...more] = differences;
  expect(more).toEqual([]);
  if (one === undefined) throw new Error('no difference was found');
  return one;
}

/** The one question that there must be, with no difference. */
export async function question(id: string, edits: Edits, problem: Problem = PROBLEM): Promise<string> {
  const { differences, issues } = await edited(id, edits, problem);
  expect(differences).toEqual([]);
  expect(issues).toHaveLength(1);
  return issues.map(({ code, path, message }) => `${code} ${path} ${message}`).join();
}

export const withActivity = (id: string, change: Partial<Activity>): Problem => ({
  ...PROBLEM,
  activities: PROBLEM.activities.map((activity) => (activity.id === id ? { ...activity, ...change } : activity)),
});

/** An activity of the Problem with the difference settled, which must be one that can be read. */
export function settled(one: Difference, id: string, problem: Problem = PROBLEM): Activity | undefined {
  const next = applyDifferences(problem, [one]);
  expect(readProblem(next).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return next.activities.find((activity) => activity.id === id);
}
