import type { FrontierPoint } from '../whatif/frontier.ts';
import type { PriorityNeeded } from '../whatif/sensitivity/priority-needed.ts';
import type { Style } from './render-summary.ts';
import { textWidth } from './text-width.ts';
import { sensitivityWords } from './words-sensitivity.ts';

/** Columns of the longest bar. */
const BAR = 30;

/** A row per priority: whether the activity is held, at which cost, and how many others come in and fall out. */
export function priorityTable({ levels }: PriorityNeeded, { words: cli }: Style): readonly (readonly string[])[] {
  const words = sensitivityWords(cli);
  const { columns } = words;
  return [
    [columns.priority, columns.held, columns.cost, columns.comeIn, columns.fallOut],
    ...levels.map(({ priority, isHeld, cost, comeIn, fallOut }) => [
      ...[String(priority), words.held(isHeld), String(cost)],
      ...[String(comeIn.length), String(fallOut.length)],
    ]),
  ];
}

/** A row per point; `bars` draws what it costs above the least. */
export function frontierTable(
  points: readonly FrontierPoint[],
  { words: cli }: Style,
  bars: boolean,
): readonly (readonly string[])[] {
  const { columns } = sensitivityWords(cli);
  const costs = points.map(({ cost }) => cost);
  const least = Math.min(...costs);
  const range = Math.max(1, Math.max(...costs) - least);
  return [
    [columns.changes, columns.cost, columns.above, ...(bars ? [''] : [])],
    ...points.map(({ changes, cost }) => {
      const above = cost - least;
      const bar = '█'.repeat(Math.round((above / range) * BAR)).padEnd(BAR);
      return [String(changes), String(cost), String(above), ...(bars ? [bar] : [])];
    }),
  ];
}

/** Columns of numbers, to the right under their heads. */
export function alignedRight(table: readonly (readonly string[])[], { paint }: Style): string {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => textWidth(row[i] ?? ''))));
  return table
    .map((row, r) => {
      const line = row.map((cell, i) => ' '.repeat((widths[i] ?? 0) - textWidth(cell)) + cell).join('  ');
      return `  ${r === 0 ? paint.bold(line) : line}`.trimEnd();
    })
    .join('\n');
}
