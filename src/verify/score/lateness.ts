import { addDays } from '../dates.ts';
import type { Facts, Held } from '../facts.ts';
import { sumOf, type Term } from './term.ts';

/** At 10 % for each of `n`, half of the value is the most that lateness can cost. */
const MOST = 5;

/**
 * If it ends after `dueTime`, `⌊V·U × min(50, 10 × n) / 100⌋`, n = 1 + working days after the due day up to the day it ends.
 */
export const lateness: Term = (facts) =>
  sumOf(facts.held, (held) => {
    const { dueTime } = held.asked.activity;
    if (dueTime === undefined || held.span.end <= facts.clock.instant(dueTime)) return 0;
    return Math.floor((held.asked.value * 10 * lateDays(facts, held, dueTime.slice(0, 10))) / 100);
  });

function lateDays({ sessions }: Facts, { endDay }: Held, dueDay: string): number {
  let late = 1;
  for (let day = addDays(dueDay, 1); day <= endDay && late < MOST; day = addDays(day, 1)) {
    if (sessions.isWorkingDay(day)) late++;
  }
  return late;
}
