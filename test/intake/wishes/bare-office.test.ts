import { describe, expect, test } from 'vitest';
import type { IntakeContext } from '../../../src/intake/context.ts';
import { readWishes } from '../../../src/intake/wishes/read-wishes.ts';
import { sheetOf } from '../columns/sheet-of.ts';
import { answersOf, contextOf, OFFICE, sheetsOf, told } from './office.ts';

/** An office whose roster gives little more than ids. */
const BARE: IntakeContext = {
  ...contextOf(),
  lang: 'en',
  book: {
    ...OFFICE,
    bodies: [
      { it: { id: 'party' }, aliases: [''] },
      { it: { id: 'gov' }, aliases: ['gov', 'Office'] },
    ],
    sites: [
      { it: { id: 'hall' }, aliases: ['yard'] },
      { it: { id: 'east' }, aliases: ['yard'] },
    ],
    venues: [
      { it: { id: 'red room', site: 'hall' }, aliases: [] },
      { it: { id: 'hall' }, aliases: [] },
    ],
    leaders: OFFICE.leaders.map(({ id }) => ({ id })),
  },
};

const read = (file: string, ...rows: readonly (readonly string[])[]) =>
  readWishes([sheetsOf(sheetOf(['活动内容', '参加领导', '地点', '时间'], ...rows), file)], BARE);

describe('an office of ids', () => {
  test('its bodies are told by whole words', () => {
    const body = (file: string) => read(file, ['a', '张三', '', '']).wishes[0]?.body;
    expect(body('gov 2026.xlsx')).toBe('gov');
    expect(body('governor.xlsx')).toBeNull();
    expect(body('governor-gov.xlsx')).toBe('gov');
    expect(body('offices of the party.xlsx')).toBe('party');
    const { findings } = read('plan.xlsx', ['a', '张三', '', '']);
    expect(answersOf(findings)).toEqual(['party', 'gov']);
  });

  test('its places', () => {
    const { wishes, findings } = read(
      'gov.xlsx',
      ['a', '张三', 'Red Room', ''],
      ['b', '张三', 'hall', ''],
      ['c', '张三', 'yard', ''],
      ['d', '张三', 'hall red room', ''],
    );
    expect(wishes.map(({ venue }) => venue)).toEqual([
      { anyOf: ['red room'] },
      { anyOf: ['hall'] },
      null,
      { anyOf: ['red room'] },
    ]);
    expect(told(findings)).toEqual(['venue:yard']);
    expect(answersOf(findings)).toEqual(['hall', 'east']);
  });

  test('nobody is a deputy of anybody', () => {
    const { findings } = read('gov.xlsx', ['a', '李四（可由王五代）', '', ''], ['b', '张叁（可由王五代）', '', '']);
    expect(told(findings)).toEqual(['people:李四(可由王五代)', 'people:张叁(可由王五代)']);
    expect(answersOf(findings)).toContain('Li Si; deputies may be sent');
    expect(answersOf(findings)).toContain('Zhang San; deputies may be sent');
  });

  test('answers are in the language of the planner, and understood', () => {
    const { findings } = read('gov.xlsx', ['a', '张三', '', '12月3日3点']);
    const [answer = ''] = answersOf(findings);
    expect(answer).toMatch(/3 Dec/);
    const decisions = [{ finding: findings[0]?.key ?? '', answer }];
    const { wishes } = readWishes(
      [sheetsOf(sheetOf(['活动内容', '参加领导', '时间'], ['a', '张三', '12月3日3点']), 'gov.xlsx')],
      { ...BARE, decisions: { format: 'tongchou/decisions@1', decisions } },
    );
    expect(wishes[0]?.time.start).toBe('2026-12-03T15:00');
  });

  test('the same doubt twice in a row is told once', () => {
    const sheet = sheetOf(['活动内容', '参加领导', '备注'], ['陪同张三县长走访', '张三', '张三县长带队，县长周八陪同']);
    const { findings } = readWishes([sheetsOf(sheet, 'gov.xlsx')], BARE);
    expect(findings.map(({ code, text }) => [code, text])).toEqual([['wrong-title', '张三县长；周八县长']]);
    expect(findings[0]?.words.zh.match(/张三/g)).toHaveLength(1);
  });
});
