import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { dateCell, dateFormat, impossibleDate } from '../../src/formats/read-sheets-dates.ts';
import { cellsOf, codesOf, kindsOf, read, rowOf } from './read-sheets-files.ts';

const DAY = 46_359;
const DAY_1904 = DAY - 1462;

describe('serial numbers', () => {
  it.each([
    ['yyyy-mm-dd', DAY, 'date 2026-12-03 2026-12-03'],
    ['m/d/yyyy', DAY + 0.375, 'date 2026-12-03T09:00 2026-12-03 09:00'],
    ['yyyy"年"m"月"d"日"', DAY, 'date 2026-12-03 2026年12月3日'],
    ['m"月"d"日"', DAY, 'date 2026-12-03 12月3日'],
    ['m月d日;@', DAY, 'date 2026-12-03 12月3日'],
    ['[$-804]m/d h:mm', DAY + 0.5, 'date 2026-12-03T12:00 12-03 12:00'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', DAY, 'date 2026-12-03 2026年12月3日'],
    ['aaaa', DAY, 'date 2026-12-03 2026-12-03'],
    ['h:mm', DAY + 0.375, 'date 2026-12-03T09:00 2026-12-03 09:00'],
    ['yyyy-mm-dd', 1, 'date 1900-01-01 1900-01-01'],
    ['yyyy-mm-dd', 59, 'date 1900-02-28 1900-02-28'],
    ['yyyy-mm-dd', 61, 'date 1900-03-01 1900-03-01'],
    ['yyyy-mm-dd', 2_958_465, 'date 9999-12-31 9999-12-31'],
    // Typed as a month, and kept as its first day.
    ['yyyy"年"m"月"', DAY - 2, 'text 2026年12月 2026年12月'],
    ['mmm-yy', DAY - 2, 'text 2026-12 2026-12'],
    ['h:mm', 0.375, 'time 09:00 09:00'],
    ['h"时"mm"分"', 0.604_166_666_666_667, 'time 14:30 14:30'],
    ['上午/下午h"时"mm"分"', 0.75, 'time 18:00 18:00'],
    ['h:mm AM/PM', 0.5, 'time 12:00 12:00'],
    ['mm:ss.0', 0.375, 'time 09:00 09:00'],
    ['h:mm', 0, 'time 00:00 00:00'],
    ['yyyy/m/d h:mm', 0.375, 'time 09:00 09:00'],
    // 08:59:59.7 is nine o'clock; 09:00:30 is too.
    ['h:mm', 0.374_996_5, 'time 09:00 09:00'],
    ['h:mm:ss', 0.375 + 30 / 86_400, 'time 09:00 09:00'],
    ['[h]:mm', 0.0625, 'time 01:30 01:30'],
    ['[h]:mm:ss', 1.5, 'text 36:00 36:00'],
  ])('in the format %s: %d', (code, serial, expected) => {
    const format = dateFormat(200, code);
    const cell = format && dateCell(serial, format, false);
    expect(`${cell?.kind} ${cell?.value} ${cell?.text}`).toBe(expected);
  });

  it.each(['General', '@', '0', '0.00', '#,##0.00;[Red]-#,##0.00', '0.00E+00', '0"天"', '# ?/?', '[$¥-804]#,##0', ''])(
    'are numbers in the format %s',
    (code) => expect(dateFormat(200, code)).toBeNull(),
  );

  it('are known by the number of a format alone', () => {
    expect([14, 31, 58].map((id) => dateFormat(id)?.kind)).toEqual(['date', 'date', 'date']);
    expect([20, 32, 46].map((id) => dateFormat(id)?.kind)).toEqual(['time', 'time', 'elapsed']);
    expect([0, 2, 49, 999].map((id) => dateFormat(id))).toEqual([null, null, null, null]);
  });

  it('that are no day are none, and are shown as the spreadsheet does', () => {
    const format = dateFormat(14);
    const none = [60, 60.5, 0, -1, 2_958_466, 1e300];
    expect(none.map((serial) => format && dateCell(serial, format, false))).toEqual(none.map(() => null));
    expect(none.map((serial) => impossibleDate(serial, false))).toEqual([
      ...['1900-02-29', '1900-02-29', '1900-01-00', '-1', '2958466', '1e+300'],
    ]);
    expect(impossibleDate(-1, true)).toBe('-1');
  });

  it('count from 1904 in the other system, where every day exists', () => {
    const format = dateFormat(14);
    const days = [0, 60, DAY_1904].map((serial) => format && dateCell(serial, format, true)?.value);
    expect(days).toEqual(['1904-01-01', '1904-03-01', '2026-12-03']);
  });
});

describe('dates in files', () => {
  it.each(['1900', '1904'] as const)('are the same in the %s system', async (dateSystem) => {
    const rows = [
      [new Date('2026-12-03T00:00:00Z'), new Date('2026-12-03T09:20:00Z'), new Date('2024-02-29T00:00:00Z')],
    ];
    const { book, issues } = await read(await writeXlsx({ sheets: [{ name: 's', rows }], dateSystem }));
    expect(kindsOf(book?.sheets[0])).toEqual(['date 2026-12-03', 'date 2026-12-03T09:20', 'date 2024-02-29']);
    expect(issues).toEqual([]);
  });

  it.each([
    [false, 46_359],
    [true, 44_897],
  ])('are told by the workbook’s own system (1904: %s)', async (date1904, serial) => {
    const bytes = rowOf(`<c s="0"><v>${serial}.375</v></c>`, { date1904, formats: ['yyyy-mm-dd'] });
    expect(kindsOf((await read(bytes)).book?.sheets[0])).toEqual(['date 2026-12-03T09:00']);
  });

  it('that are text stay text', async () => {
    const rows = [['12月3日上午', '2026-12-03', '12.3', '3/12/2026', '9:00']];
    const { book } = await read(await writeXlsx({ sheets: [{ name: 's', rows }] }));
    expect(kindsOf(book?.sheets[0])).toEqual(rows[0]?.map((text) => `text ${text}`));
  });

  it('that do not exist are said, and kept as errors', async () => {
    const cells = '<c r="A1" s="0"><v>60</v></c><c r="B1" s="0"><v>46359</v></c><c r="C1" s="0"><v>60</v></c>';
    const reading = await read(rowOf(cells, { formats: ['yyyy-mm-dd'] }));
    expect(kindsOf(reading.book?.sheets[0])).toEqual(['error 60', 'date 2026-12-03', 'error 60']);
    expect(cellsOf(reading.book?.sheets[0])).toMatchObject({ A1: '1900-02-29' });
    expect(codesOf(reading)).toEqual(['impossible-date']);
    expect(reading.issues[0]).toMatchObject({
      path: '计划.xlsx › 表 › A1',
      message: '「1900-02-29」不是存在的日期（共 2 格：A1、C1）',
      severity: 'warning',
    });
  });
});
