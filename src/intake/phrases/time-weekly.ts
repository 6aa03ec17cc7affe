import { WEEKDAYS } from '../../calendar/dates.ts';
import { ASK } from './time-ask.ts';
import { type DayTime, timeOf } from './time-clock.ts';
import { clockText } from './time-local.ts';
import type { TimeRule } from './time-rule.ts';
import { ask, type Scene } from './time-scene.ts';
import type { ClauseOf } from './time-syntax.ts';

export type Repetition = Pick<TimeRule, 'weekly' | 'repeat' | 'minutes'>;

const MIDNIGHT = 1440;
const WHOLE_DAY: DayTime = { kind: 'window', from: 0, to: MIDNIGHT };

/** How a repeated activity is held; `minutes`: that it takes, where stated or said by its hours. */
export function repetitionOf(clause: ClauseOf<'every'>, minutes: number | null, scene: Scene): Repetition {
  const { unit, days, joiner, times } = clause;
  if (unit === 'week' || (unit === 'day' && times.length === 0)) return { weekly: null, repeat: unit, minutes };
  const time = timeOfDay(clause, minutes, scene);
  const numbers = unit === 'workday' ? [1, 2, 3, 4, 5] : unit === 'day' ? [1, 2, 3, 4, 5, 6, 7] : days;
  const once = unit === 'weekday' && (joiner === 'or' || days.length === 1);
  const stated = minutes ?? (time.kind === 'exact' ? time.to - time.from : null);
  // All of every day is no restriction.
  if (!once && numbers.length === 7 && time.from === 0 && time.to === MIDNIGHT) {
    return { weekly: null, repeat: 'day', minutes: stated };
  }
  return {
    weekly: {
      days: WEEKDAYS.filter((_, i) => numbers.includes(i + 1)),
      start: clockText(time.from),
      end: clockText(time.to),
    },
    repeat: once ? 'week' : 'day',
    minutes: stated,
  };
}

function timeOfDay({ times, text }: ClauseOf<'every'>, minutes: number | null, scene: Scene): DayTime {
  const [spec, another] = times;
  if (another) ask(scene, ASK.unclearPart(text));
  const time = spec ? timeOf(spec, scene) : WHOLE_DAY;
  if (time === null) return WHOLE_DAY;
  if (time.kind !== 'start') {
    if (time.kind === 'exact' && minutes !== null && minutes > time.to - time.from) ask(scene, ASK.tooShort());
    return time;
  }
  const to = time.from + (minutes ?? 0);
  if (minutes === null || to > MIDNIGHT) ask(scene, ASK.howLong(text));
  return { ...time, to };
}
