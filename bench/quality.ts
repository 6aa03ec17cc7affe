// Cost and proven gap at several time limits over fresh problems.
// npm run bench:quality -- --sizes S,M --models full --limits 1,10 --seeds 101,102 --threads 2 --write
import { barOf, passes } from './bars.ts';
import { type Run, runOurs } from './ours/run-ours.ts';
import { machine, publish, table } from './report/markdown.ts';
import { median, percent, whole } from './report/numbers.ts';
import { benchOptions, createWorkspace } from './report/options.ts';

const options = benchOptions({ sizes: 'S,M,L,XL', seeds: '101,102,103,104,105', limits: '0.1,1,3,10,60' });
const { sizes, models, seeds, limits, threads } = options;
const workspace = createWorkspace();

function summary(size: string, model: 'core' | 'full', limit: number, runs: readonly Run[]): readonly string[] {
  const gaps = runs.map((run) => run.schedule.gap ?? Number.POSITIVE_INFINITY);
  const costs = runs.map((run) => run.schedule.score?.cost ?? Number.NaN);
  const lost = runs.map((run) => run.schedule.score?.valueLost ?? Number.NaN);
  const proven = runs.filter((run) => run.schedule.status === 'optimal').length;
  const bar = barOf(size, model, limit);
  const verdict = bar === null ? '' : passes(bar, gaps, proven) ? 'met' : 'MISSED';
  return [
    `${size} ${model}`,
    `${limit} s`,
    percent(median(gaps)),
    percent(Math.max(...gaps)),
    bar === null ? '–' : `${percent(bar.gap)}${bar.orProven ? ' or proved' : ''}`,
    verdict,
    whole(median(costs)),
    whole(median(lost)),
    `${proven}/${runs.length}`,
    `${(median(runs.map((run) => run.elapsedMs)) / 1000).toFixed(2)} s`,
    `${whole(Math.max(...runs.map((run) => run.peakMegabytes)))} MB`,
  ];
}

const HEAD = ['problem', 'limit', 'gap, median', 'worst', 'bar', '', 'cost', 'value lost', 'proved', 'took', 'memory'];
const rows: (readonly string[])[] = [];
try {
  for (const model of models) {
    for (const size of sizes) {
      for (const limit of limits) {
        const runs: Run[] = [];
        for (const seed of seeds) {
          const file = workspace.problem(size, model, seed);
          runs.push(await runOurs(file, workspace.file('report.json'), { timeMs: limit * 1000, seed: 1, threads }));
        }
        rows.push(summary(size, model, limit, runs));
        console.error(rows[rows.length - 1]?.join('  '));
      }
    }
  }
} finally {
  workspace.remove();
}
const head = `${machine()}; ${threads} threads; medians over the generator seeds ${seeds.join(', ')}; every schedule verified. `;
const note = 'Gap, cost and value lost as DESIGN §5 defines them; a run of its own for each limit.';
publish('quality', `${head}${note}\n\n${table(HEAD, rows)}`, options.write);
