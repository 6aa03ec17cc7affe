import { verify } from '../../verify/verify.ts';
import type { CommandSpec } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { addCommonOptions, addPublicationOptions, periodOption } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { checkLeader, type PublicationOptions, publications, publicationTargets, writtenOf } from '../publications.ts';
import { section } from '../render-summary.ts';
import { renderViolations } from '../render-violations.ts';
import { renderWritten } from '../render-written.ts';

interface ExportFlags extends PublicationOptions {
  readonly period?: string;
}

/** `tongchou export PROBLEM SCHEDULE`: feeds and tables of a schedule that exists, broken rules named. */
export const exportCommand: CommandSpec = {
  name: 'export',
  define: (command, words) => {
    command
      .description(words.help.export)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .addOption(periodOption(words));
    addPublicationOptions(command, words);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { terminal, style } = context;
    const [problemPath = '', schedulePath = ''] = command.args;
    const flags = command.opts<ExportFlags>();
    const targets = publicationTargets(flags);
    if (targets.length === 0) throw new Failure(EXIT.input, (words) => words.usage.nothingToExport);
    checkTargets(targets, [problemPath, schedulePath], terminal.fileSystem);
    const { problem, schedule } = await loadBoth(problemPath, schedulePath, flags.period, context);
    checkLeader(flags, problem);
    const { violations } = verify(problem, schedule);
    // What does not exist has no title, people or place to publish.
    if (violations.some(({ rule }) => rule === 'document'))
      throw new Failure(EXIT.broken, (words) => words.notExportable);
    const outputs = await publications(problem, schedule, flags, style.lang, terminal);
    writeOutputs(outputs, terminal.fileSystem);
    const written = outputs.map(writtenOf);
    return {
      exit: violations.length > 0 ? EXIT.broken : EXIT.done,
      text: section(style.words.exported, renderWritten(written, style.words.summary), style),
      ...(violations.length > 0
        ? {
            complaint: `${style.words.verify.broken(violations.length)}\n${renderViolations(violations, problem, style)}`,
          }
        : {}),
      data: { violations, written },
    };
  },
};
