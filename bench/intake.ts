// How long does an intake take? 3 000 rows in 12 files, read, merged and reported by the command line in a process of its own.
// npm run bench:intake -- [--rows 3000] [--seed 1] [--runs 3] [--keep FOLDER] [--write]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { IntakeRecord } from '../src/intake/record.ts';
import { drawFiles } from './intake/files.ts';
import { PERIOD } from './intake/wishes.ts';
import { machine, publish, table } from './report/markdown.ts';
import { median, whole } from './report/numbers.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    /** Where the files and what is made of them are left. */
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 400;

const cli = process.env['TONGCHOU_CLI'] ?? fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'tongchou-intake-'));
mkdirSync(folder, { recursive: true });
const at = (name: string): string => join(folder, name);

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** One intake with all of its outputs; throws where it does not end well. */
function run(plans: readonly string[], roster: string): Run {
  const usage = at('usage.json');
  const watch = new URL('intake/usage.mjs', import.meta.url).href;
  const outputs = ['-o', at('problem.json'), '--record', at('intake.json'), '--report', at('report.html')];
  const args = ['--import', watch, cli, 'intake', ...plans, '--roster', roster, '--period', PERIOD, ...outputs];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--quiet'], {
    encoding: 'utf8',
    env: { ...process.env, TONGCHOU_USAGE: usage },
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`exit ${status}\n${stdout}${stderr}`);
  return { seconds, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

try {
  const { roster, plans } = await drawFiles(Number(values.rows), Number(values.seed));
  for (const { name, bytes } of [roster, ...plans]) writeFileSync(at(name), bytes);
  const paths = plans.map(({ name }) => at(name));
  const runs = Array.from({ length: Number(values.runs) }, (_, i) => {
    const one = run(paths, at(roster.name));
    console.error(`run ${i + 1}: ${one.seconds.toFixed(2)} s, ${whole(one.megabytes)} MB`);
    return one;
  });
  const record: IntakeRecord = JSON.parse(readFileSync(at('intake.json'), 'utf8'));
  const worst = (of: (one: Run) => number): number => Math.max(...runs.map(of));
  const met = (value: number, most: number): string => (value <= most ? 'met' : 'missed');
  const row = (name: string, unit: string, most: number, of: (one: Run) => number, digits: number): string[] => [
    ...[name, `${median(runs.map(of)).toFixed(digits)} ${unit}`, `${worst(of).toFixed(digits)} ${unit}`],
    ...[`≤ ${most} ${unit}`, met(worst(of), most)],
  ];
  const kinds = new Map<string, number>();
  for (const { kind } of record.findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const found = [...kinds].map(([kind, count]) => `${whole(count)} × ${kind}`).join(', ');
  const size = whole(statSync(at('report.html')).size / 1024);
  const text = `${machine()}; ${whole(record.wishes.length)} wishes in ${plans.length} files (8 XLSX, 2 CSV in UTF-8, 2 in GB18030), ${runs.length} runs.

${table(
  ['', 'median', 'worst', 'bar', ''],
  [
    row('wall time of the process', 's', MOST_SECONDS, ({ seconds }) => seconds, 2),
    row('peak memory', 'MB', MOST_MEGABYTES, ({ megabytes }) => megabytes, 0),
  ],
)}

Processor time ${median(runs.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)} s. Found: ${found || 'nothing'}. The report has ${size} KiB.
`;
  publish('intake', text, values.write);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
