// Child process: javascript-lp-solver. node --import tsx solve-jslp.ts MODEL.json ANSWER.json SECONDS
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answer } from './child.ts';
import type { Row } from './integer-model.ts';

interface Model {
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
}
interface Solver {
  Solve(model: object): Record<string, unknown>;
}

const [modelFile = '', answerFile = '', seconds = '60'] = process.argv.slice(2);
const solver: Solver = createRequire(import.meta.url)('javascript-lp-solver');
const { costs, rows }: Model = JSON.parse(readFileSync(modelFile, 'utf8'));
const variables: Record<string, Record<string, number>> = {};
for (const [c, cost] of costs.entries()) variables[`x${c}`] = { cost };
const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {};
for (const [r, { columns, coefficients, lower, upper }] of rows.entries()) {
  constraints[`r${r}`] = lower === upper ? { equal: upper } : { max: upper };
  for (const [k, c] of columns.entries()) {
    const variable = variables[`x${c}`];
    if (variable) variable[`r${r}`] = coefficients?.[k] ?? 1;
  }
}
// An integer column is capped by a row of its own: its relaxation knows no bounds.
for (let c = 0; c < costs.length; c++) {
  constraints[`u${c}`] = { max: 1 };
  const variable = variables[`x${c}`];
  if (variable) variable[`u${c}`] = 1;
}
const binaries = Object.fromEntries(costs.map((_, c) => [`x${c}`, 1]));
const options = { timeout: Number(seconds) * 1000 };
const result = solver.Solve({ optimize: 'cost', opType: 'min', constraints, variables, ints: binaries, options });
const values = costs.map((_, c) => Number(result[`x${c}`] ?? 0));
const objective = typeof result['result'] === 'number' ? result['result'] : null;
const answer: Answer = {
  status: result['feasible'] === true ? 'feasible, it says' : 'infeasible, it says',
  objective,
  bound: null,
  values: result['feasible'] === true ? values : [],
};
writeFileSync(answerFile, JSON.stringify(answer));
