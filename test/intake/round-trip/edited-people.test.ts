import { describe, expect, test } from 'vitest';
import { readEditedTable } from '../../../src/intake/round-trip/read-edited-table.ts';
import { PROBLEM, SCHEDULE } from '../../formats/fixture.ts';
import { difference, edited, question, settled, withActivity } from './ask-table.ts';
import { edit, exported } from './edit-table.ts';

describe('the leaders', () => {
  test('who can come as asked are pinned', async () => {
    const problem = withActivity('a1', {
      attendees: { required: ['sec'], choose: [{ from: ['mayor', 'dep', 'new'], count: 1 }] },
    });
    const one = await difference('a1', { attendees: '李书记、赵副书记' }, problem);
    expect(one).toMatchObject({
      field: 'attendees',
      before: '李书记、王县长',
      after: '李书记、赵副书记',
      words: { zh: '「县委常委会会议」参加领导由李书记、王县长改为李书记、赵副书记' },
      apply: { kind: 'pin', pinned: { attendees: ['sec', 'new'] } },
    });
    expect(settled(one, 'a1', problem)?.pinned).toEqual({ attendees: ['sec', 'new'] });
  });

  test('who were not asked are asked by name', async () => {
    const one = await difference('a1', { attendees: '赵副书记，李书记' });
    expect(one.words.zh).toMatch(/改为李书记、赵副书记（原定的参加要求改为指定这些领导）$/);
    expect(settled(one, 'a1')?.attendees).toEqual({ required: ['sec', 'new'] });
  });

  test('without one who is optional: whoever is left is asked by name, so that nobody else comes', async () => {
    const one = await difference('a1', { attendees: '李书记' });
    expect(settled(one, 'a1')).toMatchObject({ attendees: { required: ['sec'] } });
    const all = await difference('a1', { attendees: '李书记、王县长、张副县长' });
    expect(all.apply).toEqual({ kind: 'pin', pinned: { attendees: ['sec', 'mayor', 'dep'] } });
  });

  test('may send a deputy', async () => {
    const problem = withActivity('a1', { attendees: { required: ['sec', 'mayor'], deputiesAllowed: true } });
    const one = await difference('a1', { attendees: '李书记、王县长（由张副县长代）' }, problem);
    expect(one.apply).toEqual({ kind: 'pin', pinned: { attendees: ['sec', 'dep'] } });
    expect(settled(one, 'a1', problem)?.pinned?.attendees).toEqual(['sec', 'dep']);
    const other = await difference('a1', { attendees: '李书记、赵副书记' }, problem);
    expect(settled(other, 'a1', problem)).toMatchObject({
      attendees: { required: ['sec', 'new'], deputiesAllowed: true },
      pinned: { attendees: ['sec', 'new'] },
    });
  });

  test('named as before stay who they are, also where two have one name', async () => {
    const leaders = PROBLEM.leaders.map((one) => (one.id === 'new' ? { ...one, name: '王县长' } : one));
    const problem = { ...PROBLEM, leaders };
    const one = await difference('a1', { attendees: '王县长、李书记、张副县长' }, problem);
    expect(one.apply).toEqual({ kind: 'pin', pinned: { attendees: ['sec', 'mayor', 'dep'] } });
    expect(await question('a4', { attendees: '王县长' }, problem)).toMatch(/^people-unclear /);
  });

  test('nobody may be needed', async () => {
    const one = await difference('a4', { attendees: '无' });
    expect(one.words).toMatchObject({
      zh: expect.stringContaining('改为无'),
      en: expect.stringContaining('to nobody'),
    });
    expect(settled(one, 'a4')?.attendees).toEqual({ required: [] });
  });

  test('of the deputy who already stood in may be written alone', async () => {
    const problem = withActivity('a2', { attendees: { required: ['mayor', 'sec'], deputiesAllowed: true } });
    expect(await edited('a2', { attendees: '张副县长、李书记' }, problem)).toEqual({ differences: [], issues: [] });
    const back = await difference('a2', { attendees: '李书记、王县长' }, problem);
    expect(back.apply).toEqual({ kind: 'pin', pinned: { attendees: ['sec', 'mayor'] } });
  });

  test('may all be at hand', async () => {
    const everybody = ['sec', 'mayor', 'dep', 'new'];
    const problem = withActivity('a1', { attendees: { required: everybody } });
    const schedule = {
      ...SCHEDULE,
      assignments: SCHEDULE.assignments.map((one) => (one.activity === 'a1' ? { ...one, attendees: everybody } : one)),
    };
    const book = await exported(problem, schedule);
    expect(readEditedTable(problem, schedule, book, 'zh').differences).toEqual([]);
    const fewer = edit(book, 'a1', { attendees: '李书记' });
    expect(readEditedTable(problem, schedule, fewer, 'zh').differences).toMatchObject([{ before: '全体在家领导' }]);
    const same = edit(book, 'a1', { attendees: '全体在家领导、李书记' });
    expect(readEditedTable(problem, schedule, same, 'zh')).toEqual({ differences: [], issues: [] });
  });

  test.each<readonly [string, RegExp]>([
    ['', /^people-empty /],
    ['待定', /^people-empty /],
    ['李书记、孙悟空', /^people-unclear .*G\d+ 参加领导「李书记、孙悟空」没有读懂$/],
    ['李书记或王县长', /^people-unclear /],
    ['李书记、王县长列席', /^people-unclear /],
    ['李书记、王县长（由张副县长、赵副书记代）', /^people-unclear /],
    ['李书记可派代表', /^people-unclear /],
    ['全体在家领导', /^people-unclear /],
  ])('「%s」 are a question', async (attendees, expected) => {
    expect(await question('a1', { attendees })).toMatch(expected);
  });
});

describe('the title', () => {
  test('is changed', async () => {
    const one = await difference('a1', { title: '县委常委会（扩大）会议（注1）' });
    expect(one).toMatchObject({ field: 'title', before: '县委常委会会议', after: '县委常委会（扩大）会议' });
    expect(one.words.en).toBe('“县委常委会会议” is renamed “县委常委会（扩大）会议”');
    expect(settled(one, 'a1')?.title).toBe('县委常委会（扩大）会议');
  });

  test('that ended so keeps its end', async () => {
    const problem = withActivity('a1', { title: '会议（注2）' });
    expect((await difference('a1', { title: '大会（注2）' }, problem)).after).toBe('大会（注2）');
  });

  test('must not be empty', async () => {
    expect(await question('a1', { title: '' })).toMatch(/^title-empty /);
  });
});
