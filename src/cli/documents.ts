import { parsePeriod } from '../calendar/period.ts';
import type { Lang } from '../formats/words.ts';
import { hasErrors, type Issue } from '../model/issue.ts';
import { issueByCode } from '../model/issue-by-code.ts';
import type { Problem } from '../model/problem.ts';
import { readSchedule } from '../model/read.ts';
import type { Schedule } from '../model/schedule.ts';
import { check } from '../plan.ts';
import type { Context } from './command.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { inLanguage } from './issue-language.ts';
import { type Input, inputName, readInput } from './read-input.ts';

/** A Problem that can be understood, with its warnings. */
export interface LoadedProblem {
  readonly problem: Problem;
  readonly issues: readonly Issue[];
}

/** Reads both documents of a command; throws a Failure with every fault. */
export async function loadBoth(
  problemPath: string,
  schedulePath: string,
  period: string | undefined,
  context: Context,
): Promise<LoadedProblem & { readonly schedule: Schedule }> {
  if (problemPath === '-' && schedulePath === '-') throw new Failure(EXIT.input, (words) => words.usage.stdinTwice);
  const loaded = await loadProblem(problemPath, period, context);
  const { value } = await readInput(schedulePath, context);
  const { schedule, issues } = readSchedule(value, context.style.lang);
  if (!schedule || hasErrors(issues)) throw faulty(schedulePath, issues);
  return { ...loaded, schedule };
}

/** A Problem that can be understood; throws a Failure with every fault. */
export async function loadProblem(path: string, period: string | undefined, context: Context): Promise<LoadedProblem> {
  const input = await readProblemInput(path, period, context);
  const { problem, issues } = check(input.value);
  const worded = [...input.issues, ...inLanguage(issues, input.value, context.style.lang)];
  if (!problem || hasErrors(issues)) throw faulty(path, worded);
  return { problem, issues: worded };
}

/** The document, with another horizon where a period is asked for. */
export async function readProblemInput(path: string, period: string | undefined, context: Context): Promise<Input> {
  const { value, issues } = await readInput(path, context);
  return { value: withPeriod(value, period, context.style.lang), issues };
}

function withPeriod(document: unknown, period: string | undefined, lang: Lang): unknown {
  if (period === undefined || typeof document !== 'object' || document === null || Array.isArray(document)) {
    return document;
  }
  const horizon = parsePeriod(period);
  if (!('firstDay' in horizon)) {
    const { message, hint } = issueByCode(horizon, lang);
    throw new Failure(EXIT.input, () => ({ message, hint }));
  }
  return { ...document, horizon };
}

/** Says how many faults a document has, and lists them. */
export function faulty(path: string, issues: readonly Issue[]): Failure {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return new Failure(EXIT.input, (words) => words.io.faulty(inputName(path, words), errors), issues);
}
