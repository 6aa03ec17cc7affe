import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../src/formats/sheets.ts';
import { recogniseTable } from '../../../src/intake/columns/recognise-table.ts';
import type { Table } from '../../../src/intake/columns/table.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { date, merged, number, sheetOf } from './sheet-of.ts';

function tableOf(sheet: Sheet, lang: 'zh' | 'en' = 'zh'): Table {
  const table = recogniseTable(sheet, lang);
  if (table.kind !== 'table') throw new Error(table.reason.en);
  return table;
}

const fieldsOf = ({ columns }: Table) => Object.fromEntries(columns);
const textsOf = ({ rows }: Table) =>
  rows.map(({ row, fields }) => [row, Object.fromEntries([...fields].map(([name, { text }]) => [name, text]))]);
const issuesOf = ({ issues }: Table) => issues.map(({ code, path }) => [code, path]);

const HEADER = ['时间', '活动内容', '地点', '参加领导'] as const;
const WISH = ['12月3日上午', '县委常委会会议', '常委会议室', '张三'] as const;

describe('a plain table', () => {
  test('each row is a wish, each cell with its place', () => {
    const table = tableOf(sheetOf(HEADER, WISH));
    expect(table.headerRows).toEqual([1]);
    expect(fieldsOf(table)).toEqual({ 1: 'time', 2: 'title', 3: 'place', 4: 'attendees' });
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.row).toBe(2);
    expect(table.rows[0]?.fields.get('place')).toEqual({
      ...{ text: '常委会议室', value: '常委会议室', kind: 'text', cell: 'C2', header: '地点' },
    });
    expect(table.issues).toEqual([]);
  });

  test('in any order, in English, with dates and numbers', () => {
    const table = tableOf(
      sheetOf(
        ['Leaders', 'Duration (minutes)', 'Subject', 'Date', 'Time', 'Priority', 'Remarks', 'Deadline'],
        ['Zhang San', number(90), 'Budget', date('2026-12-03'), '9:00', number(5), 'x', date('2026-12-10T18:00')],
      ),
    );
    expect(fieldsOf(table)).toEqual({
      ...{
        1: 'attendees',
        2: 'duration',
        3: 'title',
        4: 'date',
        5: 'time',
        6: 'importance',
        7: 'notes',
        8: 'deadline',
      },
    });
    expect(table.rows[0]?.fields.get('duration')).toEqual({
      ...{ text: '90', value: '90', kind: 'number', cell: 'B2', header: 'Duration (minutes)' },
    });
    expect(table.rows[0]?.fields.get('deadline')).toMatchObject({ kind: 'date', value: '2026-12-10T18:00' });
  });

  test('all columns of an office', () => {
    const table = tableOf(
      sheetOf(
        [
          ...[
            '序号',
            '日期',
            '时间',
            '会议名称',
            '地点',
            '出席领导',
            '列席',
            '责任单位',
            '联系人',
            '联系电话',
            '预计时长',
          ],
          ...['重要程度', '紧急程度', '是否必排', '类别', '完成时限', '备注'],
        ],
        [number(1), '3日', '上午', '全会'],
      ),
    );
    expect([...table.columns.values()]).toEqual([
      ...['number', 'date', 'time', 'title', 'place', 'attendees', 'optional', 'unit', 'contact', 'phone', 'duration'],
      ...['importance', 'urgency', 'mandatory', 'kind', 'deadline', 'notes'],
    ]);
    expect(table.issues).toEqual([]);
  });
});

describe('what stands around a table', () => {
  test('titles above are no header', () => {
    const table = tableOf(
      sheetOf(
        merged('县教育局2026年12月活动时间安排表', 4),
        [...merged('填报单位：县教育局', 2), ...merged('联系人：李老师', 2)],
        [],
        HEADER,
        WISH,
      ),
    );
    expect(table.headerRows).toEqual([4]);
    expect(table.titles).toEqual([
      { row: 1, text: '县教育局2026年12月活动时间安排表' },
      { row: 2, text: '填报单位：县教育局 联系人：李老师' },
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([5]);
  });

  test('remarks, sums and signatures below are notes', () => {
    const table = tableOf(
      sheetOf(
        HEADER,
        WISH,
        ['合 计', '1项'],
        merged('注：1.请于25日前报送。', 4),
        ['2.如有变动另行通知。'],
        ['填表人：王五', '', '审核人：李四'],
      ),
    );
    expect(table.rows).toHaveLength(1);
    expect(table.notes).toEqual([
      { row: 3, text: '合 计 1项' },
      { row: 4, text: '注：1.请于25日前报送。' },
      { row: 5, text: '2.如有变动另行通知。' },
      { row: 6, text: '填表人：王五 审核人：李四' },
    ]);
    expect(table.issues).toEqual([]);
  });

  test('in English too', () => {
    const table = tableOf(
      sheetOf(['Time', 'Activity'], ['Dec 3', 'Summit'], ['Total', number(1)], ['Notes: none'], ['Approved by Wang']),
    );
    expect(textsOf(table)).toEqual([[2, { time: 'Dec 3', title: 'Summit' }]]);
    expect(table.notes.map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  test('a wish after a remark is still a wish; so is one called like a remark', () => {
    const table = tableOf(sheetOf(HEADER, ['说明：上旬'], WISH, ['4日', '说明会'], ['说明会', '说明会议程', '三楼']));
    expect(table.rows.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(table.notes.map(({ row }) => row)).toEqual([2]);
  });

  test('the header on the next page is not a wish', () => {
    expect(tableOf(sheetOf(HEADER, WISH, HEADER, WISH)).rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('headings among the wishes are reported', () => {
    const table = tableOf(
      sheetOf(
        ['序号', ...HEADER],
        merged('一、会议', 5),
        ['1', ...WISH],
        ['二、调研'],
        ['2', ...WISH],
        merged('三、其他', 5),
      ),
    );
    expect(table.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(table.notes.map(({ text }) => text)).toEqual(['一、会议', '二、调研', '三、其他']);
    expect(issuesOf(table)).toEqual([
      ['heading-row', '十二月 › A2'],
      ['heading-row', '十二月 › A4'],
    ]);
  });

  test('another table below is reported, and what stands above it is read', () => {
    const table = tableOf(sheetOf(HEADER, WISH, ['会议名称', '日期', '承办单位'], ['全会', '3日', '县委办']));
    expect(table.rows.map(({ row }) => row)).toEqual([2]);
    expect(issuesOf(table)).toEqual([['second-table', '十二月 › A3']]);
    expect(table.issues[0]?.severity).toBe('error');
  });
});

describe('a header of two rows', () => {
  test('with cells over both rows and over two columns', () => {
    const table = tableOf(
      sheetOf(
        merged('十二月安排', 5),
        ['时间', '活动内容', '地点', '联系方式', '联系方式'],
        ['时间', '活动内容', '地点', '姓名', '电话'],
        ['3日', '全会', '礼堂', '王五', '123'],
      ),
    );
    expect(table.headerRows).toEqual([2, 3]);
    expect(fieldsOf(table)).toEqual({ 1: 'time', 2: 'title', 3: 'place', 4: 'contact', 5: 'phone' });
    expect(table.rows.map(({ row }) => row)).toEqual([4]);
    expect(table.rows[0]?.fields.get('contact')?.header).toBe('联系方式 姓名');
  });

  test('with nothing under the upper cells', () => {
    const table = tableOf(
      sheetOf(['活动内容', ...merged('时间', 2), '参加领导'], ['', '日期', '时间'], ['全会', '3日', '上午', '张三']),
    );
    expect(table.headerRows).toEqual([1, 2]);
    expect(fieldsOf(table)).toEqual({ 1: 'title', 2: 'date', 3: 'time', 4: 'attendees' });
  });

  test('is not made of a header and a wish', () => {
    const table = tableOf(sheetOf(['活动内容', '地点', ...merged('时间', 2)], ['全会', '礼堂', '3日', '上午']));
    expect(table.headerRows).toEqual([1]);
    expect(fieldsOf(table)).toEqual({ 1: 'title', 2: 'place', 3: 'date', 4: 'time' });
    expect(table.issues).toEqual([]);
  });
});

describe('columns', () => {
  test('that are not known are kept and reported, with the one that may be meant', () => {
    const table = tableOf(sheetOf([...HEADER, '承办单住', '附件', ''], [...WISH, '县委办', '有', '急']));
    expect(fieldsOf(table)).toMatchObject({ 5: { unknown: '承办单住' }, 6: { unknown: '附件' }, 7: { unknown: '' } });
    expect(table.rows[0]?.extra).toEqual([
      { header: '承办单住', text: '县委办', cell: 'E2' },
      { header: '附件', text: '有', cell: 'F2' },
      { header: '', text: '急', cell: 'G2' },
    ]);
    expect(table.issues.map(({ path, message, hint }) => [path, message, hint])).toEqual([
      ['十二月 › E1', '不认识「承办单住」一栏，内容作为备注保留', '如需参与排期，请改写表头；是否指「承办单位」？'],
      ['十二月 › F1', '不认识「附件」一栏，内容作为备注保留', '如需参与排期，请改写表头。'],
      ['十二月 › G1', '这一栏有内容而没有表头，作为备注保留', '如需参与排期，请改写表头。'],
    ]);
    expect(tableOf(sheetOf([...HEADER, 'Attachments'], WISH), 'en').issues[0]).toMatchObject({
      message: 'the column "Attachments" is not known; it is kept as notes',
      severity: 'warning',
    });
  });

  test('two of one field: the first is read, the other kept and reported', () => {
    const table = tableOf(sheetOf([...HEADER, '会议地点'], [...WISH, '礼堂']));
    expect(table.rows[0]?.fields.get('place')?.text).toBe('常委会议室');
    expect(table.rows[0]?.extra).toEqual([{ header: '会议地点', text: '礼堂', cell: 'E2' }]);
    expect(issuesOf(table)).toEqual([['column-twice', '十二月 › E1']]);
    expect(table.issues[0]?.message).toBe('「会议地点」一栏与 C 的含义相同，按 C 读取，本栏作为备注保留');
  });

  test('the surer of two is read, wherever it stands', () => {
    const table = tableOf(sheetOf(['内容', '时间', '活动名称'], ['议定预算', '3日', '全会']));
    expect(fieldsOf(table)).toEqual({ 1: { unknown: '内容' }, 2: 'time', 3: 'title' });
  });

  test('of one merged cell: what stands in both says it once', () => {
    const header = ['时间', '活动内容', ...merged('参加领导', 2)];
    const table = tableOf(sheetOf(header, ['3日', '全会', ...merged('张三', 2)], ['4日', '调研', '张三', '李四']));
    expect(table.rows.map(({ extra }) => extra.map(({ text }) => text))).toEqual([[], ['李四']]);
    expect(table.issues).toEqual([]);
    const withDate = tableOf(sheetOf(['日期', '活动内容', ...merged('时间', 2)], ['3日', '全会', '9:00', '11:00']));
    expect(fieldsOf(withDate)).toEqual({ 1: 'date', 2: 'title', 3: 'time', 4: { unknown: '时间' } });
    expect(withDate.rows[0]?.extra).toEqual([{ header: '时间', text: '11:00', cell: 'D2' }]);
  });

  test('without titles there is nothing to read', () => {
    const table = tableOf(sheetOf(['时间', '地点', '参加领导'], ['3日', '礼堂', '张三']));
    expect(table.rows).toEqual([]);
    expect(table.issues[0]).toMatchObject({ code: 'title-column-missing', severity: 'error', path: '十二月 › A1' });
    expect(table.issues[0]?.message).toBe('没有「活动内容」一栏，只认出：时间、地点、参加领导');
    expect(tableOf(sheetOf(['Time', 'Venue'], ['Dec 3', 'Hall']), 'en').issues[0]?.message).toBe(
      'no column holds the title of the activity; recognised are: Time, Venue',
    );
  });
});

describe('rows without a title', () => {
  test('continue the one above where the first columns are empty', () => {
    const table = tableOf(
      sheetOf(
        [...HEADER, '备注', '附件'],
        [...WISH, '', '一'],
        ['', '', '', '李四', '带材料', '二'],
        ['', '', '小会议室'],
      ),
    );
    expect(textsOf(table)).toEqual([
      [
        2,
        {
          ...{ time: '12月3日上午', title: '县委常委会会议', place: '常委会议室\n小会议室' },
          ...{ attendees: '张三\n李四', notes: '带材料' },
        },
      ],
    ]);
    expect(table.rows[0]?.fields.get('attendees')).toMatchObject({ cell: 'D2', value: '张三\n李四', kind: 'text' });
    expect(table.rows[0]?.extra.map(({ cell }) => cell)).toEqual(['F2', 'F3']);
  });

  test('and rows of one merged number and title are one wish', () => {
    const header = ['序号', ...HEADER];
    const table = tableOf(sheetOf(header, ['1', ...WISH], ['1', ...WISH.slice(0, 3), '李四'], ['2', ...WISH]));
    expect(table.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(table.rows[0]?.fields.get('attendees')?.text).toBe('张三\n李四');
    expect(table.rows[0]?.fields.get('place')?.text).toBe('常委会议室');
  });

  test('are reported otherwise', () => {
    const table = tableOf(sheetOf(HEADER, ['', '', '礼堂'], WISH, ['4日', '', '礼堂'], ['5日']));
    expect(table.rows.map(({ row }) => row)).toEqual([3]);
    expect(issuesOf(table)).toEqual([
      ['row-without-title', '十二月 › C2'],
      ['row-without-title', '十二月 › A4'],
      ['row-without-title', '十二月 › A5'],
    ]);
    expect(table.issues[1]).toMatchObject({ severity: 'error', message: '这一行没有写活动内容：4日 礼堂' });
  });

  test('that hold only their number are blank lines of the form', () => {
    const table = tableOf(sheetOf(['序号', ...HEADER], ['1', ...WISH], [number(2)], ['3']));
    expect(table.rows).toHaveLength(1);
    expect([...table.notes, ...table.issues]).toEqual([]);
  });
});

describe('every sentence is in both languages', () => {
  const sheets = [
    sheetOf([...HEADER, '会议地点', '附件', '承办单住', ''], [...WISH, '', '', '', '有']),
    sheetOf(HEADER, ['4日', '', '礼堂'], merged('一、会议', 4), WISH, ['会议名称', '日期', '承办单位'], WISH),
    sheetOf(['时间', '地点', '参加领导'], ['3日', '礼堂', '张三']),
  ];

  test.each(sheets.map((sheet) => [sheet.rows[0]?.cells.size, sheet] as const))('%i columns', (_, sheet) => {
    const [zh, en] = [tableOf(sheet, 'zh').issues, tableOf(sheet, 'en').issues];
    expect(zh.length).toBeGreaterThan(0);
    expect(en.map(({ code, path }) => [code, path])).toEqual(zh.map(({ code, path }) => [code, path]));
    for (const { message, hint } of zh) expect(`${message}${hint}`).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    for (const { message, hint } of en) expect(`${message} ${hint}`).toMatch(/[a-z] .*[.?]$/);
  });

  test('long texts are cut', () => {
    const table = tableOf(sheetOf(HEADER, ['长'.repeat(1_000), '', '礼堂']));
    expect(table.issues[0]?.message.length).toBeLessThan(150);
  });
});

describe('no table', () => {
  test.each([
    ['an empty sheet', sheetOf()],
    ['a letter', sheetOf(['关于报送十二月活动的通知'], ['请各单位报送下月活动时间、地点。'])],
    ['numbers', sheetOf([number(1), number(2)])],
    ['a form with one line each', sheetOf(['活动名称', '全会'], ['会议安排', '三楼'])],
    ['headers that are dates', sheetOf([date('2026-12-01'), '时间', '活动内容'])],
  ])('%s', (_, sheet) => {
    const table = recogniseTable(sheet);
    expect(table).toMatchObject({
      kind: 'no-table',
      reason: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
    });
  });
});

describe('whatever a sheet holds', () => {
  const CELLS = [
    ...HEADER,
    ...[
      '',
      '',
      '',
      '序号',
      '备注',
      '日期',
      '联系方式',
      '电话',
      '注：',
      '合计',
      '3日',
      '全会',
      '\u202e',
      '🙂'.repeat(50),
      '=1+1',
    ],
    ...[number(7), date('2026-12-03'), { text: '#REF!', kind: 'error', value: '#REF!' } as const],
  ];
  const tables = fc.array(fc.array(fc.constantFrom(...CELLS), { maxLength: 6 }), { maxLength: 10 });

  test('each row is in exactly one place', { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const sheet = sheetOf(HEADER, ...rows);
        const table = recogniseTable(sheet);
        if (table.kind !== 'table') return;
        const wished = table.rows.flatMap(({ fields, extra }) =>
          [...fields.values(), ...extra].map(({ cell }) => cell),
        );
        expect(new Set(wished).size).toBe(wished.length);
        const places = [
          ...table.headerRows,
          ...table.titles.map(({ row }) => row),
          ...table.notes.map(({ row }) => row),
        ];
        expect(new Set(places).size).toBe(places.length);
        for (const { row } of table.rows) expect(places).not.toContain(row);
        const known = new Set([...table.columns].flatMap(([, field]) => (typeof field === 'string' ? [field] : [])));
        expect([...table.columns.values()].filter((field) => typeof field === 'string')).toHaveLength(known.size);
      }),
      propertyRuns(1),
    );
  });

  test('a cell of a wish stands there as it stood in the sheet', { timeout: PROPERTY_TIMEOUT }, () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, texts, (title, place) => {
        const table = tableOf(sheetOf(['序号', ...HEADER], [number(1), '3日', title, place]));
        expect(table.rows[0]?.fields.get('title')?.text).toBe(title);
        expect(table.rows[0]?.fields.get('place')?.text).toBe(place);
      }),
      propertyRuns(0.5),
    );
  });

  test('thousands of rows and hundreds of columns', () => {
    const wide = Array.from({ length: 400 }, (_, i) => `栏${i}`);
    const sheet = sheetOf([...HEADER, ...wide], ...Array.from({ length: 3_000 }, () => WISH));
    expect(tableOf(sheet).rows).toHaveLength(3_000);
  });
});
