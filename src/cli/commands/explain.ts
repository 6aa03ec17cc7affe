import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import { whyHere } from '../../explain/why-here.ts';
import { whyNot, whyNotAll } from '../../explain/why-not/why-not.ts';
import type { WhyNot } from '../../explain/why-not/why-not-types.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { plainLine } from '../../model/plain-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { verify } from '../../verify/verify.ts';
import { signed } from '../../whatif/signed.ts';
import type { CommandSpec, Outcome } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { addCommonOptions, parseCount, parsed } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { dataOf, type Explanation, renderExplanation, type Shown } from '../render-explain.ts';
import type { Style } from '../render-summary.ts';
import { type ExplainWords, explainWords } from '../words-explain.ts';
import { replanWords } from '../words-replan.ts';
import type { Output } from '../write-whole.ts';

interface Flags {
  readonly activity?: readonly string[];
  readonly all?: boolean;
  readonly most?: number;
  readonly apply?: number;
  readonly output?: string;
  readonly problemOutput?: string;
}

interface Documents {
  readonly problem: Problem;
  readonly schedule: Schedule;
}

const OBSTACLES = 8;
/** Of each of many: the main reason and the best two ways. */
const SHORT: Shown = { obstacles: 1, suggestions: 2 };

/** `tongchou explain PROBLEM SCHEDULE --activity ID`: why not, and what would let it in; or why here, and what else would cost. */
export const explainCommand: CommandSpec = {
  name: 'explain',
  define: (command, words) => {
    const { help } = explainWords(words);
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .option('--activity <id>', help.activity, (id: string, before: readonly string[] = []) => [...before, id])
      .option('--all', help.all)
      .addOption(parsed('--most <n>', help.most, parseCount, words.usage.expectCount))
      .addOption(parsed('--apply <n>', help.apply, parseCount, words.usage.expectCount))
      .option('-o, --output <file>', help.output)
      .option('--problem-output <file>', help.problemOutput);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [problemPath = '', schedulePath = ''] = command.args;
    const flags = command.opts<Flags>();
    checkFlags(flags);
    const { style, terminal } = context;
    const targets = [flags.output, flags.problemOutput].flatMap((path) =>
      path === undefined ? [] : [{ kind: 'file' as const, path }],
    );
    checkTargets(targets, [problemPath, schedulePath], terminal.fileSystem);
    const { problem, schedule } = await loadBoth(problemPath, schedulePath, undefined, context);
    const broken = verify(problem, schedule).violations.length;
    if (broken > 0 && flags.apply !== undefined) {
      throw new Failure(EXIT.broken, (words) => explainWords(words).applyNeedsSound(broken));
    }
    const found = explanationsOf(problem, schedule, flags);
    const outputs = outputsOf({ problem, schedule }, found, flags);
    writeOutputs(outputs, terminal.fileSystem);
    return answer({ problem, found, broken, written: outputs.map(({ path }) => path) }, flags, style);
  },
};

const refuse = (complain: (words: ExplainWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(explainWords(words)));

function checkFlags({ activity = [], all = false, apply, output, problemOutput }: Flags): void {
  if (activity.length === 0 && !all) throw refuse((words) => words.needsActivity);
  if (apply === undefined) {
    if ((output ?? problemOutput) !== undefined) throw refuse((words) => words.outputNeedsApply);
    return;
  }
  if (all || activity.length > 1) throw refuse((words) => words.applyNeedsOne);
  if (output === undefined) throw refuse((words) => words.applyNeedsOutput);
}

function explanationsOf(problem: Problem, schedule: Schedule, flags: Flags): readonly Explanation[] {
  const asked = idsOf(problem, flags.activity ?? []);
  if (flags.apply !== undefined && asked.length !== 1) throw refuse((words) => words.applyNeedsOne);
  const open = flags.all
    ? openOf(problem, schedule, flags.most).filter(({ activity }) => !asked.includes(activity))
    : [];
  return [
    ...asked.flatMap((id) => explain(problem, schedule, id, flags.most)),
    ...open.map((found) => ({ kind: 'why-not' as const, found })),
  ];
}

/** Everything that is not scheduled; a schedule made by hand may not list it. */
function openOf(problem: Problem, schedule: Schedule, most = SHORT.suggestions): readonly WhyNot[] {
  const held = new Set(schedule.assignments.map(({ activity }) => activity));
  const { activities } = expandRepeats(problem, createCalendar(problem)).problem;
  const missing = activities.filter(({ id }) => !held.has(id)).map(({ id }) => ({ activity: id, reasons: [] }));
  return whyNotAll(problem, { ...schedule, unscheduled: schedule.unscheduled ?? missing }, most);
}

function explain(problem: Problem, schedule: Schedule, id: string, most: number | undefined): readonly Explanation[] {
  const here = whyHere(problem, schedule, id, most);
  if (here !== null) return [{ kind: 'why-here', found: here }];
  const not = whyNot(problem, schedule, id);
  return not === null ? [] : [{ kind: 'why-not', found: not }];
}

/** Ids after `repeat`; that of a repeated activity stands for all of its copies. */
function idsOf(problem: Problem, wanted: readonly string[]): readonly string[] {
  const { problem: expanded, origins } = expandRepeats(problem, createCalendar(problem));
  const known = new Set(expanded.activities.map(({ id }) => id));
  const ids = wanted.flatMap((id) => {
    const copies = expanded.activities.filter((_, a) => problem.activities[origins[a] ?? -1]?.id === id);
    if (known.has(id) || copies.length > 0) return known.has(id) ? [id] : copies.map((copy) => copy.id);
    const nearest = nearestName(id, [...known, ...problem.activities.map((one) => one.id)]);
    throw refuse((words) => words.noSuchActivity(plainLine(id), nearest));
  });
  return [...new Set(ids)];
}

/** What taking one of the ways gives. */
function outputsOf(before: Documents, [found]: readonly Explanation[], flags: Flags): readonly Output[] {
  const { apply, output, problemOutput } = flags;
  if (apply === undefined) return [];
  const { problem, schedule } = taken(before, found, apply);
  const file = (path: string | undefined, value: unknown): readonly Output[] =>
    path === undefined ? [] : [{ kind: 'file', path, content: `${JSON.stringify(value, null, 2)}\n` }];
  return [...file(output, schedule), ...file(problemOutput, problem)];
}

function taken({ problem, schedule }: Documents, found: Explanation | undefined, number: number) {
  if (found?.kind === 'why-here') {
    const { held } = chosen(found.found.alternatives, number);
    const assignments = schedule.assignments.map((one) => (one.activity === held.activity ? held : one));
    return { problem, schedule: signed(problem, { ...schedule, assignments }) };
  }
  return chosen(found?.found.suggestions ?? [], number);
}

function chosen<T>(ways: readonly T[], number: number): T {
  const way = ways[number - 1];
  if (way === undefined) throw refuse((words) => words.noSuchSuggestion(number, ways.length));
  return way;
}

interface Answer {
  readonly problem: Problem;
  readonly found: readonly Explanation[];
  /** Violations of the schedule as it stands. */
  readonly broken: number;
  readonly written: readonly string[];
}

function answer({ problem, found, broken, written }: Answer, flags: Flags, style: Style): Outcome {
  const words = explainWords(style.words);
  const scene = sceneOf(problem, style.lang);
  const asked = flags.activity?.length ?? 0;
  const most = flags.most ?? Number.POSITIVE_INFINITY;
  const shown =
    asked > 0
      ? { obstacles: OBSTACLES, suggestions: most }
      : { ...SHORT, suggestions: flags.most ?? SHORT.suggestions };
  return {
    exit: broken > 0 ? EXIT.broken : EXIT.done,
    text: [
      ...found.map((one) => renderExplanation(one, shown, scene, style)),
      ...(found.length === 0 ? [words.allHeld] : []),
      ...written.map((path) => replanWords(style.words).written(path)),
    ].join('\n\n'),
    ...(broken > 0 ? { complaint: words.broken(broken) } : {}),
    data: { explanations: found.map((one) => dataOf(one, scene)), written },
  };
}
