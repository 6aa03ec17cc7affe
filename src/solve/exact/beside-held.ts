import { DIFFERENT_DAYS, SAME_DAY } from '../../instance/instance.ts';
import { dayOfMinute, type State } from '../state.ts';

/** Do the relations with items that are not free allow a start? `back-to-back` is left to the exact rules. */
export function besideHeld(state: State, item: number, c: number, isFree: (item: number) => boolean): boolean {
  return keepsPrecedences(state, item, c, isFree) && keepsDays(state, item, c);
}

function keepsPrecedences(
  { instance, ...held }: State,
  item: number,
  c: number,
  isFree: (item: number) => boolean,
): boolean {
  const start = instance.candidateStart[c]!;
  const end = instance.candidateEnd[c]!;
  const within = (p: number, gap: number): boolean =>
    gap >= instance.precedenceMin[p]! && gap <= instance.precedenceMax[p]!;
  for (let k = instance.asSecondOf[item]!; k < instance.asSecondOf[item + 1]!; k++) {
    const p = instance.asSecond[k]!;
    const first = instance.precedenceFirst[p]!;
    if (isFree(first)) continue;
    if (held.candidate[first]! < 0 || !within(p, start - held.end[first]!)) return false;
  }
  for (let k = instance.asFirstOf[item]!; k < instance.asFirstOf[item + 1]!; k++) {
    const p = instance.asFirst[k]!;
    const second = instance.precedenceSecond[p]!;
    if (held.candidate[second]! >= 0 && !within(p, held.start[second]! - end)) return false;
  }
  return true;
}

function keepsDays({ instance, candidate, start, end }: State, item: number, c: number): boolean {
  const firstDay = dayOfMinute(instance, instance.candidateStart[c]!);
  const lastDay = dayOfMinute(instance, instance.candidateEnd[c]! - 1);
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    const kind = instance.groupKind[group]!;
    for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++) {
      const other = instance.member[m]!;
      if (other === item || candidate[other]! < 0) continue;
      const from = dayOfMinute(instance, start[other]!);
      const to = dayOfMinute(instance, end[other]! - 1);
      if (kind === SAME_DAY && from !== firstDay) return false;
      if (kind === DIFFERENT_DAYS && from <= lastDay && to >= firstDay) return false;
    }
  }
  return true;
}
