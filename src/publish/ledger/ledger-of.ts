import type { MatterRecord } from '../../store/store.ts';
import { EMPTY_LEDGER, type Happening, type Ledger, type LedgerEntry, type Matter, placeKey } from './matter.ts';
import { withDocument } from './with-document.ts';

/**
 * The ledger that everything that has happened makes, in whatever order it is given: a pure function, so that the ledger
 * can be had anew at any time. Records keep the order among themselves where their times are the same.
 */
export const ledgerOf = (happenings: readonly Happening[]): Ledger =>
  happenings.toSorted(byTime).reduce(advance, EMPTY_LEDGER);

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

const instantOf = (happening: Happening): string => {
  if (happening.kind === 'recorded') return happening.record.at;
  return happening.kind === 'asked' ? happening.problem.savedAt : happening.revision.publishedAt;
};

const byTime = (a: Happening, b: Happening): number =>
  Date.parse(instantOf(a)) - Date.parse(instantOf(b)) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  compare(documentOf(a), documentOf(b));

/** Of one instant: by plan, then number; records stay as they are. */
function documentOf(happening: Happening): readonly [string, number] {
  if (happening.kind === 'recorded') return ['', 0];
  const { plan, number } = happening.kind === 'asked' ? happening.problem : happening.revision;
  return [plan, number];
}

const compare = ([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number =>
  a === b ? m - n : a < b ? -1 : 1;

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
