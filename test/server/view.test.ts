import { describe, expect, test } from 'vitest';
import type { View, ViewLine } from '../../src/server/wire-page.ts';
import { codesOf, createOffice, MOVED, type Office, SCHEDULE, SECRET_TITLE } from './office.ts';

async function viewer(office: Office, role: Parameters<Office['signIn']>[0], of: string | null = null) {
  const cookie = await office.signIn(role, of);
  return {
    view: async (query: string): Promise<View> => (await office.call(`/api/view?${query}`, { cookie })).json(),
    raw: (query: string) => office.call(`/api/view?${query}`, { cookie }),
  };
}

const linesOf = ({ plans }: View): readonly ViewLine[] => plans.flatMap(({ lines }) => lines);
const titles = (view: View) => linesOf(view).map(({ title }) => title);

describe('what is published, on the page', () => {
  test('is for planners and auditors all that concerns somebody, in order of time', async () => {
    const office = await createOffice();
    await office.publish();
    for (const role of ['planner', 'auditor'] as const) {
      const { view } = await viewer(office, role);
      const sec = await view('kind=leader&id=sec');
      expect(sec).toMatchObject({
        whose: '李书记',
        plans: [
          {
            ...{ plan: 'p1', title: '青山县领导活动安排表', firstDay: '2026-12-01', revision: 1 },
            publishedAt: '2026-11-20T08:01:00Z',
          },
        ],
      });
      expect(linesOf(sec)).toEqual([
        {
          ...{
            key: 'a1',
            kind: 'activity',
            title: '县委常委会会议',
            start: '2026-12-01T08:00',
            end: '2026-12-01T10:00',
          },
          ...{ place: '常委会议室', people: ['李书记', '王县长'], owner: '县委办 陈明 8853', priority: 3 },
          ...{ isConfidential: false, isCancelled: false, isChanged: false },
        },
        {
          ...{ key: 'a2', kind: 'activity', title: SECRET_TITLE, start: '2026-12-01T10:00', end: '2026-12-01T11:00' },
          ...{ place: '', people: ['李书记'], owner: '组织部 陈明 8853', priority: 3 },
          ...{ isConfidential: true, isCancelled: false, isChanged: false },
        },
      ]);
      expect(titles(await view('kind=body&id=gov'))).toEqual(['县委常委会会议', '招商接待']);
      expect(titles(await view('kind=venue&id=v1'))).toEqual(['县委常委会会议']);
      expect(titles(await view(`kind=unit&id=${encodeURIComponent('组织部')}`))).toEqual([SECRET_TITLE]);
      expect(titles(await view('kind=master'))).toEqual(['县委常委会会议', SECRET_TITLE, '招商接待']);
      expect(linesOf(await view('kind=leader&id=nobody'))).toEqual([]);
    }
  });

  test.each([
    ['clerk', 'party', 'kind=body&id=party', ['kind=body&id=gov', 'kind=leader&id=sec', 'kind=master']],
    ['staff', 'sec', 'kind=leader&id=sec', ['kind=leader&id=mayor', 'kind=body&id=party', 'kind=venue&id=v1']],
  ] as const)('is for a %s its own only, without what is confidential', async (role, of, own, others) => {
    const office = await createOffice();
    await office.publish();
    const { view, raw } = await viewer(office, role, of);
    const seen = await view(own);
    expect(titles(seen)).toEqual(['县委常委会会议', '公务活动']);
    expect(linesOf(seen)[1]).toMatchObject({ place: '', people: [], owner: '', priority: 3, isConfidential: true });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${SECRET_TITLE}|组织部`));
    for (const other of others) {
      const response = await raw(other);
      expect([response.status, await codesOf(response)]).toEqual([422, ['wrong-scope']]);
    }
  });

  test('marks what the newest revision changed, and what is cancelled', async () => {
    const office = await createOffice();
    await office.publish();
    await office.publish(MOVED);
    const { view } = await viewer(office, 'planner');
    const marks = async () =>
      linesOf(await view('kind=leader&id=mayor')).map(({ key, start, isChanged, isCancelled }) => [
        ...[key, start.slice(11), isChanged, isCancelled],
      ]);
    expect(await marks()).toEqual([
      ['a1', '08:00', false, false],
      ['a3', '15:00', true, false],
    ]);
    const without = { ...SCHEDULE, assignments: SCHEDULE.assignments.filter(({ activity }) => activity !== 'a3') };
    await office.publish(without);
    expect(await marks()).toEqual([
      ['a1', '08:00', false, false],
      ['a3', '15:00', true, true],
    ]);
    // Only the newest revision counts as a change.
    const later = SCHEDULE.assignments.filter(({ activity }) => activity === 'a1');
    await office.publish({ ...SCHEDULE, assignments: later });
    expect(await marks()).toEqual([
      ['a1', '08:00', false, false],
      ['a3', '15:00', false, true],
    ]);
    // The title of what is cancelled is hidden as well.
    const clerk = await viewer(office, 'clerk', 'party');
    const seen = await clerk.view('kind=body&id=party');
    expect(linesOf(seen).map(({ key, title, isCancelled }) => [key, title, isCancelled])).toEqual([
      ['a1', '县委常委会会议', false],
      ['a2', '公务活动', true],
    ]);
    expect(JSON.stringify(seen)).not.toContain(SECRET_TITLE);
  });

  test('ends 31 days after a plan', async () => {
    const office = await createOffice();
    await office.publish();
    const { lastDay = '' } = (await office.store.plan('p1')) ?? {};
    const days = (Date.parse(lastDay) - office.clock.now().getTime()) / 86_400_000;
    office.clock.forward(Math.ceil(days + 31) * 86_400);
    expect((await (await viewer(office, 'planner')).view('kind=master')).plans.length).toBe(1);
    office.clock.forward(86_400);
    expect((await (await viewer(office, 'planner')).view('kind=master')).plans).toEqual([]);
  });

  test('is there before anything is published, speaks both languages, and needs to be asked for somebody', async () => {
    const office = await createOffice();
    const { view, raw } = await viewer(office, 'planner');
    expect(await view('kind=leader&id=sec')).toEqual({ whose: 'sec', plans: [] });
    await office.publish();
    const clerk = await viewer(office, 'clerk', 'party');
    expect(titles(await clerk.view('kind=body&id=party&lang=en'))).toContain('Official engagement');
    for (const query of ['', 'id=sec', 'kind=site&id=x']) expect((await raw(query)).status).toBe(422);
  });
});
