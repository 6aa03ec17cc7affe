// `npm run demo`: plans the county's half month with the built command line and says where to look.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const problem = 'examples/02-county-half-month/problem.json';
const out = 'out/demo';

mkdirSync(new URL(out, root), { recursive: true });
const args = ['dist/cli/main.js', 'plan', problem, '--time', '10s'];
args.push('-o', `${out}/schedule.json`, '--ics', `${out}/ics`, '--html', `${out}/table.html`);
// Ctrl-C is for the planner, which then writes the best so far.
process.on('SIGINT', () => {});
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status === 0) {
  console.log(`\n打印表格 · the printable table:      ${out}/table.html (open it in a browser)`);
  console.log(`订阅日历 · calendars to subscribe:  ${out}/ics/ — and the whole answer as data: ${out}/schedule.json`);
}
process.exitCode = status ?? 1;
