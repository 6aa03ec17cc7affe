import type { RuleId } from '../model/schedule.ts';
import type { Rule } from './rule.ts';
import { attendanceRule } from './rules/attendance.ts';
import { backToBackRule } from './rules/back-to-back.ts';
import { coverageRule } from './rules/coverage.ts';
import { differentDaysRule } from './rules/different-days.ts';
import { documentRule } from './rules/document.ts';
import { durationRule } from './rules/duration.ts';
import { frozenRule } from './rules/frozen.ts';
import { leaderLimitRule } from './rules/leader-limit.ts';
import { leaderOverlapRule } from './rules/leader-overlap.ts';
import { leaderUnavailableRule } from './rules/leader-unavailable.ts';
import { pinnedRule } from './rules/pinned.ts';
import { precedenceRule } from './rules/precedence.ts';
import { sameDayRule } from './rules/same-day.ts';
import { venueRule } from './rules/venue.ts';
import { venueCapacityRule } from './rules/venue-capacity.ts';
import { venueOverlapRule } from './rules/venue-overlap.ts';
import { venueUnavailableRule } from './rules/venue-unavailable.ts';
import { windowRule } from './rules/window.ts';
import { workingHoursRule } from './rules/working-hours.ts';

/** Every hard constraint of DESIGN §5. */
export const RULES: { readonly [Id in RuleId]: Rule } = {
  document: documentRule,
  duration: durationRule,
  window: windowRule,
  'working-hours': workingHoursRule,
  'leader-unavailable': leaderUnavailableRule,
  'leader-overlap': leaderOverlapRule,
  venue: venueRule,
  'venue-overlap': venueOverlapRule,
  'venue-unavailable': venueUnavailableRule,
  'venue-capacity': venueCapacityRule,
  attendance: attendanceRule,
  'leader-limit': leaderLimitRule,
  precedence: precedenceRule,
  'same-day': sameDayRule,
  'different-days': differentDaysRule,
  'back-to-back': backToBackRule,
  coverage: coverageRule,
  pinned: pinnedRule,
  frozen: frozenRule,
};
