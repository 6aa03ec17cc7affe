import { describe, expect, test } from 'vitest';
import { checkPublication } from '../../src/publish/check-publication.ts';
import { publicationIssues } from '../../src/publish/publication-issues.ts';
import { FIRST, OFFICE, SECOND, withActivity, without } from './fixture.ts';

const waiver = (activity: string, name = '陈明', reason = '电话请示同意') => ({ activity, name, reason });

describe('a schedule', () => {
  test('that is right and has all owners may be published', () => {
    for (const schedule of [FIRST, SECOND]) {
      expect(checkPublication(OFFICE, schedule, [])).toEqual({
        violations: [],
        lacks: [],
        waivers: [],
        idleWaivers: [],
        publishable: true,
      });
    }
  });

  test('that breaks a rule may not, whatever is waived', () => {
    const [a1, ...others] = FIRST.assignments;
    if (!a1) throw new Error('no a1');
    const broken = { ...FIRST, assignments: [{ ...a1, attendees: ['sec'] }, ...others] };
    const check = checkPublication(OFFICE, broken, [waiver('a1'), waiver('*')]);
    const twice = { ...FIRST, focusBlocks: [...(FIRST.focusBlocks ?? []), ...(FIRST.focusBlocks ?? [])] };
    const messages = publicationIssues(checkPublication(OFFICE, twice, []), OFFICE, 'en').map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('“项目攻坚” (f1)'));
    const unknown = { ...FIRST, assignments: FIRST.assignments.map((one) => ({ ...one, activity: 'none' })) };
    expect(checkPublication(OFFICE, unknown, [])).toMatchObject({ publishable: false, lacks: [{ activity: 'a1' }] });
    expect(check).toMatchObject({ publishable: false, violations: [{ rule: 'attendance' }], lacks: [] });
    const [issue] = publicationIssues(check, OFFICE, 'zh');
    expect(issue).toMatchObject({ code: 'rule-broken', severity: 'error' });
    expect(issue?.message).toContain('「县委常委会会议」（a1）');
  });
});

describe('R14: owners', () => {
  const unowned = withActivity(OFFICE, 'a4', { owner: { unit: '县委办', person: ' ', duty: '\u0000' } });

  test('the full list of what is empty, of each occurrence that is scheduled', () => {
    const bare = withActivity(unowned, 'a2', { owner: {} });
    const check = checkPublication(bare, FIRST, []);
    expect(check.publishable).toBe(false);
    expect(check.lacks).toEqual([
      { kind: 'owner', activity: 'a2', empty: ['unit', 'person', 'duty', 'dueDay'], waiver: null },
      { kind: 'owner', activity: 'a4@2026-12-01', empty: ['person', 'duty', 'dueDay'], waiver: null },
      { kind: 'owner', activity: 'a4@2026-12-07', empty: ['person', 'duty', 'dueDay'], waiver: null },
    ]);
    expect(publicationIssues(check, bare, 'zh').map(({ path, message }) => [path, message])).toEqual([
      ['activities[1].owner', '「项目调度会」（a2）未填责任单位、责任人、责任事项、办结期限'],
      ['activities[3].owner', '「周例会」（a4）（2 次）未填责任人、责任事项、办结期限'],
    ]);
  });

  test('what is not scheduled needs none', () => {
    const bare = withActivity(OFFICE, 'a2', { owner: {} });
    expect(checkPublication(bare, without(FIRST, 'a2'), []).publishable).toBe(true);
  });

  test('is waived with name and reason, once for all occurrences or for one', () => {
    const all = checkPublication(unowned, FIRST, [waiver('a4')]);
    expect(all).toMatchObject({ publishable: true, waivers: [waiver('a4')], idleWaivers: [] });
    expect(all.lacks.map((lack) => lack.waiver)).toEqual([waiver('a4'), waiver('a4')]);
    const one = checkPublication(unowned, FIRST, [waiver('a4@2026-12-07')]);
    expect(one.lacks.map((lack) => lack.waiver)).toEqual([null, waiver('a4@2026-12-07')]);
    expect(publicationIssues(one, unowned, 'en').map(({ message }) => message)).toEqual([
      '“周例会” (a4@2026-12-01) has no person in charge, duty, due day',
    ]);
  });

  test('is not waived without name or reason, nor by a waiver for something else', () => {
    const idle = [waiver('a4', ' '), waiver('a4', 'x', ''), waiver('a1'), waiver('none')];
    const check = checkPublication(unowned, FIRST, idle);
    expect(check).toMatchObject({ publishable: false, waivers: [], idleWaivers: idle });
    const codes = publicationIssues(check, unowned, 'en').map(({ code, severity }) => `${code} ${severity}`);
    expect(codes).toEqual([
      'owner-empty error',
      ...['waiver-idle warning', 'waiver-idle warning', 'waiver-idle warning', 'waiver-idle warning'],
    ]);
  });
});

describe('mandatory activities', () => {
  const missing = without(FIRST, 'a1');

  test('that are missing are listed, and can be waived', () => {
    const check = checkPublication(OFFICE, missing, []);
    expect(check.lacks).toEqual([{ kind: 'mandatory-missed', activity: 'a1', waiver: null }]);
    expect(publicationIssues(check, OFFICE, 'zh')).toMatchObject([
      { code: 'mandatory-missed', path: 'activities[0]', message: '必排活动「县委常委会会议」（a1）未排入' },
    ]);
    expect(checkPublication(OFFICE, missing, [waiver('a1')]).publishable).toBe(true);
  });

  test('count by occurrence', () => {
    const weekly = withActivity(OFFICE, 'a4', { mandatory: true });
    expect(checkPublication(weekly, FIRST, []).lacks).toEqual([
      { kind: 'mandatory-missed', activity: 'a4@2026-12-14', waiver: null },
    ]);
  });

  test('an infeasible status is listed too, unless the waived activities explain it', () => {
    const infeasible = { ...missing, status: 'infeasible' as const };
    const bare = checkPublication(OFFICE, infeasible, []);
    expect(bare.lacks.map(({ kind }) => kind)).toEqual(['infeasible', 'mandatory-missed']);
    expect(publicationIssues(bare, OFFICE, 'en')[0]).toMatchObject({ code: 'infeasible', path: '' });
    expect(checkPublication(OFFICE, infeasible, [waiver('a1')]).publishable).toBe(true);
    expect(checkPublication(OFFICE, infeasible, [waiver('*')]).publishable).toBe(false);

    const odd = { ...FIRST, status: 'infeasible' as const };
    expect(checkPublication(OFFICE, odd, []).publishable).toBe(false);
    expect(checkPublication(OFFICE, odd, [waiver('*')])).toMatchObject({ publishable: true, waivers: [waiver('*')] });
  });
});
