import { describe, expect, test } from 'vitest';
import type { SheetCell } from '../../../src/formats/sheets.ts';
import { readWishes } from '../../../src/intake/wishes/read-wishes.ts';
import { date, number, sheetOf } from '../columns/sheet-of.ts';
import { answersOf, contextOf, oneWish, saidOf, sheetsOf, told } from './office.ts';

const time = (value: string): SheetCell => ({ text: value, kind: 'time', value });

/** Start or windows, deadline, length, and what is asked. */
function when(headers: readonly string[], cells: Parameters<typeof oneWish>[1], decisions = {}) {
  const { wish, findings } = oneWish(['活动内容', '参加领导', ...headers], ['走访慰问', '张三', ...cells], decisions);
  const { start, windows, deadline } = wish.time;
  const at = start ?? windows.map((one) => `${one.start}/${one.end}`).join(' ');
  return { at, deadline, length: wish.length, asked: told(findings), findings, wish };
}

const minutes = (count: number) => ({ minutes: count, wholeDays: null });

describe('day and time', () => {
  test('two cells are one phrase', () => {
    expect(when(['日期', '时间'], ['12月3日', '9:00-11:00'])).toMatchObject({
      at: '2026-12-03T09:00',
      length: minutes(120),
      asked: [],
    });
  });

  test('cells with dates and times', () => {
    expect(when(['日期', '时间'], [date('2026-12-03'), time('09:00')]).at).toBe('2026-12-03T09:00');
    expect(when(['日期', '时间'], [date('2026-12-03'), '上午']).at).toBe('2026-12-03T08:30/2026-12-03T12:00');
    const moment: SheetCell = { text: '2026-12-03 14:30', kind: 'date', value: '2026-12-03T14:30' };
    expect(when(['时间'], [moment]).at).toBe('2026-12-03T14:30');
    expect(when(['日期', '时间'], [date('2026-12-03'), moment]).at).toBe('2026-12-03T14:30');
  });

  test('a year that the cell does not show is that of the period', () => {
    const guessed: SheetCell = { text: '12月3日', kind: 'date', value: '2025-12-03' };
    expect(when(['时间'], [guessed]).at).toBe('2026-12-03T00:00/2026-12-04T00:00');
    const short: SheetCell = { text: '12-03 09:00', kind: 'date', value: '2025-12-03T09:00' };
    expect(when(['时间'], [short]).at).toBe('2026-12-03T09:00');
  });

  test('one text over both columns counts once', () => {
    expect(when(['日期', '时间'], ['12月3日上午', '12月3日上午']).at).toBe('2026-12-03T08:30/2026-12-03T12:00');
  });

  test('each cell has the words of both beside it', () => {
    const { wish } = when(['日期', '时间'], ['3日', '上午']);
    expect(saidOf(wish, 'date')).toEqual(saidOf(wish, 'time'));
    expect(saidOf(wish, 'time')).toEqual(['12月3日（周四）上午']);
    expect(wish.readBack.find(({ field }) => field === 'date')).toMatchObject({ cell: 'C2', text: '3日' });
  });

  test('nothing written is any time, and said so', () => {
    const { wish, asked } = when([], []);
    expect(asked).toEqual([]);
    expect(saidOf(wish, 'time')).toEqual(['*时间不限']);
  });

  test('a doubt is a lint, which a decision settles', () => {
    const [asked] = when(['时间'], ['12月3日（周五）上午']).findings;
    expect(asked).toMatchObject({ kind: 'lint', code: 'weekday', isFree: false, decision: null, confidence: null });
    expect(asked?.places).toEqual([{ file: '县委办.xlsx', sheet: '十二月', row: 2 }]);
    const key = asked?.key ?? '';
    expect(key).toMatch(/^weekday:party-[0-9a-f]{6}$/);
    expect(when(['时间'], ['12月3日（周五）上午'], { [key]: 'ok' }).asked).toEqual([`${key} = ok`]);
    const wrong = when(['时间'], ['12月3日（周五）上午'], { [key]: 'yes' });
    expect(wrong.asked).toEqual([key]);
    expect(wrong.findings[0]?.words.zh).toContain('「yes」');
    expect(when(['时间'], ['近期']).asked).toEqual([expect.stringMatching(/^vague:/)]);
  });

  test('two doubts of one kind in a wish are one finding', () => {
    const { findings } = when(['时间', '完成时限'], ['12月3日（周五）上午', '12月10日（周一）前']);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.words.zh).toMatch(/周四.*周四/);
  });
});

describe('a phrase outside the grammar', () => {
  test('is a question with candidates, and as if it were not written', () => {
    const { wish, findings, at } = when(['时间'], ['12月3日3点']);
    expect(at).toBe('');
    expect(wish.open).toEqual(['time']);
    expect(saidOf(wish, 'time')).toEqual([null]);
    expect(findings).toMatchObject([
      { kind: 'question', code: 'time', key: 'time:12月3日3点', text: '12月3日3点', isFree: true, decision: null },
    ]);
    expect(answersOf(findings)).toEqual(['12月3日（周四）15:00开始', '12月3日（周四）03:00开始']);
  });

  test('every candidate is an answer that is understood', () => {
    const { findings } = when(['时间'], ['12月3日3点']);
    for (const answer of answersOf(findings)) {
      const decided = when(['时间'], ['12月3日3点'], { 'time:12月3日3点': answer });
      expect(decided.asked).toEqual([`time:12月3日3点 = ${answer}`]);
      expect(decided.wish.open).toEqual([]);
      expect(saidOf(decided.wish, 'time')).toEqual([answer]);
    }
  });

  test('an answer that is not understood leaves it open and is named', () => {
    const { findings, wish } = when(['时间'], ['领导有空时'], { 'time:领导有空时': '改天' });
    expect(findings).toMatchObject([{ decision: null }]);
    expect(findings[0]?.words.zh).toContain('「改天」');
    expect(wish.open).toEqual(['time']);
    expect(when(['时间'], ['领导有空时'], { 'time:领导有空时': null }).findings[0]?.words.zh).not.toContain('决定');
  });

  test('in several rows is one question with all places', () => {
    const { findings } = readWishes(
      [sheetsOf(sheetOf(['时间', '活动内容', '参加领导'], ['领导有空时', 'a', '张三'], ['领导 有空时', 'b', '张三']))],
      contextOf(),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.places.map(({ row }) => row)).toEqual([2, 3]);
    expect(findings[0]?.wishes).toHaveLength(2);
  });

  test('a long one has a short key', () => {
    const [key = ''] = when(['时间'], ['有空时'.repeat(40)]).asked;
    expect(key.length).toBeLessThan(100);
  });
});

describe('a row without a date below one with a date', () => {
  const rows = (second: string, decisions = {}) =>
    readWishes(
      [
        sheetsOf(
          sheetOf(
            ['日期', '时间', '活动内容', '参加领导'],
            ['12月3日', '上午', 'a', '张三'],
            ['', second, 'b', '张三'],
          ),
        ),
      ],
      contextOf(decisions),
    );

  test('is asked whether it is of the same day', () => {
    const { findings, wishes } = rows('下午');
    expect(told(findings)).toEqual(['time:下午@12月3日']);
    expect(answersOf(findings)).toHaveLength(2);
    expect(answersOf(findings)[0]).toBe('12月3日（周四）下午');
    expect(wishes[1]?.open).toEqual(['time']);
    const decided = rows('下午', { 'time:下午@12月3日': '12月3日下午' });
    expect(decided.wishes[1]?.time.windows).toEqual([{ start: '2026-12-03T14:30', end: '2026-12-03T18:00' }]);
    expect(told(rows('15:00').findings)).toEqual(['time:15:00@12月3日']);
  });

  test('is not, where it names its own', () => {
    expect(rows('12月4日下午').findings).toEqual([]);
    expect(rows('每周一上午').findings).toEqual([]);
    expect(told(rows('领导有空时').findings)).toEqual(['time:领导有空时']);
  });
});

test('同上 says what stands above', () => {
  const { wishes, findings } = readWishes(
    [
      sheetsOf(
        sheetOf(
          ['时间', '活动内容', '参加领导'],
          ['12月3日上午', 'a', '张三'],
          ['同上', 'b', '〃'],
          ['同上', 'c', '李四'],
        ),
      ),
    ],
    contextOf(),
  );
  expect(findings).toEqual([]);
  expect(wishes.map(({ time }) => time.windows.length)).toEqual([1, 1, 1]);
  expect(wishes[1]?.people.required).toEqual(['zhang']);
  expect(wishes[2]?.readBack[0]).toMatchObject({ field: 'time', cell: 'A4' });
});

describe('how long it takes', () => {
  test('by its column, with the unit of the cell or of the header', () => {
    expect(when(['时长'], ['两小时']).length).toEqual(minutes(120));
    expect(when(['时长（分钟）'], [number(90)]).length).toEqual(minutes(90));
    expect(when(['时长（小时）'], ['1.5']).length).toEqual(minutes(90));
    expect(when(['会期（天）'], [number(2)]).length).toEqual({ minutes: null, wholeDays: 2 });
    expect(when(['hours'], [number(2)]).length).toEqual(minutes(120));
    expect(when(['时长'], [time('01:30')]).length).toEqual(minutes(90));
    expect(when(['时长'], [time('02:00')]).length).toEqual(minutes(120));
    expect(saidOf(when(['时长'], ['半天']).wish, 'duration')).toEqual(['3小时30分钟']);
  });

  test('a number without a unit is asked', () => {
    const { findings, wish } = when(['时长'], [number(2)]);
    expect(told(findings)).toEqual(['duration:2']);
    expect(answersOf(findings)).toEqual(['2小时', '2分钟']);
    expect(wish.open).toEqual(['duration']);
    expect(wish.length).toEqual(minutes(90));
    expect(saidOf(wish, 'duration')).toEqual([null, '*1小时30分钟']);
    expect(when(['时长'], [number(2)], { 'duration:2': '2小时' }).length).toEqual(minutes(120));
    expect(told(when(['时长（小时/分钟）'], [number(2)]).findings)).toEqual(['duration:2']);
    expect(told(when(['时长'], [time('00:00')]).findings)).toEqual(['duration:00:00']);
  });

  test('in the phrase of the time', () => {
    expect(when(['时间'], ['12月3日上午，1小时']).length).toEqual(minutes(60));
    expect(when(['时间'], ['3日至5日全天']).length).toEqual({ minutes: null, wholeDays: 3 });
  });

  test('the column says how long something within a range of hours takes', () => {
    const { at, length, asked } = when(['时间', '时长'], ['12月3日9:00-12:00', '2小时']);
    expect(asked).toEqual([]);
    expect(length).toEqual(minutes(120));
    expect(at).toBe('2026-12-03T09:00/2026-12-03T12:00');
    expect(when(['时间', '时长'], ['12月3日9:00或12月4日9:00', '1小时']).asked).toEqual([]);
    expect(when(['Time', 'Duration'], ['3 Dec morning', '2 hours'])).toMatchObject({ asked: [], length: minutes(120) });
  });

  test('two that do not agree are asked, with both to choose from', () => {
    const { findings, length, wish } = when(['时间', '时长'], ['12月3日9:00-10:00', '2小时']);
    expect(told(findings)).toEqual(['duration:12月3日9:00-10:00;2小时']);
    expect(answersOf(findings)).toEqual(['1小时', '2小时']);
    expect(length).toEqual(minutes(60));
    expect(wish.open).toEqual(['duration']);
    const decided = when(['时间', '时长'], ['12月3日9:00-10:00', '2小时'], {
      'duration:12月3日9:00-10:00;2小时': '2小时',
    });
    expect(decided).toMatchObject({ at: '2026-12-03T09:00', length: minutes(120) });
    expect(decided.wish.open).toEqual([]);
  });

  test('by its kind, else what the office takes', () => {
    const { wish } = oneWish(['活动内容', '参加领导'], ['县委常委会会议', '张三']);
    expect(wish).toMatchObject({ kind: 'meeting', length: minutes(120) });
    expect(saidOf(wish, 'duration')).toEqual(['*2小时']);
    expect(when([], []).length).toEqual(minutes(90));
  });
});

describe('the deadline', () => {
  test('of a column, bare or in words', () => {
    expect(when(['完成时限'], ['12月10日']).deadline).toBe('2026-12-11T00:00');
    expect(when(['完成时限'], ['12月10日前']).deadline).toBe('2026-12-11T00:00');
    expect(when(['完成时限'], [date('2026-12-10')]).deadline).toBe('2026-12-11T00:00');
    expect(when(['Deadline'], ['10 Dec']).deadline).toBe('2026-12-11T00:00');
    expect(when(['Deadline'], ['by 10 Dec']).deadline).toBe('2026-12-11T00:00');
    const moment: SheetCell = { text: '2026-12-10 18:00', kind: 'date', value: '2026-12-10T18:00' };
    const { deadline, wish } = when(['截止时间'], [moment]);
    expect(deadline).toBe('2026-12-10T18:00');
    expect(saidOf(wish, 'deadline')).toEqual(['12月10日（周四）18:00前完成']);
  });

  test('the earlier of two holds', () => {
    expect(when(['时间', '完成时限'], ['12月8日前完成', '12月10日']).deadline).toBe('2026-12-09T00:00');
    expect(when(['时间', '完成时限'], ['12月10日前完成', '12月8日']).deadline).toBe('2026-12-09T00:00');
  });

  test('is also when the matter is due, where its header says so', () => {
    expect(when(['完成时限'], ['12月10日']).wish.owner.dueDay).toBe('2026-12-10');
    expect(when(['截止时间'], ['12月10日']).wish.owner.dueDay).toBeUndefined();
  });

  test('that is no day is asked', () => {
    const { findings, wish, deadline } = when(['完成时限'], ['周五']);
    expect(told(findings)).toEqual(['deadline:周五']);
    expect(answersOf(findings)).toEqual(['12月4日（周五）前完成', '12月11日（周五）前完成']);
    expect(deadline).toBeNull();
    expect(wish.open).toEqual(['deadline']);
    expect(when(['完成时限'], ['周五'], { 'deadline:周五': '12月4日前完成' }).deadline).toBe('2026-12-05T00:00');
    expect(told(when(['完成时限'], ['12月3日上午，12月10日前完成']).findings)).toEqual([
      'deadline:12月3日上午,12月10日前完成',
    ]);
  });

  test('before the wished time is asked; long past, it is a lint', () => {
    expect(told(when(['时间', '完成时限'], ['12月10日上午', '12月8日']).findings)).toEqual(['deadline:12月8日']);
    expect(told(when(['时间', '完成时限'], ['12月10日上午', '11月20日']).findings)).toEqual([
      expect.stringMatching(/^deadline-past:/),
    ]);
  });
});
