import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { publishRevision } from '../../src/publish/publish-revision.ts';
import { instantOf } from '../../src/server/context.ts';
import { type Office, PROBLEM, SCHEDULE } from './office.ts';

/** The office's Problem for a fortnight, with one more matter of the government in each week. */
const CROWDED: Problem = {
  ...PROBLEM,
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  activities: [
    ...PROBLEM.activities,
    {
      id: 'b1',
      title: '项目调度会',
      body: 'gov',
      minutes: 60,
      repeat: { per: 'week' },
      attendees: { required: ['sec'] },
    },
  ],
};

/** It gives way to what the party keeps confidential. */
const GIVES_WAY: Schedule = {
  ...SCHEDULE,
  unscheduled: ['2026-12-01', '2026-12-07', '2026-12-14'].map((day) => ({
    activity: `b1@${day}`,
    reasons: [{ id: 'leader-overlap', leader: 'sec', activity: 'a2', message: '李书记要参加干部调整专题研究' }],
  })),
};

export async function publishCrowded({ store, clock }: Office): Promise<void> {
  const request = { plan: 'p1', problem: CROWDED, schedule: GIVES_WAY, by: '陈明', lang: 'zh' as const };
  const { kind } = await publishRevision(store, { ...request, at: instantOf(clock.now()) });
  if (kind !== 'published') throw new Error('the fixture cannot be published');
}
