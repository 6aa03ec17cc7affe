import { cellRef, colToLetter } from 'hucre/xlsx';
import type { SheetRow } from '../../formats/sheets.ts';
import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { columnIssue } from './column-issues.ts';
import type { FieldName } from './fields.ts';
import { type Header, type Label, recogniseLabel } from './find-header.ts';
import { nearestHeader, type Recognition } from './header-text.ts';
import { columnKey, type SaidColumns } from './said-columns.ts';

export interface Column {
  readonly column: number;
  /** As it stands over the column; empty for none. */
  readonly header: string;
  readonly field: FieldName | undefined;
  /** The cell of the header also covers the column before: what stands in both says nothing new. */
  readonly shared: boolean;
}

interface Claim {
  readonly column: number;
  readonly header: string;
  readonly recognised: Recognition | undefined;
  readonly shared: boolean;
  /** By decision it is kept as notes: there is nothing to say about it. */
  readonly isLeft: boolean;
}

export const cellName = (row: number, column: number): string => cellRef(row - 1, column - 1);

/** Says what each column holds; of two that claim one field, the surer or else the first has it. */
export function assignColumns(
  header: Header,
  rows: readonly SheetRow[],
  sheet: string,
  lang: Language,
  said: SaidColumns,
): { readonly columns: readonly Column[]; readonly issues: readonly Issue[] } {
  const claims = withDate(claimsOf(header, rows, said));
  const holders = new Map<FieldName, Claim>();
  for (const claim of claims) {
    if (claim.recognised === undefined) continue;
    const holder = holders.get(claim.recognised.field);
    const stronger = claim.recognised.strength > (holder?.recognised?.strength ?? 0);
    if (stronger) holders.set(claim.recognised.field, claim);
  }
  const columns = claims.map((claim): Column => {
    const field = claim.recognised?.field;
    const { column, header: text, shared } = claim;
    return { column, header: text, field: field && holders.get(field) === claim ? field : undefined, shared };
  });
  const headerRow = Math.max(...header.rows);
  const issues = claims.flatMap((claim) => {
    const field = claim.recognised?.field;
    const holder = field && holders.get(field);
    if (holder === claim || claim.shared || claim.isLeft) return [];
    const cell = cellName(headerRow, claim.column);
    const subject = claim.header;
    if (holder) {
      return [columnIssue('column-twice', sheet, { cell, subject, other: colToLetter(holder.column - 1) }, lang)];
    }
    return [columnIssue('column-unknown', sheet, { cell, subject, other: nearestHeader(subject) }, lang)];
  });
  return { columns, issues };
}

/** One for each column that has a header or holds anything below it. */
function claimsOf(header: Header, rows: readonly SheetRow[], said: SaidColumns): readonly Claim[] {
  const filled = new Set([...header.labels.keys(), ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  return [...filled]
    .sort((a, b) => a - b)
    .map((column) => {
      const label = header.labels.get(column);
      const before = header.labels.get(column - 1);
      const shared = label !== undefined && before?.upper === label.upper && before.lower === label.lower;
      const own = label && recogniseLabel(label);
      const text = label ? headerText(label) : '';
      const decided = said.get(columnKey(text));
      // Columns of remarks as they are; whatever else is said to be notes is no longer read.
      const isLeft = decided === 'notes' && own?.field !== 'notes';
      const recognised = decided === undefined || decided === own?.field ? own : decidedAs(decided, isLeft);
      return { column, header: text, recognised, shared, isLeft };
    });
}

const decidedAs = (field: FieldName, isLeft: boolean): Recognition | undefined =>
  isLeft ? undefined : { field, strength: 4 };

const headerText = ({ upper, lower }: Label): string => (upper === lower ? upper : `${upper} ${lower}`);

/** One cell 「时间」 over two columns: the day, then the time. */
function withDate(claims: readonly Claim[]): readonly Claim[] {
  if (claims.some(({ recognised }) => recognised?.field === 'date')) return claims;
  return claims.map((claim, i) => {
    const next = claims[i + 1];
    if (claim.recognised?.field !== 'time') return claim;
    if (claim.shared) return { ...claim, shared: false };
    if (next?.shared && next.column === claim.column + 1) {
      return { ...claim, recognised: { ...claim.recognised, field: 'date' } };
    }
    return claim;
  });
}
