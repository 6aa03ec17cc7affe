import { each } from '../intact.ts';
import { isDay } from '../local-time.ts';
import type { Check, Kind, Look } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';
import { nearestName } from '../nearest-name.ts';

/** Levels of nesting below `baseline.schedule`: what lies there unread must still be hashed. */
const MAX_DEPTH = 32;

/** An activity is published once. */
export const publishedOnce: Check = function* ({ problem }) {
  const firstAt = new Map<string, string>();
  for (const [i, { activity: id }] of each(problem.baseline?.schedule?.assignments)) {
    if (id === undefined) continue;
    const path = `baseline.schedule.assignments[${i}]`;
    const first = firstAt.get(id);
    if (first === undefined) firstAt.set(id, path);
    else yield finding('duplicate-assignment', `${path}.activity`, { id, first });
  }
};

/** What the baseline names may have been removed since. */
export const baselineNames: Check = function* (look) {
  const said = new Set<string>();
  for (const [i, assignment] of each(look.problem.baseline?.schedule?.assignments)) {
    const path = `baseline.schedule.assignments[${i}]`;
    const { activity, venue, attendees } = assignment;
    yield* unknown(look, 'activity', activity, `${path}.activity`, said);
    yield* unknown(look, 'venue', venue, `${path}.venue`, said);
    for (const [j, id] of each(attendees)) yield* unknown(look, 'leader', id, `${path}.attendees[${j}]`, said);
  }
};

/** Each name is said once, where it first occurs. */
function* unknown(look: Look, kind: Kind, id: string | undefined, path: string, said: Set<string>): Iterable<Finding> {
  const known = look.ids[kind];
  if (id === undefined || !known || known.has(id) || said.has(`${kind} ${id}`)) return;
  if (kind === 'activity' && isCopy(look, id)) return;
  said.add(`${kind} ${id}`);
  const nearest = said.size > MOST_SUGGESTIONS ? undefined : nearestName(id, known.keys());
  yield finding('baseline-unknown', path, { kind, id, nearest });
}

const MOST_SUGGESTIONS = 100;

/** Is it a copy of an activity that repeats? */
function isCopy({ ids }: Look, id: string): boolean {
  const at = id.lastIndexOf('@');
  return isDay(id.slice(at + 1)) && ids.activity?.get(id.slice(0, at))?.repeat !== undefined;
}

/** The unread parts of the published schedule are not nested without end. */
export const baselineDepth: Check = function* ({ problem }) {
  for (const [field, value] of Object.entries(problem.baseline?.schedule ?? {})) {
    if (isDeeper(value, MAX_DEPTH))
      yield finding('too-deep', `baseline.schedule.${field}`, { field, limit: MAX_DEPTH });
  }
};

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
