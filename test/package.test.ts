import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { TINY } from './cli/tiny-problem.ts';

// npm and the compiler take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const ROOT = new URL('..', import.meta.url).pathname;
const TSC = new URL('../node_modules/typescript/bin/tsc', import.meta.url).pathname;

const USE = `
import { plan, type PlanResult, type Problem } from 'tongchou';

const problem: Problem = ${JSON.stringify(TINY)};
const { schedule, issues }: PlanResult = await plan(problem, { iterations: 100, seed: 1 });
const titles: readonly string[] = schedule?.assignments.map((assignment) => assignment.activity) ?? [];
console.log(titles.join(), issues.length);
`;

const TSCONFIG = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2022',
    strict: true,
    noEmit: true,
    types: [],
    lib: ['es2023', 'dom'],
  },
  files: ['use.ts'],
};

describe('the package, installed from its tarball', () => {
  let folder = '';
  let packed: readonly string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongchou-package-'));
    // Without scripts: `npm test` has built already, and a rebuild would pull dist from under other tests.
    const report = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [{ filename, files }] = JSON.parse(report);
    packed = files.map((file: { readonly path: string }) => file.path);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
    const install = ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`];
    execFileSync('npm', install, { cwd: folder, stdio: 'pipe' });
    // better-sqlite3 as built for this checkout: compiling it again would take minutes.
    const built = join('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
    cpSync(join(ROOT, built), join(folder, built));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds the built code and the README, and nothing else', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'README.md',
        'package.json',
        'dist/cli/main.js',
        'dist/index.d.ts',
        'dist/web/index.html',
      ]),
    );
    const isOurs = /^(README\.md|package\.json|dist\/.+\.(js|d\.ts)|dist\/web\/.+\.(html|css|svg|wasm))$/;
    expect(packed.filter((path) => !isOurs.test(path))).toEqual([]);
  });

  test('plans by its command', () => {
    writeFileSync(join(folder, 'problem.json'), JSON.stringify(TINY));
    const args = ['--no-install', 'tongchou', 'plan', 'problem.json', '--iterations', '100', '-o', 'schedule.json'];
    const { status, stdout } = spawnSync('npx', [...args, '--lang', 'en'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('2 of 2 activities');
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'schedule.json'), 'utf8')).assignments).toHaveLength(2);
  });

  test('serves the page, with a database of its own', async () => {
    const args = [join('node_modules', 'tongchou', 'dist', 'cli', 'main.js'), 'serve', '--data', 'office.db'];
    const server = spawn(process.execPath, [...args, '--port', '0', '--lang', 'en'], { cwd: folder });
    onTestFinished(() => void server.kill('SIGKILL'));
    let out = '';
    server.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    const base = (): string => /serving at (http[^\s(]+)/.exec(out)?.[1] ?? '';
    await expect.poll(base, { timeout: 60_000 }).not.toBe('');
    const page = await (await fetch(base())).text();
    const [, script = ''] = /src="([^"]+\.js)"/.exec(page) ?? [];
    const sent = await fetch(new URL(script, base()));
    expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  test('is typed: a strict program that uses it compiles', () => {
    writeFileSync(join(folder, 'use.ts'), USE);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', '.'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('runs the README\u2019s program', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [, program] = /```js\n(import \{ plan \} from 'tongchou';[^`]*)```/.exec(readme) ?? [];
    if (program === undefined) throw new Error('the README has no program');
    writeFileSync(join(folder, 'readme.mjs'), program);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['readme.mjs'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^standing 2026-12-\d\dT\d\d:\d\d /m);
    expect(stdout).toMatch(/^visit 2026-12-\d\dT\d\d:\d\d /m);
    expect(stdout).toMatch(/^\d+ \d+ \S+ (optimal|feasible)$/m);
  });
});
