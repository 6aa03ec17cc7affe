import { describe, expect, test } from 'vitest';
import type { Answer, Foresight } from '../../../src/whatif/foresee/foresight.ts';
import { sayAnswer, sayForesight } from '../../../src/whatif/foresee/say-foresight.ts';
import { PROBLEM, SCHEDULE } from './office.ts';

const DAY = '2026-12-01';
const [X] = SCHEDULE.assignments;
const BLOCK = { goal: 'f', start: '2026-12-02T08:00', end: '2026-12-02T10:00' };

function changed(event: Answer['event'], parts: object, costMore: number, mandatoryMissed = 0): Answer {
  const difference = { held: [], dropped: [], focusAdded: [], focusRemoved: [], ...parts };
  const found = { outcome: 'feasible' as const, mandatoryMissed, cost: 1000 + costMore, costMore, ms: 1 };
  return { event, status: 'changed', difference, ...found };
}

const AWAY = changed(
  { kind: 'leader-away', leader: 'a', day: DAY },
  { held: X === undefined ? [] : [X], dropped: [{ activity: 'y', reasons: [] }], focusRemoved: [BLOCK] },
  120,
);
const CLOSED = changed({ kind: 'venue-closed', venue: 'v', day: DAY }, { focusAdded: [BLOCK] }, -40);
const SUDDEN = changed(
  { kind: 'sudden', minutes: 120, day: DAY },
  { dropped: [{ activity: 's', reasons: [] }] },
  50,
  1,
);
const OPEN: Answer = { event: { kind: 'sudden', minutes: 60, day: DAY }, status: 'unanswered' };

const FORESIGHT: Foresight = {
  format: 'tongchou/foresight@1',
  problem: { sha256: '0' },
  schedule: { sha256: '0' },
  made: { kinds: ['leader-away'] },
  answers: [AWAY, CLOSED, SUDDEN, OPEN],
};

describe('what was foreseen, in words', () => {
  test('Chinese', () => {
    expect(FORESIGHT.answers.map((answer) => sayAnswer(answer, PROBLEM, 'zh'))).toEqual([
      '12月1日（周二）县委书记不在岗：调整 1 项，1 项排不进去，少排集中时间 1 段，总代价增加 120',
      '12月1日（周二）第一会议室停用：多排集中时间 1 段，总代价减少 40',
      '12月1日（周二）突发紧急活动（120 分钟，县委书记、县长参加）：1 项必排活动排不进去，须另行协调；1 项排不进去，总代价增加 50',
      '12月1日（周二）突发紧急活动（60 分钟，县委书记参加）：尚未推演',
    ]);
  });

  test('English', () => {
    expect(FORESIGHT.answers.map((answer) => sayAnswer(answer, PROBLEM, 'en'))).toEqual([
      '县委书记 out on 1 Dec (Tue): 1 activity changes, 1 not held, 1 focus block less, cost +120',
      '第一会议室 closed on 1 Dec (Tue): 1 focus block more, cost −40',
      'sudden activity on 1 Dec (Tue) (120 minutes, 县委书记 and 县长): 1 mandatory activity does not fit; 1 not held, cost +50',
      'sudden activity on 1 Dec (Tue) (60 minutes, 县委书记): not answered yet',
    ]);
  });

  test('the dearest come first, those that lose what is mandatory before all; those that cost nothing are left out', () => {
    const { dearest, lines, heading, summary } = sayForesight(FORESIGHT, PROBLEM, 'zh');
    expect(dearest).toEqual([SUDDEN, AWAY]);
    expect(lines).toHaveLength(2);
    expect(heading).toBe('影响最大的 2 种情况');
    expect(summary).toBe('共列出 4 种情况：0 种不影响原安排，3 种已备好预案，另有 1 种尚未推演。');
    const one = sayForesight(FORESIGHT, PROBLEM, 'en', 1);
    expect([one.dearest, one.heading]).toEqual([[SUDDEN], 'The event that costs most']);
    expect(one.summary).toBe(
      '4 events foreseen: 0 change nothing, 3 answered with a new schedule, 1 not answered yet.',
    );
  });
});
