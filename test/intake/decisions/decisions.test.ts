import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, type Decisions, NO_DECISIONS } from '../../../src/intake/decisions/decisions.ts';
import { readDecisions } from '../../../src/intake/decisions/read-decisions.ts';
import { writeDecisions } from '../../../src/intake/decisions/write-decisions.ts';
import type { Finding } from '../../../src/intake/finding.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const FILE = 'decisions.json';
const read = (document: unknown, lang: 'zh' | 'en' = 'en') => readDecisions(FILE, JSON.stringify(document), lang);
const document = (...decisions: readonly unknown[]): unknown => ({ ...NO_DECISIONS, decisions });

const FINDING: Finding = {
  ...{ kind: 'question', code: 'time', key: 'time:改天', wishes: ['gov-1'], text: '改天' },
  places: [{ file: 'a.xlsx', sheet: '12月', row: 7 }],
  words: { zh: '“改天”是哪一天？', en: 'Which day is "改天"?' },
  confidence: null,
  answers: [{ answer: '12月3日', words: { zh: '12月3日全天', en: '3 Dec, all day' } }],
  ...{ isFree: true, decision: null },
};

describe('reading', () => {
  test('a document in order is what it says', () => {
    const decision = {
      finding: 'time:改天',
      answer: '12月3日',
      asked: '?',
      offered: { '12月3日': '…' },
      note: '张三定',
    };
    expect(read(document(decision, { finding: 'people:x', answer: null }))).toEqual({
      decisions: document(decision, { finding: 'people:x', answer: null }),
      issues: [],
    });
  });

  test('every fault at once, with its path', () => {
    const { decisions, issues } = read(
      document(
        { finding: 'a', answer: 1 },
        { finding: 'b', answer: 'x', anwser: 'y' },
        { finding: 'a', answer: '' },
        { answer: null },
        'x',
        { finding: 'c', answer: 'x', offered: { x: 1 } },
        { finding: 'd', answer: 'x', offered: 'x' },
      ),
    );
    expect(decisions).toBeNull();
    expect(issues.map(({ code, path, hint }) => [code, path, hint])).toEqual([
      ['wrong-type', `${FILE} › decisions[0].answer`, 'Write "…" | null.'],
      ['unknown-field', `${FILE} › decisions[1].anwser`, 'Delete it or correct its name. Did you mean answer?'],
      ['bad-value', `${FILE} › decisions[2].answer`, 'Write "…" | null.'],
      ['missing-field', `${FILE} › decisions[3].finding`, 'Add it: "…".'],
      ['wrong-type', `${FILE} › decisions[4]`, 'Write {finding, answer, …}.'],
      ['wrong-type', `${FILE} › decisions[5].offered.x`, 'Write "…".'],
      ['wrong-type', `${FILE} › decisions[6].offered`, 'Write {"…": "…"}.'],
      ['decision-twice', `${FILE} › decisions[2].finding`, 'Keep one of the two.'],
    ]);
  });

  test.each([
    ['tongchou/problem@1', 'the format is "tongchou/problem@1", not "tongchou/decisions@1"'],
    ['tongchou/decisions@2', 'the format is "tongchou/decisions@2", not "tongchou/decisions@1"'],
  ])('another format: %s', (format, message) => {
    const { decisions, issues } = read({ format, decisions: [] });
    expect(decisions).toBeNull();
    expect(issues).toMatchObject([{ code: 'wrong-format', path: `${FILE} › format`, message }]);
  });

  test('two decisions about one finding, in Chinese', () => {
    const twice = { finding: 'a', answer: 'x' };
    expect(read(document(twice, twice), 'zh').issues).toEqual([
      {
        ...{ code: 'decision-twice', path: `${FILE} › decisions[1].finding`, severity: 'error' },
        ...{ message: '"a" 有两条决定，第一条在 decisions[0]', hint: '请只保留其中一条。' },
      },
    ]);
    expect(read(document(twice, twice)).decisions).toBeNull();
  });

  test('what is no JSON, or no object', () => {
    expect(readDecisions(FILE, '{"format":', 'zh')).toMatchObject({
      decisions: null,
      issues: [{ code: 'bad-json', path: FILE, message: expect.stringContaining('decisions.json 不是有效的 JSON') }],
    });
    expect(read(null)).toMatchObject({ decisions: null, issues: [{ code: 'wrong-type', path: FILE }] });
    expect(read({ ...NO_DECISIONS, decisions: 1 }).issues).toMatchObject([{ path: `${FILE} › decisions` }]);
  });

  test('a key given twice is only a doubt', () => {
    const text = '{"format":"tongchou/decisions@1","decisions":[],"decisions":[]}';
    expect(readDecisions(FILE, text, 'en')).toMatchObject({
      decisions: NO_DECISIONS,
      issues: [{ code: 'duplicate-key' }],
    });
  });
});

describe('writing', () => {
  const written = (decisions: readonly Decision[], findings: readonly Finding[], lang: 'zh' | 'en' = 'zh'): Decisions =>
    JSON.parse(writeDecisions({ ...NO_DECISIONS, decisions }, findings, lang));

  test('what is open, with what is asked and offered in the language', () => {
    expect(writeDecisions(NO_DECISIONS, [FINDING], 'zh')).toBe(
      `${JSON.stringify(
        document({
          finding: 'time:改天',
          asked: '“改天”是哪一天？（见 a.xlsx › 12月 › 7）也可以写别的说法。',
          offered: { '12月3日': '12月3日全天' },
          answer: null,
        }),
        null,
        2,
      )}\n`,
    );
    expect(written([], [FINDING], 'en').decisions).toEqual([
      {
        finding: 'time:改天',
        asked: 'Which day is "改天"? (a.xlsx › 12月 › 7) Any other phrase will do too.',
        offered: { '12月3日': '3 Dec, all day' },
        answer: null,
      },
    ]);
  });

  test('places that the words name are not named again, and of many only some', () => {
    const places = Array.from({ length: 7 }, (_, i) => ({ file: 'a.xlsx', sheet: null, row: i }));
    const asked = (finding: Partial<Finding>, lang: 'zh' | 'en'): string | undefined =>
      written([], [{ ...FINDING, isFree: false, places, ...finding }], lang).decisions[0]?.asked;
    expect(asked({}, 'zh')).toBe(
      '“改天”是哪一天？（见 a.xlsx › 0, a.xlsx › 1, a.xlsx › 2, a.xlsx › 3, a.xlsx › 4 等7处）',
    );
    expect(asked({}, 'en')).toContain('a.xlsx › 4 and others, 7 in all)');
    const words = { zh: 'a.xlsx › 0？', en: 'a.xlsx › 0?' };
    expect(asked({ words, places: places.slice(0, 1) }, 'en')).toBe('a.xlsx › 0?');
  });

  test('decisions stay where they stand, also of findings that are no longer there; what was only asked goes', () => {
    const decisions = [
      { finding: 'old', answer: 'merge', note: '会上定' },
      { finding: 'asked', answer: null },
      { finding: 'noted', answer: null, note: '等回话' },
      { finding: 'time:改天', answer: '12月3日', asked: '旧的问法' },
    ];
    const other = { ...FINDING, key: 'time:另定', decision: 'x' };
    expect(written(decisions, [other, FINDING]).decisions).toMatchObject([
      { finding: 'old', answer: 'merge', note: '会上定' },
      { finding: 'noted', answer: null, note: '等回话' },
      { finding: 'time:改天', answer: '12月3日', asked: expect.stringContaining('是哪一天') },
      { finding: 'time:另定', answer: 'x' },
    ]);
  });

  test('written again, nothing changes', () => {
    const once = writeDecisions(NO_DECISIONS, [FINDING, { ...FINDING, key: 'b' }], 'zh');
    const { decisions } = readDecisions(FILE, once, 'zh');
    expect(decisions && writeDecisions(decisions, [{ ...FINDING, key: 'b' }, FINDING], 'zh')).toBe(once);
  });

  test('what was written is read as it was', () => {
    // A record has no field of this name.
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text !== '__proto__');
    const decisions = fc.uniqueArray(
      fc.record(
        {
          ...{ finding: texts, answer: texts, asked: texts, note: texts },
          offered: fc.dictionary(texts, texts, { maxKeys: 3, noNullPrototype: true }),
        },
        { requiredKeys: ['finding', 'answer'] },
      ),
      { selector: ({ finding }) => finding, maxLength: 5 },
    );
    fc.assert(
      fc.property(decisions, fc.constantFrom('zh' as const, 'en' as const), (list, lang) => {
        const all: Decisions = { ...NO_DECISIONS, decisions: list };
        expect(readDecisions(FILE, writeDecisions(all, [], lang), lang)).toEqual({ decisions: all, issues: [] });
      }),
      propertyRuns(1),
    );
  });
});
