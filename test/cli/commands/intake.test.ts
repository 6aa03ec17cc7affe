import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { IntakeFile } from '../../../src/intake/sources.ts';
import { fileOf, GOVERNMENT, PARTY, ROSTER } from '../../intake/plans.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';

const OUT = [
  '-o',
  'problem.json',
  '--record',
  'record.json',
  '--report',
  'report.html',
  '--decisions',
  'decisions.json',
];

async function take(folder: string, args: readonly string[], files: readonly IntakeFile[] = [PARTY, GOVERNMENT]) {
  for (const { name, bytes } of [ROSTER, ...files]) writeFileSync(join(folder, name), bytes);
  const terminal = fakeTerminal();
  const paths = args.map((arg) => (/\.(json|html|csv)$/.test(arg) ? join(folder, arg) : arg));
  const plans = files.map(({ name }) => join(folder, name));
  const exit = await run(['intake', ...plans, ...paths], '1.0.0', terminal);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    exit,
    out: terminal.out(),
    err: terminal.err(),
    read,
    has: (name: string) => existsSync(join(folder, name)),
  };
}

const BASICS = ['--roster', '名册.csv', '--period', '2026-12-H1'];

describe('tongchou intake', () => {
  test('writes the Problem, the record, the report and the open decisions, and shows what is open', async () => {
    const { exit, out, err, read } = await take(scratchFolder(), [...BASICS, ...OUT, '--lang', 'zh']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('2 个文件，4 条来件，合成 4 项活动');
    expect(out).toContain('待处理 2 项');
    expect(out).toMatch(/重复 县委办\.csv › [^、]+ › 3、政府办\.csv › [^、]+ › 3: /);
    expect(JSON.parse(read('problem.json')).activities).toHaveLength(4);
    expect(JSON.parse(read('record.json'))).toMatchObject({ format: 'tongchou/intake@1' });
    expect(read('report.html')).toContain('教育工作调研');
    const { decisions } = JSON.parse(read('decisions.json'));
    expect(decisions.map(({ answer }: { answer: string | null }) => answer)).toEqual([null, null]);
  });

  test('applies the decisions that were filled in, and keeps them', async () => {
    const folder = scratchFolder();
    const first = await take(folder, [...BASICS, ...OUT]);
    const document = JSON.parse(first.read('decisions.json'));
    for (const one of document.decisions) one.answer = one.finding.startsWith('duplicate') ? 'merge' : '12月10日前';
    writeFileSync(join(folder, 'decisions.json'), JSON.stringify(document));
    const second = await take(folder, [...BASICS, ...OUT, '--strict', '--lang', 'en']);
    expect(second.exit).toBe(0);
    expect(second.out).toContain('No questions, duplicates or contradictions.');
    expect(second.out).toContain('2 settled');
    expect(JSON.parse(second.read('problem.json')).activities).toHaveLength(3);
    const kept = second.read('decisions.json');
    const third = await take(folder, [...BASICS, ...OUT, '--strict']);
    expect(third.read('decisions.json')).toBe(kept);
  });

  test('--strict writes no Problem while something is open, but the report', async () => {
    const { exit, err, has } = await take(scratchFolder(), [...BASICS, ...OUT, '--strict', '--lang', 'en']);
    expect([exit, err]).toEqual([2, expect.stringContaining('2 findings are open')]);
    expect([has('problem.json'), has('report.html'), has('decisions.json')]).toEqual([false, true, true]);
  });

  test('a broken file holds the Problem back, unless --partial', async () => {
    const files = [PARTY, fileOf('坏.csv', '')];
    const refused = await take(scratchFolder(), [...BASICS, ...OUT, '--lang', 'zh'], files);
    expect([refused.exit, refused.has('problem.json')]).toEqual([2, false]);
    expect(refused.err).toContain('坏.csv');
    const partial = await take(scratchFolder(), [...BASICS, ...OUT, '--partial'], files);
    expect([partial.exit, partial.has('problem.json')]).toEqual([0, true]);
  });

  test('carries over what was left of the last period', async () => {
    const folder = scratchFolder();
    const first = await take(folder, [...BASICS, ...OUT], [PARTY]);
    const { activities } = JSON.parse(first.read('problem.json'));
    const schedule = { format: 'tongchou/schedule@1', assignments: [], unscheduled: [] };
    writeFileSync(join(folder, 'last.json'), JSON.stringify(schedule));
    for (const [from, to] of [
      ['problem.json', 'p1.json'],
      ['record.json', 'r1.json'],
    ] as const) {
      writeFileSync(join(folder, to), first.read(from));
    }
    const args = [
      '--roster',
      '名册.csv',
      '--period',
      '2026-12-H2',
      '-o',
      'next.json',
      '--last',
      'p1.json',
      'last.json',
      'r1.json',
    ];
    const next = await take(
      folder,
      [...args, '--lang', 'zh'],
      [fileOf('新.csv', '活动内容,时间,参加领导\n新的会议,12月20日上午,李明')],
    );
    expect(next.exit).toBe(0);
    expect(next.out).toContain('另有 2 项由上一周期结转');
    expect(JSON.parse(next.read('next.json')).activities).toHaveLength(1 + activities.length);
  });

  test('answers as data', async () => {
    const { out } = await take(scratchFolder(), [...BASICS, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      command: 'intake',
      wishes: 4,
      activities: 4,
      findings: [{}, {}],
      written: [],
    });
  });

  test('refuses what is missing or wrong', async () => {
    const cases = [
      [['--period', '2026-12-H1'], '--roster'],
      [['--roster', '名册.csv'], '--period'],
      [['--roster', '名册.csv', '--period', 'soon'], 'soon'],
      [[...BASICS, '--last', 'p.json'], '--last'],
    ] as const;
    for (const [args, said] of cases) {
      const { exit, err } = await take(scratchFolder(), [...args, '--lang', 'en']);
      expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
    }
    const folder = scratchFolder();
    writeFileSync(join(folder, 'decisions.json'), '{"format": "tongchou/decisions@1", "decisions": [{}]}');
    const bad = await take(folder, [...BASICS, '--decisions', 'decisions.json', '--lang', 'en']);
    expect([bad.exit, bad.err]).toEqual([2, expect.stringContaining('decisions[0].finding')]);
    const roster = await take(scratchFolder(), ['--roster', '县委办.csv', '--period', '2026-12-H1', '--lang', 'en']);
    expect([roster.exit, roster.err]).toEqual([2, expect.stringContaining('roster cannot be used')]);
    const none = await take(scratchFolder(), [...BASICS, '--lang', 'en'], [fileOf('a.csv', 'a,b\n1,2')]);
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('no activity was found')]);
  });
});
