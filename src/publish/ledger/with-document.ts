import { namesOf } from '../../model/names.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Reason, Schedule } from '../../model/schedule.ts';
import type { Instant } from '../../store/store.ts';
import { clockOf } from '../../verify/clock.ts';
import { expand } from '../../verify/expand.ts';
import { sessionsOf } from '../../verify/sessions.ts';
import { carriedFrom } from './carried-from.ts';
import { type Held, type Ledger, type LedgerEntry, type Matter, type Place, placeKey } from './matter.ts';

/** A Problem that was saved, or a revision that was published. */
export interface PlanDocument {
  readonly plan: string;
  readonly at: Instant;
  readonly by: string;
  readonly problem: Problem;
  /** Null for a Problem that is worked on. */
  readonly published: { readonly number: number; readonly schedule: Schedule } | null;
}

const DEFAULT_PRIORITY = 3;

/** The ledger with one more document: what it asks for is new, carried over or known; what it no longer has stays. */
export function withDocument(ledger: Ledger, document: PlanDocument): Ledger {
  const { plan, problem, published } = document;
  const asked = occurrencesOf(problem);
  const carried = carriedFrom(ledger, plan, problem, asked);
  const matters = new Map(ledger.matters);
  const homes = new Map(ledger.homes);
  const factsOf = facts(document);
  for (const activity of asked) {
    const place = placeKey(plan, activity.id);
    const key = homes.get(place) ?? carried.get(activity.id) ?? place;
    homes.set(place, key);
    matters.set(key, withActivity(matters.get(key), factsOf(activity), document));
  }
  const ids = new Set(asked.map(({ id }) => id));
  const known = ledger.plans.get(plan);
  const stays = published === null ? (known?.published ?? new Set<string>()) : new Set<string>();
  for (const [key, matter] of matters) {
    const place = matter.places.find((one) => one.plan === plan);
    if (!place || ids.has(place.activity) || stays.has(place.activity)) continue;
    matters.set(key, withoutActivity(matter, place, document));
  }
  const plans = new Map(ledger.plans).set(plan, {
    problem,
    published: published === null ? (known?.published ?? null) : ids,
  });
  return { matters, homes, plans };
}

/** The activities after `repeat`. */
function occurrencesOf({ activities, calendar, timeZone, horizon }: Problem): readonly Activity[] {
  const { isWorkingDay } = sessionsOf(calendar, clockOf(timeZone));
  return activities.flatMap((one) => expand(one, horizon, isWorkingDay).map(({ activity }) => activity));
}

/** What a document says of one activity. */
interface Facts {
  readonly activity: Activity;
  readonly title: string;
  readonly body: string;
  readonly held: Held | null;
  readonly reasons: readonly Reason[];
}

function facts({ problem, published }: PlanDocument): (activity: Activity) => Facts {
  const names = namesOf(problem);
  const held = new Map(
    published?.schedule.assignments.map(({ activity, start, end }) => [activity, { start, end }]) ?? [],
  );
  const reasons = new Map(published?.schedule.unscheduled?.map((one) => [one.activity, one.reasons]) ?? []);
  return (activity) => ({
    activity,
    title: names.activity(activity.id),
    body: activity.body === undefined ? '' : names.body(activity.body),
    held: held.get(activity.id) ?? null,
    reasons: reasons.get(activity.id) ?? [],
  });
}

function withActivity(before: Matter | undefined, said: Facts, document: PlanDocument): Matter {
  const { plan, at, problem, published } = document;
  const { activity } = said;
  const { firstDay } = problem.horizon;
  const old = before?.places.find((one) => one.plan === plan);
  const place: Place = {
    ...{ plan, activity: activity.id, firstDay, inPlan: true },
    // A Problem that is worked on says nothing about when it is held.
    revision: published?.number ?? old?.revision ?? null,
    held: published === null ? (old?.held ?? null) : said.held,
    reasons: published === null ? (old?.reasons ?? []) : said.reasons,
  };
  const places = old
    ? (before?.places ?? []).map((one) => (one === old ? place : one))
    : [...(before?.places ?? []), place];
  const entries = entriesOf(before, old, place, document);
  // What a plan says about a matter that has gone on into a later one is over.
  if (before && places.some((one) => one.firstDay > firstDay)) {
    return { ...before, places, history: [...before.history, ...entries] };
  }
  const plannedDueDay = activity.owner?.dueDay ?? null;
  const isDueNew = plannedDueDay !== (before?.plannedDueDay ?? null);
  const isNewDay = isDueNew && before !== undefined;
  return {
    ...{ places, plannedDueDay, title: said.title, body: said.body },
    ...{ priority: activity.priority ?? DEFAULT_PRIORITY, owner: activity.owner ?? {} },
    confidential: activity.confidentiality === 'confidential',
    timeZone: problem.timeZone,
    firstAskedAt: before?.firstAskedAt ?? at,
    dueDay: isDueNew ? plannedDueDay : (before?.dueDay ?? null),
    recorded: before?.recorded ?? null,
    history: [
      ...(before?.history ?? []),
      ...entries,
      ...(isNewDay ? [entryOf('due', place, document, plannedDueDay)] : []),
    ],
  };
}

/** The document has no such activity any more; that is told once. */
function withoutActivity(matter: Matter, old: Place, document: PlanDocument): Matter {
  if (!old.inPlan) return matter;
  const revision = document.published?.number ?? old.revision;
  const place: Place = { ...old, inPlan: false, revision, held: null, reasons: [] };
  return {
    ...matter,
    places: matter.places.map((one) => (one === old ? place : one)),
    history: [...matter.history, entryOf('gone', place, document)],
  };
}

/** What the new state of a place is against the one before; nothing where both are the same. */
function entriesOf(
  before: Matter | undefined,
  old: Place | undefined,
  place: Place,
  document: PlanDocument,
): readonly LedgerEntry[] {
  const came: readonly LedgerEntry['what'][] = old ? (old.inPlan ? [] : ['back']) : before ? ['carried'] : ['asked'];
  const changes: readonly LedgerEntry['what'][] = [...came, ...whenHeld(old, place, document)];
  return changes.map((what) => entryOf(what, place, document));
}

function whenHeld(
  old: Place | undefined,
  { held }: Place,
  { published }: PlanDocument,
): readonly LedgerEntry['what'][] {
  if (published === null) return [];
  const then = old?.held ?? null;
  if (held === null) return then !== null || !old?.inPlan || old.revision === null ? ['unscheduled'] : [];
  if (then === null) return ['scheduled'];
  return then.start === held.start && then.end === held.end ? [] : ['moved'];
}

const entryOf = (
  what: LedgerEntry['what'],
  { plan, activity, held }: Place,
  { at, by, published }: PlanDocument,
  dueDay: string | null = null,
): LedgerEntry => ({
  ...{ at, by, plan, activity, what, revision: published?.number ?? null },
  ...{ held: published === null ? null : held, state: null, dueDay, note: '' },
});
