import type { BusySpan } from '../../formats/busy-spans.ts';
import { plainLine } from '../../model/plain-text.ts';
import type { Leader, Problem, Unavailability } from '../../model/problem.ts';
import type { BusyWords } from '../words-busy.ts';

/** The busy times found in one source. */
export interface Found {
  /** Of the source. */
  readonly name: string;
  readonly busy: readonly BusySpan[];
}

/** Half-open, local times. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

const LONGEST_TITLE = 80;

/** Stands behind the reason in every language, so that the next import from there knows what came from it. */
const origin = (name: string): string => `〔${name}〕`;

/** Busy times as absences of a leader, with where they come from; titles only where they are asked for. */
export function absencesOf({ name, busy }: Found, withTitles: boolean, words: BusyWords): readonly Unavailability[] {
  return busy.map(({ start, end, kind, titles }) => {
    const title = withTitles ? cut(titles.map((one) => plainLine(one).trim()).join(words.between)) : '';
    const label = title === '' ? words.kinds[kind] : kind === 'busy' ? title : words.titled(title, words.kinds[kind]);
    return { start, end, reason: `${label}${origin(name)}`, ...(kind === 'away' ? { away: true } : {}) };
  });
}

const cut = (title: string): string => {
  const characters = [...title];
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE).join('')}…` : title;
};

/** The Problem with these absences of a leader, instead of those that came from the same sources for the same time. */
export function withAbsences(
  problem: Problem,
  leader: string,
  names: readonly string[],
  absences: readonly Unavailability[],
  range: TimeRange,
): Problem {
  const isReplaced = (one: Unavailability): boolean =>
    'start' in one &&
    one.start >= range.from &&
    one.end <= range.to &&
    names.some((name) => one.reason?.endsWith(origin(name)));
  const merged = (one: Leader): Leader => ({
    ...one,
    unavailable: [...(one.unavailable ?? []).filter((absence) => !isReplaced(absence)), ...absences],
  });
  return { ...problem, leaders: problem.leaders.map((one) => (one.id === leader ? merged(one) : one)) };
}
