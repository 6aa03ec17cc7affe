/** Tongchou's one public door. */

export { parsePeriod } from './calendar/period.ts';
export { type Bottleneck, bottlenecksOf } from './explain/bottlenecks/bottlenecks.ts';
export { sayBottleneck } from './explain/bottlenecks/say-bottleneck.ts';
export { type LeaderLoad, loadsOf } from './explain/breakdown/loads.ts';
export { sayMatch, termNames } from './explain/breakdown/say-match.ts';
export { type Contradiction, type Contradictions, contradictionsOf } from './explain/contradiction/contradiction.ts';
export { sayContradiction } from './explain/contradiction/say-contradiction.ts';
export { openingsOf } from './explain/openings.ts';
export { type Risk, type RiskOptions, riskOf } from './explain/risk/risk.ts';
export { sayRisk } from './explain/risk/say-risk.ts';
export type { Spread } from './explain/risk/spread.ts';
export { sayObstacle } from './explain/say/say-obstacle.ts';
export { saySuggestion } from './explain/say/say-suggestion.ts';
export { sayWhyHere } from './explain/say/say-why-here.ts';
export { sayWhyNot } from './explain/say/say-why-not.ts';
export { type Scene, sceneOf } from './explain/say/scene.ts';
export { type WhyHere, whyHere } from './explain/why-here.ts';
export { whyNot, whyNotAll } from './explain/why-not/why-not.ts';
export type * from './explain/why-not/why-not-types.ts';
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
export { type Breakdown, breakdown, type Match } from './verify/breakdown.ts';
export { type Verification, verify } from './verify/verify.ts';
export { applyEdits } from './whatif/apply-edits.ts';
export { compareAlternatives, outcomeOf } from './whatif/compare.ts';
export { type Change, diffSchedules } from './whatif/diff.ts';
export { answerFrom, type Recalled } from './whatif/foresee/answer-from.ts';
export { type ForeseeOptions, foresee } from './whatif/foresee/foresee.ts';
export {
  type Answer as ForeseenAnswer,
  EVENT_KINDS,
  eventKey,
  type Foreseen,
  type Foresight,
} from './whatif/foresee/foresight.ts';
export { readForesight } from './whatif/foresee/read-foresight.ts';
export { sayAnswer, sayEvent, sayForesight } from './whatif/foresee/say-foresight.ts';
export { type FrontierPoint, frontier } from './whatif/frontier.ts';
export { type Inserted, type Insertion, insertActivity } from './whatif/insert.ts';
export { type Replanned, type ReplanOptions, replan } from './whatif/replan.ts';
export { readScenario, type Scenario } from './whatif/scenario.ts';
export { type FocusCost, focusCost } from './whatif/sensitivity/focus-cost.ts';
export { type PriorityNeeded, priorityNeeded } from './whatif/sensitivity/priority-needed.ts';
export {
  sayAtPriority,
  sayFocusCost,
  sayFrontierPoint,
  sayPriorityNeeded,
} from './whatif/sensitivity/say-sensitivity.ts';
