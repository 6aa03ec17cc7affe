import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration, sayDuration } from '../../../src/intake/phrases/duration.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { contextOf } from './time-cases.ts';

const CONTEXT = contextOf();

describe('how long', () => {
  test.each([
    ['两小时', 120],
    ['2 小时', 120],
    ['十二个小时', 720],
    ['1.5小时', 90],
    ['１.５个小时', 90],
    ['一个半小时', 90],
    ['两个半小时', 150],
    ['1小时半', 90],
    ['半小时', 30],
    ['半个钟头', 30],
    ['2小时30分', 150],
    ['90分钟', 90],
    ['四十五分钟。', 45],
    ['一刻钟', 15],
    ['三刻钟', 45],
    ['约2小时', 120],
    ['预计需要两小时左右', 120],
    ['时长：90分钟', 90],
    ['半天', 210],
    ['0.5天', 210],
    ['2h', 120],
    ['1h30', 90],
    ['1h 30m', 90],
    ['2 hrs', 120],
    ['1.25 hours', 75],
    ['two and a half hours', 150],
    ['an hour', 60],
    ['an hour and a half', 90],
    ['half an hour', 30],
    ['one hour and 20 minutes', 80],
    ['45 min', 45],
    ['about 45 minutes', 45],
    ['half a day', 210],
    ['half-day', 210],
  ])('%s takes %i minutes', (text, minutes) => {
    expect(readDuration(text, CONTEXT)).toEqual({ kind: 'read', rule: { minutes, wholeDays: null }, doubts: [] });
  });

  test.each([
    ['一天', 1],
    ['两天', 2],
    ['十天', 10],
    ['3个工作日', 3],
    ['全天', 1],
    ['一整天', 1],
    ['a day', 1],
    ['all day', 1],
    ['the whole day', 1],
    ['2 days', 2],
    ['three full days', 3],
  ])('%s takes %i whole days', (text, wholeDays) => {
    expect(readDuration(text, CONTEXT)).toEqual({ kind: 'read', rule: { minutes: null, wholeDays }, doubts: [] });
  });

  test.each([
    ['2', ['2小时', '2分钟']],
    ['1.5', ['1小时30分钟']],
    ['120', ['120小时', '2小时']],
    ['9000', ['150小时']],
  ])('%s has no unit', (text, candidates) => {
    const reading = readDuration(text, CONTEXT);
    expect(reading).toMatchObject({ kind: 'question', ask: { zh: expect.stringContaining('单位') } });
    expect(reading.kind === 'question' && reading.candidates.map(({ words }) => words.zh)).toEqual(candidates);
  });

  test.each([
    ...[
      '',
      '待定',
      '0小时',
      '三天半',
      '2-3小时',
      '1.5个半小时',
      '0.33小时',
      '999小时',
      '0天',
      '400天',
      '三天内',
      'am',
      'long',
    ],
    ...['12月3日', '2小时'.repeat(40), '0'],
  ])('"%s" is a question without candidates', (text) => {
    const reading = readDuration(text, CONTEXT);
    expect(reading).toMatchObject({ kind: 'question', candidates: [] });
    expect(reading.kind === 'question' && reading.ask.en).toMatch(/is no duration/);
  });

  test('half a day fits into the shorter of morning and afternoon', () => {
    const sessions = { ...CONTEXT.sessions, afternoon: { start: '13:00', end: '15:30' } };
    expect(readDuration('半天', { ...CONTEXT, sessions })).toMatchObject({ rule: { minutes: 150 } });
  });
});

describe('a duration said', () => {
  test.each([
    [{ minutes: 90, wholeDays: null }, '1小时30分钟', '1 hour 30 minutes'],
    [{ minutes: 120, wholeDays: null }, '2小时', '2 hours'],
    [{ minutes: 1, wholeDays: null }, '1分钟', '1 minute'],
    [{ minutes: null, wholeDays: 2 }, '2天', '2 days'],
    [{ minutes: null, wholeDays: null }, '', ''],
  ])('%o', (length, zh, en) => {
    expect([sayDuration(length, 'zh'), sayDuration(length, 'en')]).toEqual([zh, en]);
  });

  test('is read as the same', () => {
    const lengths = fc.oneof(
      fc.integer({ min: 1, max: 7 * 1440 }).map((minutes) => ({ minutes, wholeDays: null })),
      fc.integer({ min: 1, max: 366 }).map((wholeDays) => ({ minutes: null, wholeDays })),
    );
    fc.assert(
      fc.property(lengths, fc.constantFrom('zh' as const, 'en' as const), (rule, lang) => {
        expect(readDuration(sayDuration(rule, lang), CONTEXT)).toEqual({ kind: 'read', rule, doubts: [] });
      }),
      propertyRuns(1),
    );
  });
});
