import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { tablesXlsx, type WorkbookOptions } from '../../src/formats/xlsx.ts';
import { sheetNames } from '../../src/formats/xlsx-text.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { CHANGES } from './changed-fixture.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { partsOf } from './xlsx-parts.ts';

type Arguments = readonly [options?: Partial<WorkbookOptions>, schedule?: Schedule, problem?: Problem];

const bytes = (...[options = {}, schedule = SCHEDULE, problem = PROBLEM]: Arguments): Promise<Uint8Array> =>
  tablesXlsx(problem, schedule, { lang: 'zh', ...options });

async function sheets(...args: Arguments): Promise<readonly Sheet[]> {
  return (await readXlsx(await bytes(...args), { readStyles: true })).sheets;
}

async function sheet(name: string, ...args: Arguments): Promise<Sheet> {
  const found = (await sheets(...args)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The cell that holds this text. */
function cellOf({ cells = new Map() }: Sheet, text: string): Cell {
  const found = [...cells.values()].find(({ value }) => String(value ?? '').startsWith(text));
  if (found === undefined) throw new Error(`no cell ${text}`);
  return found;
}

const text = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
const rowsOf = ({ rows }: Sheet): readonly (readonly string[])[] => rows.map((row) => row.map(text));

describe('the workbook', () => {
  it('has a sheet for the list, the days, each week and each leader', async () => {
    expect((await sheets()).map(({ name }) => name)).toEqual([
      '活动安排清单',
      '逐日安排表',
      '周表 第40周',
      '周表 第41周',
      '李书记',
      '王县长',
      '张副县长',
      '赵副书记',
    ]);
    expect((await sheets({ lang: 'en' })).slice(0, 3).map(({ name }) => name)).toEqual([
      'Activities day by day',
      'Mornings and afternoons',
      'Week 40',
    ]);
  });

  it('has only the layout or leader asked for', async () => {
    expect((await sheets({ layout: 'A' })).map(({ name }) => name)).toEqual(['逐日安排表']);
    expect((await sheets({ layout: 'D', leader: 'dep' })).map(({ name }) => name)).toEqual(['张副县长']);
    await expect(bytes({ layout: 'D', leader: 'ghost' })).rejects.toThrow('"ghost" is no leader');
  });

  it('is set up to be printed and read: landscape, fit to width, heads frozen and repeated', async () => {
    for (const one of await sheets({ paper: 'A3' })) {
      const head = one.name.startsWith('周表') ? 5 : 4;
      expect(one.pageSetup).toMatchObject({
        paperSize: 'a3',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(one.freezePane?.rows).toBe(head);
      expect(one.headerFooter?.oddFooter).toBe('&L内部资料 注意保存&C第 &P 页，共 &N 页&R如有变动，另行通知。');
    }
    const workbook = partsOf(await bytes()).get('xl/workbook.xml') ?? '';
    expect(workbook).toContain('localSheetId="2"');
    expect(workbook).toMatch(/'周表 第40周'!\$5:\$5/);
    expect(partsOf(await bytes({ lang: 'en' })).get('xl/worksheets/sheet1.xml')).toMatch(/paperSize="9"/);
  });

  it('is headed as the office heads its tables', async () => {
    const [first] = await sheets({ unit: '青山县委办公室', generatedOn: '2026-09-20' });
    const rows = rowsOf(first ?? { name: '', rows: [] });
    expect(rows[0]?.filter((value) => value !== '')).toEqual(['内部资料 注意保存', '如有变动，另行通知。']);
    expect(rows[1]?.[0]).toBe('青山县领导活动安排表（2026年9月28日—10月10日）');
    expect(rows[2]?.filter((value) => value !== '')).toEqual(['编制单位：青山县委办公室', '编制日期：2026年9月20日']);
    expect((await sheet('王县长')).rows[1]?.[0]).toBe('王县长活动安排表（2026年9月28日—10月10日）');
  });

  it('is the same to the byte in every process time zone', async () => {
    const zone = process.env.TZ;
    const options = { generatedOn: '2026-09-20' };
    try {
      process.env.TZ = 'Asia/Shanghai';
      const here = await bytes(options);
      process.env.TZ = 'America/New_York';
      expect(Buffer.from(await bytes(options)).equals(here)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('the list', () => {
  it('reads back: days as dates, time, place and people as text, ids in a hidden column', async () => {
    const list = await sheet('活动安排清单');
    const rows = rowsOf(list);
    expect(rows[3]).toEqual(
      '序号 日期 星期 时间 活动内容 地点 参加领导 承办（责任）单位 联系人及电话 备注 编号 来源'.split(' '),
    );
    expect(rows[6]).toEqual([
      '2',
      '2026-09-30',
      '周三',
      '09:00–11:00',
      '县委常委会会议',
      '常委会议室（县行政中心）',
      '李书记、王县长',
      '县委办',
      '陈明 0571-8853',
      '必排\n责任事项：会议材料\n办结期限：2026年9月27日',
      'a1',
      '',
    ]);
    expect(list.columns?.slice(10).map(({ hidden }) => hidden)).toEqual([true, true]);
    const ids = rows.slice(4).map((row) => row[10] ?? '');
    expect(ids.filter((id) => id !== '').toSorted()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5@2026-09-28']);
    expect(rows.slice(4).filter(([number]) => /^\d+$/.test(number ?? ''))).toHaveLength(SCHEDULE.assignments.length);
  });

  it('says in a hidden column where each activity was asked for', async () => {
    const asked = {
      ...PROBLEM,
      activities: PROBLEM.activities.map((one) => ({ ...one, source: { file: '县委办.xlsx', sheet: '12月', row: 7 } })),
    };
    const list = await sheet('活动安排清单', {}, SCHEDULE, asked);
    expect(rowsOf(list)[6]?.slice(10)).toEqual(['a1', '县委办.xlsx › 12月 › 7']);
  });

  it('merges the cells of a day, shades days off, and marks them in words', async () => {
    const list = await sheet('活动安排清单');
    const merges = (list.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      [startRow, startCol, endRow, endCol].join(),
    );
    expect(merges).toContain('6,1,8,1');
    expect(merges).toContain('6,2,8,2');
    expect(cellOf(list, '周四\n（休 国庆节）').style?.fill).toMatchObject({ fgColor: { rgb: 'ECECE8' } });
    expect(cellOf(list, '周六\n（班 国庆节）').style?.fill).toMatchObject({ fgColor: { rgb: 'FFF4D6' } });
    expect(cellOf(list, '县委常委会会议').style?.fill).toBeUndefined();
    expect(cellOf(list, '集中精力').style?.fill).toMatchObject({ fgColor: { rgb: 'EAF1FB' } });
  });

  it('makes rows high enough for what is wrapped in them', async () => {
    const list = await sheet('活动安排清单');
    const height = (row: number): number => list.rowDefs?.get(row)?.height ?? 0;
    expect(height(6)).toBeGreaterThan(3 * 12);
    expect(height(7)).toBeLessThan(3 * 12);
    const long = { ...PROBLEM, activities: PROBLEM.activities.map((one) => ({ ...one, title: '长'.repeat(5000) })) };
    const { rowDefs } = await sheet('活动安排清单', {}, SCHEDULE, long);
    expect(Math.max(...[...(rowDefs?.values() ?? [])].map((row) => row.height ?? 0))).toBe(409);
  });

  it('strikes out what is cancelled but not the reason, and tells what changed', async () => {
    const list = await sheet('活动安排清单', { changes: CHANGES });
    expect(cellOf(list, '招商接待').style?.font?.strikethrough).toBe(true);
    expect(cellOf(list, '已取消、工作时间外').style?.font?.strikethrough).not.toBe(true);
    expect(cellOf(list, '改期、必排\n原：9月29日（周二）09:00–11:00')).toBeDefined();
    expect(cellOf(list, '新增、时间锁定、工作时间外')).toBeDefined();
    expect(cellOf(list, '变更、不公开\n原地点：县行政中心报告厅\n原参加领导：李书记、王县长')).toBeDefined();
  });

  it('has footnotes on stand-ins and waivers', async () => {
    const waivers = [{ activity: 'a5@2026-09-28', name: '陈主任', reason: '待商定' }];
    const list = await sheet('活动安排清单', { waivers });
    expect(cellOf(list, '李书记、王县长（由张副县长代）（注1）')).toBeDefined();
    expect(cellOf(list, '注1：9月28日「全县经济工作大会」：王县长由张副县长代。')).toBeDefined();
    expect(cellOf(list, '周例会（注2）')).toBeDefined();
    expect(cellOf(list, '注2：9月30日「周例会」')).toBeDefined();
  });
});

describe('the other sheets', () => {
  it('hold in A one entry per cell', async () => {
    const rows = rowsOf(await sheet('逐日安排表', { changes: CHANGES }));
    expect(rows[3]).toEqual(['日期', '星期', '上午', '下午', '晚上']);
    expect(rows[6]?.[2]).toBe(
      '09:00–11:00  县委常委会会议（改期）\n地点：常委会议室（县行政中心）\n参加领导：李书记、王县长',
    );
    expect(rows[7]?.[2]).toBe('11:00–11:30  周例会\n参加领导：李书记、张副县长');
    expect(rows[5]?.slice(2)).toEqual([
      '续，至18:00  全县经济工作大会',
      '续，至18:00  全县经济工作大会',
      '19:00–20:00  招商接待（已取消）\n参加领导：王县长',
    ]);
  });

  it('hold in B leaders × parts of the day, cancelled entries struck out one by one', async () => {
    const week = await sheet('周表 第40周', { changes: CHANGES });
    const rows = rowsOf(week);
    expect(rows[3]?.[0]).toBe('9月28日—10月4日（第40周）');
    expect(rows[4]?.slice(0, 3)).toEqual(['领导', '时段', '9月28日\n周一']);
    expect(rows[5]?.slice(0, 3)).toEqual([
      '李书记',
      '上午',
      '08:30 – 9月29日 18:00\n全县经济工作大会\n县行政中心报告厅',
    ]);
    const evening = cellOf(week, '19:00–20:00\n招商接待（已取消）');
    expect(evening.richText?.map(({ font }) => font?.strikethrough)).toEqual([true, true, undefined]);
    expect(cellOf(week, '08:30 – 9月29日 18:00\n全县经济工作大会（代王县长）')).toBeDefined();
  });

  it('hold in D what one leader attends', async () => {
    const rows = rowsOf(await sheet('王县长', { changes: CHANGES }));
    expect(rows[3]).toEqual(['日期', '时段', '时间', '地点', '活动内容', '承办（责任）单位', '联系人', '电话']);
    expect(rows[4]).toEqual(['9月28日\n周一', '无安排', ...Array.from({ length: 6 }, () => '')]);
    expect(rows[6]).toEqual([
      '9月30日\n周三',
      '上午',
      '09:00–11:00',
      '常委会议室（县行政中心）',
      '县委常委会会议（改期）\n原：9月29日（周二）09:00–11:00',
      '县委办',
      '陈明',
      '0571-8853',
    ]);
    expect(rows[7]?.[4]).toBe('干部调整专题研究（不再参加）');
    const focus = rowsOf(await sheet('王县长')).find((row) => row[4]?.startsWith('◆'));
    expect(focus?.slice(1, 5)).toEqual(['下午', '14:30–16:30', '—', '◆ 集中精力：项目攻坚']);
  });
});

it('tells nothing of confidential activities in the normal view, in any part of the file', async () => {
  const waivers = [{ activity: 'a4', name: '陈主任', reason: '干部调整在即' }];
  const parts = [...partsOf(await bytes({ view: 'normal', waivers, changes: CHANGES })).values()].join('\n');
  for (const secret of ['干部调整', '组织部', '不宜公开', '>a4<', '陈主任']) expect(parts).not.toContain(secret);
  expect(parts).toContain('公务活动');
  expect([...partsOf(await bytes()).values()].join('\n')).toContain('>a4<');
});

describe('hostile text', () => {
  const HOSTILE = [
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@SUM(A1)',
    '#REF!',
    '#N/A',
    '<script>alert(1)</script>',
    ']]></t></si>',
    '&lt;&amp;',
    '_x0041_',
    '_x005F_x0041_',
    ' a  b ',
    '2026-12-01',
    '007',
    'TRUE',
    '𠮷'.repeat(20),
  ];

  it.each(HOSTILE)('%s stays text', async (title) => {
    const problem = { ...PROBLEM, activities: PROBLEM.activities.map((one) => ({ ...one, title })) };
    const file = await bytes({ layout: 'H', unit: title }, SCHEDULE, problem);
    const { sheets: read } = await readXlsx(file);
    expect(text(read[0]?.rows[6]?.[4])).toBe(title);
    for (const [path, part] of partsOf(file)) {
      if (path.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]|t="e"|<hyperlink/);
    }
  });

  it('loses what a file cannot hold, and no more', async () => {
    const titles = ['a\u0000b\u0007c', '\ud800x', 'a\ufffeb', '长'.repeat(40_000)];
    const shown = titles.map(async (title) => {
      const problem = { ...PROBLEM, activities: PROBLEM.activities.map((one) => ({ ...one, title })) };
      return text((await sheet('活动安排清单', { layout: 'H' }, SCHEDULE, problem)).rows[6]?.[4]);
    });
    expect(await Promise.all(shown)).toEqual(['abc', '\ufffdx', 'ab', `${'长'.repeat(32_766)}…`]);
  });
});

describe('names of sheets', () => {
  it('are such as Excel takes, each once', () => {
    expect(sheetNames(['王', '王', "'a'", 'b[1]:*?/\\c', '', 'History', '  ', 'x'.repeat(40), 'X'.repeat(40)])).toEqual(
      ['王', '王 2', 'a', 'b 1      c', '_', '_History', '_ 2', 'x'.repeat(31), `${'X'.repeat(29)} 2`],
    );
    expect(sheetNames([`${'a'.repeat(30)}𠮷`])).toEqual(['a'.repeat(30)]);
  });
});
