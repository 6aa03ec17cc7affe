import { spawn } from 'node:child_process';

/** What a peer's child process writes: the values of the model's variables, empty where it found nothing. */
export interface Answer {
  readonly status: string;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly values: readonly number[];
}

/** How a child process ended. */
export interface Ended {
  readonly code: number | null;
  readonly killed: boolean;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Most characters of each output that are kept: the last ones. */
const KEPT = 200_000;

/** Runs a command to its end, or kills it with everything it started after `limitMs`. */
export function runChild(
  command: string,
  args: readonly string[],
  limitMs: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let stdout = '';
    let stderr = '';
    let killed = false;
    child.stdout.on('data', (data) => {
      stdout = (stdout + data).slice(-KEPT);
    });
    child.stderr.on('data', (data) => {
      stderr = (stderr + data).slice(-KEPT);
    });
    const timer = setTimeout(() => {
      killed = true;
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself in the meantime.
      }
    }, limitMs);
    const end = (code: number | null): void => {
      clearTimeout(timer);
      resolve({ code, killed, seconds: (performance.now() - began) / 1000, stdout, stderr });
    };
    child.on('close', end);
    child.on('error', (error) => {
      stderr += String(error);
      end(null);
    });
  });
}
