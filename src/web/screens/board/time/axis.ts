import type { StageDay } from '../../../engine/engine.ts';
import { minutesOf } from './clock.ts';

/** A stretch of one day that is drawn in proportion: minutes of the day, and px from the left of the axis. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly width: number;
}

export interface DayBox {
  readonly day: StageDay;
  readonly left: number;
  readonly width: number;
  /** In order of time; never empty. */
  readonly parts: readonly Part[];
}

/** The days side by side: sessions, and whatever is held outside of them; the hours between are folded to a gap. */
export interface Axis {
  readonly days: readonly DayBox[];
  readonly width: number;
  readonly indexOf: ReadonlyMap<string, number>;
}

export interface Span {
  /** Local times. */
  readonly start: string;
  readonly end: string;
}

type Stretch = readonly [from: number, to: number];

/** px left and right in a day, between two stretches of a day, and the least that a day may have. */
const PAD = 3;
const GAP = 4;
const LEAST = 26;
/** A day off on which nothing is held is drawn narrower. */
const OFF_SHARE = 0.5;
const MIDNIGHT = 1440;
const HOUR = 60;

/** What a day shows, whatever the scale. */
export interface DayPlan {
  readonly day: StageDay;
  readonly stretches: readonly Stretch[];
  /** Of the scale of a working day. */
  readonly share: number;
}

/** @param perMinute px of a minute on a working day. */
export const axisOf = (days: readonly StageDay[], held: readonly Span[], perMinute: number): Axis =>
  axisFrom(plansOf(days, held), perMinute);

/** Sessions and what is held, joined where they touch; usual hours where there is neither. */
export function plansOf(days: readonly StageDay[], held: readonly Span[]): readonly DayPlan[] {
  const usual = usualOf(days);
  const byDay = new Map<string, Map<string, Stretch>>(days.map(({ date }) => [date, new Map()]));
  for (const span of held) {
    for (const date of new Set([span.start.slice(0, 10), span.end.slice(0, 10)])) {
      const stretch = clipped(span, date);
      if (stretch !== null) byDay.get(date)?.set(stretch.join(), stretch);
    }
  }
  return days.map((day) => {
    const all = [...sessionsOf(day), ...(byDay.get(day.date)?.values() ?? [])];
    return { day, stretches: joined(all.length > 0 ? all : usual), share: all.length > 0 ? 1 : OFF_SHARE };
  });
}

export function axisFrom(plans: readonly DayPlan[], perMinute: number): Axis {
  let left = 0;
  const boxes = plans.map((plan): DayBox => {
    const box = boxOf(plan, perMinute, left);
    left += box.width;
    return box;
  });
  return { days: boxes, width: left, indexOf: new Map(plans.map(({ day }, index) => [day.date, index])) };
}

function boxOf({ day, stretches, share }: DayPlan, perMinute: number, left: number): DayBox {
  const fixed = 2 * PAD + GAP * (stretches.length - 1);
  const minutes = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
  const scale = Math.max(perMinute * share, (LEAST - fixed) / minutes);
  let at = left + PAD;
  const parts = stretches.map(([from, to]): Part => {
    const part = { from, to, left: at, width: (to - from) * scale };
    at += part.width + GAP;
    return part;
  });
  return { day, left, width: at - GAP + PAD - left, parts };
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

const sessionsOf = ({ sessions }: StageDay): readonly Stretch[] =>
  sessions.map(([from, to]) => [minutesOf(from), minutesOf(to)]);

/** Those of the first day with the most hours. */
export function usualOf(days: readonly StageDay[]): readonly Stretch[] {
  const minutes = (day: StageDay): number => sessionsOf(day).reduce((sum, [from, to]) => sum + to - from, 0);
  const [fullest] = days.toSorted((a, b) => minutes(b) - minutes(a));
  const usual = fullest === undefined ? [] : sessionsOf(fullest);
  return usual.length > 0 ? usual : [[540, 1020]];
}

/**
 * What of it needs room on the day. Of what lasts several days only the first and the last hour do: nights between are not drawn.
 */
function clipped({ start, end }: Span, date: string): Stretch | null {
  const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
  const [from, to] = [minutesOf(start), minutesOf(end)];
  if (first === last) return from < to ? [from, to] : null;
  if (date === first) return [from, Math.min(from + HOUR, MIDNIGHT)];
  return to > 0 ? [Math.max(0, to - HOUR), to] : null;
}

/** px of a local time; what lies before or after the axis is at its edge, what lies in a gap in its middle. */
export function xOf(axis: Axis, time: string): number {
  const index = axis.indexOf.get(time.slice(0, 10));
  const box = axis.days[index ?? -1];
  if (box === undefined) return time < (axis.days[0]?.day.date ?? '') ? 0 : axis.width;
  const minute = minutesOf(time);
  for (const [at, part] of box.parts.entries()) {
    if (minute < part.from) return at === 0 ? part.left : part.left - GAP / 2;
    if (minute <= part.to) return part.left + ((minute - part.from) / (part.to - part.from)) * part.width;
  }
  const last = box.parts.at(-1);
  return last === undefined ? box.left : last.left + last.width;
}

/** Day and minute of the day at px; outside the parts the nearest one's edge. */
export function timeAt(axis: Axis, x: number): { readonly date: string; readonly minute: number } {
  const box = axis.days[dayAt(axis, x)];
  if (box === undefined) return { date: '', minute: 0 };
  let best = { distance: Number.POSITIVE_INFINITY, minute: 0 };
  for (const { from, to, left, width } of box.parts) {
    const inside = Math.min(Math.max(x, left), left + width);
    const distance = Math.abs(x - inside);
    if (distance < best.distance) best = { distance, minute: from + ((inside - left) / width) * (to - from) };
  }
  return { date: box.day.date, minute: best.minute };
}

/** Index of the day at px, the first or last one outside. */
export function dayAt({ days }: Axis, x: number): number {
  const at = days.findIndex(({ left, width }) => x < left + width);
  return at < 0 ? days.length - 1 : at;
}
