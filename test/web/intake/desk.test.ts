import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Decisions } from '../../../src/web/screens/intake/decisions.ts';
import type { Desk } from '../../../src/web/screens/intake/desk.ts';

vi.mock('idb-keyval', () => ({ get: async () => undefined, set: async () => {} }));

const PROBLEM = { format: 'tongchou/problem@1', activities: [], leaders: [] };
const RECORD = { format: 'tongchou/intake@1', wishes: [], fates: [], findings: [], carried: [] };

/** A server that keeps files and decisions as the real one does. */
class Office {
  number = 0;
  decisions: Decisions = { format: 'tongchou/decisions@1', decisions: [] };
  roster = true;
  isDown = false;
  fault: { readonly status: number; readonly code: string } | null = null;
  posts = 0;

  async fetch(url: URL, init: RequestInit): Promise<Response> {
    if (this.isDown) throw new TypeError('no route');
    if (url.pathname.endsWith('/submissions')) {
      const one = { id: 's', plan: 'p', role: 'roster', body: null, name: '名册.xlsx', size: 1, by: '', at: '' };
      return json(200, { submissions: this.roster ? [one] : [] });
    }
    if (init.method === 'GET') return json(200, { number: this.number, decisions: this.decisions });
    this.posts += 1;
    const body = JSON.parse(String(init.body)) as { readonly number: number; readonly decisions: Decisions };
    if (body.number !== this.number + 1) return json(409, { issues: [issue('conflict')] });
    this.number = body.number;
    this.decisions = body.decisions;
    if (this.fault !== null) return json(this.fault.status, { issues: [issue(this.fault.code)] });
    return json(200, { number: body.number, problem: PROBLEM, record: RECORD, files: [], issues: [] });
  }

  /** What another planner saves. */
  decide(finding: string, answer: string): void {
    this.number += 1;
    const others = this.decisions.decisions.filter((one) => one.finding !== finding);
    this.decisions = { ...this.decisions, decisions: [...others, { finding, answer }] };
  }

  get answers(): { readonly [finding: string]: string | null } {
    return Object.fromEntries(this.decisions.decisions.map(({ finding, answer }) => [finding, answer]));
  }
}

const issue = (code: string) => ({ code, path: '', message: code, hint: '', severity: 'error' });
const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const given = (answer: string | null) => ({ answer, asked: '', note: '' });

let office: Office;
let kept: Map<string, string>;
let makeDesk: () => Desk;

beforeEach(async () => {
  office = new Office();
  kept = new Map();
  vi.useFakeTimers();
  vi.stubGlobal('location', { origin: 'http://office', hash: '' });
  vi.stubGlobal('navigator', { language: 'zh-CN' });
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => office.fetch(url, init));
  const module = await import('../../../src/web/screens/intake/desk.ts');
  makeDesk = () => new module.Desk('u', 'p');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5000);

async function opened(): Promise<Desk> {
  const desk = makeDesk();
  await desk.load();
  await settled();
  return desk;
}

describe('the desk', () => {
  test('reads what was sent in, and saves every answer', async () => {
    const desk = await opened();
    expect(desk.state.value).toBe('idle');
    expect(desk.reading.value?.number).toBe(1);
    desk.answer('a', given('ok'));
    desk.answer('b', given('merge'));
    expect(desk.state.value).toBe('waiting');
    await settled();
    expect(office.answers).toEqual({ a: 'ok', b: 'merge' });
    expect(desk.pending.value).toEqual({});
    expect(office.posts).toBe(2);
  });

  test('asks nothing of the server while there is no roster', async () => {
    office.roster = false;
    const desk = await opened();
    expect([office.posts, desk.reading.value, desk.state.value]).toEqual([0, null, 'idle']);
  });

  test('an answer that was not saved before a reload comes back and is saved', async () => {
    const desk = await opened();
    office.isDown = true;
    desk.answer('a', given('ok'));
    await settled();
    expect(desk.state.value).toBe('offline');
    office.isDown = false;
    const again = makeDesk();
    await again.load();
    expect(again.pending.value).toMatchObject({ a: { answer: 'ok' } });
    await settled();
    expect(office.answers).toEqual({ a: 'ok' });
    expect([...kept.keys()].filter((key) => key.startsWith('tongchou.intake'))).toEqual([]);
  });

  test('saves by itself when the server is there again', async () => {
    const desk = await opened();
    office.isDown = true;
    desk.answer('a', given('ok'));
    await settled();
    office.isDown = false;
    await settled();
    expect(office.answers).toEqual({ a: 'ok' });
    expect(desk.state.value).toBe('idle');
  });

  test('goes on top of what another planner saved, and says so', async () => {
    const desk = await opened();
    office.decide('b', 'keep');
    desk.answer('a', given('ok'));
    await settled();
    expect(office.answers).toEqual({ a: 'ok', b: 'keep' });
    expect(desk.news.value).toEqual({ theirs: ['b'], clashes: [] });
  });

  test('never overwrites what another planner answered to the same question', async () => {
    const desk = await opened();
    office.decide('a', 'keep');
    desk.answer('a', given('merge'));
    await settled();
    expect(office.answers).toEqual({ a: 'keep' });
    expect(desk.news.value?.clashes).toEqual([{ finding: 'a', mine: 'merge', theirs: 'keep' }]);
    desk.answer('a', given('merge'));
    await settled();
    expect(office.answers).toEqual({ a: 'merge' });
  });

  test('says why the files cannot be read; the answers are saved all the same', async () => {
    office.fault = { status: 422, code: 'roster-no-leaders' };
    const desk = await opened();
    desk.answer('a', given('ok'));
    await settled();
    expect(desk.state.value).toBe('refused');
    expect(desk.issues.value.map(({ code }) => code)).toEqual(['roster-no-leaders']);
    expect([office.answers, desk.pending.value]).toEqual([{ a: 'ok' }, {}]);
    office.fault = null;
    desk.readAgain();
    await settled();
    expect([desk.state.value, desk.issues.value]).toEqual(['idle', []]);
  });

  test('flush waits until everything is read', async () => {
    const desk = await opened();
    desk.answer('a', given('ok'));
    await expect(desk.flush()).resolves.toBe(true);
    expect(office.answers).toEqual({ a: 'ok' });
    office.isDown = true;
    desk.answer('b', given('ok'));
    await expect(desk.flush()).resolves.toBe(false);
  });
});
