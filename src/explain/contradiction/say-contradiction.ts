import type { Language } from '../../model/codes.ts';
import { dayText, WEEKDAYS } from '../../model/date-words.ts';
import { activityFinder } from '../../model/find-activity.ts';
import { closedLine } from '../../model/plain-text.ts';
import type { Relation, Unavailability } from '../../model/problem.ts';
import { dayName, endText, leaderList, startText, timeText, titleText, windowText } from '../say/say-parts.ts';
import { type Scene, sayWords } from '../say/scene.ts';
import type { Contradiction } from './contradiction.ts';
import type { Remedy } from './remedies.ts';
import type { Requirement } from './requirement.ts';
import type { ContradictionWords } from './words.ts';
import { CONTRADICTION_EN } from './words-en.ts';
import { CONTRADICTION_ZH } from './words-zh.ts';

/** A contradiction in sentences. */
export interface SaidContradiction {
  readonly head: string;
  /** In the order of the data, each with its number. */
  readonly requirements: readonly string[];
  readonly close: string;
  /** How many ways out there are; or that there is none. */
  readonly offer: string;
  /** In the order of the data. */
  readonly remedies: readonly string[];
}

const WORDS: { readonly [L in Language]: ContradictionWords } = { zh: CONTRADICTION_ZH, en: CONTRADICTION_EN };
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MOST_WINDOWS = 3;

/** @param scene Of the document that the contradiction was found in. */
export function sayContradiction(contradiction: Contradiction, scene: Scene): SaidContradiction {
  const words = WORDS[scene.lang];
  const { requirements, proven, remedies } = contradiction;
  const count = requirements.length;
  return {
    head: words.head(count),
    requirements: requirements.map((one, i) => `${words.number(i)} ${sayRequirement(one, scene)}`),
    close: proven ? words.close(count) : words.notProven,
    offer: remedies.length === 0 ? words.noRemedy : words.remedies(remedies.length),
    remedies: remedies.map((one) => sayRemedy(one, scene)),
  };
}

/** A clause, without a full stop. */
export function sayRequirement(requirement: Requirement, scene: Scene): string {
  const words = WORDS[scene.lang];
  const { names } = scene;
  const title = 'activity' in requirement ? nameOf(requirement.activity, scene) : '';
  switch (requirement.kind) {
    case 'mandatory':
    case 'hours':
      return words[requirement.kind](title);
    case 'frozen':
      return words.frozen(nameOf(requirement.assignment.activity, scene), timeText(requirement.assignment, scene));
    case 'windows': {
      const { windows } = requirement;
      const shown = windows.slice(0, MOST_WINDOWS).map((one) => windowText(one, scene));
      return words.windows(title, sayWords(scene).or(shown), windows.length);
    }
    case 'release':
      return words.release(title, startText(requirement.time, scene));
    case 'deadline':
      return words.deadline(title, endText(requirement.time, scene));
    case 'pinnedStart':
      return words.pinnedStart(title, startText(requirement.start, scene));
    case 'pinnedDay':
      return words.pinnedDay(title, dayName(requirement.day, scene));
    case 'pinnedVenue':
      return words.pinnedVenue(title, names.venue(requirement.venue));
    case 'pinnedAttendees':
      return words.pinnedAttendees(title, leaderList(requirement.attendees, scene));
    case 'attends':
      return words.attends(title, names.leader(requirement.leader), mayBeDeputised(requirement, scene));
    case 'choice':
      return words.choice(title, leaderList(requirement.choice.from, scene), requirement.choice.count);
    case 'venue': {
      const { anyOf, site } = requirement.wish;
      const places = anyOf?.map(names.venue) ?? (site === undefined ? [] : [names.site(site)]);
      return words.venue(title, sayWords(scene).or(places));
    }
    case 'headcount':
      return words.headcount(title, requirement.headcount);
    case 'absence': {
      const { leader, absence } = requirement;
      const kinds = absence.kinds && sayWords(scene).list(absence.kinds.map(closedLine));
      return words.absence(names.leader(leader), absenceTime(absence, scene), reasonIn(absence), kinds);
    }
    case 'ownHours':
      return words.ownHours(names.leader(requirement.leader));
    case 'limit':
      return words.limits[requirement.limit](names.leader(requirement.leader), requirement.value);
    case 'break':
      return words.break(names.leader(requirement.leader), requirement.minutes);
    case 'closure': {
      const { venue, closure } = requirement;
      return words.closure(names.venue(venue), absenceTime(closure, scene), reasonIn(closure));
    }
    case 'exclusive':
      return words.exclusive(names.venue(requirement.venue));
    case 'relation':
      return relationText(requirement.relation, scene);
    case 'coverage':
      return words.coverage(leaderList(requirement.coverage.leaders, scene), requirement.coverage.atLeast);
    case 'travel':
      return words.travel(names.site(requirement.from), names.site(requirement.to), requirement.minutes);
  }
}

/** A clause, without a full stop. */
export function sayRemedy(remedy: Remedy, scene: Scene): string {
  const { remedy: words } = WORDS[scene.lang];
  const { kind, requirement, minutes = 0, value = 0 } = remedy;
  const title = 'activity' in requirement ? nameOf(requirement.activity, scene) : '';
  const leader = 'leader' in requirement ? requirement.leader : '';
  switch (kind) {
    case 'deputies': {
      const { deputies = [] } = scene.problem.leaders.find(({ id }) => id === leader) ?? {};
      return words.deputies(title, scene.names.leader(leader), leaderList(deputies, scene));
    }
    case 'move':
      return movedText(remedy, title, scene);
    case 'shorten':
      return words.shorten(title, minutes);
    case 'outsideHours':
      return words.outsideHours(title);
    case 'notMandatory':
      return words.notMandatory(title, value);
    case 'giveUp':
      if (requirement.kind === 'attends') return words.notRequired(title, scene.names.leader(leader));
      if (requirement.kind === 'venue') return words.otherVenue(title);
      return words.lift(sayRequirement(requirement, scene));
  }
}

function movedText({ requirement, to = { start: '', end: '' } }: Remedy, title: string, scene: Scene): string {
  const { remedy: words } = WORDS[scene.lang];
  const day = dayName(to.start.slice(0, 10), scene);
  switch (requirement.kind) {
    case 'pinnedStart':
      return words.start(title, timeText(to, scene));
    case 'pinnedDay':
      return words.otherDay(title, day);
    case 'release':
      return words.from(title, startText(to.start, scene));
    case 'deadline':
      return words.until(title, endText(to.end, scene));
    default:
      return words.alsoOn(title, day);
  }
}

/** A copy of a `repeat` by its week or day. */
function nameOf(id: string, scene: Scene): string {
  const title = titleText(scene, id);
  const [, day] = /@(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  const repeat = activityFinder(scene.problem)(id)?.repeat;
  if (day === undefined || repeat === undefined) return title;
  const words = sayWords(scene);
  return `${title}${words.aside(words.turn(dayText(day, scene.lang), repeat.per))}`;
}

const mayBeDeputised = ({ activity, leader }: { readonly activity: string; readonly leader: string }, scene: Scene) => {
  const { deputies = [] } = scene.problem.leaders.find(({ id }) => id === leader) ?? {};
  return deputies.length > 0 && activityFinder(scene.problem)(activity)?.attendees?.deputiesAllowed === true;
};

const reasonIn = ({ reason }: Unavailability): string | undefined =>
  reason === undefined || closedLine(reason).trim() === '' ? undefined : closedLine(reason);

function absenceTime(absence: Unavailability, scene: Scene): string {
  if (!('weekly' in absence)) return windowText(absence, scene);
  const { days, start, end } = absence.weekly;
  const names = days.map((day) => WEEKDAYS[scene.lang][DAYS.indexOf(day)] ?? day);
  return WORDS[scene.lang].weekly(names, `${start}–${end}`);
}

function relationText(relation: Relation, scene: Scene): string {
  const words = WORDS[scene.lang];
  if (relation.kind === 'precedes') {
    const { first, second, minGapMinutes = 0, maxGapMinutes } = relation;
    return words.precedes(nameOf(first, scene), nameOf(second, scene), minGapMinutes, maxGapMinutes ?? undefined);
  }
  return words[relation.kind](sayWords(scene).list(relation.activities.map((id) => nameOf(id, scene))));
}
