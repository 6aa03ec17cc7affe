import { TEMPLATE_NAMES, type TemplateKind, templateOf } from '../../intake/roster/templates.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { statOrNull } from '../file-system.ts';
import { addCommonOptions } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { templateWords } from '../words-template.ts';

interface TemplateFlags {
  readonly output?: string;
  readonly wishes?: boolean;
}

/** `tongchou template`: the empty roster, or the form in which clerks hand in their plans. */
export const templateCommand: CommandSpec = {
  name: 'template',
  define: (command, words) => {
    const { about, output, wishes } = templateWords(words);
    command.description(about).option('-o, --output <file>', output).option('--wishes', wishes);
    addCommonOptions(command, words);
  },
  run: async (command, { terminal: { fileSystem }, style }) => {
    const flags = command.opts<TemplateFlags>();
    const words = templateWords(style.words);
    const what: TemplateKind = flags.wishes === true ? 'wishes' : 'roster';
    const path = flags.output ?? TEMPLATE_NAMES[style.lang][what];
    checkTargets([{ kind: 'file', path }], [], fileSystem);
    // What is there may have been filled in. A device is written to.
    if (statOrNull(fileSystem, path)?.isFile()) {
      throw new Failure(EXIT.input, (all) => templateWords(all).taken(path));
    }
    writeOutputs([{ kind: 'file', path, content: await templateOf(what, style.lang) }], fileSystem);
    return { exit: EXIT.done, text: words.written[what](path), data: { template: what, written: path } };
  },
};
