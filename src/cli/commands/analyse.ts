import type { Bottleneck } from '../../explain/bottlenecks/bottlenecks.ts';
import { loadsOf } from '../../explain/breakdown/loads.ts';
import { sayMatch } from '../../explain/breakdown/say-match.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { TERM_NAMES } from '../../model/weights.ts';
import { type Breakdown, breakdown, type Match } from '../../verify/breakdown.ts';
import { analysisReport } from '../analyse-report.ts';
import { termRows } from '../analyse-tables.ts';
import { type Analysis, analysisText, chosenMatches, type Focus } from '../analyse-text.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { interruptible } from '../interrupt.ts';
import { addCommonOptions, parseCount, parseDuration, parsed } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { type Style, section } from '../render-summary.ts';
import { type AnalyseWords, analyseWords } from '../words-analyse.ts';

interface Flags {
  readonly term?: Match['term'];
  readonly leader?: string;
  readonly activity?: string;
  readonly most?: number;
  readonly bottlenecks?: true | number;
  readonly time?: number;
  readonly html?: string;
}

const MOST = 10;
const BOTTLENECKS = 5;
const TIME_MS = 10_000;
const TERMS: readonly Match['term'][] = ['mandatoryMissed', 'valueLost', ...TERM_NAMES];

/** `tongchou analyse PROBLEM SCHEDULE`: what the schedule is charged for, what the leaders bear, where it is tight. */
export const analyseCommand: CommandSpec = {
  name: 'analyse',
  define: (command, words) => {
    const { help, expectTerm } = analyseWords(words);
    const { usage } = words;
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .addOption(parsed('--term <term>', help.term, parseTerm, expectTerm(TERMS.join(' '))))
      .option('--leader <id>', help.leader)
      .option('--activity <id>', help.activity)
      .addOption(parsed('-n, --most <n>', help.most, parseCount, usage.expectCount))
      .addOption(parsed('--bottlenecks [n]', help.bottlenecks, parseCount, usage.expectCount))
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .option('--html <file>', help.html);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [problemPath = '', schedulePath = ''] = command.args;
    const flags = command.opts<Flags>();
    const targets = flags.html === undefined ? [] : [{ kind: 'file' as const, path: flags.html }];
    checkTargets(targets, [problemPath, schedulePath], context.terminal.fileSystem);
    const { problem, schedule } = await loadBoth(problemPath, schedulePath, undefined, context);
    const scene = sceneOf(problem, context.style.lang);
    const found = breakdown(problem, schedule);
    const focus = focusOf(flags, problem, found, schedule);
    const analysis = { ...found, scene, rows: termRows(found, scene), loads: loadsOf(problem, schedule) };
    return answer(analysis, focus, await bottlenecks(problem, schedule, flags, context), flags, context);
  },
};

const parseTerm = (text: string): Match['term'] | undefined => TERMS.find((term) => term === text);

/** Checks the ids; those of activities are known after `repeat`, by what is held, charged or listed. */
function focusOf({ term, leader, activity }: Flags, problem: Problem, found: Breakdown, held: Schedule): Focus {
  const leaders = problem.leaders.map(({ id }) => id);
  if (leader !== undefined && !leaders.includes(leader)) {
    throw new Failure(EXIT.input, ({ usage }) => usage.noSuchLeader(leader, leaders.join(', ')));
  }
  if (activity !== undefined && !isKnown(activity, problem, found, held)) {
    throw new Failure(EXIT.input, (words) => analyseWords(words).noSuchActivity(activity));
  }
  return {
    ...(term === undefined ? {} : { term }),
    ...(leader === undefined ? {} : { leader }),
    ...(activity === undefined ? {} : { activity }),
  };
}

/** An activity after `repeat` is either held or charged for. */
const isKnown = (id: string, { activities }: Problem, { matches }: Breakdown, { assignments }: Schedule): boolean =>
  activities.some((one) => one.id === id && one.repeat === undefined) ||
  assignments.some(({ activity }) => activity === id) ||
  matches.some((match) => match.term === 'valueLost' && 'activity' in match && match.activity === id);

interface Told {
  readonly bottleneck: Bottleneck;
  readonly sentence: string;
}

/** Null where they are not asked for; their part of the program is loaded only then. */
async function bottlenecks(
  problem: Problem,
  schedule: Schedule,
  { bottlenecks: most, time: timeMs = TIME_MS }: Flags,
  { terminal, style }: Context,
): Promise<readonly Told[] | null> {
  if (most === undefined) return null;
  const [{ bottlenecksOf }, { sayBottleneck }] = await Promise.all([
    import('../../explain/bottlenecks/bottlenecks.ts'),
    import('../../explain/bottlenecks/say-bottleneck.ts'),
  ]);
  const options = { most: most === true ? BOTTLENECKS : most, timeMs };
  const { value } = await interruptible(terminal, (signal) => bottlenecksOf(problem, schedule, { ...options, signal }));
  return value.map((bottleneck) => ({ bottleneck, sentence: sayBottleneck(bottleneck, problem, style.lang) }));
}

function answer(
  analysis: Analysis,
  focus: Focus,
  tight: readonly Told[] | null,
  { most = MOST, html }: Flags,
  { terminal, style }: Context,
): Outcome {
  const words = analyseWords(style.words);
  const { scene, score, rows, loads } = analysis;
  const told = (matches: readonly Match[]) => matches.map((match) => ({ ...match, sentence: sayMatch(match, scene) }));
  const sentences = tight?.map(({ sentence }) => sentence) ?? null;
  if (html !== undefined) {
    const content = analysisReport(analysis, most, sentences, style);
    writeOutputs([{ kind: 'file', path: html, content }], terminal.fileSystem);
  }
  return {
    exit: EXIT.done,
    text: [
      ...analysisText(analysis, focus, most, style),
      ...(sentences === null ? [] : [bottleneckText(sentences, words, style)]),
      ...(html === undefined ? [] : [words.written(html)]),
    ].join('\n\n'),
    data: {
      score,
      terms: rows,
      matches: told(chosenMatches(analysis, focus)),
      leaders: loads.filter(({ leader }) => focus.leader === undefined || leader === focus.leader),
      ...(tight === null
        ? {}
        : { bottlenecks: tight.map(({ bottleneck, sentence }) => ({ ...bottleneck, sentence })) }),
      written: html === undefined ? [] : [html],
    },
  };
}

function bottleneckText(sentences: readonly string[], words: AnalyseWords, style: Style): string {
  if (sentences.length === 0) return `  ${words.noBottlenecks}`;
  const lines = sentences.map((sentence, i) => `  ${i + 1}. ${sentence}`);
  return section(words.bottlenecks(sentences.length), lines.join('\n'), style);
}
