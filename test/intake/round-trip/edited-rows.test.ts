import { describe, expect, test } from 'vitest';
import { applyDifferences } from '../../../src/intake/round-trip/apply.ts';
import { readEditedTable } from '../../../src/intake/round-trip/read-edited-table.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { readProblem } from '../../../src/model/read.ts';
import { PROBLEM, SCHEDULE } from '../../formats/fixture.ts';
import { planAndVerify } from '../../support/plan-and-verify.ts';
import { difference, edited, read, SHEET, settled, withActivity } from './ask-table.ts';
import { addRow, dateCell, edit, editTitled, exported, FILE, without, withRows } from './edit-table.ts';

describe('rows', () => {
  test('deleted cancel the activity, and its relations with it', async () => {
    const problem: Problem = {
      ...PROBLEM,
      relations: [
        { kind: 'precedes', first: 'a4', second: 'a1' },
        { kind: 'differentDays', activities: ['a1', 'a2'] },
        { kind: 'differentDays', activities: ['a1', 'a2', 'a3'] },
        { kind: 'sameDay', activities: ['a6', 'a7'] },
        { kind: 'precedes', first: 'a6', second: 'a7' },
      ],
    };
    const book = without(await exported(problem, SCHEDULE), (text) => text('id') === 'a1');
    const { differences, issues } = read(book, problem);
    expect(issues).toEqual([]);
    expect(differences).toEqual([
      {
        activity: 'a1',
        place: { file: FILE, sheet: SHEET, row: null },
        field: 'removed',
        before: '9月30日 09:00–11:00 县委常委会会议',
        after: '',
        words: {
          zh: '取消「县委常委会会议」，原定9月30日（周三）09:00–11:00（此项为必排）',
          en: '“县委常委会会议”, 30 Sep (Wed) 09:00–11:00, is cancelled (it was mandatory)',
        },
        apply: { kind: 'remove' },
      },
    ]);
    const next = applyDifferences(problem, differences);
    expect(next.activities.map(({ id }) => id)).toEqual(['a2', 'a3', 'a4', 'a5', 'a6', 'a7']);
    expect(next.relations).toEqual([
      { kind: 'differentDays', activities: ['a2', 'a3'] },
      { kind: 'sameDay', activities: ['a6', 'a7'] },
      { kind: 'precedes', first: 'a6', second: 'a7' },
    ]);
    expect(readProblem(next).problem).not.toBeNull();
  });

  test('struck out by hand are cancelled too', async () => {
    expect(await difference('a4', { index: '×' })).toMatchObject({ activity: 'a4', field: 'removed' });
  });

  test('added are reported and not applied', async () => {
    const book = addRow(await exported(PROBLEM, SCHEDULE), 'a3', { time: '09:00', title: '新增的会', place: '待定' });
    const { differences, issues } = read(book);
    expect(differences).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'row-without-id', severity: 'warning', message: '这一行没有编号，未读回：09:00 新增的会 待定' },
    ]);
  });

  test('whose ids are doubled or strange are questions', async () => {
    const book = await exported(PROBLEM, SCHEDULE);
    const doubled = read(addRow(book, 'a3', { time: '09:00', title: '复制的', id: 'a1' }));
    expect(doubled.differences).toEqual([]);
    expect(doubled.issues).toMatchObject([
      { code: 'id-twice', severity: 'error', message: expect.stringMatching(/第 \d+、\d+ 行的编号都是「a1」/) },
    ]);
    for (const id of ['ghost', 'a6', 'a5'])
      expect(read(addRow(book, 'a3', { title: '新的', id })).issues).toMatchObject([{ code: 'id-unknown' }]);
  });

  test('without id that were changed or deleted are reported', async () => {
    const book = await exported(PROBLEM, SCHEDULE);
    const moved = read(editTitled(book, '集中精力', { time: '09:00–10:00' }));
    expect(moved.differences).toEqual([]);
    expect(moved.issues.map(({ code }) => code)).toEqual([
      'row-without-id',
      'row-without-id',
      'line-missing',
      'line-missing',
    ]);
    const { issues } = read(without(book, (text) => text('time').startsWith('续')));
    expect(issues).toMatchObject([
      {
        code: 'line-missing',
        path: `${FILE} › ${SHEET}`,
        message: expect.stringContaining('9月29日 续，至18:00 全县经济工作大会'),
      },
    ]);
  });

  test('that hide what is confidential are reported where they are changed', async () => {
    const book = await exported(PROBLEM, SCHEDULE, { view: 'normal' });
    const { differences, issues } = read(editTitled(book, '公务活动', { time: '08:30–09:30' }));
    expect(differences).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['row-without-id', 'line-missing']);
  });

  test('say what is not read back', async () => {
    const { differences, issues } = await edited('a1', { unit: '县府办', contact: '李四', remarks: '带材料' });
    expect(differences).toEqual([]);
    expect(issues.map(({ message }) => message)).toEqual(
      ['承办（责任）单位', '联系人及电话', '备注'].map((head) => `「${head}」一栏的改动未读回`),
    );
  });
});

describe('one copy of a repeated activity', () => {
  test('becomes an activity of its own', async () => {
    const one = await difference('a5@2026-09-28', { time: '16:00', date: dateCell('2026-10-08') });
    const next = applyDifferences(PROBLEM, [one]);
    expect(readProblem(next).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const copies = next.activities.filter(({ id }) => id.startsWith('a5'));
    expect(copies.map(({ id, pinned }) => [id, pinned])).toEqual([
      ['a5@2026-09-28', { start: '2026-10-08T16:00' }],
      ['a5@2026-10-05', undefined],
    ]);
    expect(copies[0]?.windows).toContainEqual({ start: '2026-10-08T16:00', end: '2026-10-08T16:30' });
    expect(copies.every(({ repeat }) => repeat === undefined)).toBe(true);
  });

  test('leaves those valid that can never be held', async () => {
    const problem = withActivity('a5', {
      windows: [{ start: '2026-09-28T08:30', end: '2026-09-30T18:00' }],
      pinned: { day: '2026-09-30', attendees: ['sec'] },
    });
    const one = await difference('a5@2026-09-28', { title: '周例会（一）' }, problem);
    const after = settled(one, 'a5@2026-10-05', problem);
    expect(after).toMatchObject({ deadline: '2026-10-05T00:00', pinned: { attendees: ['sec'] } });
    expect(settled(one, 'a5@2026-09-28', problem)).toMatchObject({
      title: '周例会（一）',
      pinned: { day: '2026-09-30' },
    });
  });
});

describe('a file that is no list', () => {
  test.each(['A', 'B', 'D'] as const)('of layout %s says which table is meant', async (layout) => {
    const { differences, issues } = read(await exported(PROBLEM, SCHEDULE, { layout }));
    expect(differences).toEqual([]);
    expect(issues).toMatchObject([{ code: 'not-layout-h', path: FILE, severity: 'error' }]);
  });

  test('without the column of ids cannot be read back', async () => {
    const book = withRows(await exported(PROBLEM, SCHEDULE), (rows) =>
      rows.map(({ row, cells }) => ({ row, cells: new Map([...cells].filter(([column]) => column !== 11)) })),
    );
    expect(read(book).issues).toMatchObject([{ code: 'no-ids', message: expect.stringContaining(SHEET) }]);
  });

  test('with several lists does not say which counts', async () => {
    const book = await exported(PROBLEM, SCHEDULE);
    const copies = [...book.sheets, ...book.sheets.map((sheet) => ({ ...sheet, name: '备份' }))];
    expect(read({ ...book, sheets: copies }).issues).toMatchObject([
      { code: 'several-tables', message: `有几张清单：${SHEET}、备份` },
    ]);
  });
});

test('questions are asked in the language asked for, whatever that of the table', async () => {
  const book = edit(await exported(PROBLEM, SCHEDULE, { lang: 'en' }), 'a1', {
    date: '29 Sep',
    time: 'morning',
    title: 'Standing committee (note 3)',
    attendees: '李书记, 王县长 (张副县长 stands in)',
    place: 'somewhere',
  });
  const { differences, issues } = readEditedTable(PROBLEM, SCHEDULE, book, 'en');
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ['time-unclear', 'the time “morning” is not understood'],
    ['place-unknown', 'there is no venue or site “somewhere”'],
  ]);
  expect(differences.map(({ field, after }) => [field, after])).toEqual([
    ['title', 'Standing committee'],
    ['attendees', '李书记, 王县长 (张副县长 stands in)'],
  ]);
});

test('what was decided by hand is in the next plan', async () => {
  const book = edit(await exported(PROBLEM, SCHEDULE), 'a1', { time: '15:00', date: dateCell('2026-10-08') });
  const next = applyDifferences(PROBLEM, read(book).differences);
  const { schedule } = await planAndVerify(next);
  expect(schedule.assignments.find(({ activity }) => activity === 'a1')?.start).toBe('2026-10-08T15:00');
});
