// Child process: CP-SAT compiled to WebAssembly (npm or-tools-wasm, found through OR_TOOLS_WASM, the folder of the package).
// node --import tsx solve-cp-sat-wasm.ts MODEL.json ANSWER.json SECONDS WORKERS
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer } from './child.ts';
import { toProto } from './cp-proto.ts';

interface Response {
  readonly status?: string | number;
  readonly solution?: readonly (number | string)[];
  readonly objectiveValue?: number;
  readonly bestObjectiveBound?: number;
}
interface CpSatApi {
  createModel(model: object): Promise<Uint8Array>;
  solve(model: Uint8Array, parameters: object, callbacks?: object): Promise<{ readonly response: Response } & Response>;
}

const [modelFile = '', answerFile = '', seconds = '60', workers = '2'] = process.argv.slice(2);
const folder = process.env['OR_TOOLS_WASM'];
if (!folder) throw new Error('OR_TOOLS_WASM is not set');
const entry = pathToFileURL(join(folder, 'build/javascript/node/cp-sat.js')).href;
const { CpSat } = (await import(entry)) as { readonly CpSat: CpSatApi };
const proto = toProto(JSON.parse(readFileSync(modelFile, 'utf8')));
const began = performance.now();
const model = await CpSat.createModel(proto);
const spent = (performance.now() - began) / 1000;
const parameters = {
  maxTimeInSeconds: Number(seconds) - spent,
  numWorkers: Number(workers),
  logSearchProgress: process.env['PEER_LOG'] === '1',
  ...(process.env['PEER_PARAMETERS'] ? JSON.parse(process.env['PEER_PARAMETERS']) : {}),
};
const result = await CpSat.solve(
  model,
  parameters,
  process.env['PEER_LOG'] === '1' ? { onLog: console.error } : undefined,
);
const response = result.response ?? result;
const answer: Answer = {
  status: String(response.status),
  objective: response.objectiveValue ?? null,
  bound: response.bestObjectiveBound ?? null,
  values: (response.solution ?? []).map(Number),
};
writeFileSync(answerFile, JSON.stringify(answer));
process.exit(0);
