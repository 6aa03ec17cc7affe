import { countedDays, type Facts, type Held } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import { liesIn, type Span } from '../span.ts';

/**
 * Unless `outsideHours` or `pinned.start`, inside one working session of the calendar (`wholeDays`: each day has at least
 * the session minutes of the shortest working weekday); a focus block always.
 */
export const workingHoursRule: Rule = (facts) => [
  ...facts.held
    .filter(({ asked }) => !asked.activity.outsideHours && asked.activity.pinned?.start === undefined)
    .filter((held) => !isInHours(facts, held))
    .map(({ id, span }) => violation(facts, 'working-hours', [id], {}, span.start)),
  ...facts.blocks
    .filter(({ day, span }) => !inOneSession(facts, day, span))
    .map(({ id, span }) => violation(facts, 'working-hours', [id], {}, span.start)),
];

function isInHours(facts: Facts, held: Held): boolean {
  if (held.asked.activity.wholeDays === undefined) return inOneSession(facts, held.startDay, held.span);
  const { sessions } = facts;
  return countedDays(held).every(
    (day) => sessions.isWorkingDay(day) && sessions.minutesOn(day) >= sessions.shortestDay,
  );
}

const inOneSession = (facts: Facts, day: string, span: Span): boolean =>
  facts.sessions.on(day).some((session) => liesIn(span, session));
