import type { Problem } from '../../model/problem.ts';
import { readProblem } from '../../model/read.ts';
import type { Schedule } from '../../model/schedule.ts';
import { type EngineName, type PlanOptions, type PlanResult, plan } from '../../plan.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { faulty, readProblemInput } from '../documents.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { type Interruptible, interruptible } from '../interrupt.ts';
import { inLanguage } from '../issue-language.ts';
import {
  addCommonOptions,
  addPublicationOptions,
  parseCount,
  parseDuration,
  parsed,
  parseEngine,
  parsePercent,
  parseSeed,
  parseThreads,
  periodOption,
} from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { type PlanReport, renderPlan } from '../plan-report.ts';
import { startProgress } from '../progress-line.ts';
import {
  checkLeader,
  type Publication,
  type PublicationOptions,
  publications,
  publicationTargets,
  writtenOf,
} from '../publications.ts';
import type { Input } from '../read-input.ts';
import { summarize } from '../summary.ts';
import type { Output } from '../write-whole.ts';

interface PlanFlags extends PublicationOptions {
  readonly output?: string;
  readonly time?: number;
  readonly iterations?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly engine?: EngineName;
  readonly gap?: number;
  readonly period?: string;
  readonly quiet?: boolean;
}

/** `tongchou plan PROBLEM`: searches, shows, writes. */
export const planCommand: CommandSpec = {
  name: 'plan',
  define: (command, words) => {
    const { help, usage } = words;
    command
      .description(help.plan)
      .argument('<problem>', help.problem)
      .option('-o, --output <file>', help.output)
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--iterations <n>', help.iterations, parseCount, usage.expectCount))
      .addOption(parsed('--seed <n>', help.seed, parseSeed, usage.expectSeed))
      .addOption(parsed('--threads <n>', help.threads, parseThreads, usage.expectThreads))
      .addOption(parsed('--engine <name>', help.engine, parseEngine, usage.expectEngine))
      .addOption(parsed('--gap <percent>', help.gap, parsePercent, usage.expectPercent))
      .addOption(periodOption(words));
    addPublicationOptions(command, words);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const [path = ''] = command.args;
    const flags = command.opts<PlanFlags>();
    const { fileSystem } = context.terminal;
    const schedule = flags.output === undefined ? [] : [{ kind: 'file' as const, path: flags.output }];
    checkTargets([...schedule, ...publicationTargets(flags)], [path], fileSystem);
    const input = await readProblemInput(path, flags.period, context);
    const { problem } = readProblem(input.value);
    // Before the search, so that it is not wasted.
    if (problem) checkLeader(flags, problem);
    return await answer(path, input, await search(input.value, flags, context), flags, context);
  },
};

type Searched = Interruptible<PlanResult>;

async function search(document: unknown, flags: PlanFlags, { terminal, style }: Context): Promise<Searched> {
  const line = startProgress(flags.quiet ? { ...terminal, live: null } : terminal, style.words);
  const limits: PlanOptions = {
    ...(flags.time === undefined ? {} : { timeMs: flags.time }),
    ...(flags.iterations === undefined ? {} : { iterations: flags.iterations }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...(flags.threads === undefined ? {} : { threads: flags.threads }),
    ...(flags.engine === undefined ? {} : { engine: flags.engine }),
    ...(flags.gap === undefined ? {} : { targetGap: flags.gap }),
  };
  try {
    return await interruptible(terminal, (signal) => plan(document, { ...limits, signal, onProgress: line.update }));
  } finally {
    line.stop();
  }
}

async function answer(
  path: string,
  input: Input,
  { value: result, interrupted }: Searched,
  flags: PlanFlags,
  context: Context,
): Promise<Outcome> {
  const { schedule, violations } = result;
  const issues = [...input.issues, ...inLanguage(result.issues, input.value, context.style.lang)];
  const { problem } = readProblem(input.value);
  if (!schedule || !problem) throw faulty(path, issues);
  const outputs = await outputsOf(problem, schedule, flags, context);
  const failure = write(outputs, context);
  const written = failure ? [] : outputs.map(writtenOf);
  const report: PlanReport = {
    problem,
    schedule,
    summary: summarize(problem, schedule),
    issues,
    violations,
    written,
    interrupted,
  };
  const complaint = failure?.complain(context.style.words);
  return {
    exit: failure ? failure.exit : exitOf(report),
    text: renderPlan(report, context.style),
    ...(complaint ? { complaint: context.style.words.complaint(complaint.message, complaint.hint) } : {}),
    data: {
      schedule,
      summary: report.summary,
      issues,
      violations,
      written,
      ...(complaint ? { error: complaint } : {}),
    },
  };
}

async function outputsOf(
  problem: Problem,
  schedule: Schedule,
  flags: PlanFlags,
  { terminal, style }: Context,
): Promise<readonly Publication[]> {
  const own: readonly Publication[] =
    flags.output === undefined
      ? []
      : [{ what: 'schedule', kind: 'file', path: flags.output, content: `${JSON.stringify(schedule, null, 2)}\n` }];
  return [...own, ...(await publications(problem, schedule, flags, style.lang, terminal))];
}

/** What went wrong, or null; an interrupt waits until the files are whole. */
function write(outputs: readonly Output[], { terminal }: Context): Failure | null {
  const unshield = terminal.onInterrupt(() => {});
  try {
    writeOutputs(outputs, terminal.fileSystem);
    return null;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  } finally {
    unshield();
  }
}

function exitOf({ interrupted, summary, violations }: PlanReport): ExitCode {
  if (interrupted) return EXIT.interrupted;
  return summary.mandatoryMissed > 0 || violations.length > 0 ? EXIT.broken : EXIT.done;
}
