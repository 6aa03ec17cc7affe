import type { Lang } from '../formats/words.ts';
import type { FeedScope, Store } from '../store/store.ts';
import type { FeedCache } from './feed-cache.ts';
import { nameOf } from './page-sections.ts';
import { perPublication } from './per-publication.ts';

export interface NamedScope {
  readonly scope: FeedScope;
  readonly name: string;
}

/** What people call whom a feed is for. */
export interface ScopeNames {
  /** Of every feed that is published. */
  readonly all: (lang: Lang) => Promise<readonly NamedScope[]>;
  /** The id where it has no feed. */
  readonly of: (scope: FeedScope, lang: Lang) => Promise<string>;
}

export function createScopeNames(
  { store, now }: { readonly store: Pick<Store, 'feedScopes' | 'published'>; readonly now: () => Date },
  feeds: Pick<FeedCache, 'mark'>,
): ScopeNames {
  const load = perPublication(feeds, now, async () => {
    const scopes = await store.feedScopes();
    const problems = (await store.published()).map(({ problem }) => problem);
    const named = (lang: Lang): readonly NamedScope[] =>
      scopes.map((scope) => ({ scope, name: nameOf(scope, problems, lang) }));
    return { zh: named('zh'), en: named('en') };
  });
  return {
    all: async (lang) => (await load())[lang],
    of: async (scope, lang) => {
      const known = (await load())[lang].find((one) => sameScope(one.scope, scope));
      return known?.name ?? (scope.kind === 'master' ? '' : scope.id);
    },
  };
}

const sameScope = (a: FeedScope, b: FeedScope): boolean =>
  a.kind === b.kind && (a.kind === 'master' || (b.kind !== 'master' && a.id === b.id));
