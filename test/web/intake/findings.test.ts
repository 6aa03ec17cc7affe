import { describe, expect, test } from 'vitest';
import { ask, filtered, isChosen, neighbour, nextOpen, progressOf } from '../../../src/web/screens/intake/findings.ts';
import type { Finding, FindingKind } from '../../../src/web/screens/intake/shapes.ts';

const finding = (key: string, kind: FindingKind, decision: string | null = null): Finding => ({
  ...{ kind, code: kind, key, places: [], wishes: [], text: key, words: { zh: key, en: key } },
  ...{ confidence: null, answers: [], isFree: false, decision },
});

const given = (answer: string | null) => ({ answer, asked: '', note: '' });

const FINDINGS = [
  finding('m', 'mergeable'),
  finding('l', 'lint', 'ok'),
  finding('d', 'duplicate'),
  finding('q', 'question'),
  finding('c', 'contradiction'),
];

const keys = (list: readonly { readonly finding: Finding }[]): readonly string[] => list.map((one) => one.finding.key);

describe('questions', () => {
  test('stand with the gravest first', () => {
    expect(keys(ask(FINDINGS, {}))).toEqual(['q', 'c', 'd', 'l', 'm']);
  });

  test('count as answered before they are saved', () => {
    const asked = ask(FINDINGS, { q: given('李明'), l: given(null) });
    expect(asked[0]).toMatchObject({ answer: '李明', isPending: true });
    expect(progressOf(asked)).toEqual({
      left: 3,
      all: 4,
      kinds: [
        { kind: 'question', open: 0, all: 1 },
        { kind: 'contradiction', open: 1, all: 1 },
        { kind: 'duplicate', open: 1, all: 1 },
        { kind: 'lint', open: 1, all: 1 },
        { kind: 'mergeable', open: 1, all: 1 },
      ],
    });
  });

  test('proposals need no answer', () => {
    expect(progressOf(ask([finding('m', 'mergeable')], {}))).toMatchObject({ left: 0, all: 0 });
  });

  test('are filtered; the one that is shown stays', () => {
    const asked = ask(FINDINGS, { q: given('x') });
    expect(keys(filtered(asked, 'open', null))).toEqual(['c', 'd', 'm']);
    expect(keys(filtered(asked, 'open', 'q'))).toEqual(['q', 'c', 'd', 'm']);
    expect(keys(filtered(asked, 'duplicate', null))).toEqual(['d']);
    expect(keys(filtered(asked, 'all', null))).toHaveLength(5);
  });

  test('the next open one goes round, proposals last', () => {
    const asked = ask(FINDINGS, {});
    expect(nextOpen(asked, 'q')).toBe('c');
    expect(nextOpen(asked, 'd')).toBe('q');
    expect(nextOpen(asked, null)).toBe('q');
    const most = ask(FINDINGS, { q: given('x'), c: given('x'), d: given('x') });
    expect(nextOpen(most, 'd')).toBe('m');
    expect(nextOpen(ask([finding('l', 'lint', 'ok')], {}), 'l')).toBeNull();
  });

  test('neighbours stop at the ends', () => {
    const asked = ask(FINDINGS, {});
    expect(neighbour(asked, 'q', -1)).toBe('q');
    expect(neighbour(asked, 'q', 1)).toBe('c');
    expect(neighbour(asked, 'm', 1)).toBe('m');
    expect(neighbour([], 'm', 1)).toBeNull();
  });

  test('an answer is the chosen one in either language', () => {
    const answer = { answer: '90小时', words: { zh: '90小时', en: '90 hours' } };
    expect(['90小时', '90 hours', '90', null].map((one) => isChosen(answer, one))).toEqual([true, true, false, false]);
  });
});
