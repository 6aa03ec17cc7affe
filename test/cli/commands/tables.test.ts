import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'a1', start: '2026-12-07T09:00', end: '2026-12-07T11:00', attendees: ['mayor', 'sec'], venue: 'v1' },
    { activity: 'a2', start: '2026-12-08T09:00', end: '2026-12-08T10:00', attendees: ['mayor'] },
  ],
};

const [FIRST, ...OTHERS] = TINY.activities;
const SECRET: Problem = {
  ...TINY,
  activities: [...(FIRST === undefined ? [] : [{ ...FIRST, confidentiality: 'confidential' as const }]), ...OTHERS],
};

let folder = '';
beforeEach(() => {
  folder = scratchFolder();
});

const at = (name: string): string => join(folder, name);
const page = (name: string): string => readFileSync(at(name), 'utf8');
const sheetNames = async (name: string): Promise<readonly string[]> =>
  (await readXlsx(readFileSync(at(name)))).sheets.map((sheet) => sheet.name);

async function exported(args: readonly string[], problem: Problem = TINY) {
  writeFileSync(at('p.json'), JSON.stringify(problem));
  writeFileSync(at('s.json'), JSON.stringify(SCHEDULE));
  const terminal = fakeTerminal({});
  const exit = await run(['export', at('p.json'), at('s.json'), ...args], '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

describe('export', () => {
  test('writes a workbook, and says so', async () => {
    const { exit, out, err } = await exported(['--xlsx', at('t.xlsx'), '--lang', 'zh']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(`已写出\n  工作簿  ${at('t.xlsx')}\n`);
    expect(await sheetNames('t.xlsx')).toEqual(['活动安排清单', '逐日安排表', '周表 第50周', '县委书记', '县长']);
  });

  test('writes one layout, on the paper asked for', async () => {
    const { exit } = await exported(['--html', at('t.html'), '--xlsx', at('t.xlsx'), '--table', 'a', '--paper', 'a3']);
    expect(exit).toBe(0);
    expect(page('t.html')).toContain('<section id="days">');
    expect(page('t.html')).not.toContain('<section id="list">');
    expect(page('t.html')).toContain('size: A3 landscape');
    expect(await sheetNames('t.xlsx')).toEqual(['Mornings and afternoons']);
  });

  test('writes the table of one leader', async () => {
    const { exit } = await exported(['--html', at('t.html'), '--xlsx', at('t.xlsx'), '--leader', 'sec']);
    expect(exit).toBe(0);
    expect(page('t.html')).toContain('<h1>Schedule of 县委书记 (');
    expect(page('t.html')).not.toContain('项目调度会');
    expect(await sheetNames('t.xlsx')).toEqual(['县委书记']);
  });

  test('writes the normal view of feeds and tables', async () => {
    const args = ['--html', at('t.html'), '--ics', at('feeds'), '--table', 'H'];
    await exported([...args, '--view', 'normal'], SECRET);
    for (const name of ['t.html', 'feeds/master.ics']) {
      expect(page(name)).toContain('Official engagement');
      expect(page(name)).not.toContain('县委常委会会议');
    }
    await exported([...args, '--view', 'full'], SECRET);
    expect(page('t.html')).toContain('县委常委会会议');
  });

  test('refuses a leader who does not exist, and a leader’s table that is none; nothing is written', async () => {
    const ghost = await exported(['--html', at('t.html'), '--leader', 'ghost']);
    expect([ghost.exit, ghost.err]).toEqual([2, expect.stringContaining('there is no leader ghost')]);
    expect(ghost.err).toContain('Give one of: mayor, sec.');
    const list = await exported(['--html', at('t.html'), '--leader', 'sec', '--table', 'H', '--lang', 'zh']);
    expect([list.exit, list.err]).toEqual([2, expect.stringContaining('--leader 只用于领导个人表')]);
    expect(existsSync(at('t.html'))).toBe(false);
  });

  test.each([
    ['--table', 'C', 'A, B, D or H'],
    ['--paper', 'A5', 'A4 or A3'],
    ['--view', 'busy', 'full or normal'],
  ])('%s %s is refused', async (option, value, expected) => {
    const { exit, err } = await exported(['--html', at('t.html'), option, value]);
    expect([exit, err]).toEqual([2, expect.stringContaining(expected)]);
  });
});

describe('plan', () => {
  const plan = async (args: readonly string[]) => {
    const terminal = fakeTerminal({ stdin: [JSON.stringify(TINY)] });
    const exit = await run(['plan', '-', '--iterations', '100', ...args], '1', terminal);
    return { exit, out: terminal.out(), err: terminal.err() };
  };

  test('writes a workbook beside the schedule', async () => {
    const { exit, out } = await plan(['-o', at('s.json'), '--xlsx', at('t.xlsx'), '--leader', 'mayor']);
    expect(exit).toBe(0);
    expect(out).toContain(`  workbook  ${at('t.xlsx')}`);
    expect(await sheetNames('t.xlsx')).toEqual(['县长']);
  });

  test('refuses a leader who does not exist before it searches', async () => {
    const { exit, out, err } = await plan(['-o', at('s.json'), '--xlsx', at('t.xlsx'), '--leader', 'ghost']);
    expect([exit, out, err]).toEqual([2, '', expect.stringContaining('there is no leader ghost')]);
    expect(existsSync(at('s.json'))).toBe(false);
  });
});
