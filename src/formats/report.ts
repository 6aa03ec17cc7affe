import type { Calendar } from '../calendar/calendar.ts';
import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import type { Names } from '../model/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Assignment, Schedule } from '../model/schedule.ts';
import { createAgenda, type Entry } from './agenda.ts';
import { createNames } from './names.ts';
import type { View } from './view.ts';
import { type Lang, type Words, wordsOf } from './words.ts';

/** How an activity differs from the last published revision; `before` is what was published. */
export type LineChange =
  | { readonly activity: string; readonly kind: 'added' }
  | {
      readonly activity: string;
      readonly kind: 'moved' | 'changed' | 'dropped';
      readonly before: Assignment;
      /** The Problem that `before` was published with, where the activity may be gone from the new one. */
      readonly problem?: Problem;
    };

/** Something empty that is published all the same: who allowed it, and why. */
export interface ReportWaiver {
  /** Id of the activity, after `repeat`. */
  readonly activity: string;
  readonly name: string;
  readonly reason: string;
}

/** Always landscape. */
export type Paper = 'A4' | 'A3';

export interface ReportOptions {
  readonly lang: Lang;
  /** Who issues the table; blank to fill in where absent. */
  readonly unit?: string;
  /** `YYYY-MM-DD`; absent: no date is printed. */
  readonly generatedOn?: string;
  /** Against the last revision: marked line by line. */
  readonly changes?: readonly LineChange[];
  /** Printed as footnotes. */
  readonly waivers?: readonly ReportWaiver[];
  /** Default `full`. */
  readonly view?: View;
  /** Default `A4`. */
  readonly paper?: Paper;
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
  readonly paper: Paper;
  /** What is scheduled, in order of time. */
  readonly agenda: readonly Entry[];
  /** What was published and is no longer scheduled, as it was. */
  readonly dropped: readonly Entry[];
  /** What was published and is scheduled otherwise now, as it was. */
  readonly replaced: readonly Entry[];
  readonly changeOf: ReadonlyMap<string, LineChange>;
  readonly waiverOf: ReadonlyMap<string, ReportWaiver>;
}

export function createReport(document: Problem, schedule: Schedule, options: ReportOptions): Report {
  const { lang, view = 'full', paper = 'A4', changes = [], waivers = [] } = options;
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const published = (dropped: boolean): readonly Entry[] =>
    changes.flatMap((change) =>
      change.kind === 'added' || (change.kind === 'dropped') !== dropped
        ? []
        : createAgenda(change.problem ?? problem, { assignments: [change.before] }, lang, view),
    );
  return {
    problem,
    schedule,
    calendar,
    lang,
    words: wordsOf(lang),
    names: createNames(problem, view, lang),
    view,
    paper,
    agenda: createAgenda(problem, schedule, lang, view),
    dropped: published(true),
    replaced: published(false),
    changeOf: new Map(changes.map((change) => [change.activity, change])),
    waiverOf: new Map(waivers.map((waiver) => [waiver.activity, waiver])),
  };
}

/** An entry as a table shows it: held, or struck out because it is held no more or this leader no longer attends it. */
export interface Shown {
  readonly entry: Entry;
  readonly standing: 'held' | 'dropped' | 'withdrawn';
}

/** What a table shows, by start: everything, or what one leader attends or was published to attend. */
export function shownEntries(report: Report, leader?: string): readonly Shown[] {
  const { agenda, dropped, replaced } = report;
  const concerns = (entry: Entry): boolean => leader === undefined || entry.leaders.includes(leader);
  const attended = new Set(agenda.filter(concerns).map(({ kind, id }) => (kind === 'activity' ? id : undefined)));
  const withdrawn = leader === undefined ? [] : replaced.filter((entry) => concerns(entry) && !attended.has(entry.id));
  return [
    ...agenda.filter(concerns).map((entry) => ({ entry, standing: 'held' as const })),
    ...dropped.filter(concerns).map((entry) => ({ entry, standing: 'dropped' as const })),
    ...withdrawn.map((entry) => ({ entry, standing: 'withdrawn' as const })),
  ].sort((a, b) => (a.entry.start < b.entry.start ? -1 : a.entry.start > b.entry.start ? 1 : 0));
}
