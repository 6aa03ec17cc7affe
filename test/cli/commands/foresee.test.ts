import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { verify } from '../../../src/verify/verify.ts';
import { FIRST, OFFICE } from '../../publish/fixture.ts';
import { PROBLEM, SCHEDULE } from '../../whatif/foresee/office.ts';
import { type FakeOptions, type FakeTerminal, fakeTerminal, scratchFolder } from '../fake-terminal.ts';

let folder = '';
beforeEach(() => {
  folder = scratchFolder();
});

const path = (name: string): string => join(folder, name);

function write(name: string, document: unknown): string {
  writeFileSync(path(name), JSON.stringify(document));
  return path(name);
}

const json = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));

async function tongchou(argv: readonly string[], options: FakeOptions = {}) {
  const terminal = fakeTerminal(options);
  const exit = await run(argv, '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

const foresee = (args: readonly string[], options: FakeOptions = {}, problem: unknown = PROBLEM) =>
  tongchou(['foresee', write('p.json', problem), write('s.json', SCHEDULE), ...args], options);

const KEPT = 'f.json';
const kept = () => path(KEPT);
const asking = (event: string, ...args: readonly string[]) => ['--from', kept(), '--ask', event, ...args];

describe('tongchou foresee', () => {
  test('says what costs most, and writes all answers', async () => {
    const { exit, out, err } = await foresee(['-o', kept(), '--lang', 'zh']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^共列出 10 种情况：2 种不影响原安排，8 种已备好预案。\n影响最大的 \d 种情况\n/);
    expect(out).toContain('12月1日（周二）县委书记不在岗：');
    expect(json(KEPT)).toMatchObject({ format: 'tongchou/foresight@1', made: {} });
    expect(json(KEPT).answers).toHaveLength(10);
  });

  test('answers as data', async () => {
    const { out } = await foresee(['--json', '--frozen-until', '2026-12-02T00:00']);
    const { answers, made } = JSON.parse(out);
    expect(made.frozenUntil).toBe('2026-12-02T00:00');
    expect(answers).toHaveLength(5);
    expect(answers).toContainEqual(
      expect.objectContaining({ status: 'unchanged', sentence: '县委书记 out on 2 Dec (Wed): nothing changes' }),
    );
  });

  test('goes on where an earlier run stopped', async () => {
    await foresee(['-o', kept()]);
    const whole = json(KEPT);
    const open = whole.answers.map(({ event }: { event: unknown }, i: number) =>
      i < 3 ? { event, status: 'unanswered' } : whole.answers[i],
    );
    write(KEPT, { ...whole, answers: open });
    const asked = await foresee(asking('leader:a@2026-12-01', '--lang', 'en'));
    expect([asked.exit, asked.err]).toEqual([2, expect.stringContaining('this was not foreseen')]);
    await foresee(['--continue', kept(), '-o', path('g.json')]);
    expect(json('g.json').answers.slice(3)).toEqual(whole.answers.slice(3));
    expect(json('g.json').answers[0].status).toBe('changed');
  });

  test('shows how far it is, stops at an interrupt and writes what it has', async () => {
    const drawn: string[] = [];
    const terminal: FakeTerminal = {
      ...fakeTerminal(),
      live: {
        columns: 80,
        write: (text) => {
          drawn.push(text);
          terminal.interrupt();
        },
      },
    };
    const files = [write('p.json', PROBLEM), write('s.json', SCHEDULE)];
    const exit = await run(['foresee', ...files, '-o', kept(), '--lang', 'en'], '1', terminal);
    expect(exit).toBe(130);
    expect(drawn[0]).toContain('foreseeing 1/10');
    expect(terminal.out()).toMatch(/, 9 not answered yet\./);
    expect(json(KEPT).answers).toHaveLength(10);
  });
});

describe('tongchou foresee --risk', () => {
  test('forecasts what may run late, and names what is not prepared', async () => {
    const { exit, out } = await foresee(['--risk', '--lang', 'zh', '--seed', '3']);
    expect(exit).toBe(0);
    expect(out).toContain('模拟 2000 次');
    expect(out).toContain('准备不到位');
    const { out: data } = await foresee(['--risk', '--json', '--seed', '3']);
    expect(JSON.parse(data)).toMatchObject({ runs: 2000, seed: 3, leaderDays: expect.any(Array) });
  });
});

describe('tongchou foresee --ask', () => {
  test('tells what changes, with its price, and writes schedule and Problem', async () => {
    await foresee(['-o', kept()]);
    const outputs = ['-o', path('new.json'), '--problem-output', path('q.json'), '--lang', 'zh'];
    const { exit, out } = await foresee(asking('leader:a@2026-12-01', ...outputs));
    expect(exit).toBe(0);
    expect(out).toContain('12月1日（周二）县委书记不在岗：');
    expect(out).toContain('[取消]');
    expect(out).toMatch(/总代价 \d+，比已发布的安排增加 \d+/);
    const { violations, score } = verify(json('q.json'), json('new.json'));
    expect([violations, score]).toEqual([[], json('new.json').score]);
  });

  test('answers as data, with causes, and says that nothing changes', async () => {
    await foresee(['-o', kept()]);
    const closed = JSON.parse((await foresee(asking('venue:v@2026-12-01', '--json'))).out);
    expect(closed.changes.find(({ id }: { id: string }) => id === 'x')).toMatchObject({
      cause: { kind: 'forced', rule: 'venue-unavailable' },
    });
    const { out } = await foresee(asking('venue:v@2026-12-02', '--lang', 'en'));
    expect(out).toContain('第一会议室 closed on 2 Dec (Wed): nothing changes\n');
    expect(JSON.parse((await foresee(asking('sudden@2026-12-01', '--json'))).out).event).toMatchObject({ minutes: 60 });
    expect((await foresee(asking('sudden:120@2026-12-01', '--lang', 'zh'))).out).toContain('突发紧急活动（120 分钟');
  });

  test('ends with 3 where a mandatory activity does not fit', async () => {
    const one = { ...PROBLEM, horizon: { firstDay: '2026-12-01', lastDay: '2026-12-01' }, focusGoals: [] };
    const schedule = write('one.json', { ...SCHEDULE, focusBlocks: [] });
    const files = [write('p1.json', one), schedule];
    await tongchou(['foresee', ...files, '-o', kept()]);
    const { exit, out } = await tongchou(['foresee', ...files, ...asking('leader:a@2026-12-01', '--lang', 'en')]);
    expect(exit).toBe(3);
    expect(out).toContain('1 mandatory activity does not fit');
  });

  test('refuses what it cannot answer', async () => {
    await foresee(['-o', kept()]);
    const refused = async (args: readonly string[], problem: unknown = PROBLEM) => {
      const { exit, err } = await foresee([...args, '--lang', 'en'], {}, problem);
      expect(exit).toBe(2);
      return err;
    };
    for (const text of ['noon', 'leader:a', 'leader@2026-12-01', 'sudden:90@2026-12-01', 'venue:v@2026-02-30'])
      expect(await refused(asking(text))).toContain(`“${text}” is no event`);
    expect(await refused(asking('leader:z@2026-12-01'))).toContain('no leader “z”');
    expect(await refused(asking('venue:z@2026-12-01'))).toContain('no venue “z”');
    expect(await refused(['--ask', 'leader:a@2026-12-01'])).toContain('--from');
    const stale = { ...PROBLEM, title: 'another' };
    expect(await refused(asking('leader:a@2026-12-01'), stale)).toContain('stale');
    expect(await refused(['--continue', kept()], stale)).toContain('stale');
    expect(await refused(asking('leader:a@2026-12-03'))).toContain('not foreseen');
    expect(await refused(asking('leader:a@2026-12-01'), { ...PROBLEM, leaders: 1 })).toContain('leaders');
    write(KEPT, { format: 'tongchou/foresight@1' });
    expect(await refused(asking('leader:a@2026-12-01'))).toContain('answers');
    expect((await tongchou(['foresee', '--lang', 'en'])).err).toContain('--data and --plan');
  });

  test('refuses schedules that are none, or of another Problem', async () => {
    const problem = write('p.json', PROBLEM);
    const bad = { ...SCHEDULE, assignments: [{ ...SCHEDULE.assignments[0], start: 'soon' }] };
    for (const more of [[], ['--from', write(KEPT, {}), '--ask', 'leader:a@2026-12-01']]) {
      const { exit, err } = await tongchou(['foresee', problem, write('bad.json', bad), ...more]);
      expect([exit, err]).toEqual([2, expect.stringContaining('start')]);
    }
  });
});

describe('tongchou foresee --data', () => {
  const data = (): readonly string[] => ['--data', path('office.db'), '--plan', 'dec'];
  const publish = (schedule: unknown) =>
    tongchou(['publish', write('o.json', OFFICE), write('first.json', schedule), ...data()]);

  test('keeps the answers beside the newest revision and answers from there', async () => {
    await publish(FIRST);
    const early = await tongchou(['foresee', ...data(), '--ask', 'leader:mayor@2026-12-02', '--lang', 'zh']);
    expect([early.exit, early.err]).toEqual([2, expect.stringContaining('dec 第 1 版还没有推演过')]);
    const made = await tongchou(['foresee', ...data(), '-t', '20s', '--lang', 'zh']);
    expect([made.exit, made.err]).toEqual([0, '']);
    expect(made.out).toContain('推演结果已存入 dec 第 1 版');
    const day = FIRST.assignments.find(({ attendees }) => attendees.includes('mayor'))?.start.slice(0, 10);
    const asked = await tongchou(['foresee', ...data(), '--ask', `leader:mayor@${day}`, '--lang', 'zh']);
    expect(asked.err).toBe('');
    expect(asked.out).toContain('王县长不在岗');
    const again = await tongchou(['foresee', ...data(), '-t', '1ms', '-o', kept()]);
    expect(again.exit).toBe(0);
    expect(json(KEPT).answers.every(({ status }: { status: string }) => status !== 'unanswered')).toBe(true);
  });

  test('refuses a plan that is not there or not named', async () => {
    await publish(FIRST);
    const { exit, err } = await tongchou(['foresee', '--data', path('office.db'), '--plan', 'x', '--lang', 'en']);
    expect([exit, err]).toEqual([2, expect.stringContaining('no published plan x')]);
    expect((await tongchou(['foresee', '--data', path('office.db'), '--lang', 'en'])).err).toContain(
      'no plan is named',
    );
    expect(existsSync(kept())).toBe(false);
  });
});
