import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/publish/chain.ts';
import { renderOffice } from '../../src/publish/render-office.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { RevisionRecord, Store } from '../../src/store/store.ts';
import { scratchFolder } from '../cli/fake-terminal.ts';

const LOOP = fileURLToPath(new URL('publish-loop.ts', import.meta.url));
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const KILLS = 50;

/** When to kill: so long after the loop has printed this word so often. */
interface Moment {
  readonly after: 'start' | 'write' | 'published';
  readonly count: number;
  readonly ms: number;
}

/** While it opens the database, in the middle of writing, and anywhere else, in the first publication or the next. */
function momentOf(kill: number): Moment {
  const count = 1 + (Math.floor(kill / 2) % 2);
  if (kill % 5 === 0) return { after: 'start', count: 1, ms: Math.random() * 200 };
  return kill % 2 === 0
    ? { after: 'write', count, ms: Math.random() * 6 }
    : { after: 'published', count, ms: Math.random() * 60 };
}

/** The loop in one file, as a program from sources takes a second to start. */
let program = '';
beforeAll(() => {
  const { outputFiles } = buildSync({
    entryPoints: [LOOP],
    ...({ bundle: true, platform: 'node', format: 'cjs', target: 'node20', write: false } as const),
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
  program = outputFiles[0]?.text ?? '';
});

interface Acknowledged {
  readonly plan: string;
  readonly number: number;
  readonly hash: string;
}

interface Killed {
  readonly acknowledged: readonly Acknowledged[];
  /** It died between the beginning of a write and its acknowledgement. */
  readonly whileWriting: boolean;
}

/** Starts a loop, kills it at a moment, and gives what it has acknowledged. */
async function killed(file: string, plans: readonly string[], { after, count, ms }: Moment): Promise<Killed> {
  const child = spawn(process.execPath, ['-', file, ...plans], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_PATH: MODULES },
  });
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  const reached = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (linesOf(out, after) >= count) resolve();
    });
  });
  child.stdin.end(program);
  await Promise.race([reached, closed]);
  await pause(ms);
  child.kill('SIGKILL');
  expect([await closed, err]).toEqual(['SIGKILL', '']);
  return {
    acknowledged: [...out.matchAll(/^published (\S+) (\d+) (\S+)\n/gm)].map(
      ([, plan = '', number = '', hash = '']) => ({
        ...{ plan, hash },
        number: Number(number),
      }),
    ),
    whileWriting: linesOf(out, 'write') > linesOf(out, 'published'),
  };
}

const linesOf = (out: string, word: Moment['after']): number =>
  out.split('\n').filter((line) => line.startsWith(word)).length;

async function revisionsOf(store: Store, plan: string): Promise<readonly RevisionRecord[]> {
  const all = await Promise.all((await store.revisions(plan)).map(({ number }) => store.revision(plan, number)));
  return all.filter((one) => one !== null);
}

async function expectWhole(store: Store, acknowledged: readonly Acknowledged[]): Promise<void> {
  const hashes = new Map<string, string>();
  for (const { id } of await store.plans()) {
    const revisions = await revisionsOf(store, id);
    expect(verifyChain(revisions)).toBeNull();
    for (const { number, hash } of revisions) hashes.set(`${id} ${number}`, hash);
  }
  for (const { plan, number, hash } of acknowledged) expect(hashes.get(`${plan} ${number}`)).toBe(hash);
}

/** All feeds are those of the last publication, which is the last in the log too. */
async function expectFeedsOfOneRevision(store: Store): Promise<void> {
  const last = (await store.audit(10)).find(({ action }) => action === 'publish')?.target;
  if (last === undefined) {
    expect(await store.feedScopes()).toEqual([]);
    return;
  }
  const [plan = '', number = ''] = last.split('#');
  const revision = await store.revision(plan, Number(number));
  if (!revision) throw new Error(`${last} is missing`);
  const expected = await renderOffice(store, revision, { lang: 'zh', random: () => new Uint8Array(32) });
  for (const feed of expected) {
    const { scope, view, kind } = feed;
    expect(await store.feed(scope, view, kind)).toEqual(feed);
  }
  expect(await store.feedScopes()).toHaveLength(expected.length / 4);
}

describe('kill -9', () => {
  test(`at ${KILLS} moments of a loop that publishes two plans loses nothing acknowledged and leaves whole revisions`, async () => {
    const file = join(scratchFolder(), 'office.db');
    const acknowledged: Acknowledged[] = [];
    let writing = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const death = await killed(file, ['p1', 'p2'], momentOf(kill));
      acknowledged.push(...death.acknowledged);
      writing += death.whileWriting ? 1 : 0;
      const store = await openSqlite(file);
      await expectWhole(store, acknowledged);
      await expectFeedsOfOneRevision(store);
      await store.close();
    }
    // Otherwise the moments were all too early to tell anything.
    expect(acknowledged.length).toBeGreaterThan(KILLS / 2);
    expect(writing).toBeGreaterThan(0);
  }, 600_000);

  test('of two processes that publish at the same time leaves two whole chains', async () => {
    const file = join(scratchFolder(), 'office.db');
    const moment = { after: 'published', count: 3, ms: 0 } as const;
    const deaths = await Promise.all(['p1', 'p2'].map((plan) => killed(file, [plan], moment)));
    const store = await openSqlite(file);
    for (const { acknowledged } of deaths) {
      expect(acknowledged.length).toBeGreaterThanOrEqual(moment.count);
      await expectWhole(store, acknowledged);
    }
    await store.close();
  });
});
