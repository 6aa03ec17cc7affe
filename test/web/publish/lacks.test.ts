import { describe, expect, it } from 'vitest';
import type { Lack } from '../../../src/web/screens/publish/lacks.ts';
import { joined, lacksOf, openOf, reusable, waiverOf, withWaivers } from '../../../src/web/screens/publish/lacks.ts';

const lack = (activity: string, code = 'owner-empty', isWaived = false): Lack => ({
  ...{ activity, code, isWaived, title: activity, text: activity },
  canBeWaived: code !== 'rule-broken',
});

const waiver = (activity: string, name = '张') => ({ activity, name, reason: '待定' });

describe('what lacks something', () => {
  const all = [
    lack('a', 'owner-empty', true),
    lack('b'),
    lack('*', 'infeasible'),
    lack('c', 'mandatory-missed'),
    lack('d', 'rule-broken'),
    lack('e', 'of-a-later-version'),
  ];

  it('stands in its group, open ones first; what is unknown cannot be overlooked', () => {
    const ids = (group: 'conflicts' | 'missed' | 'owners') => lacksOf(group, all).map(({ activity }) => activity);
    expect(ids('owners')).toEqual(['b', 'a']);
    expect(ids('missed')).toEqual(['*', 'c']);
    expect(ids('conflicts')).toEqual(['d', 'e']);
  });

  it('is open until it is waived', () => {
    expect(openOf(all).map(({ activity }) => activity)).toEqual(['b', '*', 'c', 'd', 'e']);
  });
});

describe('waivers', () => {
  it('replace an earlier one of the same activity, without blanks around', () => {
    expect(withWaivers([waiver('a'), waiver('b')], ['a', 'c', 'c'], ' 李 ', ' 急 ')).toEqual([
      waiver('b'),
      { activity: 'a', name: '李', reason: '急' },
      { activity: 'c', name: '李', reason: '急' },
    ]);
  });

  it('of an activity that repeats hold for its copies, their own before', () => {
    const given = [waiver('weekly'), waiver('weekly@2026-12-08', '王')];
    expect(waiverOf(lack('weekly@2026-12-01'), given)).toBe(given[0]);
    expect(waiverOf(lack('weekly@2026-12-08'), given)).toBe(given[1]);
    expect(waiverOf(lack('other@2026-12-08'), given)).toBeNull();
  });

  it('of an earlier revision are offered once each, and only where something is open', () => {
    const earlier = [waiver('weekly'), waiver('done'), waiver('d'), waiver('gone')];
    const lacks = [
      lack('weekly@2026-12-01'),
      lack('weekly@2026-12-08'),
      lack('done', 'owner-empty', true),
      lack('d', 'rule-broken'),
    ];
    expect(reusable(lacks, earlier)).toEqual([earlier[0]]);
  });

  it('of this publication go before those of an earlier one', () => {
    expect(joined([waiver('a', '新')], [waiver('a'), waiver('b')])).toEqual([waiver('a', '新'), waiver('b')]);
  });
});
