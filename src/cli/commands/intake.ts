import { parsePeriod } from '../../calendar/period.ts';
import { type Decisions, NO_DECISIONS } from '../../intake/decisions/decisions.ts';
import { readDecisions } from '../../intake/decisions/read-decisions.ts';
import { writeDecisions } from '../../intake/decisions/write-decisions.ts';
import { type IntakeResult, intake, isIncomplete, type LastPeriod } from '../../intake/intake.ts';
import { readRecord } from '../../intake/read-record.ts';
import { intakeReport } from '../../intake/report/intake-report.ts';
import type { IntakeFile } from '../../intake/sources.ts';
import { hasErrors } from '../../model/issue.ts';
import { issueByCode } from '../../model/issue-by-code.ts';
import type { Horizon } from '../../model/problem.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { faulty, loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { statOrNull } from '../file-system.ts';
import { fileNames } from '../intake-files.ts';
import { addCommonOptions } from '../options.ts';
import { checkTargets, type Target, writeOutputs } from '../outputs.ts';
import { readBytes, readInput } from '../read-input.ts';
import { renderIntake } from '../render-intake.ts';
import { renderIssues } from '../render-issues.ts';
import { type IntakeWords, intakeWords } from '../words-intake.ts';
import type { Output } from '../write-whole.ts';

interface IntakeFlags {
  readonly roster?: string;
  readonly period?: string;
  readonly output?: string;
  readonly record?: string;
  readonly report?: string;
  readonly decisions?: string;
  readonly last?: readonly string[];
  readonly unfinished?: readonly string[];
  readonly strict?: boolean;
  readonly partial?: boolean;
}

/** `tongchou intake FILE… --roster ROSTER --period P`: plans of several bodies become one Problem. */
export const intakeCommand: CommandSpec = {
  name: 'intake',
  define: (command, words) => {
    const { help } = intakeWords(words);
    command
      .description(help.about)
      .argument('<files...>', help.files)
      .option('--roster <file>', help.roster)
      .option('--period <period>', help.period)
      .option('-o, --output <file>', help.output)
      .option('--record <file>', help.record)
      .option('--report <file>', help.report)
      .option('--decisions <file>', help.decisions)
      .option('--last <files...>', help.last)
      .option('--unfinished <ids...>', help.unfinished)
      .option('--strict', help.strict)
      .option('--partial', help.partial);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const flags = command.opts<IntakeFlags>();
    const paths = command.args;
    const { terminal, style } = context;
    const roster = required(flags.roster, ({ needsRoster }) => needsRoster);
    const period = periodOf(flags, context);
    checkTargets(targetsOf(flags), [...paths, roster, ...(flags.last ?? [])], terminal.fileSystem);
    const decisions = await decisionsOf(flags.decisions, context);
    const last = await lastOf(flags, context);
    const names = fileNames([roster, ...paths]);
    const files: IntakeFile[] = [];
    for (const [i, path] of [roster, ...paths].entries()) {
      files.push({ name: names[i] ?? path, bytes: await readBytes(path, terminal) });
    }
    const [rosterFile, ...plans] = files;
    if (rosterFile === undefined) throw refuse(({ needsRoster }) => needsRoster);
    const result = await intake({
      files: plans,
      roster: rosterFile,
      period,
      decisions,
      ...(last === null ? {} : { last }),
      lang: style.lang,
    });
    return answer(result, plans.length, flags, decisions, context);
  },
};

const refuse = (complain: (words: IntakeWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(intakeWords(words)));

function required(value: string | undefined, complain: (words: IntakeWords) => Complaint): string {
  if (value === undefined) throw refuse(complain);
  return value;
}

function periodOf(flags: IntakeFlags, { style }: Context): Horizon {
  const period = parsePeriod(required(flags.period, ({ needsPeriod }) => needsPeriod));
  if ('firstDay' in period) return period;
  const { message, hint } = issueByCode(period, style.lang);
  throw new Failure(EXIT.input, () => ({ message, hint }));
}

const targetsOf = ({ output, record, report, decisions }: IntakeFlags): readonly Target[] =>
  [output, record, report, decisions].flatMap((path) => (path === undefined ? [] : [{ kind: 'file' as const, path }]));

/** None where the file is yet to be made. */
async function decisionsOf(path: string | undefined, context: Context): Promise<Decisions> {
  if (path === undefined || statOrNull(context.terminal.fileSystem, path) === null) return NO_DECISIONS;
  const text = new TextDecoder().decode(await readBytes(path, context.terminal));
  const { decisions, issues } = readDecisions(path, text, context.style.lang);
  if (decisions === null || hasErrors(issues)) throw faulty(path, issues);
  return decisions;
}

async function lastOf({ last, unfinished = [] }: IntakeFlags, context: Context): Promise<LastPeriod | null> {
  if (last === undefined) return null;
  const [problemPath, schedulePath, recordPath] = last;
  if (problemPath === undefined || schedulePath === undefined || last.length > 3)
    throw refuse(({ badLast }) => badLast);
  const { problem, schedule } = await loadBoth(problemPath, schedulePath, undefined, context);
  if (recordPath === undefined) return { problem, schedule, record: null, unfinished };
  const { value } = await readInput(recordPath, context);
  const { record, issues } = readRecord(value, context.style.lang);
  if (record === null) throw faulty(recordPath, issues);
  return { problem, schedule, record, unfinished };
}

function answer(
  result: IntakeResult,
  files: number,
  flags: IntakeFlags,
  decisions: Decisions,
  { terminal, style }: Context,
): Outcome {
  const words = intakeWords(style.words);
  const { made, issues } = result;
  const refusal = refusalOf(result, flags, words);
  const { output, ...others } = flags;
  const outputs = outputsOf(result, refusal === null ? flags : others, decisions, style.lang);
  writeOutputs(outputs, terminal.fileSystem);
  const complaint = [
    ...(refusal === null ? [] : [style.paint.red(style.words.complaint(refusal.message, refusal.hint))]),
    ...(issues.length > 0 ? [renderIssues(issues, style)] : []),
  ].join('\n');
  const { problem, record } = made ?? { problem: null, record: null };
  return {
    exit: refusal === null ? EXIT.done : EXIT.input,
    text: record === null ? '' : renderIntake({ record, files, written: outputs }, style),
    ...(complaint === '' ? {} : { complaint }),
    data: {
      ...{ wishes: record?.wishes.length ?? 0, activities: problem?.activities.length ?? 0 },
      ...{ findings: record?.findings ?? [], unresolved: record?.unresolved ?? [], carried: record?.carried ?? [] },
      issues,
      written: outputs.map(({ what, path }) => ({ what, path })),
      ...(refusal === null ? {} : { error: refusal }),
    },
  };
}

/** Why no Problem is written. */
function refusalOf(result: IntakeResult, flags: IntakeFlags, words: IntakeWords): Complaint | null {
  const { made, issues } = result;
  if (made === null) return words.badRoster;
  if (made.record.wishes.length === 0 && made.record.carried.length === 0) return words.noTables;
  if (isIncomplete(result) && flags.partial !== true) {
    return words.incomplete(issues.filter(({ severity }) => severity === 'error').length);
  }
  const open = made.record.unresolved.length;
  return flags.strict === true && open > 0 ? words.unresolved(open) : null;
}

/** What the command writes, with what it is. */
export type IntakeOutput = Output & { readonly what: keyof IntakeWords['written'] };

function outputsOf(
  { made, issues }: IntakeResult,
  { output, record: recordPath, report, decisions: decisionsPath }: IntakeFlags,
  decisions: Decisions,
  lang: Context['style']['lang'],
): readonly IntakeOutput[] {
  if (made === null) return [];
  const { problem, record, book, files } = made;
  const file = (
    what: IntakeOutput['what'],
    path: string | undefined,
    content: () => string,
  ): readonly IntakeOutput[] => (path === undefined ? [] : [{ kind: 'file', what, path, content: content() }]);
  const json = (value: unknown) => (): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...file('problem', output, json(problem)),
    ...file('record', recordPath, () => `${JSON.stringify(record)}\n`),
    ...file('report', report, () => intakeReport({ record, book, files, issues, problem }, lang)),
    ...file('decisions', decisionsPath, () => writeDecisions(decisions, record.findings, lang)),
  ];
}
