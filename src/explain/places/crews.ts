import { assignRoles } from '../../instance/attendance.ts';
import type { Compiled } from '../../instance/compile.ts';
import type { Item } from '../../instance/item.ts';

/** Who comes, and as what: indices of leaders, and `Placement.roles`. */
export interface Crew {
  readonly attendees: readonly number[];
  readonly roles: readonly number[];
}

/**
 * Every crew that the `attendance` rule knows of these leaders, the required ones in person and the first deputies first.
 *
 * @param among Whether a leader can come.
 * @param withOptional Also those in which some optional leaders do not come, or do.
 */
export function* crewsOf(item: Item, among: (leader: number) => boolean, withOptional: boolean): Generator<Crew> {
  for (const { coming, substitutes } of standing(item, 0, [], new Map(), among)) {
    for (const chosen of choosing(item, 0, coming, among)) {
      const must = item.optional.filter((one) => item.pinnedAttendees.includes(one) && !chosen.includes(one));
      const may = item.optional.filter((one) => among(one) && !chosen.includes(one) && !must.includes(one));
      for (const more of withOptional ? subsets(may) : [[]]) {
        const attendees = [...chosen, ...must, ...more].sort((a, b) => a - b);
        if (!attendees.every(among) || !item.pinnedAttendees.every((one) => attendees.includes(one))) continue;
        const roles = assignRoles(item, attendees, substitutes);
        if (roles !== null) yield { attendees, roles };
      }
    }
  }
}

/** The crews of exactly these leaders, which differ only in who stands in for whom. */
export function* crewsOfExactly(item: Item, ids: readonly string[], { index }: Compiled): Generator<Crew> {
  const attendees = ids.flatMap((id) => index.leaders.get(id) ?? []).sort((a, b) => a - b);
  if (attendees.length < ids.length) return;
  for (const { substitutes } of standing(item, 0, [], new Map(), (one) => attendees.includes(one))) {
    const roles = assignRoles(item, attendees, substitutes);
    if (roles !== null) yield { attendees, roles };
  }
}

interface Standing {
  readonly coming: readonly number[];
  readonly substitutes: ReadonlyMap<number, number>;
}

/** Of the required leaders from entry `r` on: each in person, or by a deputy. */
function* standing(
  item: Item,
  r: number,
  coming: readonly number[],
  substitutes: ReadonlyMap<number, number>,
  among: (leader: number) => boolean,
): Generator<Standing> {
  const leader = item.required[r];
  if (leader === undefined) {
    yield { coming, substitutes };
    return;
  }
  if (among(leader)) yield* standing(item, r + 1, [...coming, leader], substitutes, among);
  for (const by of item.deputies[r] ?? []) {
    if (!among(by) || item.required.includes(by) || coming.includes(by)) continue;
    yield* standing(item, r + 1, [...coming, by], new Map([...substitutes, [leader, by]]), among);
  }
}

/** Of the choices from `c` on: the first ones first. */
function* choosing(
  item: Item,
  c: number,
  coming: readonly number[],
  among: (leader: number) => boolean,
): Generator<readonly number[]> {
  const choice = item.choices[c];
  if (choice === undefined) {
    yield coming;
    return;
  }
  const free = choice.from.filter((one) => among(one) && !coming.includes(one));
  for (const some of combinations(free, choice.count)) yield* choosing(item, c + 1, [...coming, ...some], among);
}

function* combinations(list: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) yield [];
  else {
    for (const [at, first] of list.entries()) {
      for (const rest of combinations(list.slice(at + 1), count - 1)) yield [first, ...rest];
    }
  }
}

function* subsets(list: readonly number[]): Generator<readonly number[]> {
  for (let count = 0; count <= list.length; count++) yield* combinations(list, count);
}
