import type { Problem } from '../../../../model/problem.ts';
import { inProtocolOrder } from '../../../../model/protocol-order.ts';
import type { Scene } from '../scene/items.ts';
import type { Options } from './filter-box.tsx';

const PRIORITIES = [5, 4, 3, 2, 1];

/** @param priorityName Such as 重要程度 5. @param noUnit Where an activity has no unit in charge. */
export function optionsOf(
  problem: Problem,
  { names, activities }: Scene,
  priorityName: (level: number) => string,
  noUnit: string,
): Options {
  const units = new Set([...activities.values()].map(({ owner }) => owner?.unit ?? ''));
  return {
    bodies: (problem.bodies ?? []).map(({ id }) => ({ value: id, text: names.body(id) })),
    leaders: inProtocolOrder(problem.leaders).map(({ id }) => ({ value: id, text: names.leader(id) })),
    venues: (problem.venues ?? []).map(({ id }) => ({ value: id, text: names.venue(id) })),
    units: [...units].sort().map((unit) => ({ value: unit, text: unit === '' ? noUnit : unit })),
    priorities: PRIORITIES.map((level) => ({ value: String(level), text: priorityName(level) })),
  };
}
