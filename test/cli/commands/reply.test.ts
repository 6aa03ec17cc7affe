import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { beforeEach, describe, expect, test } from 'vitest';
import { replyCommand } from '../../../src/cli/commands/reply.ts';
import { Failure } from '../../../src/cli/failure.ts';
import { cliWords } from '../../../src/cli/words.ts';
import { readSheets } from '../../../src/formats/sheets.ts';
import type { IntakeRecord } from '../../../src/intake/record.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { activityOf, fateOf, hour, office, recordOf, scheduleOf, wishOf } from '../../intake/replies/office.ts';
import { diskWith, type FakeOptions, fakeTerminal, scratchFolder, systemError } from '../fake-terminal.ts';

const PROBLEM = office([
  activityOf('a', { body: 'party' }),
  activityOf('b', { body: 'gov', priority: 2 }),
  activityOf('c', { body: 'party' }),
]);
const SCHEDULE = scheduleOf([hour('a', '2026-12-08T09:00'), hour('c', '2026-12-08T14:00')], {
  unscheduled: [{ activity: 'b', reasons: [{ id: 'leader-overlap', leader: 'sec', activity: 'a', message: 'taken' }] }],
});
const RECORD = recordOf(
  [
    wishOf('a'),
    wishOf('b', { body: 'gov' }),
    wishOf('c', { time: { start: '2026-12-08T15:00' } }),
    wishOf('n', { body: null }),
  ],
  PROBLEM,
  [fateOf('a'), fateOf('b'), fateOf('c'), fateOf('n', { activity: null, leftOut: 'dropped' })],
);

let folder = '';
beforeEach(() => {
  folder = scratchFolder();
});

interface Inputs {
  readonly problem?: Problem;
  readonly schedule?: Schedule;
  readonly record?: IntakeRecord | object;
}

function files({ problem = PROBLEM, schedule = SCHEDULE, record = RECORD }: Inputs = {}): readonly string[] {
  const write = (name: string, document: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(document));
    return path;
  };
  return [write('p.json', problem), write('s.json', schedule), '--intake', write('r.json', record)];
}

/** The command with these arguments, by itself. */
async function reply(argv: readonly string[], lang: 'zh' | 'en' = 'zh', options: FakeOptions = {}) {
  const words = cliWords(lang);
  const command = new Command('reply').exitOverride().configureOutput({ writeErr: () => {} });
  replyCommand.define(command, words);
  command.parse(argv, { from: 'user' });
  return replyCommand.run(command, {
    terminal: fakeTerminal(options),
    style: { lang, words, paint: pc.createColors(false) },
  });
}

/** What it complains of, in English. */
async function complaint(argv: readonly string[], options: FakeOptions = {}): Promise<readonly [number, string]> {
  const outcome: unknown = await reply(argv, 'en', options).catch((thrown: unknown) => thrown);
  if (!(outcome instanceof Failure)) throw new Error('no failure');
  return [outcome.exit, outcome.complain(cliWords('en')).message];
}

describe('reply', () => {
  test('writes a letter per body and says what came out', async () => {
    const dir = join(folder, 'out', 'replies');
    const outcome = await reply([
      ...files(),
      '-d',
      dir,
      '--format',
      'html',
      '--unit',
      '县委办公室',
      '--date',
      '2026-12-01',
    ]);
    expect(outcome).toMatchObject({ exit: 0 });
    expect(outcome.complaint).toBeUndefined();
    expect(outcome.text).toBe(
      [
        `回复函 3 份，共 3 个文件：${dir}`,
        '  县委：2 项（按原意安排1项、调整安排1项）',
        '  县政府：1 项（顺延至下期1项）',
        '  报送单位不明：1 项（未予安排1项）',
      ].join('\n'),
    );
    expect(readdirSync(dir).toSorted()).toEqual(['reply-gov.html', 'reply-party.html', 'reply_no-body.html']);
    const letter = readFileSync(join(dir, 'reply-gov.html'), 'utf8');
    expect(letter).toContain('<p>县委办公室</p><p>2026年12月1日</p>');
    expect(letter).toMatch(/1\. 12月7日（周一）09:00–10:00，县委书记<.*2\. 12月8日/);
    expect(letter).not.toContain('事项a');
  });

  test('writes workbooks too, by default, with the date of the day', async () => {
    const dir = join(folder, 'replies');
    const { text, data } = await reply([...files(), '-d', dir], 'en');
    expect(text.split('\n').slice(0, 2)).toEqual([
      `3 replies in 6 files: ${dir}`,
      '  县委: 2 wishes (1 granted, 1 moved)',
    ]);
    expect(readFileSync(join(dir, 'reply-party.html'), 'utf8')).toContain('<p>20 Nov 2026</p>');
    const { book } = await readSheets('x.xlsx', readFileSync(join(dir, 'reply-party.xlsx')), 'en');
    expect(book?.sheets.map(({ name }) => name)).toEqual(['Reply']);
    expect(data).toMatchObject({
      issues: [],
      violations: [],
      replies: [
        {
          body: 'party',
          outcomes: { granted: 1, deputised: 0, moved: 1, merged: 0, deferred: 0, refused: 0 },
          files: [join(dir, 'reply-party.html'), join(dir, 'reply-party.xlsx')],
          answers: [
            { wish: 'a', outcome: 'granted' },
            { wish: 'c', outcome: 'moved' },
          ],
        },
        { body: 'gov', answers: [{ wish: 'b', alternatives: [{ relaxed: [] }, { relaxed: [] }] }] },
        { body: null, name: null },
      ],
    });
  });

  test('writes into a folder that is there, and leaves what is not its own', async () => {
    writeFileSync(join(folder, 'other.html'), 'mine');
    const { text } = await reply(
      [...files({ record: recordOf([wishOf('a')], PROBLEM) }), '-d', folder, '--format', 'html'],
      'en',
    );
    expect(text).toMatch(/^1 reply in 1 file: .*\n {2}县委: 1 wish \(1 granted\)$/);
    expect(readFileSync(join(folder, 'other.html'), 'utf8')).toBe('mine');
  });

  test('warns where the record is of another Problem', async () => {
    const record = { ...RECORD, problem: { sha256: 'f'.repeat(64) } };
    const outcome = await reply([...files({ record }), '-d', join(folder, 'out'), '--format', 'html'], 'en');
    expect(outcome.exit).toBe(0);
    expect(outcome.complaint).toMatch(/warning problem\.sha256: .*\[other-problem\]/);
  });

  test('has nothing to write where nothing was asked', async () => {
    const dir = join(folder, 'out');
    const { text } = await reply([...files({ record: recordOf([], PROBLEM) }), '-d', dir], 'en');
    expect(text).toBe('The record has no wishes: there is nobody to answer.');
    expect(existsSync(dir)).toBe(false);
  });

  test('tells of broken rules, and answers all the same', async () => {
    const schedule = scheduleOf([hour('a', '2026-12-08T09:00'), hour('c', '2026-12-08T09:00')]);
    const outcome = await reply([...files({ schedule }), '-d', join(folder, 'out'), '--format', 'html'], 'en');
    expect(outcome.exit).toBe(3);
    expect(outcome.complaint).toContain('leader-overlap');
  });
});

describe('reply refuses', () => {
  test('to guess what it is not told', async () => {
    const [problem = '', schedule = '', ...rest] = files();
    expect(await complaint([problem, schedule, '-d', folder])).toEqual([2, 'it is not said what the bodies asked for']);
    expect(await complaint([problem, schedule, ...rest])).toEqual([2, 'it is not said where the replies go']);
    expect(await complaint(['-', schedule, '--intake', '-', '-d', folder])).toEqual([
      2,
      'standard input can be read only once',
    ]);
  });

  test.each([
    ['--format', 'pdf'],
    ['--format', 'html,'],
    ['--date', '2026-02-30'],
  ])('%s %s', async (option, value) => {
    await expect(reply([...files(), '-d', folder, option, value])).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });

  test('a record that is none, with the places', async () => {
    const outcome: unknown = await reply([...files({ record: { ...RECORD, fates: 1 } }), '-d', folder]).catch(
      (thrown: unknown) => thrown,
    );
    expect(outcome).toMatchObject({ exit: 2, issues: [{ code: 'wrong-type', path: 'fates' }] });
  });

  test('a schedule of things that do not exist', async () => {
    const schedule = scheduleOf([hour('gone', '2026-12-08T09:00')]);
    expect((await complaint([...files({ schedule }), '-d', folder]))[0]).toBe(3);
  });

  test.each([
    [
      'mkdirSync',
      {
        mkdirSync: () => {
          throw systemError('EACCES');
        },
      },
    ],
    [
      'renameSync',
      {
        renameSync: () => {
          throw systemError('ENOSPC');
        },
      },
    ],
  ])('a folder in which nothing can be written, and leaves none behind: %s', async (_, changes) => {
    const dir = join(folder, 'new', 'replies');
    const argv = [...files(), '-d', dir, '--format', 'html'];
    expect((await complaint(argv, { fileSystem: diskWith(changes) }))[0]).toBe(1);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('but keeps a folder that somebody else has filled meanwhile', async () => {
    const dir = join(folder, 'new');
    const fileSystem = diskWith({
      renameSync: () => {
        writeFileSync(join(dir, 'theirs'), '');
        throw systemError('ENOSPC');
      },
    });
    await complaint([...files(), '-d', dir, '--format', 'html'], { fileSystem });
    expect(readdirSync(dir)).toEqual(['theirs']);
  });

  test('is a bug where a disk fails in an unknown way', async () => {
    const bug = new Error('unknown');
    const fileSystem = diskWith({
      mkdirSync: () => {
        throw bug;
      },
    });
    await expect(reply([...files(), '-d', join(folder, 'new'), '--format', 'html'], 'en', { fileSystem })).rejects.toBe(
      bug,
    );
  });
});
