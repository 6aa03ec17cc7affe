import type { Instance } from '../../instance/instance.ts';
import { dayOfMinute } from '../state.ts';
import type { Holding } from './holdings.ts';

/** Is every journey no longer than over a third site? Only then do two attendances that exclude each other always do. */
export function isMetric({ siteCount, travel }: Instance): boolean {
  for (let a = 0; a < siteCount; a++) {
    for (let b = 0; b < siteCount; b++) {
      for (let c = 0; c < siteCount; c++) {
        if (travel[a * siteCount + c]! > travel[a * siteCount + b]! + travel[b * siteCount + c]!) return false;
      }
    }
  }
  return true;
}

/** Could a leader attend both, the journey between the nearest of their sites included? */
export function canFollow(instance: Instance, leader: number, a: Holding, b: Holding): boolean {
  const { candidateStart, candidateEnd } = instance;
  const inOrder =
    candidateStart[a.candidate]! - candidateStart[b.candidate]! ||
    candidateEnd[a.candidate]! - candidateEnd[b.candidate]!;
  const [first, second] = inOrder <= 0 ? [a, b] : [b, a];
  const end = candidateEnd[first.candidate]!;
  const start = candidateStart[second.candidate]!;
  if (start < end) return false;
  if (dayOfMinute(instance, end) !== instance.candidateDay[second.candidate]) return true;
  return start - end >= Math.max(instance.leaderBreak[leader]!, shortestJourney(instance, first.item, second.item));
}

function shortestJourney(instance: Instance, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of sitesOf(instance, from)) {
    for (const b of sitesOf(instance, to)) {
      least = Math.min(least, a < 0 || b < 0 || a === b ? 0 : instance.travel[a * instance.siteCount + b]!);
    }
  }
  return least;
}

const sitesOf = (instance: Instance, item: number): Int32Array =>
  instance.placeSite.subarray(instance.placesOf[item], instance.placesOf[item + 1]);
