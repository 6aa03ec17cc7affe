import { wallMinutes, wallText } from '../../../../model/local-time.ts';
import type { Problem } from '../../../../model/problem.ts';
import type { Span } from '../time/axis.ts';
import { type Item, type Scene, siteOf } from './items.ts';

export interface Journey extends Span {
  readonly minutes: number;
  /** Names. */
  readonly from: string;
  readonly to: string;
}

/** The way between two neighbouring sited attendances of one day, drawn up to the beginning of the second. */
export function journeysOf(items: readonly Item[], { activities, names }: Scene, problem: Problem): readonly Journey[] {
  const sited = items.flatMap(({ held, start, end, id }) => {
    const site = held === null ? undefined : siteOf(held, activities.get(id), problem);
    return site === undefined ? [] : [{ site, start, end }];
  });
  return sited.slice(1).flatMap((next, index): readonly Journey[] => {
    const last = sited[index];
    if (last === undefined || last.site === next.site || last.end.slice(0, 10) !== next.start.slice(0, 10)) return [];
    const minutes = travelMinutes(last.site, next.site, problem);
    if (minutes === 0) return [];
    const start = wallText(wallMinutes(next.start) - minutes);
    return [{ start, end: next.start, minutes, from: names.site(last.site), to: names.site(next.site) }];
  });
}

/** As given for this direction, else for the other one, else the default. */
export function travelMinutes(from: string, to: string, { travel = [], defaultTravelMinutes = 0 }: Problem): number {
  const given = (a: string, b: string): number | undefined =>
    travel.find((way) => way.from === a && way.to === b)?.minutes;
  return given(from, to) ?? given(to, from) ?? defaultTravelMinutes;
}
