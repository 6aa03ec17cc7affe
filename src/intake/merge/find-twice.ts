import { addTo } from '../../model/multi-map.ts';
import type { Interval } from '../../model/problem.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import type { Subject } from './subject.ts';

/** Two matters that want the same at two fixed times that overlap; `a` leads. */
export interface Twice {
  readonly a: Subject;
  readonly b: Subject;
  /** Ids of leaders, or of the one venue. */
  readonly what: readonly string[];
}

/** @param matterOf the same for subjects that may be one matter: those do not stand in each other's way */
type MatterOf = (subject: Subject) => string;

/** Leaders who must come themselves to both. */
export function leadersTwice(subjects: readonly Subject[], matterOf: MatterOf): readonly Twice[] {
  return twice(subjects, matterOf, ({ wish: { people } }) => (people.deputiesAllowed ? [] : people.required));
}

/** The only venue of both, where it holds one at a time. */
export function venuesTwice(subjects: readonly Subject[], matterOf: MatterOf, book: RosterBook): readonly Twice[] {
  const exclusive = new Set(book.venues.flatMap(({ it }) => (it.exclusive === false ? [] : [it.id])));
  return twice(subjects, matterOf, ({ wish: { venue } }) => {
    const [only, another] = venue?.anyOf ?? [];
    return only !== undefined && another === undefined && exclusive.has(only) ? [only] : [];
  });
}

function twice(
  subjects: readonly Subject[],
  matterOf: MatterOf,
  needs: (subject: Subject) => readonly string[],
): readonly Twice[] {
  const users = new Map<string, Subject[]>();
  for (const subject of subjects) {
    if (subject.times.fixed) for (const need of needs(subject)) addTo(users, need, subject);
  }
  const found = new Map<string, { a: Subject; b: Subject; what: string[] }>();
  for (const [need, those] of users) {
    for (const [a, b] of collisions(those)) {
      const matters = [matterOf(a), matterOf(b)].sort();
      if (matters[0] === matters[1]) continue;
      const key = JSON.stringify(matters);
      const known = found.get(key);
      // Of two wishes that may be one matter, the first stands for both.
      if (!known) found.set(key, { a, b, what: [need] });
      else if (!known.what.includes(need)) known.what.push(need);
    }
  }
  return [...found.values()];
}

/** Pairs that overlap, in lead order. */
function collisions(subjects: readonly Subject[]): readonly (readonly [Subject, Subject])[] {
  const sorted = subjects
    .flatMap((subject): readonly Timed[] => (subject.times.fixed ? [{ subject, time: subject.times.fixed }] : []))
    .sort((a, b) => (a.time.start < b.time.start ? -1 : a.time.start > b.time.start ? 1 : 0));
  const pairs: (readonly [Subject, Subject])[] = [];
  for (const [i, one] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j];
      if (!other || other.time.start >= one.time.end) break;
      const isInOrder = one.subject.order < other.subject.order;
      pairs.push(isInOrder ? [one.subject, other.subject] : [other.subject, one.subject]);
    }
  }
  return pairs.sort((a, b) => a[0].order - b[0].order || a[1].order - b[1].order);
}

interface Timed {
  readonly subject: Subject;
  readonly time: Interval;
}
