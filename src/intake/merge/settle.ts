import type { IntakeContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import type { Matter } from '../matter.ts';
import { dayOf, lastDayOf, wholeDay } from '../phrases/time-local.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Fate } from '../record.ts';
import type { Wish } from '../wish.ts';
import { joinWishes } from './join-wishes.ts';
import { possibleTimes } from './possible-times.ts';
import { DROP } from './same-findings.ts';
import { inLeadOrder } from './subject.ts';

/**
 * Applies what was decided; what is open changes nothing. A matter for each wish, or one for several that were merged, in the order
 * of the wishes that lead; a fate for each wish, in the order given.
 *
 * - `merge` of a duplicate or of meetings: one matter, transitively.
 * - A key for two dates: one matter, at the time of that wish.
 * - A key for a leader or a venue wanted twice: that wish stands, and the other may be held at any time of its day.
 * - `drop:` and a key: that wish is left out; the rest of a duplicate is merged, of a contradiction kept.
 */
export function settle(
  wishes: readonly Wish[],
  findings: readonly Finding[],
  context: IntakeContext,
): { readonly matters: readonly Matter[]; readonly fates: readonly Fate[] } {
  const decided = findings.filter(({ decision, kind }) => decision !== null && SETTLED.includes(kind));
  const dropped = new Set(decided.flatMap(({ decision }) => droppedBy(decision)));
  const kept = wishes.filter(({ key }) => !dropped.has(key));
  const groups = groupsOf(kept, decided, context);
  const silent = new Set(decided.flatMap(silencedBy));
  const released = releasedBy(decided, groups);
  const matters = groups.map((group): Matter => {
    const [first, ...rest] = group;
    const timed = group.filter(({ key }) => !silent.has(key));
    const [firstTimed = first, ...moreTimed] = timed;
    const wish = joinWishes([first, ...rest], [firstTimed, ...moreTimed], context);
    return { wish: released.has(group) ? release(wish, context) : wish, wishes: group.map(({ key }) => key) };
  });
  return { matters, fates: fatesOf(wishes, matters) };
}

/** Wishes of one matter, the one that leads first. */
type Group = readonly [Wish, ...Wish[]];

const SETTLED: readonly Finding['kind'][] = ['duplicate', 'contradiction', 'mergeable'];

const droppedBy = (decision: string | null): readonly string[] =>
  decision?.startsWith(DROP) ? [decision.slice(DROP.length)] : [];

/** Keys of wishes that become one; none or one where nothing is merged. */
function mergedBy({ code, decision, wishes }: Finding): readonly string[] {
  if (code === 'two-dates') return decision !== null && wishes.includes(decision) ? wishes : [];
  if (decision === 'merge') return code === 'duplicate' || code === 'mergeable' ? wishes : [];
  return code === 'duplicate' && droppedBy(decision).length > 0 ? wishes : [];
}

/** Keys of wishes whose time does not count, as another's stands. */
const silencedBy = ({ code, decision, wishes }: Finding): readonly string[] =>
  code === 'two-dates' && decision !== null && wishes.includes(decision)
    ? wishes.filter((key) => key !== decision)
    : [];

function groupsOf(wishes: readonly Wish[], decided: readonly Finding[], { book }: IntakeContext): readonly Group[] {
  const byKey = new Map(wishes.map((wish) => [wish.key, wish]));
  const members = new Map<string, Set<string>>();
  for (const finding of decided) {
    const keys = mergedBy(finding).filter((key) => byKey.has(key));
    const all = new Set(keys.flatMap((key) => [key, ...(members.get(key) ?? [])]));
    for (const key of all) members.set(key, all);
  }
  const order = new Map(wishes.map((wish, i) => [wish, i]));
  const groups = new Map<string, Group>();
  for (const { key } of wishes) {
    const those = [...(members.get(key) ?? [key])].flatMap((one) => byKey.get(one) ?? []);
    const [first, ...rest] = inLeadOrder(those, book);
    if (first) groups.set(first.key, [first, ...rest]);
  }
  return [...groups.values()].sort((a, b) => (order.get(a[0]) ?? 0) - (order.get(b[0]) ?? 0));
}

/** Those that give way to another. */
function releasedBy(decided: readonly Finding[], groups: readonly Group[]): ReadonlySet<Group> {
  const groupOf = new Map(groups.flatMap((group) => group.map(({ key }) => [key, group] as const)));
  const released = new Set<Group>();
  for (const { code, decision, wishes } of decided) {
    if ((code !== 'leader-twice' && code !== 'venue-twice') || decision === null || !wishes.includes(decision))
      continue;
    for (const key of wishes) {
      const group = groupOf.get(key);
      if (group && group !== groupOf.get(decision)) released.add(group);
    }
  }
  return released;
}

const RELEASED: Words = { zh: '按决定改为当天另择时间', en: 'by decision at any time of that day' };

/** At any time of its day, or of its days. */
function release(wish: Wish, context: IntakeContext): Wish {
  const { fixed } = possibleTimes(wish.time, wish.length, context.period);
  if (!fixed) return wish;
  const day = wholeDay({ first: dayOf(fixed.start), last: lastDayOf(fixed.end) });
  const readBack = wish.readBack.map((one) => {
    if ((one.field !== 'time' && one.field !== 'date') || one.words === null) return one;
    return { ...one, words: { zh: `${one.words.zh}；${RELEASED.zh}`, en: `${one.words.en}; ${RELEASED.en}` } };
  });
  const activity = wish.activity && { ...withoutStart(wish.activity), windows: [day] };
  return { ...wish, readBack, activity, time: { ...wish.time, start: null, windows: [day] } };
}

function withoutStart({ pinned, ...rest }: NonNullable<Wish['activity']>): NonNullable<Wish['activity']> {
  if (!pinned) return rest;
  const { start: _, ...others } = pinned;
  return Object.keys(others).length > 0 ? { ...rest, pinned: others } : rest;
}

function fatesOf(wishes: readonly Wish[], matters: readonly Matter[]): readonly Fate[] {
  const matterOf = new Map(matters.flatMap((matter) => matter.wishes.map((key) => [key, matter] as const)));
  return wishes.map(({ key }): Fate => {
    const matter = matterOf.get(key);
    if (!matter) return { wish: key, activity: null, mergedWith: [], leftOut: 'dropped' };
    const mergedWith = matter.wishes.filter((other) => other !== key);
    return { wish: key, activity: matter.wish.key, mergedWith, leftOut: null };
  });
}
