import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { check } from '../../../src/plan.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

// Every calendar is read in a thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

async function busy(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const exit = await run(['busy', ...argv], '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

const CALENDARS = fileURLToPath(new URL('../../data/calendars/', import.meta.url));
const STATES = join(CALENDARS, 'states.ics');
const FLOATING = join(CALENDARS, 'floating.ics');

let folder = '';
let problem = '';
let output = '';
beforeEach(() => {
  folder = scratchFolder();
  problem = join(folder, 'p.json');
  output = join(folder, 'q.json');
  writeFileSync(problem, JSON.stringify(TINY));
});

const merged = () => JSON.parse(readFileSync(output, 'utf8'));
const bad = (text: string): string => {
  const path = join(folder, 'bad.ics');
  writeFileSync(path, text);
  return path;
};

describe('busy', () => {
  test('adds the absences of the horizon to the leader, in a Problem that can be planned', async () => {
    const { exit, out, err } = await busy(STATES, FLOATING, '--leader', 'sec', '--problem', problem, '-o', output);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(
      'states.ics: 3 of 13 entries taken, 3 busy times; left: 3 cancelled, 3 shown as free, 4 without',
    );
    expect(out).toContain('2026-12-07T09:00 – 2026-12-07T10:00  busy (tentative)〔states.ics〕');
    expect(out).toContain(`${output}: 3 absences of sec`);
    const { unavailable } = merged().leaders[1];
    expect(unavailable).toEqual([
      { start: '2026-12-07T09:00', end: '2026-12-07T10:00', reason: 'busy (tentative)〔states.ics〕' },
      { start: '2026-12-08T09:00', end: '2026-12-08T10:00', reason: 'away〔states.ics〕', away: true },
      { start: '2026-12-09T09:00', end: '2026-12-09T10:00', reason: 'busy〔states.ics〕' },
    ]);
    expect(check(merged()).issues).toEqual([]);
    const again = join(folder, 'r.json');
    await busy(STATES, '--leader', 'sec', '--problem', output, '-o', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(output, 'utf8'));
  });

  test('shows what it finds without any Problem; doubts go to stderr', async () => {
    const { exit, out, err } = await busy(FLOATING, '--from', '2026-12-01', '--to', '2026-12-01', '--lang', 'zh');
    expect(exit).toBe(0);
    expect(out).toMatch(/占用时间 2026-12-01T00:00 至 2026-12-02T00:00，时区 Asia\/Shanghai\n {2}2026-12-01T09:00/);
    expect(err).toMatch(/提醒 floating\.ics 第 \d+ 行: 有时间未注明时区.*（共 2 处）.*\[floating-time\]/);
    const nothing = await busy(FLOATING, '--from', '2025-12-01', '--to', '2025-12-01', '--zone', 'Europe/Berlin');
    expect(nothing.out).toMatch(/Europe\/Berlin\n {2}none\n/);
  });

  test('is one object with --json', async () => {
    const { out } = await busy(
      STATES,
      '--leader',
      'sec',
      '--problem',
      problem,
      '--json',
      '--from',
      '2026-12-08',
      '--to',
      '2026-12-08',
    );
    expect(JSON.parse(out)).toMatchObject({
      command: 'busy',
      exit: 0,
      leader: 'sec',
      range: { from: '2026-12-08T00:00', to: '2026-12-09T00:00', timeZone: 'Asia/Shanghai' },
      sources: [{ name: 'states.ics', entries: 13, taken: 1, skipped: { outside: 6 }, issues: [] }],
      unavailable: [{ start: '2026-12-08T09:00' }],
      written: null,
    });
  });

  test('writes nothing where times may be missing, unless told to', async () => {
    const missing = bad('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:x\nEND:VEVENT\nEND:VCALENDAR\n');
    const args = [STATES, missing, join(folder, 'no.ics'), '--leader', 'sec', '--problem', problem, '-o', output];
    const { exit, out, err } = await busy(...args);
    expect(exit).toBe(2);
    expect(err).toContain('not everything could be read; nothing was written');
    expect(err).toMatch(/error bad\.ics line 2: the event has no start that can be read: “x”/);
    expect(err).toMatch(/error no\.ics: the file does not exist/);
    expect(out).not.toContain('absences of');
    expect(() => merged()).toThrow('ENOENT');
    expect(await busy(...args, '--json')).toMatchObject({ exit: 2, out: expect.stringContaining('"written": null') });
    const partial = await busy(...args, '--partial');
    expect([partial.exit, merged().leaders[1].unavailable.length]).toEqual([0, 3]);
    expect(partial.err).not.toContain('nothing was written');
  });

  test('fetches from the own network only where that is allowed, and shows no secret', async () => {
    const server = createServer((_, response) => response.end(readFileSync(STATES)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const url = `http://127.0.0.1:${port}/secret-token.ics`;
    const days = ['--from', '2026-12-07', '--to', '2026-12-11'];
    const refused = await busy(url, ...days);
    expect([refused.exit, refused.err]).toEqual([
      2,
      expect.stringContaining('127.0.0.1 is not on the public internet'),
    ]);
    const taken = await busy(url, ...days, '--allow-private');
    server.close();
    expect([taken.exit, taken.out]).toEqual([0, expect.stringContaining(`busy〔127.0.0.1:${port}#`)]);
    expect(taken.out + taken.err + refused.out + refused.err).not.toContain('secret');
  });

  test.each([
    [['-o', 'x.json', '--from', '2026-12-01', '--to', '2026-12-02'], '--output needs a Problem', '需要一份方案'],
    [['--problem', 'PROBLEM'], 'whose calendars these are', '没有说明是哪位领导的日历'],
    [
      ['--problem', 'PROBLEM', '--leader', 'nobody'],
      'no leader “nobody”. Give one of: mayor, sec',
      '没有领导「nobody」',
    ],
    [['--from', '2026-12-01'], 'for which days', '没有说明日期范围'],
    [['--from', '2026-12-32', '--to', '2026-12-01'], '“2026-12-32” is no day for --from', '不是日期'],
    [['--from', '2026-12-01', '--to', 'soon'], '“soon” is no day for --to', '不是日期'],
    [['--from', '2026-12-02', '--to', '2026-12-01'], 'is empty', '没有任何一天'],
    [['--from', '2026-12-02', '--to', '2026-12-03', '--zone', 'Mars'], '“Mars” is no time zone', '「Mars」不是时区'],
    [['--problem', 'PROBLEM', '--leader', 'sec', '-o', 'PROBLEM'], 'is named twice', '用了两次'],
  ])('refuses %j', async (argv, en, zh) => {
    const given = argv.map((word) => (word === 'PROBLEM' ? problem : word));
    expect(await busy(STATES, ...given)).toEqual({ exit: 2, out: '', err: expect.stringContaining(en) });
    expect((await busy(STATES, ...given, '--lang', 'zh')).err).toContain(zh);
  });

  test.each([
    ['a folder', () => folder, /error .*: this is a folder/],
    ['too large a file', () => bad('x'.repeat(10 * 1024 * 1024 + 1)), /error bad\.ics: the file has more than 10 MB/],
    ['something else', () => bad('<html>'), /error bad\.ics: this is no iCalendar file/],
  ])('says that it is %s', async (_, source, message) => {
    const { exit, err } = await busy(source(), '--from', '2026-12-01', '--to', '2026-12-02');
    expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
  });

  test('reads titles in the encoding of older programs', async () => {
    const head = Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T010000Z\nDURATION:PT1H\nSUMMARY:');
    const path = join(folder, 'gbk.ics');
    // 例会
    writeFileSync(
      path,
      Buffer.concat([head, Buffer.from([0xc0, 0xfd, 0xbb, 0xe1]), Buffer.from('\nEND:VEVENT\nEND:VCALENDAR\n')]),
    );
    const { out } = await busy(path, '--from', '2026-12-01', '--to', '2026-12-01', '--titles');
    expect(out).toContain('例会〔gbk.ics〕');
  });

  test('has its help in both languages', async () => {
    expect((await busy('--help')).out).not.toMatch(/[\u4e00-\u9fff]/);
    expect((await busy('--help', '--lang', 'zh')).out).toMatch(/把外部日历中的占用时间/);
  });
});
