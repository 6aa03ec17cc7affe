import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { templateCommand } from '../../../src/cli/commands/template.ts';
import { Failure } from '../../../src/cli/failure.ts';
import { cliWords } from '../../../src/cli/words.ts';
import { templateWords } from '../../../src/cli/words-template.ts';
import { readSheets } from '../../../src/formats/sheets.ts';
import type { Lang } from '../../../src/formats/words.ts';
import { diskWith, fakeTerminal, scratchFolder, systemError } from '../fake-terminal.ts';

let folder = '';
beforeEach(() => {
  folder = scratchFolder();
});

const at = (name: string): string => join(folder, name);

function template(args: readonly string[], lang: Lang = 'zh', fileSystem = diskWith({})) {
  const words = cliWords(lang);
  const command = new Command('template').exitOverride();
  templateCommand.define(command, words);
  command.parse([...args], { from: 'user' });
  const terminal = fakeTerminal({ fileSystem });
  return templateCommand.run(command, { terminal, style: { lang, words, paint: pc.createColors(false) } });
}

const sheetNames = async (path: string): Promise<readonly string[]> =>
  ((await readSheets(path, readFileSync(path), 'zh')).book?.sheets ?? []).map(({ name }) => name);

const refused = async (run: Promise<unknown>): Promise<string> => {
  const thrown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof Failure)) throw new Error('it was not refused');
  return thrown.complain(cliWords('zh')).message;
};

describe('tongchou template', () => {
  test('writes the roster, and says what to do with it', async () => {
    const { exit, text, data } = await template(['-o', at('r.xlsx')]);
    expect(exit).toBe(0);
    expect(data).toEqual({ template: 'roster', written: at('r.xlsx') });
    expect(text).toContain(`tongchou intake 各单位的计划表 --roster ${at('r.xlsx')}`);
    expect((await sheetNames(at('r.xlsx'))).slice(0, 4)).toEqual(['填写说明', '基本信息', '班子', '领导']);
  });

  test('writes it in the language of the rest', async () => {
    const { text } = await template(['--output', at('r.xlsx')], 'en');
    expect(text).toContain(`tongchou intake PLANS… --roster ${at('r.xlsx')}`);
    expect((await sheetNames(at('r.xlsx'))).slice(0, 2)).toEqual(['How to fill in', 'Settings']);
  });

  test('writes the form for plans', async () => {
    const { data } = await template(['--wishes', '-o', at('w.xlsx')]);
    expect(data).toEqual({ template: 'wishes', written: at('w.xlsx') });
    expect(await sheetNames(at('w.xlsx'))).toEqual(['活动计划']);
  });

  test.each<[Lang, readonly string[], string]>([
    ['zh', [], '统筹-领导名册模板.xlsx'],
    ['en', [], 'tongchou-roster-template.xlsx'],
    ['zh', ['--wishes'], '统筹-活动计划表模板.xlsx'],
    ['en', ['--wishes'], 'tongchou-plan-template.xlsx'],
  ])('has a name of its own in %s %j', async (lang, args, name) => {
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
    try {
      expect((await template(args, lang)).data).toMatchObject({ written: name });
    } finally {
      cwd.mockRestore();
    }
    expect(existsSync(at(name))).toBe(true);
  });

  test('does not write over what may have been filled in, not even behind a link', async () => {
    writeFileSync(at('r.xlsx'), 'filled in');
    symlinkSync(at('r.xlsx'), at('link.xlsx'));
    for (const name of ['r.xlsx', 'link.xlsx']) {
      expect(await refused(template(['-o', at(name)]))).toBe(`${at(name)} 已存在，未覆盖`);
    }
    expect(readFileSync(at('r.xlsx'), 'utf8')).toBe('filled in');
  });

  test('leaves nothing behind where the disk is full', async () => {
    const full = diskWith({
      writeSync: () => {
        throw systemError('ENOSPC');
      },
    });
    expect(await refused(template(['-o', at('r.xlsx')], 'zh', full))).toContain('磁盘已满');
    expect(existsSync(at('r.xlsx'))).toBe(false);
    expect(await refused(template(['-o', at('no/r.xlsx')]))).toContain('不存在');
  });

  test('says the same things in both languages', () => {
    const [zh, en] = [templateWords(cliWords('zh')), templateWords(cliWords('en'))];
    const said = ({ about, output, wishes, written, taken }: typeof zh) => [
      ...[about, output, wishes, written.roster('r'), written.wishes('r')],
      ...Object.values(taken('r')),
    ];
    for (const sentence of said(zh)) expect(sentence).toMatch(/\p{Script=Han}/u);
    for (const sentence of said(en)) expect(sentence).not.toMatch(/\p{Script=Han}/u);
  });
});
