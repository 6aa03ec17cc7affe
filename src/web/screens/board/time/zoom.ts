import type { StageDay } from '../../../engine/engine.ts';
import { axisFrom, plansOf, type Span, usualOf } from './axis.ts';

export const ZOOMS = ['period', 'half', 'week', 'three'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** How much a chip can say: a mark; one line; time and title; these and the place. */
export type Form = 'slim' | 'line' | 'text' | 'full';

/** Days at once, counting a day off as half. */
const SHOWN_DAYS: { readonly [Z in Exclude<Zoom, 'period'>]: number } = { half: 13, week: 6, three: 3 };
/** A period of so many days is shown whole. */
const LONGEST: { readonly [Z in keyof typeof SHOWN_DAYS]: number } = { half: 16, week: 7, three: 3 };
const LEAST_DAY = 34;
const MOST_DAY = 640;

/** px of a minute, so that the days of the zoom fill the width; never less than what shows the whole period. */
export function perMinuteOf(zoom: Zoom, width: number, days: readonly StageDay[], held: readonly Span[]): number {
  const usual = usualOf(days);
  const minutes = usual.reduce((sum, [from, to]) => sum + to - from, 0);
  const least = LEAST_DAY / minutes;
  const fitting = Math.max(least, fittingOf(width, days, held, least));
  const whole = Math.min(fitting, MOST_DAY / minutes);
  if (zoom === 'period' || days.length <= LONGEST[zoom]) return whole;
  return Math.max(whole, (width / SHOWN_DAYS[zoom] - 10) / minutes);
}

/** Halved between a scale that fits and one that does not: days have least widths and folded gaps. */
function fittingOf(width: number, days: readonly StageDay[], held: readonly Span[], least: number): number {
  const plans = plansOf(days, held);
  let [low, high] = [least, 4];
  for (let round = 0; round < 18; round++) {
    const middle = (low + high) / 2;
    if (axisFrom(plans, middle).width <= width) low = middle;
    else high = middle;
  }
  return low;
}

/** By the px of a usual day. */
export function formOf(perMinute: number, days: readonly StageDay[]): Form {
  const day = usualOf(days).reduce((sum, [from, to]) => sum + to - from, 0) * perMinute;
  return day < 64 ? 'slim' : day < 130 ? 'line' : day < 290 ? 'text' : 'full';
}

/** px: height of a lane without the space between lanes. */
export const LANES: { readonly [F in Form]: number } = { slim: 18, line: 22, text: 38, full: 54 };

const CHIPS: { readonly [F in Form]: number } = { slim: 13, line: 74, text: 88, full: 124 };

/** px: the least width of a chip. Where the whole period is looked at, being short matters more than titles. */
export const leastChipOf = (form: Form, zoom: Zoom): number =>
  form === 'line' && zoom === 'period' ? 42 : CHIPS[form];
