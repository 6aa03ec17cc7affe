import { wallMinutes } from '../../../../model/local-time.ts';
import type { Activity } from '../../../../model/problem.ts';
import type { Assignment } from '../../../../model/schedule.ts';
import type { SaidPlaces, StageDay } from '../../../engine/engine.ts';
import { type Axis, type Span, xOf } from '../time/axis.ts';
import { minutesOf, timeOf } from '../time/clock.ts';

/** A start in the row of one leader. */
export interface Spot extends Span {
  /** How it would be held; null where it is forbidden, and for focus blocks. */
  readonly held: Assignment | null;
  /** As far as is known here. */
  readonly isAllowed: boolean;
  /** Points; 0 where it is not known. */
  readonly effect: number;
  /** What forbids it; empty where it is allowed. */
  readonly text: string;
}

/** The starts as the row of a leader sees them: where others would come instead, it is not for this row. */
export function spotsOf(said: SaidPlaces, leader: string, notHere: string): readonly Spot[] {
  return said.starts.map(({ start, end, held, effect, sentence }): Spot => {
    const isAllowed = held?.attendees.includes(leader) ?? false;
    const text = isAllowed ? '' : held === null ? (said.sentences[sentence] ?? '') : notHere;
    return { start, end, held: isAllowed ? held : null, isAllowed, effect: effect ?? 0, text };
  });
}

/** Starts of a focus block inside working sessions; free: nothing of its leaders is there. The engine has the last word. */
export function focusSpots(
  days: readonly StageDay[],
  minutes: number,
  slot: number,
  busy: readonly Span[],
  taken: string,
): readonly Spot[] {
  return days.flatMap(({ date, sessions }) =>
    sessions.flatMap(([opens, closes]) => {
      const spots: Spot[] = [];
      const first = Math.ceil(minutesOf(opens) / slot) * slot;
      for (let at = first; at + minutes <= minutesOf(closes); at += slot) {
        const [start, end] = [`${date}T${timeOf(at)}`, `${date}T${timeOf(at + minutes)}`];
        const isAllowed = busy.every((span) => span.end <= start || span.start >= end);
        spots.push({ start, end, held: null, isAllowed, effect: 0, text: isAllowed ? '' : taken });
      }
      return spots;
    }),
  );
}

/**
 * The start nearest to a time of the wall clock; within `slack` minutes an allowed one is preferred, so that a hand need not hit
 * the very quarter of an hour.
 */
export function nearestSpot(spots: readonly Spot[], minute: number, slack: number): Spot | null {
  let nearest: { readonly spot: Spot; readonly away: number } | null = null;
  let allowed: { readonly spot: Spot; readonly away: number } | null = null;
  for (const spot of spots) {
    const away = Math.abs(wallMinutes(spot.start) - minute);
    if (nearest === null || away < nearest.away) nearest = { spot, away };
    if (spot.isAllowed && away <= slack && (allowed === null || away < allowed.away)) allowed = { spot, away };
  }
  return allowed?.spot ?? nearest?.spot ?? null;
}

/** The next allowed start after or before a time. */
export const nextAllowed = (spots: readonly Spot[], from: string | null, step: 1 | -1): Spot | null =>
  nextStart(
    spots.filter(({ isAllowed }) => isAllowed),
    from,
    step,
  );

/** The next start after or before a time, whether it is allowed or not. */
export function nextStart(spots: readonly Spot[], from: string | null, step: 1 | -1): Spot | null {
  if (from === null) return spots[0] ?? null;
  const next =
    step > 0 ? spots.find(({ start }) => start > from) : spots.toReversed().find(({ start }) => start < from);
  return next ?? null;
}

/** The same people with one of them exchanged; null where the other comes already. */
export const exchanged = (attendees: readonly string[], from: string, to: string): readonly string[] | null =>
  attendees.includes(to) ? null : attendees.map((one) => (one === from ? to : one));

/** Leaders into whose row it may be worth a try: who comes already, who could be chosen, asked along or stand in. */
export function leadersFor(
  { attendees = {} }: Activity,
  held: Assignment | null,
  deputiesOf: (leader: string) => readonly string[],
): ReadonlySet<string> {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = attendees;
  const stand = deputiesAllowed ? required.flatMap(deputiesOf) : [];
  return new Set([
    ...(held?.attendees ?? []),
    ...required,
    ...choose.flatMap(({ from }) => from),
    ...optional,
    ...stand,
  ]);
}

/** A run of allowed starts: px, and how good it is (3 the cheapest third, 1 the dearest). */
export interface Band {
  readonly left: number;
  readonly width: number;
  readonly level: 1 | 2 | 3;
}

/** Neighbouring allowed starts of one day and level, joined to bands over the time at which it would begin. */
export function bandsOf(spots: readonly Spot[], axis: Axis, slot: number): readonly Band[] {
  const effects = spots.filter(({ isAllowed }) => isAllowed).map(({ effect }) => effect);
  const [least, most] = [Math.min(...effects), Math.max(...effects)];
  const levelOf = ({ effect }: Spot): Band['level'] => {
    const share = most === least ? 0 : (effect - least) / (most - least);
    return share <= 1 / 3 ? 3 : share <= 2 / 3 ? 2 : 1;
  };
  const bands: { left: number; width: number; level: Band['level']; until: number }[] = [];
  for (const spot of spots) {
    if (!spot.isAllowed) continue;
    const level = levelOf(spot);
    const minute = wallMinutes(spot.start);
    const left = xOf(axis, spot.start);
    const right = Math.max(left + 2, xOf(axis, endOfSlot(spot.start, slot)));
    const last = bands.at(-1);
    if (last !== undefined && last.level === level && last.until >= minute) {
      last.width = right - last.left;
      last.until = minute + slot;
    } else {
      bands.push({ left, width: right - left, level, until: minute + slot });
    }
  }
  return bands.map(({ left, width, level }) => ({ left, width, level }));
}

const endOfSlot = (start: string, slot: number): string => {
  const end = minutesOf(start) + slot;
  return end >= 1440 ? start : `${start.slice(0, 11)}${timeOf(end)}`;
};
