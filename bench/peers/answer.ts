import type { Compiled } from '../../src/instance/compile.ts';
import { decode } from '../../src/instance/decode.ts';
import { emptySolution } from '../../src/instance/solution.ts';
import { problemHash } from '../../src/model/hash.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { type Verification, verify } from '../../src/verify/verify.ts';

/** How a peer holds one item. */
export interface Held {
  readonly item: number;
  readonly candidate: number;
  readonly place: number;
  /** NONE where no venue is booked. */
  readonly venue: number;
  readonly fillers: readonly { readonly leader: number; readonly role: number }[];
}

/** A peer's answer as a Schedule document, without score. */
export function scheduleFrom(compiled: Compiled, problem: Problem, held: readonly Held[]): Schedule {
  const { instance } = compiled;
  const solution = emptySolution(instance);
  for (const { item, candidate, place, venue, fillers } of held) {
    solution.candidate[item] = candidate;
    solution.place[item] = place;
    solution.venue[item] = venue;
    solution.attendeeCount[item] = fillers.length;
    const row = instance.attendeesOf[item]!;
    for (const [k, { leader, role }] of fillers.entries()) {
      solution.attendee[row + k] = leader;
      solution.role[row + k] = role;
    }
  }
  const { assignments, focusBlocks, unscheduled } = decode(compiled, solution);
  return {
    format: 'tongchou/schedule@1',
    problem: { ...(problem.title === undefined ? {} : { title: problem.title }), sha256: problemHash(problem) },
    assignments,
    focusBlocks,
    unscheduled: unscheduled.map((a) => ({ activity: compiled.problem.activities[a]!.id, reasons: [] })),
  };
}

export interface Judged extends Verification {
  /** Activities and focus blocks that had to be left out before the verifier agreed. */
  readonly dropped: number;
}

/**
 * What the independent verifier says of a peer's answer; where its model misses a rule, the least valuable item of each
 * violation is left out until none is left, so that the peer is judged by the best valid part of what it found.
 */
export function judge(compiled: Compiled, problem: Problem, held: readonly Held[]): Judged {
  const { instance } = compiled;
  const itemOf = new Map(compiled.problem.activities.map((a, i) => [a.id, i]));
  let kept = [...held];
  for (let dropped = 0; ; ) {
    const verification = verify(problem, scheduleFrom(compiled, problem, kept));
    if (verification.violations.length === 0) return { ...verification, dropped };
    const bad = new Set<number>();
    for (const { activities } of verification.violations) {
      const items = activities.map((id) => itemOf.get(id)).filter((i): i is number => i !== undefined);
      if (items.some((i) => bad.has(i))) continue;
      const held = items.filter((i) => kept.some((h) => h.item === i));
      const worst = held.sort((a, b) => instance.missCost[a]! - instance.missCost[b]!)[0];
      if (worst !== undefined) bad.add(worst);
    }
    if (bad.size === 0) return { ...verification, dropped };
    kept = kept.filter((h) => !bad.has(h.item));
    dropped += bad.size;
  }
}
