import { parsePeriod } from '../calendar/period.ts';
import { hasErrors, type Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import { readSchedule } from '../model/read.ts';
import type { Schedule } from '../model/schedule.ts';
import { check } from '../plan.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { inputName, readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

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
  terminal: Terminal,
): Promise<LoadedProblem & { readonly schedule: Schedule }> {
  if (problemPath === '-' && schedulePath === '-') throw new Failure(EXIT.input, (words) => words.usage.stdinTwice);
  const loaded = checkedProblem(problemPath, withPeriod(await readInput(problemPath, terminal), period));
  const { schedule, issues } = readSchedule(await readInput(schedulePath, terminal));
  if (!schedule || hasErrors(issues)) throw faulty(schedulePath, issues);
  return { ...loaded, schedule };
}

function checkedProblem(path: string, document: unknown): LoadedProblem {
  const { problem, issues } = check(document);
  if (!problem || hasErrors(issues)) throw faulty(path, issues);
  return { problem, issues };
}

/** The document with another horizon, where one is asked for. */
export function withPeriod(document: unknown, period: string | undefined): unknown {
  if (period === undefined || typeof document !== 'object' || document === null || Array.isArray(document)) {
    return document;
  }
  const horizon = parsePeriod(period);
  if (!('firstDay' in horizon)) {
    throw new Failure(EXIT.input, () => ({ message: horizon.message, hint: horizon.hint }), [horizon]);
  }
  return { ...document, horizon };
}

/** Says how many faults a document has, and lists them. */
export function faulty(path: string, issues: readonly Issue[]): Failure {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return new Failure(EXIT.input, (words) => words.io.faulty(inputName(path, words), errors), issues);
}
