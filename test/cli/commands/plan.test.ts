import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../src/cli/file-system.ts';
import { run } from '../../../src/cli/run.ts';
import { diskWith, type FakeOptions, fakeTerminal, scratchFolder, systemError } from '../fake-terminal.ts';
import { CONTRADICTION, largeProblem, TINY } from '../tiny-problem.ts';

async function plan(problem: unknown, args: readonly string[] = [], options: FakeOptions = {}) {
  const terminal = fakeTerminal({ stdin: [JSON.stringify(problem)], ...options });
  const exit = await run(['plan', '-', '--iterations', '200', ...args], '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

describe('the summary', () => {
  test('says in English what is in, how good it is, and who has what time', async () => {
    const { exit, out, err } = await plan(TINY);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('云河县领导活动安排  7–11 Dec 2026\n');
    expect(out).toMatch(/ {2}Scheduled +2 of 2 activities\n/);
    expect(out).toMatch(/ {2}Mandatory +the only one is in\n/);
    expect(out).toMatch(/ {2}Value kept +100\.0 %\n/);
    expect(out).toMatch(/ {2}How good +.*\.\n/);
    expect(out).toMatch(/\n +县委书记 +1 +2 +9 of 10 +\d/);
    expect(out).toMatch(/\n +县长 +2 +3 +[89] of 10 +\d/);
    expect(out).toContain('Every activity is scheduled.');
  });

  test('is in Chinese where the locale is, with columns that align', async () => {
    const { out } = await plan(TINY, [], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toContain('云河县领导活动安排  2026年12月7日—11日\n');
    expect(out).toMatch(/ {2}已排入 {4}2\/2 项活动\n/);
    expect(out).toMatch(/ {2}价值保留 {2}100\.0 %\n/);
    expect(out).not.toMatch(/Scheduled|Leader|Hours/);
  });

  test('lists what is not in, the mandatory ones first, fifteen at most', async () => {
    const { exit, out } = await plan(largeProblem(90));
    expect(exit).toBe(0);
    expect(out).toMatch(/Not scheduled \(\d+\)\n {3}1\. Activity \d+ \(priority [1-5], urgency [24]\): \S/);
    expect(out).toMatch(/\n {2}15\. .+\n {2}… and \d+ more/);
  });

  test('says that mandatory activities are missing, with exit 3', async () => {
    const { exit, out } = await plan(CONTRADICTION);
    expect(exit).toBe(3);
    expect(out).toContain('1 of 2 MISSING');
    expect(out).toContain('No schedule can hold every mandatory activity.');
    expect(out).toMatch(/1\. 会议 m[12] \(MANDATORY, priority 3, urgency 3\): /);
  });

  test('lists warnings with place, remedy and code', async () => {
    const problem = {
      ...TINY,
      calendar: { ...TINY.calendar, holidays: 'CN' },
      horizon: { firstDay: '2027-12-06', lastDay: '2027-12-10' },
    };
    const { exit, out } = await plan(problem);
    expect(exit).toBe(0);
    expect(out).toMatch(/Warnings \(1\)\n {2}warning .*\[unpublished-year\]/);
  });

  test('lists fifteen warnings at most', async () => {
    const windows = [{ start: '2026-12-12T09:00', end: '2026-12-12T12:00' }];
    const activities = Array.from({ length: 20 }, (_, i) => ({ id: `a${i}`, minutes: 60, windows }));
    const { exit, out } = await plan({ ...TINY, activities }, ['--lang', 'zh']);
    expect(exit).toBe(0);
    const [, count = '', list = ''] = /提醒（(\d+)）\n([\s\S]*)$/.exec(out) ?? [];
    expect(list.trimEnd().split('\n')).toHaveLength(16);
    expect(list).toContain(`……另有 ${Number(count) - 15} 项`);
  });

  test('names published assignments that cannot all stay, with exit 3', async () => {
    const at = (activity: string, start: string, end: string) => ({
      activity,
      start: `2026-12-08T${start}`,
      end: `2026-12-08T${end}`,
      attendees: ['sec'],
    });
    const problem = {
      ...TINY,
      activities: ['b1', 'b2'].map((id) => ({
        id,
        title: `会议 ${id}`,
        minutes: 60,
        attendees: { required: ['sec'] },
      })),
      baseline: {
        schedule: { assignments: [at('b1', '09:00', '10:00'), at('b2', '09:30', '10:30')] },
        frozenUntil: '2026-12-09T00:00',
      },
    };
    const { exit, out } = await plan(problem);
    expect(exit).toBe(3);
    expect(out).toMatch(/Published assignments that cannot all stay \(1\)\n {2}frozen .*会议 b[12]/);
  });

  test('says that nothing better exists where that is proven', async () => {
    const activities = [{ id: 'a', minutes: 60, attendees: { required: ['sec'] } }];
    const { out } = await plan({ ...TINY, activities, weights: { touched: 0 } });
    expect(out).toContain('Proven: no schedule is better.');
  });

  test('needs no title, and shows a leader without any free time', async () => {
    const { title: _, ...untitled } = TINY;
    const unavailable = [{ start: '2026-12-07T00:00', end: '2026-12-12T00:00' }];
    const leaders = [{ id: 'mayor' }, { id: 'sec', unavailable }];
    const { out } = await plan({ ...untitled, leaders, activities: [] });
    expect(out).toMatch(/^Leadership activity schedule {2}7–11 Dec 2026\n/);
    expect(out).toMatch(/\n +sec +0 +0 +0 of 10 +—/);
    expect(out).toMatch(/Mandatory +none asked for/);
  });

  test('shows no control character of a title', async () => {
    const [first] = TINY.activities;
    const { out } = await plan({ ...TINY, title: 'a\u001b[2Jb', activities: [first] });
    expect(out).toContain('a[2Jb');
    expect(out).not.toContain('\u001b');
  });

  test('counts focus blocks, and names the goals that lack some', async () => {
    const focusGoals = [{ id: 'f', title: '项目攻坚', leaders: ['sec', 'mayor'], minutes: 1200, blockMinutes: 180 }];
    const { out } = await plan({ ...TINY, focusGoals });
    // Seven blocks are asked for, one a day fits on five days.
    expect(out).toMatch(/2 of 2 activities, [1-5] of 7 focus blocks/);
    expect(out).toMatch(/ {2}- Focus time: 项目攻坚: [2-6] of 7 blocks missing/);
    expect(out).toContain('Focus h');
  });

  test('is not shown with --quiet', async () => {
    expect(await plan(TINY, ['--quiet'])).toEqual({ exit: 0, out: '', err: '' });
  });
});

describe('a wrong document', () => {
  test('is answered by all its faults at once, exit 2, nothing on stdout', async () => {
    const { exit, out, err } = await plan({ ...TINY, extra: 1, activities: [{ id: 'a' }], horizon: {} });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^standard input has \d faults\. Correct all of them; nothing was planned\.\n/);
    expect(err).toMatch(/error extra: .*\[unknown-field\]/);
    expect(err).toMatch(/error activities\[0\]: .*\[duration-missing\]/);
    expect(err).toMatch(/error horizon\.?\w*: .*\[missing-field\]/);
  });

  test('with --json too', async () => {
    const { exit, out } = await plan({ ...TINY, extra: 1 }, ['--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ exit: 2, issues: [{ code: 'unknown-field', path: 'extra' }] });
  });

  test.each([['[]'], ['null'], ['"text"'], ['1']])('may be no object at all: %s', async (text) => {
    const { exit, err } = await plan(JSON.parse(text), ['--period', '2026-12-H1']);
    expect([exit, err]).toEqual([2, expect.stringContaining('1 fault')]);
  });
});

describe('a Problem in Chinese surroundings', () => {
  test('is faulted in Chinese', async () => {
    const { err } = await plan({ ...TINY, extra: 1 }, ['--lang', 'zh']);
    expect(err).toMatch(/^标准输入 有 1 处错误。请全部改正；未做任何安排。\n {2}错误 extra: .*字段.*\[unknown-field\]/);
  });

  test('is told of a key given twice', async () => {
    const terminal = fakeTerminal({ stdin: [JSON.stringify(TINY).replace('{', '{"title":"x",')] });
    expect(await run(['plan', '-', '--iterations', '10', '--json'], '1', terminal)).toBe(0);
    expect(JSON.parse(terminal.out()).issues).toMatchObject([{ code: 'duplicate-key' }]);
  });
});

describe('--period', () => {
  test('plans another period of the same Problem', async () => {
    const { out } = await plan(TINY, ['--period', '2026-W49', '--json']);
    const { schedule } = JSON.parse(out);
    expect(schedule.assignments).toHaveLength(2);
    for (const { start } of schedule.assignments) expect(start).toMatch(/^2026-(11-30|12-0[1-6])T/);
  });

  test('that is none is a fault with the forms in the hint', async () => {
    const { exit, err } = await plan(TINY, ['--period', 'soon']);
    expect([exit, err]).toEqual([2, expect.stringContaining('2026-12-H1')]);
  });
});

describe('outputs', () => {
  test('are all written, and named in the summary', async () => {
    const folder = scratchFolder();
    const [schedule, ics, html] = ['s.json', 'feeds', 't.html'].map((name) => join(folder, name));
    const { exit, out } = await plan(TINY, ['-o', `${schedule}`, '--ics', `${ics}`, '--html', `${html}`]);
    expect(exit).toBe(0);
    expect(JSON.parse(readFileSync(`${schedule}`, 'utf8'))).toMatchObject({ format: 'tongchou/schedule@1' });
    expect(readFileSync(`${html}`, 'utf8')).toContain('县委常委会会议');
    expect(readdirSync(`${ics}`).sort()).toEqual(['leader-mayor.ics', 'leader-sec.ics', 'master.ics', 'venue-v1.ics']);
    expect(out).toContain(`Written\n  schedule  ${schedule}\n  table     ${html}\n  feeds     ${ics} (4 files)`);
  });

  test('of an earlier run lose the feeds of leaders who are gone', async () => {
    const ics = join(scratchFolder(), 'feeds');
    await plan(TINY, ['--ics', ics]);
    writeFileSync(join(ics, 'readme.txt'), 'mine');
    const [, sec] = TINY.leaders;
    await plan({ ...TINY, leaders: [sec], activities: [] }, ['--ics', ics]);
    expect(readdirSync(ics).sort()).toEqual(['leader-sec.ics', 'master.ics', 'readme.txt']);
  });

  test('that cannot be written are refused before anything is read or searched', async () => {
    const folder = scratchFolder();
    const stdin = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('was read')) }) };
    const terminal = { ...fakeTerminal(), stdin };
    expect(await run(['plan', '-', '-o', folder], '1', terminal)).toBe(2);
    expect(terminal.err()).toContain(`${folder} is a folder`);
  });

  test('that fail after the search end with 1, and the summary is shown all the same', async () => {
    const path = join(scratchFolder(), 's.json');
    let opened = 0;
    const openSync: typeof nodeFileSystem.openSync = (...args) => {
      opened++;
      // The first is the check.
      if (opened > 1) throw systemError('ENOSPC');
      return nodeFileSystem.openSync(...args);
    };
    const { exit, out, err } = await plan(TINY, ['-o', path], { fileSystem: diskWith({ openSync }) });
    expect(exit).toBe(1);
    expect(out).toContain('2 of 2 activities');
    expect(out).not.toContain('Written');
    expect(err).toBe(
      `${path} cannot be written: the disk is full. Make room, or choose a folder on another disk; nothing was left behind.\n`,
    );
    expect(existsSync(path)).toBe(false);
  });

  test('that fail for a reason of our own are a bug', async () => {
    const path = join(scratchFolder(), 's.json');
    const fsyncSync = () => {
      throw new TypeError('wrong');
    };
    const { exit, err } = await plan(TINY, ['-o', path], { fileSystem: diskWith({ fsyncSync }) });
    expect([exit, err]).toEqual([1, expect.stringContaining('This is a bug in tongchou: wrong')]);
  });
});

describe('--json', () => {
  test('is one object with everything, and nothing else', async () => {
    const { exit, out, err } = await plan(TINY, ['--json', '--seed', '5']);
    expect([exit, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      command: 'plan',
      exit: 0,
      schedule: expect.objectContaining({ format: 'tongchou/schedule@1' }),
      summary: expect.objectContaining({ placed: 2, total: 2, valueKept: 1, mandatoryMissed: 0 }),
      issues: [],
      violations: [],
      written: [],
    });
  });

  test('holds the schedule also if it could not be written', async () => {
    const path = join(scratchFolder(), 's.json');
    const renameSync = () => {
      throw systemError('EROFS');
    };
    const { exit, out } = await plan(TINY, ['--json', '-o', path], { fileSystem: diskWith({ renameSync }) });
    expect(exit).toBe(1);
    const answer = JSON.parse(out);
    expect(answer.schedule.assignments).toHaveLength(2);
    expect(answer.error.message).toBe(`${path} cannot be written: the disk is read-only`);
    expect(answer.written).toEqual([]);
  });
});

describe('limits', () => {
  test.each([
    [['--time', '300ms'], 'time'],
    [['--iterations', '10'], 'iterations'],
    [['--gap', '100%', '--iterations', '100000'], 'gap'],
  ])('%j stop the search', async (limits, stopReason) => {
    const terminal = fakeTerminal({ stdin: [JSON.stringify(largeProblem(80))] });
    await run(['plan', '-', '--json', ...limits], '1', terminal);
    expect(JSON.parse(terminal.out()).schedule.stopReason).toBe(stopReason);
  });

  test('an interrupt stops it too: exit 130, the best so far is written', async () => {
    const path = join(scratchFolder(), 's.json');
    const terminal = fakeTerminal({ stdin: [JSON.stringify(largeProblem(150))], columns: 80 });
    const running = run(['plan', '-', '--time', '10m', '-o', path], '1', terminal);
    // Once something is drawn, the search has begun.
    while (terminal.drawn().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    terminal.interrupt();
    expect(await running).toBe(130);
    expect(JSON.parse(readFileSync(path, 'utf8')).stopReason).toBe('cancelled');
    expect(terminal.out()).toContain('interrupted: this is the best schedule found so far');
    expect(terminal.drawn().at(-1)).toBe('\r\u001b[K');
    expect(terminal.listeners()).toBe(0);
  });

  test('with --quiet no line is drawn', async () => {
    const terminal = fakeTerminal({ stdin: [JSON.stringify(TINY)], columns: 80 });
    await run(['plan', '-', '--iterations', '50', '--quiet'], '1', terminal);
    expect(terminal.drawn()).toEqual([]);
  });
});
