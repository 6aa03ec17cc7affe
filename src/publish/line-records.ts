import { createAgenda } from '../formats/agenda.ts';
import { keyOf } from '../formats/feed-entries.ts';
import { createNames } from '../formats/names.ts';
import { canonicalJson } from '../model/hash.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Instant, LineRecord, RevisionRecord } from '../store/store.ts';

/** What subscribers see of a line, as texts to compare. */
interface Seen {
  /** What readers go by: time, place, people, title. */
  readonly essence: string;
  /** Everything that any feed or table shows. */
  readonly whole: string;
}

/**
 * The lines of the next revision, by key. SEQUENCE rises with the time, place or status, and also with people and title,
 * as some clients ignore an update in which it does not rise. A line that is cancelled once stays for good: it must go on
 * from its SEQUENCE if it comes back; `publishedPlan` tells which are still shown.
 */
export function nextLines(
  previous: RevisionRecord | null,
  problem: Problem,
  schedule: Schedule,
  at: Instant,
): readonly LineRecord[] {
  const seen = seenIn(problem, schedule);
  const seenBefore = previous ? seenIn(previous.problem, previous.schedule) : new Map<string, Seen>();
  const known = new Map((previous?.lines ?? []).map((line) => [line.key, line]));

  const held = [...seen].map(([key, now]): LineRecord => {
    const line = known.get(key);
    if (!line) return { key, sequence: 0, changedAt: at, cancelled: null };
    const before = seenBefore.get(key);
    if (line.cancelled === null && before?.whole === now.whole) return line;
    const rises = line.cancelled !== null || before?.essence !== now.essence;
    return { key, sequence: line.sequence + (rises ? 1 : 0), changedAt: at, cancelled: null };
  });
  const gone = [...known.values()]
    .filter(({ key }) => !seen.has(key))
    .map((line): LineRecord => {
      if (line.cancelled !== null) return line;
      // The revision that held it last has what is needed to show it.
      const cancelled = { at, revision: previous?.number ?? 0 };
      return { key: line.key, sequence: line.sequence + 1, changedAt: at, cancelled };
    });
  return [...held, ...gone].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function seenIn(problem: Problem, schedule: Schedule): ReadonlyMap<string, Seen> {
  const names = createNames(problem);
  const entries = createAgenda(problem, schedule, 'zh', 'full');
  return new Map(
    entries.map((entry) => {
      const { kind, start, end, title, confidential, venue = null, place = null, leaders, substitutions } = entry;
      const { timeZone } = problem;
      const essence = [timeZone, kind, start, end, title, confidential, venue, place, leaders, substitutions];
      const { kind: sort = null, priority = null, body, owner = null } = entry.activity ?? {};
      const bodies = [body === undefined ? null : names.body(body), [...entry.bodies]];
      const rest = [leaders.map(names.leader), sort, priority, bodies, owner];
      return [keyOf(entry), { essence: canonicalJson(essence), whole: canonicalJson([essence, rest]) }];
    }),
  );
}
