// What "why not" costs: one activity after the other in a warm process, and all of them at once.
// node --import tsx bench/why-not.ts [PROBLEM [SCHEDULE]]
import { readFileSync } from 'node:fs';
import { whyNot, whyNotAll } from '../src/explain/why-not/why-not.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Schedule } from '../src/model/schedule.ts';
import { plan } from '../src/plan.ts';
import { quantile } from './report/numbers.ts';

const [problemFile, scheduleFile] = process.argv.slice(2);
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
  console.log(
    `${id}\t${times.at(-1)?.toFixed(0)} ms\t${answer?.suggestions.length}\t${smallest?.kind} ${smallest?.size}`,
  );
}
console.log(
  `first ${times[0]?.toFixed(0)} ms; median ${quantile(times, 0.5).toFixed(0)}, worst ${quantile(times, 1).toFixed(0)}`,
);
console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '));
const began = performance.now();
const all = whyNotAll(problem, schedule);
console.log(`all ${all.length}: ${(performance.now() - began).toFixed(0)} ms`);
