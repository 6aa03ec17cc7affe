import type { State } from '../state.ts';
import type { Holding, Unit } from './holdings.ts';
import type { ModelBuilder } from './linear-model.ts';

/** `coverage`: at a working slot no more of a group are taken away than it can spare beside those absent or away already. */
export function coverageRows(state: State, units: readonly Unit[], builder: ModelBuilder): void {
  const { instance } = state;
  for (let c = 0; c < instance.coverageCount; c++) {
    const away = takenAway(state, units, c);
    const seen = new Set<string>();
    for (const minute of workingSlots(state)) {
      const columns: number[] = [];
      const absent = absentAt(state, c, minute);
      for (const { column, leader, holding } of away) {
        const { candidate } = holding;
        if (instance.candidateStart[candidate]! > minute || instance.candidateEnd[candidate]! <= minute) continue;
        if (!absent.has(leader)) columns.push(column);
      }
      const size = instance.coverageLeadersOf[c + 1]! - instance.coverageLeadersOf[c]!;
      const spare = Math.max(0, size - instance.coverageAtLeast[c]! - absent.size);
      const key = `${spare} ${columns.join(' ')}`;
      if (columns.length <= spare || seen.has(key)) continue;
      seen.add(key);
      const row = builder.row(Number.NEGATIVE_INFINITY, spare);
      for (const column of columns) builder.entry(row, column, 1);
    }
  }
}

interface Away {
  readonly column: number;
  readonly leader: number;
  readonly holding: Holding;
}

/** Attendances of the group that lie away wherever the item is held. */
function takenAway({ instance }: State, units: readonly Unit[], c: number): readonly Away[] {
  const group = instance.coverageLeader.subarray(instance.coverageLeadersOf[c]!, instance.coverageLeadersOf[c + 1]!);
  const found: Away[] = [];
  for (const { items, holdings } of units) {
    const item = items[0];
    const sites = instance.placeSite.subarray(instance.placesOf[item]!, instance.placesOf[item + 1]!);
    if (!sites.every((site) => site >= 0 && instance.coverageAway[c * instance.siteCount + site] === 1)) continue;
    for (const holding of holdings) {
      for (const { leader, column } of holding.attendances)
        if (group.includes(leader)) found.push({ column, leader, holding });
    }
  }
  return found;
}

function* workingSlots({ instance }: State): Generator<number> {
  for (let s = 0; s < instance.sessionStart.length; s++) {
    for (let m = instance.sessionStart[s]!; m < instance.sessionEnd[s]!; m += instance.slotMinutes) yield m;
  }
}

/** Leaders of the group who are away at an instant whatever is chosen. */
function absentAt(state: State, c: number, minute: number): ReadonlySet<number> {
  const { instance } = state;
  const absent = new Set<number>();
  for (let k = instance.coverageLeadersOf[c]!; k < instance.coverageLeadersOf[c + 1]!; k++) {
    const leader = instance.coverageLeader[k]!;
    for (let a = instance.awayOf[leader]!; a < instance.awayOf[leader + 1]!; a++) {
      if (instance.awayStart[a]! <= minute && minute < instance.awayEnd[a]!) absent.add(leader);
    }
    for (let d = 0; d < instance.dayCount; d++) {
      for (const item of state.leaderDay[leader * instance.dayCount + d]!) {
        const site = state.site[item]!;
        if (site < 0 || instance.coverageAway[c * instance.siteCount + site] === 0) continue;
        if (state.start[item]! <= minute && minute < state.end[item]!) absent.add(leader);
      }
    }
  }
  return absent;
}
