import type { Owner, Problem } from '../../model/problem.ts';
import type { Reason } from '../../model/schedule.ts';
import type { Instant, MatterRecord, MatterState, ProblemRecord, RevisionRecord } from '../../store/store.ts';

/** A matter of the ledger (督查台账): from the first time that it is asked for until it is closed, over all plans. */
export interface Matter {
  /** In the order in which it came into them; more than one where it was carried over. Never empty. */
  readonly places: readonly Place[];
  readonly title: string;
  /** Name of the body that asks for it; empty where none does. */
  readonly body: string;
  /** 1–5 */
  readonly priority: number;
  readonly confidential: boolean;
  readonly owner: Owner;
  /** Of the plan that it was in last. */
  readonly timeZone: string;
  readonly firstAskedAt: Instant;
  /** What the plan says, and what holds: whatever was said last, by a plan or by somebody. */
  readonly plannedDueDay: string | null;
  readonly dueDay: string | null;
  /** The last state that somebody recorded; null: it is as the plans say. */
  readonly recorded: Recorded | null;
  /** The oldest first; only ever added to. */
  readonly history: readonly LedgerEntry[];
}

export type Recorded = Pick<MatterRecord, 'at' | 'by' | 'note'> & { readonly state: MatterState };

/** A matter in one plan. */
export interface Place {
  readonly plan: string;
  /** Id after `repeat`. */
  readonly activity: string;
  /** Of the plan; empty where nothing but a record is known of it. */
  readonly firstDay: string;
  /** The newest revision of the plan, or Problem since then, asks for it. */
  readonly inPlan: boolean;
  /** Number of the newest revision that has it or dropped it; null where it was never published. */
  readonly revision: number | null;
  /** Local times; null where it is not scheduled. */
  readonly held: Held | null;
  /** Why it is not scheduled, as the schedule says. */
  readonly reasons: readonly Reason[];
}

export interface Held {
  readonly start: string;
  readonly end: string;
}

/** Something that became of a matter. */
export interface LedgerEntry {
  readonly at: Instant;
  readonly by: string;
  readonly plan: string;
  readonly activity: string;
  /**
   * `asked` for in a Problem, `carried` over into a plan, `scheduled`, `moved`, `unscheduled`: published without a time,
   * `gone` from the plan, `back` in it, `due`: the plan has another due day, `recorded` by somebody.
   */
  readonly what: 'asked' | 'carried' | 'scheduled' | 'moved' | 'unscheduled' | 'gone' | 'back' | 'due' | 'recorded';
  /** Of the revision; null for a Problem that is not published and for a record. */
  readonly revision: number | null;
  readonly held: Held | null;
  readonly state: MatterState | null;
  readonly dueDay: string | null;
  readonly note: string;
}

/** Something that the ledger is made from. */
export type Happening =
  | { readonly kind: 'asked'; readonly problem: AskedProblem }
  | { readonly kind: 'published'; readonly revision: PublishedRevision }
  | { readonly kind: 'recorded'; readonly record: MatterRecord };

type AskedProblem = Pick<ProblemRecord, 'plan' | 'number' | 'savedAt' | 'savedBy' | 'problem'>;
type PublishedRevision = Pick<
  RevisionRecord,
  'plan' | 'number' | 'publishedAt' | 'publishedBy' | 'problem' | 'schedule'
>;

/** Everything that was ever asked for or published; nothing is ever taken out. */
export interface Ledger {
  /** By the key of the first place. */
  readonly matters: ReadonlyMap<string, Matter>;
  /** By the key of any place, the key of its matter. */
  readonly homes: ReadonlyMap<string, string>;
  readonly plans: ReadonlyMap<string, LedgerPlan>;
}

export interface LedgerPlan {
  /** The newest that was published or saved. */
  readonly problem: Problem;
  /** Ids of the newest revision's activities; null where there is none. */
  readonly published: ReadonlySet<string> | null;
}

export const EMPTY_LEDGER: Ledger = { matters: new Map(), homes: new Map(), plans: new Map() };

export const placeKey = (plan: string, activity: string): string => JSON.stringify([plan, activity]);

/** The place in the plan that begins last. */
export function lastPlace({ places }: Matter): Place {
  const [first, ...rest] = places;
  if (first === undefined) throw new Error('a matter without a place');
  return rest.reduce((last, place) => (place.firstDay >= last.firstDay ? place : last), first);
}

/** When it was recorded or published on the clock of a zone, `YYYY-MM-DDTHH:mm`. */
export const localTime = (at: Instant, timeZone: string): string =>
  formatOf(timeZone).format(new Date(at)).replace(' ', 'T');

const CLOCK = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than to use it a hundred times; there are as many as there are zones. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = FORMATS.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { ...CLOCK, timeZone });
  FORMATS.set(timeZone, format);
  return format;
}
