import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule, Violation } from '../model/schedule.ts';
import type { Written } from './publications.ts';
import { renderIssues } from './render-issues.ts';
import { renderSummary, type Style, section } from './render-summary.ts';
import { renderViolations } from './render-violations.ts';
import { renderWritten } from './render-written.ts';
import type { Summary } from './summary.ts';

/** Everything that `plan` has to tell. */
export interface PlanReport {
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly summary: Summary;
  readonly issues: readonly Issue[];
  readonly violations: readonly Violation[];
  readonly written: readonly Written[];
  readonly interrupted: boolean;
}

/** More warnings are for `validate`. */
const SHOWN = 15;

export function renderPlan(report: PlanReport, style: Style): string {
  const { problem, schedule, summary, issues, violations, written, interrupted } = report;
  const words = style.words.summary;
  const parts = [renderSummary(problem, schedule, summary, interrupted, style)];
  if (violations.length > 0) {
    parts.push(section(words.frozen(violations.length), renderViolations(violations, problem, style), style));
  }
  if (issues.length > 0) {
    const more = issues.length > SHOWN ? `\n  ${words.more(issues.length - SHOWN)}` : '';
    parts.push(section(words.warnings(issues.length), renderIssues(issues.slice(0, SHOWN), style) + more, style));
  }
  if (written.length > 0) parts.push(section(words.files, renderWritten(written, words), style));
  return parts.join('\n\n');
}
