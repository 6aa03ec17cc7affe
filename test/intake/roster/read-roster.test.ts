import { describe, expect, test } from 'vitest';
import { readPeople } from '../../../src/intake/phrases/people-read.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import { bookOf, LEADERS, ROWS, read } from './roster-file.ts';

const idOf = ({ leaders }: RosterBook, name: string): string => leaders.find((one) => one.name === name)?.id ?? '';
const required = (text: string, { roster }: RosterBook): readonly string[] | string => {
  const reading = readPeople(text, roster);
  if (reading.kind === 'question') return reading.ask.zh;
  return reading.rule.required.map((id) => roster.leaders.find((one) => one.id === id)?.name ?? id);
};

describe('a roster of leaders only', () => {
  test('has everything else by default', () => {
    const book = bookOf(LEADERS);
    expect(book).toMatchObject({
      title: '领导活动安排表',
      timeZone: 'Asia/Shanghai',
      slotMinutes: 15,
      defaultMinutes: 120,
      defaultTravelMinutes: null,
      calendar: {
        holidays: 'CN',
        workingHours: [
          {
            days: ['mon', 'tue', 'wed', 'thu', 'fri'],
            sessions: [
              ['08:30', '12:00'],
              ['14:30', '18:00'],
            ],
          },
        ],
      },
      sessions: {
        morning: { start: '08:30', end: '12:00' },
        afternoon: { start: '14:30', end: '18:00' },
        evening: { start: '19:00', end: '21:00' },
      },
      travel: [],
      sites: [],
      venues: [],
      coverage: [],
      focusGoals: [],
    });
    expect(book.calendar.exceptions).toBeUndefined();
    expect(book.kinds.map(({ id, name }) => [id, name])).toEqual([
      ['meeting', '会议'],
      ['visit', '调研'],
      ['inspection', '检查督导'],
      ['reception', '接待'],
      ['ceremony', '活动'],
    ]);
    expect(bookOf(LEADERS, 'en').kinds[0]?.name).toBe('Meeting');
  });

  test('has the bodies that its leaders name, in the order of their rows', () => {
    const book = bookOf(LEADERS);
    expect(book.bodies.map(({ it }) => it.name)).toEqual(['县委', '县政府']);
    expect(book.leaders.map(({ name, rank, body }) => [name, rank, body === book.bodies[0]?.it.id])).toEqual([
      ['张三', 1, true],
      ['李四', 2, false],
      ['王五', 3, false],
    ]);
  });

  test('is what phrases about people are read against', () => {
    const book = bookOf(LEADERS);
    expect(required('县委书记、李县长', book)).toEqual(['张三', '李四']);
    expect(required('几套班子主要领导', book)).toEqual(['张三', '李四']);
    expect(required('县政府班子成员', book)).toEqual(['李四', '王五']);
  });

  test('keeps its ids when a row is put in between, and takes codes', () => {
    const before = bookOf(LEADERS);
    const head = ['姓名', '职务', '班子', '代码'];
    const after = bookOf({ 领导: [head, ['赵六', '副书记', '县委', 'zhao'], ...ROWS] });
    expect(idOf(after, '赵六')).toBe('zhao');
    for (const name of ['张三', '李四', '王五']) {
      expect(idOf(after, name)).toBe(idOf(before, name));
      expect(idOf(before, name)).toMatch(/^leader-[0-9a-f]{6}$/);
    }
  });

  test('may name posts only', () => {
    const book = bookOf({ 领导: [['职务'], ['县委书记'], ['县长；县委副书记']] });
    expect(book.leaders.map(({ name }) => name)).toEqual(['县委书记', '县长']);
    expect(book.roster.leaders[1]?.titles).toEqual(['县长', '县委副书记']);
    expect(book.bodies).toEqual([]);
  });
});

describe('sheets and columns', () => {
  test('are known by other words, in any order, below titles and beside remarks', () => {
    const book = bookOf({
      '1.领导名单（2026年）': [
        ['青山县领导名册', '青山县领导名册', '青山县领导名册', '青山县领导名册'],
        ['所在单位', '备注', '职 务', '姓名'],
        ['县委', '主持全面', '县委书记', '张三'],
        ['所在单位', '备注', '职 务', '姓名'],
        ['县政府', '', '县长', '李四'],
        ['', '', '', ''],
        ['注：按排序排列'],
        ['', '3'],
      ],
      说明: [['随便写什么']],
      Sheet2: [],
    });
    expect(book.leaders.map(({ name }) => name)).toEqual(['张三', '李四']);
  });

  test('are told by their headers where the name says nothing', () => {
    const book = bookOf({
      Sheet1: [['序号', '姓名', '职务', '班子'], [1, '张三', '县委书记', '县委'], [2]],
      表2: [
        ['会议室', '容纳人数', '地点'],
        ['一号会议室', 30, '行政中心'],
      ],
      表3: [
        ['起点', '终点', '分钟'],
        ['行政中心', '东城', '30分钟'],
      ],
    });
    expect(book.venues[0]?.it).toMatchObject({ name: '一号会议室', capacity: 30, site: book.sites[0]?.it.id });
    expect(book.travel).toEqual([{ from: book.sites[0]?.it.id, to: book.sites[1]?.it.id, minutes: 30 }]);
  });

  test('of one kind are read together, also in English', () => {
    const book = bookOf(
      {
        Leaders: [
          ['Name', 'Post', 'Body', 'Deputies'],
          ['Anna Berg', 'Mayor', 'Council', 'Ben Clark'],
        ],
        Roster: [
          ['Full name', 'Title'],
          ['Ben Clark', 'Deputy Mayor'],
        ],
      },
      'en',
    );
    expect(book.leaders.map(({ name }) => name)).toEqual(['Anna Berg', 'Ben Clark']);
    expect(book.leaders[0]?.deputies).toEqual([book.leaders[1]?.id]);
    expect(required('the Mayor', book)).toEqual(['Anna Berg']);
  });
});

describe('the sheets', () => {
  const date = (value: string) => ({ text: '12月4日', kind: 'date' as const, value });
  const book = bookOf({
    基本信息: [
      ['青山县基本信息', '青山县基本信息'],
      ['项目', '内容', '说明'],
      ['名称', '青山县'],
      ['时区', '北京时间', '不用改'],
      ['时间粒度（分钟）', 30],
      ['默认时长', '90分钟'],
      ['默认路途', '', '两地之间'],
      ['节假日', '无'],
    ],
    班子: [
      ['名称', '别名/所属单位', '代码'],
      ['县委', '县委办、组织部', 'party'],
      ['县政府', '县政府办\n发改局', 'gov'],
    ],
    领导: [
      [
        ...['姓名', '职务', '班子', '排序', '分管', 'AB角/代理人', '同出不可', '办公地点', '别名'],
        ...['场间间隔(分钟)', '每日活动上限', '每日分钟上限', '每周分钟上限', '每日目标分钟', '代码'],
      ],
      ['张三', '县委书记', '县委', '', '党建', '李四、王五', '是', '中心', 'Zhang San', 15, 4, 420, 1800, 300, 'sec'],
      ['李四', '县委副书记、县长', '县政府', 2, '', '张三', '是', '中心', '', '', '', '', '', '', 'mayor'],
      ['王五', '副县长', '发改局', '', '教育，卫生', '', '否', '', '', '', '', 420, '', '', 'dep'],
    ],
    不在岗: [
      ['领导', '开始', '结束', '每周', '事由', '是否外出', '限制类别'],
      ['县长', '2026-12-03 14:30', date('2026-12-04'), '', '省里开会', '是', ''],
      ['张三、王五', '2026年12月8日上午', '', '', '培训', '', ''],
      ['全体领导', '14:30', '18:00', '周三', '', '', '会议、集中攻坚'],
      ['王五', '', '', '每周一、五下午', '', '', ''],
    ],
    场地: [
      ['名称', '别名', '地点', '容纳人数', '是否独占', '间隔(分钟)', '代码', '不可用'],
      ['一号会议室', '常委会议室', '中心', 30, '否', 15, 'v1', '周一上午；2026-12-03；2026/12/5至2026/12/6'],
      ['礼堂', '', '', '', '', '', '', '2026-12-08 14:30-18:00'],
    ],
    地点: [
      ['名称', '别名', '代码'],
      ['中心', '县行政中心', 'hall'],
      ['东城', '', 'east'],
    ],
    路途: [
      ['从', '到', '分钟'],
      ['县行政中心', '东城', 40],
      ['东城', '中心', 50],
    ],
    工作时间: [
      ['星期', '上午', '下午', '晚上', '领导'],
      ['周一至周四', '8:00-12:00', '14点半至18点', '', ''],
      ['周五', '8:00-11:30', '', '19:30-21:30', '全体'],
      ['工作日', '9:00-12:00', '', '', '副县长'],
    ],
    调整: [
      ['日期', '时段', '事由'],
      ['2026-12-05', '9:00-12:00；下午', '加班'],
      ['2026-12-11至2026-12-12', '休', ''],
      [date('2026-12-13'), '班', ''],
    ],
    群体: [
      ['名称', '别名', '成员'],
      ['党政班子', '党政领导', '县委、县政府'],
    ],
    在岗: [
      ['领导', '至少在岗人数', '驻地'],
      ['张三、李四、王五', 2, '中心、东城'],
      ['县政府', '', ''],
    ],
    集中攻坚: [
      ['事项', '领导', '总分钟', '每块分钟', '重要程度', '每日最多块'],
      ['项目', '张三、县长', 720, '', 5, 1],
    ],
    活动类别: [
      ['类别', '代码', '题目含', '默认时长(分钟)'],
      ['会议', '', '会议、座谈', 90],
      ['防汛', '', '防汛', ''],
    ],
  });

  test('of settings', () => {
    expect(book).toMatchObject({
      title: '青山县',
      timeZone: 'Asia/Shanghai',
      slotMinutes: 30,
      defaultMinutes: 90,
      defaultTravelMinutes: null,
    });
    expect(book.calendar.holidays).toBeNull();
  });

  test('of bodies and sites', () => {
    expect(book.bodies).toEqual([
      { it: { id: 'party', name: '县委' }, aliases: ['县委办', '组织部'] },
      { it: { id: 'gov', name: '县政府' }, aliases: ['县政府办', '发改局'] },
    ]);
    expect(book.sites.map(({ it }) => it.id)).toEqual(['hall', 'east']);
    expect(book.travel).toEqual([
      { from: 'hall', to: 'east', minutes: 40 },
      { from: 'east', to: 'hall', minutes: 50 },
    ]);
  });

  test('of leaders', () => {
    expect(book.leaders[0]).toEqual({
      id: 'sec',
      name: '张三',
      body: 'party',
      rank: 3,
      homeSite: 'hall',
      unavailable: [
        { start: '2026-12-08T08:00', end: '2026-12-08T12:00', reason: '培训' },
        { weekly: { days: ['wed'], start: '14:30', end: '18:00' }, kinds: ['meeting', 'focus'] },
      ],
      breakMinutes: 15,
      limits: { activitiesPerDay: 4, minutesPerDay: 420, minutesPerWeek: 1800 },
      targetMinutesPerDay: 300,
      scope: ['党建'],
      deputies: ['mayor', 'dep'],
    });
    expect(book.leaders[1]?.unavailable?.[0]).toEqual({
      start: '2026-12-03T14:30',
      end: '2026-12-05T00:00',
      reason: '省里开会',
      away: true,
    });
    expect(book.leaders[2]).toMatchObject({
      body: 'gov',
      rank: 4,
      scope: ['教育', '卫生'],
      limits: { minutesPerDay: 420 },
      workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], sessions: [['09:00', '12:00']] }],
    });
    expect(book.leaders[2]?.unavailable?.at(-1)).toEqual({
      weekly: { days: ['mon', 'fri'], start: '14:30', end: '18:00' },
    });
    expect(book.roster.leaders[1]).toEqual({
      id: 'mayor',
      name: '李四',
      titles: ['县委副书记、县长'],
      body: '县政府',
      rank: 2,
      scope: [],
      aliases: [],
    });
    expect(required('zhang san、分管教育的副县长', book)).toEqual(['张三', '王五']);
  });

  test('of hours and of days that differ', () => {
    expect(book.calendar.workingHours).toEqual([
      {
        days: ['mon', 'tue', 'wed', 'thu'],
        sessions: [
          ['08:00', '12:00'],
          ['14:30', '18:00'],
        ],
      },
      { days: ['fri'], sessions: [['08:00', '11:30']] },
    ]);
    expect(book.sessions.evening).toEqual({ start: '19:30', end: '21:30' });
    expect(book.calendar.exceptions).toEqual([
      {
        day: '2026-12-05',
        sessions: [
          ['09:00', '12:00'],
          ['14:30', '18:00'],
        ],
        reason: '加班',
      },
      { day: '2026-12-11', sessions: [] },
      { day: '2026-12-12', sessions: [] },
      {
        day: '2026-12-13',
        sessions: [
          ['08:00', '12:00'],
          ['14:30', '18:00'],
        ],
      },
    ]);
  });

  test('of venues', () => {
    expect(book.venues).toEqual([
      {
        it: {
          id: 'v1',
          name: '一号会议室',
          site: 'hall',
          capacity: 30,
          exclusive: false,
          turnaroundMinutes: 15,
          unavailable: [
            { weekly: { days: ['mon'], start: '08:00', end: '12:00' } },
            { start: '2026-12-03T00:00', end: '2026-12-04T00:00' },
            { start: '2026-12-05T00:00', end: '2026-12-07T00:00' },
          ],
        },
        aliases: ['常委会议室'],
      },
      {
        it: {
          id: expect.stringMatching(/^venue-[0-9a-f]{6}$/),
          name: '礼堂',
          unavailable: [{ start: '2026-12-08T14:30', end: '2026-12-08T18:00' }],
        },
        aliases: [],
      },
    ]);
  });

  test('of groups, coverage and focus; a pair counts once', () => {
    expect(book.roster.groups).toEqual([{ name: '党政班子', aliases: ['党政领导'], members: ['sec', 'mayor', 'dep'] }]);
    expect(required('党政领导', book)).toEqual(['张三', '李四', '王五']);
    expect(book.coverage).toEqual([
      { leaders: ['sec', 'mayor'], atLeast: 1 },
      { leaders: ['sec', 'mayor', 'dep'], atLeast: 2, baseSites: ['hall', 'east'] },
      { leaders: ['mayor', 'dep'], atLeast: 1 },
    ]);
    expect(book.focusGoals).toEqual([
      {
        id: expect.stringMatching(/^focus-[0-9a-f]{6}$/),
        title: '项目',
        leaders: ['sec', 'mayor'],
        minutes: 720,
        blockMinutes: 120,
        priority: 5,
        maxBlocksPerDay: 1,
      },
    ]);
  });

  test('of kinds: the usual ones keep their ids', () => {
    expect(book.kinds).toEqual([
      { id: 'meeting', name: '会议', titleWords: ['会议', '座谈'], minutes: 90 },
      { id: expect.stringMatching(/^kind-[0-9a-f]{6}$/), name: '防汛', titleWords: ['防汛'], minutes: null },
    ]);
  });
});

test('the same sheets give the same book', () => {
  expect(read(LEADERS)).toEqual(read(LEADERS));
});
