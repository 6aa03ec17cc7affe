import { type Instance, NONE } from '../../src/instance/instance.ts';
import type { Held } from './answer.ts';
import { inBlocks, leaderLimits, leaderOverlap, venueOverlap } from './cp-constraints.ts';
import { CpBuilder, type CpModel } from './cp-model.ts';
import { coverage, focusGoals, relations } from './cp-relations.ts';
import { travel } from './cp-travel.ts';
import { type ItemVars, itemVariables } from './cp-variables.ts';

/** A Problem as a constraint program, and the way back. */
export interface CpProgram {
  readonly model: CpModel;
  readonly items: readonly ItemVars[];
  read(values: ArrayLike<number>): readonly Held[];
}

/**
 * The model as a CP-SAT expert would write it: one start per item, optional intervals, no-overlap per leader and venue,
 * day-and-cost blocks for what is counted per day. It says everything of the document but the `travel` and
 * `fragmentation` terms, which need the neighbours of every attendance.
 */
export function cpProgram(instance: Instance): CpProgram {
  const model = new CpBuilder();
  const items = itemVariables(instance, model);
  const inBlock = inBlocks(model);
  leaderOverlap(instance, items, model);
  venueOverlap(instance, items, model);
  leaderLimits(instance, items, model, inBlock);
  relations(instance, items, model);
  focusGoals(instance, items, model);
  coverage(instance, items, model);
  travel(instance, items, model);
  return { model: model.done(hints(instance, items)), items, read: (values) => readItems(instance, items, values) };
}

/** Nothing is known beforehand but that the valuable should be held. */
function hints(instance: Instance, items: readonly ItemVars[]): CpModel['hints'] {
  return items.filter((v) => instance.mandatory[v.item] === 1).map((v) => ({ variable: v.present, value: 1 }));
}

function readItems(instance: Instance, items: readonly ItemVars[], values: ArrayLike<number>): readonly Held[] {
  const held: Held[] = [];
  for (const v of items) {
    if (values[v.present] !== 1) continue;
    const candidate = v.blocks.flatMap((b) => b.candidates).find((c) => instance.candidateStart[c] === values[v.start]);
    if (candidate === undefined) continue;
    const venue = v.venues.find((x) => values[x.literal] === 1);
    const place = v.places.find((x) => values[x.literal] === 1);
    const fillers = v.attendances.flatMap(({ leader, roles }) => {
      const role = roles.find((r) => values[r.literal] === 1);
      return role ? [{ leader, role: role.role }] : [];
    });
    held.push({ item: v.item, candidate, place: place?.place ?? NONE, venue: venue?.venue ?? NONE, fillers });
  }
  return held;
}
