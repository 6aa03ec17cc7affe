import type { Instant, MatterRecord } from '../../store/store.ts';
import { EMPTY_LEDGER, type Happening, type Ledger, type LedgerEntry, type Matter, placeKey } from './matter.ts';
import { withDocument } from './with-document.ts';

/**
 * The ledger that everything that has happened makes, in whatever order it is given: a pure function, so that the ledger
 * can be had anew at any time. Records keep the order among themselves where their times are the same.
 */
export const ledgerOf = (happenings: readonly Happening[]): Ledger =>
  happenings.toSorted((a, b) => byTime(momentOf(a), momentOf(b))).reduce(advance, EMPTY_LEDGER);

/** What of a happening says when it comes in its turn. */
export interface Moment {
  readonly kind: Happening['kind'];
  readonly at: Instant;
  readonly plan: string;
  /** Of the document; 0 for a record. */
  readonly number: number;
}

/** The ledger after one more thing has happened, none of which is earlier than those before. */
export function advance(ledger: Ledger, happening: Happening): Ledger {
  if (happening.kind === 'recorded') return withRecord(ledger, happening.record);
  if (happening.kind === 'asked') {
    const { plan, savedAt, savedBy, problem } = happening.problem;
    return withDocument(ledger, { plan, at: savedAt, by: savedBy, problem, published: null });
  }
  const { plan, number, publishedAt, publishedBy, problem, schedule } = happening.revision;
  return withDocument(ledger, { plan, at: publishedAt, by: publishedBy, problem, published: { number, schedule } });
}

const KINDS: readonly Happening['kind'][] = ['asked', 'published', 'recorded'];

function momentOf(happening: Happening): Moment {
  const { kind } = happening;
  if (kind === 'recorded') return { kind, at: happening.record.at, plan: '', number: 0 };
  if (kind === 'published') {
    const { publishedAt: at, plan, number } = happening.revision;
    return { kind, at, plan, number };
  }
  const { savedAt: at, plan, number } = happening.problem;
  return { kind, at, plan, number };
}

/** In which order things happened; of one instant by plan, then number, while records stay as they are. */
export const byTime = (a: Moment, b: Moment): number =>
  Date.parse(a.at) - Date.parse(b.at) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a, b);

const compare = (a: Moment, b: Moment): number => (a.plan === b.plan ? a.number - b.number : a.plan < b.plan ? -1 : 1);

function withRecord(ledger: Ledger, record: MatterRecord): Ledger {
  const { plan, activity, at, by, state, dueDay, note } = record;
  const place = placeKey(plan, activity);
  const key = ledger.homes.get(place) ?? place;
  const matter = ledger.matters.get(key) ?? unknownMatter(record);
  const entry: LedgerEntry = {
    plan,
    activity,
    at,
    by,
    what: 'recorded',
    revision: null,
    held: null,
    state,
    dueDay,
    note,
  };
  const changed: Matter = {
    ...matter,
    dueDay: dueDay ?? matter.dueDay,
    recorded: state === null ? matter.recorded : { state, at, by, note },
    history: [...matter.history, entry],
  };
  return {
    ...ledger,
    matters: new Map(ledger.matters).set(key, changed),
    homes: new Map(ledger.homes).set(place, key),
  };
}

/** Of what is recorded before any document has it: even that does not vanish. */
const unknownMatter = ({ plan, activity, at }: MatterRecord): Matter => ({
  places: [{ plan, activity, firstDay: '', inPlan: false, revision: null, held: null, reasons: [] }],
  ...{ title: activity, body: '', priority: 3, confidential: false, owner: {}, timeZone: 'UTC' },
  ...{ firstAskedAt: at, plannedDueDay: null, dueDay: null, recorded: null, history: [] },
});
