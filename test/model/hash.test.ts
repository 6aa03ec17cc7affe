import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, problemHash } from '../../src/model/hash.ts';
import { readProblem } from '../../src/model/read.ts';
import { RIGHT_PROBLEM } from './right-problem.ts';

describe('canonicalJson', () => {
  it('is as RFC 8785, section 3.2.2 and 3.2.3, shows', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('is the same whatever the order of keys, and says the same value', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, shuffled(item)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what is undefined, and knows no undefined item of a list', () => {
    expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1])('throws for %s, which is no JSON', (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

describe('problemHash', () => {
  it('is the SHA-256 of the canonical document', () => {
    const { problem } = readProblem(RIGHT_PROBLEM);
    if (!problem) throw new Error('not read');
    expect(problemHash(problem)).toBe(createHash('sha256').update(canonicalJson(RIGHT_PROBLEM)).digest('hex'));
    expect(problemHash({ ...problem, title: '十二月' })).not.toBe(problemHash(problem));
  });
});
