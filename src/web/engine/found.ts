import { bottlenecksOf } from '../../explain/bottlenecks/bottlenecks.ts';
import { sayBottleneck } from '../../explain/bottlenecks/say-bottleneck.ts';
import { judge } from '../../explain/judge/judge.ts';
import { createBench } from '../../explain/places/bench.ts';
import { openBench } from '../../explain/places/open-bench.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import type { Language } from '../../model/codes.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Bound } from '../../model/schedule.ts';
import { plan } from '../../plan.ts';
import { insertActivity } from '../../whatif/insert.ts';
import type { ImproveProgress, SaidBottleneck, SaidInsertion, Work } from './engine.ts';
import type { Present } from './present.ts';
import { sayChange } from './say-change.ts';

/** The present work, as much better as can be found in the time; what was proven of it before still counts. */
export async function improved(
  { bench, work }: Present,
  { timeMs, signal }: { readonly timeMs: number; readonly signal: AbortSignal },
  onProgress?: (progress: ImproveProgress) => void,
): Promise<Work> {
  const { problem } = work;
  const known = work.schedule.bound ?? null;
  const { schedule } = await plan(problem, {
    timeMs,
    signal,
    previous: work,
    engine: 'search',
    onProgress: ({ elapsedMs, cost, mandatoryMissed, gap, emptyCost }) => {
      const proven =
        known === null || mandatoryMissed > known.mandatoryMissed
          ? null
          : (cost - known.cost) / Math.max(1, emptyCost - cost);
      const least = gap === null || proven === null ? (gap ?? proven) : Math.min(gap, proven);
      onProgress?.({ elapsedMs, cost, mandatoryMissed, gap: least });
    },
  });
  if (schedule === null) return work;
  const bound = tighter(known, schedule.bound ?? null);
  if (bound === (schedule.bound ?? null)) return { problem, schedule };
  const { stopReason } = schedule;
  const judged = judge(createBench(bench.problem, schedule, bench), bound).schedule;
  return { problem, schedule: { ...judged, ...(stopReason === undefined ? {} : { stopReason }) } };
}

/** Of two bounds of one Problem. */
function tighter(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null || b === null) return a ?? b;
  const missed = a.mandatoryMissed - b.mandatoryMissed;
  return missed > 0 || (missed === 0 && a.cost > b.cost) ? a : b;
}

interface Limits {
  readonly signal: AbortSignal;
  readonly lang: Language;
}

/** Plans for a sudden activity; what they answer keeps the baseline that it had. */
export async function inserted(
  { work }: Present,
  activity: Activity,
  frozenUntil: string | null,
  { signal, lang }: Limits,
): Promise<readonly SaidInsertion[]> {
  const { baseline } = work.problem;
  // What is frozen already stays so.
  const frozen = [frozenUntil, baseline?.frozenUntil ?? null]
    .flatMap((one) => one ?? [])
    .toSorted()
    .at(-1);
  const found = await insertActivity(work, activity, {
    signal,
    threads: 1,
    ...(frozen === undefined ? {} : { frozenUntil: frozen }),
  });
  const { baseline: _, ...rest } = found.problem;
  const problem: Problem = { ...rest, ...(baseline === undefined ? {} : { baseline }) };
  const [before, after] = [sceneOf(work.problem, lang), sceneOf(problem, lang)];
  return found.insertions.flatMap((one): readonly SaidInsertion[] => {
    const { bench } = openBench(problem, one.schedule, lang);
    if (bench === null) return [];
    const { schedule } = judge(bench, null);
    const { score } = schedule;
    if (score === undefined) return [];
    return [
      {
        criteria: one.criteria,
        isHeld: one.isHeld,
        changes: one.changes.map((change) => sayChange(change, before, after, one.causes.get(change.id))),
        score,
        work: { problem, schedule },
      },
    ];
  });
}

export async function saidBottlenecks(
  { work }: Present,
  most: number,
  { signal, lang }: Limits,
): Promise<readonly SaidBottleneck[]> {
  const { problem, schedule } = work;
  const found = await bottlenecksOf(problem, schedule, { most, signal, threads: 1 });
  return found.map((one) => ({ text: sayBottleneck(one, problem, lang), gain: one.gain }));
}
