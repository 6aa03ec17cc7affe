import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { expandRepeats } from '../../src/calendar/expand.ts';
import { type Compiled, compile } from '../../src/instance/compile.ts';
import { readProblem } from '../../src/model/read.ts';

/** The index-based twin of a Problem document, from which every peer's model is written; throws where it has errors. */
export function compiledFrom(document: unknown): Compiled {
  const { problem, issues } = readProblem(document);
  if (!problem) throw new Error(`not a Problem: ${JSON.stringify(issues.slice(0, 3))}`);
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar);
  return compile(expanded.problem, calendar, expanded.origins);
}
