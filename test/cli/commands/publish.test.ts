import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FIRST, OFFICE, SECOND, withActivity } from '../../publish/fixture.ts';
import { diskWith, type FakeOptions, fakeTerminal, scratchFolder, systemError } from '../fake-terminal.ts';

async function tongchou(argv: readonly string[], options: FakeOptions = {}) {
  const terminal = fakeTerminal(options);
  const exit = await run(argv, '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

let folder = '';
let data: readonly string[] = [];
beforeEach(() => {
  folder = scratchFolder();
  data = ['--data', join(folder, 'office.db')];
});

function write(name: string, document: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

const publish = (
  schedule: unknown,
  args: readonly string[] = [],
  options: FakeOptions = {},
  problem: unknown = OFFICE,
) => tongchou(['publish', write('p.json', problem), write('s.json', schedule), ...data, ...args], options);

describe('publish', () => {
  test('publishes the first revision of the period', async () => {
    const { exit, out, err } = await publish(FIRST, ['--by', '县委办', '--lang', 'zh']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe('已发布：2026-12-H1 第 1 版，2026-11-20 16:00\n  已更新 52 份日历\n  这是该计划的第一版\n');
  });

  test('says what the next revision changes, and writes notices and feeds', async () => {
    await publish(FIRST);
    const [notices, ics] = [join(folder, 'notices'), join(folder, 'feeds')];
    const { exit, out } = await publish(SECOND, ['--notices', notices, '--ics', ics, '--note', '调整']);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^Published: revision 2 of 2026-12-H1, 2026-11-20 16:00\n {2}52 feeds renewed\n {2}5 changes against revision 1\n {2}1\. \[Moved · Attendees\] /,
    );
    expect(out).toContain(`  change notices  ${notices} (for 8 readers)\n  feeds  ${ics} (13 files)\n`);
    expect(readdirSync(notices)).toHaveLength(16);
    expect(readFileSync(join(notices, '2026-12-H1-notice-1-leader-mayor.txt'), 'utf8')).toContain('Note: 调整');
    expect(readFileSync(join(ics, 'master.ics'), 'utf8')).toContain('STATUS:CANCELLED');
    expect(readdirSync(ics).filter((name) => name.startsWith('unit-'))).toHaveLength(3);
  });

  test('answers with data for --json', async () => {
    await publish(FIRST, ['--plan', 'dec']);
    const { out } = await publish(SECOND, ['--plan', 'dec', '--json', '--waive', 'a1=陈明：同意']);
    expect(JSON.parse(out)).toMatchObject({
      command: 'publish',
      exit: 0,
      revision: { plan: 'dec', number: 2, publishedAt: '2026-11-20T08:00:00Z', rollbackOf: null },
      changes: [
        { kind: 'changed', id: 'a3', moved: 'within-day', sentence: expect.stringContaining('moves from') },
        {},
        {},
        {},
        {},
      ],
      waivers: [],
      issues: [{ code: 'waiver-idle' }],
      feeds: 52,
      written: [],
    });
  });

  test('takes its time from SOURCE_DATE_EPOCH', async () => {
    const { out } = await publish(FIRST, ['--json'], { env: { SOURCE_DATE_EPOCH: '1767225600' } });
    expect(JSON.parse(out).revision.publishedAt).toBe('2026-01-01T00:00:00Z');
  });

  test('says that nothing has changed', async () => {
    await publish(FIRST);
    const notices = join(folder, 'notices');
    const { out } = await publish(FIRST, ['--notices', notices]);
    expect(out).toContain('  No change of time, place, people or title\n  no change notices: nobody is concerned\n');
    expect(existsSync(notices)).toBe(false);
  });

  test('refuses with the full list; exit 3, and nothing is made', async () => {
    const problem = withActivity(withActivity(OFFICE, 'a2', { owner: {} }), 'a4', { owner: { unit: 'x' } });
    const { exit, out, err } = await publish(FIRST, ['--lang', 'zh'], {}, problem);
    expect([exit, out]).toEqual([3, '']);
    expect(err.split('\n').slice(0, 2)).toEqual([
      '未发布：有 2 处问题。请逐一改正或豁免；未写任何内容。',
      '  错误 activities[1].owner: 「项目调度会」（a2）未填责任单位、责任人、责任事项、办结期限。请在方案的 owner 中补齐，或写明何人因何同意暂缺。 [owner-empty]',
    ]);
    expect(err.match(/\[owner-empty\]/g)).toHaveLength(2);
    expect(existsSync(join(folder, 'office.db'))).toBe(false);

    const json = await publish(FIRST, ['--json'], {}, problem);
    expect(JSON.parse(json.out)).toMatchObject({ exit: 3, issues: [{}, {}], lacks: [{ activity: 'a2' }, {}, {}] });
  });

  test('publishes what is waived, and lists the waivers', async () => {
    const problem = withActivity(OFFICE, 'a2', { owner: {} });
    const waive = ['--waive', 'a2=陈明:电话请示同意', '--waive', 'none=x:y'];
    const { exit, out } = await publish(FIRST, waive, {}, problem);
    expect(exit).toBe(0);
    expect(out).toContain(
      '  1 waiver\n  - a2: 陈明, 电话请示同意\n  warning the document: the waiver for none serves nothing.',
    );
  });

  test('refuses a schedule that breaks a rule', async () => {
    const assignments = FIRST.assignments.map((one) => ({ ...one, attendees: ['sec'] }));
    const { exit, err } = await publish({ ...FIRST, assignments });
    expect([exit, err]).toEqual([3, expect.stringMatching(/a hard rule is broken, “.*\[rule-broken\]/)]);
  });

  test.each([
    [['--waive', 'a1'], '“a1” is no waiver'],
    [['--waive', 'a1=x: '], 'is no waiver'],
    [['--plan', 'a#1'], '“a#1” is no id of a plan'],
    [['--data', ''], 'no database is named'],
    [['--data', '/nowhere/x.db'], '/nowhere/x.db cannot be written: a folder of the path is missing'],
  ])('explains %j; exit 2', async (args, message) => {
    const { exit, err } = await publish(FIRST, args);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('leaves a database of another program alone', async () => {
    const other = new Database(join(folder, 'office.db'));
    other.exec('create table notes (text)');
    other.close();
    const { exit, err } = await publish(FIRST);
    expect([exit, err]).toEqual([2, expect.stringContaining('is no database of tongchou')]);
    writeFileSync(join(folder, 'office.db'), 'x'.repeat(5000));
    expect((await publish(FIRST)).err).toContain('is no database of tongchou');
  });

  test('is published although a file could not be written, and says so with 1', async () => {
    const notices = join(folder, 'notices');
    await publish(FIRST);
    const fileSystem = diskWith({
      mkdirSync: (path, options) => {
        if (String(path).includes('.notices.')) throw systemError('ENOSPC');
        return mkdirSync(path, options);
      },
    });
    const { exit, out, err } = await publish(SECOND, ['--notices', notices], { fileSystem });
    expect(exit).toBe(1);
    expect(out).toContain('Published: revision 2');
    expect(err).toMatch(/the revision is published, but .*\n.*the disk is full/);
    expect((await tongchou(['revisions', ...data])).out).toContain('revision 2');
  });
});

describe('revisions', () => {
  test('lists plans and revisions, the newest first, and checks the chain', async () => {
    await publish(FIRST, ['--by', '县委办', '--note', '初稿']);
    await publish(SECOND);
    await publish(FIRST, ['--plan', 'other']);
    const { exit, out } = await tongchou(['revisions', ...data, '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^other {2}云河县领导活动安排表\n {2}第 1 版 {2}2026-11-20 16:00 {2}[0-9a-f]{12}\n {2}哈希链完整\n\n2026-12-H1 .*\n {2}第 2 版 .*\n {2}第 1 版 {2}2026-11-20 16:00 {2}县委办 {2}初稿 {2}[0-9a-f]{12}\n {2}哈希链完整\n$/,
    );
    expect((await tongchou(['revisions', ...data, '--plan', 'other'])).out).not.toContain('2026-12-H1');
    const json = JSON.parse((await tongchou(['revisions', ...data, '--json'])).out);
    expect(json.plans[1]).toMatchObject({
      id: '2026-12-H1',
      brokenAt: null,
      revisions: [{ number: 2 }, { number: 1 }],
    });
    expect(json.plans[1].revisions[0]).not.toHaveProperty('schedule');
  });

  test('tells where a revision was altered; exit 3', async () => {
    await publish(FIRST);
    await publish(SECOND);
    const database = new Database(join(folder, 'office.db'));
    database.exec("drop trigger revisions_stay; update revisions set note = 'x' where number = 1");
    database.close();
    const { exit, out } = await tongchou(['revisions', ...data]);
    expect([exit, out]).toEqual([3, expect.stringContaining('broken at revision 1')]);
    const back = await tongchou(['rollback', ...data, '--plan', '2026-12-H1', '--to', '1']);
    expect([back.exit, back.err]).toEqual([2, expect.stringContaining('was altered after its publication')]);
  });

  test('says when there is nothing', async () => {
    const none = await tongchou(['revisions', ...data]);
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('office.db does not exist')]);
    expect((await tongchou(['revisions'])).err).toContain('Give --data FILE.');
    const empty = new Database(join(folder, 'office.db'));
    empty.close();
    expect(await tongchou(['revisions', ...data])).toMatchObject({ exit: 0, out: 'Nothing has been published.\n' });
    const unknown = await tongchou(['revisions', ...data, '--plan', 'x']);
    expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining('there is no published plan x')]);
  });
});

describe('diff', () => {
  test('of two revisions, in words', async () => {
    await publish(FIRST);
    await publish(SECOND);
    const { exit, out } = await tongchou(['diff', '2026-12-H1#1', '2026-12-H1#2', ...data, '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^由 2026-12-H1#1 到 2026-12-H1#2 有 5 处变动\n {2}1\. \[改期 · 人员调整\] 「干部调整专题研究」/,
    );
    const json = JSON.parse((await tongchou(['diff', '2026-12-H1#2', '2026-12-H1#1', ...data, '--json'])).out);
    expect(json).toMatchObject({ from: '2026-12-H1#2', changes: { length: 5 } });
  });

  test('of two schedules, or of a revision and a schedule', async () => {
    await publish(FIRST);
    const [problem, a, b] = [write('p.json', OFFICE), write('a.json', FIRST), write('b.json', SECOND)];
    const files = await tongchou(['diff', a, b, '--problem', problem]);
    expect(files.out).toMatch(/^5 changes from .*a\.json to .*b\.json\n/);
    const mixed = await tongchou(['diff', '2026-12-H1#1', b, '--problem', problem, ...data]);
    expect(mixed.out).toMatch(/^5 changes from 2026-12-H1#1 to /);
    const same = await tongchou(['diff', '2026-12-H1#1', a, '--problem', problem, ...data]);
    expect(same).toMatchObject({ exit: 0, out: 'No change of time, place, people or title\n' });
  });

  test.each([
    [['p#1', 'p#2'], 'it is not known what p#1 is'],
    [['a.json', 'b.json'], 'it is not known what a.json is'],
    [['2026-12-H1#1', '2026-12-H1#7', '--data'], '2026-12-H1 has no revision 7'],
    [['2026-12-H1#1', '2026-12-H1#x', '--data'], '“x” is no number of a revision'],
    [['a b#1', '2026-12-H1#1', '--data'], '“a b” is no id of a plan'],
  ])('explains %j; exit 2', async (args, message) => {
    await publish(FIRST);
    const asked = args.flatMap((arg) => (arg === '--data' ? data : [arg]));
    const { exit, err } = await tongchou(['diff', ...asked]);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('rollback', () => {
  test('publishes an earlier revision anew', async () => {
    await publish(FIRST);
    await publish(SECOND);
    const { exit, out } = await tongchou(['rollback', ...data, '--plan', '2026-12-H1', '--to', '1', '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^已发布：2026-12-H1 第 3 版，恢复第 1 版的安排，2026-11-20 16:00\n/);
    expect(out).toContain('与第 2 版相比有 5 处变动');
    expect((await tongchou(['revisions', ...data])).out).toContain('restores revision 1');
  });

  test.each([
    [['--plan', '2026-12-H1', '--to', '1'], 'is the newest one'],
    [['--plan', '2026-12-H1', '--to', '2'], 'has no revision 2'],
    [['--plan', '2026-12-H1', '--to', '0'], '“0” is no number of a revision'],
    [['--plan', '2026-12-H1'], 'no revision is named'],
    [['--to', '1'], 'no plan is named'],
  ])('explains %j; exit 2', async (args, message) => {
    await publish(FIRST);
    const { exit, err } = await tongchou(['rollback', ...data, ...args]);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

test('usage errors of these commands point to their own help', async () => {
  expect((await tongchou(['rollback', '--nonsense'])).err).toContain('tongchou rollback --help');
  const { out } = await tongchou(['publish', '--help', '--lang', 'zh']);
  expect(out).toContain('把活动安排发布为该计划的下一版');
});
