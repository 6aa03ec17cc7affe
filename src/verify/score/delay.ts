import { datesFrom, daysBetween } from '../dates.ts';
import type { Asked, Ground } from '../ground.ts';
import { sumOf, type Term } from './term.ts';

/** `⌊V·U × R[urgency] × days / (100 × days of the horizon)⌋` */
export const delay: Term = (facts) => {
  const { firstDay, lastDay } = facts.problem.horizon;
  const horizonDays = datesFrom(firstDay, lastDay).length;
  return sumOf(facts.held, ({ asked, startDay }) => {
    const days = Math.max(0, daysBetween(firstAllowedDay(facts, asked), startDay));
    const percent = facts.weights.R[asked.urgency - 1] ?? 0;
    return Math.floor((asked.value * percent * days) / (100 * horizonDays));
  });
};

/**
 * Latest of `firstDay`, day of `releaseTime`, of the earliest window (of those left where `repeat` confines it), of the
 * earliest preferred window, `pinned.day`, day of `pinned.start`.
 */
function firstAllowedDay({ problem, clock }: Ground, { activity, windows, preferredWindows }: Asked): string {
  const earliest = (spans: readonly { start: number }[]): readonly string[] =>
    spans.length > 0 ? [clock.date(Math.min(...spans.map(({ start }) => start)))] : [];
  const days = [
    problem.horizon.firstDay,
    ...earliest(windows),
    ...earliest(preferredWindows),
    ...[activity.releaseTime, activity.pinned?.day, activity.pinned?.start].flatMap((time) => time?.slice(0, 10) ?? []),
  ];
  return days.toSorted().at(-1) ?? problem.horizon.firstDay;
}
