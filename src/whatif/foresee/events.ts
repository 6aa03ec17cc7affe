import type { Language } from '../../model/codes.ts';
import type { Edit } from '../../model/edit.ts';
import type { Activity, Leader, Problem } from '../../model/problem.ts';
import { addDays, datesFrom } from '../../verify/dates.ts';
import { type Ground, groundOf } from '../../verify/ground.ts';
import { type Base, type EventKind, type Foreseen, type Made, SUDDEN_MINUTES } from './foresight.ts';

/** An event, and what of the published schedule it touches. */
export interface Likely {
  readonly event: Foreseen;
  /** Something published is held then by whom or in what is gone; or there is something new to hold. */
  readonly touches: boolean;
}

/** How likely a kind is beside the others: leaders are called away daily, rooms are seldom closed. */
const LIKELIHOOD: { readonly [K in EventKind]: number } = { 'leader-away': 4, sudden: 2, 'venue-closed': 1 };

/**
 * All events of these kinds on the working days of the horizon that do not lie wholly before `frozenUntil`. Those that touch
 * what is published come first, by likelihood × value of what is touched.
 */
export function likelyEvents({ problem, schedule }: Base, { kinds, frozenUntil }: Made): readonly Likely[] {
  const ground = groundOf(problem);
  const days = workingDays(ground).filter(
    (day) => frozenUntil === undefined || `${addDays(day, 1)}T00:00` > frozenUntil,
  );
  const stakes = stakesOf(ground, schedule);
  const at = (who: string, day: string): number | undefined => stakes.get(`${who}@${day}`);
  const leaders = byRank(problem.leaders);
  const weighed = days.flatMap((day) => [
    ...leaders.map(({ id }) => weigh({ kind: 'leader-away', leader: id, day }, at(`leader:${id}`, day))),
    ...exclusiveVenues(problem).map((venue) => weigh({ kind: 'venue-closed', venue, day }, at(`venue:${venue}`, day))),
    ...SUDDEN_MINUTES.map((minutes) =>
      weigh({ kind: 'sudden', minutes, day }, at(`leader:${leaders[0]?.id ?? ''}`, day) ?? 0),
    ),
  ]);
  return weighed
    .filter(({ event }) => kinds.includes(event.kind))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ event, weight }) => ({ event, touches: weight >= 0 }));
}

/** -1 where nothing is touched. */
const weigh = (event: Foreseen, stake: number | undefined) => ({
  event,
  weight: stake === undefined ? -1 : stake * LIKELIHOOD[event.kind],
});

const workingDays = ({ problem: { horizon }, sessions }: Ground): readonly string[] =>
  datesFrom(horizon.firstDay, horizon.lastDay).filter(sessions.isWorkingDay);

const exclusiveVenues = ({ venues = [] }: Problem): readonly string[] =>
  venues.filter(({ exclusive }) => exclusive !== false).map(({ id }) => id);

/** Those without a rank last; in the order of the document where they have the same. */
const byRank = (leaders: readonly Leader[]): readonly Leader[] =>
  leaders.toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));

/** Value of what is held, by `leader:ID@DAY` and `venue:ID@DAY`. */
function stakesOf(
  { asked, goals, weights: { V, U } }: Ground,
  schedule: Base['schedule'],
): ReadonlyMap<string, number> {
  const stakes = new Map<string, number>();
  const add = (
    who: readonly string[],
    { start, end }: { readonly start: string; readonly end: string },
    value: number,
  ) => {
    for (const day of datesFrom(start.slice(0, 10), lastDayOf(end))) {
      for (const one of who) stakes.set(`${one}@${day}`, (stakes.get(`${one}@${day}`) ?? 0) + value);
    }
  };
  for (const held of schedule.assignments) {
    const people = held.attendees.map((id) => `leader:${id}`);
    add(
      held.venue === undefined ? people : [...people, `venue:${held.venue}`],
      held,
      asked.get(held.activity)?.value ?? 0,
    );
  }
  for (const block of schedule.focusBlocks ?? []) {
    const { leaders = [], priority = 3 } = goals.get(block.goal) ?? {};
    add(
      leaders.map((id) => `leader:${id}`),
      block,
      (V[priority - 1] ?? 0) * (U[2] ?? 0),
    );
  }
  return stakes;
}

/** What ends at midnight does not touch the day that begins then. */
const lastDayOf = (end: string): string => (end.endsWith('T00:00') ? addDays(end.slice(0, 10), -1) : end.slice(0, 10));

/** What the event asks of the Problem. */
export function editsOf(problem: Problem, event: Foreseen, lang: Language): readonly Edit[] {
  const whole = { start: `${event.day}T00:00`, end: `${addDays(event.day, 1)}T00:00` };
  switch (event.kind) {
    case 'leader-away':
      return [{ edit: 'leaderAway', leader: event.leader, ...whole, away: true }];
    case 'venue-closed':
      return [{ edit: 'closeVenue', venue: event.venue, ...whole }];
    case 'sudden':
      return [{ edit: 'addActivity', activity: suddenActivity(problem, event, lang) }];
  }
}

const TITLES: { readonly [L in Language]: string } = { zh: '突发紧急活动', en: 'sudden activity' };

/** Who has to come to a sudden activity of so many minutes. */
export const suddenLeaders = ({ leaders }: Problem, minutes: number): readonly string[] =>
  byRank(leaders)
    .slice(0, minutes > SUDDEN_MINUTES[0] ? 2 : 1)
    .map(({ id }) => id);

function suddenActivity(
  problem: Problem,
  { minutes, day }: Extract<Foreseen, { kind: 'sudden' }>,
  lang: Language,
): Activity {
  const taken = new Set(problem.activities.map((one) => one.id));
  let id = `sudden-${minutes}-${day}`;
  while (taken.has(id)) id += '-';
  return {
    id,
    title: TITLES[lang],
    minutes,
    priority: 5,
    urgency: 5,
    mandatory: true,
    windows: [{ start: `${day}T00:00`, end: `${addDays(day, 1)}T00:00` }],
    attendees: { required: suddenLeaders(problem, minutes) },
  };
}
