import { checkCalendar } from '../../calendar/check.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import { ISSUE_CODES, type Language } from '../../model/codes.ts';
import { hasErrors, type Issue } from '../../model/issue.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import { readProblem } from '../../model/read.ts';
import type { IntakeContext } from '../context.ts';
import type { Matter } from '../matter.ts';
import { activitiesOf, type Made } from './activities.ts';
import { assembleIssue } from './assemble-issues.ts';
import { fitRoster } from './fit-roster.ts';
import { frameOf } from './frame.ts';
import { type Ground, groundOf } from './ground.ts';

export interface Assembled {
  /** Without errors, as long as the roster has none. */
  readonly problem: Problem;
  /** Keys of wishes that are wanted outside the period only, or after its last chance: their deadline is over. */
  readonly leftOut: readonly string[];
  /** What could not be taken over, each at the place of its wish, and the warnings about the Problem. */
  readonly issues: readonly Issue[];
}

/**
 * The Problem of a period: the roster, and one activity for each matter, its id the key of the wish.
 *
 * - An exact time is a window just that long; for a mandatory wish, and between two slots, it is `pinned.start`.
 * - Windows are clipped to the period, and what is to be avoided is cut out of them; a weekly time is a window on each of
 *   its days, public holidays left out.
 * - `outsideHours` is set where a window lies outside the working sessions altogether, or an exact time is not inside one of
 *   them; the activity could never be placed otherwise. Its windows then allow nothing else outside the sessions.
 * - A repetition that some week or day of the period does not have (a Monday in a week that begins on Tuesday) becomes one
 *   activity for each time it is held, with the ids that `repeat` would have given: `key@2026-12-07`.
 * - Of a wish that came as an activity of a Problem, nothing is changed but what the roster does not have.
 */
export function assemble(matters: readonly Matter[], context: IntakeContext): Assembled {
  const frame = frameOf(context);
  const ground = groundOf(frame, context);
  const made = matters.map((matter) => ({ matter, ...fitted(matter, activitiesOf(matter, ground), ground) }));
  const leftOut = made
    .filter(({ activities }) => activities.length === 0)
    .flatMap(({ matter }) => [...new Set([matter.wish.key, ...matter.wishes])]);
  const { activities, issues } = withOwnIds(made, ground);
  const problem: Problem = { ...frame, activities };
  return {
    problem,
    leftOut,
    issues: [...made.flatMap((one) => one.issues), ...issues, ...warningsOf(problem, ground)],
  };
}

function fitted({ wish: { place, title } }: Matter, { activities, issues }: Made, { book, lang }: Ground): Made {
  const fits = activities.map((activity) => fitRoster(activity, book));
  const gone = [...new Set(fits.flatMap((one) => one.gone))].join(', ');
  const tooMany = fits[0]?.tooMany ?? null;
  return {
    activities: fits.map(({ activity }) => activity),
    issues: [
      ...issues,
      ...(gone === '' ? [] : [assembleIssue('not-in-roster', place, { title, what: gone }, lang)]),
      ...(tooMany === null ? [] : [assembleIssue('rooms-too-small', place, { title, what: `${tooMany}` }, lang)]),
    ],
  };
}

/** Ids are unique among activities and focus goals; keys are too, but ids that came with Problems may be anything. */
function withOwnIds(
  made: readonly { readonly matter: Matter; readonly activities: readonly Activity[] }[],
  { book, lang }: Ground,
): Made {
  const taken = new Set(book.focusGoals.map(({ id }) => id));
  const activities: Activity[] = [];
  const issues: Issue[] = [];
  for (const { matter, activities: own } of made) {
    for (const activity of own) {
      const { place, title } = matter.wish;
      if (taken.has(activity.id)) issues.push(assembleIssue('key-taken', place, { title, what: activity.id }, lang));
      else activities.push(activity);
      taken.add(activity.id);
    }
  }
  return { activities, issues };
}

/** As `validate` finds them, but for those that need the engine. */
function warningsOf(problem: Problem, { calendar, lang }: Ground): readonly Issue[] {
  const { issues } = readProblem(problem, lang);
  if (hasErrors(issues)) return issues;
  const more = [...expandRepeats(problem, calendar).issues, ...checkCalendar(problem, calendar)];
  return [...issues, ...more.map((issue) => inWords(issue, lang))];
}

/** What the calendar finds comes in English; in another language the code gives the sentence, and the facts stand behind. */
function inWords(issue: Issue, lang: Language): Issue {
  const text = ISSUE_CODES.find(({ code }) => code === issue.code)?.[lang];
  if (lang === 'en' || !text || text.message.includes('{')) return issue;
  return { ...issue, message: `${text.message}（${issue.message}）`, hint: text.hint };
}
