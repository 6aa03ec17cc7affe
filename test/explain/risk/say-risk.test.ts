import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../../src/explain/risk/chance.ts';
import type { Risk } from '../../../src/explain/risk/risk.ts';
import { sayRisk } from '../../../src/explain/risk/say-risk.ts';
import { sceneOf } from '../../../src/explain/say/scene.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { makeProblem } from '../../support/make-problem.ts';

const PROBLEM: Problem = makeProblem({
  leaders: [{ id: 'a', name: '县长\u0007' }],
  venues: [{ id: 'v', name: '礼堂' }],
  activities: [
    { id: 'x', minutes: 60, title: '常务会议' },
    { id: 'y', minutes: 60, title: '座谈会' },
    { id: 'z', minutes: 60 },
  ],
});

const DAY = { leader: 'a', day: '2026-12-01', lateMinutes: 12.4 };
const RISK: Risk = {
  ...{ runs: 2000, seed: 1, tolerance: 5 },
  leaderDays: [
    { ...DAY, late: chanceOf(900, 2000), overrun: chanceOf(4, 2000) },
    { ...DAY, day: '2026-12-02', lateMinutes: 0.5, late: chanceOf(2, 2000), overrun: chanceOf(0, 2000) },
    { ...DAY, day: '2026-12-03', late: chanceOf(0, 2000), overrun: chanceOf(0, 2000) },
  ],
  activities: [],
  chains: [
    {
      day: '2026-12-01',
      activities: ['x', 'y', 'z'],
      over: [
        { kind: 'leader', id: 'a' },
        { kind: 'venue', id: 'v' },
      ],
      chance: chanceOf(400, 2000),
      lateMinutes: 18,
    },
  ],
  buffers: [true, false].map((hasRoom) => ({
    ...{ after: 'x', activity: 'y', day: '2026-12-01', minutes: 15, savedMinutes: 6.3 },
    ...{ lateBefore: 0.5, lateAfter: 0.1, hasRoom },
  })),
  lacks: [
    { kind: 'owner', activity: 'x', fields: ['person', 'dueDay'] },
    { kind: 'no-venue', activity: 'y', headcount: 30 },
    { kind: 'no-slack', activity: 'y', after: 'x', day: '2026-12-01' },
  ],
};

describe('the forecast in words', () => {
  test.each(['zh', 'en'] as const)('in %s', (lang) => {
    expect(sayRisk(RISK, sceneOf(PROBLEM, lang))).toMatchSnapshot();
  });

  test('says how many more there are, and where there is nothing', () => {
    const { sections } = sayRisk({ ...RISK, chains: [] }, sceneOf(PROBLEM, 'zh'), 1);
    expect(sections.map(({ lines }) => lines.at(-1))).toEqual(['另有 1 项', '没有发现。', '另有 1 项', '另有 2 项']);
  });
});
