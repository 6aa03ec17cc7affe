// `npm run examples`: every example is valid, plans as its `expected.json` says, and the plan passes `tongchou verify`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('.', import.meta.url));
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** @param {string[]} args */
function tongchou(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, '--lang', 'en'], { encoding: 'utf8' });
  return { exit: status, text: `${stdout}${stderr}`.trim() };
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * What is wrong with the example, one sentence each.
 *
 * @param {string} folder
 * @param {string} scratch
 * @returns {{ faults: string[], facts: string }}
 */
function examine(folder, scratch) {
  const expectedPath = join(folder, 'expected.json');
  if (!existsSync(expectedPath)) return { faults: ['there is no expected.json'], facts: '' };
  const expected = readJson(expectedPath);
  const problem = join(folder, 'problem.json');

  const valid = tongchou('validate', problem);
  if (valid.exit !== 0) return { faults: [`validate ends with ${valid.exit}: ${valid.text}`], facts: '' };

  const output = join(scratch, 'schedule.json');
  const limits = ['--iterations', String(expected.iterations), '--seed', String(expected.seed)];
  const planned = tongchou('plan', problem, '-o', output, '--quiet', ...limits);
  if (planned.exit !== expected.exit) {
    return { faults: [`plan ends with ${planned.exit}, not ${expected.exit}: ${planned.text}`], facts: '' };
  }

  const schedule = readJson(output);
  const placed = schedule.assignments.length;
  const { cost } = schedule.score;
  const faults = [];
  if (expected.status !== undefined && schedule.status !== expected.status) {
    faults.push(`the status is ${schedule.status}, not ${expected.status}`);
  }
  if (placed < (expected.minPlaced ?? 0)) faults.push(`${placed} are placed, fewer than ${expected.minPlaced}`);
  if (cost > (expected.maxCost ?? Number.POSITIVE_INFINITY))
    faults.push(`the cost is ${cost}, above ${expected.maxCost}`);

  const verified = tongchou('verify', problem, output);
  if (verified.exit !== expected.exit) {
    faults.push(`verify ends with ${verified.exit}, not ${expected.exit}: ${verified.text}`);
  }
  return { faults, facts: `${placed} placed, cost ${cost}, ${schedule.status}` };
}

const scratch = mkdtempSync(join(tmpdir(), 'tongchou-examples-'));
let failed = 0;
let checked = 0;
try {
  if (!existsSync(main)) throw new Error('dist is missing: npm run build');
  for (const name of readdirSync(examples).sort()) {
    const folder = join(examples, name);
    if (!existsSync(join(folder, 'problem.json'))) continue;
    checked++;
    const { faults, facts } = examine(folder, scratch);
    console.log(
      `${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name}  ${[facts, ...faults].filter(Boolean).join('; ')}`,
    );
    if (faults.length > 0) failed++;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${checked - failed} of ${checked} examples as expected`);
process.exitCode = failed > 0 || checked === 0 ? 1 : 0;
