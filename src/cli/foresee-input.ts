import { hasErrors } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import { readProblem, readSchedule } from '../model/read.ts';
import type { Schedule } from '../model/schedule.ts';
import { publishedProblem } from '../whatif/foresee/foresee.ts';
import type { Base, Foresight } from '../whatif/foresee/foresight.ts';
import { readForesight } from '../whatif/foresee/read-foresight.ts';
import type { Context } from './command.ts';
import { faulty, loadBoth, readProblemInput } from './documents.ts';
import { EXIT } from './exit-code.ts';
import { type Complaint, Failure } from './failure.ts';
import { withStore } from './open-store.ts';
import { given, planId, wrong } from './publish-options.ts';
import { readInput } from './read-input.ts';
import { type ForeseeWords, foreseeWords } from './words-foresee.ts';

/** Where a published schedule is kept. */
export interface Revision {
  readonly data: string;
  readonly plan: string;
  readonly number: number;
}

/** What the command works on. */
export interface Published {
  readonly base: Base;
  /** Null where it comes from files. */
  readonly revision: Revision | null;
  /** What is kept beside the revision. */
  readonly foresight: Foresight | null;
}

/** Both documents, or the newest revision of a plan. */
export async function loadPublished(
  [problemPath, schedulePath]: readonly string[],
  { data, plan, ask }: { readonly data?: string; readonly plan?: string; readonly ask?: string },
  context: Context,
): Promise<Published> {
  if (data !== undefined) {
    return newest(data, planId(given(plan, ({ noPlan }) => noPlan)), context);
  }
  if (problemPath === undefined || schedulePath === undefined) throw refuse(({ needsFiles }) => needsFiles);
  // What was foreseen is of documents that were checked, or else it is stale.
  const load = ask === undefined ? loadBoth : loadQuickly;
  const { problem, schedule } = await load(problemPath, schedulePath, undefined, context);
  if (ask === undefined) checkTogether(problem, schedule, schedulePath, context);
  return { base: { problem, schedule }, revision: null, foresight: null };
}

/** Without what takes a calendar to see. */
async function loadQuickly(
  problemPath: string,
  schedulePath: string,
  period: string | undefined,
  context: Context,
): Promise<Base> {
  const { problem, issues } = readProblem(
    (await readProblemInput(problemPath, period, context)).value,
    context.style.lang,
  );
  if (problem === null) throw faulty(problemPath, issues);
  const read = readSchedule((await readInput(schedulePath, context)).value, context.style.lang);
  if (read.schedule === null) throw faulty(schedulePath, read.issues);
  return { problem, schedule: read.schedule };
}

/** Whether the schedule can be a baseline of the Problem. */
function checkTogether(problem: Problem, schedule: Schedule, path: string, context: Context): void {
  const { issues } = readProblem(publishedProblem({ problem, schedule }, undefined), context.style.lang);
  if (!hasErrors(issues)) return;
  throw faulty(
    path,
    issues.filter((issue) => hasErrors([issue])),
  );
}

async function newest(data: string, plan: string, context: Context): Promise<Published> {
  return withStore(data, 'refuse', context, async (store) => {
    const found = await store.revision(plan);
    if (found === null) throw wrong((words) => words.unknownPlan(plan));
    const { number, problem, schedule } = found;
    const kept = await store.foresightOf(plan, number);
    const foresight = kept === null ? null : readForesight(JSON.parse(kept), context.style.lang).foresight;
    return { base: { problem, schedule }, revision: { data, plan, number }, foresight };
  });
}

/** @throws Failure with every fault of the file. */
export async function loadForesight(path: string, context: Context): Promise<Foresight> {
  const { value } = await readInput(path, context);
  const { foresight, issues } = readForesight(value, context.style.lang);
  if (foresight === null) throw faulty(path, issues);
  return foresight;
}

/** Keeps what was foreseen beside the revision that it is for. */
export const save = ({ data, plan, number }: Revision, text: string, context: Context): Promise<void> =>
  withStore(data, 'refuse', context, (store) => store.saveForesight(plan, number, text));

export const refuse = (complain: (words: ForeseeWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(foreseeWords(words)));
