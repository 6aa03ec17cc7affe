import type { Reason, Unscheduled } from '../model/schedule.ts';
import type { Blocker } from './blocker.ts';
import type { Compiled } from './compile.ts';
import type { Exclusion } from './no-placement.ts';

/** Reasons listed per activity. */
const MOST = 4;

/** Why each unscheduled activity is out: what excludes every start, or what blocks most of them now. */
export function unscheduledReasons(
  compiled: Compiled,
  unscheduled: readonly number[],
  blockers: ReadonlyMap<number, readonly Blocker[]>,
): readonly Unscheduled[] {
  return unscheduled.map((item) => {
    const excluded = compiled.excluded.get(item);
    const reasons = excluded
      ? excluded.map((exclusion) => exclusionReason(compiled, exclusion))
      : blockerReasons(compiled, blockers.get(item) ?? []);
    return { activity: compiled.problem.activities[item]!.id, reasons };
  });
}

function exclusionReason({ problem }: Compiled, { rule, leader }: Exclusion): Reason {
  const who = leader === undefined ? undefined : problem.leaders[leader]!.id;
  return {
    id: rule,
    ...(who === undefined ? {} : { leader: who }),
    message: who === undefined ? `no start keeps ${rule}` : `no start keeps ${rule} of ${who}`,
  };
}

function blockerReasons(compiled: Compiled, list: readonly Blocker[]): readonly Reason[] {
  const total = list.reduce((sum, blocker) => sum + blocker.count, 0);
  return list.slice(0, MOST).map((blocker) => blockerReason(compiled, blocker, total));
}

function blockerReason({ problem }: Compiled, { kind, who, count }: Blocker, total: number): Reason {
  const share = `${count} of ${total} possible starts`;
  if (kind === 'cost')
    return { id: kind, message: `${share} are free, but each costs more than the activity is worth or displaces more` };
  if (who < 0) return { id: kind, message: `${share} break ${kind}` };
  if (kind === 'venue-overlap') {
    const venue = problem.venues![who]!.id;
    return { id: kind, venue, message: `${share}: every venue offered is taken, ${venue} among them` };
  }
  if (kind === 'venue-unavailable') {
    const venue = problem.venues![who]!.id;
    return { id: kind, venue, message: `${share}: every venue offered is closed, ${venue} among them` };
  }
  if (kind === 'precedence' || kind === 'same-day' || kind === 'different-days' || kind === 'back-to-back') {
    const activity = problem.activities[who]!.id;
    return { id: kind, activity, message: `${share} break ${kind} with ${activity}` };
  }
  const leader = problem.leaders[who]!.id;
  return { id: kind, leader, message: `${share} break ${kind} of ${leader}` };
}
