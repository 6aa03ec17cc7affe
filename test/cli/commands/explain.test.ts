import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { verify } from '../../../src/verify/verify.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

const [meeting] = TINY.activities;
/** The mayor is free only on Monday morning, when the meeting is held. */
const PROBLEM: Problem = {
  ...TINY,
  leaders: [
    {
      id: 'mayor',
      name: '县长',
      deputies: ['sec'],
      unavailable: [{ start: '2026-12-07T14:00', end: '2026-12-12T00:00', reason: '省里培训' }],
    },
    { id: 'sec', name: '县委书记' },
  ],
  activities: [
    ...(meeting === undefined ? [] : [{ ...meeting, pinned: { start: '2026-12-07T09:00' } }]),
    { id: 'a2', title: '项目调度会', minutes: 120, attendees: { required: ['mayor'] } },
    {
      id: 'daily',
      title: '工作例会',
      minutes: 30,
      priority: 1,
      repeat: { per: 'day' },
      attendees: { required: ['sec'] },
    },
  ],
};
const SCHEDULE = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'a1', start: '2026-12-07T09:00', end: '2026-12-07T11:00', attendees: ['mayor', 'sec'], venue: 'v1' },
    ...['07', '08', '09', '10', '11'].map((day) => ({
      activity: `daily@2026-12-${day}`,
      start: `2026-12-${day}T16:30`,
      end: `2026-12-${day}T17:00`,
      attendees: ['sec'],
    })),
  ],
};

async function explain(args: readonly string[], schedule: unknown = SCHEDULE, problem: unknown = PROBLEM) {
  const folder = scratchFolder();
  const write = (name: string, document: unknown) => writeFileSync(join(folder, name), JSON.stringify(document));
  write('p.json', problem);
  write('s.json', schedule);
  const terminal = fakeTerminal();
  const paths = ['p.json', 's.json', ...args].map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg));
  const exit = await run(['explain', ...paths], '1.0.0', terminal);
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { exit, json, out: terminal.out(), err: terminal.err() };
}

describe('tongchou explain', () => {
  test('says why an activity is not scheduled, and numbers what would let it in', async () => {
    const { exit, out } = await explain(['--activity', 'a2', '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(out).toContain('「项目调度会」（重3 急3）没有排入：');
    expect(out).toContain('县长 12月7日（周一）14:00 – 12月11日 24:00 不能参加（省里培训）');
    expect(out).toContain('县长 12月7日（周一）09:00–11:00 参加「县委常委会会议」（重5）');
    expect(out).toMatch(/ {2}\d+\. 由县委书记代县长出席（AB角第1位），本活动可排在12月7日（周一）/);
  });

  test('says why a scheduled one is where it is, and what else would cost', async () => {
    const { exit, out } = await explain(['--activity', 'daily@2026-12-08', '--most', '2', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(out).toContain('“工作例会” (8 Dec, priority 1, urgency 3) is held on 8 Dec (Tue) 16:30–17:00.');
    expect(out).toContain('Other ways to hold it:\n  1. 8 Dec (Tue) 09:00–09:30: costs the same.');
    const { out: pinned } = await explain(['--activity', 'a1', '--lang', 'zh']);
    expect(pinned).toContain('开始时间已锁定。');
    expect(pinned).not.toContain('其他排法');
  });

  test('several are explained one after the other; the id of a repeat stands for its copies', async () => {
    const { out } = await explain(['--activity', 'daily', '--activity', 'a2', '--activity', 'a2', '--json']);
    const { explanations } = JSON.parse(out);
    expect(explanations.map((one: { activity: string }) => one.activity)).toEqual([
      ...['07', '08', '09', '10', '11'].map((day) => `daily@2026-12-${day}`),
      'a2',
    ]);
    expect(explanations[5]).toMatchObject({ kind: 'why-not', said: { obstacles: expect.any(Array) } });
    expect(explanations[5].suggestions[0]).not.toHaveProperty('schedule');
  });

  test('all that is not scheduled, in short', async () => {
    const { exit, out } = await explain(['--all', '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(out.match(/没有排入/g)).toHaveLength(1);
    expect(out.match(/^ {2}· /gm)).toHaveLength(1);
    expect(out).toContain('另有 1 项原因。');
    const rest = { ...PROBLEM, activities: PROBLEM.activities.filter(({ id }) => id !== 'a2') };
    expect((await explain(['--all', '--lang', 'zh'], SCHEDULE, rest)).out).toBe('全部活动均已排入。\n');
  });

  test('writes what taking a way gives, sound for the Problem that it belongs to', async () => {
    const { exit, out, json } = await explain([
      '--activity',
      'a2',
      '--apply',
      '1',
      '-o',
      'new.json',
      '--problem-output',
      'q.json',
      '--lang',
      'zh',
    ]);
    expect(exit).toBe(0);
    expect(out).toContain('已写出');
    expect(verify(json('q.json'), json('new.json')).violations).toEqual([]);
    expect(json('new.json').assignments.map((one: { activity: string }) => one.activity)).toContain('a2');
  });

  test('writes the schedule in which another place is taken', async () => {
    const { json } = await explain(['--activity', 'daily@2026-12-08', '--apply', '1', '-o', 'new.json']);
    expect(verify(PROBLEM, json('new.json'))).toMatchObject({ violations: [], score: json('new.json').score });
    expect(json('new.json').assignments).toContainEqual({
      activity: 'daily@2026-12-08',
      start: '2026-12-08T09:00',
      end: '2026-12-08T09:30',
      attendees: ['sec'],
    });
  });

  test('a schedule that breaks rules is explained with a warning, but nothing is taken on top of it', async () => {
    const broken = { ...SCHEDULE, assignments: SCHEDULE.assignments.map((one) => ({ ...one, attendees: ['mayor'] })) };
    const { exit, out, err } = await explain(['--activity', 'a2', '--lang', 'en'], broken);
    expect([exit, out]).toEqual([3, expect.stringContaining('is not scheduled')]);
    expect(err).toMatch(/breaks \d+ hard constraints/);
    const refused = await explain(['--activity', 'a2', '--apply', '1', '-o', 'new.json', '--lang', 'zh'], broken);
    expect([refused.exit, refused.err]).toEqual([3, expect.stringContaining('不能在它上面采用办法')]);
  });

  test.each([
    [[], '--activity'],
    [['--activity', 'a3'], 'Did you mean “a1”?'],
    [['--activity', 'no such thing at all'], 'Check the id.'],
    [['--activity', 'a2', '-o', 'new.json'], '--apply'],
    [['--activity', 'a2', '--apply', '1'], '-o'],
    [['--activity', 'a2', '--activity', 'a1', '--apply', '1', '-o', 'new.json'], 'one activity'],
    [['--activity', 'daily', '--apply', '1', '-o', 'new.json'], 'one activity'],
    [['--activity', 'a2', '--apply', '99', '-o', 'new.json'], 'no way number 99'],
    [['--activity', 'a1', '--apply', '1', '-o', 'new.json'], 'Nothing was found'],
    [['--activity', 'a2', '--most', 'many'], 'many'],
  ])('refuses %j', async (args, said) => {
    const { exit, err } = await explain([...args, '--lang', 'en']);
    expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
