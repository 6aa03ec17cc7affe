import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSheets, type Sheet } from '../../src/formats/sheets.ts';
import { type SheetSpec, writeSheets } from '../../src/formats/write-sheets.ts';
import { cellText } from '../../src/formats/xlsx-text.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { hostileText } from './ics-hostile.ts';
import { partsOf } from './xlsx-parts.ts';

const PLAN: SheetSpec = {
  name: '计划',
  title: '活动计划表',
  intro: ['第一行说明', '第二行说明'],
  columns: [
    { header: '内容', width: 30, note: '必填' },
    { header: '人数', width: 8, kind: 'number' },
    { header: '日期', width: 18, kind: 'date' },
    { header: '是否必排', width: 10, list: ['是', '否'] },
    { header: '班子', width: 10, listFrom: { sheet: "A 'B'", header: '名称' } },
  ],
  rows: [
    ['常委会', 12, '2026-12-03', '是', '县委'],
    ['调研', null, '2026-12-03T14:30', null, null],
    ['待定', null, '下旬', '否'],
  ],
  notes: ['注：以上待定。'],
};
const BODIES: SheetSpec = { name: "A 'B'", columns: [{ header: '名称', width: 20 }], rows: [['县委']] };

async function sheetsOf(specs: readonly SheetSpec[]): Promise<readonly Sheet[]> {
  const { book, issues } = await readSheets('w.xlsx', await writeSheets(specs, 'zh'), 'zh');
  expect(issues).toEqual([]);
  return book?.sheets ?? [];
}

const texts = (sheet: Sheet | undefined): readonly (readonly [number, number, string, string])[] =>
  (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    [...cells].map(([column, { kind, value }]) => [row, column, kind, value] as const),
  );

const partOf = async (name: string, specs: readonly SheetSpec[] = [PLAN, BODIES]): Promise<string> =>
  partsOf(await writeSheets(specs, 'zh')).get(name) ?? '';

describe('a workbook', () => {
  it('reads back: title, explanations, header, texts, numbers, dates, notes', async () => {
    const [plan, bodies] = await sheetsOf([PLAN, BODIES]);
    expect([plan?.name, bodies?.name]).toEqual(['计划', "A 'B"]);
    const rows = texts(plan).filter(([row, column]) => column === 1 || row > 3);
    expect(rows).toEqual([
      [1, 1, 'text', '活动计划表'],
      [2, 1, 'text', '第一行说明'],
      [3, 1, 'text', '第二行说明'],
      ...['内容', '人数', '日期', '是否必排', '班子'].map((header, i) => [4, i + 1, 'text', header]),
      ...[
        [5, 1, 'text', '常委会'],
        [5, 2, 'number', '12'],
        [5, 3, 'date', '2026-12-03'],
        [5, 4, 'text', '是'],
        [5, 5, 'text', '县委'],
      ],
      ...[
        [6, 1, 'text', '调研'],
        [6, 3, 'date', '2026-12-03T14:30'],
      ],
      ...[
        [7, 1, 'text', '待定'],
        [7, 3, 'text', '下旬'],
        [7, 4, 'text', '否'],
      ],
      ...[1, 2, 3, 4, 5].map((column) => [8, column, 'text', '注：以上待定。']),
    ]);
  });

  it('is set up to be printed: landscape A4, fit to width, header kept and repeated', async () => {
    const [plan] = (await readXlsx(await writeSheets([PLAN, BODIES], 'zh'), { readStyles: true })).sheets;
    expect(plan?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(plan?.freezePane?.rows).toBe(4);
    expect(plan?.headerFooter?.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(plan?.cells?.get('4,0')?.style?.alignment?.wrapText).toBe(true);
    expect(await partOf('xl/workbook.xml')).toContain(`'计划'!$4:$4`);
  });

  it('explains its headers and offers its lists, also those of another sheet', async () => {
    expect(await partOf('xl/comments1.xml')).toMatch(/ref="A4".*必填/);
    const sheet = await partOf('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="D5:D204"[^>]*><formula1>(&quot;|")是,否(&quot;|")<\/formula1>/);
    expect(sheet).toMatch(
      /sqref="E5:E204"[^>]*><formula1>(&apos;|')A (&apos;|'){2}B(&apos;|')!\$A\$2:\$A\$201<\/formula1>/,
    );
    // Nothing is refused, only asked about.
    expect(sheet).not.toContain('errorStyle="stop"');
    expect(sheet.match(/errorStyle="warning"/g)).toHaveLength(2);
  });

  it('leaves out a list that a spreadsheet cannot hold', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `会议室${i}`);
    for (const list of [[], ['a,b'], ['"'], ['a\nb'], long]) {
      const specs = [{ ...BODIES, columns: [{ header: '名称', width: 20, list }] }];
      expect(await partOf('xl/worksheets/sheet1.xml', specs)).not.toContain('dataValidation');
    }
    const lost = (listFrom: { readonly sheet: string; readonly header: string }) =>
      writeSheets([{ ...BODIES, columns: [{ header: '名称', width: 20, listFrom }] }], 'zh');
    await expect(lost({ sheet: '无', header: '名称' })).rejects.toThrow(RangeError);
    await expect(lost({ sheet: "A 'B'", header: '无' })).rejects.toThrow(RangeError);
  });

  it('shows examples in grey, with empty rows that take what is typed as text', async () => {
    const soft = (
      await readXlsx(await writeSheets([{ ...PLAN, soft: 'examples' }, BODIES], 'zh'), { readStyles: true })
    ).sheets[0];
    const plain = (await readXlsx(await writeSheets([PLAN, BODIES], 'zh'), { readStyles: true })).sheets[0];
    expect(soft?.cells?.get('4,0')?.style?.font?.color).toEqual({ rgb: '666666' });
    expect(plain?.cells?.get('4,0')?.style?.font?.color).toBeUndefined();
    const [sheet] = await sheetsOf([{ ...PLAN, soft: 'examples' }, BODIES]);
    expect(sheet?.rows.at(-1)?.row).toBe(23);
    expect(await partOf('xl/styles.xml')).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  it('is the same to the byte, whenever and wherever it is written', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Shanghai';
      const here = await writeSheets([PLAN, BODIES], 'en');
      process.env.TZ = 'America/New_York';
      expect(Buffer.from(await writeSheets([PLAN, BODIES], 'en')).equals(here)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('leaves days that spreadsheets disagree about as they are written', async () => {
    const columns = [{ header: '日期', width: 20, kind: 'date' }] as const;
    const [sheet] = await sheetsOf([{ name: 's', columns, rows: [['1900-02-28'], ['1900-03-01'], ['2026-02-30']] }]);
    expect(texts(sheet).map(([, , kind]) => kind)).toEqual(['text', 'text', 'date', 'text']);
  });
});

it(
  'whatever a text looks like, it stays that text',
  async () => {
    const odd = fc.constantFrom('=1+1', '#N/A', '#REF!', '_x0041_', '8:30', '1-5', '  ', '+86', '@a', '"', 'a\nb');
    const cell = fc.oneof(hostileText, odd);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), cell, async (rows, note) => {
        const columns = [
          { header: '甲', width: 20, note },
          { header: '乙', width: 5 },
        ];
        const bytes = await writeSheets([{ name: 's', columns, rows, soft: 'examples' }], 'en');
        const { book, issues } = await readSheets('w.xlsx', bytes, 'en');
        expect(issues).toEqual([]);
        const expected = rows.flatMap((row, r) =>
          row.flatMap((text, c) => {
            const shown = cellText(text).replaceAll('_x005F_', '_').trim();
            return shown === '' ? [] : [[r + 2, c + 1, 'text', shown]];
          }),
        );
        expect(texts(book?.sheets[0]).filter(([row]) => row > 1)).toEqual(expected);
      }),
      propertyRuns(0.2),
    );
  },
  PROPERTY_TIMEOUT,
);
