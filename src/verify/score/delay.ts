import { daysBetween } from '../dates.ts';
import type { Facts, Held } from '../facts.ts';
import type { Asked, Ground } from '../ground.ts';
import { heldAt, type Term, termOf } from './term.ts';

/** `⌊V·U × R[urgency] × days / (100 × days of the horizon)⌋` */
export const delay: Term = termOf(
  (facts) => facts.held,
  (held, facts) => {
    const { value, urgency } = held.asked;
    const percent = facts.weights.R[urgency - 1] ?? 0;
    return Math.floor((value * percent * daysAfter(facts, held)) / (100 * horizonDays(facts)));
  },
  (held, facts) => ({
    term: 'delay',
    ...heldAt(facts, held),
    from: firstAllowedDay(facts, held.asked),
    days: daysAfter(facts, held),
    urgency: held.asked.urgency,
  }),
);

const horizonDays = ({ problem: { horizon } }: Ground): number => daysBetween(horizon.firstDay, horizon.lastDay) + 1;

const daysAfter = (facts: Facts, { asked, startDay }: Held): number =>
  Math.max(0, daysBetween(firstAllowedDay(facts, asked), startDay));

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
