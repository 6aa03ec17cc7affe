import { durations, headcounts, outsideHours, venueWishes } from './checks/activities.ts';
import { choices, coverageSizes, deputies, requiredOnce } from './checks/attendees.ts';
import { baselineDepth, baselineNames, publishedOnce } from './checks/baseline.ts';
import { exceptionDays, timeZone, travelTimes } from './checks/calendar-rules.ts';
import { danglingIds, danglingRelations } from './checks/dangling-ids.ts';
import { duplicateIds } from './checks/duplicate-ids.ts';
import { emptyIntervals, horizonLength } from './checks/intervals.ts';
import { pinCollisions } from './checks/pin-collisions.ts';
import { pinnedParts, pinnedTimes } from './checks/pins.ts';
import { precedenceCycles } from './checks/precedence-cycles.ts';
import { relationConflicts, relationShapes } from './checks/relations.ts';
import { relationsAgainstPins } from './checks/relations-and-pins.ts';
import { workingSessions } from './checks/sessions.ts';
import { weightSizes } from './checks/weights.ts';
import { releasesBeforeDeadlines, windowsInHorizon } from './checks/windows.ts';
import type { Check, Look } from './look.ts';
import type { Finding } from './make-issue.ts';

/** Every rule about a Problem that its schema cannot say, in the order of DESIGN §3. */
const CHECKS: readonly Check[] = [
  timeZone,
  horizonLength,
  workingSessions,
  exceptionDays,
  duplicateIds,
  danglingIds,
  travelTimes,
  emptyIntervals,
  deputies,
  durations,
  windowsInHorizon,
  releasesBeforeDeadlines,
  outsideHours,
  requiredOnce,
  choices,
  venueWishes,
  headcounts,
  pinnedTimes,
  pinnedParts,
  pinCollisions,
  danglingRelations,
  relationShapes,
  relationConflicts,
  relationsAgainstPins,
  precedenceCycles,
  coverageSizes,
  publishedOnce,
  baselineNames,
  baselineDepth,
  weightSizes,
];

/** Runs every check on what is intact of a Problem. */
export const validate = (look: Look): readonly Finding[] => CHECKS.flatMap((check) => [...check(look)]);
