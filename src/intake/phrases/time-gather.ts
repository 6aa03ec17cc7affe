import { type Length, lengthFor } from './duration.ts';
import { ASK, DOUBT } from './time-ask.ts';
import { deadlineOf } from './time-deadline.ts';
import { dayOf, daysOf, daysOfPeriod, wholeDay } from './time-local.ts';
import { ask, doubt, type Scene } from './time-scene.ts';
import { daysTouched, type Slot, slotsInBoth, slotsOf } from './time-slots.ts';
import type { Alternative, Clause, ClauseOf } from './time-syntax.ts';

/** What kind of days a clause names: two of one kind are a choice, others narrow each other. */
type Family = 'date' | 'stretch' | 'weekday' | 'none';

/** The slots of all clauses of one strength; null: nothing said. */
interface Gathered {
  readonly slots: readonly Slot[] | null;
  readonly family: Family;
  /** Times of the day were named with the days. */
  readonly timed: boolean;
}

const NOTHING: Gathered = { slots: null, family: 'none', timed: false };

/** Everything that the clauses say, in their order. */
export interface Wish {
  readonly hard: readonly Slot[] | null;
  readonly soft: readonly Slot[] | null;
  readonly avoid: readonly Slot[];
  readonly deadline: string | null;
  readonly every: ClauseOf<'every'> | null;
  readonly length: Length;
}

/** What was heard so far. */
interface Heard {
  hard: Gathered;
  soft: Gathered;
  readonly avoid: Slot[];
  readonly deadlines: string[];
  readonly lengths: Length[];
  readonly every: ClauseOf<'every'>[];
}

/** Reads the clauses against the period. */
export function gather(clauses: readonly Clause[], scene: Scene): Wish {
  const heard: Heard = { hard: NOTHING, soft: NOTHING, avoid: [], deadlines: [], lengths: [], every: [] };
  for (const [i, clause] of clauses.entries()) hear(clause, clauses[i - 1], heard, scene);
  const { hard, soft, avoid, deadlines, lengths, every } = heard;
  if (every.length > 1) ask(scene, ASK.twoRepeats());
  const deadline = deadlines.sort()[0] ?? null;
  const length = oneLength(lengths, scene);
  return { hard: hard.slots, soft: soft.slots, avoid, deadline, every: every[0] ?? null, length };
}

function hear(clause: Clause, before: Clause | undefined, heard: Heard, scene: Scene): void {
  switch (clause.kind) {
    case 'when':
      noteReach(clause, before, scene);
      hearWhen(clause, heard, scene);
      break;
    case 'since':
      heard[clause.strength] = narrowed(heard[clause.strength], since(clause, scene), clause, scene);
      break;
    case 'deadline': {
      const moment = deadlineOf(clause, scene);
      if (moment !== null && clause.soft) {
        heard.soft = narrowed(heard.soft, untilMoment(moment, clause, scene), clause, scene);
      } else if (moment !== null) heard.deadlines.push(moment);
      break;
    }
    case 'every':
      heard.every.push(clause);
      break;
    case 'length':
      heard.lengths.push(lengthOfToken(clause, scene));
      break;
    case 'vague':
      doubt(scene, 'vague', clause.text, DOUBT.vague(clause.text));
      break;
    default:
  }
}

function hearWhen(clause: ClauseOf<'when'>, heard: Heard, scene: Scene): void {
  const { strength, alternatives } = clause;
  heard.lengths.push(...alternatives.flatMap((one) => wholeLength(one, scene)));
  if (strength === 'avoid') heard.avoid.push(...slotsOfAll(clause, daysOfPeriod(scene.context.period), scene));
  else heard[strength] = joined(heard[strength], clause, scene);
}

/** At most; a wish has no more, and intersecting them takes their product. */
const MOST_SLOTS = 3000;

function slotsOfAll(clause: ClauseOf<'when'>, domain: readonly string[], scene: Scene): readonly Slot[] {
  const slots = clause.alternatives.flatMap((one) => slotsOf(one, domain, scene));
  return capped(slots, scene);
}

function capped(slots: readonly Slot[], scene: Scene): readonly Slot[] {
  if (slots.length > MOST_SLOTS) ask(scene, ASK.tooLong());
  return slots.slice(0, MOST_SLOTS);
}

/** A clause is one more choice beside one of its kind, and otherwise narrows what was said before. */
function joined(before: Gathered, clause: ClauseOf<'when'>, scene: Scene): Gathered {
  const family = familyOf(clause.alternatives[0]);
  const domain =
    before.slots === null || family === 'date' || family === 'stretch'
      ? daysOfPeriod(scene.context.period)
      : daysTouched(before.slots, scene);
  const slots = slotsOfAll(clause, domain, scene);
  if (slots.length === 0) ask(scene, ASK.noFit(clause.text));
  const isChoice = before.slots !== null && clause.parted && family === before.family && family !== 'none';
  const timed = clause.alternatives.some((one) => one.kind === 'points' || one.times.length > 0);
  if (!isChoice) return { ...narrowed(before, slots, clause, scene), timed };
  // 3日，5日上午: the morning of both?
  if (timed && !before.timed) ask(scene, ASK.unclearTimes(clause.text));
  return { slots: capped([...before.slots, ...slots], scene), family, timed };
}

function narrowed(before: Gathered, slots: readonly Slot[], clause: Clause, scene: Scene): Gathered {
  const family = clause.kind === 'when' ? familyOf(clause.alternatives[0]) : 'none';
  if (before.slots === null) return { slots, family, timed: false };
  const both = slotsInBoth(before.slots, slots);
  if (both.length === 0) ask(scene, ASK.noFit(clause.text));
  return { slots: both, family, timed: false };
}

function familyOf(alternative: Alternative | undefined): Family {
  if (alternative?.kind === 'points') return 'date';
  const kind = alternative?.units[0]?.first.kind;
  if (kind === 'week') return 'stretch';
  return kind === 'date' || kind === 'stretch' ? kind : kind === 'weekdays' ? 'weekday' : 'none';
}

/** 避开3日上午，5日下午 does not say whether the 5th is wanted or not. */
function noteReach(clause: ClauseOf<'when'>, before: Clause | undefined, scene: Scene): void {
  if (clause.strength !== 'hard' || before?.kind !== 'when' || !before.leads || !clause.parted) return;
  const family = familyOf(clause.alternatives[0]);
  if (family !== 'none' && family === familyOf(before.alternatives[0])) ask(scene, ASK.unclearReach(clause.text));
}

/** From the days of the clause to the end of the period. */
function since({ alternatives, text }: ClauseOf<'since'>, scene: Scene): readonly Slot[] {
  const { firstDay, lastDay } = scene.context.period;
  const [only, more] = alternatives;
  const isPlain =
    only?.kind === 'days' && only.units.length === 1 && only.times.length === 0 && !only.only && !only.allDay;
  const slots = isPlain && !more ? slotsOf(only, [], scene) : [];
  const [slot] = slots;
  if (slot === undefined || slots.length > 1) ask(scene, ASK.unclearPart(text));
  else if (dayOf(slot.start) > lastDay) ask(scene, ASK.noFit(text));
  else return [{ kind: 'window', ...wholeDay({ first: dayOf(slot.start), last: lastDay }) }];
  return [{ kind: 'window', ...wholeDay({ first: firstDay, last: lastDay }) }];
}

function untilMoment(end: string, { text }: Clause, scene: Scene): readonly Slot[] {
  const start = `${scene.context.period.firstDay}T00:00`;
  if (start >= end) ask(scene, ASK.noFit(text));
  return start < end ? [{ kind: 'window', start, end }] : [];
}

const lengthOfToken = ({ token }: ClauseOf<'length'>, { context }: Scene): Length =>
  token.kind === 'length' ? lengthFor(token, context) : { minutes: null, wholeDays: 1 };

/** 3日至5日全天 lasts three days, 3日或5日全天 one. */
function wholeLength(alternative: Alternative, scene: Scene): readonly Length[] {
  if (alternative.kind !== 'days' || !alternative.allDay) return [];
  if (alternative.times.length > 0) ask(scene, ASK.twoLengths());
  const [unit, another] = alternative.units;
  if (!unit || another || unit.last === null) return [{ minutes: null, wholeDays: 1 }];
  const days = slotsOf(alternative, [], scene).flatMap(({ start, end }) =>
    daysOf({ first: dayOf(start), last: dayOf(end) }),
  );
  return [{ minutes: null, wholeDays: days.length - 1 }];
}

function oneLength(lengths: readonly Length[], scene: Scene): Length {
  const [first = { minutes: null, wholeDays: null }] = lengths;
  const isOne = lengths.every(({ minutes, wholeDays }) => minutes === first.minutes && wholeDays === first.wholeDays);
  if (!isOne) ask(scene, ASK.twoLengths());
  return first;
}
