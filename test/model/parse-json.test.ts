import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/parse-json.ts';
import { scanJson } from '../../src/model/scan-json.ts';

const VALUE = '{…} | […] | "…" | 0 | true | false | null';

describe('parseJson', () => {
  it('gives the value', () => {
    expect(parseJson(' {"a": [1, "x", null]}\n', 'x.json')).toEqual({ value: { a: [1, 'x', null] }, issues: [] });
  });

  it('skips a byte order mark, which counts for no column', () => {
    expect(parseJson('\uFEFF[1]', 'x.json')).toEqual({ value: [1], issues: [] });
    expect(parseJson('\uFEFF[x]', 'x.json').issues[0]?.message).toContain('line 1, column 2');
  });

  it.each([
    ['', `line 1, column 1: it ends where ${VALUE} is expected`],
    ['{"activities": [{"id": "a1"', 'line 1, column 28: it ends where , | } is expected'],
    ['[1,\n 2', 'line 2, column 3: it ends where , | ] is expected'],
    ['{"a": "x', 'line 1, column 9: it ends where " is expected'],
    ['{', 'line 1, column 2: it ends where "…" is expected'],
    ['{"a":1,}', 'line 1, column 8 has "}" where "…" is expected'],
    ['[1,]', `line 1, column 4 has "]" where ${VALUE} is expected`],
    ['{"a" 1}', 'line 1, column 6 has "1" where : is expected'],
    ['{"a":1\r\n "b":2}', 'line 2, column 2 has "\\"" where , | } is expected'],
    ['[1}', 'line 1, column 3 has "}" where , | ] is expected'],
    ['{a:1}', 'line 1, column 2 has "a" where "…" is expected'],
    ['["a\tb"]', 'line 1, column 4 has "\\t" where " is expected'],
    [
      '["\\x"]',
      'line 1, column 3 has "\\\\" where \\" | \\\\ | \\/ | \\b | \\f | \\n | \\r | \\t | \\u0000 is expected',
    ],
    ['[01]', `line 1, column 2 has "0" where ${VALUE} is expected`],
    ['[“x”]', `line 1, column 2 has "“" where ${VALUE} is expected`],
    ['[😀]', `line 1, column 2 has "😀" where ${VALUE} is expected`],
    ['{} {}', 'line 1, column 4: "{" follows the complete value'],
  ])('%j', (text, message) => {
    expect(parseJson(text, 'x.json')).toEqual({
      issues: [
        {
          code: 'bad-json',
          path: '',
          message: `x.json is not JSON: ${message}`,
          hint: 'Correct it there; a file that ends early was not copied or saved whole.',
          severity: 'error',
        },
      ],
    });
  });

  it('warns of keys that an object has twice', () => {
    const parsed = parseJson('{"a":[{"b":1,\n"\\u0062":2}],"c":{"a":1,"\\":":2}}', 'x.json');
    expect(parsed).toMatchObject({ value: { a: [{ b: 2 }], c: { a: 1, '":': 2 } } });
    expect(parsed.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['duplicate-key', 'a[0].b', 'warning'],
    ]);
    expect(parsed.issues[0]?.message).toContain('line 2');
  });

  it('refuses what is nested too deep', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(parseJson(nested(500), 'x.json')).toMatchObject({ issues: [] });
    for (const levels of [501, 200_000]) {
      expect(parseJson(nested(levels), 'x.json').issues.map(({ code }) => code)).toEqual(['too-deep']);
    }
    expect(parseJson('['.repeat(200_000), 'x.json').issues.map(({ code }) => code)).toEqual(['bad-json']);
  });

  it('speaks Chinese', () => {
    expect(parseJson('[', 'x.json', 'zh').issues[0]?.message).toContain('第 1 行第 2 列文件已结束');
  });
});

describe('scanJson', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('finds a fault exactly where JSON.parse finds one', () => {
    const piece = fc.constantFrom(...'{}[],:"\\ \n0123456789.eE+-tfu', 'true', 'null', '"a"', '"a":', '\\n', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(scanJson(text).fault === null).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds a fault where valid JSON was changed, cut or lengthened', () => {
    const text = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));
    fc.assert(
      fc.property(text, fc.nat(), fc.string({ maxLength: 2 }), fc.nat(2), (json, at, put, cut) => {
        const place = at % (json.length + 1);
        const changed = json.slice(0, place) + put + json.slice(place + cut);
        expect(scanJson(json).fault).toBeNull();
        expect(scanJson(changed).fault === null).toBe(parses(changed));
      }),
      { numRuns: 1000 },
    );
  });
});
