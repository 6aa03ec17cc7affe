import { attendeeNames, type Entry } from '../formats/agenda.ts';
import { keyOf, onceHeld, type PublishedSchedule, publishedEntries } from '../formats/feed-entries.ts';
import { createNames } from '../formats/names.ts';
import type { CancelledLine, PublishedPlan } from '../formats/published.ts';
import type { View as Shown } from '../formats/view.ts';
import type { Lang } from '../formats/words.ts';
import type { Problem } from '../model/problem.ts';
import type { FeedScope, RevisionRecord } from '../store/store.ts';
import { diffSchedules } from '../whatif/diff.ts';
import { holds } from './page-sections.ts';
import type { ViewLine } from './wire-page.ts';

/** A published plan: its newest revision, the one before (null for the first), and what subscribers see of it. */
export interface PlanOnView {
  readonly revision: RevisionRecord;
  readonly previous: RevisionRecord | null;
  readonly published: PublishedPlan;
}

export interface Asking {
  readonly scope: FeedScope;
  /** `normal`: of what is confidential the time alone. */
  readonly shown: Shown;
  readonly lang: Lang;
  /** `YYYY-MM-DD`: what was cancelled is left out where it was to end before. */
  readonly cancelledFrom: string;
}

const DEFAULT_PRIORITY = 3;

/** What of a plan concerns somebody, held and cancelled, in order of time. */
export function viewLines({ revision, previous, published }: PlanOnView, asking: Asking): readonly ViewLine[] {
  const changed = previous === null ? new Set<string>() : changedKeys(previous, revision);
  const cancelled = published.cancelled.filter((line) => endOf(line) >= asking.cancelledFrom);
  return [
    ...linesOf(revision.problem, revision.schedule, asking).map((line) => ({
      ...line,
      isCancelled: false,
      isChanged: changed.has(line.key),
    })),
    ...[...new Set(cancelled.map(({ problem }) => problem))].flatMap((problem) => {
      const of = cancelled.filter((line) => line.problem === problem);
      return linesOf(problem, onceHeld(of), asking).map((line) => ({
        ...line,
        isCancelled: true,
        isChanged: changed.has(line.key),
      }));
    }),
  ].sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end) || compare(a.key, b.key));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const endOf = ({ held }: CancelledLine): string => ('assignment' in held ? held.assignment : held.block).end;

type Line = Omit<ViewLine, 'isCancelled' | 'isChanged'>;

function linesOf(problem: Problem, schedule: PublishedSchedule, { scope, shown, lang }: Asking): readonly Line[] {
  const names = createNames(problem, shown, lang);
  // Who has to do with what is asked of the whole document: the view may hide the unit or the place.
  const { entries } = publishedEntries(problem, schedule, lang, 'full');
  const visible = shown === 'full' ? entries : publishedEntries(problem, schedule, lang, shown).entries;
  const lineOf = (entry: Entry): Line => {
    const { unit = '', person = '', contact = '' } = entry.activity?.owner ?? {};
    return {
      key: keyOf(entry),
      kind: entry.kind,
      title: entry.title,
      start: entry.start,
      end: entry.end,
      place: entry.place ?? '',
      people: entry.hidden ? [] : attendeeNames(entry, problem, names, lang),
      owner: [unit, person, contact].filter((text) => text.trim() !== '').join(' '),
      priority: entry.activity?.priority ?? DEFAULT_PRIORITY,
      isConfidential: entry.confidential,
    };
  };
  return entries.flatMap((entry, index) => {
    const seen = visible[index];
    return seen !== undefined && holds(entry, scope) ? [lineOf(seen)] : [];
  });
}

/** Keys of the lines that people find otherwise than in the revision before, or not any more. */
function changedKeys(previous: RevisionRecord, next: RevisionRecord): ReadonlySet<string> {
  return new Set(
    diffSchedules(previous, next).flatMap(({ subject, id, before, after }) =>
      subject === 'activity' ? [id] : [before, after].flatMap((line) => (line === null ? [] : [`${id}~${line.start}`])),
    ),
  );
}
