// Ours beside general solvers on the same problems and time. npm run bench:peers -- --sizes S,M --limits 60 --seeds 101
// Options as in the other scripts, and --peers CP-SAT,HiGHS; the first limit alone is used. OR_TOOLS_WASM names the folder of or-tools-wasm.
import { PEERS } from './peers/all-peers.ts';
import { beside, type Line } from './peers/beside.ts';
import { machine, publish, table } from './report/markdown.ts';
import { whole } from './report/numbers.ts';
import { benchOptions, createWorkspace } from './report/options.ts';

const options = benchOptions({ sizes: 'S,M,L', seeds: '101', limits: '60' });
const { sizes, models, seeds, limits, threads } = options;
const seconds = limits[0] ?? 60;
const workspace = createWorkspace();

const asked = PEERS.filter(({ name }) => options.peers.length === 0 || options.peers.includes(name));
const missing = asked.flatMap((peer) => {
  const what = peer.missing();
  return what === null ? [] : [`${peer.name} (needs ${what})`];
});
const present = asked.filter((peer) => peer.missing() === null);

const cells = ({ problem, solver, seconds: took, cost, bound, placed, oursAfter, note }: Line): readonly string[] => [
  problem,
  solver,
  `${took.toFixed(1)} s`,
  whole(cost),
  whole(bound),
  whole(placed),
  oursAfter === null ? '–' : `${oursAfter.toFixed(1)} s`,
  note,
];

const rows: (readonly string[])[] = [];
const HEAD = ['problem', 'solver', 'took', 'cost', 'lower bound', 'held', 'ours no worse after', 'note'];
try {
  for (const model of models) {
    for (const size of sizes) {
      for (const seed of seeds) {
        const file = workspace.problem(size, model, seed);
        for await (const line of beside({ file, workspace, peers: present, seconds, threads, model })) {
          rows.push(cells({ ...line, problem: `${size} ${model} ${seed}` }));
          console.error(rows[rows.length - 1]?.join('  '));
        }
      }
    }
  }
} finally {
  workspace.remove();
}
const head = `${machine()}; ${seconds} s wall each, ${threads} threads, one after the other.`;
const lost = `Cost as the independent verifier counts it on the Problem document; \`–\` is no valid schedule.`;
const absent = missing.length > 0 ? `Not installed here: ${missing.join(', ')}.` : '';
publish('peers', [head, lost, absent, '', table(HEAD, rows)].join('\n'), options.write);
