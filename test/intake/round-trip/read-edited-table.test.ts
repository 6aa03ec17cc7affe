import { describe, expect, it, test } from 'vitest';
import { CHANGES } from '../../formats/changed-fixture.ts';
import { PROBLEM, SCHEDULE } from '../../formats/fixture.ts';
import { difference, edited, question, read, SHEET, settled, withActivity } from './ask-table.ts';
import { dateCell, type Edits, exported, FILE, textCell, timeCell, withRows, workbook } from './edit-table.ts';

describe('a table that nobody touched has no difference', () => {
  it.each([
    { lang: 'zh', view: 'full' },
    { lang: 'zh', view: 'normal' },
    { lang: 'en', view: 'full' },
    { lang: 'en', view: 'normal' },
  ] as const)('in $lang, $view', async (options) => {
    expect(read(await exported(PROBLEM, SCHEDULE, options))).toEqual({ differences: [], issues: [] });
  });

  test('beside the other layouts, and with rows and columns moved', async () => {
    const whole = await workbook(PROBLEM, SCHEDULE, { lang: 'zh' });
    expect(whole.sheets.length).toBeGreaterThan(3);
    expect(read(whole)).toEqual({ differences: [], issues: [] });
    const moved = withRows(await exported(PROBLEM, SCHEDULE), (rows) =>
      rows.map(({ row, cells }) => ({
        row: row + 2,
        cells: new Map([...cells].map(([column, cell]) => [12 - column, cell])),
      })),
    );
    expect(read(moved)).toEqual({ differences: [], issues: [] });
  });

  test('with marks of changes, footnotes on what was waived, and what is struck out', async () => {
    const waivers = [{ activity: 'a3', name: '陈明', reason: '已电话请示' }];
    const book = await exported(PROBLEM, SCHEDULE, { changes: CHANGES, waivers });
    expect(read(book)).toEqual({ differences: [], issues: [] });
  });

  test('as a text file, where merged cells hold their text once', async () => {
    const book = withRows(await exported(PROBLEM, SCHEDULE), (rows) =>
      rows.map(({ row, cells }, i) => {
        const above = rows[i - 1]?.cells;
        const isAcross = (column: number): boolean =>
          cells.get(4)?.text === cells.get(7)?.text && cells.get(column)?.text === cells.get(column - 1)?.text;
        const isDown = (column: number): boolean =>
          (column === 2 || column === 3) && above?.get(2)?.text === cells.get(2)?.text;
        return {
          row,
          cells: new Map(
            [...cells]
              .filter(([column]) => !isAcross(column) && !isDown(column))
              .map(([column, { text }]) => [column, textCell(text)]),
          ),
        };
      }),
    );
    expect(read(book)).toEqual({ differences: [], issues: [] });
  });
});

describe('the time', () => {
  test('moved on its day is pinned', async () => {
    const one = await difference('a1', { time: '14:30–16:30' });
    expect(one).toEqual({
      activity: 'a1',
      place: { file: FILE, sheet: SHEET, row: expect.any(Number) },
      field: 'start',
      before: '9月30日 09:00–11:00',
      after: '9月30日 14:30–16:30',
      words: {
        zh: '「县委常委会会议」时间由9月30日（周三）09:00–11:00改为9月30日（周三）14:30–16:30',
        en: '“县委常委会会议”: time changed from 30 Sep (Wed) 09:00–11:00 to 30 Sep (Wed) 14:30–16:30',
      },
      apply: { kind: 'pin', pinned: { start: '2026-09-30T14:30', day: null } },
    });
    expect(settled(one, 'a1')?.pinned).toEqual({ start: '2026-09-30T14:30' });
  });

  test.each([
    ['a time of the spreadsheet', timeCell('15:00'), '2026-09-30T15:00'],
    ['a start alone', '10:00', '2026-09-30T10:00'],
    ['words', '下午3点', '2026-09-30T15:00'],
    ['English words', '3:30pm', '2026-09-30T15:30'],
  ])('is read from %s', async (_, time, start) => {
    expect((await difference('a1', { time })).apply).toEqual({ kind: 'pin', pinned: { start, day: null } });
  });

  test('written otherwise is no difference', async () => {
    expect(await edited('a1', { time: '上午9点至11点' })).toEqual({ differences: [], issues: [] });
    expect(await edited('a1', { time: '09:00' })).toEqual({ differences: [], issues: [] });
  });

  test('with another length changes the length as well', async () => {
    const one = await difference('a1', { time: '09:00—10:30' });
    expect(one.words.zh).toMatch(/（时长改为1小时30分钟）$/);
    expect(settled(one, 'a1')).toMatchObject({ minutes: 90, pinned: { start: '2026-09-30T09:00' } });
  });

  test('on another day keeps its hour, whatever the year that the spreadsheet took', async () => {
    for (const date of [dateCell('2026-10-08'), dateCell('2027-10-08'), '10月8日（周四）']) {
      const one = await difference('a1', { date, weekday: '周四' });
      expect(one).toMatchObject({ field: 'start', after: '10月8日 09:00–11:00' });
      expect(one.apply).toEqual({ kind: 'pin', pinned: { start: '2026-10-08T09:00', day: null } });
    }
  });

  test('left open pins the day', async () => {
    for (const time of ['', '待定', 'TBD']) {
      const one = await difference('a1', { time, date: dateCell('2026-10-08') });
      expect(one).toMatchObject({ field: 'day', apply: { kind: 'pin', pinned: { start: null, day: '2026-10-08' } } });
      expect(one.words.zh).toBe('「县委常委会会议」由9月30日（周三）09:00–11:00改为只定日期：10月8日');
    }
  });

  test('of whole days can only change its day', async () => {
    const one = await difference('a2', { date: dateCell('2026-09-29') });
    expect(one).toMatchObject({ field: 'day', apply: { kind: 'pin', pinned: { start: null, day: '2026-09-29' } } });
    expect(one.words.zh).toMatch(/时间由9月28日（周一）08:30 – 9月29日 18:00改为9月29日—30日$/);
    expect(await question('a2', { time: '14:00' })).toMatch(/^whole-days .*D5 「全县经济工作大会」占整天/);
    expect(await question('a2', { date: dateCell('2026-10-10') })).toMatch(/^date-outside /);
  });

  test('outside windows and limits widens them', async () => {
    const one = await difference('a3', { time: '06:30', date: dateCell('2026-10-10') });
    expect(one.words).toEqual({
      zh: expect.stringMatching(/（原定的时段或期限随之放宽）$/),
      en: expect.stringMatching(/\(its windows or limits are widened for it\)$/),
    });
    expect(settled(one, 'a3')).toMatchObject({
      windows: [
        { start: '2026-10-01T18:00', end: '2026-10-01T21:00' },
        { start: '2026-10-10T06:30', end: '2026-10-10T08:00' },
      ],
      pinned: { start: '2026-10-10T06:30' },
    });
    const limited = withActivity('a1', { releaseTime: '2026-09-30T08:30', deadline: '2026-10-08T18:00' });
    const early = await difference('a1', { date: dateCell('2026-09-29') }, limited);
    expect(settled(early, 'a1', limited)).toMatchObject({ releaseTime: '2026-09-29T09:00' });
    const late = await difference('a1', { date: dateCell('2026-10-09'), time: '待定' }, limited);
    expect(settled(late, 'a1', limited)).toMatchObject({ deadline: '2026-10-10T00:00' });
  });

  test('left open of what is outside working hours names the day as its window', async () => {
    const { windows: _, ...a3 } = PROBLEM.activities.find(({ id }) => id === 'a3') ?? { id: 'a3' };
    const problem = { ...PROBLEM, activities: PROBLEM.activities.map((one) => (one.id === 'a3' ? a3 : one)) };
    const one = await difference('a3', { time: '' }, problem);
    expect(settled(one, 'a3', problem)).toMatchObject({
      windows: [{ start: '2026-10-01T00:00', end: '2026-10-02T00:00' }],
      pinned: { day: '2026-10-01' },
    });
  });

  test.each<readonly [Edits, RegExp]>([
    [{ time: '上午' }, /^time-unclear list\.xlsx › 活动安排清单 › D\d+ 时间「上午」没有读懂$/],
    [{ time: '3点' }, /^time-unclear .*「3点」/],
    [{ time: '看情况' }, /^time-unclear /],
    [{ time: '9月29日 9:00' }, /^time-unclear /],
    [{ time: '14:00 – 10月1日 16:00' }, /^time-unclear /],
    [{ date: '下旬' }, /^date-unclear .*B\d+ 日期「下旬」没有读懂$/],
    [{ date: '9月29日或10月8日' }, /^date-unclear /],
    [{ date: '9月29日上午' }, /^date-unclear /],
    [{ date: '9月30日（周五）' }, /^date-unclear /],
    [{ date: '改天' }, /^date-unclear /],
    [{ date: '待定' }, /^date-unclear /],
    [{ date: dateCell('2026-11-03') }, /^date-outside .*11月3日不在本周期（2026年9月28日—10月10日）之内$/],
    [{ date: dateCell('2028-09-30', '2028-09-30') }, /^date-outside /],
    [{ weekday: '星期五' }, /^weekday-differs .*C\d+ 星期「星期五」与日期9月30日不符$/],
  ])('%j is a question', async (edits, expected) => {
    expect(await question('a1', edits)).toMatch(expected);
  });

  test('a date that is empty is that of the row above, unless that is another day', async () => {
    const first = await edited('a4', { date: '' });
    expect(first).toEqual({ differences: [], issues: [] });
    expect(await question('a3', { date: '' })).toMatch(/^date-empty .*上面一行是9月30日，原来是10月1日$/);
    expect(await question('a2', { date: '' })).toMatch(/^date-empty .*上面一行是—/);
  });
});

describe('the place', () => {
  test('that is offered is pinned', async () => {
    const problem = withActivity('a1', { venue: { anyOf: ['v1', 'v2'] } });
    const one = await difference('a1', { place: '县行政中心报告厅' }, problem);
    expect(one).toMatchObject({
      field: 'venue',
      before: '常委会议室（县行政中心）',
      after: '县行政中心报告厅',
      apply: { kind: 'pin', pinned: { venue: 'v2' } },
    });
    expect(one.words.zh).toBe('「县委常委会会议」地点由常委会议室（县行政中心）改为县行政中心报告厅');
  });

  test('that is not offered becomes the one that is', async () => {
    const problem = withActivity('a1', { pinned: { venue: 'v1' } });
    const one = await difference('a1', { place: '空置会议室' }, problem);
    expect(one.words.zh).toMatch(/（不在原定的可选场地之内）$/);
    const after = settled(one, 'a1', problem);
    expect(after?.venue).toEqual({ anyOf: ['v3'] });
    expect(after?.pinned).toBeUndefined();
  });

  test('may be a site without booking', async () => {
    const one = await difference('a1', { place: '东城镇' });
    expect(one.words.en).toMatch(/\(no venue is booked\)$/);
    expect(settled(one, 'a1')?.venue).toEqual({ site: 'east' });
  });

  test('written otherwise is no difference', async () => {
    for (const place of ['常委会议室', ' 常委会议室(县行政中心)', 'V1', '常委会议室（v1）'])
      expect(await edited('a1', { place })).toEqual({ differences: [], issues: [] });
    expect(await edited('a3', { place: 'east' })).toEqual({ differences: [], issues: [] });
  });

  test.each<readonly [string, RegExp]>([
    ['', /^place-empty .* 地点是空的或待定$/],
    ['待定', /^place-empty /],
    ['常委会义室', /^place-unknown .*没有名为「常委会义室」的场地或地点$/],
    ['人民大会堂', /^place-unknown /],
  ])('「%s」 is a question', async (place, expected) => {
    expect(await question('a1', { place })).toMatch(expected);
  });

  test('of several with one name it is asked which, unless one is offered', async () => {
    const venues = [...(PROBLEM.venues ?? []), { id: 'v4', name: '空置会议室' }];
    expect(await question('a1', { place: '空置会议室' }, { ...PROBLEM, venues })).toMatch(
      /^place-unclear .*「空置会议室」可以指几处：空置会议室（v3）、空置会议室（v4）$/,
    );
    const offered = { ...withActivity('a1', { venue: { anyOf: ['v1', 'v4'] } }), venues };
    expect((await difference('a1', { place: '空置会议室' }, offered)).apply).toMatchObject({ pinned: { venue: 'v4' } });
  });

  test('that is too small is a question', async () => {
    const venues = (PROBLEM.venues ?? []).map((venue) => (venue.id === 'v3' ? { ...venue, capacity: 10 } : venue));
    const problem = { ...withActivity('a1', { headcount: 20 }), venues };
    expect(await question('a1', { place: '空置会议室' }, problem)).toMatch(
      /^venue-too-small .*「空置会议室」坐不下（10 < 20）$/,
    );
  });
});
