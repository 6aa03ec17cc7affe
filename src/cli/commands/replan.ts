import { createNames } from '../../formats/names.ts';
import { wordsOf } from '../../formats/words.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Planned } from '../../whatif/diff.ts';
import type { Cause } from '../../whatif/move-causes.ts';
import { type Replanned, replan } from '../../whatif/replan.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { faulty, loadBoth } from '../documents.ts';
import { editedBy } from '../edited-by.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { addCommonOptions, parseCount, parseDuration, parsed, parseSeed, parseThreads } from '../options.ts';
import { checkTargets, type Target, writeOutputs } from '../outputs.ts';
import { tellChanges } from '../render-changes.ts';
import { type Style, section } from '../render-summary.ts';
import { frozenOption, frozenUntil } from '../replan-options.ts';
import { type ReplanWords, replanWords } from '../words-replan.ts';
import type { Output } from '../write-whole.ts';

interface Flags {
  readonly baseline?: string;
  readonly edits?: string;
  readonly frozenUntil?: string;
  readonly maxChanges?: number;
  readonly time?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly output?: string;
  readonly problemOutput?: string;
}

/** `tongchou replan PROBLEM --baseline SCHEDULE --edits FILE`: the least change that answers the edits. */
export const replanCommand: CommandSpec = {
  name: 'replan',
  define: (command, words) => {
    const { help } = replanWords(words);
    const { usage } = words;
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .option('--baseline <schedule>', help.baseline)
      .option('--edits <file>', help.edits)
      .addOption(frozenOption(words))
      .addOption(parsed('--max-changes <n>', help.maxChanges, parseCount, usage.expectCount))
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--seed <n>', words.help.seed, parseSeed, usage.expectSeed))
      .addOption(parsed('--threads <n>', words.help.threads, parseThreads, usage.expectThreads))
      .option('-o, --output <file>', help.output)
      .option('--problem-output <file>', help.problemOutput);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [path = ''] = command.args;
    const flags = command.opts<Flags>();
    const baseline = required(flags.baseline, ({ needsBaseline }) => needsBaseline);
    const edits = required(flags.edits, ({ needsEdits }) => needsEdits);
    const { time, maxChanges, seed, threads } = flags;
    const until = frozenUntil(flags.frozenUntil);
    checkTargets(targetsOf(flags), [path, baseline, edits], context.terminal.fileSystem);
    const published = await loadBoth(path, baseline, undefined, context);
    const edited = await editedBy(edits, published.problem, context);
    const replanned = await replan(published, edited, {
      ...(time === undefined ? {} : { timeMs: time }),
      ...(until === undefined ? {} : { frozenUntil: until }),
      ...(maxChanges === undefined ? {} : { maxChanges }),
      ...(seed === undefined ? {} : { seed }),
      ...(threads === undefined ? {} : { threads }),
    });
    if (replanned.schedule === null) throw faulty(edits, replanned.issues);
    return answer(published, { ...replanned, schedule: replanned.schedule }, flags, context);
  },
};

const refuse = (complain: (words: ReplanWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(replanWords(words)));

function required(value: string | undefined, complain: (words: ReplanWords) => Complaint): string {
  if (value === undefined) throw refuse(complain);
  return value;
}

const targetsOf = ({ output, problemOutput }: Flags): readonly Target[] =>
  [output, problemOutput].flatMap((path) => (path === undefined ? [] : [{ kind: 'file' as const, path }]));

function answer(
  published: Planned,
  replanned: Replanned & { readonly schedule: Schedule },
  flags: Flags,
  { terminal, style }: Context,
): Outcome {
  const words = replanWords(style.words);
  const { problem, schedule, changes, causes } = replanned;
  const { told, lines } = tellChanges(published, { problem, schedule }, changes, style);
  const because = changes.map(({ id }) => causeText(causes.get(id), published.problem, problem, style));
  const outputs = outputsOf(replanned, flags);
  writeOutputs(outputs, terminal.fileSystem);
  const leaders = new Set(
    changes.flatMap(({ before, after }) => [...(before?.leaders ?? []), ...(after?.leaders ?? [])]),
  );
  const { maxChanges } = flags;
  const changed = changes.filter(({ subject, kind }) => subject === 'activity' && kind !== 'new').length;
  const { score } = schedule;
  const missed = score?.mandatoryMissed ?? 0;
  return {
    exit: missed > 0 ? EXIT.broken : EXIT.done,
    text: [
      changes.length === 0
        ? words.nothing
        : section(
            words.changes(changes.length, leaders.size),
            lines.map((line, i) => `${line}${wordsOf(style.lang).aside(because[i] ?? '')}`).join('\n'),
            style,
          ),
      ...(maxChanges !== undefined && changed > maxChanges
        ? [style.paint.yellow(words.tooMany(changed, maxChanges))]
        : []),
      ...(missed > 0 ? [style.paint.red(words.missed(missed))] : []),
      ...(score === undefined ? [] : [words.cost(score.cost, score.valueLost, score.inconvenience)]),
      ...outputs.map(({ path }) => words.written(path)),
    ].join('\n'),
    data: {
      changes: told.map((change, i) => ({ ...change, cause: causes.get(change.id) ?? null, because: because[i] })),
      score: score ?? null,
      written: outputs.map(({ path }) => path),
    },
  };
}

function causeText(cause: Cause | undefined, before: Problem, after: Problem, { lang, words: cli }: Style): string {
  if (cause === undefined) return '';
  const words = wordsOf(lang);
  const [old, current] = [createNames(before, 'full', lang), createNames(after, 'full', lang)];
  const title = (id: string): string => {
    const known = [current.activity(id), old.activity(id), current.goal(id)];
    return words.quoted(known.find((name) => name !== id) ?? id);
  };
  return replanWords(cli).cause(
    cause.kind,
    cause.kind === 'forced' ? words.rules[cause.rule] : '',
    cause.kind === 'gives-way' ? words.list(cause.to.map(title)) : '',
  );
}

function outputsOf({ problem, schedule }: Replanned, { output, problemOutput }: Flags): readonly Output[] {
  const file = (path: string | undefined, value: unknown): readonly Output[] =>
    path === undefined ? [] : [{ kind: 'file', path, content: `${JSON.stringify(value, null, 2)}\n` }];
  return [...file(output, schedule), ...file(problemOutput, problem)];
}
