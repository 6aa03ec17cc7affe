import type { Bench } from '../../explain/places/bench.ts';
import type { Language } from '../../model/codes.ts';
import type { Edit } from '../../model/edit.ts';
import type { Issue } from '../../model/issue.ts';
import type { Activity, Pin, Problem } from '../../model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../model/schedule.ts';
import { applyEdits } from '../../whatif/apply-edits.ts';
import type { Deed, Lock } from './engine.ts';
import { engineWords } from './words-engine.ts';

/** Both documents after a deed, not yet judged; the Problem is the same object where the deed does not concern it. */
interface Applied {
  readonly problem: Problem;
  readonly schedule: Schedule;
}

/** A deed on what lies on the bench; issues where it cannot be done. */
export function applyDeed(
  bench: Bench,
  deed: Deed,
  lang: Language,
): { readonly applied: Applied | null; readonly issues: readonly Issue[] } {
  switch (deed.deed) {
    case 'place': {
      const { held } = deed;
      if (!bench.compiled.index.activities.has(held.activity)) return unknownIn(lang, 'held.activity', held.activity);
      return edited(bench, pinsOf(held, deed.lock), withHeld(bench.schedule, held), lang);
    }
    case 'unschedule': {
      const activity = activityOf(bench, deed.activity);
      if (activity === undefined) return unknownIn(lang, 'activity', deed.activity);
      const lifted = activity.pinned === undefined ? [] : [{ edit: 'unpin', activity: deed.activity } as const];
      return edited(bench, lifted, without(bench.schedule, deed.activity), lang);
    }
    case 'lock':
      return lock(bench, deed.activity, deed.lock, lang);
    case 'edit': {
      const { problem, issues } = applyEdits(bench.problem, deed.edits, lang);
      return { applied: problem && { problem, schedule: bench.schedule }, issues };
    }
    case 'placeFocus':
      return placeFocus(bench, deed, lang);
  }
}

type Outcome = ReturnType<typeof applyDeed>;

const activityOf = ({ compiled }: Bench, id: string): Activity | undefined =>
  compiled.problem.activities[compiled.index.activities.get(id) ?? -1];

function edited(bench: Bench, edits: readonly Edit[], schedule: Schedule, lang: Language): Outcome {
  if (edits.length === 0) return { applied: { problem: bench.problem, schedule }, issues: [] };
  const { problem, issues } = applyEdits(bench.problem, edits, lang);
  return { applied: problem && { problem, schedule }, issues };
}

const without = (schedule: Schedule, id: string): Schedule => ({
  ...schedule,
  assignments: schedule.assignments.filter(({ activity }) => activity !== id),
});

const withHeld = (schedule: Schedule, held: Assignment): Schedule => ({
  ...schedule,
  assignments: [...without(schedule, held.activity).assignments, held].toSorted(byStart),
});

const byStart = (a: { readonly start: string }, b: { readonly start: string }): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : 0;

/** What is named of an assignment, as a pin. */
function pinsOf(held: Assignment, aspects: readonly (keyof Lock)[]): readonly Edit[] {
  const pin: Pin = {
    ...(aspects.includes('start') ? { start: held.start } : {}),
    ...(aspects.includes('day') ? { day: held.start.slice(0, 10) } : {}),
    ...(aspects.includes('venue') && held.venue !== undefined ? { venue: held.venue } : {}),
    ...(aspects.includes('attendees') ? { attendees: held.attendees } : {}),
  };
  return Object.keys(pin).length === 0 ? [] : [{ edit: 'pin', activity: held.activity, ...pin }];
}

function lock(bench: Bench, id: string, wanted: Lock, lang: Language): Outcome {
  const activity = activityOf(bench, id);
  if (activity === undefined) return unknownIn(lang, 'activity', id);
  const held = bench.schedule.assignments.find((one) => one.activity === id);
  const closed = ASPECTS.filter((aspect) => wanted[aspect] === true);
  const opened = ASPECTS.filter((aspect) => wanted[aspect] === false && activity.pinned?.[aspect] !== undefined);
  if (held === undefined && closed.length > 0) return refused(lang, 'activity', engineWords(lang).notHeld);
  const edits: readonly Edit[] = [
    ...(opened.length === 0 ? [] : [{ edit: 'unpin', activity: id, aspects: opened } as const]),
    ...(held === undefined ? [] : pinsOf(held, closed)),
  ];
  return edited(bench, edits, bench.schedule, lang);
}

const ASPECTS: readonly (keyof Lock & keyof Pin)[] = ['start', 'day', 'venue', 'attendees'];

function placeFocus(
  bench: Bench,
  { goal: id, from, start }: Extract<Deed, { deed: 'placeFocus' }>,
  lang: Language,
): Outcome {
  const { schedule, compiled } = bench;
  const goal = (bench.problem.focusGoals ?? []).find((one) => one.id === id);
  if (goal === undefined) return unknownIn(lang, 'goal', id);
  const blocks = schedule.focusBlocks ?? [];
  const at = from === null ? -1 : blocks.findIndex((one) => one.goal === id && one.start === from);
  if (from !== null && at < 0) return refused(lang, 'from', engineWords(lang).noSuchBlock);
  const { calendar } = compiled;
  const placed: readonly FocusBlock[] =
    start === null ? [] : [{ goal: id, start, end: calendar.toLocal(calendar.toMinutes(start) + goal.blockMinutes) }];
  const focusBlocks = [...blocks.filter((_, k) => k !== at), ...placed].toSorted(byStart);
  return { applied: { problem: bench.problem, schedule: { ...schedule, focusBlocks } }, issues: [] };
}

const unknownIn = (lang: Language, path: string, id: string): Outcome =>
  refused(lang, path, engineWords(lang).unknown(id));

const refused = (lang: Language, path: string, message: string): Outcome => ({
  applied: null,
  issues: [{ code: 'deed-refused', path, message, hint: engineWords(lang).refusedHint, severity: 'error' }],
});

/**
 * What of a schedule still has its place in an edited Problem: activities and goals that are gone go, and where a duration is
 * another one the end moves.
 */
export function carried({ compiled }: Bench, schedule: Schedule): Schedule {
  const { index, problem, calendar } = compiled;
  const goals = new Map((problem.focusGoals ?? []).map((goal) => [goal.id, goal]));
  const lasting = (start: string, minutes: number): string => calendar.toLocal(calendar.toMinutes(start) + minutes);
  return {
    ...schedule,
    assignments: schedule.assignments.flatMap((one): readonly Assignment[] => {
      const activity = problem.activities[index.activities.get(one.activity) ?? -1];
      if (activity === undefined) return [];
      const { minutes, wholeDays } = activity;
      if (wholeDays !== undefined || minutes === undefined) return [one];
      return [{ ...one, end: lasting(one.start, minutes) }];
    }),
    focusBlocks: (schedule.focusBlocks ?? []).flatMap((one): readonly FocusBlock[] => {
      const goal = goals.get(one.goal);
      return goal === undefined ? [] : [{ ...one, end: lasting(one.start, goal.blockMinutes) }];
    }),
  };
}
