import { createCalendar } from '../calendar/create-calendar.ts';
import type { ColourRule } from '../publish/ledger/colour-rule.ts';
import { type LedgerLine, ledgerLines } from '../publish/ledger/ledger-lines.ts';
import { type Ledger, localTime } from '../publish/ledger/matter.ts';
import type { Context } from './command.ts';
import { publicationTime } from './publication-time.ts';

/** The day by the clock of the plan that begins last. */
export function todayIn(ledger: Ledger, { terminal }: Context): string {
  const zone = ledger.plans.get(newestPlan(ledger) ?? '')?.problem.timeZone ?? 'UTC';
  return localTime(publicationTime(terminal), zone).slice(0, 10);
}

/** The plan that begins last; undefined where there is none. */
export const newestPlan = ({ plans }: Ledger): string | undefined =>
  [...plans].toSorted(([, a], [, b]) => (a.problem.horizon.firstDay < b.problem.horizon.firstDay ? -1 : 1)).at(-1)?.[0];

/** Every matter on a day; working days are those of each plan's calendar. */
export function linesOn(ledger: Ledger, today: string, rule: ColourRule): readonly LedgerLine[] {
  const calendars = new Map([...ledger.plans].map(([id, { problem }]) => [id, createCalendar(problem)]));
  const workingDays = (plan: string, after: string, upTo: string): number =>
    calendars.get(plan)?.workingDaysAfter(`${after}T00:00`, `${upTo}T00:00`) ?? 0;
  return ledgerLines(ledger, { today, rule, workingDays });
}
