import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schedule } from '../../src/model/schedule.ts';
import { runChild } from '../peers/child.ts';

/** One report of the search: its best cost and bound so far. */
export interface TracePoint {
  readonly elapsedMs: number;
  readonly cost: number;
  readonly mandatoryMissed: number;
  readonly bound: number;
  readonly gap: number | null;
}

/** One run of the built library in a process of its own. */
export interface Run {
  readonly schedule: Schedule;
  readonly trace: readonly TracePoint[];
  /** From the parsed document to the verified schedule. */
  readonly elapsedMs: number;
  /** Likewise of the repetitions that were asked for. */
  readonly againMs: readonly number[];
  /** Peak resident memory of the process with its threads. */
  readonly peakMegabytes: number;
  readonly cpuSeconds: number;
  /** The verifier finds no violation and the same score. */
  readonly agrees: boolean;
}

export interface RunOptions {
  readonly timeMs: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly targetGap?: number;
  /** So many repetitions in the same process. */
  readonly again?: number;
}

const child = join(fileURLToPath(new URL('.', import.meta.url)), 'child.mjs');

/** Plans a Problem file; throws where the library does, or the schedule is not what the verifier says. */
export async function runOurs(problemFile: string, reportFile: string, options: RunOptions): Promise<Run> {
  const entry = process.env['TONGCHOU_ENTRY'];
  // Sources instead of the built library are for trying things out.
  const loader = entry?.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const args = [...loader, child, problemFile, reportFile, JSON.stringify(options)];
  const ended = await runChild(process.execPath, args, options.timeMs + 300_000);
  if (ended.code !== 0)
    throw new Error(`${problemFile}: exit ${ended.code}${ended.killed ? ' (killed)' : ''}\n${ended.stderr}`);
  const run: Run = JSON.parse(readFileSync(reportFile, 'utf8'));
  if (!run.agrees) throw new Error(`${problemFile}: the verifier does not agree with the schedule`);
  return run;
}

/** Milliseconds at which a run first had a gap of at most `gap`; null where it never had. */
export function reachedAt({ trace, schedule, elapsedMs }: Run, gap: number): number | null {
  const point = trace.find((p) => p.gap !== null && p.gap <= gap);
  if (point) return point.elapsedMs;
  return schedule.gap !== null && schedule.gap !== undefined && schedule.gap <= gap ? elapsedMs : null;
}
