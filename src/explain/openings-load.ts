import type { Calendar } from '../calendar/calendar.ts';
import type { LeaderLimits } from '../model/problem.ts';

/** What an attendance counts against the limits of a leader. */
export interface Load {
  /** By index; `days` of them, more than one only for whole days. */
  readonly firstDay: number;
  readonly days: number;
  /** Not a focus block. */
  readonly isActivity: boolean;
  /** All on the first day; null for whole days, of which each counts its session minutes in a week and nothing on a day. */
  readonly minutes: number | null;
}

/** Whether a leader who has taken this much may take `own` too. */
export function isWithinLimits(
  { activitiesPerDay, minutesPerDay, minutesPerWeek }: LeaderLimits,
  taken: readonly Load[],
  own: Load,
  calendar: Calendar,
): boolean {
  const all = [...taken, own];
  const minutesOn = (isCounted: (day: number) => boolean): number =>
    all.reduce((sum, one) => sum + (isCounted(one.firstDay) ? (one.minutes ?? 0) : 0), 0);
  if (activitiesPerDay !== undefined) {
    const countOn = (day: number): number => all.filter((one) => one.isActivity && daysOf(one).includes(day)).length;
    if (daysOf(own).some((day) => countOn(day) > activitiesPerDay)) return false;
  }
  if (minutesPerDay !== undefined && own.minutes !== null && minutesOn((day) => day === own.firstDay) > minutesPerDay) {
    return false;
  }
  if (minutesPerWeek === undefined) return true;
  const weekOf = (day: number): string | undefined => calendar.days[day]?.isoWeek;
  const wholeDays = all.filter(({ minutes }) => minutes === null).flatMap(daysOf);
  return [...new Set(daysOf(own).map(weekOf))].every((week) => {
    const whole = wholeDays.filter((day) => weekOf(day) === week).map((day) => sessionMinutes(day, calendar));
    return (
      whole.reduce(
        (sum, minutes) => sum + minutes,
        minutesOn((day) => weekOf(day) === week),
      ) <= minutesPerWeek
    );
  });
}

const daysOf = ({ firstDay, days }: Load): readonly number[] => Array.from({ length: days }, (_, i) => firstDay + i);

const sessionMinutes = (day: number, { days }: Calendar): number =>
  (days[day]?.sessions ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
