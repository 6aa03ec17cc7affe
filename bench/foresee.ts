// Half a beat ahead: how long it takes to answer all likely changes of a published schedule, how long one of these answers
// takes to be had (a process of its own, files read), and how far its cost lies above that of a fresh solve.
// npm run bench:foresee -- --events 12 --fresh 10000 [--quick] [--write]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../src/model/problem.ts';
import type { Schedule } from '../src/model/schedule.ts';
import { drawAnswers } from './foresee/draw-answers.ts';
import { machine, publish, table } from './report/markdown.ts';
import { percent, quantile } from './report/numbers.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    /** Milliseconds of the solve whose schedule is published, and of the fresh solves. */
    fresh: { type: 'string', default: '10000' },
    /** A schedule to publish instead. */
    schedule: { type: 'string' },
    /** Milliseconds for all answers together; default: as long as it takes. */
    time: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const count = values.quick ? 3 : Number(values.events);
const freshMs = values.quick ? 2000 : Number(values.fresh);
const timeMs = values.time === undefined ? {} : { timeMs: Number(values.time) };
const entry = process.env['TONGCHOU_ENTRY'] ?? new URL('../dist/index.js', import.meta.url).href;
const command = process.env['TONGCHOU_CLI'] ?? new URL('../dist/cli/main.js', import.meta.url).pathname;
const { plan, foresee, answerFrom, eventKey }: typeof import('../src/index.ts') = await import(entry);

const problem: Problem = JSON.parse(readFileSync(new URL('problems/M-1.json', import.meta.url), 'utf8'));
const base = { problem, schedule: await published() };

async function published(): Promise<Schedule> {
  if (values.schedule !== undefined) return JSON.parse(readFileSync(values.schedule, 'utf8'));
  const { schedule } = await plan(problem, { timeMs: freshMs });
  if (schedule === null) throw new Error('nothing was planned');
  return schedule;
}

const folder = mkdtempSync(join(tmpdir(), 'foresee-'));
const file = (name: string, document: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(document));
  return path;
};

const began = performance.now();
const foresight = await foresee(base, timeMs);
const allMs = performance.now() - began;
const paths = [file('problem.json', problem), file('schedule.json', base.schedule)];
const kept = file('foresight.json', foresight);

/** A mandatory activity missed counts more than everything else. */
const scored = ({ score }: Schedule): number => (score?.cost ?? 0) + 1e7 * (score?.mandatoryMissed ?? 0);

const rows: (readonly string[])[] = [];
const above: number[] = [];
const fromCache: number[] = [];
for (const { event } of drawAnswers(foresight, count, Number(values.seed))) {
  const recalled = answerFrom(foresight, base, event);
  if (typeof recalled === 'string') throw new Error(`${eventKey(event)}: ${recalled}`);
  const asked = performance.now();
  run([...paths, '--from', kept, '--ask', eventKey(event), '--quiet']);
  const ms = performance.now() - asked;
  let empty = 0;
  const anew = await plan(recalled.problem, { timeMs: freshMs, onProgress: ({ emptyCost }) => (empty = emptyCost) });
  if (anew.schedule === null) throw new Error('nothing was planned');
  const gap =
    (scored(recalled.schedule) - scored(anew.schedule)) / Math.max(1, empty - (anew.schedule.score?.cost ?? 0));
  above.push(gap);
  fromCache.push(ms);
  rows.push([eventKey(event), String(recalled.changes.length), `${ms.toFixed(0)}`, percent(gap)]);
  console.error(rows.at(-1)?.join('\t'));
}

/** Ends with 3 where mandatory activities do not fit, which is an answer. */
function run(args: readonly string[]): void {
  try {
    execFileSync(process.execPath, [command, 'foresee', ...args]);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'status' in thrown && thrown.status === 3)) throw thrown;
  }
}

const statuses = (status: string): number => foresight.answers.filter((one) => one.status === status).length;
const size = readFileSync(kept).length;
const head = [
  `${machine()}; M-1. ${foresight.answers.length} events in ${(allMs / 1000).toFixed(0)} s (one thread): ${statuses('unchanged')} unchanged,`,
  `${statuses('changed')} changed, ${statuses('unanswered')} unanswered; ${(size / 1000).toFixed(0)} kB. From the cache`,
  `(process start and reading included): median ${quantile(fromCache, 0.5).toFixed(0)} ms, worst ${quantile(fromCache, 1).toFixed(0)} ms.`,
  `Cost above fresh solves of ${freshMs / 1000} s, in shares of the value kept: median ${percent(quantile(above, 0.5))}, worst ${percent(quantile(above, 1))}.`,
].join(' ');
publish('foresee', `${head}\n\n${table(['event', 'changes', 'ms', 'cost above fresh'], rows)}`, values.write);
