// What a changed wish costs: a what-if of a planned Problem against a fresh solve of the edited one.
// npm run bench:what-if -- --edits 50 --time 250 --fresh 10000 --seeds 1,201 [--quick] [--write]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Problem } from '../src/model/problem.ts';
import type { Schedule } from '../src/model/schedule.ts';
import { generateProblem } from './generator/problem.ts';
import { machine, publish, table } from './report/markdown.ts';
import { percent, quantile } from './report/numbers.ts';
import { drawEdits } from './what-if/edits.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '50' },
    /** Milliseconds of a what-if, and of the solves that it stands beside. */
    time: { type: 'string', default: '250' },
    fresh: { type: 'string', default: '10000' },
    threads: { type: 'string', default: '1' },
    generated: { type: 'string', default: '201' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const count = values.quick ? 6 : Number(values.edits);
const freshMs = values.quick ? 3000 : Number(values.fresh);
const entry = process.env['TONGCHOU_ENTRY'] ?? new URL('../dist/index.js', import.meta.url).href;
const { plan }: typeof import('../src/index.ts') = await import(entry);

interface Sample {
  readonly kind: string;
  readonly ms: number;
  /** Cost above that of the fresh solve, in shares of the value that the fresh one keeps. */
  readonly above: number;
}

const scored = (schedule: Schedule | null): number => {
  if (!schedule?.score) throw new Error('nothing was planned');
  // A mandatory activity missed counts more than everything else.
  return schedule.score.cost + 1e7 * schedule.score.mandatoryMissed;
};

async function measure(problem: Problem): Promise<readonly Sample[]> {
  const fresh = { timeMs: freshMs, threads: Number(values.threads) };
  const previous = await plan(problem, fresh);
  const samples: Sample[] = [];
  for (const { kind, problem: edited } of drawEdits(problem, count, 1)) {
    const began = performance.now();
    const answer = await plan(edited, { previous, timeMs: Number(values.time), threads: 1 });
    const ms = performance.now() - began;
    let empty = 0;
    const anew = await plan(edited, { ...fresh, onProgress: ({ emptyCost }) => (empty = emptyCost) });
    const above = (scored(answer.schedule) - scored(anew.schedule)) / Math.max(1, empty - scored(anew.schedule));
    samples.push({ kind, ms, above });
    console.error(`${kind}\t${ms.toFixed(0)} ms\t${percent(above)}`);
  }
  return samples;
}

const HEAD = ['problem', 'edit', 'n', 'ms, median', 'p95', 'worst', 'cost above fresh, median', 'p95', 'worst'];

function row(name: string, kind: string, samples: readonly Sample[]): readonly string[] {
  const ms = samples.map((one) => one.ms);
  const above = samples.map((one) => one.above);
  return [
    ...[name, kind, String(samples.length)],
    ...[0.5, 0.95, 1].map((q) => quantile(ms, q).toFixed(0)),
    ...[0.5, 0.95, 1].map((q) => percent(quantile(above, q))),
  ];
}

const given: Problem = JSON.parse(readFileSync(new URL('problems/M-1.json', import.meta.url), 'utf8'));
const problems: readonly (readonly [string, Problem])[] = [
  ['M-1', given],
  [`M-${values.generated}`, generateProblem({ size: 'M', seed: Number(values.generated) })],
];
const rows: (readonly string[])[] = [];
const all: Sample[] = [];
for (const [name, problem] of problems) {
  const samples = await measure(problem);
  all.push(...samples);
  for (const kind of new Set(samples.map((one) => one.kind)))
    rows.push(
      row(
        name,
        kind,
        samples.filter((one) => one.kind === kind),
      ),
    );
}
rows.push(row('both', 'all', all));
const head = `${machine()}; ${values.time} ms asked for, one thread; fresh solves of ${freshMs / 1000} s, ${values.threads} threads.`;
publish('what-if', `${head}\n\n${table(HEAD, rows)}`, values.write);
