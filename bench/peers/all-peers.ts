import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCbc } from './cbc.ts';
import { runChild } from './child.ts';
import { killAfterMs, type Outcome, outcomeOf, type Peer, type Task } from './peer.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const TYPESCRIPT = ['--import', 'tsx'];

const runs = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** A peer that is a Python script with the arguments MODEL ANSWER SECONDS WORKERS. */
function python(name: string, script: string, model: Peer['model'], needs: string, missing: string): Peer {
  return {
    name,
    model,
    missing: () => (runs('python3', ['-c', needs]) ? null : missing),
    async solve(task) {
      const file = model === 'integer' ? task.lpFile : task.programFile;
      const args = [join(here, script), file, task.answerFile, String(task.seconds), String(task.workers)];
      return outcomeOf(await runChild('python3', args, killAfterMs(task)), task.answerFile);
    },
  };
}

/** A peer that is a script of ours for Node with the same arguments. */
function node(name: string, script: string, file: (task: Task) => string, rest: Pick<Peer, 'model' | 'missing'>): Peer {
  return {
    name,
    ...rest,
    async solve(task) {
      const { answerFile, seconds, workers } = task;
      const args = [...TYPESCRIPT, join(here, script), file(task), answerFile, String(seconds), String(workers)];
      return outcomeOf(await runChild(process.execPath, args, killAfterMs(task)), answerFile);
    },
  };
}

const cbc: Peer = {
  name: 'CBC',
  model: 'integer',
  missing: () => (runs('cbc', ['-quit']) ? null : 'cbc'),
  async solve({ lpFile, answerFile, seconds, workers, ...rest }): Promise<Outcome> {
    const limits = ['-sec', String(seconds), '-timeMode', 'elapsed', '-threads', String(workers)];
    const task = { lpFile, answerFile, seconds, workers, ...rest };
    const ended = await runChild('cbc', [lpFile, ...limits, '-solve', '-solution', answerFile], killAfterMs(task));
    if (ended.killed || !existsSync(answerFile)) return outcomeOf(ended, answerFile);
    return { answer: readCbc(readFileSync(answerFile, 'utf8'), ended.stdout), seconds: ended.seconds, note: '' };
  },
};

/** CP-SAT in WebAssembly runs one thread and no neighbourhood search: only where the native one is not installed. */
const ortoolsFolder = process.env['OR_TOOLS_WASM'];
const wasmHere = (): string | null => (ortoolsFolder && existsSync(ortoolsFolder) ? null : 'OR_TOOLS_WASM');

const HIGHS = 'import highspy';
const SCIPY_HIGHS = 'from scipy.optimize._highspy import _core';

/** Every peer, in the order of the table. */
export const PEERS: readonly Peer[] = [
  node('javascript-lp-solver', 'solve-jslp.ts', (task) => task.integerFile, { model: 'integer', missing: () => null }),
  node('HiGHS WASM', 'solve-highs-wasm.ts', (task) => task.lpFile, { model: 'integer', missing: () => null }),
  python(
    'HiGHS',
    'highs.py',
    'integer',
    `try:\n ${HIGHS}\nexcept ImportError:\n ${SCIPY_HIGHS}`,
    'highspy (pip install highspy, or scipy)',
  ),
  cbc,
  python('CP-SAT', 'cp-sat.py', 'program', 'import ortools', 'ortools (pip install ortools)'),
  node('CP-SAT WASM', 'solve-cp-sat-wasm.ts', (task) => task.programFile, { model: 'program', missing: wasmHere }),
];
