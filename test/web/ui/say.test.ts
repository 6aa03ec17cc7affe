import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/model/names.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { stubBrowser } from '../state/browser.ts';

stubBrowser();
const { lang } = await import('../../../src/web/state/language.ts');
const { sayFault } = await import('../../../src/web/ui/toast.tsx');
const { sayReason } = await import('../../../src/web/ui/say-reason.ts');
const { UI_WORDS } = await import('../../../src/web/ui/words.ts');

describe('what is wrong, and what to do', () => {
  test('are sentences of their own', () => {
    const { zh, en } = UI_WORDS;
    expect(zh.issue('用户名或密码不正确', '请核对后重试。')).toBe('用户名或密码不正确。请核对后重试。');
    expect(zh.issue('时间不对！', '请改正')).toBe('时间不对！请改正');
    expect(en.issue('the password is wrong', 'Try again.')).toBe('The password is wrong. Try again.');
    expect(en.issue('is it right?', 'Look again.')).toBe('Is it right? Look again.');
    expect([zh.issue('没有完成', ''), en.issue('it failed', '')]).toEqual(['没有完成', 'It failed']);
  });
});

test('what was broken off, or asked of a plan that is closed, is no fault; anything unknown is', () => {
  expect(() => sayFault(new DOMException('the engine is closed', 'AbortError'))).not.toThrow();
  expect(() => sayFault(new Error('a bug'))).toThrow('a bug');
});

describe('why something is not in', () => {
  const names = namesOf(makeProblem({ activities: [] }));
  const unsolved: Schedule = { format: 'tongchou/schedule@1', assignments: [] };
  const solved: Schedule = { ...unsolved, bound: { mandatoryMissed: 0, cost: 0 } };

  test('is not its cost, before anything was solved', () => {
    lang.value = 'en';
    const cost = { id: 'cost', message: '' } as const;
    expect(sayReason(cost, names, unsolved)).toBe('There is room; not solved yet');
    expect(sayReason(cost, names, { ...unsolved, bound: null })).toBe('There is room; not solved yet');
    expect(sayReason(cost, names, solved)).toBe('There is room, but it costs more than it is worth');
    expect(sayReason({ id: 'window', message: '' }, names, unsolved)).toContain('windows');
  });
});
