import { addDays } from '../dates.ts';
import type { Facts, Held } from '../facts.ts';
import { heldAt, type Term, termOf } from './term.ts';

/** At 10 % for each of `n`, half of the value is the most that lateness can cost. */
const MOST = 5;

/**
 * If it ends after `dueTime`, `⌊V·U × min(50, 10 × n) / 100⌋`, n = 1 + working days after the due day up to the day it ends.
 */
export const lateness: Term = termOf(
  (facts) => facts.held,
  (held, facts) => Math.floor((held.asked.value * 10 * stepsOf(facts, held)) / 100),
  (held, facts) => ({
    term: 'lateness',
    ...heldAt(facts, held),
    due: held.asked.activity.dueTime ?? '',
    steps: stepsOf(facts, held),
  }),
);

function stepsOf(facts: Facts, { asked, span, endDay }: Held): number {
  const { dueTime } = asked.activity;
  if (dueTime === undefined || span.end <= facts.clock.instant(dueTime)) return 0;
  let late = 1;
  for (let day = addDays(dueTime.slice(0, 10), 1); day <= endDay && late < MOST; day = addDays(day, 1)) {
    if (facts.sessions.isWorkingDay(day)) late++;
  }
  return late;
}
