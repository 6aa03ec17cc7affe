import type { Schedule, Score } from '../model/schedule.ts';
import { TERM_NAMES } from '../model/weights.ts';

/** A figure of the schedule's own score that is not what the documents give. */
export interface StatedWrongly {
  readonly name: string;
  readonly stated: number;
  readonly found: number;
}

const TOTALS = ['mandatoryMissed', 'cost', 'valueLost', 'inconvenience'] as const;

/** Compares what a schedule states, if it states anything, with the score found; a term not stated means 0. */
export function wrongStatements({ score: stated }: Schedule, found: Score): readonly StatedWrongly[] {
  if (!stated) return [];
  const figures = [
    ...TOTALS.map((name) => ({ name, stated: stated[name], found: found[name] })),
    ...TERM_NAMES.map((name) => ({
      name: `terms.${name}`,
      stated: stated.terms[name] ?? 0,
      found: found.terms[name] ?? 0,
    })),
  ];
  return figures.filter((figure) => figure.stated !== figure.found);
}
