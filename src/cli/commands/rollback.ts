import { rollbackRevision } from '../../publish/publish-revision.ts';
import type { CommandSpec } from '../command.ts';
import { withStore } from '../open-store.ts';
import { addCommonOptions } from '../options.ts';
import { checkTargets } from '../outputs.ts';
import { publicationTime } from '../publication-time.ts';
import {
  addPublishOptions,
  dataFile,
  given,
  type PublishFlags,
  planId,
  revisionNumber,
  wrong,
} from '../publish-options.ts';
import { publishedAnswer, publishTargets } from '../published-answer.ts';
import { publishCliWords } from '../words-publish.ts';

/** `tongchou rollback --plan ID --to N`: publishes an earlier revision anew. */
export const rollbackCommand: CommandSpec = {
  name: 'rollback',
  define: (command, words) => {
    const { help } = publishCliWords(words);
    command.description(help.rollback).option('--to <n>', help.to);
    addPublishOptions(command, words);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { terminal, style } = context;
    const flags = command.opts<PublishFlags & { readonly to?: string }>();
    const file = dataFile(flags);
    const plan = planId(given(flags.plan, ({ noPlan }) => noPlan));
    const to = revisionNumber(given(flags.to, ({ noTarget }) => noTarget));
    checkTargets(publishTargets(flags), [file], terminal.fileSystem);
    return withStore(file, 'refuse', context, async (store) => {
      const { by = '', note = '' } = flags;
      const request = { plan, to, by, note, at: publicationTime(terminal), lang: style.lang };
      const outcome = await rollbackRevision(store, request);
      if (outcome.kind === 'published') return publishedAnswer(outcome, flags, context);
      throw wrong((words) => {
        if (outcome.why === 'newest') return words.newest(plan, to);
        return outcome.why === 'altered' ? words.altered(plan, to) : words.unknownRevision(plan, to);
      });
    });
  },
};
