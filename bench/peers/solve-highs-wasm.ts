// Child process: HiGHS in WebAssembly. node --import tsx solve-highs-wasm.ts MODEL.lp ANSWER.json SECONDS
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import type { Answer } from './child.ts';

const [modelFile = '', answerFile = '', seconds = '60'] = process.argv.slice(2);
// Its types do not resolve as an ES module's.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');
const highs = await loadHighs();
const answer = highs.withModel({ format: 'lp', data: readFileSync(modelFile, 'utf8') }, (model): Answer => {
  model.options.set({ time_limit: Number(seconds), mip_rel_gap: 0, output_flag: false });
  model.run();
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  // 2: a feasible point; the objective is meaningless otherwise.
  const feasible = model.info.get('primal_solution_status') === 2;
  const bound = Number(model.info.get('mip_dual_bound'));
  const values: number[] = [];
  if (feasible) {
    const { colValue } = model.getSolution();
    for (const [at, value] of Array.from(colValue).entries()) values[Number(model.getColName(at).slice(1))] = value;
  }
  return {
    status: Object.entries(modelStatus).find(([, code]) => code === status)?.[0] ?? String(status),
    objective: feasible ? model.getObjectiveValue() : null,
    bound: Math.abs(bound) < 1e20 ? bound : null,
    values,
  };
});
writeFileSync(answerFile, JSON.stringify(answer));
