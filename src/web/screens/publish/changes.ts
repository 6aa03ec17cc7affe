import { sceneOf } from '../../../explain/say/scene.ts';
import type { Problem } from '../../../model/problem.ts';
import type { SaidChange } from '../../../server/wire-page.ts';
import type { Change } from '../../../whatif/diff.ts';
import { sayChange } from '../../engine/say-change.ts';
import type { Lang } from '../../state/language.ts';

/** Kinds of change, in the order in which they are shown. */
export const CHANGE_KINDS = [
  'to-another-day',
  'within-day',
  'restaffed',
  'rehoused',
  'retitled',
  'new',
  'cancelled',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change in words, with all its kinds, the most important first; what nothing is known of has none. */
export interface ListedChange {
  readonly title: string;
  readonly text: string;
  readonly kinds: readonly ChangeKind[];
}

export function kindsOf(change: Change): readonly ChangeKind[] {
  if (change.kind !== 'changed') return [change.kind];
  return [
    ...(change.moved === null ? [] : [change.moved]),
    ...(change.restaffed === null ? [] : (['restaffed'] as const)),
    ...(change.rehoused ? (['rehoused'] as const) : []),
    ...(change.retitled ? (['retitled'] as const) : []),
  ];
}

/** The sentences of the server with the kinds of the same changes; those that differ from them keep what they say of themselves. */
export function withKinds(said: readonly SaidChange[], changes: readonly Change[]): readonly ListedChange[] {
  const kinds = new Map<string, ChangeKind[][]>();
  for (const change of changes) {
    const key = `${change.subject} ${change.id}`;
    kinds.set(key, [...(kinds.get(key) ?? []), [...kindsOf(change)]]);
  }
  return said.map(({ subject, id, kind, title, text }) => ({
    title,
    text,
    // Blocks of one focus goal share its id; both lists have them in the same order.
    kinds: kinds.get(`${subject} ${id}`)?.shift() ?? CHANGE_KINDS.filter((one) => one === kind),
  }));
}

/** Changes between two revisions in the words of the page; `before` and `after` name people and places. */
export function sayChanges(
  changes: readonly Change[],
  before: Problem,
  after: Problem,
  lang: Lang,
): readonly ListedChange[] {
  const [scene, next] = [sceneOf(before, lang), sceneOf(after, lang)];
  return changes.map((change) => {
    const { names } = change.kind === 'cancelled' ? scene : next;
    const title = change.subject === 'focus' ? names.goal(change.id) : names.activity(change.id);
    return { title, text: sayChange(change, scene, next, undefined).text, kinds: kindsOf(change) };
  });
}

export interface ChangeFilter {
  readonly kind: ChangeKind | 'all';
  readonly text: string;
}

export interface ChangeGroup {
  /** Null: of no known kind. */
  readonly kind: ChangeKind | null;
  readonly changes: readonly ListedChange[];
}

/** What matches, grouped by kind; under one kind all that have it, else each once, under its first. */
export function groupedChanges(changes: readonly ListedChange[], { kind, text }: ChangeFilter): readonly ChangeGroup[] {
  const wanted = text.trim().toLowerCase();
  const found = changes.filter(
    (change) =>
      (kind === 'all' || change.kinds.includes(kind)) &&
      (change.title.toLowerCase().includes(wanted) || change.text.toLowerCase().includes(wanted)),
  );
  if (kind !== 'all') return found.length === 0 ? [] : [{ kind, changes: found }];
  return [...CHANGE_KINDS, null]
    .map((group) => ({ kind: group, changes: found.filter(({ kinds }) => (kinds[0] ?? null) === group) }))
    .filter((group) => group.changes.length > 0);
}

/** How many changes there are of each kind; one change counts for all its kinds. */
export const countOf = (kind: ChangeKind, changes: readonly ListedChange[]): number =>
  changes.filter(({ kinds }) => kinds.includes(kind)).length;
