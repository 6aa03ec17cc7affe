import type { Issue } from '../../../model/issue.ts';
import { namesOf } from '../../../model/names.ts';
import type { Activity } from '../../../model/problem.ts';
import type { SaidInsertion, Work } from '../../engine/engine.ts';
import type { Project } from '../../state/project.ts';
import { sayReason } from '../../ui/say-reason.ts';
import { issuesByField, type ShownFaults } from '../panel/draft-faults.ts';
import type { TaskField } from './task.ts';

export interface Found {
  /** False where the task cannot be asked for at all; `faults` say why. */
  readonly isSound: boolean;
  readonly faults: { readonly fields: ShownFaults<TaskField>; readonly rest: readonly Issue[] };
  readonly activity: Activity;
  /** What the plans are compared with. */
  readonly work: Work;
  readonly insertions: readonly SaidInsertion[];
  /** What stands in its way while everything else stays; doubts that the Problem has with it. */
  readonly reasons: readonly string[];
}

/** Checks the task with the engine, then looks for plans. Rejects with `AbortError` where that is cancelled. */
export async function findPlans(project: Project, activity: Activity, frozenUntil: string | null): Promise<Found> {
  const work = project.work.value;
  if (work === null) throw new Error('nothing is open');
  const nothing = { activity, work, insertions: [], reasons: [] } as const;
  const edit = { edit: 'addActivity', activity: { ...activity, mandatory: true } } as const;
  const { judged, issues } = await project.engine.try({ deed: 'edit', edits: [edit] });
  if (judged === null) return { ...nothing, isSound: false, faults: issuesByField(issues) };
  const own = `activities[${work.problem.activities.length}]`;
  const doubts = judged.issues.filter(({ path }) => path === own || path.startsWith(`${own}.`));
  const lacks = (judged.work.schedule.unscheduled ?? []).find((one) => one.activity === activity.id)?.reasons ?? [];
  const names = namesOf(judged.work.problem);
  const insertions = await project.engine.insert(activity, frozenUntil);
  return {
    ...nothing,
    isSound: true,
    faults: { fields: {}, rest: [] },
    insertions,
    reasons: [
      ...new Set([
        ...doubts.map(({ message }) => message),
        ...lacks.map((one) => sayReason(one, names, work.schedule)),
      ]),
    ],
  };
}
