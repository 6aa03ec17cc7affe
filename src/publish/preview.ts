import type { Lang } from '../formats/words.ts';
import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Instant, RevisionRecord, Waiver } from '../store/store.ts';
import { type Change, diffSchedules, type Planned } from '../whatif/diff.ts';
import { type ChangeNotice, changeNotices } from './change-notices.ts';
import { changeTeller } from './change-words.ts';
import { checkPublication } from './check-publication.ts';
import { createRevision } from './create-revision.ts';
import { publicationIssues, publicationObstacles, type SaidObstacle } from './publication-issues.ts';

export interface PreviewRequest {
  readonly plan: string;
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly waivers: readonly Waiver[];
  readonly at: Instant;
  readonly by: string;
}

/** What a publication would be. */
export interface Preview {
  /** Number that the revision would have. */
  readonly next: number;
  /** What bars it after the waivers; empty: it can be published. */
  readonly issues: readonly Issue[];
  readonly obstacles: readonly SaidObstacle[];
  /** Against the newest revision; none for the first of a plan, which has nobody to notify either. */
  readonly changes: readonly SaidChange[];
  readonly notices: readonly ChangeNotice[];
}

/** A change with its title and one sentence that says it. */
export interface SaidChange extends Pick<Change, 'kind' | 'subject' | 'id'> {
  readonly title: string;
  readonly text: string;
}

/** What publishing would check, change and notify, without doing it; `previous` is the newest revision of the plan. */
export function previewPublication(previous: RevisionRecord | null, request: PreviewRequest, lang: Lang): Preview {
  const { plan, problem, schedule, at, by } = request;
  const check = checkPublication(problem, schedule, request.waivers);
  const content = { plan, problem, schedule, waivers: check.waivers, note: '', rollbackOf: null };
  const next = createRevision(previous, content, at, by);
  return {
    next: next.number,
    issues: publicationIssues(check, problem, lang).filter(({ severity }) => severity === 'error'),
    obstacles: publicationObstacles(check, problem, lang),
    changes: previous === null ? [] : saidChanges(previous, next, lang),
    notices: previous === null ? [] : changeNotices(previous, next, { lang }),
  };
}

function saidChanges(previous: Planned, next: Planned, lang: Lang): readonly SaidChange[] {
  const teller = changeTeller(previous, next, lang);
  return diffSchedules(previous, next).map((change) => {
    const { kind, subject, id } = change;
    const { before, after } = teller.sides(change);
    return { kind, subject, id, title: (after ?? before)?.title ?? id, text: teller.sentence(change) };
  });
}
