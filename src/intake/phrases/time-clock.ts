import { ASK, DOUBT } from './time-ask.ts';
import { clockMinutes } from './time-local.ts';
import type { Session } from './time-rule.ts';
import { ask, doubt, type Scene } from './time-scene.ts';
import type { ClockSpec, TimeSpec } from './time-syntax.ts';
import type { ClockMeaning, Part } from './time-token.ts';

const NOON = 720;
const MIDNIGHT = 1440;

/** Minutes since midnight. `start`: only when it begins is known; `exact`: from the one to the other; `window`: somewhere between. */
export interface DayTime {
  readonly kind: 'start' | 'exact' | 'window';
  readonly from: number;
  readonly to: number;
}

type TimeRange = Extract<TimeSpec, { readonly kind: 'range' }>;

/** The times of a day that are meant; null (and a question) where that is not clear. */
export function timeOf(spec: TimeSpec, scene: Scene): DayTime | null {
  if (spec.kind === 'part') return sessionOf(spec.part, spec.text, scene);
  if (spec.kind === 'clock') {
    const at = minutesOf(spec.at, scene);
    return at === null ? null : { kind: 'start', from: at, to: at };
  }
  const from = minutesOf(spec.from, scene);
  const to = from === null ? null : endAfter(from, spec, scene);
  if (from === null || to === null) return null;
  return { kind: spec.within ? 'window' : 'exact', from, to };
}

function sessionOf(part: Part, text: string, scene: Scene): DayTime | null {
  const { morning, afternoon, evening } = scene.context.sessions;
  const noon: Session = { start: morning.end, end: afternoon.start };
  const named: { readonly [part: string]: Session | undefined } = { morning, noon, afternoon, evening };
  const session = named[part];
  const [from, to] = session ? [clockMinutes(session.start), clockMinutes(session.end)] : [0, 0];
  if (from < to) return { kind: 'window', from, to };
  ask(scene, ASK.unclearPart(text));
  return null;
}

/** Minutes since midnight, up to 1440; null (and a question) where morning or afternoon is not said or does not fit. */
export function minutesOf({ part, clock }: ClockSpec, scene: Scene): number | null {
  const { hour, minute, half, sure, text } = clock;
  if (half !== null) return ofHalf(clock, half, scene);
  if (part !== null) {
    const minutes = ofPart(clock, part, scene);
    if (minutes === null) ask(scene, ASK.badClock(text));
    return minutes;
  }
  if (sure) return hour * 60 + minute;
  const options = [hour + 12, hour].map(
    (one): ClockMeaning => ({ kind: 'clock', hour: one, minute, half, sure: true }),
  );
  ask(scene, ASK.whichHalf(text), { fork: { token: clock, options } });
  return null;
}

/** 12am begins the day, 12pm is noon; both are often mixed up. */
function ofHalf({ hour, minute, text }: ClockSpec['clock'], half: 'am' | 'pm', scene: Scene): number {
  if (hour === 12) doubt(scene, 'noon-or-midnight', text, half === 'am' ? DOUBT.earlyMidnight(text) : DOUBT.noon(text));
  const plain = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return plain * 60 + minute;
}

function ofPart({ hour, minute, text }: ClockSpec['clock'], part: Part, scene: Scene): number | null {
  const plain = hour * 60 + minute;
  const later = plain + NOON;
  switch (part) {
    case 'morning':
      if (hour === 12) doubt(scene, 'noon-or-midnight', text, DOUBT.noon(text));
      return hour >= 4 && hour <= 12 ? plain : null;
    case 'noon':
      return hour >= 11 && hour <= 14 ? plain : hour >= 1 && hour <= 2 ? later : null;
    case 'afternoon':
      if (hour === 12) doubt(scene, 'noon-or-midnight', text, DOUBT.noon(text));
      if (hour >= 12) return hour <= 19 ? plain : null;
      return hour >= 1 && hour <= 7 ? later : null;
    case 'evening':
      if (hour === 12 || hour === 24) doubt(scene, 'noon-or-midnight', text, DOUBT.midnight(text));
      if (hour === 12) return minute === 0 ? MIDNIGHT : null;
      return hour >= 17 ? plain : hour >= 5 && hour < 12 ? later : null;
    case 'night':
      if (hour === 12) doubt(scene, 'noon-or-midnight', text, DOUBT.earlyMidnight(text));
      return hour === 12 ? minute : hour <= 6 ? plain : null;
    default:
      return null;
  }
}

/** 9点至11点, 上午9点至下午3点, 下午2点至4点: an end without a part of the day is the first such time after the start. */
function endAfter(from: number, { from: start, to: spec }: TimeRange, scene: Scene): number | null {
  const { part, clock } = spec;
  const isPlain = part === null && clock.half === null;
  const plain = clock.hour * 60 + clock.minute;
  // 下午2点至10点, but not 14:00-10:00.
  const isHalved = (start.part !== null || start.clock.half !== null) && clock.hour < 13 && !clock.text.startsWith('0');
  const later = clock.sure && !isHalved ? plain : plain + NOON;
  const to = !isPlain ? minutesOf(spec, scene) : plain > from ? plain : later;
  if (to !== null && (to <= from || to > MIDNIGHT)) {
    ask(scene, ASK.backwards(clock.text));
    return null;
  }
  return to;
}
