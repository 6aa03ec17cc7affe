import type { Problem, SlotMinutes } from '../../model/problem.ts';
import type { IntakeContext } from '../context.ts';

const SLOTS: readonly SlotMinutes[] = [5, 10, 15, 20, 30, 60];

/** What a roster says of a period: a Problem without activities. */
export function frameOf({ book, period }: IntakeContext): Problem {
  const { calendar, defaultTravelMinutes } = book;
  const slotMinutes = SLOTS.find((slot) => slot === book.slotMinutes);
  // A roster holds the exceptions of the whole year.
  const exceptions = (calendar.exceptions ?? []).filter(({ day }) => period.firstDay <= day && day <= period.lastDay);
  return {
    format: 'tongchou/problem@1',
    ...(book.title === '' ? {} : { title: book.title }),
    timeZone: book.timeZone,
    horizon: period,
    ...(slotMinutes === undefined ? {} : { slotMinutes }),
    calendar: { ...calendar, exceptions },
    bodies: book.bodies.map(({ it }) => it),
    sites: book.sites.map(({ it }) => it),
    travel: book.travel,
    ...(defaultTravelMinutes === null ? {} : { defaultTravelMinutes }),
    venues: book.venues.map(({ it }) => it),
    leaders: book.leaders,
    activities: [],
    focusGoals: book.focusGoals,
    coverage: book.coverage,
  };
}
