import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { expandRepeats } from '../../src/calendar/expand.ts';
import { type Compiled, compile } from '../../src/instance/compile.ts';
import type { Problem } from '../../src/model/problem.ts';

/** What `plan` makes of a valid document before it searches. */
export function compileProblem(document: Problem): Compiled {
  const calendar = createCalendar(document);
  const { problem, origins } = expandRepeats(document, calendar);
  return compile(problem, calendar, origins);
}
