import type { Store } from '../../store/store.ts';
import { diffSchedules, type Planned } from '../../whatif/diff.ts';
import type { CommandSpec, Context } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { withStore } from '../open-store.ts';
import { addCommonOptions } from '../options.ts';
import { dataOption, given, planId, revisionNumber, wrong } from '../publish-options.ts';
import { inputName } from '../read-input.ts';
import { tellChanges } from '../render-changes.ts';
import { section } from '../render-summary.ts';
import { publishCliWords } from '../words-publish.ts';

interface Flags {
  readonly data?: string;
  readonly problem?: string;
}

/** `tongchou diff A B`: what differs between two published revisions or schedules, in words. */
export const diffCommand: CommandSpec = {
  name: 'diff',
  define: (command, words) => {
    const { help } = publishCliWords(words);
    command
      .description(help.diff)
      .argument('<a>', help.side)
      .argument('<b>', help.side)
      .addOption(dataOption(words))
      .option('--problem <file>', help.sideProblem);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { style } = context;
    const [a = '', b = ''] = command.args;
    const flags = command.opts<Flags>();
    const [previous, next] = [await planned(a, flags, context), await planned(b, flags, context)];
    const changes = diffSchedules(previous, next);
    const { told, lines } = tellChanges(previous, next, changes, style);
    const words = publishCliWords(style.words);
    const [from, to] = [inputName(a, style.words), inputName(b, style.words)];
    return {
      exit: EXIT.done,
      text:
        changes.length === 0
          ? words.unchanged
          : section(words.differences(changes.length, from, to), lines.join('\n'), style),
      data: { from: a, to: b, changes: told },
    };
  },
};

/** `PLAN#NUMBER` where there is a database to look into; else a Schedule document. */
async function planned(side: string, { data, problem }: Flags, context: Context): Promise<Planned> {
  const [, plan, number] = /^(.+)#([^#]+)$/su.exec(side) ?? [];
  if (data !== undefined && plan !== undefined && number !== undefined) {
    const [id, count] = [planId(plan), revisionNumber(number)];
    return withStore(data, 'refuse', context, (store) => revisionOf(store, id, count));
  }
  return loadBoth(
    given(problem, (words) => words.noProblem(side)),
    side,
    undefined,
    context,
  );
}

async function revisionOf(store: Store, plan: string, number: number): Promise<Planned> {
  const revision = await store.revision(plan, number);
  if (revision) return revision;
  throw wrong((words) => words.unknownRevision(plan, number));
}
