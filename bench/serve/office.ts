import { randomBytes } from 'node:crypto';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { publishRevision } from '../../src/publish/publish-revision.ts';
import { instantOf } from '../../src/server/context.ts';
import { hashOf, newSecret } from '../../src/server/secrets.ts';
import type { Store } from '../../src/store/store.ts';

const DAYS = 25;
const HOURS = [8, 9, 10, 11, 14, 15, 16, 17] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** Working days from Monday, 2 November 2026. */
function dayOf(index: number): string {
  const date = new Date(Date.UTC(2026, 10, 2 + 7 * Math.floor(index / 5) + (index % 5)));
  return date.toISOString().slice(0, 10);
}

/** A leader with 200 activities of an hour in five weeks. */
const ACTIVITIES = Array.from({ length: DAYS * HOURS.length }, (_, i) => ({
  id: `a${i}`,
  title: `第${i + 1}项工作：重点项目推进情况汇报会`,
  minutes: 60,
  attendees: { required: ['sec'] },
  owner: { unit: '县委办', person: '陈明', contact: '0571-8853', duty: '会议材料', dueDay: dayOf(0) },
}));

const PROBLEM: Problem = {
  format: 'tongchou/problem@1',
  title: '青山县领导活动安排表',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: dayOf(0), lastDay: dayOf(DAYS - 1) },
  slotMinutes: 60,
  calendar: {
    holidays: null,
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['08:00', '12:00'],
          ['14:00', '18:00'],
        ],
      },
    ],
  },
  leaders: [{ id: 'sec', name: '李书记' }],
  activities: ACTIVITIES,
};

const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: ACTIVITIES.map(({ id }, i) => {
    const day = dayOf(Math.floor(i / HOURS.length));
    const hour = HOURS[i % HOURS.length] ?? 8;
    return { activity: id, start: `${day}T${two(hour)}:00`, end: `${day}T${two(hour + 1)}:00`, attendees: ['sec'] };
  }),
};

/** Publishes 200 activities and subscribes to the leader's feed; gives the token. */
export async function furnish(store: Store): Promise<string> {
  const at = instantOf(new Date());
  const request = { plan: 'bench', problem: PROBLEM, schedule: SCHEDULE, at, by: 'bench', lang: 'zh' as const };
  const { kind } = await publishRevision(store, request);
  if (kind !== 'published') throw new Error('the office of the benchmark cannot be published');
  const token = newSecret(randomBytes);
  await store.createSubscription(
    {
      ...{ id: 's1', label: 'bench', scope: { kind: 'leader', id: 'sec' }, view: 'full' },
      ...{ tokenHash: hashOf(token), createdAt: at, rotatedAt: null, revokedAt: null },
    },
    { at, by: 'bench', action: 'subscription.create', target: 's1', detail: '' },
  );
  return token;
}
