import { plainLine } from '../../model/plain-text.ts';
import { verifyChain } from '../../publish/chain.ts';
import type { PlanRecord, RevisionRecord, Store } from '../../store/store.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { withStore } from '../open-store.ts';
import { addCommonOptions } from '../options.ts';
import { officeTime } from '../publication-time.ts';
import { dataFile, dataOption, type PublishFlags, wrong } from '../publish-options.ts';
import { type Style, section } from '../render-summary.ts';
import { publishCliWords } from '../words-publish.ts';

/** What is published of one plan. */
interface Listing {
  readonly plan: PlanRecord;
  /** The newest first. */
  readonly revisions: readonly RevisionRecord[];
  /** The first revision that was altered or is missing. */
  readonly brokenAt: number | null;
}

/** `tongchou revisions`: what has been published, and whether it is still as it was published. */
export const revisionsCommand: CommandSpec = {
  name: 'revisions',
  define: (command, words) => {
    const { help } = publishCliWords(words);
    command.description(help.revisions).addOption(dataOption(words)).option('--plan <id>', help.onePlan);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { style } = context;
    const flags = command.opts<Pick<PublishFlags, 'data' | 'plan'>>();
    const listings = await withStore(dataFile(flags), 'refuse', context, (store) => listed(store, flags.plan));
    const broken = listings.filter(({ brokenAt }) => brokenAt !== null);
    return {
      exit: broken.length > 0 ? EXIT.broken : EXIT.done,
      text:
        listings.length === 0
          ? publishCliWords(style.words).nothingPublished
          : listings.map((listing) => show(listing, style)).join('\n\n'),
      data: {
        plans: listings.map(({ plan, revisions, brokenAt }) => ({
          ...plan,
          brokenAt,
          revisions: revisions.map(headOf),
        })),
      },
    };
  },
};

async function listed(store: Store, id: string | undefined): Promise<readonly Listing[]> {
  const plans = (await store.plans()).filter((plan) => id === undefined || plan.id === id);
  if (id !== undefined && plans.length === 0) throw wrong((words) => words.unknownPlan(id));
  const listings: Listing[] = [];
  for (const plan of plans) {
    const revisions: RevisionRecord[] = [];
    for (const { number } of await store.revisions(plan.id)) {
      const revision = await store.revision(plan.id, number);
      if (revision) revisions.push(revision);
    }
    if (revisions.length > 0) listings.push({ plan, revisions, brokenAt: verifyChain(revisions) });
  }
  return listings;
}

const headOf = ({ problem: _, schedule: __, lines: ___, ...head }: RevisionRecord): object => head;

function show({ plan, revisions, brokenAt }: Listing, style: Style): string {
  const { paint } = style;
  const words = publishCliWords(style.words);
  const lines = revisions.map(({ number, publishedAt, publishedBy, rollbackOf, note, problem, hash }) => {
    const by = plainLine(publishedBy);
    const facts = [
      words.revision(number, officeTime(publishedAt, problem.timeZone), by),
      ...(rollbackOf === null ? [] : [words.restores(rollbackOf)]),
      ...(note.trim() === '' ? [] : [plainLine(note)]),
      paint.dim(hash.slice(0, 12)),
    ];
    return `  ${facts.join('  ')}`;
  });
  const chain = brokenAt === null ? paint.green(words.chainWhole) : paint.red(words.chainBroken(brokenAt));
  return section(`${plan.id}  ${plainLine(plan.title)}`, [...lines, `  ${chain}`].join('\n'), style);
}
