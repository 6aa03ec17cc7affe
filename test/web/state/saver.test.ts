import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedWork, SaveWork } from '../../../src/server/wire-page.ts';
import type { Work } from '../../../src/web/engine/engine.ts';
import type { Left } from '../../../src/web/state/journal.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { stubBrowser } from './browser.ts';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  entries: async () => [...kept].map(([key, value]) => [JSON.parse(key), value]),
  set: async (key: unknown, value: unknown) => void kept.set(JSON.stringify(key), structuredClone(value)),
  del: async (key: unknown) => void kept.delete(JSON.stringify(key)),
}));
stubBrowser();
const { Saver } = await import('../../../src/web/state/saver.ts');
const { Journal } = await import('../../../src/web/state/journal.ts');

const PROBLEM = makeProblem({ leaders: [{ id: 'x' }], activities: [{ id: 'a', minutes: 60 }] });
const workAt = (hour: string): Work => ({
  problem: PROBLEM,
  schedule: {
    format: 'tongchou/schedule@1',
    assignments: [{ activity: 'a', start: `2026-12-01T${hour}:00`, end: `2026-12-01T${hour}:59`, attendees: ['x'] }],
  },
});

/** A server that keeps one work, and can be away. */
class Server {
  saved: SavedWork | null = null;
  isAway = false;
  losesAnswer = false;
  puts = 0;

  readonly answer = async (url: URL | string, init: RequestInit = {}): Promise<Response> => {
    if (this.isAway) throw new TypeError('failed to fetch');
    expect(String(url)).toContain('/api/plans/p/work');
    if (init.method !== 'PUT') return Response.json(this.saved);
    this.puts += 1;
    const { number, problem, schedule }: SaveWork = JSON.parse(String(init.body));
    if (number !== (this.saved?.number ?? 0) + 1) {
      return Response.json({ issues: [{ code: 'conflict', message: '', path: '', hint: '' }] }, { status: 409 });
    }
    this.saved = { plan: 'p', number, savedAt: '2026-11-28T08:00:00Z', savedBy: '王工', problem, schedule };
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError('connection reset');
    }
    return Response.json({ number, savedAt: this.saved.savedAt, savedBy: '王工' });
  };
}

/** What a page that opens the plan now finds; every page that still answers is open. */
async function left(): Promise<Left['unsaved'] | undefined> {
  const journal = new Journal('u', 'p');
  const found = await journal.left();
  journal.close();
  return found?.unsaved;
}

let server: Server;
beforeEach(() => {
  kept.clear();
  server = new Server();
  vi.stubGlobal('fetch', server.answer);
});

describe('the work of a plan', () => {
  test('is saved with the next number, and the journal is then empty', async () => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    saver.change(workAt('09'));
    expect(saver.state.value).toBe('unsaved');
    expect([...kept.values()]).toMatchObject([{ base: 0, work: workAt('09') }]);
    expect(await saver.flush()).toBe(true);
    expect(server.saved).toMatchObject({ number: 1, ...workAt('09') });
    expect(kept.size).toBe(0);
    expect(saver.savedAt.value?.by).toBe('王工');
  });

  test('stays in the journal while the server is away, and is saved when it is back', async () => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    server.isAway = true;
    saver.change(workAt('09'));
    expect(await saver.flush()).toBe(false);
    expect(saver.state.value).toBe('offline');
    expect([...kept.values()]).toMatchObject([{ work: workAt('09') }]);
    server.isAway = false;
    expect(await saver.flush()).toBe(true);
    expect(server.saved?.schedule).toEqual(workAt('09').schedule);
  });

  test('that was saved although the answer was lost is no conflict', async () => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    server.losesAnswer = true;
    saver.change(workAt('09'));
    expect(await saver.flush()).toBe(false);
    expect(await saver.flush()).toBe(true);
    expect(saver.base.number).toBe(1);
    saver.change(workAt('10'));
    expect(await saver.flush()).toBe(true);
    expect(server.saved?.number).toBe(2);
  });

  test('of which somebody else saved another state is a conflict: nothing is written until it is resolved', async () => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    server.saved = { plan: 'p', number: 1, savedAt: '2026-11-28T07:00:00Z', savedBy: '李工', ...workAt('15') };
    saver.change(workAt('09'));
    expect(await saver.flush()).toBe(false);
    expect(saver.state.value).toBe('conflict');
    expect(saver.theirs.value).toMatchObject({ number: 1, savedBy: '李工' });
    saver.change(workAt('10'));
    expect(await saver.flush()).toBe(false);
    expect(server.saved.schedule).toEqual(workAt('15').schedule);
    const { value: theirs } = saver.theirs;
    if (theirs === null) throw new Error('no conflict');
    saver.resolve(theirs, workAt('15'), workAt('10'));
    expect(await saver.flush()).toBe(true);
    expect(server.saved).toMatchObject({ number: 2, schedule: workAt('10').schedule });
  });

  test('that was saved although the answer was lost is no conflict with what was done since, nor after a reload', async () => {
    for (const isReloaded of [false, true]) {
      kept.clear();
      server.saved = null;
      let saver = new Saver('u', 'p');
      saver.begin(0, null);
      server.losesAnswer = true;
      saver.change(workAt('09'));
      expect(await saver.flush()).toBe(false);
      saver.change(workAt('10'));
      if (isReloaded) {
        saver.journal.close();
        const unsaved = await left();
        if (unsaved === undefined) throw new Error('nothing is kept');
        saver = new Saver('u', 'p');
        saver.begin(unsaved.base, unsaved.baseWork, unsaved.sent);
        saver.change(unsaved.work);
      }
      await saver.flush();
      expect(saver.state.value).not.toBe('conflict');
      expect(await saver.flush()).toBe(true);
      expect(server.saved).toMatchObject({ number: 2, schedule: workAt('10').schedule });
    }
  });

  test('that two tabs could not save is kept for both, and each comes back', async () => {
    server.isAway = true;
    const [one, two] = [new Saver('u', 'p'), new Saver('u', 'p')];
    for (const [saver, hour] of [
      [one, '09'],
      [two, '10'],
    ] as const) {
      saver.begin(0, null);
      saver.change(workAt(hour));
      expect(await saver.flush()).toBe(false);
    }
    // Both are open: nothing is left behind.
    expect(await left()).toBeUndefined();
    two.journal.close();
    expect(await left()).toMatchObject({ work: workAt('10') });
    one.journal.close();
    const journal = new Journal('u', 'p');
    const latest = await journal.left();
    expect(latest?.unsaved.work).toEqual(workAt('10'));
    await latest?.forget();
    expect((await journal.left())?.unsaved.work).toEqual(workAt('09'));
    expect(await new Journal('other', 'p').left()).toBeNull();
    journal.close();
  });

  test.each([
    ['is cut in the middle', () => new Response(new ReadableStream({ start: (to) => to.error(new TypeError('cut')) }))],
    ['is a page of a proxy', () => new Response('<html>sign in</html>')],
    ['asks to wait', () => Response.json({ issues: [] }, { status: 429 })],
  ])('whose answer %s is tried again', async (_, answer) => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    vi.stubGlobal('fetch', async () => answer());
    saver.change(workAt('09'));
    expect(await saver.flush()).toBe(false);
    expect(saver.state.value).toBe('offline');
    vi.stubGlobal('fetch', server.answer);
    expect(await saver.flush()).toBe(true);
    expect(server.saved).toMatchObject({ number: 1, schedule: workAt('09').schedule });
  });

  test('that waits to be saved is sent when the plan is closed', async () => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    saver.change(workAt('09'));
    saver.close();
    await expect.poll(() => server.saved?.schedule).toEqual(workAt('09').schedule);
  });

  test('that changes while it is being saved is saved once more', async () => {
    const saver = new Saver('u', 'p');
    saver.begin(0, null);
    saver.change(workAt('09'));
    const first = saver.flush();
    saver.change(workAt('10'));
    await first;
    expect(await saver.flush()).toBe(true);
    expect(server.saved?.schedule).toEqual(workAt('10').schedule);
    expect(server.puts).toBe(2);
  });
});
