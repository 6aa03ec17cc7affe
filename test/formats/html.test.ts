import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../src/formats/html.ts';
import type { ReportOptions } from '../../src/formats/report.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { rowsOf, sectionOf, tagsOf, textOf } from './read-html.ts';

function page(options: Partial<ReportOptions> = {}, schedule: Schedule = SCHEDULE, problem: Problem = PROBLEM): string {
  return htmlReport(problem, schedule, { lang: 'zh', ...options });
}

const list = (...args: Parameters<typeof page>) => rowsOf(sectionOf(page(...args), 'list'));
const summary = (schedule: Schedule, problem?: Problem) =>
  textOf(/<section class="summary">(.*?)<\/section>/s.exec(page({}, schedule, problem))?.[1] ?? '');

describe('the document', () => {
  it('is one file that loads nothing and runs nothing', () => {
    for (const lang of ['zh', 'en'] as const) {
      const text = page({ lang });
      expect(text.startsWith('<!doctype html>\n<html lang="')).toBe(true);
      expect(tagsOf(text).length).toBeGreaterThan(100);
      expect(text).not.toMatch(/<(script|link|img|iframe)|url\(|@import|https?:|src=/);
      expect(text.match(/href="[^"]*"/g)?.every((href) => href.startsWith('href="#'))).toBe(true);
      expect(text).toContain(`default-src 'none'`);
    }
  });

  it('is headed by title and period, unit and date, and its warnings', () => {
    const text = textOf(page({ unit: '青山县委办公室', generatedOn: '2026-09-20' }));
    expect(text).toContain('青山县领导活动安排表（2026年9月28日—10月10日）');
    expect(text).toContain('编制单位：青山县委办公室 编制日期：2026年9月20日');
    expect(text).toContain('内部资料 注意保存');
    expect(text).toContain('如有变动，另行通知');
    const bare = textOf(page());
    expect(bare).toContain('编制单位：＿＿＿');
    expect(bare).not.toContain('编制日期');
  });

  it('speaks English', () => {
    const text = textOf(page({ lang: 'en', generatedOn: '2026-09-20' }));
    for (const words of [
      '(28 Sep – 10 Oct 2026)',
      'Date: 20 Sep 2026',
      'Internal — keep safe',
      'Leaders week by week',
    ]) {
      expect(text).toContain(words);
    }
    const titles = [PROBLEM, ...PROBLEM.activities, ...(PROBLEM.focusGoals ?? [])].map(({ title }) => title ?? '');
    const names = [PROBLEM.leaders, PROBLEM.bodies, PROBLEM.sites, PROBLEM.venues].flat().map((one) => one?.name ?? '');
    const owners = PROBLEM.activities.flatMap(({ owner }) => Object.values(owner ?? {}).map(String));
    const marks = ['国庆节', '下午消防演练', '防汛'];
    const own = [...titles, ...names, ...owners, ...marks]
      .filter((text) => text !== '')
      .toSorted((a, b) => b.length - a.length);
    expect(own.reduce((left, word) => left.replaceAll(word, ''), text)).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('layout H', () => {
  it('has a line per activity and focus block, the cells of a day merged', () => {
    const [head, first, second, meeting, weekly] = list();
    expect(head).toEqual('序号 日期 星期 时间 活动内容 地点 参加领导 承办（责任）单位 联系人及电话 备注'.split(' '));
    expect(first).toEqual([
      '1',
      '9月28日',
      '周一',
      '08:30 – 9月29日 18:00',
      '全县经济工作大会',
      '县行政中心报告厅',
      '李书记、王县长（由张副县长代） 注1',
      '县政府办',
      '待定',
      '',
    ]);
    expect(second).toEqual([
      '',
      '9月29日',
      '周二',
      '续，至18:00',
      '全县经济工作大会',
      '县行政中心报告厅',
      '李书记、王县长（由张副县长代）',
      '县政府办',
      '待定',
      '',
    ]);
    expect(list().find((cells) => cells[1] === '10月2日')).toEqual(['', '10月2日', '周五 （休 国庆节）', '无安排']);
    expect(meeting).toEqual([
      '2',
      '9月30日',
      '周三',
      '09:00–11:00',
      '县委常委会会议',
      '常委会议室（县行政中心）',
      '李书记、王县长',
      '县委办',
      '陈明 0571-8853',
      '必排 责任事项：会议材料 办结期限：2026年9月27日',
    ]);
    expect(weekly).toEqual(['3', '11:00–11:30', '周例会', '待定', '李书记、张副县长', '待定', '待定', '']);
    expect(page()).toContain('<th scope="rowgroup" class="day" rowspan="3">9月30日</th>');
    const focus = list().find(([mark]) => mark === '◆');
    expect(focus?.slice(1)).toEqual([
      '10月8日',
      '周四',
      '14:30–16:30',
      '集中精力：项目攻坚',
      '—',
      '李书记、王县长',
      '—',
      '—',
      '',
    ]);
  });

  it('marks days off, make-up workdays and special hours in words and shade', () => {
    const weekdays = new Map(list().map((cells) => [cells[1], cells[2]]));
    expect(weekdays.get('10月1日')).toBe('周四 （休 国庆节）');
    expect(weekdays.get('10月9日')).toBe('周五 （调 下午消防演练）');
    expect(weekdays.get('10月10日')).toBe('周六 （班 国庆节）');
    const text = sectionOf(page(), 'list');
    expect(text.match(/<tbody class="off">/g)).toHaveLength(7);
    expect(text.match(/<tbody class="extra">/g)).toHaveLength(2);
    const plain = { ...PROBLEM, calendar: { ...PROBLEM.calendar, holidays: null } };
    expect(list({}, SCHEDULE, plain).find(([, day]) => day === '10月3日')?.[2]).toBe('周六 （休）');
  });

  it('tells what is fixed, out of hours, confidential', () => {
    const remarks = new Map(list().map((cells) => [cells.at(-6), cells.at(-1)]));
    expect(remarks.get('东城镇防汛检查')).toBe('时间锁定 工作时间外');
    expect(remarks.get('干部调整专题研究')).toBe('不公开');
  });

  it('lists substitutions as footnotes', () => {
    const text = textOf(sectionOf(page(), 'list'));
    expect(text).toContain('注1：9月28日「全县经济工作大会」：王县长由张副县长代。');
    expect(textOf(sectionOf(page({ lang: 'en' }), 'list'))).toContain(
      'note 1: 28 Sep, “全县经济工作大会”: 张副县长 stands in for 王县长.',
    );
    const none = { ...SCHEDULE, assignments: SCHEDULE.assignments.slice(1) };
    expect(textOf(sectionOf(page({}, none), 'list'))).not.toContain('注1');
  });

  it('marks changes against the last revision, and strikes out what was dropped', () => {
    const rows = list({
      changes: [
        { activity: 'a3', kind: 'added' },
        {
          activity: 'a1',
          kind: 'moved',
          before: { activity: 'a1', start: '2026-09-29T09:00', end: '2026-09-29T11:00', attendees: [] },
        },
        {
          activity: 'a6',
          kind: 'dropped',
          before: { activity: 'a6', start: '2026-09-29T19:00', end: '2026-09-29T20:00', attendees: ['mayor'] },
        },
      ],
    });
    const remarkOf = (title: string) => rows.find((cells) => cells.includes(title))?.at(-1);
    expect(remarkOf('东城镇防汛检查')).toContain('新增');
    expect(remarkOf('县委常委会会议')).toContain('改期 必排 原：9月29日（周二）09:00–11:00');
    expect(rows.find((cells) => cells.includes('招商接待'))).toEqual([
      '×',
      '19:00–20:00',
      '招商接待',
      '待定',
      '王县长',
      '待定',
      '待定',
      '已取消 工作时间外',
    ]);
    // Numbers count what is held.
    expect(rows.map(([number]) => number).filter((number) => /^\d+$/.test(number ?? ''))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('says 待定 where nobody is named and — where nothing is to be named', () => {
    const schedule: Schedule = {
      format: 'tongchou/schedule@1',
      assignments: [
        // To the last minute of a session: still in hours.
        { activity: 'a6', start: '2026-09-29T17:00', end: '2026-09-29T18:00', attendees: [] },
        { activity: 'gone', start: '2026-09-29T18:30', end: '2026-09-29T19:30', attendees: ['ghost'] },
      ],
    };
    const rows = list({}, schedule);
    expect(rows.find((cells) => cells.includes('招商接待'))?.slice(4)).toEqual([
      '招商接待',
      '待定',
      '待定',
      '待定',
      '待定',
      '',
    ]);
    expect(rows.find((cells) => cells.includes('gone'))?.slice(2)).toEqual(['gone', '—', 'ghost', '—', '—', '']);
  });
});

describe('layout B', () => {
  const weeks = (...args: Parameters<typeof page>) =>
    sectionOf(page(...args), 'weeks')
      .split('<div class="week">')
      .slice(1);

  it('has a table per ISO week, leaders in protocol order, evenings only where used', () => {
    const [first = '', second = ''] = weeks();
    expect(textOf(first)).toContain('9月28日—10月4日（第40周）');
    expect(textOf(second)).toContain('10月5日—10日（第41周）');
    expect(weeks()).toHaveLength(2);
    expect(rowsOf(first).map((cells) => (cells.length === 9 ? `${cells[0]} ${cells[1]}` : cells[0]))).toEqual([
      '领导 时段',
      '李书记 上午',
      '下午',
      '王县长 上午',
      '下午',
      '张副县长 上午',
      '下午',
      '晚上',
      '赵副书记 上午',
      '下午',
    ]);
  });

  it('holds each attendance in its part of the day, and says what goes on', () => {
    const [, morning, afternoon] = rowsOf(weeks()[0] ?? '');
    expect(morning?.slice(2)).toEqual([
      '08:30 – 9月29日 18:00 全县经济工作大会 县行政中心报告厅',
      '续，至18:00 全县经济工作大会 县行政中心报告厅',
      '09:00–11:00 县委常委会会议 常委会议室（县行政中心） 11:00–11:30 周例会',
      '',
      '',
      '',
      '',
    ]);
    expect(afternoon?.slice(1, 3)).toEqual([
      '续 全县经济工作大会 县行政中心报告厅',
      '续，至18:00 全县经济工作大会 县行政中心报告厅',
    ]);
    const deputy = rowsOf(weeks()[0] ?? '')[5];
    expect(deputy?.[2]).toBe('08:30 – 9月29日 18:00 全县经济工作大会 代王县长 县行政中心报告厅');
    const focus = rowsOf(weeks()[1] ?? '')[2];
    expect(focus?.[4]).toBe('14:30–16:30 ◆ 集中精力：项目攻坚');
  });

  it('repeats what runs into the next part only where it takes more than an hour of it', () => {
    const held = (end: string) => {
      const schedule: Schedule = {
        format: 'tongchou/schedule@1',
        assignments: [{ activity: 'a1', start: '2026-09-28T11:00', end: `2026-09-28T${end}`, attendees: ['sec'] }],
      };
      return rowsOf(weeks({}, schedule)[0] ?? '')[2]?.[1];
    };
    expect(held('13:00')).toBe('');
    expect(held('13:15')).toBe('续，至13:15 县委常委会会议');
    const toMidnight: Schedule = {
      format: 'tongchou/schedule@1',
      assignments: [{ activity: 'a1', start: '2026-09-28T16:00', end: '2026-09-28T20:00', attendees: ['sec'] }],
    };
    expect(rowsOf(weeks({}, toMidnight)[0] ?? '')[3]?.slice(0, 2)).toEqual(['晚上', '续，至20:00 县委常委会会议']);
  });

  it('makes columns of days off without activities narrow', () => {
    expect(weeks()[0]?.match(/<col class="idle">/g)).toHaveLength(3);
  });
});

describe('summary', () => {
  it('counts and weighs what is in', () => {
    // V·U: a1 4212, a2 1296, a3 48, a4 3888, a5 432 twice, a6 144, a7 4536, focus 3888 three times: 26 652; kept 17 652.
    expect(summary(SCHEDULE)).toBe(
      '已排入 5 / 8 项 必排活动 缺 1 项 1 / 2 项 保留价值 66.2% 按轻重缓急加权 集中精力时段 2 / 3 结论 可行方案 任何别的排法最多再好 0.5%。',
    );
  });

  it('says what the gap means', () => {
    const verdict = (part: Partial<Schedule>) => summary({ ...SCHEDULE, ...part }).replace(/^.*结论 /, '');
    expect(verdict({ gap: 0.003 })).toBe('可行方案 任何别的排法最多再好 0.3%。');
    expect(verdict({ gap: null })).toBe('可行方案 尚未算出可比较的下界。');
    expect(verdict({ gap: 0, status: 'optimal' })).toBe('已证明最优 已证明没有更好的排法。');
    expect(verdict({ gap: 0 })).toBe('可行方案 已证明没有更好的排法。');
    expect(verdict({ gap: 0.5, status: 'infeasible' })).toBe('必排活动互相冲突 任何排法都不能同时排入全部必排活动。');
    const { gap: _, ...silent } = SCHEDULE;
    expect(summary({ ...silent, status: 'unknown' })).toContain('未得出结论 尚未算出可比较的下界。');
  });

  it('needs no score, no goals, no activities', () => {
    const { focusGoals: _, ...noGoals } = PROBLEM;
    expect(summary({ format: 'tongchou/schedule@1', assignments: [] }, { ...noGoals, activities: [] })).toBe(
      '已排入 0 / 0 项 必排活动 全部排入 0 / 0 项 保留价值 100.0% 按轻重缓急加权',
    );
  });
});

describe('what is not scheduled', () => {
  const rows = (...args: Parameters<typeof page>) => rowsOf(sectionOf(page(...args), 'unscheduled')).slice(1);

  it('gives the reasons in words, mandatory first, then by value; goals that fall short last', () => {
    expect(rows()).toEqual([
      [
        '1',
        '省督查组汇报会 必排',
        '县委',
        '重 5 · 急 5',
        '李书记与「干部调整专题研究」时间冲突，或间隔、路途时间不够 李书记在允许的时段内都不能参加',
      ],
      ['2', '周例会', '县委', '重 3 · 急 3', '张副县长的活动数量或时长已到上限'],
      ['3', '招商接待', '县政府', '重 2 · 急 3', '可以排入，但要付出的代价大于它的价值'],
      ['◆', '集中精力：项目攻坚', '', '重 5 · 急 3', '应有 3 段，还差 1 段'],
    ]);
    expect(page()).toContain('未排入的活动<span class="count">4</span>');
  });

  it('lists an activity also where the schedule gives no reason', () => {
    const { unscheduled: _, ...silent } = SCHEDULE;
    expect(rows({}, silent).map((cells) => cells.at(-1))).toEqual([
      '未说明原因',
      '未说明原因',
      '未说明原因',
      '应有 3 段，还差 1 段',
    ]);
  });

  it('says where it was asked for', () => {
    const source = { file: '县委办.xlsx', sheet: '<12月>', row: 7 };
    const problem = { ...PROBLEM, activities: PROBLEM.activities.map((one) => ({ ...one, source })) };
    expect(rows({}, SCHEDULE, problem)[0]?.[1]).toBe('省督查组汇报会 必排 来源：县委办.xlsx › <12月> › 7');
  });

  it('says so when everything is in', () => {
    const problem = { ...PROBLEM, activities: PROBLEM.activities.slice(0, 4), focusGoals: [] };
    expect(textOf(sectionOf(page({}, SCHEDULE, problem), 'unscheduled'))).toBe('未排入的活动 ✓ 全部活动均已排入。');
  });
});

it('tells nothing of confidential activities in the normal view', () => {
  const unplaced = { ...SCHEDULE, assignments: SCHEDULE.assignments.filter(({ activity }) => activity !== 'a4') };
  for (const schedule of [SCHEDULE, unplaced]) {
    const text = page({ view: 'normal' }, schedule);
    for (const secret of ['干部调整', '组织部', '不宜公开', 'a4']) expect(text).not.toContain(secret);
    expect(text).toContain('公务活动');
  }
  const row = list({ view: 'normal' }).find((cells) => cells.includes('公务活动'));
  expect(row).toEqual(['4', '15:00–16:00', '公务活动', '—', '—', '—', '—', '']);
});
