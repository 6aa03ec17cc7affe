import { describe, expect, test } from 'vitest';
import { answersOf, oneWish, saidOf, told } from './office.ts';

function where(place: string, decisions = {}) {
  const { wish, findings } = oneWish(['活动内容', '参加领导', '地点'], ['走访慰问', '张三', place], decisions);
  return { venue: wish.venue, wish, findings, asked: told(findings) };
}

describe('a place', () => {
  test.each([
    ['常委会议室', { anyOf: ['v1'] }],
    [' 常委 会议室 ', { anyOf: ['v1'] }],
    ['「常委会议室」', { anyOf: ['v1'] }],
    ['一号会议室', { anyOf: ['v1'] }],
    ['县行政中心常委会议室', { anyOf: ['v1'] }],
    ['行政中心（常委会议室）', { anyOf: ['v1'] }],
    ['常委会议室（县行政中心）', { anyOf: ['v1'] }],
    ['ＭＥＥＴＩＮＧ ROOM ２', { anyOf: ['v2'] }],
    ['v2', { anyOf: ['v2'] }],
    ['常委会议室或政府会议室', { anyOf: ['v1', 'v2'] }],
    ['政府会议室 / 常委会议室', { anyOf: ['v2', 'v1'] }],
    ['常委会议室 or Meeting Room 2', { anyOf: ['v1', 'v2'] }],
    ['县行政中心', { site: 'hall' }],
    ['城东园区', { anyOf: ['v3'] }],
    ['待定', null],
    ['另行通知', null],
    ['无', null],
    ['TBD', null],
    ['——', null],
  ])('%s', (place, venue) => {
    const { asked, ...made } = where(place);
    expect(asked).toEqual([]);
    expect(made.venue).toEqual(venue);
    expect(made.wish.placeText).toBe(place);
    expect(saidOf(made.wish, 'place')).toHaveLength(1);
    expect(saidOf(made.wish, 'place')[0]).not.toBeNull();
  });

  test('nearly right is proposed, never applied', () => {
    const { venue, asked, findings, wish } = where('常委会议是');
    expect(venue).toBeNull();
    expect(wish.open).toEqual(['place']);
    expect(asked).toEqual(['venue:常委会议是']);
    expect(answersOf(findings)[0]).toBe('常委会议室');
    expect(findings[0]?.words.zh).toContain('「常委会议室」');
    expect(where('常委会议是', { 'venue:常委会议是': '常委会议室' }).venue).toEqual({ anyOf: ['v1'] });
    expect(where('常委会议是', { 'venue:常委会议是': '无' })).toMatchObject({ venue: null, wish: { open: [] } });
  });

  test('within a longer text is proposed', () => {
    expect(answersOf(where('三楼大礼堂东侧').findings)).toContain('大礼堂');
    expect(answersOf(where('政府').findings)).toContain('政府会议室');
  });

  test('that resembles nothing is asked without a proposal', () => {
    expect(answersOf(where('石桥镇李家村').findings)).toEqual(['无']);
    expect(answersOf(where('甲').findings)).toEqual(['无']);
  });

  test('of which there are two is asked', () => {
    expect(answersOf(where('礼堂').findings)).toEqual(['大礼堂', '学校礼堂']);
    expect(answersOf(where('常委会议室或礼堂').findings)).toEqual(['常委会议室', '大礼堂', '学校礼堂']);
    expect(answersOf(where('常委会议室或县行政中心').findings)).toEqual(['常委会议室', '县行政中心']);
  });

  test('beside an unknown one is asked', () => {
    expect(where('常委会议室或石桥镇').asked).toEqual(['venue:常委会议室或石桥镇']);
  });
});
