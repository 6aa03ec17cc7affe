import type { Calendar } from '../calendar/calendar.ts';
import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import type { Problem } from '../model/problem.ts';
import type { Assignment, Schedule } from '../model/schedule.ts';
import { createAgenda, type Entry } from './agenda.ts';
import { createNames, type Names } from './names.ts';
import type { View } from './view.ts';
import { type Lang, type Words, wordsOf } from './words.ts';

/** How an activity differs from the last published revision; `before` is what was published. */
export type LineChange =
  | { readonly activity: string; readonly kind: 'added' }
  | { readonly activity: string; readonly kind: 'moved' | 'changed' | 'dropped'; readonly before: Assignment };

export interface ReportOptions {
  readonly lang: Lang;
  /** Who issues the table; blank to fill in where absent. */
  readonly unit?: string;
  /** `YYYY-MM-DD`; absent: no date is printed. */
  readonly generatedOn?: string;
  /** Against the last revision: marked line by line. */
  readonly changes?: readonly LineChange[];
  /** Default `full`. */
  readonly view?: View;
}

/** What the sections of a report are made from. */
export interface Report {
  /** Without `repeat`. */
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  readonly lang: Lang;
  readonly words: Words;
  readonly names: Names;
  readonly view: View;
  /** What is scheduled, in order of time. */
  readonly agenda: readonly Entry[];
  /** What was published and is no longer scheduled, as it was. */
  readonly dropped: readonly Entry[];
  readonly changeOf: ReadonlyMap<string, LineChange>;
}

export function createReport(document: Problem, schedule: Schedule, options: ReportOptions): Report {
  const { lang, view = 'full', changes = [] } = options;
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const dropped = changes.flatMap((change) => (change.kind === 'dropped' ? [change.before] : []));
  return {
    problem,
    schedule,
    calendar,
    lang,
    words: wordsOf(lang),
    names: createNames(problem, view, lang),
    view,
    agenda: createAgenda(problem, schedule, lang, view),
    dropped: createAgenda(problem, { assignments: dropped }, lang, view),
    changeOf: new Map(changes.map((change) => [change.activity, change])),
  };
}
