import { hashOf, judge } from '../../explain/judge/judge.ts';
import { onlyPinned } from '../../explain/judge/only-pinned.ts';
import { sayViolation } from '../../explain/judge/say-violation.ts';
import { type Bench, createBench } from '../../explain/places/bench.ts';
import { openBench } from '../../explain/places/open-bench.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import { type Stage, stageOf } from '../../explain/stage/stage.ts';
import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { Bound, Schedule } from '../../model/schedule.ts';
import { applyDeed, carried } from './deeds.ts';
import type { Deed, Done, Judged, Work } from './engine.ts';

/** The present work, compiled. */
export interface Present {
  readonly bench: Bench;
  /** Its schedule is that of the bench, judged. */
  readonly work: Work;
  /** Doubts about the Problem. */
  readonly issues: readonly Issue[];
}

interface History {
  readonly present: Present | null;
  open(
    problem: Problem,
    schedule: Schedule | null,
    lang: Language,
  ): { readonly stage: Stage; readonly judged: Judged } | { readonly issues: readonly Issue[] };
  try(deed: Deed, lang: Language): Done;
  clear(): void;
}

/** So many compiled Problems are kept: the present one, and those to which undo leads. */
const KEPT = 6;

const EMPTY: Schedule = { format: 'tongchou/schedule@1', assignments: [], focusBlocks: [] };

export function createHistory(): History {
  /** By the hash of their Problems and the language of their issues, the last one used at the end. */
  const kept = new Map<string, { readonly bench: Bench; readonly issues: readonly Issue[] }>();
  let present: Present | null = null;

  const opened = (problem: Problem, schedule: Schedule, lang: Language) => {
    const key = keyOf(problem, lang);
    const known = kept.get(key);
    if (known !== undefined) {
      const bench = createBench(known.bench.problem, schedule, known.bench);
      return keep(key, { bench, issues: known.issues });
    }
    const { bench, issues } = openBench(problem, schedule, lang);
    return bench === null ? { bench, issues } : keep(key, { bench, issues });
  };
  const keep = <T extends { readonly bench: Bench; readonly issues: readonly Issue[] }>(key: string, one: T): T => {
    kept.delete(key);
    kept.set(key, one);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return one;
  };

  return {
    get present() {
      return present;
    },
    open(problem, schedule, lang) {
      const { bench, issues } = opened(problem, schedule ?? EMPTY, lang);
      if (bench === null) return { issues };
      const judged = judgedOf(bench, boundIn(schedule, bench.problem), bench.problem, issues, lang);
      present = { bench, work: judged.work, issues };
      return { stage: stageOf(bench.problem), judged };
    },
    try(deed, lang) {
      if (present === null) throw new Error('nothing is open');
      const { bench, work } = present;
      const { applied, issues } = applyDeed(bench, deed, lang);
      if (applied === null) return { judged: null, issues };
      const { problem, schedule } = applied;
      const bound = work.schedule.bound ?? null;
      // Pins on what is held change nothing for all others.
      if (problem === bench.problem || onlyPinned(bench, schedule, problem)) {
        const next = createBench(bench.problem, schedule, bench);
        return { judged: judgedOf(next, bound, problem, present.issues, lang), issues: [] };
      }
      const edited = opened(problem, schedule, lang);
      if (edited.bench === null) return { judged: null, issues: edited.issues };
      const left = carried(edited.bench, schedule);
      const next = createBench(edited.bench.problem, left, edited.bench);
      return { judged: judgedOf(next, null, next.problem, edited.issues, lang), issues: [] };
    },
    clear() {
      kept.clear();
      present = null;
    },
  };
}

/** What is no JSON has no hash, and errors besides. */
function keyOf(problem: Problem, lang: Language): string {
  try {
    return `${lang} ${hashOf(problem)}`;
  } catch {
    return '';
  }
}

/** The bound in a document holds for the Problem that it names. */
const boundIn = (schedule: Schedule | null, problem: Problem): Bound | null =>
  schedule?.problem?.sha256 === hashOf(problem) ? (schedule.bound ?? null) : null;

function judgedOf(
  bench: Bench,
  bound: Bound | null,
  problem: Problem,
  issues: readonly Issue[],
  lang: Language,
): Judged {
  const { schedule, violations } = judge(bench, bound, problem);
  const scene = sceneOf(problem, lang);
  return {
    work: { problem, schedule },
    violations: violations.map((one) => ({
      rule: one.rule,
      activities: one.activities,
      text: sayViolation(one, schedule, scene),
    })),
    issues,
  };
}
