import { describe, expect, test } from 'vitest';
import { grouped } from '../../../src/web/screens/what-if/group-changes.ts';
import { type Answer, betterOf, nextDraft } from '../../../src/web/screens/what-if/turn.ts';
import type { Draft } from '../../../src/web/screens/what-if/wish.ts';
import { scenario, WORK } from './documents.ts';

const draft = (id: string): Draft => ({ id, name: id, wishes: [] });
const [a, b, c] = [draft('A'), draft('B'), draft('C')];
const answer = ({ wishes }: Draft, rest: Partial<Answer> = {}): Answer => ({
  ...{ wishes, work: WORK, lang: 'zh', scenario: scenario(WORK, 1), lost: new Set<string>() },
  ...rest,
});
const where = { work: WORK, lang: 'zh', chosen: 'B', deep: new Set<string>() } as const;
const all = new Map([a, b, c].map((one) => [one.id, answer(one)]));

describe('whose turn it is', () => {
  test('the chosen one first, then the others in order', () => {
    expect(nextDraft([a, b, c], new Map(), where)?.draft).toBe(b);
    expect(nextDraft([a, b, c], new Map([['B', answer(b)]]), where)?.draft).toBe(a);
    expect(nextDraft([a, b, c], all, where)).toBeNull();
  });

  test('another state of the plan, another language or other wishes need another answer', () => {
    expect(nextDraft([b], all, { ...where, work: { ...WORK } })?.draft).toBe(b);
    expect(nextDraft([b], all, { ...where, lang: 'en' })?.draft).toBe(b);
    expect(nextDraft([{ ...b, wishes: [{ wish: 'ratio', ratio: 2 }] }], all, where)?.isDeep).toBe(false);
  });

  test('a longer look comes after all that is open', () => {
    const deep = new Set(['C']);
    expect(nextDraft([a, b, c], new Map([['C', answer(c)]]), { ...where, deep })).toEqual({ draft: b, isDeep: false });
    expect(nextDraft([a, b, c], all, { ...where, deep })).toEqual({ draft: c, isDeep: true });
  });

  test('a longer look that found nothing better changes nothing', () => {
    const [good, bad, none] = [scenario(WORK, 1), scenario(WORK, 2), scenario(null, 0, { score: null })];
    expect(betterOf(bad, good)).toBe(good);
    expect(betterOf(good, bad)).toBe(good);
    expect(betterOf(none, bad)).toBe(bad);
    expect(betterOf(bad, none)).toBe(bad);
    const missed = scenario(WORK, 0, {
      score: { mandatoryMissed: 1, cost: 0, valueLost: 0, inconvenience: 0, terms: {} },
    });
    expect(betterOf(missed, bad)).toBe(bad);
  });
});

test('changes by kind, what hurts first, no more than asked for', () => {
  const change = (kind: string, id: string) => ({ kind, id, subject: 'activity', text: id, cause: null }) as const;
  const changes = [change('changed', '1'), change('odd', '2'), change('cancelled', '3'), change('changed', '4')];
  expect(grouped(changes, 2).map(({ kind, all, shown }) => [kind, all, shown.map(({ id }) => id)])).toEqual([
    ['cancelled', 1, ['3']],
    ['changed', 2, ['1']],
    ['odd', 1, []],
  ]);
});
