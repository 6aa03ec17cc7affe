// Is the inconvenience of a short run near the best? M, full model: 10 s beside 120 s at no more value lost.
// npm run bench:inconvenience -- --seeds 101,102,103 --limits 10,120 --write
import { runOurs } from './ours/run-ours.ts';
import { machine, publish, table } from './report/markdown.ts';
import { median, percent, whole } from './report/numbers.ts';
import { benchOptions, createWorkspace } from './report/options.ts';

const options = benchOptions({ sizes: 'M', seeds: '101,102,103', limits: '10,120' });
const { sizes, seeds, limits, threads } = options;
const [short = 10, long = 120] = limits;
const workspace = createWorkspace();
const HEAD = [
  'problem',
  'value lost',
  'inconvenience',
  `value lost, ${long} s`,
  `inconvenience, ${long} s`,
  'above it',
];
const rows: (readonly string[])[] = [];
const above: number[] = [];
try {
  for (const size of sizes) {
    for (const seed of seeds) {
      const file = workspace.problem(size, 'full', seed);
      const run = async (seconds: number) => {
        const { schedule } = await runOurs(file, workspace.file('report.json'), { timeMs: seconds * 1000, threads });
        if (!schedule.score) throw new Error(`${size} ${seed}: no score`);
        return schedule.score;
      };
      const [quick, best] = [await run(short), await run(long)];
      // Only what loses no more value says how low the inconvenience can be.
      const share = best.valueLost <= quick.valueLost ? quick.inconvenience / best.inconvenience - 1 : Number.NaN;
      if (!Number.isNaN(share)) above.push(share);
      rows.push([
        `${size} full ${seed}`,
        ...[quick.valueLost, quick.inconvenience, best.valueLost, best.inconvenience].map(whole),
        Number.isNaN(share) ? 'not comparable' : percent(share),
      ]);
      console.error(rows[rows.length - 1]?.join('  '));
    }
  }
} finally {
  workspace.remove();
}
const head = `${machine()}; ${threads} threads; ${short} s beside ${long} s; median ${percent(median(above))} above.`;
publish('inconvenience', `${head}\n\n${table(HEAD, rows)}`, options.write);
