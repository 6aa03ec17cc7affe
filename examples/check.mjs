// `npm run examples`: every example is valid, plans as its `expected.json` says, and the plan passes `tongchou verify`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

/**
 * What is wrong with an example of raw plans: nothing may be open once the decisions are made, and what comes of them is
 * planned and answered.
 *
 * @param {string} folder
 * @param {string} scratch
 * @returns {{ faults: string[], facts: string }}
 */
function examineRaw(folder, scratch) {
  const [problem, record, schedule] = ['problem.json', 'record.json', 'schedule.json'].map((name) =>
    join(scratch, name),
  );
  const decisions = join(scratch, 'decisions.json');
  copyFileSync(join(folder, 'decisions.json'), decisions);
  const roster = readdirSync(folder).find((name) => name.startsWith('名册')) ?? '';
  const plans = readdirSync(folder).filter((name) => /\.(xlsx|csv)$/.test(name) && name !== roster);
  const args = ['--roster', join(folder, roster), '--period', '2026-12-H1', '--decisions', decisions, '--strict'];
  const steps = [
    ['intake', ...plans.map((name) => join(folder, name)), ...args, '-o', problem, '--record', record],
    ['validate', problem],
    ['plan', problem, '-o', schedule, '--quiet', '--iterations', '3000'],
    ['verify', problem, schedule],
    ['reply', problem, schedule, '--intake', record, '-d', join(scratch, 'replies'), '--format', 'html'],
  ];
  for (const step of steps) {
    const { exit, text } = tongchou(...step);
    if (exit !== 0) return { faults: [`${step[0]} ends with ${exit}: ${text}`], facts: '' };
  }
  const { activities } = readJson(problem);
  const { assignments } = readJson(schedule);
  return {
    faults: [],
    facts: `${plans.length} plans, ${activities.length} activities, ${assignments.length} placed`,
  };
}

/**
 * What is wrong with the answers: every question of its README is asked, more briefly.
 *
 * @param {string} folder
 * @param {string} scratch
 * @returns {{ faults: string[], facts: string }}
 */
function examineAnswers(folder, scratch) {
  const problem = join(examples, '02-county-half-month', 'problem.json');
  const contradictory = join(examples, '04-infeasible', 'problem.json');
  const [schedule, replanned, its, foresight] = [
    'schedule.json',
    'replanned.json',
    'its-problem.json',
    'foresight.json',
  ].map((name) => join(scratch, name));
  const file = (name) => join(folder, name);
  const steps = [
    ['plan', problem, '-o', schedule, '--quiet', '--iterations', '3000'],
    ['explain', problem, schedule, '--activity', 'g-groundbreaking'],
    ['explain', problem, schedule, '--activity', 'g-budget'],
    ['analyse', problem, schedule],
    ['sensitivity', problem, schedule, '--goal', 'f-report', '--time', '1s'],
    [
      'whatif',
      problem,
      '--schedule',
      schedule,
      '--scenario',
      file('mayor-away.json'),
      file('industry-first.json'),
      '-t',
      '300ms',
    ],
    [
      'replan',
      problem,
      '--baseline',
      schedule,
      '--edits',
      file('mayor-away.json'),
      '-o',
      replanned,
      '--problem-output',
      its,
    ],
    ['verify', its, replanned],
    ['insert', problem, '--baseline', schedule, '--activity', file('sudden.json')],
    ['foresee', problem, schedule, '-o', foresight, '-t', '3s'],
  ];
  for (const step of steps) {
    const { exit, text } = tongchou(...step);
    if (exit !== 0) return { faults: [`${step[0]} ends with ${exit}: ${text}`], facts: '' };
  }
  const { exit, text } = tongchou('conflicts', contradictory);
  if (exit === 0) return { faults: [`conflicts finds none: ${text}`], facts: '' };
  return { faults: [], facts: `${steps.length} questions answered` };
}

const scratch = mkdtempSync(join(tmpdir(), 'tongchou-examples-'));
let failed = 0;
let checked = 0;
try {
  if (!existsSync(main)) throw new Error('dist is missing: npm run build');
  for (const name of readdirSync(examples).sort()) {
    const folder = join(examples, name);
    const isRaw = existsSync(join(folder, 'planted.json'));
    const isAnswers = existsSync(join(folder, 'sudden.json'));
    if (!isRaw && !isAnswers && !existsSync(join(folder, 'problem.json'))) continue;
    checked++;
    const look = isRaw ? examineRaw : isAnswers ? examineAnswers : examine;
    const { faults, facts } = look(folder, scratch);
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
