import type { Answer } from './child.ts';

/** CBC's solution file (`index name value reduced cost`, non-zeros alone) and what it printed, as an answer. */
export function readCbc(solution: string, printed: string): Answer {
  const [head = '', ...lines] = solution.split('\n');
  const values: number[] = [];
  for (const line of lines) {
    const [, column, value] = /^\**\s*\d+\s+x(\d+)\s+(\S+)/.exec(line) ?? [];
    if (column !== undefined) values[Number(column)] = Number(value);
  }
  const found = values.length > 0 && !/infeasible/i.test(head);
  const objective = Number(/objective value\s+(\S+)/.exec(head)?.[1]);
  const bound = Number(/Lower bound:\s+(\S+)/.exec(printed)?.[1]);
  const optimal = /^Optimal/.test(head);
  return {
    status: optimal ? 'Optimal' : (head.split(' - ')[0] ?? ''),
    objective: found && Number.isFinite(objective) ? objective : null,
    bound: Number.isFinite(bound) ? bound : optimal ? objective : null,
    values: found ? Array.from(values, (v) => v ?? 0) : [],
  };
}
