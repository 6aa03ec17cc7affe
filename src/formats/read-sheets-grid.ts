import type { SheetCell, SheetRow } from './sheets.ts';

const SHEET_LIMITS = {
  /** Filled rows and columns of a sheet. */
  'too-many-rows': 20_000,
  'too-many-columns': 500,
  /** Filled cells of a file. */
  'too-many-cells': 1_000_000,
} as const;

type GridFault = keyof typeof SHEET_LIMITS;

/** How much a file may still hold. */
export interface Room {
  cells: number;
}

/** A sheet that is being filled; after a fault it takes nothing more. */
export interface Grid {
  put(row: number, column: number, cell: SheetCell): void;
  at(row: number, column: number): SheetCell | undefined;
  /** Numbers of the rows and columns that hold something. */
  filled(): { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** What it holds, in order, or why it is refused; only what is not refused takes room. */
  finish(): readonly SheetRow[] | GridFault;
}

export const createRoom = (): Room => ({ cells: SHEET_LIMITS['too-many-cells'] });

export const limitOf = (fault: GridFault): string => String(SHEET_LIMITS[fault]);

export function createGrid(room: Room): Grid {
  const rows = new Map<number, Map<number, SheetCell>>();
  const columns = new Set<number>();
  let taken = 0;
  let fault: GridFault | null = null;
  return {
    put(row, column, cell) {
      if (fault !== null) return;
      const cells = rows.get(row) ?? new Map<number, SheetCell>();
      if (!cells.has(column)) taken++;
      rows.set(row, cells.set(column, cell));
      columns.add(column);
      if (rows.size > SHEET_LIMITS['too-many-rows']) fault = 'too-many-rows';
      else if (columns.size > SHEET_LIMITS['too-many-columns']) fault = 'too-many-columns';
      else if (taken > room.cells) fault = 'too-many-cells';
    },
    at: (row, column) => rows.get(row)?.get(column),
    filled: () => ({ rows: [...rows.keys()], columns: [...columns] }),
    finish() {
      if (fault !== null) return fault;
      room.cells -= taken;
      return [...rows]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => ({ row, cells: new Map([...cells].sort(([a], [b]) => a - b)) }));
    },
  };
}
