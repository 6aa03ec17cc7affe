import { sceneOf } from '../../explain/say/scene.ts';
import type { Language } from '../../model/codes.ts';
import type { Edit } from '../../model/edit.ts';
import { type PlanResult, plan } from '../../plan.ts';
import { applyEdits } from '../../whatif/apply-edits.ts';
import { outcomeOf } from '../../whatif/compare.ts';
import { diffSchedules } from '../../whatif/diff.ts';
import type { SaidChange, SaidScenario, Work } from './engine.ts';
import type { Present } from './present.ts';
import { sayChange } from './say-change.ts';

interface Asked {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Each is solved from the present work, one after the other. */
export async function solvedScenarios(
  present: Present,
  scenarios: readonly Asked[],
  { timeMs, signal, lang }: { readonly timeMs: number; readonly signal: AbortSignal; readonly lang: Language },
  onDone?: (index: number, scenario: SaidScenario) => void,
): Promise<readonly SaidScenario[]> {
  const said: SaidScenario[] = [];
  for (const [index, { name, edits }] of scenarios.entries()) {
    signal.throwIfAborted();
    const { problem, issues } = applyEdits(present.work.problem, edits, lang);
    const result: PlanResult =
      problem === null
        ? { schedule: null, issues, violations: [] }
        : await plan(problem, { timeMs, signal, previous: present.work, engine: 'search' });
    const work = problem === null || result.schedule === null ? null : { problem, schedule: result.schedule };
    const one = work === null ? { ...NOTHING, name, issues: result.issues } : told(name, work, result, present, lang);
    said.push(one);
    onDone?.(index, one);
  }
  return said;
}

const NOTHING = { work: null, score: null, gap: null, held: 0, focusBlocks: 0, hours: {}, changes: [] };

function told(name: string, work: Work, result: PlanResult, present: Present, lang: Language): SaidScenario {
  return { ...measured(name, work, result), changes: saidChanges(present, work, lang) };
}

/** The present work in the words of a scenario. */
export const presentScenario = ({ work, issues }: Present): SaidScenario =>
  measured('', work, { schedule: work.schedule, issues, violations: [] });

function measured(name: string, work: Work, result: PlanResult): SaidScenario {
  const { score, minutes } = outcomeOf(name, { problem: work.problem, result }, null);
  const { assignments, focusBlocks = [], gap = null } = work.schedule;
  return {
    name,
    issues: result.issues,
    work,
    score,
    gap,
    held: assignments.length,
    focusBlocks: focusBlocks.length,
    hours: Object.fromEntries(minutes.map((one) => [one.leader, one.minutes / 60])),
    changes: [],
  };
}

/** What leads from the present work to another one. */
export function saidChanges(present: Present, work: Work, lang: Language): readonly SaidChange[] {
  const [before, after] = [sceneOf(present.work.problem, lang), sceneOf(work.problem, lang)];
  return diffSchedules(present.work, work).map((change) => sayChange(change, before, after, undefined));
}
