import type { PlanHead, RevisionHead, SavedWork, Submission } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';

/** What a plan has come to; undefined while it is not known. */
export interface PlanState {
  /** Newest revision; null: nothing is published. */
  readonly revision: RevisionHead | null;
  /** Of a plan that is not over: when it was saved last; null: it holds nothing. */
  readonly saved: Pick<SavedWork, 'savedAt' | 'savedBy'> | null;
  readonly wishFiles: number;
  readonly hasRoster: boolean;
}

export async function loadPlans(): Promise<readonly PlanHead[]> {
  return (await api.get<{ readonly plans: readonly PlanHead[] }>('/api/plans')).plans;
}

export async function newestRevision(plan: string): Promise<RevisionHead | null> {
  const path = `/api/plans/${seg(plan)}/revisions`;
  const { revisions } = await api.get<{ readonly revisions: readonly RevisionHead[] }>(path);
  return revisions.reduce<RevisionHead | null>(
    (newest, one) => (newest === null || one.number > newest.number ? one : newest),
    null,
  );
}

/** Everything about one plan under work. */
export async function loadState(plan: string): Promise<PlanState> {
  const [revision, work, submissions] = await Promise.all([
    newestRevision(plan),
    savedWork(plan),
    api.get<{ readonly submissions: readonly Submission[] }>(`/api/plans/${seg(plan)}/submissions`),
  ]);
  return {
    revision,
    saved: work && { savedAt: work.savedAt, savedBy: work.savedBy },
    wishFiles: submissions.submissions.filter(({ role }) => role === 'wishes').length,
    hasRoster: submissions.submissions.some(({ role }) => role === 'roster'),
  };
}

/** Null where the plan holds nothing. */
export async function savedWork(plan: string): Promise<SavedWork | null> {
  return (await api.get<SavedWork | undefined>(`/api/plans/${seg(plan)}/work`)) ?? null;
}

const AT_ONCE = 4;

/** One after the other in a few lanes; `onDone` as each is there. */
export async function eachOf<T>(
  plans: readonly string[],
  load: (plan: string) => Promise<T>,
  onDone: (plan: string, found: T) => void,
): Promise<void> {
  const waiting = [...plans];
  const lane = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) onDone(plan, await load(plan));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
