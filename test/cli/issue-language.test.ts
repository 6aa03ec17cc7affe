import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/cli/issue-language.ts';
import type { Issue } from '../../src/model/issue.ts';
import { issueByCode } from '../../src/model/issue-by-code.ts';
import { check } from '../../src/plan.ts';
import { TINY } from './tiny-problem.ts';

const CHINESE = /[\u4e00-\u9fff]/;

const issue = (code: string, message = 'facts', hint = 'remedy'): Issue => ({
  code,
  path: 'x',
  message,
  hint,
  severity: 'warning',
});

describe('issues of a document', () => {
  const document = {
    ...TINY,
    extra: 1,
    leaders: [{ id: 'sec', homeSite: 'nowhere' }],
    activities: [{ id: 'a', minutes: 'long' }],
  };

  test('stay as they are in English', () => {
    const { issues } = check(document);
    expect(inLanguage(issues, document, 'en')).toBe(issues);
  });

  test('are put into Chinese, in the same order', () => {
    const { issues } = check(document);
    const chinese = inLanguage(issues, document, 'zh');
    expect(chinese.map(({ code, path, severity }) => ({ code, path, severity }))).toEqual(
      issues.map(({ code, path, severity }) => ({ code, path, severity })),
    );
    expect(issues.length).toBeGreaterThan(2);
    for (const { message, hint } of chinese) {
      expect(message).toMatch(CHINESE);
      expect(hint).toMatch(CHINESE);
    }
  });

  test('that come from the calendar keep their facts behind a Chinese sentence', () => {
    const yearless = {
      ...TINY,
      calendar: { ...TINY.calendar, holidays: 'CN' },
      horizon: { firstDay: '2027-12-06', lastDay: '2027-12-10' },
    };
    const [chinese] = inLanguage(check(yearless).issues, yearless, 'zh');
    expect(chinese).toMatchObject({
      code: 'unpublished-year',
      message: expect.stringMatching(/[\u4e00-\u9fff].*（.*2027.*）$/),
    });
    expect(chinese?.hint).toMatch(/^请/);
  });
});

describe('an issue by its code', () => {
  test('has no places for facts that are not known', () => {
    // Its Chinese sentence has a place for an id, its remedy has none.
    expect(issueByCode(issue('dangling-repeat'), 'zh')).toMatchObject({
      message: 'facts',
      hint: expect.stringMatching(CHINESE),
    });
    expect(issueByCode(issue('bare-repeat'), 'zh')).toEqual(issue('bare-repeat'));
  });

  test('stays as it is if nobody knows the code', () => {
    expect(issueByCode(issue('brand-new'), 'zh')).toEqual(issue('brand-new'));
  });
});
