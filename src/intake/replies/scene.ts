import type { Calendar } from '../../calendar/calendar.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import { createAgenda, type Entry } from '../../formats/agenda.ts';
import { createNames } from '../../formats/names.ts';
import type { Lang } from '../../formats/words.ts';
import { addTo } from '../../model/multi-map.ts';
import type { Names } from '../../model/names.ts';
import type { Opening } from '../../model/opening.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Assignment, Reason, Schedule } from '../../model/schedule.ts';
import { seriesOf } from '../assemble/occurrences.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Carried, IntakeRecord } from '../record.ts';

type InBoth<T> = { readonly [L in Lang]: T };

/** What answers are written from, laid out once. */
export interface Scene {
  readonly record: IntakeRecord;
  /** Without `repeat`. */
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  readonly names: InBoth<Names>;
  /** By activity before `repeat` is expanded: what is to be held. */
  readonly copies: ReadonlyMap<string, readonly Activity[]>;
  readonly held: ReadonlyMap<string, Assignment>;
  /** The same as a table shows it. */
  readonly entries: InBoth<ReadonlyMap<string, Entry>>;
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  /** By activity: what is known of earlier periods. */
  readonly carried: ReadonlyMap<string, Carried>;
  readonly alternativesOf: (activity: string) => readonly Opening[];
}

export function sceneOf(
  record: IntakeRecord,
  document: Problem,
  schedule: Schedule,
  alternativesOf: Scene['alternativesOf'],
): Scene {
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const single = new Set(document.activities.filter(({ repeat }) => !repeat).map(({ id }) => id));
  const copies = new Map<string, Activity[]>();
  // Where not every week or day has its turn, the Problem has the copies themselves.
  for (const activity of problem.activities) {
    const series = seriesOf(activity.id);
    addTo(copies, activity.id, activity);
    if (series !== activity.id && !single.has(series)) addTo(copies, series, activity);
  }
  const entries = (lang: Lang): ReadonlyMap<string, Entry> =>
    new Map(
      createAgenda(problem, { assignments: schedule.assignments }, lang, 'full').map((entry) => [entry.id, entry]),
    );
  return {
    record,
    problem,
    schedule,
    calendar,
    names: { zh: createNames(problem, 'full', 'zh'), en: createNames(problem, 'full', 'en') },
    copies,
    held: new Map(schedule.assignments.map((assignment) => [assignment.activity, assignment])),
    entries: { zh: entries('zh'), en: entries('en') },
    reasons: new Map((schedule.unscheduled ?? []).map(({ activity, reasons }) => [activity, reasons])),
    carried: new Map(record.carried.map((one) => [one.activity, one])),
    alternativesOf,
  };
}

/** One sentence in both languages. */
export const inBoth = (say: (lang: Lang) => string): Words => ({ zh: say('zh'), en: say('en') });
