/** Tongchou's one public door. */

export { parsePeriod } from './calendar/period.ts';
export { renderFeeds } from './formats/feeds.ts';
export { htmlReport } from './formats/html.ts';
export { tableDocument } from './formats/html-document.ts';
export { icsFiles } from './formats/ics.ts';
export { itipMessages } from './formats/itip.ts';
export type { PublishedPlan } from './formats/published.ts';
export { tablesXlsx } from './formats/xlsx.ts';
export type { Issue } from './model/issue.ts';
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
export { type Change, diffSchedules } from './whatif/diff.ts';
