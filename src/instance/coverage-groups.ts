import type { Problem } from '../model/problem.ts';
import type { Index } from './items.ts';

/** A group of which some must not be away (`coverage`). */
export interface CoverageGroup {
  readonly leaders: readonly number[];
  readonly atLeast: number;
  readonly baseSites: ReadonlySet<number>;
}

export function coverageGroups(problem: Problem, index: Index): readonly CoverageGroup[] {
  return (problem.coverage ?? []).map((coverage) => {
    const leaders = [...new Set(coverage.leaders)].map((id) => index.leaders.get(id)!);
    const homes = leaders.flatMap((l) => problem.leaders[l]!.homeSite ?? []);
    const baseSites = new Set((coverage.baseSites ?? homes).map((id) => index.sites.get(id)!));
    return { leaders, atLeast: coverage.atLeast, baseSites };
  });
}
