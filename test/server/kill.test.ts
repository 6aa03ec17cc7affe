import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { verify } from '../../src/verify/verify.ts';
import { scratchFolder } from '../cli/fake-terminal.ts';
import { PROBLEM } from './office.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COUNTY: Problem = JSON.parse(readFileSync(join(ROOT, 'examples/02-county-half-month/problem.json'), 'utf8'));

interface Served {
  readonly url: string;
  /** Where the first planner sets a password; empty at later starts. */
  readonly secret: string;
  /** As by `kill -9`. */
  readonly kill: () => Promise<void>;
}

async function serve(data: string): Promise<Served> {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0', '--data', data, '--lang', 'en'];
  const child: ChildProcess = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return closed;
  };
  onTestFinished(kill);
  const urlOf = () => /serving at (http[^ ]*)/.exec(out)?.[1] ?? '';
  await expect.poll(urlOf, { timeout: 50_000 }).not.toBe('');
  return { url: urlOf(), secret: /\/invitations\/(\S+)/.exec(out)?.[1] ?? '', kill };
}

/** Calls a server with a planner's cookie. */
const caller =
  (url: string, cookie: string) =>
  (method: string, path: string, json?: unknown): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      headers: { cookie, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });

async function signIn({ url, secret }: Served): Promise<string> {
  const response = await caller(url, '')('POST', '/api/invitations', { secret, password: 'a long password of mine' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`not signed in: ${response.status}`);
  return cookie;
}

const titleOf = (number: number): string => `第 ${number} 次保存`;

test('a server that is killed again and again loses no save that it acknowledged, and does its job in the end', async () => {
  const data = join(scratchFolder(), 'office.db');
  let server = await serve(data);
  const cookie = await signIn(server);
  let call = caller(server.url, cookie);
  for (const id of ['saved', 'solved']) {
    await call('POST', '/api/plans', { id, title: id, firstDay: '2026-12-01', lastDay: '2026-12-15' });
  }
  expect((await call('PUT', '/api/plans/solved/work', { number: 1, problem: COUNTY, schedule: null })).status).toBe(
    200,
  );
  const order = { kind: 'solve', work: 1, timeMs: 3000, improve: false };
  const { id }: { readonly id: string } = await (await call('POST', '/api/plans/solved/jobs', order)).json();
  const jobOf = async (): Promise<{ readonly state: string; readonly progress: object | null }> =>
    (await call('GET', `/api/jobs/${id}`)).json();

  let acknowledged = 0;
  for (let kills = 0; kills < 2; kills++) {
    // In the middle of the job.
    await expect.poll(async () => (await jobOf()).progress, { timeout: 30_000 }).not.toBeNull();
    expect((await jobOf()).state).toBe('running');
    let isOver = false;
    const saving = (async () => {
      while (!isOver) {
        const number = acknowledged + 1;
        const problem = { ...PROBLEM, title: titleOf(number) };
        const save = call('PUT', '/api/plans/saved/work', { number, problem, schedule: null });
        const status = await save.then((response) => response.status).catch(() => 0);
        if (status !== 200) return;
        acknowledged = number;
      }
    })();
    const before = acknowledged;
    await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(before + 2);
    await pause(Math.random() * 20);
    await server.kill();
    isOver = true;
    await saving;

    server = await serve(data);
    call = caller(server.url, cookie);
    const work: { readonly number: number; readonly problem: Problem } = await (
      await call('GET', '/api/plans/saved/work')
    ).json();
    // One more may have been written, the answer to which was lost.
    expect([acknowledged, acknowledged + 1]).toContain(work.number);
    expect(work.problem.title).toBe(titleOf(work.number));
    const { problem } = (await (await call('GET', '/api/plans/saved/problem')).json()) as typeof work;
    expect(problem.title).toBe(titleOf(work.number));
    acknowledged = work.number;
  }

  await expect.poll(async () => (await jobOf()).state, { timeout: 40_000 }).toBe('done');
  const { schedule } = await (await call('GET', `/api/jobs/${id}/result`)).json();
  expect(verify(COUNTY, schedule).violations).toEqual([]);
  expect(schedule.assignments.length).toBeGreaterThan(0);
}, 180_000);
