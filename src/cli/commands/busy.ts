import { addDays, isDate } from '../../calendar/dates.ts';
import { isZone } from '../../formats/read-ics-zones.ts';
import { hasErrors } from '../../model/issue.ts';
import type { Problem, Unavailability } from '../../model/problem.ts';
import { type Gathered, gather } from '../busy/gather.ts';
import { absencesOf, type TimeRange, withAbsences } from '../busy/merge.ts';
import { isAddress } from '../busy/sources.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { loadProblem } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { addCommonOptions } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { renderIssues } from '../render-issues.ts';
import { section } from '../render-summary.ts';
import { type BusyWords, busyWords } from '../words-busy.ts';

interface BusyFlags {
  readonly leader?: string;
  readonly problem?: string;
  readonly output?: string;
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly titles?: boolean;
  readonly partial?: boolean;
  readonly allowPrivate?: boolean;
}

type ZonedRange = TimeRange & { readonly timeZone: string };

/** `tongchou busy FILE.ics|URL…`: the busy times of other calendars, as absences of a leader. */
export const busyCommand: CommandSpec = {
  name: 'busy',
  define: (command, words) => {
    const { help } = busyWords(words);
    command
      .description(help.busy)
      .argument('<sources...>', help.sources)
      .option('--leader <id>', help.leader)
      .option('--problem <file>', help.problem)
      .option('-o, --output <file>', help.output)
      .option('--from <day>', help.from)
      .option('--to <day>', help.to)
      .option('--zone <zone>', help.zone)
      .option('--titles', help.titles)
      .option('--partial', help.partial)
      .option('--allow-private', help.allowPrivate);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const flags = command.opts<BusyFlags>();
    const sources = command.args;
    checkFlags(flags);
    const inputs = [...sources.filter((source) => !isAddress(source)), ...(flags.problem ? [flags.problem] : [])];
    if (flags.output !== undefined) {
      checkTargets([{ kind: 'file', path: flags.output }], inputs, context.terminal.fileSystem);
    }
    const problem = flags.problem === undefined ? null : await problemOf(flags.problem, flags.leader, context);
    const range = rangeOf(flags, problem);
    const words = busyWords(context.style.words);
    const gathered = await gather(sources, range, flags.allowPrivate === true, context.terminal, words);
    return answer(gathered, problem, range, flags, context);
  },
};

const refuse = (complain: (words: BusyWords['usage']) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(busyWords(words).usage));

function checkFlags({ output, problem, leader, from, to, zone }: BusyFlags): void {
  if (output !== undefined && problem === undefined) throw refuse((usage) => usage.needsProblem);
  if (problem !== undefined && leader === undefined) throw refuse((usage) => usage.needsLeader);
  if (problem === undefined && (from === undefined || to === undefined)) throw refuse((usage) => usage.needsRange);
  if (from !== undefined && !isDate(from)) throw refuse((usage) => usage.badDay('--from', from));
  if (to !== undefined && !isDate(to)) throw refuse((usage) => usage.badDay('--to', to));
  if (zone !== undefined && !isZone(zone)) throw refuse((usage) => usage.badZone(zone));
}

async function problemOf(path: string, leader: string | undefined, context: Context): Promise<Problem> {
  const { problem } = await loadProblem(path, undefined, context);
  const ids = problem.leaders.map(({ id }) => id);
  if (leader !== undefined && !ids.includes(leader)) throw refuse((usage) => usage.noLeader(leader, ids));
  return problem;
}

/** The days asked for, else those of the Problem; always in its zone. */
function rangeOf(flags: BusyFlags, problem: Problem | null): ZonedRange {
  const from = flags.from ?? problem?.horizon.firstDay ?? '';
  const to = flags.to ?? problem?.horizon.lastDay ?? '';
  if (to < from) throw refuse((usage) => usage.emptyRange(from, to));
  const timeZone = problem?.timeZone ?? flags.zone ?? 'Asia/Shanghai';
  return { from: `${from}T00:00`, to: `${addDays(to, 1)}T00:00`, timeZone };
}

function answer(
  gathered: readonly Gathered[],
  problem: Problem | null,
  range: ZonedRange,
  flags: BusyFlags,
  { terminal, style }: Context,
): Outcome {
  const words = busyWords(style.words);
  const issues = gathered.flatMap((one) => one.issues);
  const absences = gathered.flatMap(({ name, reading }) =>
    reading ? absencesOf({ name, busy: reading.busy }, flags.titles === true, words) : [],
  );
  const isRefused = hasErrors(issues) && flags.partial !== true;
  const target = isRefused || problem === null ? undefined : flags.output;
  if (target !== undefined && problem !== null) {
    // Nothing is known of a source that could not be read: what came from it earlier stays.
    const names = gathered.filter(({ reading }) => reading !== null).map(({ name }) => name);
    const merged = withAbsences(problem, flags.leader ?? '', names, absences, range);
    const content = `${JSON.stringify(merged, null, 2)}\n`;
    writeOutputs([{ kind: 'file', path: target, content }], terminal.fileSystem);
  }
  const { message, hint } = words.incomplete;
  const complaint = [
    ...(isRefused ? [style.paint.red(style.words.complaint(message, hint))] : []),
    ...(issues.length > 0 ? [renderIssues(issues, style)] : []),
  ].join('\n');
  const { from, to, timeZone } = range;
  return {
    exit: isRefused ? EXIT.input : EXIT.done,
    text: [
      ...gathered.flatMap(({ name, reading }) => (reading ? [words.source(name, reading)] : [])),
      section(`${words.found} ${words.range(from, to, timeZone)}`, listed(absences, words), style),
      ...(target === undefined ? [] : [words.written(target, flags.leader ?? '', absences.length)]),
    ].join('\n'),
    ...(complaint === '' ? {} : { complaint }),
    data: {
      leader: flags.leader ?? null,
      range,
      sources: gathered.map(({ name, reading, issues: found }) => ({
        name,
        entries: reading?.entries ?? 0,
        taken: reading?.taken ?? 0,
        skipped: reading?.skipped ?? null,
        issues: found,
      })),
      unavailable: absences,
      written: target ?? null,
      ...(isRefused ? { error: words.incomplete } : {}),
    },
  };
}

const listed = (absences: readonly Unavailability[], words: BusyWords): string =>
  absences.length === 0
    ? `  ${words.none}`
    : absences
        .flatMap((one) => ('start' in one ? [`  ${one.start} – ${one.end}  ${one.reason ?? ''}`] : []))
        .join('\n');
