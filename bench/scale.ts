// Time to the first verified schedule, to given gaps, and peak memory as the office grows, with the fitted growth.
// npm run bench:scale -- --sizes 50,500,5000 --models full --seeds 101 --limits 0.5,1,2,4,8,16,32,64 --write
import { reachedAt, runOurs } from './ours/run-ours.ts';
import { machine, publish, table } from './report/markdown.ts';
import { median, powerFit, whole } from './report/numbers.ts';
import { benchOptions, createWorkspace } from './report/options.ts';

const options = benchOptions({
  sizes: '50,100,200,500,1000,2000,4000,6500,10000',
  seeds: '101,102,103',
  limits: '0.5,1,2,4,8,16,32,64,128',
});
const { sizes, models, seeds, limits, threads } = options;
const GAPS = [0.1, 0.05] as const;
const workspace = createWorkspace();

interface Measured {
  readonly firstMs: number;
  /** Per gap of GAPS; null where no limit sufficed. */
  readonly toGapMs: readonly (number | null)[];
  readonly peakMegabytes: number;
}

/** The cooling follows the time limit, so limits are doubled until one run reaches the smallest gap. */
async function measure(file: string): Promise<Measured> {
  const report = workspace.file('report.json');
  const first = await runOurs(file, report, { timeMs: 1, threads });
  const toGapMs: (number | null)[] = GAPS.map(() => null);
  let peakMegabytes = first.peakMegabytes;
  for (const limit of limits) {
    const run = await runOurs(file, report, { timeMs: limit * 1000, threads, targetGap: Math.min(...GAPS) });
    peakMegabytes = Math.max(peakMegabytes, run.peakMegabytes);
    for (const [k, gap] of GAPS.entries()) {
      const at = reachedAt(run, gap);
      if (at !== null) toGapMs[k] = Math.min(toGapMs[k] ?? Number.POSITIVE_INFINITY, at);
    }
    if (toGapMs.every((at) => at !== null)) break;
  }
  return { firstMs: first.elapsedMs, toGapMs, peakMegabytes };
}

const seconds = (ms: number): string => (Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(ms < 1000 ? 3 : 1)} s`);

/** A median that counts runs which never got there as longer than all others. */
const reached = (values: readonly (number | null)[]): number => {
  const middle = median(values.map((v) => v ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(middle) ? middle : Number.NaN;
};

async function section(model: 'core' | 'full'): Promise<string> {
  const rows: (readonly string[])[] = [];
  const series: { readonly name: string; readonly points: [number, number][] }[] = [
    { name: 'first verified schedule', points: [] },
    ...GAPS.map((gap) => ({ name: `gap ${100 * gap} %`, points: [] as [number, number][] })),
    { name: 'memory', points: [] },
  ];
  for (const size of sizes) {
    const runs: Measured[] = [];
    for (const seed of seeds) runs.push(await measure(workspace.problem(size, model, seed)));
    const figures = [
      median(runs.map((r) => r.firstMs)),
      ...GAPS.map((_, k) => reached(runs.map((r) => r.toGapMs[k] ?? null))),
      median(runs.map((r) => r.peakMegabytes)),
    ];
    for (const [k, figure] of figures.entries()) {
      if (!Number.isNaN(figure)) series[k]?.points.push([Number(size), figure]);
    }
    rows.push([size, ...figures.slice(0, -1).map(seconds), `${whole(figures[figures.length - 1])} MB`]);
    console.error(model, rows[rows.length - 1]?.join('  '));
  }
  const fits = series.map(({ points }) => (points.length > 1 ? `n^${powerFit(points).exponent.toFixed(2)}` : '–'));
  const fromM = series.map(({ points }) => {
    const large = points.filter(([n]) => n >= 500 && n <= 6500);
    return large.length > 1 ? `n^${powerFit(large).exponent.toFixed(2)}` : '–';
  });
  const head = ['activities', ...series.map((s) => s.name)];
  return `**${model}**\n\n${table(head, [...rows, ['growth', ...fits], ['growth, 500–6500', ...fromM]])}`;
}

try {
  const sections: string[] = [];
  for (const model of models) sections.push(await section(model));
  const head = `${machine()}; ${threads} threads; medians over the generator seeds ${seeds.join(', ')}; limits tried ${limits.join(', ')} s.`;
  publish('scale', [head, ...sections].join('\n\n'), options.write);
} finally {
  workspace.remove();
}
