/** Tongchou's one public door. */

export { parsePeriod } from './calendar/period.ts';
export { openingsOf } from './explain/openings.ts';
export { renderFeeds } from './formats/feeds.ts';
export { htmlReport } from './formats/html.ts';
export { tableDocument } from './formats/html-document.ts';
export { icsFiles } from './formats/ics.ts';
export { itipMessages } from './formats/itip.ts';
export type { PublishedPlan } from './formats/published.ts';
export { tablesXlsx } from './formats/xlsx.ts';
export type { Decision, Decisions } from './intake/decisions/decisions.ts';
export { readDecisions } from './intake/decisions/read-decisions.ts';
export { writeDecisions } from './intake/decisions/write-decisions.ts';
export type { Answer, Finding } from './intake/finding.ts';
export { type IntakeRequest, type IntakeResult, intake, isIncomplete, type LastPeriod } from './intake/intake.ts';
export { readRecord } from './intake/read-record.ts';
export type { IntakeRecord } from './intake/record.ts';
export { repliesOf } from './intake/replies/replies.ts';
export { replyHtml } from './intake/replies/reply-html.ts';
export { replySheet } from './intake/replies/reply-sheets.ts';
export { intakeReport } from './intake/report/intake-report.ts';
export { rosterTemplate } from './intake/roster/template.ts';
export type { IntakeFile } from './intake/sources.ts';
export type { Wish } from './intake/wish.ts';
export type { Edit } from './model/edit.ts';
export type { Issue } from './model/issue.ts';
export type { Opening } from './model/opening.ts';
export type * from './model/problem.ts';
export { readProblem, readSchedule } from './model/read.ts';
export type * from './model/schedule.ts';
export { RULE_IDS } from './model/schedule.ts';
export { jsonSchema } from './model/schema.ts';
export {
  type Checked,
  check,
  type PlanOptions,
  type PlanResult,
  type Progress,
  plan,
} from './plan.ts';
export { type Verification, verify } from './verify/verify.ts';
export { applyEdits } from './whatif/apply-edits.ts';
export { compareAlternatives, outcomeOf } from './whatif/compare.ts';
export { type Change, diffSchedules } from './whatif/diff.ts';
export { type Inserted, type Insertion, insertActivity } from './whatif/insert.ts';
export { type Replanned, type ReplanOptions, replan } from './whatif/replan.ts';
export { readScenario, type Scenario } from './whatif/scenario.ts';
