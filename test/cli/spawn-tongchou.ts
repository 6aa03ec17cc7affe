import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

/** The built command line; `npm test` builds it first. */
export const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;

const { PATH } = process.env;

/** Runs the built command line to its end. */
export function spawnTongchou(
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): { readonly exit: number | null; readonly out: string; readonly err: string } {
  const spawnOptions: SpawnSyncOptions = {
    ...options,
    // Not the caller's locale or colours.
    env: { PATH, LANG: 'en', ...options.env },
    // Rather a failed test than one that never ends.
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], spawnOptions);
  return { exit: status, out: stdout.toString(), err: stderr.toString() };
}
