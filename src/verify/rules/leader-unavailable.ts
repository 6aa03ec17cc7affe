import type { Leader, WorkingHours } from '../../model/problem.ts';
import type { Violation } from '../../model/schedule.ts';
import { bars } from '../closures.ts';
import { daysFrom } from '../dates.ts';
import type { Facts } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import { liesIn } from '../span.ts';
import type { Attendance } from '../steps.ts';

/**
 * No attendance overlaps an own `unavailable` (unless `kinds` is given and does not name this kind; a focus block is kind
 * `focus`); where own `workingHours` are given and neither `outsideHours` nor `pinned.start`, it lies inside one own
 * session (`wholeDays`: an own session each day).
 */
export const leaderUnavailableRule: Rule = (facts) =>
  [...facts.attendances].flatMap(([id, attendances]) => {
    const leader = facts.leaders.get(id);
    return leader ? attendances.flatMap((attendance) => breachesOf(facts, leader, attendance)) : [];
  });

function breachesOf(facts: Facts, leader: Leader, attendance: Attendance): readonly Violation[] {
  const { id, activity, span } = attendance;
  const kind = activity ? activity.kind : 'focus';
  const closed = (leader.unavailable ?? [])
    .filter((entry) => bars(entry, kind))
    .flatMap((entry) => facts.closedDuring(entry, span))
    .map(({ start }) =>
      violation(facts, 'leader-unavailable', [id], { leader: leader.id, since: facts.clock.local(start) }, span.start),
    );
  const exempt = activity?.outsideHours || activity?.pinned?.start !== undefined;
  if (!leader.workingHours || exempt || inOwnHours(facts, leader.workingHours, attendance)) return closed;
  return [...closed, violation(facts, 'leader-unavailable', [id], { leader: leader.id, hours: 'own' }, span.start)];
}

function inOwnHours({ sessions }: Facts, hours: readonly WorkingHours[], attendance: Attendance): boolean {
  const { activity, span, startDay } = attendance;
  if (activity?.wholeDays === undefined) return sessions.own(hours, startDay).some((session) => liesIn(span, session));
  return daysFrom(startDay, activity.wholeDays).every((day) => sessions.own(hours, day).length > 0);
}
