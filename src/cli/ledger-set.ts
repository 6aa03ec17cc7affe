import { USUAL_RULE } from '../publish/ledger/colour-rule.ts';
import { dayAt, linesOn } from '../publish/ledger/ledger-day.ts';
import { loadLedger } from '../publish/ledger/load-ledger.ts';
import { type RecordOutcome, recordState } from '../publish/ledger/record-state.ts';
import { ledgerTeller } from '../publish/ledger/say-ledger.ts';
import type { MatterState, Store } from '../store/store.ts';
import type { Context, Outcome } from './command.ts';
import { EXIT } from './exit-code.ts';
import { type Complaint, Failure } from './failure.ts';
import { withStore } from './open-store.ts';
import { publicationTime } from './publication-time.ts';
import { matterText } from './render-ledger.ts';
import { type LedgerCliWords, ledgerCliWords } from './words-ledger.ts';

/** What is to be recorded. */
export interface SetFlags {
  readonly plan?: string;
  readonly state?: MatterState;
  readonly due?: string;
  readonly by?: string;
  readonly note?: string;
}

/** Something about the ledger that the user can put right. */
export const wrongLedger = (complain: (words: LedgerCliWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(ledgerCliWords(words)));

/** Records how far a matter is, and says how it stands. */
export async function setMatter(file: string, activity: string, flags: SetFlags, context: Context): Promise<Outcome> {
  const { style, terminal } = context;
  const { plan, state, due, by = '', note = '' } = flags;
  if (by.trim() === '') throw wrongLedger(({ noName }) => noName);
  if (state === undefined && due === undefined && note.trim() === '')
    throw wrongLedger(({ nothingToSet }) => nothingToSet);
  const request = {
    ...{ activity, by, note, at: publicationTime(terminal) },
    ...(plan === undefined ? {} : { plan }),
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { dueDay: due }),
  };
  const { ledger, record } = await withStore(file, 'refuse', context, async (store: Store) => {
    const outcome = await recordState(store, request);
    if (outcome.kind === 'refused') throw refusal(activity, outcome);
    return { ledger: await loadLedger(store), record: outcome.record };
  });
  const today = dayAt(ledger, publicationTime(terminal));
  const lines = linesOn(ledger, today, USUAL_RULE);
  const line = lines.find(({ history }) =>
    history.some((entry) => entry.what === 'recorded' && entry.plan === record.plan && entry.activity === activity),
  );
  const problemOf = (id: string) => ledger.plans.get(id)?.problem;
  const teller = ledgerTeller({ lang: style.lang, today, lines, problemOf });
  const told = line === undefined ? [] : [matterText(line, teller, style)];
  const words = ledgerCliWords(style.words);
  return {
    exit: EXIT.done,
    text: [style.paint.bold(words.recorded(line === undefined ? activity : teller.title(line))), ...told].join('\n'),
    data: { record, matter: line ?? null },
  };
}

function refusal(activity: string, { why, plans }: Extract<RecordOutcome, { kind: 'refused' }>): Failure {
  return why === 'unknown'
    ? wrongLedger(({ unknownMatter }) => unknownMatter(activity))
    : wrongLedger(({ manyMatters }) => manyMatters(activity, plans.join(', ')));
}
