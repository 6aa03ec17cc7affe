import { hasErrors } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import { applyEdits } from '../whatif/apply-edits.ts';
import { readScenario } from '../whatif/scenario.ts';
import type { Context } from './command.ts';
import { faulty } from './documents.ts';
import { readInput } from './read-input.ts';

/** The Problem after the edits of a scenario file; throws a Failure with every fault. */
export async function editedBy(path: string, problem: Problem, context: Context): Promise<Problem> {
  const { value } = await readInput(path, context);
  const { scenario, issues } = readScenario(value, context.style.lang);
  if (scenario === null) throw faulty(path, issues);
  const edited = applyEdits(problem, scenario.edits, context.style.lang);
  if (edited.problem === null) {
    throw faulty(
      path,
      edited.issues.filter((issue) => hasErrors([issue])),
    );
  }
  return edited.problem;
}
