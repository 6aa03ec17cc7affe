import type { Problem } from '../model/problem.ts';
import { csr } from './csr.ts';
import { BACK_TO_BACK, DIFFERENT_DAYS, SAME_DAY, UNLIMITED } from './instance.ts';
import type { Index } from './items.ts';

const GROUP_KINDS = { sameDay: SAME_DAY, differentDays: DIFFERENT_DAYS, backToBack: BACK_TO_BACK } as const;

/** The Problem's relations, and for every item where it takes part. */
export function compileRelations(problem: Problem, index: Index, itemCount: number) {
  const rows = (): number[][] => Array.from({ length: itemCount }, () => []);
  const asFirst = rows();
  const asSecond = rows();
  const groups = rows();
  const precedences: { first: number; second: number; min: number; max: number }[] = [];
  const members: number[][] = [];
  const kinds: number[] = [];
  for (const relation of problem.relations ?? []) {
    if (relation.kind === 'precedes') {
      const first = index.activities.get(relation.first)!;
      const second = index.activities.get(relation.second)!;
      asFirst[first]!.push(precedences.length);
      asSecond[second]!.push(precedences.length);
      precedences.push({
        first,
        second,
        min: relation.minGapMinutes ?? 0,
        max: relation.maxGapMinutes ?? UNLIMITED,
      });
    } else {
      const list = [...new Set(relation.activities)].map((id) => index.activities.get(id)!);
      for (const item of list) groups[item]!.push(members.length);
      members.push(list);
      kinds.push(GROUP_KINDS[relation.kind]);
    }
  }
  const asFirstRows = csr(asFirst);
  const asSecondRows = csr(asSecond);
  const memberRows = csr(members);
  const groupRows = csr(groups);
  return {
    precedenceCount: precedences.length,
    precedenceFirst: Int32Array.from(precedences, (p) => p.first),
    precedenceSecond: Int32Array.from(precedences, (p) => p.second),
    precedenceMin: Int32Array.from(precedences, (p) => p.min),
    precedenceMax: Int32Array.from(precedences, (p) => p.max),
    asFirstOf: asFirstRows.of,
    asFirst: asFirstRows.values,
    asSecondOf: asSecondRows.of,
    asSecond: asSecondRows.values,
    groupCount: members.length,
    groupKind: Uint8Array.from(kinds),
    membersOf: memberRows.of,
    member: memberRows.values,
    groupsOf: groupRows.of,
    groupOf: groupRows.values,
  };
}
