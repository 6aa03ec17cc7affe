import type { Problem } from '../model/problem.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import type { FeedLine } from './feed-lines.ts';
import { createNames } from './names.ts';
import { type Lang, wordsOf } from './words.ts';

/** Whom a feed is for: everybody, or one leader, body, venue or organising unit, by id (units by name). */
export type FeedScope =
  | { readonly kind: 'master' }
  | { readonly kind: 'leader' | 'body' | 'venue' | 'unit'; readonly id: string };

type OwnerKind = Exclude<FeedScope['kind'], 'master'>;

/** A scope, its name, and which lines it holds. */
export interface ScopedFeed {
  readonly scope: FeedScope;
  readonly whose: string;
  readonly holds: (line: FeedLine) => boolean;
}

const HOLDS: { readonly [K in OwnerKind]: (line: FeedLine, id: string) => boolean } = {
  leader: ({ entry }, id) => entry.leaders.includes(id),
  body: ({ entry }, id) => entry.bodies.has(id),
  venue: ({ entry }, id) => entry.venue === id,
  unit: ({ entry }, id) => entry.activity?.owner?.unit === id,
};

/** Everybody's feed, then one for each leader, body, venue and unit of the documents, named as the first that has it does. */
export function feedScopes(problems: readonly Problem[], lang: Lang): readonly ScopedFeed[] {
  const named: { readonly [K in OwnerKind]: Map<string, string> } = {
    leader: new Map(),
    body: new Map(),
    venue: new Map(),
    unit: new Map(),
  };
  for (const problem of problems) {
    const names = createNames(problem, 'full', lang);
    note(named.leader, ids(inProtocolOrder(problem.leaders)), names.leader);
    note(named.body, ids(problem.bodies), names.body);
    note(named.venue, ids(problem.venues), names.venue);
    note(named.unit, unitsOf(problem), (unit) => unit);
  }
  const master: ScopedFeed = { scope: { kind: 'master' }, whose: wordsOf(lang).everybody, holds: () => true };
  const owned = (kind: OwnerKind): readonly ScopedFeed[] =>
    [...named[kind]].map(([id, whose]) => ({ scope: { kind, id }, whose, holds: (line) => HOLDS[kind](line, id) }));
  return [master, ...owned('leader'), ...owned('body'), ...owned('venue'), ...owned('unit')];
}

const ids = (things: readonly { readonly id: string }[] = []): readonly string[] => things.map(({ id }) => id);

/** Units as they are written, blank ones aside. */
function unitsOf(problem: Problem): readonly string[] {
  return problem.activities.flatMap(({ owner }) => {
    const unit = owner?.unit;
    return unit === undefined || unit.trim() === '' ? [] : [unit];
  });
}

function note(named: Map<string, string>, found: readonly string[], nameOf: (id: string) => string): void {
  for (const id of found) {
    if (!named.has(id)) named.set(id, nameOf(id));
  }
}
