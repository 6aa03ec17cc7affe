import { jsonSchema } from '../../model/schema.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { documentArgument, langOption } from '../options.ts';

/** `tongchou schema problem|schedule`: the JSON Schema of a document. */
export const schemaCommand: CommandSpec = {
  name: 'schema',
  define: (command, words) => {
    command.description(words.help.schema).addArgument(documentArgument(words)).addOption(langOption(words));
  },
  run: async (command) => {
    // The argument has been checked: it is one of the two.
    const schema = jsonSchema(command.args[0] === 'schedule' ? 'schedule' : 'problem');
    return { exit: EXIT.done, text: JSON.stringify(schema, null, 2), data: { schema } };
  },
};
