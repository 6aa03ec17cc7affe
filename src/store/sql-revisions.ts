import type { Kysely } from 'kysely';
import { writeAudit } from './sql-audit.ts';
import { ConflictError, type FeedRecord, type RevisionRecord, type Store } from './store.ts';
import { type FeedRow, plainBytes, type RevisionRow, scopeColumns, scopeOf, type Tables } from './tables.ts';

type Methods = 'publish' | 'revision' | 'revisions' | 'revisionCount' | 'published' | 'feed' | 'feedScopes';

/** Published revisions, which are only ever added, and the feeds that the last publication rendered. */
export function revisionMethods(db: Kysely<Tables>): Pick<Store, Methods> {
  return {
    publish: ({ revision, feeds, basis, audit }) =>
      db.transaction().execute(async (trx) => {
        const { last } = await trx
          .selectFrom('revisions')
          .select(({ fn }) => fn.max('number').as('last'))
          .where('plan', '=', revision.plan)
          .executeTakeFirstOrThrow();
        const next = (last ?? 0) + 1;
        if (revision.number !== next) throw new ConflictError(revision.number, next);
        const count = await countRevisions(trx);
        if (count !== basis) throw new ConflictError(basis, count);
        await trx.insertInto('revisions').values(revisionRow(revision)).execute();
        await trx.deleteFrom('feeds').execute();
        // One by one: a single statement would have more parameters than SQLite takes.
        for (const feed of feeds) await trx.insertInto('feeds').values(feedRow(feed)).execute();
        await writeAudit(trx, audit);
      }),
    revision: async (plan, number) => {
      const all = db.selectFrom('revisions').selectAll().where('plan', '=', plan);
      const one = number === undefined ? all.orderBy('number', 'desc').limit(1) : all.where('number', '=', number);
      const row = await one.executeTakeFirst();
      return row ? revisionOf(row) : null;
    },
    revisions: (plan) =>
      db
        .selectFrom('revisions')
        .select(['plan', 'number', 'publishedAt', 'publishedBy', 'rollbackOf', 'note', 'previousHash', 'hash'])
        .where('plan', '=', plan)
        .orderBy('number', 'desc')
        .execute(),
    revisionCount: () => countRevisions(db),
    published: async () => {
      const newest = db
        .selectFrom('revisions')
        .select(({ fn }) => ['plan', fn.max('number').as('number')])
        .groupBy('plan')
        .as('newest');
      const rows = await db
        .selectFrom('revisions')
        .innerJoin(newest, (join) =>
          join.onRef('newest.plan', '=', 'revisions.plan').onRef('newest.number', '=', 'revisions.number'),
        )
        .innerJoin('plans', 'plans.id', 'revisions.plan')
        .selectAll('revisions')
        .orderBy('plans.firstDay')
        .orderBy('plans.id')
        .execute();
      return rows.map(revisionOf);
    },
    feed: async (scope, view, kind) => {
      const { scopeKind, scopeId } = scopeColumns(scope);
      const row = await db
        .selectFrom('feeds')
        .selectAll()
        .where('scopeKind', '=', scopeKind)
        .where('scopeId', '=', scopeId)
        .where('view', '=', view)
        .where('kind', '=', kind)
        .executeTakeFirst();
      return row ? feedOf(row) : null;
    },
    feedScopes: async () => {
      const rows = await db
        .selectFrom('feeds')
        .select(['scopeKind', 'scopeId'])
        .distinct()
        .orderBy('scopeKind')
        .orderBy('scopeId')
        .execute();
      return rows.map(scopeOf);
    },
  };
}

async function countRevisions(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('revisions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const revisionRow = ({ problem, schedule, waivers, lines, ...head }: RevisionRecord): RevisionRow => ({
  plan: head.plan,
  number: head.number,
  publishedAt: head.publishedAt,
  publishedBy: head.publishedBy,
  rollbackOf: head.rollbackOf,
  note: head.note,
  problem: JSON.stringify(problem),
  schedule: JSON.stringify(schedule),
  waivers: JSON.stringify(waivers),
  lines: JSON.stringify(lines),
  previousHash: head.previousHash,
  hash: head.hash,
});

const revisionOf = ({ problem, schedule, waivers, lines, ...head }: RevisionRow): RevisionRecord => ({
  ...head,
  problem: JSON.parse(problem),
  schedule: JSON.parse(schedule),
  waivers: JSON.parse(waivers),
  lines: JSON.parse(lines),
});

const feedRow = ({ scope, view, kind, bytes, etag, renderedAt, revision }: FeedRecord): FeedRow => ({
  ...scopeColumns(scope),
  ...{ view, kind, bytes, etag, renderedAt, revision },
});

const feedOf = ({ scopeKind, scopeId, bytes, ...rest }: FeedRow): FeedRecord => ({
  scope: scopeOf({ scopeKind, scopeId }),
  bytes: plainBytes(bytes),
  ...rest,
});
