import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FIRST, OFFICE, SECOND } from '../../publish/fixture.ts';
import { type FakeOptions, fakeTerminal, scratchFolder } from '../fake-terminal.ts';

async function tongchou(argv: readonly string[], options: FakeOptions = {}) {
  const terminal = fakeTerminal(options);
  const exit = await run(argv, '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

let folder = '';
let data: readonly string[] = [];
beforeEach(async () => {
  folder = scratchFolder();
  data = ['--data', join(folder, 'office.db')];
  await publish(FIRST);
  // The first one loads the database.
}, 60_000);

function write(name: string, document: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

async function publish(schedule: unknown, problem: unknown = OFFICE, args: readonly string[] = []): Promise<void> {
  const { exit, err } = await tongchou([
    ...['publish', write('p.json', problem), write('s.json', schedule), ...data, ...args],
  ]);
  expect([exit, err]).toEqual([0, '']);
}

const ledger = (...args: readonly string[]) => tongchou(['ledger', ...args, ...data, '--lang', 'zh']);
const json = async (...args: readonly string[]) => {
  const { exit, out } = await ledger(...args, '--json');
  expect(exit).toBe(0);
  return JSON.parse(out);
};
const idsOf = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await json(...args)).matters.map(({ plan, activity }: Record<string, string>) => `${plan} ${activity}`);

describe('the list', () => {
  test('is sorted by urgency, with colours, totals and units', async () => {
    const { exit, out, err } = await ledger('--today', '2026-12-02');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('督查台账  截至2026年12月2日\n  红● 6项  黄▲ 0项  绿■ 0项  共 6 项\n');
    expect(out).toContain(
      '  红● 超期1天  县委常委会会议  县委办 陈明  [2026-12-H1 a1]\n      时限 2026-12-01，历时12天  在办。已于12月1日（周二）09:00–11:00进行。\n',
    );
    expect(out).toContain('按责任单位统计\n');
    expect(out).toContain('  红● 1项  黄▲ 0项  绿■ 0项  县政府办\n');
  });

  test('is of the day of the clock unless another one is given', async () => {
    expect((await json()).today).toBe('2026-11-20');
    expect((await json('--today', '2026-11-26')).matters[0]).toMatchObject({
      ...{ colour: 'yellow', why: 'due-soon', workingDaysLeft: 3, ageDays: 6 },
    });
  });

  test('is narrowed by colour, state, unit and plan', async () => {
    await ledger('set', 'a2', '--state', 'done', '--by', '陈明');
    const on = ['--today', '2026-12-02'];
    expect(await idsOf(...on, '--colour', 'green')).toEqual(['2026-12-H1 a2']);
    expect(await idsOf(...on, '--state', 'done')).toEqual(['2026-12-H1 a2']);
    expect(await idsOf(...on, '--unit', '组织部')).toEqual(['2026-12-H1 a3']);
    expect(await idsOf(...on, '--plan', '2026-12-H1')).toHaveLength(6);
    expect((await ledger(...on, '--unit', '无')).out).toBe('督查台账  截至2026年12月2日\n  没有符合条件的事项。\n');
  });

  test('leaves out what is closed in earlier plans, unless all are asked for', async () => {
    await ledger('set', 'a2', '--state', 'done', '--by', '陈明');
    const horizon = { firstDay: '2026-12-16', lastDay: '2026-12-31' };
    const problem = { ...OFFICE, horizon, activities: [], focusGoals: [] };
    await publish({ ...FIRST, assignments: [], focusBlocks: [] }, problem);
    const all = await idsOf('--all-plans');
    expect(all).toHaveLength(6);
    expect(await idsOf()).toEqual(all.filter((one) => one !== '2026-12-H1 a2'));
    expect(await idsOf('--plan', '2026-12-H2')).toEqual([]);
  });

  test('still has what the newest revision no longer has', async () => {
    await publish(SECOND, { ...OFFICE, activities: OFFICE.activities.filter(({ id }) => id !== 'a2') });
    expect((await ledger('--unit', '县政府办')).out).toContain('第2版起已不在计划内');
  });

  test('follows the rule in a file', async () => {
    const rule = write('rule.json', { redAfterDays: 3 });
    const on = ['--today', '2026-12-02'];
    expect((await json(...on, '--rule', rule)).totals.all).toEqual({ red: 0, yellow: 6, green: 0 });
    const { exit, err } = await ledger('--rule', write('bad.json', { redAfterDays: 'x' }));
    expect(exit).toBe(2);
    expect(err).toContain('红黄绿规则写得不对：redAfterDays');
    expect((await ledger('--rule', write('list.json', []))).err).toContain('红黄绿规则写得不对。');
  });

  test('is written as HTML and as a workbook', async () => {
    const [html, xlsx] = [join(folder, 'l.html'), join(folder, 'l.xlsx')];
    const { exit, out } = await ledger('--html', html, '--xlsx', xlsx, '--view', 'normal');
    expect(exit).toBe(0);
    expect(out).toContain(`已写出 ${html}\n\n已写出 ${xlsx}\n`);
    expect(readFileSync(html, 'utf8')).toContain('<h1>督查台账</h1>');
    expect(readFileSync(html, 'utf8')).not.toContain('干部调整');
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  test('speaks English too', async () => {
    const { out } = await tongchou(['ledger', ...data, '--lang', 'en', '--today', '2026-12-02']);
    expect(out).toContain('Ledger of matters  as of 2 Dec 2026\n  red ● 6  yellow ▲ 0  green ■ 0  6 matters\n');
    expect(out).toContain('due 2026-12-01, 12 days old  in hand; held on 1 Dec (Tue) 09:00–11:00\n');
  });
});

describe('set', () => {
  test('records who says what, and tells how the matter stands', async () => {
    const { exit, out, err } = await ledger(
      'set',
      'a2',
      '--state',
      'in-hand',
      '--due',
      '2026-12-20',
      '--by',
      '陈明',
      '--note',
      '已布置',
    );
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(
      '已登记：项目调度会\n  绿■  项目调度会  县政府办 陈明  [2026-12-H1 a2]\n      时限 2026-12-20，历时0天  在办。定于12月2日（周三）09:00–10:00进行。2026年11月20日陈明登记：已布置。\n',
    );
    const again = await json('set', 'a2', '--note', '再催', '--by', '李华');
    expect(again.record).toMatchObject({ plan: '2026-12-H1', activity: 'a2', by: '李华', state: null, note: '再催' });
    expect(again.matter).toMatchObject({ state: 'in-hand', dueDay: '2026-12-20', noted: { note: '再催', by: '李华' } });
  });

  test('of a matter that two plans have needs the plan', async () => {
    await publish(FIRST, OFFICE, ['--plan', 'other']);
    const unclear = await ledger('set', 'a2', '--state', 'done', '--by', '陈明');
    expect(unclear.exit).toBe(2);
    expect(unclear.err).toContain('有几件事项都叫 a2，分别在计划 2026-12-H1, other 中。请用 --plan 指明计划。');
    expect((await ledger('set', 'a2', '--plan', 'other', '--state', 'done', '--by', '陈明')).exit).toBe(0);
    expect(await idsOf('--state', 'done', '--all-plans')).toEqual(['other a2']);
  });
});

describe('what is wrong', () => {
  test.each([
    [['set', 'none', '--state', 'done', '--by', '陈明'], '台账中没有事项 none'],
    [['set', 'a2', '--by', '陈明'], '没有要登记的内容'],
    [['set', 'a2', '--state', 'done', '--by', ' '], '没有写登记人'],
    [['set'], '没有说登记哪件事项'],
    [['drop', 'a2'], '「drop」不是台账的操作'],
    [['set', 'a2', '--colour', 'red', '--by', '陈明'], '--colour 不用于登记（set）'],
    [['--due', '2026-12-01'], '--due 只用于登记（set）'],
    [['--plan', 'x', '--all-plans'], '--plan 与 --all-plans 不能同时使用'],
    [['--plan', 'x'], '台账中没有计划 x'],
    [['--colour', 'blue'], 'red、yellow 或 green'],
    [['--state', 'half'], 'open、in-hand、done 或 cancelled'],
    [['--today', '2026-02-30'], '日期，如 2026-12-05'],
  ])('%j is said and nothing is written', async (args, message) => {
    const { exit, err, out } = await ledger(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(await idsOf('--state', 'open')).toHaveLength(6);
  });

  test('a database that is not there is not made', async () => {
    const file = join(folder, 'none.db');
    const { exit, err } = await tongchou(['ledger', '--data', file, '--lang', 'en']);
    expect(exit).toBe(2);
    expect(err).toContain('does not exist');
    expect(existsSync(file)).toBe(false);
  });
});
