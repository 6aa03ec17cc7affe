import { randomBytes } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { createGrid } from '../../src/formats/read-sheets-grid.ts';
import { createSheetIssueLog, type SheetIssueCode } from '../../src/formats/read-sheets-issues.ts';
import { sheetWords } from '../../src/formats/read-sheets-words.ts';
import {
  bookOf,
  bookParts,
  bytesOf,
  cellsOf,
  codesOf,
  gbk,
  kindsOf,
  read,
  readText,
  relations,
  rowOf,
  type ZipPart,
  zipOf,
} from './read-sheets-files.ts';

const GOOD = { name: '好', rows: '<row r="1"><c r="A1" t="str"><v>会</v></c></row>' };
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

describe('a file that is no table', () => {
  it.each<readonly [string, Uint8Array, SheetIssueCode, string]>([
    ['empty', new Uint8Array(), 'file-empty', '文件是空的'],
    ['only blanks', bytesOf('\ufeff \r\n\t\n'), 'file-empty', '文件是空的'],
    [
      'an old workbook',
      bytesOf(COMPOUND, new Uint8Array(600)),
      'old-format',
      '是旧版 Office 文件（如 .xls），不能直接读取',
    ],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'not-a-table', '内容是 PDF 文件，不是表格'],
    ['an image', bytesOf(Uint8Array.of(0x89), 'PNG\r\n'), 'not-a-table', '内容是图片，不是表格'],
    ['a page', bytesOf('\n<!DOCTYPE html><table><tr><td>会'), 'not-a-table', '内容是网页（HTML），不是表格'],
    ['a page in GBK', bytesOf(gbk('<html><body>会议')), 'not-a-table', '内容是网页（HTML），不是表格'],
    [
      'XML',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      'not-a-table',
      '内容是 XML 文件，不是表格',
    ],
    ['unknown', Uint8Array.of(1, 0, 2, 0), 'not-a-table', '内容是无法识别的数据，不是表格'],
    ['an empty zip', zipOf([]), 'not-a-workbook', '内容是压缩包，不是 Excel 工作簿'],
    [
      'a Word document',
      zipOf([{ name: 'word/document.xml', data: '<d/>' }]),
      'not-a-workbook',
      '内容是 Word 文档，不是 Excel 工作簿',
    ],
    [
      'slides',
      zipOf([{ name: 'ppt/presentation.xml', data: '<p/>' }]),
      'not-a-workbook',
      '内容是演示文稿，不是 Excel 工作簿',
    ],
    [
      'a binary workbook',
      zipOf([{ name: 'xl/workbook.bin', data: 'x' }]),
      'not-a-workbook',
      '内容是二进制工作簿（.xlsb），不是 Excel 工作簿',
    ],
    [
      'an OpenDocument',
      zipOf(['mimetype', 'content.xml'].map((name) => ({ name, data: '<x/>' }))),
      'not-a-workbook',
      '内容是 OpenDocument 文件，不是 Excel 工作簿',
    ],
    [
      'another document',
      zipOf([{ name: 'xl/workbook.xml', data: '<document/>' }]),
      'not-a-workbook',
      '内容是压缩包，不是 Excel 工作簿',
    ],
  ])('says so: %s', async (_, bytes, code, message) => {
    const { book, issues } = await read(bytes);
    expect(book).toBeNull();
    expect(issues).toMatchObject([{ code, message, path: '计划.xlsx', severity: 'error' }]);
    expect(issues[0]?.hint).not.toBe('');
  });

  it('may be a workbook behind a password', async () => {
    const sheets = [{ name: 's', rows: [['密']] }];
    const reading = await read(await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 10 } }));
    expect(reading.book).toBeNull();
    expect(reading.issues).toMatchObject([{ code: 'password', hint: expect.stringContaining('.xlsx') }]);
    const locked = await read(zipOf(bookParts({ sheets: [GOOD] }).map((part) => ({ ...part, flags: 1 }))));
    expect(codesOf(locked)).toEqual(['password']);
  });

  it.each([
    ['计划.csv', 'workbook'],
    ['计划.XLS', 'workbook'],
    ['计划.xlsx', null],
    ['计划', null],
  ])('is a workbook whatever it is called: %s', async (file, kind) => {
    const reading = await read(bookOf({ sheets: [GOOD] }), file);
    expect(cellsOf(reading.book?.sheets[0])).toEqual({ A1: '会' });
    expect(codesOf(reading)).toEqual(kind === null ? [] : ['wrong-extension']);
  });

  it('is a text whatever it is called', async () => {
    const reading = await readText('时间,事项', '计划.xlsx');
    expect(cellsOf(reading.book?.sheets[0])).toEqual({ A1: '时间', B1: '事项' });
    expect(reading.issues).toMatchObject([{ code: 'wrong-extension', severity: 'warning' }]);
  });
});

describe('a damaged workbook', () => {
  it('that is cut off anywhere is said to be, or is no workbook at all', async () => {
    const whole = await writeXlsx({ sheets: [{ name: 's', rows: [['会议', 1]] }] });
    for (let length = 4; length < whole.length; length += 97) {
      const reading = await read(whole.slice(0, length));
      expect(reading.book).toBeNull();
      expect(reading.issues).toMatchObject([{ code: 'zip-broken', severity: 'error' }]);
    }
  });

  const parts = bookParts({ sheets: [{ ...GOOD, name: '坏' }, GOOD] });
  const BAD = 'xl/worksheets/sheet1.xml';

  it.each<readonly [string, readonly ZipPart[]]>([
    ['is missing', parts.filter(({ name }) => name !== BAD)],
    ['has another sum', parts.map((part) => (part.name === BAD ? { ...part, crc: 1 } : part))],
    ['is shorter than said', parts.map((part) => (part.name === BAD ? { ...part, size: 5000 } : part))],
    ['is packed in an unknown way', parts.map((part) => (part.name === BAD ? { ...part, method: 12 } : part))],
    ['is no packed data', parts.map((part) => (part.name === BAD ? { ...part, stored: true, method: 8 } : part))],
    ...[
      '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>',
      '<worksheet></worksheet></worksheet>',
      '<worksheet><sheetData a="></worksheet>',
      '<worksheet><![CDATA[ </worksheet>',
      '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>',
      'no XML',
      '<worksheet><sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row r="0"><c><v>1</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:?"/></mergeCells></worksheet>',
      '<worksheet><sheetData/><mergeCells><mergeCell/></mergeCells></worksheet>',
    ].map((data) => [`holds ${data}`, parts.map((part) => (part.name === BAD ? { ...part, data } : part))] as const),
  ])('loses only the sheet whose part %s', async (_, damaged) => {
    const { book, issues } = await read(zipOf(damaged));
    expect(book?.sheets.map(({ name }) => name)).toEqual(['好']);
    expect(issues).toMatchObject([{ code: 'sheet-broken', path: '计划.xlsx › 坏', severity: 'error' }]);
  });

  it.each(['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'is lost without a sound %s',
    async (name) => {
      for (const change of [{ crc: 1 }, { data: '<cut' }]) {
        const damaged = parts.map((part) => (part.name === name ? { ...part, ...change } : part));
        const reading = await read(zipOf(damaged));
        expect(reading.book).toBeNull();
        expect(reading.issues).toMatchObject([
          { code: 'zip-broken', message: expect.stringMatching(new RegExp(name, 'i')) },
        ]);
      }
    },
  );

  it('may point outside of itself', async () => {
    const far = new Uint8Array(zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>' }]));
    // The offset of the local header in the directory's one entry, and the start of the directory in the end record.
    for (const fromEnd of [22 + 15 + 4, 6]) {
      const bytes = far.slice();
      new DataView(bytes.buffer).setUint32(bytes.length - fromEnd, 0xfffffff0, true);
      expect(codesOf(await read(bytes))).toEqual(['zip-broken']);
    }
  });

  it('names parts that lead nowhere', async () => {
    const lost = parts.map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? { ...part, data: relations(['ss', 'sharedStrings', 'gone.xml']) }
        : part,
    );
    expect((await read(zipOf(lost))).issues).toMatchObject([
      { code: 'zip-broken', message: expect.stringContaining('gone.xml') },
    ]);
  });
});

describe('a zip bomb', () => {
  const bomb = (name: string, size: number, data: string | Uint8Array = 'x') => zipOf([{ name, data, size }]);

  it.each<readonly [string, Uint8Array]>([
    ['a part that declares 1 GB', bomb('xl/worksheets/sheet1.xml', 2 ** 30)],
    ['a part that grows a thousandfold', zipOf([{ name: 'xl/media/a.bin', data: new Uint8Array(11 * 2 ** 20) }])],
    [
      'parts that are too much together',
      zipOf([1, 2, 3].map((i) => ({ name: `${i}`, data: randomBytes(500_000), size: 90 * 2 ** 20 }))),
    ],
    ['ten thousand parts', zipOf(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: '', stored: true })))],
  ])('is not inflated: %s', async (_, bytes) => {
    const reading = await read(bytes);
    expect(reading.book).toBeNull();
    expect(reading.issues).toMatchObject([{ code: 'zip-bomb', path: '计划.xlsx', severity: 'error' }]);
    expect(reading.issues[0]?.message).toMatch(/ > /);
  });

  it('that lies about its size is stopped there, and the other sheets are kept', async () => {
    const large = { name: '大', rows: `<row>${'<c/>'.repeat(500_000)}</row>` };
    const parts = bookParts({ sheets: [large, GOOD] });
    const lying = parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, size: 1000 } : part));
    const { book, issues } = await read(zipOf(lying));
    expect(book?.sheets.map(({ name }) => name)).toEqual(['好']);
    expect(issues).toMatchObject([{ code: 'zip-bomb', path: '计划.xlsx › 大' }]);
  });

  it('is none where large photos are only stored', async () => {
    const photo = { name: 'xl/media/a.jpg', data: new Uint8Array(101 * 2 ** 20), stored: true, crc: 0 };
    const { book, issues } = await read(zipOf([...bookParts({ sheets: [GOOD] }), photo]));
    expect(cellsOf(book?.sheets[0])).toEqual({ A1: '会' });
    expect(issues).toEqual([]);
  });

  it('is one where a stored sheet is larger than any', async () => {
    const parts = bookParts({ sheets: [GOOD] }).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, stored: true, size: 101 * 2 ** 20 } : part,
    );
    expect(codesOf(await read(zipOf(parts)))).toEqual(['zip-bomb']);
  });
});

describe('a sheet', () => {
  it('of 100 000 empty rows and 16 384 columns with nothing but formats keeps nothing of them', async () => {
    const styled = '<c r="A1" s="1"/>'.repeat(16_384);
    const empty = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 2}" ht="20" customHeight="1"><c s="1"/></row>`,
    );
    const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>完</v></c></row>';
    const rows = `<row r="1" spans="1:16384">${styled}</row>${empty.join('')}`;
    const sheets = [
      { name: '空', rows },
      { name: '远', rows: `${rows}${far}` },
    ];
    const reading = await read(bookOf({ sheets }));
    expect(reading.book?.sheets.map(({ rows: kept }) => kept.length)).toEqual([0, 1]);
    expect(cellsOf(reading.book?.sheets[1])).toEqual({ XFD1048576: '完' });
    expect(reading.issues).toEqual([]);
    expect(codesOf(await read(bookOf({ sheets: sheets.slice(0, 1) })))).toEqual(['no-cells']);
  });

  const filled = (rows: number, columns: number): string =>
    Array.from({ length: rows }, () => `<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`).join('');

  it.each([
    ['too-many-rows', filled(20_001, 1), '20000'],
    ['too-many-columns', filled(1, 501), '500'],
  ])('is refused alone: %s', async (code, rows, limit) => {
    const { book, issues } = await read(bookOf({ sheets: [{ name: '大', rows }, GOOD] }));
    expect(book?.sheets.map(({ name }) => name)).toEqual(['好']);
    expect(issues).toMatchObject([
      { code, path: '计划.xlsx › 大', message: expect.stringContaining(limit), severity: 'error' },
    ]);
  });

  it('of as many rows and columns as allowed is read', async () => {
    const sheets = [
      { name: '长', rows: filled(20_000, 1) },
      { name: '宽', rows: filled(1, 500) },
    ];
    const { book, issues } = await read(bookOf({ sheets }));
    expect(book?.sheets.map(({ rows }) => rows.length)).toEqual([20_000, 1]);
    expect(issues).toEqual([]);
  });

  it('takes its cells from what the whole file may hold, unless it is refused', () => {
    const room = { cells: 3 };
    const cell = { kind: 'text', text: 'a', value: 'a' } as const;
    const fill = (count: number) => {
      const grid = createGrid(room);
      for (let column = 1; column <= count; column++) grid.put(1, column, cell);
      return grid.finish();
    };
    expect(fill(2)).toHaveLength(1);
    expect(fill(2)).toBe('too-many-cells');
    expect(fill(1)).toHaveLength(1);
    expect(room.cells).toBe(0);
  });

  it('of merges without end is refused', async () => {
    const rows = '<row><c><v>1</v></c></row>';
    const after = `<mergeCells>${'<mergeCell ref="A1:A1999"/>'.repeat(1100)}</mergeCells>`;
    const reading = await read(bookOf({ sheets: [{ name: '合', rows, after }, GOOD] }));
    expect(codesOf(reading)).toEqual(['sheet-broken']);
  });
});

describe('formulas', () => {
  it('with errors are kept as errors, and each error is named with its cells', async () => {
    const cells = ['A', 'B', 'C'].map((column) => `<c r="${column}1" t="e"><f>#REF!</f><v>#REF!</v></c>`);
    const reading = await read(rowOf(`${cells.join('')}<c r="D1" t="e"><v>#N/A</v></c><c r="E1"><v>1</v></c>`));
    expect(kindsOf(reading.book?.sheets[0])).toEqual([
      'error #REF!',
      'error #REF!',
      'error #REF!',
      'error #N/A',
      'number 1',
    ]);
    expect(reading.issues).toMatchObject([
      {
        code: 'error-value',
        path: '计划.xlsx › 表 › A1',
        message: '单元格是错误值「#REF!」（共 3 格：A1、B1、C1）',
        severity: 'warning',
      },
      { code: 'error-value', path: '计划.xlsx › 表 › D1', message: '单元格是错误值「#N/A」' },
    ]);
  });

  it('without result are said, and kept as errors', async () => {
    const cells = '<c r="B1"><f>A1&amp;"会"</f></c><c r="C1"><f t="shared" si="0"/><v/></c>';
    const reading = await read(rowOf(cells), '计划.xlsx', 'en');
    expect(kindsOf(reading.book?.sheets[0])).toEqual(['error =A1&"会"', 'error =']);
    expect(reading.issues).toMatchObject([
      {
        code: 'formula-not-computed',
        path: '计划.xlsx › 表 › B1',
        message: 'the formula has no result: “=A1&"会"” (2 cells: B1, C1)',
        severity: 'warning',
      },
    ]);
  });
});

describe('the log', () => {
  it('names some cells of many, and some subjects of many', () => {
    const log = createSheetIssueLog('a.xlsx', 'en');
    for (let i = 1; i <= 40; i++) log.add('error-value', { sheet: 's', cell: `A${i}` }, '#N/A');
    for (let i = 1; i <= 40; i++) log.add('impossible-date', { sheet: 's', cell: `B${i}` }, `${i}\n${'x'.repeat(200)}`);
    const issues = log.issues();
    expect(issues[0]?.message).toBe(
      'the cell holds the error “#N/A” (40 cells: A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, …)',
    );
    expect(issues).toHaveLength(1 + 20 + 1);
    expect(issues[1]?.message).toBe(`“1 ${'x'.repeat(118)}…” is no date that exists`);
    expect(issues.at(-1)?.message).toContain('“…” is no date that exists (20 cells: B21');
  });

  it('has every sentence in both languages', () => {
    const codes = Object.keys(sheetWords('zh').issues);
    expect(Object.keys(sheetWords('en').issues)).toEqual(codes);
    for (const lang of ['zh', 'en'] as const) {
      for (const sentence of Object.values(sheetWords(lang).issues).flatMap((say) => [say('X'), say('')])) {
        for (const text of Object.values(sentence)) {
          expect(text).not.toBe('');
          expect(/\p{Script=Han}/u.test(text)).toBe(lang === 'zh');
        }
      }
    }
  });
});
