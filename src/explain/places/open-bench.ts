import { checkCalendar } from '../../calendar/check.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import type { Language } from '../../model/codes.ts';
import { hasErrors, type Issue } from '../../model/issue.ts';
import { readProblem } from '../../model/read.ts';
import type { Schedule } from '../../model/schedule.ts';
import { type Bench, createBench } from './bench.ts';

/** A document with a schedule of it on the bench; null where the document has errors. */
interface Opened {
  readonly bench: Bench | null;
  readonly issues: readonly Issue[];
}

export function openBench(document: unknown, schedule: Schedule, language: Language): Opened {
  const { problem, issues: faults } = readProblem(document, language);
  if (problem === null) return { bench: null, issues: faults };
  const calendar = createCalendar(problem);
  const issues = [...faults, ...expandRepeats(problem, calendar).issues, ...checkCalendar(problem, calendar)];
  if (hasErrors(issues)) return { bench: null, issues };
  const bench = createBench(problem, schedule);
  return { bench, issues: [...issues, ...bench.compiled.issues] };
}
