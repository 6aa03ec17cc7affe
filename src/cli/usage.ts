import type { CommanderError } from 'commander';
import type { CliWords } from './words.ts';

/** The sentence for arguments that cannot be understood, in the user's language. */
export function usageError(error: CommanderError, words: CliWords): string {
  const { usage } = words;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.missingArgument':
      return usage.missingArgument(`<${quoted}>`);
    case 'commander.optionMissingArgument':
      return usage.missingValue(quoted);
    case 'commander.unknownOption':
      return usage.unknownOption(quoted);
    case 'commander.unknownCommand':
      return usage.unknownCommand(quoted);
    case 'commander.excessArguments':
      return usage.tooMany;
    case 'commander.invalidArgument': {
      const [head = '', text = '', expected = ''] = error.message.split('\u0000');
      // Commander names an argument after its value, an option before it.
      const argument = /for argument '([^']*)'/.exec(head)?.[1];
      return usage.badValue(argument ?? quoted, text, expected);
    }
    default:
      return usage.other(error.message);
  }
}
