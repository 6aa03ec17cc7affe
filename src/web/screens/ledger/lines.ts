import type { LedgerAnswer, NewMatterRecord, SaidLedgerLine } from '../../../server/wire-page.ts';

export type Colour = SaidLedgerLine['colour'];
export type State = SaidLedgerLine['state'];
export const COLOURS: readonly Colour[] = ['red', 'yellow', 'green'];
export const STATES: readonly State[] = ['open', 'in-hand', 'done', 'cancelled'];

export const LEDGER_SORTS = ['urgency', 'due', 'unit', 'age'] as const;
export type LedgerSort = (typeof LEDGER_SORTS)[number];

export interface LedgerFilter {
  readonly colour: Colour | 'all';
  /** Null: all; empty: those without a unit. */
  readonly unit: string | null;
  readonly state: State | 'all' | 'unclosed';
  /** Null: all. */
  readonly plan: string | null;
  readonly text: string;
}

export const NO_FILTER: LedgerFilter = { colour: 'all', unit: null, state: 'all', plan: null, text: '' };

export const isFiltered = (filter: LedgerFilter): boolean =>
  filter.colour !== 'all' ||
  filter.unit !== null ||
  filter.state !== 'all' ||
  filter.plan !== null ||
  filter.text.trim() !== '';

/** The lines of the server come with the most urgent first, which other orders keep among what is alike. */
export function ledgerView(
  lines: readonly SaidLedgerLine[],
  filter: LedgerFilter,
  sort: LedgerSort,
): readonly SaidLedgerLine[] {
  const found = lines.filter((line) => isMatch(line, filter));
  return sort === 'urgency' ? found : found.sort((a, b) => ORDERS[sort](a, b));
}

function isMatch(line: SaidLedgerLine, { colour, unit, state, plan, text }: LedgerFilter): boolean {
  const isClosed = line.state === 'done' || line.state === 'cancelled';
  const wanted = text.trim().toLowerCase();
  return (
    (colour === 'all' || line.colour === colour) &&
    (unit === null || line.unit.trim() === unit) &&
    (state === 'all' || (state === 'unclosed' ? !isClosed : line.state === state)) &&
    (plan === null || line.plan === plan) &&
    (wanted === '' || searched(line).some((field) => field.toLowerCase().includes(wanted)))
  );
}

const searched = ({ title, unit, person, body, duty, activity }: SaidLedgerLine): readonly string[] => [
  ...[title, unit, person, body, duty, activity],
];

type Order = (a: SaidLedgerLine, b: SaidLedgerLine) => number;

const ORDERS: { readonly [S in Exclude<LedgerSort, 'urgency'>]: Order } = {
  due: (a, b) => compare(a.dueDay ?? '9999', b.dueDay ?? '9999'),
  // Those without a unit stand last.
  unit: (a, b) =>
    Number(a.unit.trim() === '') - Number(b.unit.trim() === '') || a.unit.trim().localeCompare(b.unit.trim(), 'zh'),
  age: (a, b) => b.ageDays - a.ageDays,
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Plans that lines are in, the latest ids first. */
export const plansOf = (lines: readonly SaidLedgerLine[]): readonly string[] =>
  [...new Set(lines.map(({ plan }) => plan))].sort((a, b) => compare(b, a));

/** What a form says, ready for the server; null where it says nothing. */
export function recordOf(state: State | 'same', dueDay: string, note: string): NewMatterRecord | null {
  const record = { state: state === 'same' ? null : state, dueDay: dueDay === '' ? null : dueDay, note: note.trim() };
  return record.state === null && record.dueDay === null && record.note === '' ? null : record;
}

/** How many matters a colour has. */
export const totalOf = ({ totals }: Pick<LedgerAnswer, 'totals'>, colour: Colour | 'all'): number =>
  colour === 'all' ? totals.all.red + totals.all.yellow + totals.all.green : totals.all[colour];
