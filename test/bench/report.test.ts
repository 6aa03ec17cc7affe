import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BARS, barOf, passes } from '../../bench/bars.ts';
import { type Run, reachedAt } from '../../bench/ours/run-ours.ts';
import { readCbc } from '../../bench/peers/cbc.ts';
import { runChild } from '../../bench/peers/child.ts';
import { lpFormat } from '../../bench/peers/lp-format.ts';
import { outcomeOf } from '../../bench/peers/peer.ts';
import { machine, replaceSection, table } from '../../bench/report/markdown.ts';
import { median, percent, powerFit, whole } from '../../bench/report/numbers.ts';
import { benchOptions, createWorkspace } from '../../bench/report/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongchou-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('figures', () => {
  test('the median is the middle, or the mean of the two in the middle, in any order', () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, 1, 3, 100])).toBe(3.5);
    expect(median([1, 2, Number.POSITIVE_INFINITY])).toBe(2);
    expect(median([])).toBeNaN();
  });

  test('a power law is found again', () => {
    const points = [50, 100, 500, 10_000].map((n) => [n, 3 * n ** 1.3] as const);
    expect(powerFit(points).exponent).toBeCloseTo(1.3, 9);
    expect(powerFit(points).factor).toBeCloseTo(3, 9);
  });

  test('numbers are written for a table', () => {
    expect([percent(0.01234), percent(0), percent(null), percent(undefined), percent(Number.NaN)]).toEqual([
      '1.23 %',
      '0.00 %',
      '–',
      '–',
      '–',
    ]);
    expect(
      [whole(999), whole(1234567.4), whole(null), whole(undefined), whole(Number.NaN)].map((t) =>
        t.replaceAll('\u2009', ' '),
      ),
    ).toEqual(['999', '1 234 567', '–', '–', '–']);
  });

  test('a gap is reached at the first report within it, else at the end, else never', () => {
    const point = (elapsedMs: number, gap: number | null) => ({
      elapsedMs,
      gap,
      cost: 0,
      mandatoryMissed: 0,
      bound: 0,
    });
    const run = (gap: number | null): Run => ({
      schedule: { format: 'tongchou/schedule@1', assignments: [], gap } as unknown as Run['schedule'],
      trace: [point(5, null), point(10, 0.2), point(20, 0.04), point(30, 0.03)],
      elapsedMs: 99,
      againMs: [],
      peakMegabytes: 1,
      cpuSeconds: 1,
      agrees: true,
    });
    expect([reachedAt(run(0.01), 0.05), reachedAt(run(0.01), 0.01), reachedAt(run(null), 0.01)]).toEqual([
      20,
      99,
      null,
    ]);
  });
});

describe('a section of the results', () => {
  const text = 'a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n';

  test('is replaced between its marks alone, and again', () => {
    const once = replaceSection(text, 'x', 'new');
    expect(once).toBe('a\n<!-- x:begin -->\n\nnew\n\n<!-- x:end -->\nb\n');
    expect(replaceSection(once, 'x', 'new')).toBe(once);
  });

  test('must be there', () => {
    expect(() => replaceSection(text, 'y', 'new')).toThrow(/no section y/);
    expect(() => replaceSection('<!-- x:end --><!-- x:begin -->', 'x', '')).toThrow(/no section x/);
  });

  test('has one in bench/README.md for every script that writes', () => {
    const readme = readFileSync(new URL('../../bench/README.md', import.meta.url), 'utf8');
    for (const name of ['quality', 'peers', 'scale'])
      expect(replaceSection(readme, name, '!')).toContain(`${name}:begin -->\n\n!`);
  });

  test('names the machine, and a table has a line for each row', () => {
    expect(machine()).toMatch(/^\d+ × .+, Node v\d+.*, \d{4}-\d\d-\d\d$/);
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});

describe('the bars of the issue', () => {
  test('are looked up by size, model and seconds', () => {
    expect(BARS).toHaveLength(17);
    expect(barOf('M', 'full', 10)?.gap).toBe(0.03);
    expect(barOf('M', 'core', 10)?.gap).toBe(0.01);
    expect(barOf('M', 'full', 0.1)).toBeNull();
  });

  test('are met by most of the runs, or by proof where that will do', () => {
    const [core, full] = [barOf('S', 'core', 10), barOf('S', 'full', 10)];
    if (!core || !full) throw new Error('no bar');
    expect([passes(full, [0.01, 0.015, 0.9], 0), passes(full, [0.01, 0.016, 0.9], 0)]).toEqual([true, false]);
    expect([
      passes(core, [0.9, 0.9, 0.9], 2),
      passes(core, [0.9, 0.9, 0.9], 1),
      passes(full, [0.9, 0.9, 0.9], 3),
    ]).toEqual([true, false, false]);
  });
});

describe('options', () => {
  const defaults = { sizes: 'S,M', seeds: '1,2', limits: '0.1,10' };

  test('have defaults, and are read', () => {
    expect(benchOptions(defaults, [])).toMatchObject({
      sizes: ['S', 'M'],
      models: ['core', 'full'],
      seeds: [1, 2],
      limits: [0.1, 10],
      write: false,
    });
    const given = ['--sizes', 'L', '--models', 'full', '--seeds', '9', '--limits', '3', '--threads', '1', '--write'];
    expect(benchOptions(defaults, given)).toEqual({
      sizes: ['L'],
      models: ['full'],
      seeds: [9],
      limits: [3],
      threads: 1,
      peers: [],
      write: true,
    });
    expect(() => benchOptions(defaults, ['--models', 'fast'])).toThrow(/expected core or full/);
  });

  test('problems are written into a folder that is removed', () => {
    const workspace = createWorkspace();
    const file = workspace.problem('50', 'core', 3);
    expect(JSON.parse(readFileSync(file, 'utf8')).activities).toHaveLength(50);
    workspace.remove();
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
  });
});

describe('a child process', () => {
  test('is killed with its own children at its limit', async () => {
    const ended = await runChild('sh', ['-c', 'sleep 60 & echo $!; sleep 60'], 300);
    expect(ended.killed).toBe(true);
    const grandchild = Number(ended.stdout);
    await expect.poll(() => running(grandchild)).toBe(false);
    expect(outcomeOf(ended, join(folder, 'none'))).toMatchObject({ answer: null, note: 'killed' });
  });

  test('that ends gives its answer, or the last line of what went wrong', async () => {
    const answerFile = join(folder, 'answer.json');
    const answer = { status: 'x', objective: 1, bound: null, values: [1] };
    writeFileSync(answerFile, JSON.stringify(answer));
    const good = await runChild('sh', ['-c', 'exit 0'], 10_000);
    expect(outcomeOf(good, answerFile)).toMatchObject({ answer, note: '' });
    const bad = await runChild('sh', ['-c', 'echo one >&2; echo two >&2; exit 3'], 10_000);
    expect(bad.code).toBe(3);
    expect(outcomeOf(bad, join(folder, 'none'))).toMatchObject({ answer: null, note: 'no answer: two' });
    const none = await runChild(join(folder, 'no-such-program'), [], 10_000);
    expect(outcomeOf(none, join(folder, 'none')).note).toMatch(/ENOENT/);
  });
});

/** A killed process that nobody waits for stays as a zombie: it runs no more. */
function running(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('LP format and CBC', () => {
  test('rows, signs and bounds are written as readers expect', () => {
    const text = lpFormat({
      costs: [-5, 0, 2],
      offset: 9,
      rows: [
        { columns: [0, 1], lower: 0, upper: 1 },
        { columns: [1, 2, 0], coefficients: [1, 1, -2], lower: 0, upper: 0 },
        { columns: [0, 2], coefficients: [30, -1], lower: 0, upper: 420 },
      ],
      read: () => [],
    });
    expect(
      text
        .replaceAll(/ +/g, ' ')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'Minimize',
      'obj: - 5 x0 + 2 x2',
      'Subject To',
      'r0: x0 + x1 <= 1',
      'r1: x1 + x2 - 2 x0 = 0',
      'r2: 30 x0 - x2 <= 420',
      'r2b: 30 x0 - x2 >= 0',
      'Binary',
      'x0',
      'x1',
      'x2',
      'End',
      '',
    ]);
  });

  test('a solution file lists what is not zero', () => {
    const file = 'Stopped on time - objective value -877502.5\n      3 x3     1     -5\n**    10 x1     1      0\n';
    const read = readCbc(file, 'Result - Stopped\nLower bound:   -939878.000\n');
    expect(read).toEqual({ status: 'Stopped on time', objective: -877502.5, bound: -939878, values: [0, 1, 0, 1] });
    expect(readCbc('Optimal - objective value -7\n 0 x0 1 -7\n', '').bound).toBe(-7);
    const none = readCbc('Infeasible - objective value 0\n 0 x0 1 0\n', '');
    expect(none).toMatchObject({ objective: null, values: [] });
  });
});
