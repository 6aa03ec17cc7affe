import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateProblem } from '../generator/problem.ts';

/** What to measure: every script takes the same options, so that parts can be repeated. */
export interface BenchOptions {
  readonly sizes: readonly string[];
  readonly models: readonly ('core' | 'full')[];
  readonly seeds: readonly number[];
  /** Time limits, seconds. */
  readonly limits: readonly number[];
  readonly threads: number;
  /** Names of the solvers to stand beside; empty: all. */
  readonly peers: readonly string[];
  readonly write: boolean;
}

type Texts = { readonly sizes: string; readonly seeds: string; readonly limits: string };

/** Reads `--sizes S,M --models core,full --seeds 101,102 --limits 1,10 --threads 2 --write`. */
export function benchOptions(defaults: Texts, args: readonly string[] = process.argv.slice(2)): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: defaults.sizes },
      models: { type: 'string', default: 'core,full' },
      seeds: { type: 'string', default: defaults.seeds },
      limits: { type: 'string', default: defaults.limits },
      threads: { type: 'string', default: String(availableParallelism()) },
      peers: { type: 'string', default: '' },
      write: { type: 'boolean', default: false },
    },
  });
  const numbers = (text: string): readonly number[] => text.split(',').map(Number);
  return {
    sizes: values.sizes.split(','),
    models: values.models.split(',').map((model) => {
      if (model !== 'core' && model !== 'full') throw new RangeError(`model ${model}: expected core or full`);
      return model;
    }),
    seeds: numbers(values.seeds),
    limits: numbers(values.limits),
    threads: Number(values.threads),
    peers: values.peers === '' ? [] : values.peers.split(','),
    write: values.write,
  };
}

/** A folder of its own for the generated problems and the answers; removed at the end. */
export interface Workspace {
  file(name: string): string;
  problem(size: string, model: 'core' | 'full', seed: number): string;
  remove(): void;
}

export function createWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'tongchou-bench-'));
  const file = (name: string): string => join(folder, name);
  return {
    file,
    problem(size, model, seed) {
      const path = file(`${size}-${model}-${seed}.json`);
      writeFileSync(path, JSON.stringify(generateProblem({ size, seed, core: model === 'core' })));
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
