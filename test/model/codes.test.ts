import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, SEVERITIES } from '../../src/model/codes.ts';
import { finding, makeIssue } from '../../src/model/make-issue.ts';
import { WRONG_PROBLEMS } from './wrong-problems.ts';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Told by other parts, which test them. */
const ELSEWHERE = [
  'bad-json',
  'duplicate-key',
  'bad-period',
  'repeat-id-taken',
  'dangling-repeat',
  'coverage-absences',
  'frozen-released',
  'unpublished-year',
  'exception-outside-horizon',
  'time-does-not-exist',
  'time-twice',
  'repeat-empty',
  'no-placement',
  'duration-no-session',
  'engine-unsupported',
];

describe('the index of codes', () => {
  it('has each code once, and every code of the model is the answer to a wrong document', () => {
    const codes = ISSUE_CODES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const told = WRONG_PROBLEMS.flatMap(({ issues }) => issues.map((issue) => issue.split(' ')[0] ?? ''));
    expect([...new Set([...told, ...ELSEWHERE])].sort()).toEqual([...codes].sort());
  });

  it.each(ISSUE_CODES)('$code says the same in both languages', ({ code, severity, zh, en }) => {
    expect(severity).toBe(SEVERITIES[code]);
    for (const part of ['message', 'hint'] as const) {
      expect([...placeholders(zh[part])].sort()).toEqual([...placeholders(en[part])].sort());
      expect(zh[part]).toMatch(/\p{Script=Han}/u);
      expect(en[part]).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('makeIssue', () => {
  it('leaves out the parts whose facts are not known, and fills facts in as they are', () => {
    const issue = (nearest: string | undefined) =>
      makeIssue(finding('dangling-id', 'x', { kind: 'site', id: '{list}', list: 'sites', nearest }), 'en');
    expect(issue(undefined)).toEqual({
      code: 'dangling-id',
      path: 'x',
      message: 'there is no site {list}',
      hint: 'Define it in sites or correct the id.',
      severity: 'error',
    });
    expect(issue('[a]').hint).toBe('Define it in sites or correct the id. Did you mean [a]?');
  });

  it('cuts what is too long for a sentence', () => {
    const { message } = makeIssue(finding('self-deputy', '', { id: 'x'.repeat(1000) }), 'en');
    expect(message).toBe(`leader ${'x'.repeat(300)}… is among the own deputies`);
  });

  it('keeps a placeholder whose fact is missing', () => {
    expect(makeIssue(finding('self-deputy', ''), 'en').message).toBe('leader {id} is among the own deputies');
  });
});
