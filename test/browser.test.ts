import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { plan } from '../src/plan.ts';
import { TINY } from './cli/tiny-problem.ts';
import { BUSY } from './solve/portfolio/busy.ts';

/** What a page or worker has besides the language itself. */
const WEB_GLOBALS = {
  AbortController,
  TextDecoder,
  TextEncoder,
  URL,
  clearTimeout,
  console,
  crypto,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

/** The library as one script, loaded from `url`, that defines `tongchou`; a `node:` import anywhere fails to bundle. */
async function bundleLibrary(url?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../src/index.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'tongchou',
    target: 'es2022',
    ...(url === undefined ? {} : { define: { 'import.meta.url': JSON.stringify(url) } }),
    write: false,
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no bundle');
  return script.text;
}

/** The port of a lane's script: what a worker's own global scope offers. */
interface Scope {
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

async function bundleLane(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../src/solve/portfolio/lane-worker.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Web Workers that run a script in a context of their own, with messages copied on their way. */
function webWorkers(script: string, started: string[]) {
  return class {
    #listeners: ((event: { readonly data: unknown }) => void)[] = [];
    #inside: ((event: { readonly data: unknown }) => void)[] = [];
    #open = true;

    constructor(url: URL) {
      started.push(url.href);
      const scope: Scope = {
        addEventListener: (_, listener) => this.#inside.push(listener),
        postMessage: (data) => this.#deliver(this.#listeners, data),
      };
      vm.runInContext(script, vm.createContext({ ...WEB_GLOBALS, ...scope }));
    }

    #deliver(listeners: ((event: { readonly data: unknown }) => void)[], message: unknown): void {
      const data = structuredClone(message);
      setTimeout(() => this.#open && listeners.forEach((listen) => void listen({ data })), 0);
    }

    addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
      if (type === 'message') this.#listeners.push(listener);
    }

    postMessage(message: unknown): void {
      this.#deliver(this.#inside, message);
    }

    terminate(): void {
      this.#open = false;
    }
  };
}

test('Web Workers search together, and find what threads of Node find', async () => {
  const started: string[] = [];
  const page = vm.createContext({
    ...WEB_GLOBALS,
    Worker: webWorkers(await bundleLane(), started),
    documentText: JSON.stringify(BUSY),
  });
  // A module of a page knows its own address.
  vm.runInContext(await bundleLibrary('https://x.example/app/main.js'), page);
  const options = { iterations: 1300, seed: 1, threads: 2 };
  const text: string = await vm.runInContext(
    `tongchou.plan(JSON.parse(documentText), ${JSON.stringify(options)}).then((result) => JSON.stringify(result))`,
    page,
  );
  expect(started).toEqual(['https://x.example/app/lane-worker.js']);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(await plan(BUSY, options))));
});

test('the library plans where nothing of Node exists, and the same as in Node', async () => {
  const page = vm.createContext({ ...WEB_GLOBALS, documentText: JSON.stringify(TINY) });
  vm.runInContext(await bundleLibrary(), page);
  expect(vm.runInContext('[typeof process, typeof require, typeof Buffer, typeof global]', page).join()).toBe(
    'undefined,undefined,undefined,undefined',
  );
  const text: string = await vm.runInContext(
    'tongchou.plan(JSON.parse(documentText), { iterations: 300, seed: 1 }).then((result) => JSON.stringify(result))',
    page,
  );
  const here = await plan(TINY, { iterations: 300, seed: 1 });
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(here)));
  expect(here.schedule?.assignments.map((one) => one.activity).sort()).toEqual(['a1', 'a2']);
});
