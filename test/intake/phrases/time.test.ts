import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/intake/phrases/time-read.ts';
import { sayTime } from '../../../src/intake/phrases/time-say.ts';
import { contextOf, EN_CASES, OUTSIDE_CASES, ruleOf, ZH_CASES } from './time-cases.ts';

const CASES = [...ZH_CASES, ...EN_CASES];

describe('a phrase that says when', () => {
  test.each(CASES)('is read: $text', ({ text, period, rule, doubts = [] }) => {
    const reading = readTime(text, contextOf(period));
    expect(reading).toMatchObject({ kind: 'read', rule: ruleOf(rule) });
    expect(reading.kind === 'read' && reading.doubts.map(({ code }) => code)).toEqual(doubts);
  });

  test.each(CASES)('is read back in both languages: $text', ({ period, rule }) => {
    const context = contextOf(period);
    const expected = ruleOf(rule);
    for (const lang of ['zh', 'en'] as const) {
      expect(readTime(sayTime(expected, context, lang), context)).toMatchObject({ kind: 'read', rule: expected });
    }
  });

  test.each(CASES)('is a question with one unknown word more: $text', ({ text, period }) => {
    for (const more of [`${text}龘`, `龘${text}`, `${text} qux`]) {
      expect(readTime(more, contextOf(period)).kind).toBe('question');
    }
  });

  test('there are enough of them', () => {
    const [zh, en] = [ZH_CASES, EN_CASES].map((cases) => new Set(cases.map(({ text }) => text)).size);
    expect(zh).toBeGreaterThanOrEqual(150);
    expect(en).toBeGreaterThanOrEqual(60);
    expect(OUTSIDE_CASES.length).toBeGreaterThanOrEqual(40);
  });
});

describe('a phrase outside the grammar', () => {
  test.each(OUTSIDE_CASES)('is a question: $text', ({ text, candidates }) => {
    const reading = readTime(text, contextOf());
    expect(reading.kind).toBe('question');
    if (reading.kind !== 'question') return;
    expect(reading.ask.zh).not.toBe('');
    expect(reading.ask.en).not.toBe('');
    if (candidates) expect(reading.candidates.map(({ words }) => words.zh)).toEqual(candidates);
  });

  test('that is long is not read at all', () => {
    const reading = readTime('3日、'.repeat(700), contextOf());
    expect(reading).toMatchObject({ kind: 'question', ask: { en: expect.stringContaining('too long') } });
  });

  test('says what was not understood, without what was', () => {
    expect(readTime('12月3日春节期间', contextOf())).toMatchObject({ ask: { zh: expect.stringMatching(/^“春节”/) } });
    expect(readTime('3 Dec after some lunch', contextOf())).toMatchObject({
      ask: { en: expect.stringMatching(/^"after some lunch"/) },
    });
    expect(readTime('12月3日至上午', contextOf())).toMatchObject({ ask: { zh: expect.stringMatching(/^“至上午”/) } });
  });

  test.each([
    ['a long list', '上午、'.repeat(250)],
    ['clauses that multiply', '周一上午9:00-10:00，'.repeat(50)],
  ])('%s is answered', (_, text) => {
    expect(['read', 'question']).toContain(readTime(text, contextOf('2026-01-01/2026-12-31')).kind);
  });
});

describe('a day without its month or year', () => {
  const windows = (text: string, period: string): readonly string[] | string => {
    const reading = readTime(text, contextOf(period));
    if (reading.kind === 'read') return reading.rule.windows.map(({ start }) => start.slice(0, 10));
    return `? ${reading.candidates.map(({ words }) => words.en).join(', ')}`;
  };

  test.each<readonly [text: string, period: string, windows: readonly string[] | string]>([
    ['1月5日', '2026-12-16/2027-01-15', ['2027-01-05']],
    ['11月30日', '2026-12-01/2026-12-15', ['2026-11-30']],
    ['2月29日', '2026-12-01/2026-12-15', ['2028-02-29']],
    ['18日', '2026-11-16/2026-12-15', ['2026-11-18']],
    ['18日', '2026-11-16/2026-12-20', '? 18 Nov (Wed), 18 Dec (Fri)'],
    ['12月18日、20日', '2026-11-16/2026-12-20', ['2026-12-18', '2026-12-20']],
    ['11月30日、3日', '2026-12-01/2026-12-15', '? 3 Nov (Tue) or 30 Nov (Mon), 30 Nov (Mon) or 3 Dec (Thu)'],
    ['31日', '2026-11-01/2026-11-30', '? '],
    ['12月28日至3日', '2026-12-16/2027-01-15', '? 28 Dec – 3 Jan'],
    ['2028年11月28日至12月3日', '2026-12-01/2026-12-15', ['2028-11-28']],
    ['上旬', '2026-11-16/2026-12-20', ['2026-12-01']],
    ['中旬', '2026-11-16/2026-12-20', '? 11–20 Nov, 11–20 Dec'],
    ['12/3', '2026-12-01/2026-12-15', ['2026-12-03']],
    ['3/12', '2026-12-01/2026-12-15', ['2026-12-03']],
    ['12/3', '2026-01-01/2026-12-31', '? 3 Dec (Thu), 12 Mar (Thu)'],
    ['12/25', '2026-06-01/2026-11-30', ['2026-12-25']],
    ['12/3-5', '2026-12-01/2026-12-15', ['2026-12-03']],
    ['下周三', '2026-12-16/2027-01-15', ['2026-12-23']],
    ['年底', '2026-12-01/2026-12-15', ['2026-12-21']],
    ['0日', '2026-12-01/2026-12-15', '? '],
    ['1800年1月1日', '2026-12-01/2026-12-15', '? '],
    ['9999年12月31日', '2026-12-01/2026-12-15', '? '],
    ['2026年1月1日至2029年1月1日', '2026-12-01/2026-12-15', '? '],
    ['周三至5日', '2026-12-01/2026-12-15', '? '],
    ['5日至周三', '2026-12-01/2026-12-15', '? '],
    ['周三至5日', '2026-12-01/2026-12-07', ['2026-12-02']],
    ['12月20日起', '2026-12-01/2026-12-15', '? '],
    ['每周一至周日0:00-24:00', '2026-12-01/2026-12-15', []],
  ])('%s in %s', (text, period, expected) => {
    expect(windows(text, period)).toEqual(expected);
  });
});

describe('a doubt', () => {
  test('names what was said and what was taken', () => {
    const reading = readTime('12月3日（周五）晚上12点', contextOf());
    expect(reading.kind === 'read' && reading.doubts).toEqual([
      {
        ...{ code: 'weekday', text: '周五' },
        words: {
          zh: '2026年12月3日是周四，不是“周五”；按日期理解。',
          en: '3 Dec 2026 is a Thu, not "周五"; the date was taken.',
        },
      },
      {
        code: 'noon-or-midnight',
        text: '12点',
        words: expect.objectContaining({ zh: expect.stringContaining('24:00') }),
      },
    ]);
  });

  test('about one thing is left once', () => {
    const reading = readTime('12月20日至22日全天', contextOf());
    expect(reading).toMatchObject({ kind: 'read', rule: { wholeDays: 3 }, doubts: [{ code: 'outside-period' }] });
  });
});

describe('what contradicts itself is a question', () => {
  const contradictions: readonly (readonly string[])[] = [
    ['12月3日中午6点', 'contradicts'],
    ['12月3日下午20点', 'contradicts'],
    ['12月3日晚上3点', 'contradicts'],
    ['12月3日凌晨9点', 'contradicts'],
    ['12月3日下班9点', 'contradicts'],
    ['12月3日下班', 'Write the day'],
    ['12月3日14:00-10:00', 'ends before'],
    ['12月3日上午9:00-11:00，全天', 'Two different durations'],
    ['3日9:00-11:00或5日9:00-10:00', 'Two different durations'],
    ['12月3日上午全天', 'Two different durations'],
    ['3日9:00-11:00或3日11:00-13:00', 'Several starting times'],
    ['3日9点或3日9点半，1小时', 'Several starting times'],
    ['3日9点或3日10:00-11:00', 'Several starting times'],
    ['避开3日9点', 'How long'],
    ['每周一上午、下午', 'Write the day'],
    ['每周一23点，2小时', 'How long'],
    ['每周一9:00-10:00，2小时', 'shorter'],
    ['最好11月20日前完成', 'No time fits'],
    ['5日下午至3日上午', 'ends before'],
    ['12月上旬下午至中旬上午', 'Write the day'],
    ['3日上午起', 'Write the day'],
    ['10日或12日前完成', 'Before what time'],
    ['10日9:00-10:00前', 'Before what time'],
    ['任意一天前', 'Before what time'],
    ['before noon', 'Before what time is "before noon"'],
    ['3日，5日上午', 'Does the time in "5日上午"'],
    ['周六', 'No time fits', '2026-12-01/2026-12-04'],
  ];

  test.each(contradictions)('%s', (text = '', en = '', period) => {
    expect(readTime(text, contextOf(period))).toMatchObject({
      kind: 'question',
      ask: { en: expect.stringContaining(en) },
    });
  });
});
