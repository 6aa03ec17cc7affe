import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import { compile } from '../../instance/compile.ts';
import type { Problem } from '../../model/problem.ts';
import { createPriceBound } from '../../solve/bound/price-bound.ts';
import { breathe } from '../../solve/portfolio/breathe.ts';

/** A leader, or a venue, in one working session of one day. */
export interface HalfDay {
  readonly kind: 'leader' | 'venue';
  readonly id: string;
  readonly day: string;
  /** Of the calendar; local times. */
  readonly session: { readonly start: string; readonly end: string };
}

export interface PricedHalfDay extends HalfDay {
  /** Points; above 0. */
  readonly price: number;
}

/** Steps of the bound between two looks at the clock. */
const STEPS = 5;

/**
 * Half-days that are worth something, the dearest first: by the prices of the Lagrangian bound, at which all slots of the
 * session, its hours, and one activity of the leader's day would be bought.
 *
 * @param cost Of the best schedule known.
 * @param isOver Asked after every few steps of the bound: has it had its time? While it is warming there are no prices yet.
 */
export async function pricedHalfDays(
  problem: Problem,
  cost: number,
  isOver: (steps: number, isWarming: boolean) => boolean,
): Promise<readonly PricedHalfDay[]> {
  const calendar = createCalendar(problem);
  const expanded = expandRepeats(problem, calendar);
  const { instance } = compile(expanded.problem, calendar, expanded.origins);
  const bound = createPriceBound(instance);
  do {
    for (let k = 0; k < STEPS; k++) bound.iterate(cost);
    await breathe();
  } while (!isOver(bound.iterations, bound.isWarming));
  const view = bound.view();
  const { dayCount, slotMinutes } = instance;
  const bitsPerDay = view.bits / dayCount;
  const sum = (sums: Float64Array, row: number, from: number, to: number): number =>
    (sums[row * (view.bits + 1) + to] ?? 0) - (sums[row * (view.bits + 1) + from] ?? 0);

  const sessions = calendar.days.flatMap((day, d) =>
    day.sessions.map(({ start, end }) => ({
      d,
      day: day.date,
      session: { start: calendar.toLocal(start), end: calendar.toLocal(end) },
      from: d * bitsPerDay + Math.floor((start - day.start) / slotMinutes),
      to: d * bitsPerDay + Math.ceil((end - day.start) / slotMinutes),
      hours: (end - start) / 60,
    })),
  );
  const half = (kind: HalfDay['kind'], id: string, of: (typeof sessions)[number], price: number): PricedHalfDay => ({
    ...{ kind, id, day: of.day, session: of.session, price },
  });
  const leaders = problem.leaders.flatMap(({ id }, l) =>
    sessions.map((one) => {
      const onDay = l * dayCount + one.d;
      const byHour = one.hours * (view.hour[onDay] ?? 0);
      return half('leader', id, one, sum(view.leader, l, one.from, one.to) + byHour + (view.activity[onDay] ?? 0));
    }),
  );
  const venues = (problem.venues ?? []).flatMap(({ id }, v) =>
    sessions.map((one) => half('venue', id, one, sum(view.venue, v, one.from, one.to))),
  );
  return [...leaders, ...venues].filter(({ price }) => price > LEAST_PRICE).sort((a, b) => b.price - a.price);
}

/** Less is no more than what is left of rounding. */
const LEAST_PRICE = 1e-6;
