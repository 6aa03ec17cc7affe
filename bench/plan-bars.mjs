// Plans the problem files through the built command line and prints, per file: wall time, peak memory, time to the
// first verified schedule, gap, and whether `tongchou verify` agrees. Usage: npm run build && node bench/plan-bars.mjs [10s]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const main = join(here, '../dist/cli/main.js');
const probe = join(here, 'peak-memory.mjs');
const time = process.argv[2] ?? '10s';
const files = ['S-1', 'M-1', 'L-1', 'S-1-core', 'M-1-core', 'L-1-core'];
const out = mkdtempSync(join(tmpdir(), 'tongchou-bench-'));

/** Runs one command; wall seconds, peak resident megabytes, exit code. */
function run(...args) {
  const before = performance.now();
  const child = spawnSync(process.execPath, ['--import', probe, main, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - before) / 1000;
  return {
    seconds,
    megabytes: Number(child.output[3]),
    code: child.status,
    stdout: child.stdout,
    stderr: child.stderr,
  };
}

try {
  console.log(
    `${cpus().length} × ${cpus()[0].model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, --time ${time}\n`,
  );
  console.log('| problem | first verified schedule | wall | peak memory | placed | cost | bound | gap | verify |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const file of files) {
    const problem = join(here, 'problems', `${file}.json`);
    const schedule = join(out, `${file}.json`);
    const first = run('plan', problem, '--time', '1ms', '-o', schedule, '--quiet');
    const { seconds, megabytes, code, stderr } = run('plan', problem, '--time', time, '-o', schedule, '--quiet');
    if (code !== 0 && code !== 3) throw new Error(`${file}: exit ${code}\n${stderr}`);
    const { score, bound, gap, assignments } = JSON.parse(readFileSync(schedule, 'utf8'));
    const verified = run('verify', problem, schedule).code === 0 ? 'agrees' : 'DIFFERS';
    const percent = gap === null ? '–' : `${(100 * gap).toFixed(2)} %`;
    console.log(
      `| ${file} | ${first.seconds.toFixed(2)} s | ${seconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB | ${assignments.length} | ` +
        `${score.cost} | ${bound.cost} | ${percent} | ${verified} |`,
    );
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
