// What the office asks after the plan is made: another schedule after an edit with few changes, a sudden activity, eight
// scenarios side by side. On M, from the schedule of a ten-second solve.
// npm run bench:answers -- --edits 100 --sudden 20 [--quick] [--write]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Insertion, PlanResult } from '../src/index.ts';
import type { Activity, Problem } from '../src/model/problem.ts';
import type { Schedule } from '../src/model/schedule.ts';
import { machine, publish, table } from './report/markdown.ts';
import { quantile } from './report/numbers.ts';
import { drawEdits } from './what-if/edits.ts';
import { suddenActivities } from './what-if/sudden.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100' },
    sudden: { type: 'string', default: '20' },
    /** Milliseconds of the solve from nothing that a new plan is compared with. */
    fresh: { type: 'string', default: '3000' },
    only: { type: 'string', default: 'replan,insert,whatif' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
/** Of each scenario. */
const SCENARIO_MS = 500;
const only = new Set(values.only.split(','));
const [edits, sudden] = values.quick ? [5, 3] : [Number(values.edits), Number(values.sudden)];
const entry = process.env['TONGCHOU_ENTRY'] ?? new URL('../dist/index.js', import.meta.url).href;
const { plan, replan, insertActivity, compareAlternatives, diffSchedules, verify }: typeof import('../src/index.ts') =
  await import(entry);

const problem: Problem = JSON.parse(readFileSync(new URL('problems/M-1.json', import.meta.url), 'utf8'));
const result = await plan(problem, { timeMs: 10_000 });
const published = { problem, schedule: planned(result) };

function planned({ schedule }: PlanResult): Schedule {
  if (schedule === null) throw new Error('nothing was planned');
  return schedule;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly ms: number }> {
  const began = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - began };
}

/** Activities that are published and changed or cancelled. */
const changedIn = (edited: Problem, schedule: Schedule): number =>
  diffSchedules(published, { problem: edited, schedule }).filter(
    ({ subject, kind }) => subject === 'activity' && kind !== 'new',
  ).length;

const sound = (edited: Problem, schedule: Schedule): boolean => verify(edited, schedule).violations.length === 0;

function described({ criteria, changes, schedule }: Insertion): string {
  return `${criteria.join('+')}: ${changes.length} changes, cost ${schedule.score?.cost}, ${schedule.focusBlocks?.length} blocks`;
}

const title = ({ id, title: text }: Activity): string => text ?? id;

const HEAD = ['question', 'n', 'ms, median', 'p95', 'worst', 'answer'];
const times = (ms: readonly number[]): readonly string[] => [0.5, 0.95, 1].map((q) => quantile(ms, q).toFixed(0));
const rows: (readonly string[])[] = [];

if (only.has('replan')) {
  const samples: { ms: number; changed: number; fresh: number; missed: boolean; unsound: boolean }[] = [];
  for (const { kind, problem: edited } of drawEdits(problem, edits, 1)) {
    const { answer, ms } = await timed(() => replan(published, edited, {}));
    const schedule = answer.schedule;
    if (schedule === null) throw new Error('nothing was planned');
    const changed = changedIn(answer.problem, schedule);
    const anew = planned(await plan(edited, { timeMs: Number(values.fresh) }));
    const fresh = changedIn(edited, anew);
    const missed = (schedule.score?.mandatoryMissed ?? 0) > (anew.score?.mandatoryMissed ?? 0);
    samples.push({ ms, changed, fresh, missed, unsound: !sound(answer.problem, schedule) });
    console.error(`${kind}\t${ms.toFixed(0)} ms\t${changed} changed, ${fresh} afresh`);
  }
  const within = samples.filter(({ changed, fresh }) => 4 * changed <= fresh).length;
  const counts = samples.map(({ changed }) => changed);
  const text = [
    `changed ${quantile(counts, 0.5)} (median), ${Math.max(...counts)} (most); afresh ${quantile(
      samples.map(({ fresh }) => fresh),
      0.5,
    )} (median)`,
    `at most a quarter in ${within} of ${samples.length}`,
    `${samples.filter(({ missed }) => missed).length} miss more mandatory ones`,
    `${samples.filter(({ unsound }) => unsound).length} unsound`,
  ].join('; ');
  rows.push(['replan after one edit', String(samples.length), ...times(samples.map(({ ms }) => ms)), text]);
}

if (only.has('insert')) {
  const samples: { ms: number; plans: readonly Insertion[]; unsound: number }[] = [];
  for (const activity of suddenActivities(problem, sudden, 1)) {
    const { answer, ms } = await timed(() => insertActivity(published, activity, {}));
    const unsound = answer.insertions.filter(({ schedule }) => !sound(answer.problem, schedule)).length;
    samples.push({ ms, plans: answer.insertions, unsound });
    console.error(`${title(activity)}\t${ms.toFixed(0)} ms\t${answer.insertions.map(described).join(' | ')}`);
  }
  const of = (count: number): number => samples.filter(({ plans }) => plans.length === count).length;
  const held = samples.filter(({ plans }) => plans.every(({ isHeld }) => isHeld)).length;
  const text = `three plans ${of(3)}, two ${of(2)}, one ${of(1)}; all hold it ${held}; ${samples.reduce((sum, { unsound }) => sum + unsound, 0)} unsound`;
  rows.push(['insert a sudden activity', String(samples.length), ...times(samples.map(({ ms }) => ms)), text]);
}

if (only.has('whatif')) {
  const samples: number[] = [];
  for (let run = 0; run < (values.quick ? 1 : 5); run++) {
    const alternatives = drawEdits(problem, 8, 100 + run).map((edit, i) => ({ name: `${i}`, problem: edit.problem }));
    const base = { problem, result };
    const { answer, ms } = await timed(() => compareAlternatives(base, alternatives, { timeMs: SCENARIO_MS }));
    samples.push(ms);
    if (answer.some((one) => !sound(one.problem, one.schedule))) throw new Error('a schedule is not valid');
  }
  rows.push(['8 scenarios side by side', String(samples.length), ...times(samples), 'all verified']);
}

publish('answers', `${machine()}; M-1, a plan of ten seconds.\n\n${table(HEAD, rows)}`, values.write);
