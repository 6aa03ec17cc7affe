import { absentSpans } from '../../calendar/absent-spans.ts';
import { type Lang, reasonText, wordsOf } from '../../formats/words.ts';
import { dayTimeText } from '../../model/date-words.ts';
import type { Activity, Interval, Unavailability } from '../../model/problem.ts';
import type { Assignment, Reason } from '../../model/schedule.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Asked, Difference } from './asked.ts';
import { inBoth, type Scene } from './scene.ts';
import { replyWords } from './words.ts';

/** So many times at which somebody is taken are named. */
const MOST_TIMES = 3;

/** Why what is held is not as asked, a sentence per difference. */
export function sayDifference(
  difference: Difference,
  asked: Asked,
  askedWords: { readonly time: Words; readonly place: Words },
  held: Assignment,
  scene: Scene,
): readonly Words[] {
  const { names } = scene;
  const time = difference.time
    ? [
        inBoth((lang) =>
          replyWords(lang).timeMoved(
            askedWords.time[lang],
            dayTimeText(held.start, held.end, lang),
            causeOf(asked, held, scene, lang),
          ),
        ),
      ]
    : [];
  const place = difference.place
    ? [
        inBoth((lang) => {
          const to = scene.entries[lang].get(held.activity)?.place ?? wordsOf(lang).none;
          // Where the time was moved too, the room may be free then.
          const cause = difference.time ? null : venueCause(asked, held, held, scene, lang);
          return replyWords(lang).placeMoved(askedWords.place[lang], to, cause);
        }),
      ]
    : [];
  return [
    ...time,
    ...place,
    ...difference.standIns.map(({ leader, by }) =>
      inBoth((lang) => replyWords(lang).standsIn(names[lang].leader(leader), names[lang].leader(by))),
    ),
    ...difference.absent.map((leader) => inBoth((lang) => replyWords(lang).absent(names[lang].leader(leader)))),
  ];
}

/** Who or what is not to be had at the very time asked for; null where no time was, or nothing is against it. */
function causeOf(asked: Asked, held: Assignment, scene: Scene, lang: Lang): string | null {
  if (asked.start === null) return null;
  const { toMinutes, toLocal } = scene.calendar;
  const length = toMinutes(held.end) - toMinutes(held.start);
  const wished = { start: asked.start, end: toLocal(toMinutes(asked.start) + length) };
  const words = replyWords(lang);
  for (const id of asked.required) {
    const leader = scene.problem.leaders.find((one) => one.id === id);
    const name = scene.names[lang].leader(id);
    if (isAbsent(leader?.unavailable ?? [], held.activity, wished, scene)) return words.leaderAway(name);
    if (timesOf({ leader: id }, held.activity, [wished], scene).length > 0) return words.leaderTaken(name);
  }
  return venueCause(asked, held, wished, scene, lang);
}

/** Where exactly one room was asked for. */
function venueCause({ venues }: Asked, held: Assignment, at: Interval, scene: Scene, lang: Lang): string | null {
  const [id, second] = venues ?? [];
  const venue = scene.problem.venues?.find((one) => one.id === id);
  if (venue === undefined || second !== undefined) return null;
  const words = replyWords(lang);
  const name = scene.names[lang].venue(venue.id);
  if (isAbsent(venue.unavailable ?? [], held.activity, at, scene)) return words.venueClosed(name);
  const isTaken = venue.exclusive !== false && timesOf({ venue: venue.id }, held.activity, [at], scene).length > 0;
  return isTaken ? words.venueTaken(name) : null;
}

function isAbsent(
  absences: readonly Unavailability[],
  activity: string,
  at: Interval,
  { calendar, problem }: Scene,
): boolean {
  const kind = problem.activities.find(({ id }) => id === activity)?.kind;
  const barring = absences.filter(({ kinds }) => kinds === undefined || (kind !== undefined && kinds.includes(kind)));
  const [start, end] = [calendar.toMinutes(at.start), calendar.toMinutes(at.end)];
  return absentSpans(barring, calendar).some((absence) => absence.start < end && start < absence.end);
}

/** When within these intervals the leader or the venue is taken by something else; not by what. */
function timesOf(
  { leader, venue }: Pick<Reason, 'leader' | 'venue'>,
  activity: string,
  within: readonly Interval[],
  { schedule, problem }: Scene,
): readonly Interval[] {
  const goals = new Map((problem.focusGoals ?? []).map((goal) => [goal.id, goal]));
  const taken: readonly Interval[] = [
    ...schedule.assignments.filter(
      (one) =>
        one.activity !== activity &&
        (venue === undefined ? leader !== undefined && one.attendees.includes(leader) : one.venue === venue),
    ),
    ...(schedule.focusBlocks ?? []).filter(
      ({ goal }) => leader !== undefined && goals.get(goal)?.leaders.includes(leader) === true,
    ),
  ];
  return taken
    .filter((one) => within.some(({ start, end }) => one.start < end && start < one.end))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** Why a copy is not held: leaders, venues and times are named, no other activity is. */
export function sayUnscheduled(copy: Activity, asked: Asked, scene: Scene): readonly Words[] {
  const reasons = scene.reasons.get(copy.id) ?? [];
  const wished = wishedTimes(copy, asked, scene);
  const say = (reason: Reason, lang: Lang): string => {
    const { activity: _, ...shown } = reason;
    const sentence = reasonText(shown, scene.names[lang], lang);
    const isTaken = reason.id === 'leader-overlap' || reason.id === 'venue-overlap';
    const times = isTaken ? timesOf(reason, copy.id, wished, scene).slice(0, MOST_TIMES) : [];
    const { aside, list } = wordsOf(lang);
    return times.length === 0
      ? sentence
      : `${sentence}${aside(list(times.map((one) => dayTimeText(one.start, one.end, lang))))}`;
  };
  const sentences = reasons.map((reason) => inBoth((lang) => say(reason, lang)));
  if (sentences.length === 0) return [inBoth((lang) => wordsOf(lang).noReason)];
  return sentences.filter((one, i) => sentences.findIndex(({ zh }) => zh === one.zh) === i);
}

/** Where it should have been; none where it could have been anywhere. */
function wishedTimes({ minutes = 0 }: Activity, { start, windows }: Asked, { calendar }: Scene): readonly Interval[] {
  if (start === null) return windows;
  return [{ start, end: calendar.toLocal(calendar.toMinutes(start) + minutes) }];
}
