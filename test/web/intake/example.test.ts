import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { intake } from '../../../src/intake/intake.ts';
import { cellsAbout, compare } from '../../../src/web/screens/intake/compare.ts';
import { ask, progressOf } from '../../../src/web/screens/intake/findings.ts';
import { type Finding, type Reading, readingOf, type Wish } from '../../../src/web/screens/intake/shapes.ts';
import { cellOf, viewFiles } from '../../../src/web/screens/intake/sheets.ts';

const FOLDER = new URL('../../../examples/06-raw-plans/', import.meta.url);
const FILES = ['县委办.xlsx', '人大办.csv', '政府办.xlsx', '政协办.csv'];
const file = (name: string) => ({ name, bytes: readFileSync(new URL(encodeURIComponent(name), FOLDER)) });

let answer: { readonly problem: object; readonly record: object; readonly files: readonly object[] };
let reading: Reading;

beforeAll(async () => {
  const { made, issues } = await intake({
    files: FILES.map(file),
    roster: file('名册.xlsx'),
    period: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  });
  if (made === null) throw new Error('the roster cannot be used');
  // As it comes over the wire.
  const wire = JSON.parse(JSON.stringify({ number: 1, ...made, book: undefined, issues }));
  answer = wire;
  const read = readingOf(wire);
  if (read === null) throw new Error('the record has another shape');
  reading = read;
});

const found = (key: string): Finding => {
  const finding = reading.findings.find((one) => one.key.startsWith(key));
  if (finding === undefined) throw new Error(`no ${key}`);
  return finding;
};
const wishesOf = ({ wishes }: Finding): readonly Wish[] =>
  wishes.flatMap((key) => reading.wishes.find((wish) => wish.key === key) ?? []);

describe('what the server answers of an intake', () => {
  test('is read as it is', () => {
    expect(reading.wishes).toHaveLength(110);
    expect(reading.fates).toHaveLength(110);
    expect(progressOf(ask(reading.findings, {}))).toMatchObject({ left: 19, all: 19 });
  });

  test.each([
    ['no record', { record: null }],
    ['another format', { record: { format: 'tongchou/intake@2' } }],
    ['no findings', { record: { format: 'tongchou/intake@1', wishes: [], fates: [], carried: [] } }],
    ['another shape of files', { files: [{ name: 'a' }] }],
    ['no problem', { problem: 'x' }],
  ])('is refused with %s', (_, other) => {
    expect(readingOf({ number: 1, issues: [], ...answer, ...other } as never)).toBeNull();
  });
});

describe('the sheets', () => {
  test('say how each column was taken, by the cells that were read', () => {
    const { sheets } = viewFiles(reading);
    expect(sheets.map((sheet) => [sheet.file, sheet.summary.sheet, sheet.wishes.length])).toEqual(
      reading.files.flatMap(({ file: name, sheets: all }) => all.map(({ sheet, wishes }) => [name, sheet, wishes])),
    );
    const [party] = sheets;
    expect(party?.columns.map(({ letters, header, field }) => `${letters} ${header} ${field}`)).toEqual(
      expect.arrayContaining(['C 时间 time', 'D 活动内容 title', 'F 参加领导 attendees']),
    );
    expect(party?.columns.find(({ field }) => field === 'attendees')).toMatchObject({
      filled: 28,
      sample: '全体县委常委参加',
    });
  });

  test('have the issues of their own, with the cell', () => {
    const { sheets, others } = viewFiles(reading);
    const cppcc = sheets.find((sheet) => sheet.file === '政协办.csv');
    expect(cppcc?.issues.map((issue) => [issue.code, cellOf(issue)])).toContainEqual(['column-unknown', 'L1']);
    expect(cppcc?.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(['界别']);
    expect(sheets.flatMap(({ issues }) => issues).length + others.length).toBe(reading.issues.length);
  });
});

describe('the sources of a question', () => {
  test('are the cells that it is about', () => {
    const [wish] = wishesOf(found('venue:'));
    expect(wish && cellsAbout(found('venue:'), wish)).toMatchObject([{ field: 'place', text: '行政中心礼堂' }]);
  });

  test('are named also where the cells are not known', () => {
    const [wish] = wishesOf(found('venue:'));
    const other: Finding = { ...found('venue:'), code: 'unheard-of', text: '什么' };
    expect(wish && cellsAbout(other, wish)).toEqual([{ field: 'unheard-of', cell: null, text: '什么' }]);
  });
});

describe('two wishes side by side', () => {
  test('differ where they do', () => {
    const rows = compare(wishesOf(found('two-dates:')), 'zh');
    const row = rows.find(({ name }) => name === 'time');
    expect(row?.differs).toBe(true);
    expect(row?.cells.map(({ said }) => said)).toEqual([
      expect.stringContaining('12月7日（周一）下午'),
      expect.stringContaining('12月11日（周五）上午'),
    ]);
  });

  test('say what was written where it was understood as something else', () => {
    const rows = compare(wishesOf(found('duplicate:gov-f1eb4a')), 'zh');
    expect(rows.find(({ name }) => name === 'importance')).toMatchObject({
      differs: false,
      cells: [{ said: '重要程度5', written: '高' }, { said: '重要程度5' }],
    });
    expect(rows.find(({ name }) => name === 'deadline')).toBeUndefined();
  });
});
