import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import { type FakeOptions, fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { CONTRADICTION, TINY } from '../tiny-problem.ts';

async function tongchou(argv: readonly string[], options: FakeOptions = {}) {
  const terminal = fakeTerminal(options);
  const exit = await run(argv, '1', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

async function planned(problem: unknown): Promise<Schedule> {
  const { schedule } = await plan(problem, { iterations: 100 });
  if (!schedule) throw new Error('not planned');
  return schedule;
}

let folder = '';
beforeEach(() => {
  folder = scratchFolder();
});

function write(name: string, document: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

describe('validate', () => {
  test('says what is in a valid Problem', async () => {
    const path = write('p.json', TINY);
    expect(await tongchou(['validate', path])).toEqual({
      exit: 0,
      out: `${path}: valid; 2 activities, 2 leaders\n`,
      err: '',
    });
    expect((await tongchou(['validate', path, '--lang', 'zh'])).out).toBe(`${path}：有效；2 项活动，2 位领导\n`);
  });

  test('shows warnings, which do not make it invalid', async () => {
    const path = write('p.json', {
      ...TINY,
      calendar: { ...TINY.calendar, holidays: 'CN' },
      horizon: { firstDay: '2027-12-06', lastDay: '2027-12-10' },
    });
    const { exit, out } = await tongchou(['validate', path]);
    expect(exit).toBe(0);
    expect(out).toMatch(/: valid; 2 activities, 2 leaders, 1 warning\n {2}warning .*\[unpublished-year\]\n$/);
  });

  test('goes on after a wrong one', async () => {
    const good = write('good.json', TINY);
    const bad = write('bad.json', { ...TINY, leaders: [{ id: 'sec', homeSite: 'nowhere' }] });
    const { exit, out, err } = await tongchou(['validate', bad, join(folder, 'no.json'), good]);
    expect(exit).toBe(2);
    expect(out).toBe(`${good}: valid; 2 activities, 2 leaders\n`);
    expect(err).toContain(`${bad} has 3 faults`);
    expect(err).toMatch(/error leaders\[0\]\.homeSite: .*nowhere.*\[dangling-id\]/);
    expect(err).toContain('no.json does not exist');
  });

  test('reads standard input, but only once', async () => {
    const stdin = [JSON.stringify(TINY)];
    expect((await tongchou(['validate', '-'], { stdin })).out).toMatch(/^standard input: valid/);
    const twice = await tongchou(['validate', '-', '-'], { stdin });
    expect([twice.exit, twice.err]).toEqual([2, expect.stringContaining('can be read only once')]);
  });

  test('looks at another period where one is given', async () => {
    const path = write('p.json', { ...TINY, horizon: { firstDay: '2026-12-07', lastDay: '2026-12-01' } });
    expect((await tongchou(['validate', path])).exit).toBe(2);
    expect((await tongchou(['validate', path, '--period', '2026-12-H1'])).exit).toBe(0);
  });

  test('answers with data for --json', async () => {
    const paths = [write('good.json', TINY), write('bad.json', { ...TINY, extra: 1 })];
    const { exit, out } = await tongchou(['validate', ...paths, '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      command: 'validate',
      exit: 2,
      documents: [
        { path: paths[0], valid: true, issues: [] },
        { path: paths[1], valid: false, issues: [{ code: 'unknown-field' }] },
      ],
    });
  });
});

describe('verify', () => {
  test('accepts what was planned', async () => {
    const { exit, out, err } = await tongchou(['verify', write('p.json', TINY), write('s.json', await planned(TINY))]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^The schedule keeps every hard rule\.\nCost \d+ = value lost 0 \+ inconvenience \d+\.\n$/);
  });

  test('names each broken rule, in words, with who and when; exit 3', async () => {
    const schedule: Schedule = {
      format: 'tongchou/schedule@1',
      assignments: [
        {
          activity: 'a1',
          start: '2026-12-07T09:00',
          end: '2026-12-07T11:00',
          attendees: ['sec', 'mayor'],
          venue: 'v1',
        },
        { activity: 'a2', start: '2026-12-07T10:00', end: '2026-12-07T11:00', attendees: ['mayor'] },
      ],
    };
    const paths = [write('p.json', TINY), write('s.json', schedule)];
    const english = await tongchou(['verify', ...paths]);
    expect(english.exit).toBe(3);
    expect(english.out).toMatch(
      /The schedule breaks hard rules 1 time:\n {2}leader-overlap a leader attends one thing/,
    );
    expect(english.out).toMatch(/县委常委会会议.*项目调度会.*mayor/);
    const { out } = await tongchou(['verify', ...paths, '--lang', 'zh', '--json']);
    expect(JSON.parse(out)).toMatchObject({ exit: 3, violations: [{ rule: 'leader-overlap' }], wrongStatements: [] });
  });

  test('counts missing mandatory activities; exit 3', async () => {
    const { exit, out } = await tongchou([
      'verify',
      write('p.json', CONTRADICTION),
      write('s.json', await planned(CONTRADICTION)),
    ]);
    expect([exit, out]).toEqual([3, expect.stringContaining('1 mandatory activity is missing.')]);
  });

  test('recounts the score that a schedule states; exit 3 if it is wrong', async () => {
    const schedule = await planned(TINY);
    const score = { ...schedule.score, cost: 1, terms: { ...schedule.score?.terms, travel: 4 } };
    const paths = [write('p.json', TINY), write('s.json', { ...schedule, score })];
    const { exit, out } = await tongchou(['verify', ...paths]);
    expect(exit).toBe(3);
    expect(out).toMatch(
      /The schedule states cost 1, but it is \d+\.\nThe schedule states terms\.travel 4, but it is 0\./,
    );
  });

  test('warns of a schedule made for another version of the Problem', async () => {
    const paths = [write('p.json', { ...TINY, title: 'other' }), write('s.json', await planned(TINY))];
    const { exit, out } = await tongchou(['verify', ...paths]);
    expect([exit, out]).toEqual([0, expect.stringContaining('another version of this Problem')]);
  });

  test('lists the faults of either document; exit 2', async () => {
    const [problem, schedule] = [write('p.json', TINY), write('s.json', { assignments: 1 })];
    const wrongSchedule = await tongchou(['verify', problem, schedule]);
    expect([wrongSchedule.exit, wrongSchedule.err]).toEqual([
      2,
      expect.stringMatching(/s\.json has \d faults?\..*assignments/s),
    ]);
    const wrongProblem = await tongchou(['verify', write('q.json', {}), schedule]);
    expect([wrongProblem.exit, wrongProblem.err]).toEqual([2, expect.stringContaining('q.json has')]);
  });

  test('reads standard input only once', async () => {
    const { exit, err } = await tongchou(['verify', '-', '-'], { stdin: ['{}'] });
    expect([exit, err]).toEqual([2, expect.stringContaining('can be read only once')]);
  });
});

describe('schema', () => {
  test.each(['problem', 'schedule'])('of a %s is a JSON Schema', async (kind) => {
    const { exit, out } = await tongchou(['schema', kind]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { format: { const: `tongchou/${kind}@1` } },
    });
  });
});

describe('export', () => {
  const exported = async (problem: unknown, schedule: unknown, args: readonly string[]) =>
    tongchou(['export', write('p.json', problem), write('s.json', schedule), ...args]);

  test('writes feeds and table of a schedule', async () => {
    const [ics, html] = [join(folder, 'feeds'), join(folder, 't.html')];
    const { exit, out, err } = await exported(TINY, await planned(TINY), [
      '--ics',
      ics,
      '--html',
      html,
      '--lang',
      'zh',
    ]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(`已写出\n  表格  ${html}\n  日历  ${ics}（4 个文件）\n`);
    expect(readdirSync(ics)).toHaveLength(4);
    expect(readFileSync(html, 'utf8')).toContain('lang="zh-CN"');
    expect(readFileSync(join(ics, 'master.ics'), 'utf8')).toContain('DTSTAMP:20261120T080000Z');
  });

  test('stamps with SOURCE_DATE_EPOCH where it is given', async () => {
    const paths = [write('p.json', TINY), write('s.json', await planned(TINY))];
    const ics = join(folder, 'feeds');
    await tongchou(['export', ...paths, '--ics', ics], { env: { SOURCE_DATE_EPOCH: '1767225600' } });
    expect(readFileSync(join(ics, 'master.ics'), 'utf8')).toContain('DTSTAMP:20260101T000000Z');
  });

  test('writes a schedule that breaks rules too, but says so with 3', async () => {
    const schedule = await planned(TINY);
    const assignments = schedule.assignments.map((one) => ({ ...one, attendees: ['sec'] }));
    const { exit, out, err } = await exported(TINY, { ...schedule, assignments }, ['--html', join(folder, 't.html')]);
    expect(exit).toBe(3);
    expect(out).toContain('Written');
    expect(err).toMatch(/The schedule breaks hard rules \d times:\n {2}attendance /);
    expect(readdirSync(folder)).toContain('t.html');
  });

  test('writes nothing of a schedule that names what does not exist', async () => {
    const schedule = await planned(TINY);
    const assignments = schedule.assignments.map((one) => ({ ...one, activity: `${one.activity}-old` }));
    const { exit, err } = await exported(TINY, { ...schedule, assignments }, ['--html', join(folder, 't.html')]);
    expect([exit, err]).toEqual([3, expect.stringContaining('nothing was written')]);
    expect(readdirSync(folder)).not.toContain('t.html');
  });

  test('wants to know what to write', async () => {
    const { exit, err } = await exported(TINY, {}, []);
    expect([exit, err]).toEqual([2, expect.stringContaining('Give --ics DIR, --html FILE or --xlsx FILE.')]);
  });
});
