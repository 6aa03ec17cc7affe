import { dayNumber } from '../../model/local-time.ts';
import type { Reason } from '../../model/schedule.ts';
import type { MatterState } from '../../store/store.ts';
import type { ColourRule } from './colour-rule.ts';
import { heldBefore, isClosed, stateOf } from './ledger-state.ts';
import {
  type Held,
  type Ledger,
  type LedgerEntry,
  lastPlace,
  localTime,
  type Matter,
  type Recorded,
} from './matter.ts';

export type Colour = 'red' | 'yellow' | 'green';
export const COLOURS: readonly Colour[] = ['red', 'yellow', 'green'];
export const MATTER_STATES: readonly MatterState[] = ['open', 'in-hand', 'done', 'cancelled'];

/** A matter as it stands on a day; plain data. */
export interface LedgerLine {
  /** Where it is now: the plan that begins last. */
  readonly plan: string;
  readonly activity: string;
  /** All plans that it has been in. */
  readonly plans: readonly string[];
  readonly title: string;
  readonly confidential: boolean;
  readonly priority: number;
  /** Empty where the plan says nothing. */
  readonly body: string;
  readonly unit: string;
  readonly person: string;
  readonly contact: string;
  readonly duty: string;
  readonly state: MatterState;
  readonly colour: Colour;
  /** What makes it red or yellow; null where it is green. */
  readonly why: 'overdue' | 'due-soon' | 'held' | 'carried' | null;
  readonly dueDay: string | null;
  /** Calendar days since the due day; 0 where that is not over, or it is closed. */
  readonly overdueDays: number;
  /** Working days up to the due day, which counts; null where that is over, there is none, or it is closed. */
  readonly workingDaysLeft: number | null;
  /** Asked for in the newest state of its plan. */
  readonly inPlan: boolean;
  /** Number of the revision that says so; null where its plan is not published. */
  readonly revision: number | null;
  /** When it is held, or was; local times. */
  readonly held: Held | null;
  /** It was held on a day before, and nobody has said since that it was not. */
  readonly wasHeld: boolean;
  /** It is not scheduled, and why, where the schedule says. */
  readonly reasons: readonly Reason[];
  /** First day on which it was asked for, and days since then. */
  readonly askedOn: string;
  readonly ageDays: number;
  readonly carryOvers: number;
  readonly recorded: Recorded | null;
  /** What somebody noted about it last, with the day on the office's clock; where nobody noted anything, the last record. */
  readonly noted: { readonly by: string; readonly on: string; readonly note: string } | null;
  readonly history: readonly LedgerEntry[];
}

export interface Judging {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly rule: ColourRule;
  /** Working days after one day up to and including another, by the calendar of a plan. */
  readonly workingDays: (plan: string, after: string, upTo: string) => number;
}

/** Every matter of the ledger on a day, the most urgent first. */
export const ledgerLines = ({ matters }: Ledger, judging: Judging): readonly LedgerLine[] =>
  [...matters.values()].map((matter) => lineOf(matter, judging)).sort(byUrgency);

function lineOf(matter: Matter, judging: Judging): LedgerLine {
  const { today } = judging;
  const { plan, activity, inPlan, revision, held, reasons } = lastPlace(matter);
  const { owner, dueDay, timeZone, history } = matter;
  const state = stateOf(matter, today);
  const isOver = isClosed(state);
  const askedOn = localTime(matter.firstAskedAt, timeZone).slice(0, 10);
  const facts = {
    overdueDays: isOver || dueDay === null ? 0 : Math.max(0, daysFrom(dueDay, today)),
    workingDaysLeft:
      isOver || dueDay === null || dueDay < today ? null : Math.max(0, judging.workingDays(plan, today, dueDay)),
    carryOvers: matter.places.length - 1,
  };
  const past = heldBefore(today, matter);
  return {
    plans: matter.places.map((place) => place.plan),
    ...{ plan, activity, title: matter.title, confidential: matter.confidential, priority: matter.priority },
    ...{ body: matter.body, unit: owner.unit ?? '', person: owner.person ?? '', contact: owner.contact ?? '' },
    ...{ duty: owner.duty ?? '', state, dueDay, ...facts },
    ...(isOver ? GREEN : colourOf({ ...facts, wasHeld: past !== null }, judging.rule)),
    ...{ inPlan, revision, held: held ?? past, wasHeld: past !== null, reasons, askedOn },
    ageDays: Math.max(0, daysFrom(askedOn, today)),
    recorded: matter.recorded,
    noted: notedIn(matter),
    history,
  };
}

function notedIn({ history, timeZone }: Matter): LedgerLine['noted'] {
  const records = history.filter(({ what }) => what === 'recorded');
  const last = records.findLast(({ note }) => note.trim() !== '') ?? records.at(-1);
  return last ? { by: last.by, on: localTime(last.at, timeZone).slice(0, 10), note: last.note } : null;
}

const daysFrom = (day: string, to: string): number => dayNumber(to) - dayNumber(day);

type Coloured = Pick<LedgerLine, 'colour' | 'why'>;

const GREEN: Coloured = { colour: 'green', why: null };

interface Judged extends Pick<LedgerLine, 'overdueDays' | 'workingDaysLeft' | 'carryOvers'> {
  readonly wasHeld: boolean;
}

function colourOf({ overdueDays, workingDaysLeft, carryOvers, wasHeld }: Judged, rule: ColourRule): Coloured {
  const isCarried = (from: number | null): boolean => from !== null && carryOvers >= from;
  if (overdueDays > rule.redAfterDays) return { colour: 'red', why: 'overdue' };
  if (isCarried(rule.redFromCarryOvers)) return { colour: 'red', why: 'carried' };
  if (overdueDays > 0) return { colour: 'yellow', why: 'overdue' };
  if (workingDaysLeft !== null && workingDaysLeft <= rule.yellowWithinDays)
    return { colour: 'yellow', why: 'due-soon' };
  if (wasHeld && rule.yellowWhenHeld) return { colour: 'yellow', why: 'held' };
  return isCarried(rule.yellowFromCarryOvers) ? { colour: 'yellow', why: 'carried' } : GREEN;
}

const byUrgency = (a: LedgerLine, b: LedgerLine): number =>
  COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour) ||
  Number(isClosed(a.state)) - Number(isClosed(b.state)) ||
  compare(a.dueDay ?? '9999', b.dueDay ?? '9999') ||
  b.priority - a.priority ||
  b.ageDays - a.ageDays ||
  compare(a.plan, b.plan) ||
  compare(a.activity, b.activity);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Totals = { readonly [C in Colour]: number };

/** How many matters of each colour there are, in all and per unit; those without one stand last, under an empty name. */
export function totalsOf(lines: readonly LedgerLine[]): {
  readonly all: Totals;
  readonly units: readonly { readonly unit: string; readonly totals: Totals }[];
} {
  const units = [...new Set(lines.map(({ unit }) => unit.trim()))].sort((a, b) => Number(a === '') - Number(b === ''));
  const count = (some: readonly LedgerLine[]): Totals => {
    const of = (colour: Colour): number => some.filter((line) => line.colour === colour).length;
    return { red: of('red'), yellow: of('yellow'), green: of('green') };
  };
  return {
    all: count(lines),
    units: units.map((unit) => ({ unit, totals: count(lines.filter((line) => line.unit.trim() === unit)) })),
  };
}
