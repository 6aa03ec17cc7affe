import { describe, expect, test } from 'vitest';
import { readDecisions as readByIntake } from '../../../src/intake/decisions/read-decisions.ts';
import {
  carriedOver,
  type Decision,
  type Decisions,
  readDecisions,
  rebase,
  withPending,
} from '../../../src/web/screens/intake/decisions.ts';
import { pendingIn } from '../../../src/web/screens/intake/keeper.ts';

const document = (...decisions: readonly Decision[]): Decisions => ({ format: 'tongchou/decisions@1', decisions });
const given = (answer: string | null, note = '') => ({ answer, asked: '问？', note });

const BASE = document({ finding: 'a', answer: 'ok', note: '核实' }, { finding: 'b', answer: null });

describe('a document of decisions', () => {
  test('is known by its shape', () => {
    expect(readDecisions(BASE)).toEqual(BASE);
    for (const none of [null, [], {}, { format: 'tongchou/decisions@1' }, { ...BASE, decisions: [{ finding: 1 }] }]) {
      expect(readDecisions(none)).toBeNull();
    }
  });

  test('takes answers in place, new ones at the end, and stays one that the server reads', () => {
    const next = withPending(BASE, { b: given('merge', '问过'), c: given('90分钟') });
    expect(next.decisions.map(({ finding, answer }) => [finding, answer])).toEqual([
      ['a', 'ok'],
      ['b', 'merge'],
      ['c', '90分钟'],
    ]);
    expect(next.decisions[0]).toEqual(BASE.decisions[0]);
    expect(next.decisions[1]).toMatchObject({ asked: '问？', note: '问过' });
    expect(readByIntake('decisions', JSON.stringify(next), 'zh')).toMatchObject({ decisions: next, issues: [] });
  });

  test('an answer can be taken back', () => {
    expect(withPending(BASE, { a: given(null) }).decisions[0]).toMatchObject({ finding: 'a', answer: null });
  });
});

describe('answers after another planner has saved', () => {
  test('go on top where they are about other findings', () => {
    const theirs = document(...BASE.decisions, { finding: 'c', answer: 'keep' });
    const mine = { b: given('merge') };
    expect(rebase(BASE, mine, theirs)).toEqual({ pending: mine, theirs: ['c'], clashes: [] });
  });

  test('give way where the other decided the same otherwise, and say so', () => {
    const theirs = document({ finding: 'a', answer: 'ok' }, { finding: 'b', answer: 'keep' });
    expect(rebase(BASE, { b: given('merge') }, theirs)).toEqual({
      pending: {},
      theirs: ['b'],
      clashes: [{ finding: 'b', mine: 'merge', theirs: 'keep' }],
    });
  });

  test('are no clash where both answered the same', () => {
    const theirs = document({ finding: 'a', answer: 'ok' }, { finding: 'b', answer: 'merge' });
    expect(rebase(BASE, { b: given('merge') }, theirs).clashes).toEqual([]);
  });

  test('see that an answer was taken back', () => {
    expect(rebase(BASE, { a: given('ok') }, document()).clashes).toEqual([{ finding: 'a', mine: 'ok', theirs: null }]);
  });
});

test('answers of an earlier plan fill what is open, and only that', () => {
  const from = document(
    { finding: 'a', answer: 'other' },
    { finding: 'b', answer: 'keep', note: '上期' },
    { finding: 'c', answer: null },
  );
  expect(carriedOver(BASE, from)).toEqual({ b: { answer: 'keep', asked: '', note: '上期' } });
});

test('what the browser kept is read as far as it is sound', () => {
  const good = given('ok');
  expect(pendingIn({ good, bad: { answer: 3 }, none: null, open: { answer: null } })).toEqual({
    good,
    open: { answer: null, asked: '', note: '' },
  });
  expect(pendingIn('x')).toEqual({});
});
