import { hasErrors, type Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { plan } from '../../plan.ts';
import { applyEdits } from '../../whatif/apply-edits.ts';
import { type Alternative, type Outcome as Compared, compareAlternatives, outcomeOf } from '../../whatif/compare.ts';
import { readScenario } from '../../whatif/scenario.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { faulty, loadBoth, loadProblem } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { addCommonOptions, parseDuration, parsed, parseSeed, parseThreads } from '../options.ts';
import { checkTargets, type Target, writeOutputs } from '../outputs.ts';
import { readInput } from '../read-input.ts';
import { tellChanges } from '../render-changes.ts';
import { comparisonTable, renderComparison } from '../render-comparison.ts';
import { scenarioReport } from '../scenario-report.ts';
import { type WhatIfWords, whatIfWords } from '../words-whatif.ts';
import type { Output } from '../write-whole.ts';

interface Flags {
  readonly scenario?: readonly string[];
  readonly schedule?: string;
  readonly time?: number;
  readonly baseTime?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly report?: string;
  readonly dir?: string;
}

const SCENARIO_MS = 500;
const BASE_MS = 5000;

/** `tongchou whatif PROBLEM --scenario FILE…`: scenarios beside one another. */
export const whatifCommand: CommandSpec = {
  name: 'whatif',
  define: (command, words) => {
    const { help } = whatIfWords(words);
    const { usage } = words;
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .option('--scenario <files...>', help.scenario)
      .option('--schedule <file>', help.schedule)
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--base-time <duration>', help.baseTime, parseDuration, usage.expectDuration))
      .addOption(parsed('--seed <n>', words.help.seed, parseSeed, usage.expectSeed))
      .addOption(parsed('--threads <n>', words.help.threads, parseThreads, usage.expectThreads))
      .option('--report <file>', help.report)
      .option('-d, --dir <folder>', help.folder);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [path = ''] = command.args;
    const flags = command.opts<Flags>();
    const files = flags.scenario ?? [];
    if (files.length === 0) throw refuse(({ needsScenario }) => needsScenario);
    const inputs = [path, ...files, ...(flags.schedule === undefined ? [] : [flags.schedule])];
    checkTargets(targetsOf(flags), inputs, context.terminal.fileSystem);
    const { problem, start } = await baseOf(path, flags, context);
    const alternatives: Alternative[] = [];
    for (const file of files) alternatives.push(await alternativeOf(file, problem, context));
    checkNames(alternatives);
    return answer(await solve(problem, start, alternatives, flags, context), flags, context);
  },
};

const refuse = (complain: (words: WhatIfWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(whatIfWords(words)));

const targetsOf = ({ report, dir }: Flags): readonly Target[] => [
  ...(report === undefined ? [] : [{ kind: 'file' as const, path: report }]),
  ...(dir === undefined ? [] : [{ kind: 'folder' as const, path: dir }]),
];

async function baseOf(
  path: string,
  { schedule }: Flags,
  context: Context,
): Promise<{ readonly problem: Problem; readonly start: Schedule | null }> {
  if (schedule === undefined) return { ...(await loadProblem(path, undefined, context)), start: null };
  const { problem, schedule: start } = await loadBoth(path, schedule, undefined, context);
  return { problem, start };
}

async function alternativeOf(path: string, problem: Problem, context: Context): Promise<Alternative> {
  const { lang } = context.style;
  const { value } = await readInput(path, context);
  const reading = readScenario(value, lang);
  if (reading.scenario === null) throw faulty(path, reading.issues);
  const edited = applyEdits(problem, reading.scenario.edits, lang);
  if (edited.problem === null) throw faulty(path, errorsOf(edited.issues));
  return { name: reading.scenario.name, problem: edited.problem };
}

const errorsOf = (issues: readonly Issue[]): readonly Issue[] => issues.filter((issue) => hasErrors([issue]));

function checkNames(alternatives: readonly Alternative[]): void {
  const names = alternatives.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw refuse(({ sameName }) => sameName(twice));
}

/** The base first, then the scenarios in their order. */
async function solve(
  problem: Problem,
  start: Schedule | null,
  alternatives: readonly Alternative[],
  { time = SCENARIO_MS, baseTime = BASE_MS, seed, threads }: Flags,
  { style }: Context,
): Promise<readonly Compared[]> {
  const common = { ...(seed === undefined ? {} : { seed }), ...(threads === undefined ? {} : { threads }) };
  const result = await plan(problem, { ...common, timeMs: baseTime, ...(start === null ? {} : { start }) });
  const base = { problem, result };
  const own = outcomeOf(whatIfWords(style.words).base, base, null);
  return [own, ...(await compareAlternatives(base, alternatives, { ...common, timeMs: time }))];
}

function answer(outcomes: readonly Compared[], flags: Flags, { terminal, style }: Context): Outcome {
  const words = whatIfWords(style.words);
  const [base] = outcomes;
  const told = outcomes.map((one) =>
    base === undefined ? { told: [], lines: [] } : tellChanges(base, one, one.changes, style),
  );
  const sentences = told.map((one) => one.told.map(({ sentence }) => sentence));
  const outputs = outputsOf(outcomes, sentences, flags, style);
  writeOutputs(outputs, terminal.fileSystem);
  return {
    exit: EXIT.done,
    text: [
      renderComparison(
        outcomes,
        told.map(({ lines }) => lines),
        style,
      ),
      ...outputs.map(({ path }) => words.written(path)),
    ].join('\n'),
    data: {
      scenarios: outcomes.map(({ problem: _, schedule, ...one }, i) => ({
        ...one,
        status: schedule.status,
        gap: schedule.gap,
        changes: told[i]?.told ?? [],
      })),
      written: outputs.map(({ path }) => path),
    },
  };
}

function outputsOf(
  outcomes: readonly Compared[],
  sentences: readonly (readonly string[])[],
  { report, dir }: Flags,
  style: Context['style'],
): readonly Output[] {
  const table = comparisonTable(outcomes, style);
  const files = outcomes.flatMap(({ problem, schedule }, i) => [
    { name: `${i}-problem.json`, content: `${JSON.stringify(problem, null, 2)}\n` },
    { name: `${i}-schedule.json`, content: `${JSON.stringify(schedule, null, 2)}\n` },
  ]);
  return [
    ...(report === undefined
      ? []
      : [{ kind: 'file' as const, path: report, content: scenarioReport(outcomes, table, sentences, style) }]),
    ...(dir === undefined ? [] : [{ kind: 'folder' as const, path: dir, files }]),
  ];
}
