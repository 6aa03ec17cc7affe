// Plans the problem files with the built library and prints, per file, the time to the first verified schedule, peak
// memory, cost, bound and gap. Quick: npm run bench [-- SECONDS]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOurs } from './ours/run-ours.ts';
import { machine, table } from './report/markdown.ts';
import { median, percent, whole } from './report/numbers.ts';
import { createWorkspace } from './report/options.ts';

const FILES = ['S-1', 'M-1', 'L-1', 'S-1-core', 'M-1-core', 'L-1-core'];
const HEAD = [
  'problem',
  'first verified schedule',
  'in a process that has planned',
  'took',
  'peak memory',
  'held',
  'cost',
  'lower bound',
  'gap',
];
/** Repetitions of the first schedule; the first half lets the engine compile. */
const AGAIN = 20;
const seconds = Number(process.argv[2] ?? '10');
const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'problems');
const workspace = createWorkspace();
const rows: (readonly string[])[] = [];
try {
  for (const name of FILES) {
    const file = join(folder, `${name}.json`);
    const report = workspace.file('report.json');
    const first = await runOurs(file, report, { timeMs: 1, again: AGAIN });
    const { elapsedMs, peakMegabytes, schedule } = await runOurs(file, report, { timeMs: seconds * 1000 });
    rows.push([
      name,
      `${first.elapsedMs.toFixed(0)} ms`,
      `${median(first.againMs.slice(AGAIN / 2)).toFixed(0)} ms`,
      `${(elapsedMs / 1000).toFixed(1)} s`,
      `${peakMegabytes.toFixed(0)} MB`,
      `${schedule.assignments.length}`,
      whole(schedule.score?.cost),
      whole(schedule.bound?.cost),
      percent(schedule.gap),
    ]);
  }
} finally {
  workspace.remove();
}
console.log(`${machine()}, ${seconds} s\n\n${table(HEAD, rows)}`);
