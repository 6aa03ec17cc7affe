import { nearestName } from '../../model/nearest-name.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { type PlanOptions, plan } from '../../plan.ts';
import type { Planned } from '../../whatif/compare.ts';
import { frontier } from '../../whatif/frontier.ts';
import { focusCost } from '../../whatif/sensitivity/focus-cost.ts';
import { priorityNeeded } from '../../whatif/sensitivity/priority-needed.ts';
import {
  sayAtPriority,
  sayFocusCost,
  sayFrontierPoint,
  sayPriorityNeeded,
} from '../../whatif/sensitivity/say-sensitivity.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { editedBy } from '../edited-by.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { frontierReport } from '../frontier-report.ts';
import { addCommonOptions, parseDuration, parsed, parseSeed, parseThreads } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { alignedRight, frontierTable, priorityTable } from '../render-sensitivity.ts';
import { section } from '../render-summary.ts';
import { type SensitivityWords, sensitivityWords } from '../words-sensitivity.ts';

interface Flags {
  readonly activity?: string;
  readonly goal?: string;
  readonly frontier?: boolean;
  readonly edits?: string;
  readonly time?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly html?: string;
}

interface Given {
  readonly problem: Problem;
  readonly schedule: Schedule;
}

const DEFAULT_MS = 4000;
/** Of the time, for the base that the question is asked of. */
const BASE_SHARE = 0.25;

/** `tongchou sensitivity PROBLEM SCHEDULE`: what would have to differ, what a goal costs, stability against value. */
export const sensitivityCommand: CommandSpec = {
  name: 'sensitivity',
  define: (command, words) => {
    const { help } = sensitivityWords(words);
    const { usage } = words;
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .option('--activity <id>', help.activity)
      .option('--goal <id>', help.goal)
      .option('--frontier', help.frontier)
      .option('--edits <file>', help.edits)
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--seed <n>', words.help.seed, parseSeed, usage.expectSeed))
      .addOption(parsed('--threads <n>', words.help.threads, parseThreads, usage.expectThreads))
      .option('--html <file>', help.html);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [path = '', schedulePath = ''] = command.args;
    const flags = command.opts<Flags>();
    const { activity, goal, html } = flags;
    const isFrontier = flags.frontier === true;
    const asked = [activity !== undefined, goal !== undefined, isFrontier].filter(Boolean).length;
    if (asked !== 1) throw refuse(({ needsQuestion }) => needsQuestion);
    if (!isFrontier && (flags.edits !== undefined || html !== undefined))
      throw refuse(({ onlyFrontier }) => onlyFrontier);
    const inputs = [path, schedulePath, ...(flags.edits === undefined ? [] : [flags.edits])];
    const targets = html === undefined ? [] : [{ kind: 'file' as const, path: html }];
    checkTargets(targets, inputs, context.terminal.fileSystem);
    const given = await loadBoth(path, schedulePath, undefined, context);
    if (activity !== undefined) return answerActivity(given, activity, flags, context);
    if (goal !== undefined) return answerGoal(given, goal, flags, context);
    return answerFrontier(given, flags, context);
  },
};

const refuse = (complain: (words: SensitivityWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(sensitivityWords(words)));

/** The limits of a share of the time. */
function limitsOf({ time = DEFAULT_MS, seed, threads }: Flags, share: number): PlanOptions {
  return {
    timeMs: Math.max(1, Math.round(time * share)),
    ...(seed === undefined ? {} : { seed }),
    ...(threads === undefined ? {} : { threads }),
  };
}

async function baseOf({ problem, schedule }: Given, flags: Flags): Promise<Planned> {
  return { problem, result: await plan(problem, { ...limitsOf(flags, BASE_SHARE), start: schedule }) };
}

async function answerActivity(given: Given, id: string, flags: Flags, { style }: Context): Promise<Outcome> {
  const { problem } = given;
  const base = await baseOf(given, flags);
  const { assignments = [], unscheduled = [] } = base.result.schedule ?? {};
  const known = [...assignments, ...unscheduled].map(({ activity }) => activity);
  if (!known.includes(id)) throw refuse(({ noActivity }) => noActivity(id, nearestName(id, known)));
  const answer = await priorityNeeded(base, id, limitsOf(flags, 1 - BASE_SHARE));
  const sentence = sayPriorityNeeded(answer, problem, style.lang);
  const sentences = answer.levels.map((one) => sayAtPriority(one, problem, style.lang));
  const table = alignedRight(priorityTable(answer, style), style);
  return {
    exit: EXIT.done,
    text: [section(sentence, table, style), ...sentences.map((one) => `  ${one}`)].join('\n'),
    data: {
      ...answer,
      sentence,
      levels: answer.levels.map(({ schedule: _, ...one }, i) => ({ ...one, sentence: sentences[i] })),
    },
  };
}

async function answerGoal(given: Given, id: string, flags: Flags, { style }: Context): Promise<Outcome> {
  const known = (given.problem.focusGoals ?? []).map((goal) => goal.id);
  if (!known.includes(id)) throw refuse(({ noGoal }) => noGoal(id, nearestName(id, known)));
  const answer = await focusCost(await baseOf(given, flags), id, limitsOf(flags, 1 - BASE_SHARE));
  const [head = '', ...sentences] = sayFocusCost(answer, given.problem, style.lang);
  const { schedule: _, ...without } = answer.without;
  const { schedule: __, ...oneFewer } = answer.oneFewer ?? { schedule: null };
  return {
    exit: EXIT.done,
    text: section(head, sentences.map((one) => `  ${one}`).join('\n'), style),
    data: { ...answer, without, oneFewer: answer.oneFewer && oneFewer, sentences: [head, ...sentences] },
  };
}

async function answerFrontier(given: Given, flags: Flags, context: Context): Promise<Outcome> {
  const { terminal, style } = context;
  const words = sensitivityWords(style.words);
  const edited = flags.edits === undefined ? given.problem : await editedBy(flags.edits, given.problem, context);
  const points = await frontier(given, edited, limitsOf(flags, 1));
  const { html } = flags;
  if (html !== undefined) {
    const content = frontierReport(edited, points, frontierTable(points, style, false), style);
    writeOutputs([{ kind: 'file', path: html, content }], terminal.fileSystem);
  }
  return {
    exit: EXIT.done,
    text: [
      section(words.frontier(points.length), alignedRight(frontierTable(points, style, true), style), style),
      ...(points.length === 1 ? [words.single] : []),
      ...(html === undefined ? [] : [words.written(html)]),
    ].join('\n'),
    data: {
      points: points.map(({ schedule: _, ...one }) => ({ ...one, sentence: sayFrontierPoint(one, style.lang) })),
      written: html === undefined ? [] : [html],
    },
  };
}
