import type { Engine } from './engine.ts';
import { createHighsEngine } from './highs-engine.ts';
import { createJslpEngine } from './jslp-engine.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The script of the worker, in Node and in a browser: loads one solver, then solves what it is sent. */
interface Port {
  postMessage(message: FromWorker): void;
  listen(receive: (message: ToWorker) => void): void;
}

function openPort(): Port {
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  const parent = threads?.parentPort;
  if (parent) {
    return {
      postMessage: (message) => parent.postMessage(message),
      listen: (receive) => parent.on('message', receive),
    };
  }
  return {
    postMessage: (message) => self.postMessage(message),
    listen: (receive) => self.addEventListener('message', (event: MessageEvent<ToWorker>) => receive(event.data)),
  };
}

const port = openPort();
let engine: Promise<Engine> | null = null;

async function solve({ backend, wasmUrl, model, task }: ToWorker): Promise<void> {
  try {
    engine ??= backend === 'highs' ? createHighsEngine(wasmUrl) : createJslpEngine();
    const run = await engine;
    port.postMessage({ kind: 'started' });
    port.postMessage({ kind: 'ended', claim: run(model, task, (found) => port.postMessage({ kind: 'found', found })) });
  } catch (error) {
    port.postMessage({ kind: 'ended', claim: { kind: 'failed', reason: String(error) } });
  }
}

port.listen((message) => void solve(message));
