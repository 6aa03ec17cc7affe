import loadHighs from 'highs';
import type { Claim, Engine } from './engine.ts';

/**
 * HiGHS (Huangfu & Hall 2018, doi:10.1007/s12532-017-0130-5) compiled to WebAssembly. `wasmUrl`: where `highs.wasm` lies, if
 * not beside the package's script.
 */
export async function createHighsEngine(wasmUrl: string | null): Promise<Engine> {
  // The package's types describe its CommonJS form.
  const load = loadHighs as unknown as typeof loadHighs.default;
  const highs = await load(wasmUrl === null ? {} : { locateFile: () => wasmUrl });
  const { modelStatus, callbackType } = highs.constants;
  return (model, task, report): Claim => {
    const { columnCount: numCols, rowCount: numRows } = model;
    const native = highs.createModel({
      numCols,
      numRows,
      offset: model.offset,
      colCost: model.cost,
      colLower: model.lower,
      colUpper: model.upper,
      rowLower: model.rowLower,
      rowUpper: model.rowUpper,
      matrix: {
        format: 'csr',
        numCols,
        numRows,
        starts: model.entriesOf,
        indices: model.entryColumn,
        values: model.entryValue,
      },
      integrality: Int32Array.from(model.integer),
    });
    try {
      native.options.set({
        output_flag: false,
        random_seed: 0,
        time_limit: Math.max(0.01, task.timeMs / 1000),
        mip_rel_gap: 0,
        mip_abs_gap: task.absoluteGap,
      });
      if (task.start) native.setSolution({ colValue: task.start });
      let bound: number | null = null;
      native.run({
        [callbackType.mipImprovingSolution]: ({ data }) => {
          bound = usable(data.mip_dual_bound) ?? bound;
          report({ values: data.mip_solution ?? null, bound });
        },
        [callbackType.mipLogging]: ({ data }) => {
          const next = usable(data.mip_dual_bound);
          if (next === null || next === bound) return;
          bound = next;
          report({ values: null, bound });
        },
      });
      const status = native.getModelStatus();
      const provenBound = (): number =>
        model.integer.includes(1) ? Number(native.info.get('mip_dual_bound')) : native.getObjectiveValue();
      const values = (): Float64Array => Float64Array.from(native.getSolution().colValue);
      switch (status) {
        case modelStatus.optimal:
        case modelStatus.empty:
          return { kind: 'optimal', values: values(), bound: provenBound() };
        case modelStatus.infeasible:
          return { kind: 'infeasible' };
        case modelStatus.unbounded:
        case modelStatus.unboundedOrInfeasible:
          return { kind: 'unbounded' };
        case modelStatus.timeLimit:
        case modelStatus.solutionLimit:
        case modelStatus.interrupted:
          // Its objective at a limit may be that of an infeasible point: solutions come by `report` alone.
          return { kind: 'stopped', bound };
        default:
          return { kind: 'failed', reason: `HiGHS ended with model status ${status}` };
      }
    } finally {
      native.dispose();
    }
  };
}

/** HiGHS writes ±Infinity or 1e200 where it knows nothing. */
const usable = (bound: number | undefined): number | null =>
  bound !== undefined && Math.abs(bound) < UNKNOWN ? bound : null;

const UNKNOWN = 1e30;
