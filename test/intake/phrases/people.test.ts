import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPeople } from '../../../src/intake/phrases/people-read.ts';
import type { PeopleRule, Roster } from '../../../src/intake/phrases/people-rule.ts';
import { sayPeople } from '../../../src/intake/phrases/people-say.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { COUNTY, ODD } from './people-roster.ts';

interface PhraseCase {
  readonly text: string;
  readonly topic?: string;
  /** What differs from nobody at all. */
  readonly rule?: Partial<PeopleRule>;
  readonly doubts?: readonly string[];
  /** Of a question. */
  readonly candidates?: readonly Partial<PeopleRule>[];
}

const cases = (lang: string): readonly PhraseCase[] =>
  JSON.parse(readFileSync(new URL(`../../data/phrases/people-${lang}.json`, import.meta.url), 'utf8'));

const rule = (part: Partial<PeopleRule>): PeopleRule => ({
  ...{ required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [] },
  ...part,
});

const CASES = { zh: cases('zh'), en: cases('en') };
const READ = [...CASES.zh, ...CASES.en].filter((each) => each.rule !== undefined);
const ASKED = [...CASES.zh, ...CASES.en].filter((each) => each.candidates !== undefined);

describe('phrases of the grammar', () => {
  test.each(READ)('$text', ({ text, topic, rule: expected = {}, doubts = [] }) => {
    const reading = readPeople(text, COUNTY, topic);
    expect(reading).toMatchObject({ kind: 'read', rule: rule(expected) });
    expect(reading.kind === 'read' ? reading.doubts.map(({ code }) => code) : []).toEqual(doubts);
  });

  test.each(READ)('$text, said again, is the same', ({ text, topic }) => {
    const reading = readPeople(text, COUNTY, topic);
    for (const lang of ['zh', 'en'] as const) {
      const said = reading.kind === 'read' ? sayPeople(reading.rule, COUNTY, lang) : '';
      expect(readPeople(said, COUNTY)).toMatchObject({
        kind: 'read',
        rule: rule(reading.kind === 'read' ? reading.rule : {}),
      });
    }
  });

  test('are many in both languages', () => {
    const read = (lang: 'zh' | 'en') => CASES[lang].filter((each) => each.rule !== undefined).length;
    expect(read('zh')).toBeGreaterThanOrEqual(45);
    expect(read('en')).toBeGreaterThanOrEqual(20);
    expect(ASKED.length).toBeGreaterThanOrEqual(12);
  });
});

describe('phrases outside the grammar are questions', () => {
  test.each(ASKED)('$text', ({ text, topic, candidates = [] }) => {
    const reading = readPeople(text, COUNTY, topic);
    expect(reading.kind).toBe('question');
    if (reading.kind !== 'question') return;
    expect(reading.candidates.map((each) => each.rule)).toEqual(candidates.map(rule));
    expect(reading.ask.zh).toMatch(/[。？]$/);
    expect(reading.ask.en).toMatch(/[.?]$/);
    for (const candidate of reading.candidates) {
      expect(readPeople(candidate.words.zh, COUNTY)).toMatchObject({ kind: 'read', rule: candidate.rule });
      expect(readPeople(candidate.words.en, COUNTY)).toMatchObject({ kind: 'read', rule: candidate.rule });
    }
  });

  const askOf = (text: string, roster: Roster = COUNTY) => {
    const reading = readPeople(text, roster);
    return reading.kind === 'question' ? reading.ask : undefined;
  };

  test('that name who may be meant', () => {
    expect(askOf('王县长')).toEqual({
      zh: '「王县长」可以指「王五（县委常委、常务副县长）」、「王六（副县长）」，请写明是哪一位。',
      en: '"王县长" can mean "Wang Wu (Executive Deputy Mayor)", "Wang Liu (Deputy Mayor)"; say who is meant.',
    });
    expect(askOf('张山')?.zh).toBe('名册中没有「张山」，是否指「张三（县委书记）」？');
    expect(askOf('Zhang Shan')?.en).toBe('"zhang shan" is not in the roster; is "Zhang San (Party Secretary)" meant?');
    expect(askOf('某某某')?.zh).toBe('名册中没有「某某某」，请核对，或补入名册。');
  });

  test('that ask all there is to ask', () => {
    expect(askOf('张山、王县长')?.zh).toBe(`${askOf('张山')?.zh}${askOf('王县长')?.zh}`);
  });

  test('where several lead a body', () => {
    const [zhang, ...others] = COUNTY.leaders;
    if (zhang === undefined) throw new Error('the county has no leaders');
    const roster = { ...COUNTY, leaders: [zhang, { ...zhang, id: 'zhang2', name: '张二', aliases: [] }, ...others] };
    const reading = readPeople('四套班子主要领导', roster);
    expect(reading.kind === 'question' && reading.candidates.map((each) => each.rule.required)).toEqual([
      ['zhang', 'li', 'zhao', 'qian'],
      ['zhang2', 'li', 'zhao', 'qian'],
    ]);
  });

  test('where two have the same scope', () => {
    const leaders = COUNTY.leaders.map((each) => (each.id === 'wang' ? { ...each, scope: ['农业'] } : each));
    const reading = readPeople('分管副县长（农业）', { ...COUNTY, leaders });
    expect(reading.kind === 'question' && reading.candidates.map((each) => each.rule.required)).toEqual([
      ['wang'],
      ['wangliu'],
    ]);
  });
});

describe('the roster decides', () => {
  test('a group named as everybody at hand answers the question who that is', () => {
    const groups = [{ name: '在家领导', aliases: [], members: ['zhang', 'li'] }];
    expect(readPeople('全体在家领导', { ...COUNTY, groups })).toMatchObject({
      kind: 'read',
      rule: rule({ required: ['zhang', 'li'] }),
    });
  });

  test('a post is not that of its deputy, but in an address', () => {
    const leaders = COUNTY.leaders.filter(({ id }) => id === 'wangliu');
    expect(readPeople('县长', { leaders, groups: [] }).kind).toBe('question');
    expect(readPeople('Mayor', { leaders, groups: [] }).kind).toBe('question');
    expect(readPeople('王县长', { leaders, groups: [] })).toMatchObject({ rule: rule({ required: ['wangliu'] }) });
  });

  test('names that are alike are told apart by title or id', () => {
    expect(readPeople('张伟', ODD).kind).toBe('question');
    expect(readPeople('副县长张伟', ODD)).toMatchObject({ kind: 'read', rule: rule({ required: ['zw1'] }) });
    expect(readPeople('张伟（县委办主任）', ODD)).toMatchObject({ kind: 'read', rule: rule({ required: ['zw2'] }) });
    expect(sayPeople(rule({ required: ['zw1', 'zw2', 'zw3'] }), ODD, 'zh')).toBe('副县长张伟、县委办主任张伟、zw3出席');
  });

  test('names with a dot or an apostrophe are one name', () => {
    expect(readPeople('买买提•艾力、O’Brien', ODD)).toMatchObject({
      kind: 'read',
      rule: rule({ required: ['mmt', 'obrien'] }),
    });
    expect(readPeople('买买提副县长', ODD)).toMatchObject({ kind: 'read', rule: rule({ required: ['mmt'] }) });
  });

  test('who is not in it stands for the id', () => {
    expect(sayPeople(rule({ required: ['stranger'] }), COUNTY, 'zh')).toBe('stranger出席');
  });
});

describe('a rule in words', () => {
  test.each([
    [{ required: ['zhang', 'li'] }, '张三、李四出席', 'Zhang San, Li Si'],
    [{ choose: [{ from: ['wang', 'wangliu'], count: 1 }] }, '王五或王六出席', 'Wang Wu or Wang Liu'],
    [
      { choose: [{ from: ['wang', 'wangliu', 'ouyang'], count: 2 }], deputiesAllowed: true },
      '王五、王六、欧阳修中2人出席；可派代表出席',
      '2 of Wang Wu, Wang Liu, Ouyang Xiu; deputies may be sent',
    ],
    [
      { required: ['li'], optional: ['zhao'], deputiesAllowed: true, deputies: [{ leader: 'li', by: 'wang' }] },
      '李四（可由王五代）出席；赵七列席',
      'Li Si (Wang Wu may stand in); optional: Zhao Qi',
    ],
    [{}, '无', 'nobody'],
  ])('%j', (part, zh, en) => {
    expect(sayPeople(rule(part), COUNTY, 'zh')).toBe(zh);
    expect(sayPeople(rule(part), COUNTY, 'en')).toBe(en);
  });

  test('is read as the same rule', { timeout: PROPERTY_TIMEOUT }, () => {
    for (const roster of [COUNTY, ODD]) {
      fc.assert(
        fc.property(rules(roster), fc.constantFrom('zh' as const, 'en' as const), (expected, lang) => {
          const reading = readPeople(sayPeople(expected, roster, lang), roster);
          expect(reading).toMatchObject({ kind: 'read', rule: expected });
        }),
        propertyRuns(1),
      );
    }
  });
});

/** Any rule that can be said: nobody in two lists, stand-ins in the order of those they stand in for. */
function rules(roster: Roster): fc.Arbitrary<PeopleRule> {
  const ids = roster.leaders.map(({ id }) => id);
  const some = (minLength: number): fc.Arbitrary<string[]> => fc.shuffledSubarray(ids, { minLength });
  const choice = some(1).chain((from) =>
    fc.record({ from: fc.constant(from), count: fc.integer({ min: 1, max: from.length }) }),
  );
  return fc
    .record({
      people: some(0),
      split: fc.nat(ids.length),
      choose: fc.array(choice, { maxLength: 2 }),
      by: fc.array(fc.shuffledSubarray(ids, { maxLength: 2 }), { maxLength: ids.length }),
      deputies: fc.boolean(),
    })
    .map(({ people, split, choose, by, deputies: allowed }) => {
      const required = people.slice(0, split);
      const deputies = required.flatMap((leader, i) =>
        (by[i] ?? []).filter((id) => id !== leader).map((id) => ({ leader, by: id })),
      );
      const deputiesAllowed = deputies.length > 0 || (allowed && required.length + choose.length > 0);
      return { required, choose, optional: people.slice(split), deputiesAllowed, deputies };
    });
}

describe('whatever is written', () => {
  const PIECES = [
    ...[
      '张三',
      '李四',
      '王县长',
      '王五',
      '李和平',
      '县委常委',
      '副县长',
      '某人',
      'Zhang San',
      'Mayor',
      'xyz',
      '分管',
      '教育',
    ],
    ...[
      '、',
      '，',
      '；',
      '和',
      '或',
      ' or ',
      ' and ',
      ', ',
      '; ',
      '（',
      '）',
      ':',
      ' ',
      '\n',
      '等',
      '中',
      '一人',
      'one of ',
    ],
    ...[
      '请',
      '从',
      '出席',
      '列席',
      '列席：',
      'optional: ',
      ' optional',
      '可由',
      '代',
      '可派代表',
      '或其代表',
      '其他',
      '全体',
      '一名',
    ],
    ...['全体在家领导', '四套班子主要领导', ' may stand in', '除', '🙂', '\u202e', '\u0000', '=1+1'],
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('is read to a rule that can be said again, or asked with such rules', { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readPeople(text, COUNTY, '教育');
        const meant = reading.kind === 'read' ? [reading.rule] : reading.candidates.map((each) => each.rule);
        for (const each of meant) {
          for (const lang of ['zh', 'en'] as const) {
            expect(readPeople(sayPeople(each, COUNTY, lang), COUNTY)).toMatchObject({ kind: 'read', rule: each });
          }
        }
        if (reading.kind === 'question') expect(reading.ask.zh !== '' && reading.ask.en !== '').toBe(true);
      }),
      propertyRuns(2),
    );
  });

  test.each([
    ['very long', '张三、'.repeat(5_000)],
    ['one long name', 'x'.repeat(100_000)],
    ['many unknown names', Array.from({ length: 100 }, (_, i) => `某${i}`).join('、')],
    ['many ambiguous names', Array.from({ length: 100 }, () => '王县长').join('、')],
    ['brackets', '（'.repeat(400)],
    ['verbs', '出席会议'.repeat(120)],
    ['English words', 'a for '.repeat(80)],
  ])('%s: is a question', (_, text) => expect(readPeople(text, COUNTY).kind).toBe('question'));

  test('marks that show nothing change nothing', () => {
    expect(readPeople('张\u200b三\u202e、\ufeff李四', COUNTY)).toMatchObject({
      rule: rule({ required: ['zhang', 'li'] }),
    });
  });
});
