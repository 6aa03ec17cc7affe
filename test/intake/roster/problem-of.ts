import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { Problem, SlotMinutes } from '../../../src/model/problem.ts';

const SLOTS: readonly SlotMinutes[] = [5, 10, 15, 20, 30, 60];

/** The office without anything to do. */
export const problemOf = (book: RosterBook): Problem => ({
  format: 'tongchou/problem@1',
  title: book.title,
  timeZone: book.timeZone,
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  slotMinutes: SLOTS.find((slot) => slot === book.slotMinutes) ?? 60,
  calendar: book.calendar,
  bodies: book.bodies.map(({ it }) => it),
  sites: book.sites.map(({ it }) => it),
  travel: book.travel,
  ...(book.defaultTravelMinutes === null ? {} : { defaultTravelMinutes: book.defaultTravelMinutes }),
  venues: book.venues.map(({ it }) => it),
  leaders: book.leaders,
  activities: [],
  focusGoals: book.focusGoals,
  coverage: book.coverage,
});
