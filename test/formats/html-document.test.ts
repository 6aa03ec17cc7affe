import { describe, expect, it } from 'vitest';
import { type Layout, type TableOptions, tableDocument } from '../../src/formats/html-document.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { CHANGES } from './changed-fixture.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { rowsOf, sectionOf, tagsOf, textOf } from './read-html.ts';

const LAYOUTS: readonly Layout[] = ['A', 'B', 'D', 'H'];

function page(options: Partial<TableOptions> = {}, schedule: Schedule = SCHEDULE, problem: Problem = PROBLEM): string {
  return tableDocument(problem, schedule, { lang: 'zh', layout: 'H', ...options });
}

describe('every layout alone', () => {
  it.each(LAYOUTS)('%s is one whole file that loads nothing and runs nothing', (layout) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = page({ lang, layout, changes: CHANGES });
      expect(text.startsWith('<!doctype html>\n<html lang="')).toBe(true);
      expect(tagsOf(text).length).toBeGreaterThan(50);
      expect(text).not.toMatch(/<(script|link|img|iframe|nav)|url\(|@import|https?:|src=|href=/);
      expect(text).toContain(`default-src 'none'`);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(LAYOUTS)('%s is headed as the office heads its tables, and landscape on the paper asked for', (layout) => {
    const text = page({ layout, unit: '青山县委办公室', generatedOn: '2026-09-20', paper: 'A3' });
    const head = textOf(/<header.*<\/header>/s.exec(text)?.[0] ?? '');
    for (const words of [
      '内部资料 注意保存',
      '如有变动，另行通知',
      '编制单位：青山县委办公室',
      '编制日期：2026年9月20日',
    ]) {
      expect(head).toContain(words);
    }
    expect(head).toContain('领导活动安排表（2026年9月28日—10月10日）');
    expect(text).toContain('@page { size: A3 landscape; }');
    expect(page({ layout })).toContain('@page { size: A4 landscape; }');
    expect(text).toContain('thead { display: table-header-group; }');
  });

  it('does not name the period after a title that names it', () => {
    const text = page({}, SCHEDULE, { ...PROBLEM, title: '青山县2026年国庆前后安排' });
    expect(text).toContain('<h1>青山县2026年国庆前后安排</h1>');
  });

  it.each(LAYOUTS)('%s tells nothing of confidential activities in the normal view', (layout) => {
    const waivers = [{ activity: 'a4', name: '陈主任', reason: '干部调整在即' }];
    const text = page({ layout, view: 'normal', waivers });
    for (const secret of ['干部调整', '组织部', '不宜公开', 'a4', '陈主任']) expect(text).not.toContain(secret);
    expect(text).toContain('公务活动');
  });
});

describe('layout A', () => {
  const rows = (...args: Parameters<typeof page>) =>
    rowsOf(sectionOf(page({ layout: 'A', ...args[0] }, args[1], args[2]), 'days'));

  it('has a row per day; a cell holds time, matter, place and people', () => {
    const [head, first, second, third] = rows();
    expect(head).toEqual(['日期', '星期', '上午', '下午', '晚上']);
    expect(first).toEqual([
      '9月28日',
      '周一',
      '08:30 – 9月29日 18:00 全县经济工作大会 县行政中心报告厅 李书记、王县长（由张副县长代）',
      '续 全县经济工作大会 县行政中心报告厅',
      '',
    ]);
    expect(second?.slice(2)).toEqual([
      '续，至18:00 全县经济工作大会 县行政中心报告厅',
      '续，至18:00 全县经济工作大会 县行政中心报告厅',
      '',
    ]);
    expect(third?.[2]).toBe(
      '09:00–11:00 县委常委会会议 常委会议室（县行政中心） 李书记、王县长 11:00–11:30 周例会 李书记、张副县长',
    );
    expect(rows().find(([day]) => day === '10月1日')).toEqual([
      '10月1日',
      '周四 （休 国庆节）',
      '',
      '',
      '19:00–20:30 东城镇防汛检查 东城镇 张副县长',
    ]);
    expect(rows()).toHaveLength(14);
  });

  it('has no column for evenings without anything in them', () => {
    const assignments = SCHEDULE.assignments.filter(({ activity }) => activity !== 'a3');
    expect(rows({}, { ...SCHEDULE, assignments })[0]).toEqual(['日期', '星期', '上午', '下午']);
  });

  it('names the day again where it is too full to be kept on one page', () => {
    const assignments = Array.from({ length: 14 }, (_, i) => ({
      activity: `x${i}`,
      start: `2026-09-30T0${i % 9}:00`,
      end: `2026-09-30T0${i % 9}:30`,
      attendees: ['sec'],
    }));
    const full = { format: 'tongchou/schedule@1', assignments } as const;
    const held = rows({}, full).filter(([day]) => day === '9月30日');
    expect(held.map(([, , morning]) => morning?.match(/x\d+/g)?.length)).toEqual([5, 5, 4]);
    const text = page({ layout: 'A' }, full);
    expect(text.match(/<tbody class="again more">/g)).toHaveLength(1);
    expect(text.match(/<tbody class="(more|again)">/g)).toHaveLength(2);
  });

  it('marks what changed, and strikes out what is cancelled', () => {
    const text = sectionOf(page({ layout: 'A', changes: CHANGES }), 'days');
    expect(textOf(text)).toContain('县委常委会会议 改期');
    expect(textOf(/<div class="piece dropped">.*?<\/div>/s.exec(text)?.[0] ?? '')).toBe(
      '19:00–20:00 招商接待 已取消 王县长',
    );
  });

  it('prints waivers in a footnote', () => {
    const waivers = [{ activity: 'a3', name: '陈主任', reason: '责任人尚在商定' }];
    for (const layout of ['A', 'H'] as const) {
      const text = textOf(page({ layout, waivers }));
      expect(text).toMatch(/东城镇防汛检查 注\d/);
      expect(text).toContain(
        '10月1日「东城镇防汛检查」责任单位、责任事项或办结期限暂缺，经陈主任同意先行发布。理由：责任人尚在商定',
      );
    }
    expect(textOf(page({ layout: 'A', waivers, lang: 'en' }))).toContain(
      'as allowed by 陈主任. Reason: 责任人尚在商定',
    );
  });
});

describe('layout D', () => {
  const own = (leader: string, options: Partial<TableOptions> = {}, schedule?: Schedule) =>
    rowsOf(page({ layout: 'D', leader, ...options }, schedule));

  it('lists what one leader attends, the cells of a day and of its parts merged', () => {
    const [head, ...rows] = own('sec');
    expect(head).toEqual(['日期', '时段', '时间', '地点', '活动内容', '承办（责任）单位', '联系人', '电话']);
    expect(rows[0]).toEqual([
      '9月28日 周一',
      '上午',
      '08:30 – 9月29日 18:00',
      '县行政中心报告厅',
      '全县经济工作大会',
      '县政府办',
      '待定',
      '待定',
    ]);
    expect(rows[1]?.slice(0, 3)).toEqual(['9月29日 周二', '上午', '续，至18:00']);
    expect(rows[2]).toEqual([
      '9月30日 周三',
      '上午',
      '09:00–11:00',
      '常委会议室（县行政中心）',
      '县委常委会会议',
      '县委办',
      '陈明',
      '0571-8853',
    ]);
    expect(rows[3]?.slice(0, 3)).toEqual(['11:00–11:30', '待定', '周例会']);
    expect(rows[4]?.slice(0, 2)).toEqual(['下午', '15:00–16:00']);
    expect(rows[5]).toEqual(['10月1日 周四（休 国庆节）', '无安排']);
    expect(page({ layout: 'D', leader: 'sec' })).toContain('<td class="part" rowspan="2">上午</td>');
  });

  it('is headed by the leader’s name, and holds all leaders where none is named', () => {
    expect(page({ layout: 'D', leader: 'mayor' })).toContain('<h1>王县长活动安排表（2026年9月28日—10月10日）</h1>');
    expect(page({ layout: 'D', leader: 'mayor', lang: 'en' })).toContain('<h1>Schedule of 王县长 (');
    const heads = [...page({ layout: 'D' }).matchAll(/<section id="(leader-\d)".*?<h2>(.*?)<\/h2>/g)];
    expect(heads.map(([, id, name]) => `${id} ${name}`)).toEqual([
      'leader-1 李书记活动安排表',
      'leader-2 王县长活动安排表',
      'leader-3 张副县长活动安排表',
      'leader-4 赵副书记活动安排表',
    ]);
  });

  it('says for whom the leader stands in', () => {
    expect(own('dep')[1]).toContain('全县经济工作大会 代王县长');
  });

  it('tells a leader of what is moved, cancelled, or no longer attended', () => {
    const rows = own('mayor', { changes: CHANGES });
    const titled = (title: string) => rows.find((cells) => cells.some((cell) => cell.startsWith(title)))?.at(-4);
    expect(titled('县委常委会会议')).toBe('县委常委会会议 改期 原：9月29日（周二）09:00–11:00');
    expect(titled('招商接待')).toBe('招商接待 已取消');
    expect(titled('干部调整专题研究')).toBe('干部调整专题研究 不再参加');
    expect(page({ layout: 'D', leader: 'mayor', changes: CHANGES }).match(/<tr class="dropped">/g)).toHaveLength(2);
    expect(own('sec', { changes: CHANGES }).flat().join()).not.toContain('不再参加');
  });

  it('has no table of a leader who does not exist', () => {
    expect(() => page({ layout: 'D', leader: 'ghost' })).toThrow('"ghost" is no leader of the Problem');
  });
});

it('shows what was dropped by its old title, if its activity is gone from the Problem', () => {
  const before = { activity: 'old', start: '2026-09-30T09:00', end: '2026-09-30T10:00', attendees: ['sec'] };
  const old = { ...PROBLEM, activities: [{ id: 'old', title: '已撤销的会议', minutes: 60 }] };
  const changes = [{ activity: 'old', kind: 'dropped', before, problem: old }] as const;
  expect(page({ changes })).toContain('已撤销的会议');
  expect(page({ changes: [{ activity: 'old', kind: 'dropped', before }] })).toContain('>old<');
});

it('names the day again beside every run of lines that a page may begin with', () => {
  const assignments = Array.from({ length: 6 }, (_, i) => ({
    activity: `x${i}`,
    start: `2026-09-30T0${i}:00`,
    end: `2026-09-30T0${i}:30`,
    attendees: ['sec'],
  }));
  const full = { format: 'tongchou/schedule@1', assignments } as const;
  expect(page({}, full).match(/class="day" rowspan="3">9月30日</g)).toHaveLength(2);
  expect(page({ layout: 'D', leader: 'sec' }, full).match(/class="day" rowspan="3">9月30日/g)).toHaveLength(2);
});
