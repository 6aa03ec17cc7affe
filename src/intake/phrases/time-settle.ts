import type { Interval } from '../../model/problem.ts';
import { ASK } from './time-ask.ts';
import type { Wish } from './time-gather.ts';
import { addMinutes, minutesBetween, shared, united } from './time-local.ts';
import type { TimeRule } from './time-rule.ts';
import { ask, type Scene } from './time-scene.ts';
import type { Slot } from './time-slots.ts';
import { type Repetition, repetitionOf } from './time-weekly.ts';

const MOST_STARTS = 8;

/** Where it may be held, or exactly when, and how long it takes. */
type Place = Pick<TimeRule, 'windows' | 'start' | 'minutes'>;

/** The rule that says the same as the wish; leaves a question where no rule does. */
export function settle(wish: Wish, scene: Scene): TimeRule {
  const { every, length, deadline } = wish;
  const repetition: Repetition = every
    ? repetitionOf(every, length.minutes, scene)
    : { weekly: null, repeat: null, minutes: length.minutes };
  const { wholeDays } = length;
  if (wholeDays !== null && repetition.minutes !== null) ask(scene, ASK.twoLengths());
  const soft = wish.soft ?? [];
  const rest: TimeRule = {
    ...{ windows: [], start: null, deadline, wholeDays, ...repetition },
    preferred: united(soft.map((slot) => intervalOf(slot, repetition.minutes, scene))),
    avoid: united(wish.avoid.map((slot) => intervalOf(slot, repetition.minutes, scene))),
  };
  const rule = { ...rest, ...placeOf(wish.hard ?? [], rest, scene) };
  checkTogether(rule, scene);
  return rule;
}

/** Of a start, as long as the activity takes. */
function intervalOf({ kind, start, end }: Slot, minutes: number | null, scene: Scene): Interval {
  if (kind !== 'start') return { start, end };
  if (minutes === null) ask(scene, ASK.howLong(start.replace('T', ' ')));
  return { start, end: addMinutes(start, minutes ?? 0) };
}

function placeOf(slots: readonly Slot[], rule: TimeRule, scene: Scene): Place {
  const { minutes } = rule;
  const fixed = distinct(slots.filter(({ kind }) => kind !== 'window'));
  if (fixed.length === 0) return { windows: united(slots), start: null, minutes };
  const isMixed = fixed.length < distinct(slots).length || new Set(fixed.map(({ kind }) => kind)).size > 1;
  const [first, another] = fixed;
  if (isMixed || !first) return unclearStart(fixed, rule, scene);
  return first.kind === 'exact'
    ? exactPlace(first, fixed, rule, scene)
    : startPlace(first, another, fixed, rule, scene);
}

function distinct(slots: readonly Slot[]): readonly Slot[] {
  return [...new Map(slots.map((slot) => [`${slot.kind} ${slot.start} ${slot.end}`, slot])).values()];
}

/** From nine to eleven: then exactly, unless it takes less; of several such, one. */
function exactPlace(first: Slot, fixed: readonly Slot[], rule: TimeRule, scene: Scene): Place {
  const spans = new Set(fixed.map(({ start, end }) => minutesBetween(start, end)));
  const [span = 0, otherSpan] = spans;
  const minutes = rule.minutes ?? span;
  if (rule.wholeDays !== null || (rule.minutes === null && otherSpan !== undefined)) ask(scene, ASK.twoLengths());
  if (Math.min(...spans) < minutes) ask(scene, ASK.tooShort());
  if (fixed.length === 1 && minutes === span) return { windows: [], start: first.start, minutes };
  return { windows: apart(fixed, rule, scene), start: null, minutes };
}

function startPlace(
  first: Slot,
  another: Slot | undefined,
  fixed: readonly Slot[],
  rule: TimeRule,
  scene: Scene,
): Place {
  const { minutes } = rule;
  if (!another) return { windows: [], start: first.start, minutes };
  if (minutes === null) return unclearStart(fixed, rule, scene);
  const windows = fixed.map(({ start }) => ({ start, end: addMinutes(start, minutes) }));
  return { windows: apart(windows, rule, scene), start: null, minutes };
}

/** Windows that touch would allow what lies across both. */
function apart(windows: readonly Interval[], rule: TimeRule, scene: Scene): readonly Interval[] {
  const result = united(windows);
  if (result.length < windows.length) unclearStart(windows, rule, scene);
  return result;
}

function unclearStart(fixed: readonly Interval[], rule: TimeRule, scene: Scene): Place {
  // With a repetition or behind the deadline it would contradict the rest.
  const fitting = fixed.filter(
    ({ start }) => rule.repeat === null && (rule.deadline === null || start < rule.deadline),
  );
  const rules = fitting.length > MOST_STARTS ? [] : fitting.map(({ start }) => ({ ...rule, start }));
  ask(scene, ASK.whichStart(), { rules });
  return { windows: [], start: null, minutes: rule.minutes };
}

/** The parts of the rule leave something over. */
function checkTogether({ windows, start, deadline, preferred, repeat }: TimeRule, scene: Scene): void {
  if (start !== null && repeat !== null) ask(scene, ASK.repeatsAndFixed());
  const begins = start ?? windows[0]?.start;
  if (deadline !== null && begins !== undefined && begins >= deadline)
    ask(scene, ASK.noFit(deadline.replace('T', ' ')));
  const isWished = preferred.some((one) => windows.some((window) => shared(one, window) !== null));
  if (windows.length > 0 && preferred.length > 0 && !isWished) ask(scene, ASK.outsideWish());
}
