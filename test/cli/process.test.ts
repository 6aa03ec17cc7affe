import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { scratchFolder } from './fake-terminal.ts';
import { MAIN, spawnTongchou } from './spawn-tongchou.ts';
import { CONTRADICTION, largeProblem, TINY } from './tiny-problem.ts';

const { PATH } = process.env;
// Every test starts processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const ITERATIONS = ['--iterations', '200'];

function scratchProblem(problem: unknown = TINY): { readonly folder: string; readonly path: string } {
  const folder = scratchFolder();
  const path = join(folder, 'problem.json');
  writeFileSync(path, JSON.stringify(problem));
  return { folder, path };
}

const RUN_ON_TERMINAL = new URL('run_on_terminal.py', import.meta.url).pathname;

/** Runs the command line on a pseudo-terminal and types the keys once the pattern is shown. */
function onTerminal(
  args: readonly string[],
  pattern: string,
  keys: string,
  env: NodeJS.ProcessEnv = {},
): { readonly exit: number; readonly text: string } {
  const command = [RUN_ON_TERMINAL, pattern, keys, process.execPath, MAIN, ...args];
  const answer = execFileSync('python3', command, {
    encoding: 'utf8',
    timeout: 120_000,
    env: { PATH, LANG: 'en', TERM: 'xterm', ...env },
  });
  return JSON.parse(answer);
}

describe('exit codes of the process', () => {
  test('0 and a summary where all is well; nothing on stderr', () => {
    const { path } = scratchProblem();
    const { exit, out, err } = spawnTongchou(['plan', path, ...ITERATIONS]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('2 of 2 activities');
  });

  test('2 for a wrong document, 3 for mandatory activities missed', () => {
    expect(spawnTongchou(['plan', scratchProblem({ ...TINY, leaders: 1 }).path, ...ITERATIONS]).exit).toBe(2);
    expect(spawnTongchou(['plan', scratchProblem(CONTRADICTION).path, ...ITERATIONS]).exit).toBe(3);
  });

  test('a reader that goes away early is no fault', async () => {
    const { path } = scratchProblem(largeProblem(150));
    const child = spawn(process.execPath, [MAIN, 'plan', path, '--iterations', '50', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text) => {
      err += String(text);
    });
    child.stdout.destroy();
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect([exit, err]).toEqual([0, '']);
  });
});

describe('standard output', () => {
  test('on a full disk is a failure with a remedy, whatever is asked for', () => {
    const full = openSync('/dev/full', 'w');
    for (const args of [
      ['schema', 'problem'],
      ['validate', scratchProblem().path, '--json'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args, '--lang', 'en'], {
        stdio: ['ignore', full, 'pipe'],
      });
      expect([status, stderr.toString()]).toEqual([
        1,
        expect.stringMatching(/^standard output cannot be written: the disk is full\. .*\n$/),
      ]);
    }
    closeSync(full);
  });
});

describe('standard input', () => {
  test('is the Problem for -', () => {
    const { exit, out } = spawnTongchou(['plan', '-', ...ITERATIONS, '--json'], { input: JSON.stringify(TINY) });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ command: 'plan', exit: 0, summary: { placed: 2 } });
  });

  test('may be one of the two documents of verify', () => {
    const { folder, path } = scratchProblem();
    const schedule = join(folder, 'schedule.json');
    spawnTongchou(['plan', path, ...ITERATIONS, '-o', schedule]);
    const { exit, out } = spawnTongchou(['verify', path, '-'], { input: readFileSync(schedule, 'utf8') });
    expect([exit, out]).toEqual([0, expect.stringContaining('keeps every hard rule')]);
  });
});

describe('the same number of iterations', () => {
  test('gives the same bytes in another process, time zone and locale', () => {
    const runs = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8' },
    ].map((env) => {
      const { folder, path } = scratchProblem(largeProblem(60));
      const outputs = ['-o', join(folder, 's.json'), '--ics', join(folder, 'ics'), '--html', join(folder, 't.html')];
      const { exit } = spawnTongchou(['plan', path, ...ITERATIONS, '--seed', '7', ...outputs], {
        env: { ...env, SOURCE_DATE_EPOCH: '1795000000' },
      });
      expect(exit).toBe(0);
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    });
    expect(runs[0]?.map(([name]) => name)).toEqual(
      expect.arrayContaining(['leader-l0.ics', 'master.ics', 's.json', 't.html']),
    );
    expect(runs[1]).toEqual(runs[0]);
  });
});

describe('on a terminal', () => {
  test('a line shows how far the search is, and is cleared before the summary', () => {
    const { path } = scratchProblem(largeProblem(60));
    const { exit, text } = onTerminal(['plan', path, '--time', '1s'], '', '');
    expect(exit).toBe(0);
    expect(text).toMatch(/\r\u001b\[K\d+\.\d s · \d+\/60 scheduled · value kept \d+\.\d % · gap /);
    // The last drawing only clears; what follows is the summary.
    expect(text.split('\r\u001b[K').at(-1)).toContain('of 60 activities');
  });

  test('colours are used, but not with NO_COLOR', () => {
    const { path } = scratchProblem();
    const shown = (env: NodeJS.ProcessEnv) => onTerminal(['plan', path, ...ITERATIONS], '', '', env).text;
    expect(shown({})).toContain('\u001b[1m');
    expect(shown({ NO_COLOR: '1' })).not.toMatch(/\u001b\[\d+m/);
  });

  test('Ctrl-C ends the search with 130 and writes the best so far, which is valid', () => {
    const { folder, path } = scratchProblem(largeProblem(150));
    const schedule = join(folder, 'schedule.json');
    const { exit, text } = onTerminal(['plan', path, '--time', '10m', '-o', schedule], 'scheduled', '^C');
    expect(exit).toBe(130);
    expect(text).toContain('interrupted: this is the best schedule found so far');
    expect(JSON.parse(readFileSync(schedule, 'utf8'))).toMatchObject({ stopReason: 'cancelled' });
    expect(spawnTongchou(['verify', path, schedule]).exit).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['problem.json', 'schedule.json']);
  });
});
