import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { plan } from '../src/plan.ts';
import { TINY } from './cli/tiny-problem.ts';

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

/** The library as one script that defines `tongchou`; a `node:` import anywhere fails to bundle. */
async function bundleLibrary(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../src/index.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'tongchou',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no bundle');
  return script.text;
}

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
