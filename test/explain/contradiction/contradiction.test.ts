import { describe, expect, test } from 'vitest';
import {
  type Contradiction,
  contradictionsOf,
  problemAsking,
} from '../../../src/explain/contradiction/contradiction.ts';
import { sayContradiction } from '../../../src/explain/contradiction/say-contradiction.ts';
import { sceneOf } from '../../../src/explain/say/scene.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { plan } from '../../../src/plan.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT } from '../../support/property-runs.ts';
import { at, between, CASES, must } from './cases.ts';

const LIMITS = { timeMs: 60_000 };

async function only(problem: Problem): Promise<Contradiction> {
  const { status, contradictions } = await contradictionsOf(problem, { ...LIMITS, most: 1 });
  expect(status).toBe('contradictory');
  const [found] = contradictions;
  if (found === undefined) throw new Error('nothing was found');
  expect(found.proven).toBe(true);
  return found;
}

/** Mandatory activities missed in a verified schedule of the search or, where that misses some, in the best by brute force. */
async function missedIn(problem: Problem): Promise<number | undefined> {
  const { schedule, violations } = await plan(problem, { iterations: 100, targetGap: 1, threads: 1 });
  if (violations.length === 0 && schedule?.score?.mandatoryMissed === 0) return 0;
  const best = bruteForce(problem, 10_000);
  return best === 'too many' ? undefined : best?.mandatoryMissed;
}

describe('a smallest contradiction of', { timeout: PROPERTY_TIMEOUT }, () => {
  test.each(Object.entries(CASES))('%s', async (_, { parts, kinds, zh, en }) => {
    const problem = makeProblem(parts);
    const found = await only(problem);
    expect(found.requirements.map(({ kind }) => kind)).toEqual(kinds);
    for (const [lang, sentence] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const said = sayContradiction(found, sceneOf(problem, lang));
      expect(said.requirements.map((one) => one.replace(/^\S+ /, ''))).toContain(sentence);
      expect(said.remedies).toHaveLength(found.remedies.length);
    }
    // Each that is given up lets the others be met, in a schedule of its own.
    for (const one of found.requirements) {
      const rest = problemAsking(
        problem,
        found.requirements.filter((other) => other !== one),
      );
      expect({ one, missed: await missedIn(rest) }).toEqual({ one, missed: 0 });
    }
  });
});

describe('remedies', { timeout: PROPERTY_TIMEOUT }, () => {
  test('come with the practical ones first, as edits that work', async () => {
    const problem = makeProblem({
      leaders: [
        { id: 'a', name: '县长', deputies: ['b'] },
        { id: 'b', name: '副县长' },
      ],
      activities: [
        must('x', { title: '调度会', minutes: 240, windows: [between('08:00', '12:00')], priority: 4 }),
        must('y', { title: '座谈会', windows: [between('10:00', '12:00')], priority: 2 }),
      ],
    });
    const { remedies } = await only(problem);
    const said = sayContradiction(await only(problem), sceneOf(problem, 'zh')).remedies;
    expect(said).toEqual([
      '允许县长的AB角（副县长）代为参加「调度会」',
      '允许县长的AB角（副县长）代为参加「座谈会」',
      '允许「调度会」排在12月1日（周二）',
      '允许「座谈会」排在12月1日（周二）',
      '把「调度会」缩短到 180 分钟',
      '县长不必参加「调度会」',
      '县长不必参加「座谈会」',
      '「座谈会」不再作为必排（如不排入，损失价值 144）',
      '「调度会」不再作为必排（如不排入，损失价值 1296）',
    ]);
    for (const { edits } of remedies) {
      const edited = applyEdits(problem, edits, 'en').problem;
      const { schedule } = await plan(edited, { iterations: 200 });
      expect(schedule?.score?.mandatoryMissed).toBe(0);
    }
  });

  test('open other hours', async () => {
    const { remedies } = await only(makeProblem({ activities: [must('x', { minutes: 300 })] }));
    expect(remedies.map(({ kind }) => kind)).toEqual(['shorten', 'outsideHours', 'notMandatory']);
    expect(remedies[0]?.minutes).toBe(240);
  });

  test('take a relation away where its activities stand in no other', async () => {
    const problem = makeProblem({
      activities: [must('x', { pinned: { day: '2026-12-01' } }), must('y')],
      relations: [{ kind: 'differentDays', activities: ['x', 'y'] }],
    });
    const { remedies } = await only(problem);
    expect(remedies.map(({ kind, edits }) => [kind, edits])).toContainEqual([
      'giveUp',
      [{ edit: 'removeRelations', activity: 'x' }],
    ]);
  });
});

describe('what stays as published', { timeout: PROPERTY_TIMEOUT }, () => {
  test('may give way as a remedy', async () => {
    const { parts } = CASES['what is published'] ?? { parts: {} };
    const { remedies } = await only(makeProblem(parts));
    expect(remedies.map(({ kind, requirement, edits }) => [kind, requirement.kind, edits])).toContainEqual([
      ...['giveUp', 'frozen'],
      [],
    ]);
  });
});

describe('contradictions', { timeout: PROPERTY_TIMEOUT }, () => {
  test('are found one after the other', async () => {
    const problem = makeProblem({
      leaders: [{ id: 'a' }, { id: 'b' }],
      activities: ['a', 'b'].flatMap((leader) =>
        [1, 2].map((n) => must(`${leader}${n}`, { pinned: at('09:00'), attendees: { required: [leader] } })),
      ),
    });
    const { contradictions } = await contradictionsOf(problem, LIMITS);
    expect(contradictions.map(({ activities }) => [...activities].sort())).toEqual(
      expect.arrayContaining([
        ['a1', 'a2'],
        ['b1', 'b2'],
      ]),
    );
    expect(contradictions).toHaveLength(2);
    expect((await contradictionsOf(problem, { ...LIMITS, most: 1 })).contradictions).toHaveLength(1);
  });

  test('concern copies of what repeats by themselves', async () => {
    const problem = makeProblem({
      leaders: [{ id: 'a', name: '县长', unavailable: [between('00:00', '23:00')] }],
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: [must('x', { title: '例会', repeat: { per: 'day' } })],
    });
    const found = await only(problem);
    expect(found.activities).toEqual(['x@2026-12-01']);
    expect(sayContradiction(found, sceneOf(problem, 'zh')).requirements[0]).toBe('① 「例会」（12月1日）必排');
  });

  test('are none where all can be held', async () => {
    const problem = makeProblem({ activities: [must('x'), must('y')] });
    expect(await contradictionsOf(problem, LIMITS)).toEqual({ status: 'feasible', contradictions: [] });
  });

  test('are not known without time', async () => {
    const problem = makeProblem({ activities: [must('x')] });
    const stopped = AbortSignal.abort();
    const unknown = { status: 'unknown', contradictions: [] };
    expect(await contradictionsOf(problem, { ...LIMITS, signal: stopped })).toEqual(unknown);
    let clock = 0;
    expect(await contradictionsOf(problem, { timeMs: 1, now: () => clock++ * 10 })).toEqual(unknown);
  });
});
