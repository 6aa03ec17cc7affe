import { expect, test } from 'vitest';
import type { Bottleneck } from '../../../src/explain/bottlenecks/bottlenecks.ts';
import { sayBottleneck } from '../../../src/explain/bottlenecks/say-bottleneck.ts';
import { makeProblem } from '../../support/make-problem.ts';

const PROBLEM = makeProblem({
  leaders: [{ id: 'a', name: '县长' }],
  venues: [{ id: 'v', name: '会议室' }],
  activities: ['一', '二', '三', '四'].map((title) => ({ id: title, title: `会${title}`, minutes: 60 })),
});

const LEADER: Bottleneck = {
  ...{ kind: 'leader', id: 'a', day: '2026-12-01', price: 200, mandatoryGain: 0, gain: 143 },
  session: { start: '2026-12-01T08:00', end: '2026-12-01T12:00' },
  ...{ letsIn: ['一'], putsOut: [], takes: ['一'] },
};

test.each([
  [
    LEADER,
    '县长12月1日（周二）08:00–12:00最紧：若能多出一个同样的半天，可多排「会一」，总代价降低143。',
    '县长, 1 Dec (Tue) 08:00–12:00, is short of time: a second such half-day would let in “会一” and lower the cost by 143.',
  ],
  [
    { ...LEADER, kind: 'venue', id: 'v', letsIn: ['一', '二', '三', '四'], mandatoryGain: 1, gain: -7 },
    '会议室12月1日（周二）08:00–12:00最紧：若另有一处同样的场地，可多排「会一」「会二」「会三」等4项，必排活动少漏1项，总代价升高7。',
    '会议室, 1 Dec (Tue) 08:00–12:00, is short: a second such venue would let in “会一”, “会二”, “会三” and 1 more, hold 1 more mandatory activity and raise the cost by 7.',
  ],
  [
    { ...LEADER, letsIn: [], putsOut: ['二'], mandatoryGain: 2 },
    '县长12月1日（周二）08:00–12:00最紧：若能多出一个同样的半天，各项活动可排得更合适，但「会二」不再安排，必排活动少漏2项，总代价降低143。',
    '县长, 1 Dec (Tue) 08:00–12:00, is short of time: a second such half-day would let activities lie better, leave out “会二”, hold 2 more mandatory activities and lower the cost by 143.',
  ],
] as const)('a bottleneck in words', (bottleneck, zh, en) => {
  expect(sayBottleneck(bottleneck, PROBLEM, 'zh')).toBe(zh);
  expect(sayBottleneck(bottleneck, PROBLEM, 'en')).toBe(en);
});
