import { dayTimeText } from '../../model/date-words.ts';
import { hasErrors } from '../../model/issue.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import { applyEdits } from '../../whatif/apply-edits.ts';
import type { Planned } from '../../whatif/diff.ts';
import { CRITERIA, type Criterion, type Inserted, type Insertion, insertActivity } from '../../whatif/insert.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { faulty, loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { addCommonOptions, parseDuration, parsed, parseSeed, parseThreads } from '../options.ts';
import { checkTargets, type Target, writeOutputs } from '../outputs.ts';
import { readInput } from '../read-input.ts';
import { tellChanges } from '../render-changes.ts';
import { type Style, section } from '../render-summary.ts';
import { frozenOption, frozenUntil } from '../replan-options.ts';
import { type InsertWords, insertWords } from '../words-insert.ts';
import { replanWords } from '../words-replan.ts';
import type { Output } from '../write-whole.ts';

interface Flags {
  readonly baseline?: string;
  readonly activity?: string;
  readonly frozenUntil?: string;
  readonly time?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly choose?: Criterion;
  readonly output?: string;
  readonly problemOutput?: string;
  readonly dir?: string;
}

/** `tongchou insert PROBLEM --baseline SCHEDULE --activity FILE`: distinct plans for a sudden task. */
export const insertCommand: CommandSpec = {
  name: 'insert',
  define: (command, words) => {
    const { help, expectCriterion } = insertWords(words);
    const shared = replanWords(words).help;
    const { usage } = words;
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .option('--baseline <schedule>', shared.baseline)
      .option('--activity <file>', help.activity)
      .addOption(frozenOption(words))
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--seed <n>', words.help.seed, parseSeed, usage.expectSeed))
      .addOption(parsed('--threads <n>', words.help.threads, parseThreads, usage.expectThreads))
      .addOption(parsed('--choose <criterion>', help.choose, parseCriterion, expectCriterion))
      .option('-o, --output <file>', help.output)
      .option('--problem-output <file>', shared.problemOutput)
      .option('-d, --dir <folder>', help.folder);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [path = ''] = command.args;
    const flags = command.opts<Flags>();
    const { baseline, activity: file, time, seed, threads } = flags;
    if (baseline === undefined) throw new Failure(EXIT.input, (words) => replanWords(words).needsBaseline);
    if (file === undefined) throw refuse(({ needsActivity }) => needsActivity);
    if (flags.output !== undefined && flags.choose === undefined) throw refuse(({ needsChoice }) => needsChoice);
    const until = frozenUntil(flags.frozenUntil);
    checkTargets(targetsOf(flags), [path, baseline, file], context.terminal.fileSystem);
    const published = await loadBoth(path, baseline, undefined, context);
    const activity = await activityOf(file, published.problem, context);
    const inserted = await insertActivity(published, activity, {
      ...(time === undefined ? {} : { timeMs: time }),
      ...(until === undefined ? {} : { frozenUntil: until }),
      ...(seed === undefined ? {} : { seed }),
      ...(threads === undefined ? {} : { threads }),
    });
    return answer(published, inserted, activity.id, flags, context);
  },
};

const parseCriterion = (text: string): Criterion | undefined => CRITERIA.find((one) => one === text);

const refuse = (complain: (words: InsertWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(insertWords(words)));

const targetsOf = ({ output, problemOutput, dir }: Flags): readonly Target[] => [
  ...[output, problemOutput].flatMap((path) => (path === undefined ? [] : [{ kind: 'file' as const, path }])),
  ...(dir === undefined ? [] : [{ kind: 'folder' as const, path: dir }]),
];

/** Checked as a part of the Problem that it is to join. */
async function activityOf(path: string, problem: Problem, context: Context): Promise<Activity> {
  const { value } = await readInput(path, context);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(({ badActivity }) => badActivity);
  const activity = value as Activity;
  const edited = applyEdits(problem, [{ edit: 'addActivity', activity }], context.style.lang);
  if (edited.problem !== null) return activity;
  throw faulty(
    path,
    edited.issues.filter((issue) => hasErrors([issue])),
  );
}

function answer(
  published: Planned,
  { problem, insertions }: Inserted,
  task: string,
  flags: Flags,
  { terminal, style }: Context,
): Outcome {
  const words = insertWords(style.words);
  const chosen = insertions.find(({ criteria }) => criteria.some((one) => one === flags.choose));
  if (flags.choose !== undefined && chosen === undefined) throw refuse(({ noSuchPlan }) => noSuchPlan);
  const outputs = outputsOf(problem, insertions, chosen, flags);
  writeOutputs(outputs, terminal.fileSystem);
  const told = insertions.map((one) => tellChanges(published, { problem, schedule: one.schedule }, one.changes, style));
  return {
    exit: insertions.some(({ isHeld }) => isHeld) ? EXIT.done : EXIT.broken,
    text: [
      ...insertions.map((one, i) => planText(one, i + 1, told[i]?.lines ?? [], { problem, task }, style)),
      ...(insertions.length === 1 ? [words.one] : []),
      ...outputs.map(({ path }) => replanWords(style.words).written(path)),
    ].join('\n\n'),
    data: {
      plans: insertions.map(({ criteria, isHeld, schedule, causes }, i) => ({
        ...{ criteria, isHeld, score: schedule.score },
        changes: (told[i]?.told ?? []).map((change) => ({ ...change, cause: causes.get(change.id) ?? null })),
      })),
      written: outputs.map(({ path }) => path),
    },
  };
}

function planText(
  { criteria, schedule, changes }: Insertion,
  number: number,
  lines: readonly string[],
  { problem, task }: { readonly problem: Problem; readonly task: string },
  style: Style,
): string {
  const words = insertWords(style.words);
  const held = schedule.assignments.find(({ activity }) => activity === task);
  const people = changes.flatMap(({ before, after }) => [...(before?.leaders ?? []), ...(after?.leaders ?? [])]);
  const wanted = (problem.focusGoals ?? []).reduce((sum, goal) => sum + Math.ceil(goal.minutes / goal.blockMinutes), 0);
  const focus = `${schedule.focusBlocks?.length ?? 0}/${wanted}`;
  const { cost = 0, valueLost = 0 } = schedule.score ?? {};
  return section(
    words.plan(number, criteria.map((one) => words.criteria[one]).join(words.separator)),
    [
      `  ${held === undefined ? style.paint.red(words.notHeld) : words.when(dayTimeText(held.start, held.end, style.lang))}`,
      `  ${words.figures(changes.length, new Set(people).size, cost, valueLost, focus)}`,
      ...lines,
    ].join('\n'),
    style,
  );
}

function outputsOf(
  problem: Problem,
  insertions: readonly Insertion[],
  chosen: Insertion | undefined,
  { output, problemOutput, dir }: Flags,
): readonly Output[] {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const file = (path: string | undefined, value: unknown): readonly Output[] =>
    path === undefined || value === undefined ? [] : [{ kind: 'file', path, content: json(value) }];
  const files = [
    { name: 'problem.json', content: json(problem) },
    ...insertions.map(({ criteria, schedule }, i) => ({
      name: `${i + 1}-${criteria.join('-')}.json`,
      content: json(schedule),
    })),
  ];
  return [
    ...file(output, chosen?.schedule),
    ...file(problemOutput, problem),
    ...(dir === undefined ? [] : [{ kind: 'folder' as const, path: dir, files }]),
  ];
}
