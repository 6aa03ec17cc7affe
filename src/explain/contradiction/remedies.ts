import { addDays } from '../../calendar/dates.ts';
import type { Edit } from '../../model/edit.ts';
import type { Activity, Interval, Problem } from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';
import { windowsOf, withoutRequirements } from './drop-requirements.ts';
import type { Oracle } from './oracle.ts';
import { type Held, lossOf, named, reduceProblem } from './reduce-problem.ts';
import { type Requirement, same } from './requirement.ts';

/** One way out. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** Which requirement gives way. */
  readonly requirement: Requirement;
  /** What to change; empty where no Edit can say it, as for a leader's absence. */
  readonly edits: readonly Edit[];
  /** Of `move`: when it is held then. */
  readonly to?: Interval;
  /** Of `shorten`: how long it may be. */
  readonly minutes?: number;
  /** Of `notMandatory`: what is lost if it is not held. */
  readonly value?: number;
}

/** `giveUp`: the requirement is given up as a whole, as `Requirement` says. */
export type RemedyKind = 'deputies' | 'move' | 'shorten' | 'outsideHours' | 'giveUp' | 'notMandatory';

/** A contradiction whose ways out are looked for. */
interface Case {
  /** Valid, without `repeat`. */
  readonly base: Problem;
  readonly held: Held;
  readonly requirements: readonly Requirement[];
}

/** Fields of an activity with their new values; null takes a field away. */
type Change = { readonly [field: string]: unknown };

const ORDER: readonly RemedyKind[] = ['deputies', 'move', 'shorten', 'outsideHours', 'giveUp', 'notMandatory'];

/** Ways out that were tried: with each all that must be held can be, as nothing else was given up. */
export async function remediesOf(one: Case, oracle: Oracle): Promise<readonly Remedy[]> {
  const found: Remedy[] = [];
  for (const requirement of one.requirements) {
    for (const way of WAYS) {
      if (oracle.isOver()) break;
      const remedy = await way(requirement, one, oracle);
      if (remedy !== null) found.push(remedy);
    }
  }
  const rank = ({ kind, value = 0 }: Remedy): readonly [number, number] => [ORDER.indexOf(kind), value];
  return found.sort((a, b) => {
    const [[kindA, valueA], [kindB, valueB]] = [rank(a), rank(b)];
    return kindA - kindB || valueA - valueB;
  });
}

type Way = (requirement: Requirement, one: Case, oracle: Oracle) => Promise<Remedy | null>;

const WAYS: readonly Way[] = [byDeputies, byMoving, byShortening, byHours, byGivingUp, notMandatory];

/** Can all be held in the changed Problem? */
async function resolves(problem: Problem, held: Held, oracle: Oracle): Promise<readonly Assignment[] | null> {
  const { verdict, assignments } = await oracle.ask(reduceProblem(problem, held));
  return verdict === 'feasible' ? assignments : null;
}

const activityOf = ({ base }: Case, id: string): Activity | undefined => base.activities.find((one) => one.id === id);

const withChange = (problem: Problem, id: string, change: Change): Problem => ({
  ...problem,
  activities: problem.activities.map((one) => (one.id === id ? applied(one, change) : one)),
});

/** As `changeActivity` does. */
const applied = (activity: Activity, change: Change): Activity =>
  Object.fromEntries(
    Object.entries({ ...activity, ...change }).filter(([, value]) => value !== null),
  ) as unknown as Activity;

const changing = (activity: string, change: Change): readonly Edit[] => [{ edit: 'changeActivity', activity, change }];

async function tried(
  kind: RemedyKind,
  requirement: Requirement,
  activity: string,
  change: Change,
  { base, held }: Case,
  oracle: Oracle,
): Promise<Remedy | null> {
  const found = await resolves(withChange(base, activity, change), held, oracle);
  return found === null ? null : { kind, requirement, edits: changing(activity, change) };
}

/** Stand-ins for a leader who must come in person. */
async function byDeputies(requirement: Requirement, one: Case, oracle: Oracle): Promise<Remedy | null> {
  if (requirement.kind !== 'attends') return null;
  const { attendees } = activityOf(one, requirement.activity) ?? {};
  const { deputies = [] } = one.base.leaders.find(({ id }) => id === requirement.leader) ?? {};
  if (attendees?.deputiesAllowed || deputies.length === 0) return null;
  const change = { attendees: { ...attendees, deputiesAllowed: true } };
  return tried('deputies', requirement, requirement.activity, change, one, oracle);
}

/** To when it can be held once its time is left open. */
async function byMoving(requirement: Requirement, one: Case, oracle: Oracle): Promise<Remedy | null> {
  switch (requirement.kind) {
    case 'pinnedStart':
    case 'pinnedDay':
    case 'windows':
    case 'release':
    case 'deadline': {
      const { activity } = requirement;
      const asked = activityOf(one, activity);
      const found = await resolves(withoutRequirements(one.base, [requirement]), one.held, oracle);
      const held = found?.find((assignment) => assignment.activity === activity);
      if (held === undefined || asked === undefined) return null;
      const moved = await tried('move', requirement, activity, movedTo(held, asked, requirement.kind), one, oracle);
      return moved && { ...moved, to: { start: held.start, end: held.end } };
    }
    default:
      return null;
  }
}

function movedTo(
  held: Assignment,
  asked: Activity,
  kind: 'pinnedStart' | 'pinnedDay' | 'windows' | 'release' | 'deadline',
) {
  const { pinned, windows = [] } = asked;
  switch (kind) {
    case 'pinnedStart':
      return { pinned: { ...pinned, start: held.start } };
    case 'pinnedDay':
      return { pinned: { ...pinned, day: held.start.slice(0, 10) } };
    case 'windows':
      return { windows: [...windows, daysOf(held)] };
    case 'release':
      return { releaseTime: held.start };
    case 'deadline':
      return { deadline: held.end };
  }
}

const daysOf = ({ start, end }: Interval): Interval => ({
  start: `${start.slice(0, 10)}T00:00`,
  end: `${addDays(end.slice(0, 10), 1)}T00:00`,
});

/** Half as long at least. */
async function byShortening(requirement: Requirement, one: Case, oracle: Oracle): Promise<Remedy | null> {
  if (requirement.kind !== 'mandatory') return null;
  const { activity } = requirement;
  const { minutes } = activityOf(one, activity) ?? {};
  if (minutes === undefined || one.held.frozen.has(activity)) return null;
  const { slotMinutes = 15 } = one.base;
  let [good, bad] = [Math.ceil(minutes / 2 / slotMinutes), Math.ceil(minutes / slotMinutes)];
  const attempt = (slots: number) =>
    tried('shorten', requirement, activity, { minutes: slots * slotMinutes }, one, oracle);
  let best = good < bad ? await attempt(good) : null;
  if (best === null) return null;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const better = await attempt(middle);
    if (better === null) bad = middle;
    else [good, best] = [middle, better];
  }
  return { ...best, minutes: good * slotMinutes };
}

async function byHours(requirement: Requirement, one: Case, oracle: Oracle): Promise<Remedy | null> {
  if (requirement.kind !== 'hours') return null;
  const asked = activityOf(one, requirement.activity);
  if (asked === undefined) return null;
  const change = { outsideHours: true, windows: windowsOf(asked, one.base) };
  return tried('outsideHours', requirement, asked.id, change, one, oracle);
}

/** As `Requirement` says of each kind; said by an Edit where one can. The other ways see to times and to what must be held. */
async function byGivingUp(requirement: Requirement, one: Case, oracle: Oracle): Promise<Remedy | null> {
  switch (requirement.kind) {
    case 'mandatory':
    case 'hours':
    case 'pinnedStart':
    case 'pinnedDay':
    case 'windows':
    case 'release':
    case 'deadline':
      return null;
    case 'frozen': {
      const frozen = new Set([...one.held.frozen].filter((id) => id !== requirement.assignment.activity));
      const found = await resolves(one.base, { ...one.held, frozen }, oracle);
      return found === null ? null : { kind: 'giveUp', requirement, edits: [] };
    }
    default: {
      const [activity, change] = changeFor(requirement, one);
      const edited = change === null ? null : await tried('giveUp', requirement, activity, change, one, oracle);
      if (edited !== null) return edited;
      const found = await resolves(withoutRequirements(one.base, [requirement]), one.held, oracle);
      return found === null ? null : { kind: 'giveUp', requirement, edits: editsFor(requirement, one) };
    }
  }
}

/** What to change of which activity; null where it is not a matter of one activity. */
function changeFor(requirement: Requirement, one: Case): readonly [string, Change | null] {
  if (!('activity' in requirement)) return ['', null];
  const { activity } = requirement;
  // What giving up makes of it, told by the fields that differ.
  const before = activityOf(one, activity);
  const after = activityOf({ ...one, base: withoutRequirements(one.base, [requirement]) }, activity);
  if (before === undefined || after === undefined) return [activity, null];
  if (requirement.kind === 'venue') return [activity, before.pinned?.venue === undefined ? { venue: null } : null];
  const fields = ['attendees', 'headcount', 'pinned'] as const;
  const changed = fields.filter((field) => !same(before[field], after[field]));
  return [activity, Object.fromEntries(changed.map((field) => [field, after[field] ?? null]))];
}

/** A relation can be taken away only with all others of its activities. */
function editsFor(requirement: Requirement, { base }: Case): readonly Edit[] {
  if (requirement.kind !== 'relation') return [];
  const single = named(requirement.relation).find(
    (id) => (base.relations ?? []).filter((other) => named(other).includes(id)).length === 1,
  );
  return single === undefined ? [] : [{ edit: 'removeRelations', activity: single }];
}

async function notMandatory(requirement: Requirement, one: Case, oracle: Oracle): Promise<Remedy | null> {
  if (requirement.kind !== 'mandatory') return null;
  const { activity } = requirement;
  const mandatory = new Set([...one.held.mandatory].filter((id) => id !== activity));
  const found = await resolves(one.base, { ...one.held, mandatory }, oracle);
  if (found === null) return null;
  const edits: readonly Edit[] = [{ edit: 'setMandatory', activity, mandatory: false }];
  return { kind: 'notMandatory', requirement, edits, value: lossOf(one.base, activity) };
}
