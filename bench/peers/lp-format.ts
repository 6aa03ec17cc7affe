import type { IntegerModel, Row } from './integer-model.ts';

/** An IntegerModel in CPLEX's LP format, which HiGHS, CBC and most others read; columns are x0, x1, … */
export function lpFormat({ costs, rows }: IntegerModel): string {
  const lines = ['Minimize', ` obj: ${sum(costs.flatMap((cost, c) => (cost === 0 ? [] : [[cost, c] as const])))}`];
  lines.push('Subject To');
  for (const [r, row] of rows.entries()) {
    const text = sum(row.columns.map((c, k) => [row.coefficients?.[k] ?? 1, c] as const));
    lines.push(...relationsOf(row).map((relation, k) => ` r${r}${k > 0 ? 'b' : ''}: ${text} ${relation}`));
  }
  lines.push('Binary');
  for (let c = 0; c < costs.length; c++) lines.push(` x${c}`);
  return `${lines.join('\n')}\nEnd\n`;
}

/** A row of non-negative columns and coefficients needs no lower bound of 0. */
function relationsOf({ lower, upper, coefficients }: Row): readonly string[] {
  if (lower === upper) return [`= ${upper}`];
  const trivial = lower <= 0 && !(coefficients?.some((c) => c < 0) ?? false);
  return [`<= ${upper}`, ...(trivial ? [] : [`>= ${lower}`])];
}

/** Ten terms a line: readers limit the length of one. */
function sum(terms: readonly (readonly [number, number])[]): string {
  if (terms.length === 0) return '0 x0';
  let text = '';
  for (const [k, [coefficient, column]] of terms.entries()) {
    if (k > 0 && k % 10 === 0) text += '\n   ';
    const size = Math.abs(coefficient);
    text += `${coefficient < 0 ? '- ' : k > 0 ? '+ ' : ''}${size === 1 ? '' : `${size} `}x${column} `;
  }
  return text;
}
