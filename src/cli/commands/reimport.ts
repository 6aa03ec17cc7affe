import { basename } from 'node:path';
import { readSheets } from '../../formats/sheets.ts';
import { applyDifferences } from '../../intake/round-trip/apply.ts';
import type { Difference } from '../../intake/round-trip/difference.ts';
import { readEditedTable } from '../../intake/round-trip/read-edited-table.ts';
import type { Issue } from '../../model/issue.ts';
import { plainLine } from '../../model/plain-text.ts';
import type { Problem } from '../../model/problem.ts';
import { check } from '../../plan.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { type LoadedProblem, loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { inLanguage } from '../issue-language.ts';
import { addCommonOptions, periodOption } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { readBytes } from '../read-input.ts';
import { renderIssues } from '../render-issues.ts';
import { type Style, section } from '../render-summary.ts';
import { reimportWords } from '../words-reimport.ts';

interface ReimportFlags {
  readonly output?: string;
  readonly partial?: boolean;
  readonly period?: string;
}

/** What is known once the table has been read. */
interface Reimported {
  readonly table: string;
  readonly differences: readonly Difference[];
  readonly issues: readonly Issue[];
  readonly problem: Problem;
  /** That the Problem had none of before. */
  readonly warnings: readonly Issue[];
}

/** `tongchou reimport PROBLEM SCHEDULE TABLE`: what was changed by hand in an exported table, as pins and edits. */
export const reimportCommand: CommandSpec = {
  name: 'reimport',
  define: (command, words) => {
    const { help } = reimportWords(words);
    command
      .description(help.reimport)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .argument('<table>', help.table)
      .option('-o, --output <file>', help.output)
      .option('--partial', help.partial)
      .addOption(periodOption(words));
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { terminal, style } = context;
    const [problemPath = '', schedulePath = '', tablePath = ''] = command.args;
    const flags = command.opts<ReimportFlags>();
    if (flags.output !== undefined) {
      checkTargets([{ kind: 'file', path: flags.output }], [problemPath, schedulePath, tablePath], terminal.fileSystem);
    }
    const { schedule, ...loaded } = await loadBoth(problemPath, schedulePath, flags.period, context);
    const table = basename(tablePath);
    const sheets = await readSheets(table, await readBytes(tablePath, terminal), style.lang);
    const reading =
      sheets.book === null
        ? { differences: [], issues: [] }
        : readEditedTable(loaded.problem, schedule, sheets.book, style.lang);
    const problem = applyDifferences(loaded.problem, reading.differences);
    return answer(
      {
        table,
        differences: reading.differences,
        issues: [...sheets.issues, ...reading.issues],
        problem,
        warnings: newWarnings(problem, loaded, style),
      },
      flags,
      context,
    );
  },
};

/** Two pins that collide, and the like. */
function newWarnings(problem: Problem, before: LoadedProblem, { lang }: Style): readonly Issue[] {
  if (problem === before.problem) return [];
  const checked = check(problem);
  if (checked.problem === null) throw new Error(`differences made an invalid Problem: ${checked.issues[0]?.message}`);
  const known = new Set(before.issues.map(({ code, message }) => `${code} ${message}`));
  return inLanguage(checked.issues, problem, lang).filter(({ code, message }) => !known.has(`${code} ${message}`));
}

function answer(
  { table, differences, issues, problem, warnings }: Reimported,
  { output, partial = false }: ReimportFlags,
  { terminal, style }: Context,
): Outcome {
  const words = reimportWords(style.words);
  const questions = issues.filter(({ severity }) => severity === 'error').length;
  // Where nothing was understood, there is no part to go on with.
  const isRefused = questions > 0 && (!partial || differences.length === 0);
  const target = isRefused ? undefined : output;
  if (target !== undefined) {
    const content = `${JSON.stringify(problem, null, 2)}\n`;
    writeOutputs([{ kind: 'file', path: target, content }], terminal.fileSystem);
  }
  const { message, hint } = words.incomplete(questions);
  const complaint = [
    ...(isRefused ? [style.paint.red(style.words.complaint(message, hint))] : []),
    ...(issues.length > 0 ? [renderIssues(issues, style)] : []),
  ].join('\n');
  const isOver = target !== undefined || isRefused || differences.length === 0;
  return {
    exit: isRefused ? EXIT.input : EXIT.done,
    text: [
      ...(differences.length > 0
        ? [section(words.differences(differences.length, table), listed(differences, style), style)]
        : questions > 0
          ? []
          : [words.unchanged]),
      ...(warnings.length > 0 ? [section(words.warnings(warnings.length), renderIssues(warnings, style), style)] : []),
      ...(target === undefined ? [] : [words.written(target, differences.length)]),
      ...(isOver ? [] : [words.notWritten]),
    ].join('\n'),
    ...(complaint === '' ? {} : { complaint }),
    data: {
      table,
      differences,
      issues,
      warnings,
      written: target ?? null,
      ...(isRefused ? { error: words.incomplete(questions) } : {}),
    },
  };
}

/** A line per difference: what it is about, what was changed, what becomes of it, and where it stands. */
function listed(differences: readonly Difference[], { words, lang, paint }: Style): string {
  const { fields, pin, edit, rowGone } = reimportWords(words);
  const width = String(differences.length).length;
  return differences
    .map(({ field, words: sentence, apply, place }, i) => {
      const label = paint.bold(`[${fields[field]}]`);
      const becomes = apply.kind === 'remove' ? rowGone : apply.kind === 'pin' ? pin : edit;
      const where = place.row === null ? `${place.sheet}` : `${place.sheet} › ${place.row}`;
      const behind = paint.dim(plainLine(`〔${becomes} · ${where}〕`));
      return `  ${String(i + 1).padStart(width)}. ${label} ${plainLine(sentence[lang])} ${behind}`;
    })
    .join('\n');
}
