import { createNames, titleOf } from '../formats/names.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import type { Issue } from '../model/issue.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Violation } from '../model/schedule.ts';
import { type Lack, type PublicationCheck, WHOLE_SCHEDULE } from './check-publication.ts';
import { publishWords } from './words.ts';

/** Names an activity or focus goal: its quoted title, with the id behind. */
type Show = (id: string) => string;

/**
 * Why a schedule is not published, as Issues with paths into the Problem: each broken rule and each lack that is not
 * waived, all of them, those of one repeating activity together; and a warning for every waiver that serves nothing.
 */
export function publicationIssues(
  { violations, lacks, idleWaivers }: PublicationCheck,
  problem: Problem,
  lang: Lang,
): readonly Issue[] {
  const { check } = publishWords(lang);
  const show = shower(problem, lang);
  const open = lacks.filter(({ waiver }) => waiver === null);
  return [
    ...violations.map((violation) => violationIssue(violation, show, lang)),
    ...alike(open, problem).map((group) => lackIssue(group, show, lang)),
    ...idleWaivers.map(
      ({ activity }): Issue => ({
        code: 'waiver-idle',
        path: '',
        severity: 'warning',
        message: check.idleWaiver(plainLine(activity)),
        hint: check.idleWaiverHint,
      }),
    ),
  ];
}

/** One thing that bars a publication, or would but for a waiver. */
export interface SaidObstacle {
  /** Id after `repeat`; `*` for the schedule as a whole. */
  readonly activity: string;
  readonly title: string;
  /** As of the Issues. */
  readonly code: string;
  readonly text: string;
  readonly canBeWaived: boolean;
  readonly isWaived: boolean;
  /** The broken rule, where it is one. */
  readonly violation?: Violation;
}

/** Everything that bars the publication, one by one, waived or not: broken rules first, then what is lacking. */
export function publicationObstacles(
  { violations, lacks }: PublicationCheck,
  problem: Problem,
  lang: Lang,
): readonly SaidObstacle[] {
  const show = shower(problem, lang);
  const names = createNames(problem, 'full', lang);
  const goals = new Set(problem.focusGoals?.map(({ id }) => id));
  const titled = (id: string) => ({
    activity: id,
    title: plainLine(
      id === WHOLE_SCHEDULE ? titleOf(problem, lang) : goals.has(id) ? names.goal(id) : names.activity(id),
    ),
  });
  return [
    ...violations.map((violation) => {
      const { code, message: text } = violationIssue(violation, show, lang);
      return {
        ...titled(violation.activities[0] ?? WHOLE_SCHEDULE),
        ...{ code, text, canBeWaived: false, isWaived: false, violation },
      };
    }),
    ...lacks.map((lack) => {
      const { code, message: text } = lackIssue({ lack, path: '', origin: lack.activity, times: 1 }, show, lang);
      return { ...titled(lack.activity), code, text, canBeWaived: true, isWaived: lack.waiver !== null };
    }),
  ];
}

/** Lacks of one kind and one activity of the document. */
interface Alike {
  /** The first of them. */
  readonly lack: Lack;
  /** Where the activity, or the one that repeats, stands in the Problem. */
  readonly path: string;
  readonly origin: string;
  /** Of how many occurrences. */
  readonly times: number;
}

function alike(lacks: readonly Lack[], { activities }: Problem): readonly Alike[] {
  const indices = new Map(activities.map(({ id }, index) => [id, index]));
  const groups = new Map<string, Alike>();
  for (const lack of lacks) {
    const origin = indices.has(lack.activity) ? lack.activity : lack.activity.replace(/@\d{4}-\d{2}-\d{2}$/, '');
    const key = `${lack.kind} ${origin}`;
    const times = (groups.get(key)?.times ?? 0) + 1;
    groups.set(key, { lack: groups.get(key)?.lack ?? lack, path: `activities[${indices.get(origin)}]`, origin, times });
  }
  return [...groups.values()];
}

function shower(problem: Problem, lang: Lang): Show {
  const names = createNames(problem, 'full', lang);
  const { quoted, aside } = wordsOf(lang);
  const goals = new Set(problem.focusGoals?.map(({ id }) => id));
  return (id) => plainLine(`${quoted(goals.has(id) ? names.goal(id) : names.activity(id))}${aside(id)}`);
}

function violationIssue({ rule, activities, at = '', by }: Violation, show: Show, lang: Lang): Issue {
  const { check } = publishWords(lang);
  const facts = [at.replace('T', ' '), ...Object.entries(by).map(([name, value]) => `${name}=${value}`)];
  const detail = plainLine(facts.filter((fact) => fact !== '').join(' '));
  return {
    code: 'rule-broken',
    path: '',
    severity: 'error',
    message: check.broken(wordsOf(lang).rules[rule], wordsOf(lang).list(activities.map(show)), detail),
    hint: check.brokenHint,
  };
}

function lackIssue({ lack, path, origin, times }: Alike, show: Show, lang: Lang): Issue {
  const { check } = publishWords(lang);
  const severity = 'error';
  const activity = times === 1 ? show(lack.activity) : show(origin) + wordsOf(lang).aside(check.times(times));
  switch (lack.kind) {
    case 'infeasible':
      return { code: 'infeasible', path: '', severity, message: check.infeasible, hint: check.infeasibleHint };
    case 'mandatory-missed':
      return { code: 'mandatory-missed', path, severity, message: check.missed(activity), hint: check.missedHint };
    case 'owner':
      return {
        code: 'owner-empty',
        path: `${path}.owner`,
        severity,
        message: check.owner(activity, lack.empty),
        hint: check.ownerHint,
      };
  }
}
