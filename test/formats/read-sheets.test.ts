import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { bookOf, bookParts, cellsOf, codesOf, kindsOf, read, relations, rowOf, zipOf } from './read-sheets-files.ts';

describe('a workbook', () => {
  it('is read sheet by sheet; hidden ones are marked', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '十二月', rows: [['事项', '地点']] },
        { name: '旧', rows: [['x']], hidden: true },
        { name: '更旧', rows: [['y']], veryHidden: true },
      ],
    });
    const { book, issues } = await read(bytes);
    expect(issues).toEqual([]);
    expect(book?.file).toBe('计划.xlsx');
    expect(book?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['十二月', false],
      ['旧', true],
      ['更旧', true],
    ]);
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '事项', B1: '地点' });
  });

  it('keeps kinds apart: text, number, date, boolean', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 's', rows: [['一', 13800138000, new Date('2026-12-03T00:00:00Z'), true, 0.1 + 0.2, false]] }],
    });
    const { book } = await read(bytes);
    expect(kindsOf(book?.sheets[0])).toEqual([
      'text 一',
      'number 13800138000',
      'date 2026-12-03',
      'boolean true',
      'number 0.3',
      'boolean false',
    ]);
  });

  it('leaves out empty rows and cells, and keeps the numbers of the others', async () => {
    const rows = [['甲'], [], [null, null], ['', ' \u3000\n'], [null, null, '乙']];
    const { book } = await read(await writeXlsx({ sheets: [{ name: 's', rows }] }));
    expect(book?.sheets[0]?.rows.map(({ row, cells }) => [row, [...cells.keys()]])).toEqual([
      [1, [1]],
      [5, [3]],
    ]);
  });

  it('puts a merged value into every cell of the merge', async () => {
    const rows = [
      ['标题', null, null],
      ['12月3日', '上午', '会'],
      [null, '下午', '调研'],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 8, startCol: 0, endRow: 9, endCol: 0 },
    ];
    const { book } = await read(await writeXlsx({ sheets: [{ name: 's', rows, merges }] }));
    expect(cellsOf(book?.sheets[0])).toEqual({
      ...{ A1: '标题', B1: '标题', C1: '标题' },
      ...{ A2: '12月3日', B2: '上午', C2: '会' },
      ...{ A3: '12月3日', B3: '下午', C3: '调研' },
      A4: '12月3日',
    });
  });

  it('lets a title that is merged over whole rows fill only the columns of the table', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>标题</v></c></row><row r="2"><c r="C2"><v>1</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>';
    const { book, issues } = await read(bookOf({ sheets: [{ name: 's', rows, after }] }));
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '标题', C1: '标题', C2: '1' });
    expect(issues).toEqual([]);
  });

  it('trims edges, full-width spaces too, and changes nothing else', async () => {
    const rows = [['\u3000 县委  常委会\u3000会议 \n', '第一行\r\n第二行\n\n第四行']];
    const { book } = await read(await writeXlsx({ sheets: [{ name: 's', rows }] }));
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '县委  常委会\u3000会议', B1: '第一行\n第二行\n\n第四行' });
  });

  it.each([
    ['an emoji', '👩‍👩‍👧‍👦🇨🇳'],
    ['right to left', '\u202eשלום، مرحبا\u202c'],
    ['ten thousand characters', '会'.repeat(10_000)],
    ['a formula', '=1+1'],
    ['a command', '=cmd|"/c calc"!A1'],
    ['markup', '<c r="A1"><v>1</v></c>&amp;]]>'],
    ['a property name', '__proto__'],
    ['a number', '007'],
    ['a date', '2026-12-03'],
  ])('reads %s as text', async (_, text) => {
    const { book, issues } = await read(await writeXlsx({ sheets: [{ name: 's', rows: [[text]] }] }));
    expect(kindsOf(book?.sheets[0])).toEqual([`text ${text}`]);
    expect(issues).toEqual([]);
  });

  it('joins rich text and leaves out its readings', async () => {
    const strings =
      '<si><r><t>县</t></r><r><rPr><b/></rPr><t xml:space="preserve">委 </t></r><rPh sb="0"><t>xiàn</t></rPh></si>';
    const inline = '<c r="B1" t="inlineStr"><is><r><t>常</t></r><r><t>委&#x4F1A;</t></r></is></c>';
    const { book } = await read(rowOf(`<c r="A1" t="s"><v>0</v></c>${inline}`, { strings }));
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '县委', B1: '常委会' });
  });

  it('reads what other writers write: no references, prefixes, CDATA, comments, escapes, ISO dates', async () => {
    const rows = [
      '<x:row><x:c t="str"><x:v><![CDATA[a<b]]>c</x:v></x:c><x:c/><!-- > --><x:c t="str"><x:v>d_x000A_e</x:v></x:c></x:row>',
      "<x:row r='4'><x:c r='B4' t='d'><x:v>2026-12-03T09:30:00</x:v></x:c><x:c t='d'><x:v>2026-12-04</x:v></x:c></x:row>",
      '<x:row><x:c t="d"><x:v>morgen</x:v></x:c><x:c><x:v>n/a</x:v></x:c><x:c t="b"><x:v>TRUE</x:v></x:c></x:row>',
    ];
    const { book, issues } = await read(bookOf({ sheets: [{ name: 's', rows: rows.join('') }] }));
    expect(cellsOf(book?.sheets[0])).toEqual({
      ...{ A1: 'a<bc', C1: 'd\ne' },
      ...{ B4: '2026-12-03 09:30', C4: '2026-12-04' },
      ...{ A5: 'morgen', B5: 'n/a', C5: 'TRUE' },
    });
    expect(kindsOf(book?.sheets[0])).toContain('date 2026-12-03T09:30');
    expect(issues).toEqual([]);
  });

  it('takes the results of formulas, and no text for none', async () => {
    const cells =
      '<c r="A1" t="str"><f>B1</f><v>会</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>""</f><v></v></c>';
    const { book, issues } = await read(rowOf(cells));
    expect(kindsOf(book?.sheets[0])).toEqual(['text 会', 'number 2']);
    expect(issues).toEqual([]);
  });

  it('passes over charts, and says where nothing else is', async () => {
    const parts = bookParts({ sheets: [{ name: '图', rows: '' }] });
    const chart = relations(['s0', 'chartsheet', 'chartsheets/sheet1.xml']);
    const bytes = zipOf(
      parts.map((part) => (part.name.endsWith('workbook.xml.rels') ? { ...part, data: chart } : part)),
    );
    const reading = await read(bytes);
    expect(reading.book).toBeNull();
    expect(codesOf(reading)).toEqual(['no-cells']);
  });

  it('is found without a root relation, and by names in capitals or with backslashes', async () => {
    const parts = bookParts({ sheets: [{ name: 's', rows: '<row><c t="str"><v>会</v></c></row>' }] });
    const odd = parts
      .filter(({ name }) => name !== '_rels/.rels')
      .map((part) => ({ ...part, name: part.name.replaceAll('/', '\\').replace('sheet1', 'SHEET1'), stored: true }));
    const { book, issues } = await read(zipOf(odd));
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '会' });
    expect(issues).toEqual([]);
  });

  it('without strings and styles is one all the same', async () => {
    const parts = bookParts({ sheets: [{ name: 's', rows: '<row><c s="3"><v>1</v></c></row>' }] });
    const least = parts
      .filter(({ name }) => !/styles|sharedStrings/.test(name))
      .map((part) =>
        part.name.endsWith('workbook.xml.rels')
          ? { ...part, data: relations(['s0', 'worksheet', '../xl/./worksheets/sheet1.xml']) }
          : part,
      );
    const { book } = await read(zipOf(least));
    expect(kindsOf(book?.sheets[0])).toEqual(['number 1']);
  });
});

describe('a workbook saved by LibreOffice', () => {
  const saved = (name: string): Uint8Array => readFileSync(new URL(`../data/sheets/${name}`, import.meta.url));

  it('is read: merges, dates and times in Chinese formats, formulas, a hidden sheet', async () => {
    const { book, issues } = await read(saved('libreoffice.xlsx'));
    const title = '县政府办十二月活动计划';
    expect(book?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['十二月', false],
      ['旧', true],
    ]);
    expect(cellsOf(book?.sheets[0])).toEqual({
      ...{ A1: title, B1: title, C1: title, D1: title },
      ...{ A2: '日期', B2: '时间', C2: '事项', D2: '地点' },
      ...{ A3: '12月3日', B3: '09:00', C3: '常务会议\n（扩大）', D3: '县行政中心' },
      ...{ A4: '12月3日', B4: '14:30', C4: '调研' },
      ...{ C5: '=1+1', D5: '#DIV/0!', D6: '常务会议\n（扩大）A' },
    });
    expect(kindsOf(book?.sheets[0])).toEqual(expect.arrayContaining(['date 2026-12-03', 'time 09:00', 'time 14:30']));
    expect(issues).toMatchObject([{ code: 'error-value', path: '计划.xlsx › 十二月 › D5' }]);
  });

  it('in the old format is refused, whatever it is called', async () => {
    const reading = await read(saved('libreoffice.xls'));
    expect(reading.book).toBeNull();
    expect(codesOf(reading)).toEqual(['old-format']);
  });
});
