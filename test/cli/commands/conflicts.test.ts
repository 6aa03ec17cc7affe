import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { PROPERTY_TIMEOUT } from '../../support/property-runs.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { CONTRADICTION, TINY } from '../tiny-problem.ts';

async function conflicts(document: unknown, ...args: readonly string[]) {
  const folder = scratchFolder();
  const path = join(folder, 'p.json');
  writeFileSync(path, JSON.stringify(document));
  const terminal = fakeTerminal();
  const words = args.map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg));
  const exit = await run(['conflicts', path, '--time', '60s', ...words], '1.0.0', terminal);
  return { exit, folder, out: terminal.out(), err: terminal.err() };
}

describe('tongchou conflicts', { timeout: PROPERTY_TIMEOUT }, () => {
  test('shows what contradicts each other, and the ways out', async () => {
    const { exit, out } = await conflicts(CONTRADICTION, '--lang', 'zh');
    expect(exit).toBe(3);
    expect(out).toContain('矛盾之一');
    expect(out).toContain('以下 6 项要求不能同时满足：');
    expect(out).toContain('① 「会议 m1」必排');
    expect(out).toContain('去掉其中任何一项，其余各项即可同时满足。');
    expect(out).toMatch(/1\. 把「会议 m[12]」改到/);
  });

  test('answers as data and writes it', async () => {
    const { exit, folder, out } = await conflicts(
      CONTRADICTION,
      '--json',
      '-o',
      'r.json',
      '--most',
      '1',
      '--lang',
      'en',
    );
    expect(exit).toBe(3);
    const data = JSON.parse(out);
    expect(data).toMatchObject({
      status: 'contradictory',
      contradictions: [{ proven: true, said: { head: 'These 6 requirements cannot be met together:' } }],
    });
    const written = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
    expect(written.contradictions).toEqual(data.contradictions);
  });

  test('says that there are none', async () => {
    const { exit, out } = await conflicts(TINY, '--lang', 'en');
    expect(exit).toBe(0);
    expect(out).toContain('There is no contradiction');
  });

  test('says that nothing was decided', async () => {
    const { exit, out } = await conflicts(CONTRADICTION, '--time', '1ms', '--lang', 'zh');
    expect(exit).toBe(3);
    expect(out).toContain('在计算时间内没有结论');
  });
});
