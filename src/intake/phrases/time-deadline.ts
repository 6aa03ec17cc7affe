import { ASK, DOUBT } from './time-ask.ts';
import { minutesOf } from './time-clock.ts';
import { dateMeaning } from './time-dates.ts';
import { clockMinutes, type DayRange, daysOfPeriod, momentOf, wholeDay } from './time-local.ts';
import { ask, doubt, type Scene } from './time-scene.ts';
import { rangesOfUnit } from './time-slots.ts';
import type { ClauseOf, DayUnit, TimeSpec } from './time-syntax.ts';

const NOON = 720;

/** The moment by which it must be over; null (and a question) where that is not clear. */
export function deadlineOf(clause: ClauseOf<'deadline'>, scene: Scene): string | null {
  const moment = momentMeant(clause, scene);
  if (moment === null) ask(scene, ASK.unclearDeadline(clause.text));
  else if (moment <= `${scene.context.period.firstDay}T00:00`) {
    doubt(scene, 'deadline-past', clause.text, DOUBT.past(clause.text));
  }
  return moment;
}

function momentMeant({ alternatives: [only, more], exclusive }: ClauseOf<'deadline'>, scene: Scene): string | null {
  if (only?.kind !== 'days' || more !== undefined || only.only || only.allDay) return null;
  const [unit, another] = only.units;
  const [time, second] = only.times;
  if (!unit || another || second || unit.last !== null) return null;
  const range = oneRange(unit, scene);
  if (range === null) return null;
  const { start, end } = wholeDay(range);
  if (unit.first.kind === 'stretch' && unit.first.closes) return time === undefined ? end : null;
  // Before December may be before it begins or before it ends.
  if (range.first !== range.last) return null;
  if (time === undefined) return exclusive ? start : end;
  const minutes = minutesMeant(time, scene);
  return minutes === null ? null : momentOf(range.first, minutes);
}

/** 周五前 says one day only where the period has one Friday. */
function oneRange(unit: DayUnit, scene: Scene): DayRange | null {
  const ranges = rangesOfUnit(unit, daysOfPeriod(scene.context.period), scene);
  const { first: token } = unit;
  const [range] = ranges;
  if (range === undefined || token.kind === 'any-day') return null;
  if (ranges.length === 1) return range;
  const options = ranges.map(({ first }) => dateMeaning(first));
  ask(scene, ASK.whichDay(token.text), { fork: { token, options } });
  return null;
}

function minutesMeant(time: TimeSpec, scene: Scene): number | null {
  if (time.kind === 'clock') return minutesOf(time.at, scene);
  if (time.kind !== 'part') return null;
  // Before the morning may be before it begins or before it ends.
  if (time.part === 'close') return clockMinutes(scene.context.sessions.afternoon.end);
  return time.part === 'noon' ? NOON : null;
}
