import { type Coverings, coverings } from '../bound/coverings.ts';
import type { State } from '../state.ts';
import { coverageRows } from './coverage-rows.ts';
import { type HoldingOptions, holdingColumns, type Unit } from './holdings.ts';
import { leaderSlotRows } from './leader-slot-rows.ts';
import { limitRows } from './limit-rows.ts';
import { createModelBuilder, type ModelBuilder } from './linear-model.ts';
import { blocksPerDay, relationRows } from './relation-rows.ts';

/** A time-indexed model of how free items can be held beside what a State holds. */
export interface ScheduleModel {
  readonly builder: ModelBuilder;
  readonly units: readonly Unit[];
  readonly cover: Coverings;
}

/**
 * Columns and rows of the free items. A relaxation: travel and fragmentation (but for `marginal`), the venue's part of
 * `change`, and what `addCuts` adds when a solution needs it (journeys, venues, whatever else the exact rules refuse).
 */
export function buildModel(state: State, free: readonly number[], options: HoldingOptions): ScheduleModel {
  const builder = createModelBuilder();
  const cover = coverings(state.instance);
  const units = holdingColumns(state, free, options, builder);
  leaderSlotRows(state, units, builder, cover);
  limitRows(state, units, builder);
  relationRows(state, units, builder);
  blocksPerDay(state, units, builder);
  coverageRows(state, units, builder);
  return { builder, units, cover };
}
