import { describe, expect, test } from 'vitest';
import { readImportance, readMandatory, readUrgency } from '../../../src/intake/wishes/levels.ts';
import { number } from '../columns/sheet-of.ts';
import { answersOf, oneWish, saidOf, told } from './office.ts';

const ruleOf = <T>(one: { kind: 'read'; rule: T } | { kind: 'question' }): T | null =>
  one.kind === 'read' ? one.rule : null;

test.each([
  ['5', 5],
  ['１', 1],
  ['4级', 4],
  ['P2', 2],
  ['高', 5],
  ['中', 3],
  ['低', 1],
  ['特别重要', 5],
  ['重要', 4],
  ['一般', 3],
  ['次要', 2],
  ['High', 5],
  ['medium', 3],
  ['low', 1],
  ['★★★', 3],
  ['★★☆☆☆', 2],
  ['0', null],
  ['6', null],
  ['甲类', null],
  ['★★★★★★', null],
])('importance %s is %s', (text, level) => {
  expect(ruleOf(readImportance(text))).toBe(level);
});

test.each([
  ['特急', 5],
  ['紧急', 4],
  ['急', 4],
  ['一般', 3],
  ['不急', 1],
  ['urgent', 4],
  ['2', 2],
  ['看情况', null],
])('urgency %s is %s', (text, level) => {
  expect(ruleOf(readUrgency(text))).toBe(level);
});

test.each([
  ['是', true],
  ['√', true],
  ['必排', true],
  ['Yes', true],
  ['否', false],
  ['×', false],
  ['no', false],
  ['x', null],
  ['看情况', null],
])('mandatory %s is %s', (text, must) => {
  expect(ruleOf(readMandatory(text))).toBe(must);
});

describe('in a row', () => {
  const HEADERS = ['活动内容', '参加领导', '重要程度', '紧急程度', '是否必排'];

  test('they are read and said', () => {
    const tick = { text: 'TRUE', kind: 'boolean', value: 'true' } as const;
    const { wish, findings } = oneWish(HEADERS, ['走访慰问', '张三', number(5), '紧急', tick]);
    expect(wish).toMatchObject({ priority: 5, urgency: 4, mandatory: true });
    expect(findings).toEqual([]);
    expect(saidOf(wish, 'importance')).toEqual(['重要程度5']);
    expect(saidOf(wish, 'mandatory')).toEqual(['必须安排']);
  });

  test('not written, they are usual', () => {
    const { wish, findings } = oneWish(['活动内容', '参加领导'], ['走访慰问', '张三']);
    expect(wish).toMatchObject({ priority: 3, urgency: 3, mandatory: false });
    expect(findings).toEqual([]);
    expect(saidOf(wish, 'importance')).toEqual([]);
  });

  test('not understood, they are asked', () => {
    const { wish, findings } = oneWish(HEADERS, ['走访慰问', '张三', '甲', '乙', '丙']);
    expect(told(findings)).toEqual(['importance:甲', 'urgency:乙', 'mandatory:丙']);
    expect(wish).toMatchObject({ priority: 3, urgency: 3, mandatory: false });
    expect(wish.open).toEqual(['importance', 'urgency', 'mandatory']);
    expect(answersOf(findings)).toEqual(['5', '4', '3', '2', '1', '5', '4', '3', '2', '1', '是', '否']);
    const decided = oneWish(HEADERS, ['走访慰问', '张三', '甲', '', ''], { 'importance:甲': '2' });
    expect(decided.wish.priority).toBe(2);
  });
});
