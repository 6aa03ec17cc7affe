import { describe, expect, test } from 'vitest';
import { foresee } from '../../../src/whatif/foresee/foresee.ts';
import { readForesight } from '../../../src/whatif/foresee/read-foresight.ts';
import { BASE } from './office.ts';

describe('reading a foresight', () => {
  test('gives what was written', async () => {
    const foresight = await foresee(BASE, { iterations: 50, frozenUntil: '2026-12-01T08:30' });
    expect(readForesight(JSON.parse(JSON.stringify(foresight)), 'zh')).toEqual({ foresight, issues: [] });
  });

  test('gives what is unanswered', async () => {
    const foresight = await foresee(BASE, { signal: AbortSignal.abort() });
    expect(readForesight(JSON.parse(JSON.stringify(foresight)), 'zh').foresight).toEqual(foresight);
  });

  test('names every fault by its path, in both languages', async () => {
    const foresight = await foresee(BASE, { iterations: 50, kinds: ['venue-closed'] });
    const [first, ...rest] = foresight.answers;
    const document = {
      ...foresight,
      schedule: { sha256: 'abc' },
      answers: [{ ...first, event: { kind: 'venue-closed', venue: 'v', day: '2026-02-30' } }, ...rest],
      more: 1,
    };
    const { foresight: none, issues } = readForesight(document, 'en');
    expect(none).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'bad-date answers[0].event.day',
      'bad-value schedule.sha256',
      'unknown-field more',
    ]);
    const zh = readForesight(document, 'zh').issues;
    expect(zh.map(({ message }) => message)).not.toEqual(issues.map(({ message }) => message));
    expect(readForesight({ ...foresight, format: 'tongchou/scenario@1' }, 'en').issues[0]?.code).toBe('wrong-format');
  });
});
