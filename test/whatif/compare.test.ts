import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import type { Problem } from '../../src/model/problem.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { applyEdits } from '../../src/whatif/apply-edits.ts';
import { compareAlternatives, outcomeOf } from '../../src/whatif/compare.ts';
import { makeProblem } from '../support/make-problem.ts';

/** Four hours in the morning, four after noon; nine are asked for. */
const PROBLEM: Problem = makeProblem({
  leaders: [{ id: 'a' }, { id: 'b' }],
  activities: [
    { id: 'long', minutes: 240, priority: 4, attendees: { required: ['a'] } },
    { id: 'other', minutes: 240, priority: 3, attendees: { required: ['a'] } },
    { id: 'short', minutes: 60, priority: 1, attendees: { required: ['a'] } },
    { id: 'free', minutes: 60, priority: 5, attendees: { required: ['b'] } },
  ],
});

const STEPS = { iterations: 500, seed: 1 };

async function compared(...scenarios: readonly (readonly Edit[])[]) {
  const base = { problem: PROBLEM, result: await plan(PROBLEM, STEPS) };
  const alternatives = scenarios.map((edits, i) => {
    const { problem } = applyEdits(PROBLEM, edits, 'en');
    if (problem === null) throw new Error('a faulty edit');
    return { name: `s${i}`, problem };
  });
  return { own: outcomeOf('base', base, null), others: await compareAlternatives(base, alternatives, STEPS) };
}

describe('scenarios', () => {
  test('are solved from the base and verified', async () => {
    const { own, others } = await compared(
      [{ edit: 'setPriority', activity: 'short', priority: 5 }],
      [{ edit: 'leaderAway', leader: 'a', start: '2026-12-01T14:00', end: '2026-12-01T18:00' }],
      [],
    );
    for (const { problem, schedule, score } of [own, ...others]) {
      expect(verify(problem, schedule)).toMatchObject({ violations: [], score });
    }
    expect(own.byPriority.map(({ held, asked }) => `${held}/${asked}`)).toEqual(['1/1', '1/1', '1/1', '0/0', '0/1']);
    expect(own.minutes).toEqual([
      { leader: 'a', minutes: 480 },
      { leader: 'b', minutes: 60 },
    ]);
    expect(own.changes).toEqual([]);
  });

  test('say what they change, and count it', async () => {
    const { others } = await compared([{ edit: 'setPriority', activity: 'short', priority: 5 }], []);
    const [raised, same] = others;
    expect(raised?.changes.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(['cancelled other', 'new short']);
    expect(raised?.counts).toMatchObject({ cancelled: 1, added: 1, moved: 0, restaffed: 0, rehoused: 0, leaders: 1 });
    expect(same?.changes).toEqual([]);
  });

  test('count focus blocks and their minutes', async () => {
    const { others } = await compared([
      { edit: 'addFocusGoal', goal: { id: 'f', leaders: ['b'], minutes: 120, blockMinutes: 60, maxBlocksPerDay: 2 } },
    ]);
    expect(others[0]?.focus).toEqual({ held: 2, asked: 2 });
    expect(others[0]?.minutes).toContainEqual({ leader: 'b', minutes: 180 });
  });

  test('of a Problem with errors are none', () => {
    const base = { problem: PROBLEM, result: { schedule: null, issues: [], violations: [] } };
    expect(() => outcomeOf('base', base, null)).toThrow('nothing was planned for base');
  });
});
