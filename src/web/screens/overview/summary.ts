import { filled, namesOf } from '../../../model/names.ts';
import type { Activity, Leader, Problem } from '../../../model/problem.ts';
import { inProtocolOrder } from '../../../model/protocol-order.ts';
import type { Reason, Schedule } from '../../../model/schedule.ts';
import { heldIn, rate, type Share, total, worthIn } from './value.ts';

/** Held of what is asked, by priority from 5 down to 1; levels that nothing has are left out. */
export function byPriority(
  activities: readonly Activity[],
  schedule: Schedule,
): readonly { readonly level: number; readonly share: Share }[] {
  const held = heldIn(schedule);
  return [5, 4, 3, 2, 1].flatMap((level) => {
    const own = activities.filter(({ priority = 3 }) => priority === level);
    return own.length === 0 ? [] : [{ level, share: shareOf(own, held) }];
  });
}

const shareOf = (activities: readonly Activity[], held: ReadonlySet<string>): Share => ({
  asked: activities.length,
  held: activities.filter(({ id }) => held.has(id)).length,
});

export const mandatoryOf = (activities: readonly Activity[], schedule: Schedule): Share =>
  shareOf(
    activities.filter(({ mandatory }) => mandatory === true),
    heldIn(schedule),
  );

export interface BodyShare {
  /** Null: activities that name none. */
  readonly body: string | null;
  readonly name: string | null;
  readonly count: Share;
  /** In points. */
  readonly value: Share;
}

/** What each body asked for and got, in the order of the document; bodies that asked for nothing are left out. */
export function byBody(problem: Problem, activities: readonly Activity[], schedule: Schedule): readonly BodyShare[] {
  const held = heldIn(schedule);
  const worth = worthIn(problem);
  const names = namesOf(problem);
  const bodies = [...(problem.bodies ?? []).map(({ id }) => id), null];
  return bodies.flatMap((body) => {
    const own = activities.filter((one) => (one.body ?? null) === body);
    if (own.length === 0) return [];
    const value = total(
      own.map(({ id, priority, urgency }) => {
        const asked = worth(priority, urgency);
        return { asked, held: held.has(id) ? asked : 0 };
      }),
    );
    return [{ body, name: body === null ? null : names.body(body), count: shareOf(own, held), value }];
  });
}

/** Points of percentage between the body that got most and the one that got least; null where fewer than two asked. */
export function spreadOf(bodies: readonly BodyShare[]): number | null {
  const rates = bodies.filter(({ body }) => body !== null).map(({ value }) => rate(value));
  return rates.length < 2 ? null : Math.round((Math.max(...rates) - Math.min(...rates)) * 100);
}

export interface Missing {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly isMandatory: boolean;
  /** Null where the schedule says nothing. */
  readonly reason: Reason | null;
}

/** What is not scheduled: mandatory first, then by value. */
export function missingOf(problem: Problem, activities: readonly Activity[], schedule: Schedule): readonly Missing[] {
  const held = heldIn(schedule);
  const worth = worthIn(problem);
  const reasons = new Map(
    (schedule.unscheduled ?? []).map(({ activity, reasons: [first] }) => [activity, first ?? null]),
  );
  return activities
    .filter(({ id }) => !held.has(id))
    .toSorted(
      (a, b) =>
        Number(b.mandatory ?? false) - Number(a.mandatory ?? false) ||
        worth(b.priority, b.urgency) - worth(a.priority, a.urgency),
    )
    .map(({ id, title, priority = 3, mandatory = false }) => ({
      id,
      title: filled(title, id),
      level: priority,
      isMandatory: mandatory,
      reason: reasons.get(id) ?? null,
    }));
}

/** A leader's day against the target: `over` is above it. */
export interface HeatCell {
  readonly date: string;
  /** Hours, or the chance from 0 to 1. */
  readonly amount: number;
  /** Height of the bar, 0 to 1. */
  readonly fill: number;
  readonly isOver: boolean;
}

/** Hours of the days, as bars that are full at the target (without one, at eight hours). */
export function hourCells(
  days: readonly { readonly date: string; readonly hours: number }[],
  target: number | null,
): readonly HeatCell[] {
  const full = target ?? 8;
  return days.map(({ date, hours }) => ({
    date,
    amount: hours,
    fill: full === 0 ? 0 : Math.min(1, hours / full),
    isOver: target !== null && hours > target,
  }));
}

/** From an even chance on, a day is marked. */
const RISKY = 1 / 2;

/** The chance of running late on each of these days. */
export function chanceCells(
  leader: string,
  dates: readonly string[],
  chances: readonly { readonly leader: string; readonly date: string; readonly chance: number }[],
): readonly HeatCell[] {
  const own = new Map(chances.filter((one) => one.leader === leader).map(({ date, chance }) => [date, chance]));
  return dates.map((date) => {
    const chance = own.get(date) ?? 0;
    return { date, amount: chance, fill: chance, isOver: chance >= RISKY };
  });
}

/** `3`, `3.5`; nothing for 0. Numbers in cells have no room for more. */
export const shortHours = (hours: number): string => (hours === 0 ? '' : String(Math.round(hours * 2) / 2));

/** `7`, `<1`: percent; nothing for 0. */
export const shortPercent = (chance: number): string =>
  chance === 0 ? '' : chance < 0.01 ? '<1' : String(Math.round(chance * 100));

/** Target hours of a day, by leader. */
export const targetsOf = ({ leaders }: Problem): ReadonlyMap<string, number | null> =>
  new Map(
    leaders.map(({ id, targetMinutesPerDay }) => [
      id,
      targetMinutesPerDay === undefined ? null : targetMinutesPerDay / 60,
    ]),
  );

/** Leaders in protocol order, each with the name of the body. */
export function leadersOf(problem: Problem): readonly { readonly leader: Leader; readonly body: string | null }[] {
  const names = namesOf(problem);
  return inProtocolOrder(problem.leaders).map((leader) => ({
    leader,
    body: leader.body === undefined ? null : names.body(leader.body),
  }));
}
