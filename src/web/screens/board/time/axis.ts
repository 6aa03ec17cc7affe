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

/** @param perMinute px of a minute on a working day. */
export function axisOf(days: readonly StageDay[], held: readonly Span[], perMinute: number): Axis {
  let left = 0;
  const boxes = days.map((day): DayBox => {
    const box = boxOf(day, stretchesOf(day, days, held), scaleOn(day, held) * perMinute, left);
    left += box.width;
    return box;
  });
  return { days: boxes, width: left, indexOf: new Map(days.map(({ date }, index) => [date, index])) };
}

function boxOf(day: StageDay, stretches: readonly Stretch[], perMinute: number, left: number): DayBox {
  const fixed = 2 * PAD + GAP * (stretches.length - 1);
  const minutes = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
  const scale = Math.max(perMinute, (LEAST - fixed) / minutes);
  let at = left + PAD;
  const parts = stretches.map(([from, to]): Part => {
    const part = { from, to, left: at, width: (to - from) * scale };
    at += part.width + GAP;
    return part;
  });
  return { day, left, width: at - GAP + PAD - left, parts };
}

const scaleOn = (day: StageDay, held: readonly Span[]): number =>
  day.sessions.length > 0 || held.some((span) => clipped(span, day.date) !== null) ? 1 : OFF_SHARE;

/** Sessions and what is held, joined where they touch. */
function stretchesOf(day: StageDay, days: readonly StageDay[], held: readonly Span[]): readonly Stretch[] {
  const own = sessionsOf(day);
  const busy = held.flatMap((span) => clipped(span, day.date) ?? []);
  const all = own.length + busy.length > 0 ? [...own, ...busy] : usualOf(days);
  const joined: [number, number][] = [];
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
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
 * What of it needs room on the day, as a list of one. Of what lasts several days only the first and the last hour do: nights
 * between are not drawn.
 */
function clipped({ start, end }: Span, date: string): readonly [Stretch] | null {
  const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
  const [from, to] = [minutesOf(start), minutesOf(end)];
  if (first === last) return first === date && from < to ? [[from, to]] : null;
  if (date === first) return [[from, Math.min(from + HOUR, MIDNIGHT)]];
  return date === last && to > 0 ? [[Math.max(0, to - HOUR), to]] : null;
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
