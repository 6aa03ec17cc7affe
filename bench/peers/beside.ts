import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Problem } from '../../src/model/problem.ts';
import { type Run, runOurs } from '../ours/run-ours.ts';
import { percent } from '../report/numbers.ts';
import type { Workspace } from '../report/options.ts';
import { type Held, judge } from './answer.ts';
import type { Answer } from './child.ts';
import { compiledFrom } from './compiled.ts';
import { cpProgram } from './cp-program.ts';
import { integerModel } from './integer-model.ts';
import { lpFormat } from './lp-format.ts';
import type { Outcome, Peer } from './peer.ts';

/** One line of the table; null where there is no valid schedule, or no bound. */
export interface Line {
  readonly problem: string;
  readonly solver: string;
  readonly seconds: number;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly placed: number | null;
  /** Seconds after which ours was no worse; null where it never was, or for ours itself. */
  readonly oursAfter: number | null;
  readonly note: string;
}

export interface Round {
  readonly file: string;
  readonly workspace: Workspace;
  readonly peers: readonly Peer[];
  readonly seconds: number;
  readonly threads: number;
  readonly model: 'core' | 'full';
}

/** Ours and every peer that can model the Problem, one after the other. */
export async function* beside(round: Round): AsyncGenerator<Line> {
  const { file, workspace, peers, seconds, threads, model } = round;
  const ours = await runOurs(file, workspace.file('ours.json'), { timeMs: seconds * 1000, threads });
  yield {
    problem: file,
    solver: 'Tongchou',
    seconds: ours.elapsedMs / 1000,
    cost: ours.schedule.score?.cost ?? null,
    bound: ours.schedule.bound?.cost ?? null,
    placed: ours.schedule.assignments.length + (ours.schedule.focusBlocks?.length ?? 0),
    oursAfter: null,
    note: `gap ${percent(ours.schedule.gap)}`,
  };
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const compiled = compiledFrom(document);
  const integer = integerModel(compiled.instance);
  const program = cpProgram(compiled.instance);
  const task = {
    lpFile: workspace.file('model.lp'),
    integerFile: workspace.file('integer.json'),
    programFile: workspace.file('program.json'),
    answerFile: workspace.file('answer.json'),
    seconds,
    workers: threads,
  };
  writeFileSync(task.lpFile, lpFormat(integer));
  writeFileSync(task.integerFile, JSON.stringify({ costs: integer.costs, rows: integer.rows }));
  writeFileSync(task.programFile, JSON.stringify(program.model));
  for (const peer of peers) {
    if (model === 'full' && peer.model === 'integer') continue;
    rmSync(task.answerFile, { force: true });
    const outcome = await peer.solve(task);
    const [read, offset] = peer.model === 'integer' ? [integer.read, integer.offset] : [program.read, 0];
    const line = lineOf(outcome, offset, (values) => scored(compiled, document, read(values)));
    yield { problem: file, solver: peer.name, ...line, oursAfter: reachedOurs(ours.trace, line.cost) };
  }
}

type Scored = { readonly cost: number | null; readonly placed: number; readonly note: string };

function scored(compiled: ReturnType<typeof compiledFrom>, document: Problem, held: readonly Held[]): Scored {
  const { violations, score, dropped } = judge(compiled, document, held);
  const missed = score.mandatoryMissed > 0 ? `${score.mandatoryMissed} mandatory missed` : '';
  const repaired = dropped > 0 ? `${dropped} left out to make it valid` : '';
  const broken = violations.length > 0 ? `breaks ${violations[0]?.rule}` : '';
  const note = [missed, repaired, broken].filter((text) => text !== '').join(', ');
  return { cost: violations.length > 0 ? null : score.cost, placed: held.length - dropped, note };
}

function lineOf(
  { answer, seconds, note }: Outcome,
  offset: number,
  score: (values: readonly number[]) => Scored,
): Omit<Line, 'problem' | 'solver' | 'oursAfter'> {
  if (!answer) return { seconds, cost: null, bound: null, placed: null, note };
  const bound = answer.bound === null ? null : Math.ceil(answer.bound + offset - 1e-6);
  const nothing = { seconds, cost: null, bound, placed: null };
  if (answer.values.length === 0) return { ...nothing, note: answer.status };
  if (fractional(answer)) return { ...nothing, note: `${answer.status}, but fractional` };
  const { cost, placed, note: judged } = score(answer.values);
  return { seconds, cost, bound, placed, note: [answer.status, judged].filter((text) => text !== '').join(', ') };
}

const fractional = ({ values }: Answer): boolean => values.some((v) => Math.abs(v - Math.round(v)) > 1e-4);

/** Seconds at which our run was first no worse. */
function reachedOurs(trace: Run['trace'], cost: number | null): number | null {
  if (cost === null) return null;
  const point = trace.find((p) => p.mandatoryMissed === 0 && p.cost <= cost);
  return point ? point.elapsedMs / 1000 : null;
}
