import { describe, expect, test } from 'vitest';
import { publishWords } from '../../src/publish/words.ts';
import { EN } from '../../src/publish/words-en.ts';
import { ZH } from '../../src/publish/words-zh.ts';

const CHINESE = /[\u4e00-\u9fff]/;

describe('the words of publishing', () => {
  test('are found by language', () => {
    expect([publishWords('zh'), publishWords('en')]).toEqual([ZH, EN]);
  });

  test('are each in one language', () => {
    const said = ({ change, notice, check }: typeof EN): readonly string[] => [
      ...Object.values(change.labels),
      change.facts('1', '2', '3'),
      change.added('1', '2'),
      change.cancelled('1', '2'),
      change.joining('1', '2', '3'),
      change.released('1', '2', '3'),
      change.noLongerConcerned('1', '2', '3'),
      change.moved('1', '2'),
      change.rehoused('1', '2'),
      change.housed('1'),
      change.unhoused('1'),
      change.retitled('1', '2'),
      change.joins('1'),
      change.leaves('1'),
      change.substituted('1', '2'),
      change.inPerson('1', '2'),
      change.noLongerSubstituted('1', '2'),
      ...[notice.title, notice.number('1'), notice.revisions('1', 2, 3), notice.to, notice.restored(1), notice.note],
      ...[...notice.columns, notice.inForce, notice.issued('', '1'), notice.issued('2', '1')],
      check.owner('1', ['unit', 'person', 'duty', 'dueDay']),
      ...[check.times(2), check.ownerHint, check.missed('1'), check.missedHint, check.infeasible, check.infeasibleHint],
      ...[check.broken('1', '2', '3'), check.brokenHint, check.idleWaiver('1'), check.idleWaiverHint],
    ];
    expect(said(EN).filter((text) => CHINESE.test(text))).toEqual([]);
    expect(said(ZH).filter((text) => !CHINESE.test(text))).toEqual([]);
  });

  test('leave out what is not known', () => {
    expect(EN.change.facts('9:00', undefined, undefined)).toBe('9:00');
    expect(ZH.change.facts('9:00', undefined, undefined)).toBe('9:00');
    expect(EN.check.broken('a rule', '', '')).toBe('a hard rule is broken, “a rule”');
    expect(ZH.check.broken('规则', '', '')).toBe('违反硬规则「规则」');
    expect(ZH.notice.issued('', '2026年12月1日')).toBe('2026年12月1日发布');
  });
});
