import { dayNumber, dayText } from '../../model/local-time.ts';
import type { Instant } from '../../store/store.ts';
import { clockOf } from '../../verify/clock.ts';
import { sessionsOf } from '../../verify/sessions.ts';
import type { ColourRule } from './colour-rule.ts';
import { type LedgerLine, ledgerLines } from './ledger-lines.ts';
import { type Ledger, localTime } from './matter.ts';

/** The day at an instant by the clock of the plan that begins last. */
export function dayAt(ledger: Ledger, at: Instant): string {
  const zone = ledger.plans.get(newestPlan(ledger) ?? '')?.problem.timeZone ?? 'UTC';
  return localTime(at, zone).slice(0, 10);
}

/** The plan that begins last; undefined where there is none. */
export const newestPlan = ({ plans }: Ledger): string | undefined =>
  [...plans].toSorted(([, a], [, b]) => (a.problem.horizon.firstDay < b.problem.horizon.firstDay ? -1 : 1)).at(-1)?.[0];

/** Every matter on a day; working days are those of each plan's calendar. */
export function linesOn(ledger: Ledger, today: string, rule: ColourRule): readonly LedgerLine[] {
  const calendars = new Map(
    [...ledger.plans].map(([id, { problem }]) => [id, sessionsOf(problem.calendar, clockOf(problem.timeZone))]),
  );
  const workingDays = (plan: string, after: string, upTo: string): number => {
    const calendar = calendars.get(plan);
    let count = 0;
    for (let day = dayNumber(after) + 1; day <= dayNumber(upTo); day++) {
      if (calendar?.isWorkingDay(dayText(day))) count += 1;
    }
    return count;
  };
  return ledgerLines(ledger, { today, rule, workingDays });
}
