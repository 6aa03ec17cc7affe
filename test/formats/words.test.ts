import { describe, expect, it } from 'vitest';
import { createNames } from '../../src/formats/names.ts';
import { kindText, reasonText, wordsOf } from '../../src/formats/words.ts';
import { type Reason, RULE_IDS } from '../../src/model/schedule.ts';
import { PROBLEM } from './fixture.ts';

const REASONS: readonly Reason['id'][] = [...RULE_IDS, 'cost'];
const HAN = /\p{Script=Han}/u;

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

describe('words', () => {
  it('are Chinese in Chinese, and never in English', () => {
    const { htmlLang: _, none, ...zh } = wordsOf('zh');
    expect(none).toBe('—');
    for (const text of texts(zh)) expect(text).toMatch(HAN);
    for (const text of texts(wordsOf('en'))) {
      expect(text).not.toMatch(HAN);
      expect(text).not.toBe('');
    }
  });

  it.each(REASONS)('reason %s has a sentence with and without names', (id) => {
    const names = createNames(PROBLEM);
    const full = { id, leader: 'sec', venue: 'v1', activity: 'a1', message: 'not shown' };
    for (const lang of ['zh', 'en'] as const) {
      for (const reason of [full, { id, message: '' }]) {
        const sentence = reasonText(reason, names, lang);
        expect(sentence).not.toMatch(/undefined|not shown/);
        expect(sentence.length).toBeGreaterThan(5);
      }
    }
    expect(reasonText({ id, message: '' }, names, 'en')).not.toMatch(HAN);
  });

  it('name those concerned, by id where there is no name', () => {
    const names = createNames(PROBLEM);
    const say = (reason: Omit<Reason, 'message'>, lang: 'zh' | 'en' = 'zh') =>
      reasonText({ ...reason, message: '' }, names, lang);
    expect(say({ id: 'leader-unavailable', leader: 'sec' })).toBe('李书记在允许的时段内都不能参加');
    expect(say({ id: 'venue-overlap', venue: 'v1', activity: 'a1' })).toBe('常委会议室已安排「县委常委会会议」');
    expect(say({ id: 'same-day', activity: 'a5@2026-10-05' }, 'en')).toBe('cannot be on the same day as “周例会”');
    expect(say({ id: 'coverage', leader: 'ghost' }, 'en')).toBe(
      'with ghost away, too few of the group would stay at their posts',
    );
  });

  it('know the usual kinds, and leave others as they are', () => {
    expect(kindText('meeting', 'zh')).toBe('会议');
    expect(kindText('meeting', 'en')).toBe('Meeting');
    expect(kindText('防汛', 'en')).toBe('防汛');
    expect(kindText('constructor', 'en')).toBe('constructor');
  });
});

describe('names', () => {
  it('are looked up by id, of occurrences by the id of what repeats', () => {
    const names = createNames(PROBLEM);
    expect([names.leader('sec'), names.venue('v1'), names.site('east'), names.body('gov'), names.goal('f1')]).toEqual([
      '李书记',
      '常委会议室',
      '东城镇',
      '县政府',
      '项目攻坚',
    ]);
    expect(names.activity('a5@2026-10-05')).toBe('周例会');
    expect(names.activity('a1@2026-10-05')).toBe('a1@2026-10-05');
    expect([names.leader('?'), names.goal('?'), names.activity('?')]).toEqual(['?', '?', '?']);
  });
});
