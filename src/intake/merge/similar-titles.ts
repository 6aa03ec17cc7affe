import { addTo } from '../../model/multi-map.ts';
import { dice, type Title, titleLikeness } from './title.ts';

/** Two titles that may be of one matter; indices into the list that was given, `a` ≤ `b`. */
interface SimilarTitles {
  readonly a: number;
  readonly b: number;
  /** From `FLOOR` to 1. */
  readonly likeness: number;
}

/** Less alike than this, titles say nothing. */
const FLOOR = 0.6;
/** With less in common, even a whole run of the shorter does not reach the floor. */
const LEAST_DICE = (FLOOR - 0.35) / 0.65;
/** A gram in more titles than this tells little; the rarest grams of a title count all the same. */
const MOST_TITLES = 120;
const RAREST = 2;

/**
 * Every pair of different titles, and each title with itself, that are alike. Only titles that share a rare gram are compared, by
 * an index from grams to titles, so that thousands take well under a second.
 */
export function similarTitles(titles: readonly Title[]): readonly SimilarTitles[] {
  const index = new Map<string, number[]>();
  for (const [at, { grams }] of titles.entries()) for (const gram of grams) addTo(index, gram, at);
  const result: SimilarTitles[] = [];
  for (const [a, title] of titles.entries()) {
    result.push({ a, b: a, likeness: 1 });
    for (const [b, common] of candidates(a, title, index)) {
      const other = titles[b];
      if (!other || dice(title, other, common) < LEAST_DICE) continue;
      const likeness = titleLikeness(title, other, common, FLOOR);
      if (likeness >= FLOOR) result.push({ a, b, likeness });
    }
  }
  return result;
}

/** Later titles that share a gram which is rare, or among the rarest of the title; and how many grams they share. */
function candidates(
  a: number,
  { grams }: Title,
  index: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const lists = [...grams].map((gram) => index.get(gram) ?? []).sort((one, other) => one.length - other.length);
  const common = new Map<number, number>();
  for (const [rank, list] of lists.entries()) {
    const isRare = rank < RAREST || list.length <= MOST_TITLES;
    for (const b of list) {
      const count = common.get(b);
      if (b > a && (isRare || count !== undefined)) common.set(b, (count ?? 0) + 1);
    }
  }
  return common;
}
