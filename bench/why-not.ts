// What "why not" costs: one activity after the other in a warm process, and all of them at once.
// npm run bench:why-not -- [PROBLEM [SCHEDULE]] [--write]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { whyNot, whyNotAll } from '../src/explain/why-not/why-not.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Schedule } from '../src/model/schedule.ts';
import { plan } from '../src/plan.ts';
import { machine, publish, table } from './report/markdown.ts';
import { quantile } from './report/numbers.ts';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [problemFile, scheduleFile] = positionals;
const problem: Problem = JSON.parse(readFileSync(problemFile ?? new URL('problems/M-1.json', import.meta.url), 'utf8'));
const schedule: Schedule | null =
  scheduleFile === undefined
    ? (await plan(problem, { timeMs: 5000 })).schedule
    : JSON.parse(readFileSync(scheduleFile, 'utf8'));
if (schedule === null) throw new Error('nothing was planned');

const ids = (schedule.unscheduled ?? []).map(({ activity }) => activity);
const times: number[] = [];
const kinds = new Map<string, number>();
for (const id of ids) {
  const began = performance.now();
  const answer = whyNot(problem, schedule, id);
  times.push(performance.now() - began);
  for (const { kind } of answer?.suggestions ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const smallest = answer?.suggestions[0];
  console.error(
    `${id}\t${times.at(-1)?.toFixed(0)} ms\t${answer?.suggestions.length}\t${smallest?.kind} ${smallest?.size}`,
  );
}
const began = performance.now();
const all = whyNotAll(problem, schedule);
const allMs = performance.now() - began;
const found = times.length === 0 ? 0 : [...kinds.values()].reduce((sum, count) => sum + count, 0);
const head = ['activities', 'ms, first', 'median', 'worst', 'all at once, ms', 'suggestions, by kind'];
const row = [
  `${all.length}`,
  ...[times[0] ?? Number.NaN, quantile(times, 0.5), quantile(times, 1), allMs].map((ms) => ms.toFixed(0)),
  `${found}: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
];
publish('why-not', `${machine()}; M-1.\n\n${table(head, [row])}`, values.write);
