import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { renderIssues } from '../../src/cli/render-issues.ts';
import { renderSummary, type Style } from '../../src/cli/render-summary.ts';
import { renderViolations } from '../../src/cli/render-violations.ts';
import { wrongStatements } from '../../src/cli/stated-score.ts';
import { summarize } from '../../src/cli/summary.ts';
import { cliWords } from '../../src/cli/words.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { TINY } from './tiny-problem.ts';

const STYLE: Style = { lang: 'en', words: cliWords('en'), paint: pc.createColors(false) };
const EMPTY: Schedule = { format: 'tongchou/schedule@1', assignments: [] };

describe('the sentence on quality', () => {
  test.each([
    [{ status: 'optimal', gap: 0 } as const, 'Proven: no schedule is better.'],
    [{ status: 'infeasible', gap: 0.1 } as const, 'No schedule can hold every mandatory activity.'],
    [{ status: 'feasible', gap: 0.0042 } as const, 'No other schedule can be more than 0.42 % better.'],
    [{ status: 'unknown', gap: null } as const, 'No bound to compare with yet.'],
    [{}, 'No bound to compare with yet.'],
  ])('of %j', (facts, sentence) => {
    const schedule = { ...EMPTY, ...facts };
    expect(renderSummary(TINY, schedule, summarize(TINY, schedule), false, STYLE)).toContain(
      `How good    ${sentence}\n`,
    );
  });

  test('stands without a line on the search where the schedule does not say how it ended', () => {
    const text = renderSummary(TINY, EMPTY, summarize(TINY, EMPTY), false, STYLE);
    expect(text).not.toContain('Search');
    expect(text).toContain('1 of 1 MISSING');
    // The schedule gives no reasons.
    expect(text).toContain('1. 县委常委会会议 (MANDATORY, priority 5, urgency 3): no reason given');
  });
});

test('an issue shows where, what, what to do and its code; the whole document has a name', () => {
  const issue = { code: 'c', message: 'wrong.', hint: 'Do.', severity: 'error' } as const;
  expect(
    renderIssues(
      [
        { ...issue, path: 'a[0]' },
        { ...issue, path: '', severity: 'warning' },
      ],
      STYLE,
    ),
  ).toBe('  error a[0]: wrong. Do. [c]\n  warning the document: wrong. Do. [c]');
});

test('an issue shows no control character of the document', () => {
  const issue = { code: 'c', path: 'a\u001b', message: 'b\u001b[2J', hint: 'c\u0007', severity: 'error' } as const;
  expect(renderIssues([issue], STYLE)).toBe('  error a: b[2J. c [c]');
});

test('a violation shows the rule in words, the titles, when and the facts; no control characters', () => {
  const violations = [
    { rule: 'leader-overlap', activities: ['a1', 'a2'], at: '2026-12-07T09:00', by: { leader: 'mayor' } } as const,
    { rule: 'document', activities: [], by: { id: 'x\u001b[2J' } } as const,
  ];
  const [first, second] = renderViolations(violations, TINY, STYLE).split('\n');
  expect(first).toBe(
    '  leader-overlap a leader attends one thing at a time, with breaks and travel between: ' +
      '“县委常委会会议” (a1), “项目调度会” (a2); 2026-12-07 09:00; leader=mayor',
  );
  expect(second).toMatch(/: id=x\[2J$/);
});

describe('a stated score', () => {
  const found = { mandatoryMissed: 0, cost: 12, valueLost: 0, inconvenience: 12, terms: { travel: 12, delay: 0 } };

  test('may be absent, or leave out terms of 0', () => {
    expect(wrongStatements(EMPTY, found)).toEqual([]);
    expect(wrongStatements({ ...EMPTY, score: { ...found, terms: { travel: 12 } } }, found)).toEqual([]);
  });

  test('is wrong figure by figure', () => {
    const score = { ...found, valueLost: 1, terms: { touched: 3 } };
    expect(wrongStatements({ ...EMPTY, score }, found)).toEqual([
      { name: 'valueLost', stated: 1, found: 0 },
      { name: 'terms.touched', stated: 3, found: 0 },
      { name: 'terms.travel', stated: 0, found: 12 },
    ]);
  });
});
