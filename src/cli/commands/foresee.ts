import type { Problem } from '../../model/problem.ts';
import { answerFrom, type Recalled } from '../../whatif/foresee/answer-from.ts';
import { foresee } from '../../whatif/foresee/foresee.ts';
import { type Base, type Foreseen, type Foresight, isOf } from '../../whatif/foresee/foresight.ts';
import { sayAnswer, sayEvent, sayForesight } from '../../whatif/foresee/say-foresight.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { loadForesight, loadPublished, type Published, refuse, save } from '../foresee-input.ts';
import { parseAsked } from '../foresee-question.ts';
import { interruptible } from '../interrupt.ts';
import { addCommonOptions, parseDuration, parsed, parseSeed, parseThreads } from '../options.ts';
import { checkTargets, type Target, writeOutputs } from '../outputs.ts';
import { dataOption } from '../publish-options.ts';
import { tellChanges } from '../render-changes.ts';
import { section } from '../render-summary.ts';
import { frozenOption, frozenUntil } from '../replan-options.ts';
import { riskSection } from '../risk-section.ts';
import { type ForeseeWords, foreseeWords } from '../words-foresee.ts';
import { publishCliWords } from '../words-publish.ts';
import { replanWords } from '../words-replan.ts';
import type { Output } from '../write-whole.ts';

interface Flags {
  readonly data?: string;
  readonly plan?: string;
  readonly output?: string;
  readonly problemOutput?: string;
  readonly time?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly frozenUntil?: string;
  readonly continue?: string;
  readonly ask?: string;
  readonly from?: string;
  readonly risk?: boolean;
  readonly quiet?: boolean;
}

/** `tongchou foresee PROBLEM SCHEDULE`: answers likely changes beforehand; with `--ask`, one of them from what was found. */
export const foreseeCommand: CommandSpec = {
  name: 'foresee',
  define: (command, words) => {
    const { help } = foreseeWords(words);
    const { usage } = words;
    command
      .description(help.about)
      .argument('[problem]', help.problem)
      .argument('[schedule]', help.schedule)
      .addOption(dataOption(words))
      .option('--plan <id>', publishCliWords(words).help.plan)
      .addOption(frozenOption(words))
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--seed <n>', words.help.seed, parseSeed, usage.expectSeed))
      .addOption(parsed('--threads <n>', words.help.threads, parseThreads, usage.expectThreads))
      .option('--continue <file>', help.continued)
      .option('--ask <event>', help.ask)
      .option('--from <file>', help.from)
      .option('--risk', help.risk)
      .option('-o, --output <file>', help.output)
      .option('--problem-output <file>', help.problemOutput);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const flags = command.opts<Flags>();
    const inputs = [...command.args, flags.continue, flags.from].filter((path) => path !== undefined);
    checkTargets(targetsOf(flags), inputs, context.terminal.fileSystem);
    // What is wrong with the question is said before anything is read.
    const question = flags.ask === undefined ? null : parseAsked(flags.ask);
    const published = await loadPublished(command.args, flags, context);
    if (flags.risk === true) return forecast(published, flags, context);
    return question === null ? compute(published, flags, context) : ask(question, published, flags, context);
  },
};

/** Overruns simulated, and what is not prepared. */
async function forecast({ base }: Published, { seed }: Flags, { style }: Context): Promise<Outcome> {
  const { riskOf } = await import('../../explain/risk/risk.ts');
  const risk = riskOf(base.problem, base.schedule, seed === undefined ? {} : { seed });
  return { exit: EXIT.done, text: riskSection(risk, base.problem, style), data: { ...risk } };
}

const targetsOf = ({ output, problemOutput }: Flags): readonly Target[] =>
  [output, problemOutput].flatMap((path) => (path === undefined ? [] : [{ kind: 'file' as const, path }]));

async function compute(published: Published, flags: Flags, context: Context): Promise<Outcome> {
  const { base, revision } = published;
  const { style, terminal } = context;
  const earlier = await earlierOf(published, flags, context);
  const until = frozenUntil(flags.frozenUntil) ?? earlier?.made.frozenUntil;
  const { time, seed, threads } = flags;
  const live = flags.quiet === true || terminal.env.TERM === 'dumb' ? null : terminal.live;
  const { value: foresight, interrupted } = await interruptible(terminal, (signal) =>
    foresee(base, {
      signal,
      ...(time === undefined ? {} : { timeMs: time }),
      ...(seed === undefined ? {} : { seed }),
      ...(threads === undefined ? {} : { threads }),
      ...(until === undefined ? {} : { frozenUntil: until }),
      ...(earlier === null ? {} : { from: earlier }),
      onProgress: (done, total) => live?.write(`${CLEAR_LINE}${foreseeWords(style.words).progress(done, total)}`),
    }),
  );
  live?.write(CLEAR_LINE);
  const text = `${JSON.stringify(foresight)}\n`;
  const outputs: readonly Output[] =
    flags.output === undefined ? [] : [{ kind: 'file', path: flags.output, content: text }];
  writeOutputs(outputs, terminal.fileSystem);
  if (revision !== null) await save(revision, text, context);
  const words = foreseeWords(style.words);
  return {
    exit: interrupted ? EXIT.interrupted : EXIT.done,
    text: [
      overviewText(foresight, base.problem, context),
      ...(revision === null ? [] : [words.stored(revision.plan, revision.number)]),
      ...outputs.map(({ path }) => words.written(path)),
    ].join('\n'),
    data: { ...dataOf(foresight, base.problem, context), written: outputs.map(({ path }) => path) },
  };
}

const CLEAR_LINE = '\r\u001b[K';

/** What is to be continued: of a file, where it fits; of the database, if it fits. */
async function earlierOf(published: Published, flags: Flags, context: Context): Promise<Foresight | null> {
  if (flags.continue !== undefined) {
    const earlier = await loadForesight(flags.continue, context);
    if (!isOf(earlier, published.base)) throw refuse(({ stale }) => stale);
    return earlier;
  }
  return published.foresight !== null && isOf(published.foresight, published.base) ? published.foresight : null;
}

function overviewText(foresight: Foresight, problem: Problem, { style }: Context): string {
  const { summary, heading, lines } = sayForesight(foresight, problem, style.lang);
  const numbered = lines.map((line, i) => `  ${String(i + 1).padStart(String(lines.length).length)}. ${line}`);
  return [summary, ...(lines.length === 0 ? [] : [section(heading, numbered.join('\n'), style)])].join('\n');
}

function dataOf({ made, answers }: Foresight, problem: Problem, { style }: Context): Outcome['data'] {
  return {
    made,
    answers: answers.map((answer) => ({
      event: answer.event,
      status: answer.status,
      ...(answer.status === 'unanswered'
        ? {}
        : { mandatoryMissed: answer.mandatoryMissed, cost: answer.cost, costMore: answer.costMore }),
      sentence: sayAnswer(answer, problem, style.lang),
    })),
  };
}

async function ask(question: Foreseen, published: Published, flags: Flags, context: Context): Promise<Outcome> {
  const { base } = published;
  const { style } = context;
  checkKnown(question, base.problem);
  const foresight = flags.from === undefined ? keptOf(published) : await loadForesight(flags.from, context);
  const recalled = answerFrom(foresight, base, question, style.lang);
  if (recalled === 'stale') throw refuse(({ stale }) => stale);
  if (recalled === 'unanswered') {
    throw refuse((words) => words.unanswered(sayEvent(question, base.problem, style.lang)));
  }
  return answer(recalled, base, flags, context);
}

function keptOf({ foresight, revision }: Published): Foresight {
  if (foresight !== null) return foresight;
  throw refuse((words) => (revision === null ? words.needsFrom : words.notKept(revision.plan, revision.number)));
}

function checkKnown(event: Foreseen, { leaders, venues = [] }: Problem): void {
  const unknown = (kind: 'leader' | 'venue', id: string, known: readonly { readonly id: string }[]): void => {
    if (!known.some((one) => one.id === id)) throw refuse((words: ForeseeWords) => words.unknownEvent(kind, id));
  };
  if (event.kind === 'leader-away') unknown('leader', event.leader, leaders);
  if (event.kind === 'venue-closed') unknown('venue', event.venue, venues);
}

function answer(recalled: Recalled, base: Base, flags: Flags, { terminal, style }: Context): Outcome {
  const words = foreseeWords(style.words);
  const { answer: found, problem, schedule, changes, causes } = recalled;
  const { told, lines } = tellChanges(base, { problem, schedule }, changes, style);
  const outputs = outputsOf(recalled, flags);
  writeOutputs(outputs, terminal.fileSystem);
  const head = sayAnswer(found, base.problem, style.lang);
  return {
    exit: found.mandatoryMissed > 0 ? EXIT.broken : EXIT.done,
    text: [
      lines.length === 0 ? style.paint.bold(head) : section(head, lines.join('\n'), style),
      words.cost(found.cost, found.costMore),
      ...(found.mandatoryMissed > 0 ? [style.paint.red(replanWords(style.words).missed(found.mandatoryMissed))] : []),
      ...outputs.map(({ path }) => words.written(path)),
    ].join('\n'),
    data: {
      ...{ event: found.event, status: found.status, costMore: found.costMore, score: schedule.score ?? null },
      changes: told.map((change) => ({ ...change, cause: causes.get(change.id) ?? null })),
      written: outputs.map(({ path }) => path),
    },
  };
}

function outputsOf({ problem, schedule }: Recalled, { output, problemOutput }: Flags): readonly Output[] {
  const file = (path: string | undefined, value: unknown): readonly Output[] =>
    path === undefined ? [] : [{ kind: 'file', path, content: `${JSON.stringify(value, null, 2)}\n` }];
  return [...file(output, schedule), ...file(problemOutput, problem)];
}
