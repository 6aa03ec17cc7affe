import { describe, expect, test } from 'vitest';
import { generateProblem } from '../../bench/generator/problem.ts';
import { type Held, judge } from '../../bench/peers/answer.ts';
import { compiledFrom } from '../../bench/peers/compiled.ts';
import type { CpProgram } from '../../bench/peers/cp-program.ts';
import { cpProgram } from '../../bench/peers/cp-program.ts';
import { integerModel } from '../../bench/peers/integer-model.ts';
import type { Compiled } from '../../src/instance/compile.ts';
import { CHOSEN, OPTIONAL } from '../../src/instance/instance.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { fullWeights } from '../../src/model/weights.ts';
import { plan } from '../../src/plan.ts';
import { complete } from './complete.ts';

async function planned(problem: Problem): Promise<Schedule> {
  const { schedule } = await plan(problem, { iterations: 3000, seed: 1 });
  if (!schedule) throw new Error('not planned');
  return schedule;
}

/** A schedule in the indices of the compiled Problem, with the roles of the `attendance` rule for unambiguous items. */
function heldBy({ instance, problem, calendar }: Compiled, schedule: Schedule): Held[] {
  const leaderOf = new Map(problem.leaders.map((l, k) => [l.id, k]));
  const itemOf = new Map(problem.activities.map((a, k) => [a.id, k]));
  const candidateAt = (item: number, start: string): number => {
    for (let c = instance.candidatesOf[item] ?? 0; c < (instance.candidatesOf[item + 1] ?? 0); c++) {
      if (instance.candidateStart[c] === calendar.toMinutes(start)) return c;
    }
    throw new Error(`${item} has no start at ${start}`);
  };
  const held = schedule.assignments.map((a): Held => {
    const item = itemOf.get(a.activity) ?? -1;
    const activity = problem.activities[item];
    const required = activity?.attendees?.required ?? [];
    const chosen = (activity?.attendees?.choose ?? []).flatMap((c) => c.from);
    const fillers = a.attendees.map((id) => {
      const stood = a.substitutions?.find((s) => s.by === id)?.leader ?? id;
      const entry = required.indexOf(stood);
      return { leader: leaderOf.get(id) ?? -1, role: entry >= 0 ? entry : chosen.includes(id) ? CHOSEN : OPTIONAL };
    });
    const venue = (problem.venues ?? []).findIndex((v) => v.id === a.venue);
    let place = instance.placesOf[item] ?? 0;
    const end = instance.placesOf[item + 1] ?? 0;
    while (venue >= 0 && place + 1 < end && !rowHas(instance.venuesOf, instance.placeVenue, place, venue)) place++;
    return { item, candidate: candidateAt(item, a.start), place, venue, fillers };
  });
  const used = new Map<string, number>();
  for (const block of schedule.focusBlocks ?? []) {
    const goal = (problem.focusGoals ?? []).findIndex((g) => g.id === block.goal);
    const first = instance.itemGoal.indexOf(goal) + (used.get(block.goal) ?? 0);
    used.set(block.goal, (used.get(block.goal) ?? 0) + 1);
    const fillers = (problem.focusGoals?.[goal]?.leaders ?? []).map((id, role) => ({
      leader: leaderOf.get(id) ?? -1,
      role,
    }));
    const place = instance.placesOf[first] ?? 0;
    held.push({ item: first, candidate: candidateAt(first, block.start), place, venue: -1, fillers });
  }
  return held;
}

const rowHas = (of: Int32Array, values: Int32Array, at: number, value: number): boolean =>
  values.subarray(of[at], of[at + 1]).includes(value);

/** The variables of a program that say how items are held. */
function fix({ items }: CpProgram, compiled: Compiled, held: readonly Held[]): Map<number, number> {
  const fixed = new Map<number, number>();
  for (const v of items) {
    const h = held.find((x) => x.item === v.item);
    fixed.set(v.present, h ? 1 : 0);
    if (h) fixed.set(v.start, compiled.instance.candidateStart[h.candidate] ?? -1);
    for (const { leader, roles } of v.attendances) {
      for (const { role, literal } of roles) {
        if (literal !== v.present)
          fixed.set(literal, h?.fillers.some((f) => f.leader === leader && f.role === role) ? 1 : 0);
      }
    }
    for (const { venue, literal } of v.venues)
      if (literal !== v.present) fixed.set(literal, h?.venue === venue ? 1 : 0);
  }
  return fixed;
}

describe.each([101, 102, 103])('the constraint program of problem %i', (seed) => {
  test('allows our schedule, at its cost less the two terms it cannot say, and reads it back', async () => {
    for (const core of [false, true]) {
      const problem = generateProblem({ size: '60', seed, core });
      const compiled = compiledFrom(problem);
      const program = cpProgram(compiled.instance);
      const schedule = await planned(problem);
      const held = heldBy(compiled, schedule);
      const completed = complete(program.model, fix(program, compiled, held));
      expect(completed).not.toHaveProperty('broken');
      if ('broken' in completed) return;
      const { terms } = fullWeights(problem.weights);
      const { cost, terms: found } = judge(compiled, problem, held).score;
      expect(cost).toBe(schedule.score?.cost);
      expect(completed.objective).toBe(
        cost - terms.travel * (found.travel ?? 0) - terms.fragmentation * (found.fragmentation ?? 0),
      );
      const again = judge(compiled, problem, program.read(completed.values));
      expect(again.violations).toEqual([]);
      expect(again.score).toEqual(schedule.score);
    }
  });

  test('allows no leader in two places, no two in a room, and no required leader missing', async () => {
    const problem = generateProblem({ size: '60', seed });
    const compiled = compiledFrom(problem);
    const { instance } = compiled;
    const program = cpProgram(instance);
    const held = heldBy(compiled, await planned(problem));
    const broken = (change: readonly Held[]) => complete(program.model, fix(program, compiled, change));
    const clash = held.flatMap((a) =>
      held.flatMap((b) => {
        const shared = a.item !== b.item && a.fillers.some((f) => b.fillers.some((g) => g.leader === f.leader));
        const start = instance.candidateStart[b.candidate];
        const row = instance.candidateStart.subarray(instance.candidatesOf[a.item], instance.candidatesOf[a.item + 1]);
        const at = row.indexOf(start ?? -1);
        return shared && at >= 0 ? [{ ...a, candidate: (instance.candidatesOf[a.item] ?? 0) + at }] : [];
      }),
    )[0];
    expect(clash).toBeDefined();
    if (clash) expect(broken(held.map((h) => (h.item === clash.item ? clash : h)))).toHaveProperty('broken');
    const manned = held.find((h) => program.items.some((v) => v.item === h.item && hasStandIn(v)));
    expect(manned).toBeDefined();
    expect(broken(held.map((h) => (h === manned ? { ...h, fillers: [] } : h)))).toHaveProperty('broken');
  });
});

/** More than one leader can fill a role that must be filled, so that a variable says who does. */
const hasStandIn = ({ attendances, present }: CpProgram['items'][number]): boolean =>
  attendances.some((a) => a.roles.some((r) => r.role !== OPTIONAL && r.literal !== present));

describe.each([101, 102, 103])('the integer model of problem %i', (seed) => {
  const problem = generateProblem({ size: '60', seed, core: true });
  const compiled = compiledFrom(problem);
  const model = integerModel(compiled.instance);

  test('holds what a greedy choice of columns within its rows holds, and the verifier agrees', () => {
    const values = new Float64Array(model.costs.length);
    const rowsOf = model.costs.map((): number[] => []);
    for (const [r, row] of model.rows.entries()) for (const c of row.columns) rowsOf[c]?.push(r);
    const sum = (r: number): number =>
      model.rows[r]?.columns.reduce((s, c, k) => s + (values[c] ?? 0) * (model.rows[r]?.coefficients?.[k] ?? 1), 0) ??
      0;
    const order = model.costs.map((_, c) => c).sort((a, b) => (model.costs[a] ?? 0) - (model.costs[b] ?? 0));
    for (const c of order) {
      if ((model.costs[c] ?? 0) >= 0) break;
      const tried = tryColumn(c);
      if (!tried) values[c] = 0;
    }
    function tryColumn(c: number): boolean {
      values[c] = 1;
      const used = [c];
      for (const r of rowsOf[c] ?? []) {
        const row = model.rows[r];
        if (!row) continue;
        // A link row asks for one of its other columns to go with the start.
        const fits = () => sum(r) <= row.upper && sum(r) >= row.lower;
        if (fits()) continue;
        const partner = row.columns.find((p) => {
          if (p === c || values[p] === 1 || row.lower !== row.upper) return false;
          values[p] = 1;
          const good = (rowsOf[p] ?? []).every((q) => sum(q) <= (model.rows[q]?.upper ?? 0));
          if (!good) values[p] = 0;
          return good;
        });
        if (partner !== undefined) used.push(partner);
        if (!fits()) {
          for (const u of used) values[u] = 0;
          return false;
        }
      }
      return true;
    }
    const cost = model.offset + model.costs.reduce((s, k, c) => s + k * (values[c] ?? 0), 0);
    const judged = judge(compiled, problem, model.read(values));
    expect(judged.violations).toEqual([]);
    expect(judged.dropped).toBe(0);
    const penalty = (1 + compiled.instance.totalValue) * judged.score.mandatoryMissed;
    expect(judged.score.cost).toBe(cost - penalty);
    expect(judged.score.valueLost).toBeLessThan(0.5 * compiled.instance.totalValue);
  });
});
