import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { focusCost } from '../../../src/whatif/sensitivity/focus-cost.ts';
import { sayFocusCost } from '../../../src/whatif/sensitivity/say-sensitivity.ts';
import { problems } from '../../support/arbitraries.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const OPTIONS = { iterations: 100, seed: 1 };

/** Two sessions of four hours, for which a goal of two long blocks and two activities ask. */
const PROBLEM = makeProblem({
  activities: [
    { id: 'x', title: '甲', minutes: 120, priority: 2, attendees: { required: ['a'] } },
    { id: 'y', title: '乙', minutes: 120, priority: 1, attendees: { required: ['a'] } },
  ],
  focusGoals: [{ id: 'f', title: '攻坚', leaders: ['a'], minutes: 480, blockMinutes: 240, maxBlocksPerDay: 2 }],
});

describe('what a focus goal costs', () => {
  test('is what the rest gains without it, and with one block less', async () => {
    const result = await plan(PROBLEM, OPTIONS);
    const answer = await focusCost({ problem: PROBLEM, result }, 'f', OPTIONS);
    expect(answer).toMatchObject({ goal: 'f', held: 2, asked: 2, blockValue: 432 });
    // x is worth 144 and y 48; both fit into one session, which they touch.
    const both = { gain: 191, comeIn: ['x', 'y'], fallOut: [], otherBlocks: 0 };
    expect(answer.without).toMatchObject({ asked: 0, held: 0, given: 864, ...both });
    expect(answer.oneFewer).toMatchObject({ asked: 1, held: 1, given: 432, ...both });
    expect(sayFocusCost(answer, PROBLEM, 'zh')).toEqual([
      '「攻坚」要求集中时间2段，已安排2段，每段价值432。',
      '若取消这项集中时间，「甲」「乙」可排入，其余安排的代价减少191，放弃的价值为864，得不偿失。',
      '若只要求1段，「甲」「乙」可排入，其余安排的代价减少191，放弃的价值为432，得不偿失。',
    ]);
    expect(sayFocusCost(answer, PROBLEM, 'en')[1]).toBe(
      'Without this goal, “甲”, “乙” would be held, the rest would cost 191 less, for a value of 864 given up: not worth it.',
    );
  });

  test('is nothing where it is in nobody’s way, and another goal takes its blocks where there is one', async () => {
    const free = {
      ...PROBLEM,
      activities: [],
      focusGoals: [{ id: 'f', leaders: ['a'], minutes: 60, blockMinutes: 60 }],
    };
    const answer = await focusCost({ problem: free, result: await plan(free, OPTIONS) }, 'f', OPTIONS);
    expect(answer).toMatchObject({ without: { gain: 0, given: 432, comeIn: [] }, oneFewer: null });
    const goal = { leaders: ['a'], minutes: 240, blockMinutes: 240 };
    const two = {
      ...PROBLEM,
      activities: [],
      leaders: [{ id: 'a', limits: { minutesPerDay: 240 } }],
      focusGoals: [
        { id: 'f', ...goal },
        { id: 'g', ...goal, priority: 3 as const },
      ],
    };
    const result = await plan(two, OPTIONS);
    const held = result.schedule?.focusBlocks?.[0]?.goal ?? '';
    const tied = await focusCost({ problem: two, result }, held, OPTIONS);
    expect(tied.without).toMatchObject({ gain: 432, given: 432, otherBlocks: 1 });
    expect(sayFocusCost(tied, two, 'zh')[1]).toContain(
      '其他集中时间多1段，其余安排的代价减少432，放弃的价值为432，得失相当。',
    );
    expect(sayFocusCost(tied, two, 'en')[1]).toContain('other goals would have 1 block more');
    const odd = { ...tied, without: { ...tied.without, gain: -2, given: 0, otherBlocks: -2 } };
    expect(sayFocusCost(odd, two, 'zh')[1]).toContain(
      '其他集中时间少2段，其余安排的代价增加2，放弃的价值为0，得不偿失',
    );
    const even = { ...odd, without: { ...odd.without, gain: 0 } };
    expect(sayFocusCost(even, two, 'zh')[1]).toContain('没有影响');
    expect(sayFocusCost(even, two, 'en')[1]).toContain('no difference');
    expect(sayFocusCost(odd, two, 'en')[1]).toContain('2 blocks fewer, the rest would cost 2 more');
  });

  test('is never more than what its blocks are worth, by schedules that are valid', {
    timeout: PROPERTY_TIMEOUT,
  }, async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(problems(), async (problem) => {
        const [goal] = problem.focusGoals ?? [];
        if (goal === undefined) return;
        asked++;
        const result = await plan(problem, { iterations: 10 });
        const { without, oneFewer } = await focusCost({ problem, result }, goal.id, { iterations: 10 });
        const reduced = { ...problem, focusGoals: (problem.focusGoals ?? []).filter(({ id }) => id !== goal.id) };
        expect(verify(reduced, without.schedule).violations).toEqual([]);
        for (const one of [without, oneFewer]) {
          if (one !== null) expect(one.gain).toBeLessThanOrEqual(one.given);
        }
      }),
      propertyRuns(0.1),
    );
    expect(asked).toBeGreaterThan(10);
  });

  test('is asked of a goal that there is', async () => {
    const result = await plan(PROBLEM, OPTIONS);
    await expect(focusCost({ problem: PROBLEM, result }, 'g', OPTIONS)).rejects.toThrow('g');
  });
});
