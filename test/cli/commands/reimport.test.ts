import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import pc from 'picocolors';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/cli/command.ts';
import { reimportCommand } from '../../../src/cli/commands/reimport.ts';
import { Failure } from '../../../src/cli/failure.ts';
import { cliWords } from '../../../src/cli/words.ts';
import { reimportWords } from '../../../src/cli/words-reimport.ts';
import type { Lang } from '../../../src/formats/words.ts';
import { tablesXlsx } from '../../../src/formats/xlsx.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { check } from '../../../src/plan.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'a1', start: '2026-12-07T09:00', end: '2026-12-07T11:00', attendees: ['mayor', 'sec'], venue: 'v1' },
    { activity: 'a2', start: '2026-12-08T09:00', end: '2026-12-08T10:00', attendees: ['mayor'] },
  ],
};

let folder = '';
beforeEach(() => {
  folder = scratchFolder();
  writeFileSync(at('p.json'), JSON.stringify(TINY));
  writeFileSync(at('s.json'), JSON.stringify(SCHEDULE));
});

const at = (name: string): string => join(folder, name);

/** Writes the exported list with other texts in some cells. */
async function table(texts: { readonly [before: string]: string } = {}): Promise<string> {
  const { sheets } = await readXlsx(await tablesXlsx(TINY, SCHEDULE, { lang: 'zh', layout: 'H' }));
  // Without its formats, a date is a text.
  const plain = (value: unknown): string =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  const edited = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => texts[plain(value)] ?? plain(value))),
  }));
  writeFileSync(at('t.xlsx'), await writeXlsx({ sheets: edited }));
  return at('t.xlsx');
}

async function reimport(args: readonly string[], lang: Lang = 'zh'): Promise<Outcome> {
  const words = cliWords(lang);
  const command = new Command('reimport').exitOverride();
  reimportCommand.define(command, words);
  command.parse([at('p.json'), at('s.json'), ...args], { from: 'user' });
  const terminal = fakeTerminal();
  return reimportCommand.run(command, { terminal, style: { lang, words, paint: pc.createColors(false) } });
}

async function failure(args: readonly string[]): Promise<string> {
  try {
    await reimport(args, 'en');
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return `${thrown.exit} ${thrown.complain(cliWords('en')).message}`;
  }
  throw new Error('it did not fail');
}

describe('reimport', () => {
  test('says so where nothing was changed', async () => {
    const { exit, text, complaint } = await reimport([await table()]);
    expect([exit, complaint]).toEqual([0, undefined]);
    expect(text).toBe('没有改动：时间、地点、参加领导和活动内容都与导出时一样');
  });

  test('lists the differences and writes nothing by itself', async () => {
    const path = await table({ '09:00–11:00': '14:00–16:00', 县长: '县委书记' });
    const { exit, text, complaint } = await reimport([path]);
    expect([exit, complaint]).toEqual([0, undefined]);
    expect(text.split('\n')).toEqual([
      't.xlsx 有 2 处改动',
      '  1. [时间] 「县委常委会会议」时间由12月7日（周一）09:00–11:00改为12月7日（周一）14:00–16:00 〔锁定 · 活动安排清单 › 5〕',
      '  2. [领导] 「项目调度会」参加领导由县长改为县委书记（原定的参加要求改为指定这些领导） 〔修改方案 · 活动安排清单 › 6〕',
      '未写出文件：确认无误后，加 -o 文件 写出并入改动的预排方案。',
    ]);
  });

  test('writes the Problem that can be planned, and tells its new warnings', async () => {
    const path = await table({ '09:00–10:00': '09:30–10:30', '2026-12-08': '12月7日', '09:00–11:00': '10:00–12:00' });
    const { exit, text, data } = await reimport([path, '-o', at('q.json')], 'en');
    expect(exit).toBe(0);
    expect(text).toContain('2 differences in t.xlsx\n  1. [time] ');
    expect(text).toContain('1 new warning on the Problem with these differences\n');
    expect(text).toContain('[pin-collision]');
    expect(text).toContain(`${at('q.json')}: the Problem with 2 differences`);
    const written = JSON.parse(readFileSync(at('q.json'), 'utf8'));
    expect(check(written).problem).not.toBeNull();
    expect(written.activities.map(({ pinned }: { pinned: unknown }) => pinned)).toEqual([
      { start: '2026-12-07T10:00' },
      { start: '2026-12-07T09:30' },
    ]);
    expect(data).toMatchObject({
      table: 't.xlsx',
      differences: [{ activity: 'a1', field: 'start' }, { activity: 'a2' }],
      issues: [],
      warnings: [{ code: 'pin-collision' }],
      written: at('q.json'),
    });
  });

  test('refuses to write while a cell is not understood, unless only a part is wanted', async () => {
    const path = await table({ '09:00–11:00': '上午', 县长: '县委书记' });
    const refused = await reimport([path, '-o', at('q.json')]);
    expect(refused.exit).toBe(2);
    expect(refused.complaint).toContain('有 1 处没有读懂，未写出文件');
    expect(refused.complaint).toContain('t.xlsx › 活动安排清单 › D5: 时间「上午」没有读懂');
    expect(refused.text).toContain('t.xlsx 有 1 处改动');
    expect(refused.data).toMatchObject({ written: null, error: { message: expect.any(String) } });
    expect(existsSync(at('q.json'))).toBe(false);
    const part = await reimport([path, '-o', at('q.json'), '--partial']);
    expect([part.exit, part.complaint]).toEqual([0, expect.stringContaining('[time-unclear]')]);
    expect(JSON.parse(readFileSync(at('q.json'), 'utf8')).activities[1].attendees).toEqual({ required: ['sec'] });
  });

  test('names a row that was deleted', async () => {
    writeFileSync(
      at('t.csv'),
      '序号,日期,星期,时间,活动内容,地点,参加领导,编号\n1,12月7日,周一,09:00–11:00,县委常委会会议,第一会议室,县委书记、县长,a1\n',
    );
    const { exit, text } = await reimport([at('t.csv')]);
    expect(exit).toBe(0);
    expect(text).toContain('  1. [取消] 取消「项目调度会」，原定12月8日（周二）09:00–10:00 〔整行已删 · t〕');
  });

  test('refuses what is no table, or another layout', async () => {
    writeFileSync(at('t.txt'), '');
    const empty = await reimport([at('t.txt'), '--partial', '-o', at('q.json')], 'en');
    expect([empty.exit, empty.text]).toEqual([2, '']);
    expect(empty.complaint).toMatch(/1 cell or row could not be understood.*\[file-empty\]/s);
    writeFileSync(at('t.xlsx'), await tablesXlsx(TINY, SCHEDULE, { lang: 'zh', layout: 'A' }));
    const other = await reimport([at('t.xlsx')], 'en');
    expect([other.exit, other.complaint]).toEqual([2, expect.stringContaining('[not-layout-h]')]);
    expect(existsSync(at('q.json'))).toBe(false);
  });

  test('refuses files that cannot be read, and a target that is an input', async () => {
    expect(await failure([folder])).toContain('2 ');
    expect(await failure([at('none.xlsx')])).toContain('none.xlsx');
    const path = await table();
    expect(await failure([path, '-o', path])).toContain('2 ');
  });
});

test('both languages have the same words', () => {
  const [zh, en] = [reimportWords(cliWords('zh')), reimportWords(cliWords('en'))];
  expect(Object.keys(zh)).toEqual(Object.keys(en));
  expect(Object.keys(zh.fields)).toEqual(Object.keys(en.fields));
  expect(JSON.stringify(en)).not.toMatch(/[\u4e00-\u9fff]/);
});
