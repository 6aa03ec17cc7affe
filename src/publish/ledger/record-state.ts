import { plainText } from '../../model/plain-text.ts';
import type { Instant, MatterRecord, MatterState, Store } from '../../store/store.ts';
import { loadLedger } from './load-ledger.ts';
import { type Ledger, lastPlace, type Matter, placeKey } from './matter.ts';

export interface RecordRequest {
  /** Absent: whichever plan has a matter of this id; more than one is refused. */
  readonly plan?: string;
  readonly activity: string;
  /** Absent: as it was. */
  readonly state?: MatterState;
  /** `YYYY-MM-DD`; absent: as it was. */
  readonly dueDay?: string;
  readonly by: string;
  readonly note?: string;
  readonly at: Instant;
}

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly record: MatterRecord; readonly matter: Matter }
  /** Nothing was written: no matter has this id, or several have, in these plans. */
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'ambiguous'; readonly plans: readonly string[] };

/**
 * Adds an entry to the ledger, and a line to the audit log. It is never older than what happened to the matter before,
 * whatever the clock says. `matter` is the one that it concerns, as it was. `ledger` is the
 * one of now, where it is at hand.
 */
export async function recordState(store: Store, request: RecordRequest, ledger?: Ledger): Promise<RecordOutcome> {
  const { activity, state = null, dueDay = null, by, note = '', at } = request;
  const found = mattersOf(ledger ?? (await loadLedger(store)), request);
  const [matter] = found;
  if (matter === undefined || found.length > 1) {
    const plans = found.map((one) => lastPlace(one).plan);
    return { kind: 'refused', why: matter === undefined ? 'unknown' : 'ambiguous', plans };
  }
  const last = matter.history.at(-1)?.at ?? at;
  const plan = matter.places.findLast((place) => place.activity === activity)?.plan ?? '';
  const record: MatterRecord = {
    ...{
      plan,
      activity,
      at: [last, at].toSorted().at(-1) ?? at,
      by: plainText(by),
      state,
      dueDay,
      note: plainText(note),
    },
  };
  await store.recordMatter(record, {
    ...{ at: record.at, by: record.by, action: 'record-matter', target: `${plan} ${activity}` },
    // No note: the log is read by people who may not see what is confidential.
    detail: [...(state === null ? [] : [`state ${state}`]), ...(dueDay === null ? [] : [`due ${dueDay}`])].join(', '),
  });
  return { kind: 'recorded', record, matter };
}

function mattersOf({ matters, homes }: Ledger, { plan, activity }: RecordRequest): readonly Matter[] {
  if (plan !== undefined) {
    const matter = matters.get(homes.get(placeKey(plan, activity)) ?? '');
    return matter === undefined ? [] : [matter];
  }
  return [...matters.values()].filter(({ places }) => places.some((place) => place.activity === activity));
}
