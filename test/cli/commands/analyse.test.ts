import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { verify } from '../../../src/verify/verify.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

const PROBLEM: Problem = {
  ...TINY,
  leaders: [
    { id: 'mayor', name: '<b>县长</b>', rank: 2, targetMinutesPerDay: 60, limits: { minutesPerWeek: 600 } },
    { id: 'sec', name: '县委书记', rank: 1 },
  ],
  activities: [
    ...TINY.activities,
    { id: 'a3', title: '专题会', minutes: 60, priority: 4, attendees: { required: ['sec'] } },
    { id: 'r', title: '周例会', minutes: 60, repeat: { per: 'week' } },
  ],
};

const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    {
      activity: 'a1',
      start: '2026-12-08T14:00',
      end: '2026-12-08T16:00',
      attendees: ['sec', 'mayor'],
      venue: 'v1',
    },
    { activity: 'a2', start: '2026-12-09T09:00', end: '2026-12-09T10:00', attendees: ['mayor'] },
  ],
  focusBlocks: [],
  unscheduled: [],
};

async function analyse(args: readonly string[], problem = PROBLEM, schedule = SCHEDULE) {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'p.json'), JSON.stringify(problem));
  writeFileSync(join(folder, 's.json'), JSON.stringify(schedule));
  const terminal = fakeTerminal();
  const words = ['p.json', 's.json', ...args].map((arg) => (/\.(json|html)$/.test(arg) ? join(folder, arg) : arg));
  const exit = await run(['analyse', ...words], '1.0.0', terminal);
  return { exit, folder, out: terminal.out(), err: terminal.err() };
}

describe('tongchou analyse', () => {
  test('shows the cost by terms, the dearest matches, and the leaders in protocol order', async () => {
    const { exit, out } = await analyse(['--lang', 'zh', '-n', '2']);
    const { score } = verify(PROBLEM, SCHEDULE);
    expect(exit).toBe(0);
    expect(out).toContain(`总代价 ${score.cost} = 未排入的价值 ${score.valueLost} + 不便 ${score.inconvenience}`);
    expect(out).toMatch(/未排入的价值 +1728 +\d+\.\d % +1728 +1 +2\n/);
    expect(out).toContain('1. 「专题会」（重4 急3）未排入，代价 1296。');
    expect(out).toContain('2. 「周例会」（12月7日当周，重3 急3）未排入，代价 432。');
    expect(out).not.toContain('  3. ');
    expect(out.indexOf('县委书记')).toBeLessThan(out.indexOf('县长'));
  });

  test('English, and what is mandatory', async () => {
    const { out } = await analyse(['--lang', 'en'], PROBLEM, { ...SCHEDULE, assignments: [] });
    expect(out).toContain('1 mandatory activity is not held');
    expect(out).toContain('What the cost is made of');
    expect(out).toMatch(/<b>县长<\/b> +0 +0 +0 +0 +– +10\/10/);
  });

  test('the matches as data sum to the score', async () => {
    const { out } = await analyse(['--json']);
    const data = JSON.parse(out);
    const { score } = verify(PROBLEM, SCHEDULE);
    const sum = (list: readonly { cost: number }[]): number => list.reduce((total, { cost }) => total + cost, 0);
    expect(data.score).toEqual(score);
    expect([sum(data.matches), sum(data.terms)]).toEqual([score.cost, score.cost]);
    expect(data.matches[0]).toMatchObject({ term: 'valueLost', activity: 'a3', sentence: expect.any(String) });
    expect(data.leaders.map(({ leader }: { leader: string }) => leader)).toEqual(['sec', 'mayor']);
    expect(data.bottlenecks).toBeUndefined();
  });

  test('every match of a term, of a leader, of an activity, or of several at once', async () => {
    const term = await analyse(['--term', 'valueLost', '--lang', 'zh']);
    expect(term.out).toContain('未排入的价值：2 条，代价 1728');
    const one = await analyse(['--leader', 'mayor', '--lang', 'zh']);
    expect(one.out).toContain('12月8日（周二）  2 小时，1 项活动，超过每日目标 1 小时');
    expect(one.out).toContain('12月7日—11日  3 小时，上限 10 小时');
    expect(one.out).toContain('较长的空闲时间');
    expect(one.out).not.toContain('专题会');
    const activity = await analyse(['--activity', 'r@2026-12-07', '--lang', 'en']);
    expect(activity.out).toContain('1 match, cost 432');
    const both = JSON.parse((await analyse(['--leader', 'mayor', '--term', 'touched', '--json'])).out);
    expect(both.matches.map(({ leader }: { leader: string }) => leader)).toEqual(['mayor', 'mayor']);
    const none = await analyse(['--term', 'travel', '--lang', 'en']);
    expect(none.out).toBe('travel: nothing is charged\n');
  });

  test('a page with charts that shows hostile names as text, and loads nothing', async () => {
    const { folder, exit, out } = await analyse(['--html', 'r.html', '--lang', 'zh']);
    const page = readFileSync(join(folder, 'r.html'), 'utf8');
    expect(exit).toBe(0);
    expect(out).toContain(join(folder, 'r.html'));
    expect(page).toContain('&lt;b&gt;县长');
    expect(page).not.toMatch(/<b>|<script|https?:|url\(/);
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(page).toContain('>2▲</text>');
    expect(page).toContain('>12/7</text>');
  });

  test('a page says what is mandatory and missed, in English', async () => {
    const empty = { ...SCHEDULE, assignments: [] };
    const { folder } = await analyse(['--html', 'r.html', '--lang', 'en'], { ...PROBLEM, title: '' }, empty);
    const page = readFileSync(join(folder, 'r.html'), 'utf8');
    expect(page).toContain('<p class="total missed">1 mandatory activity is not held</p>');
    expect(page).toContain('>Mon</text>');
  });

  test('nothing asked, nobody there', async () => {
    const week = { start: '2026-12-07T00:00', end: '2026-12-12T00:00' };
    const problem: Problem = { ...TINY, leaders: [{ id: 'sec', unavailable: [week] }], activities: [] };
    const { out } = await analyse(['--lang', 'en'], problem, { ...SCHEDULE, assignments: [] });
    expect(out).toContain('cost 0 = value not held 0 + inconvenience 0');
    expect(out).toMatch(/sec +0 +0 +0 +0 +– +0\/10 +0 +0, 0 h +0 +0 +–\n/);
  });

  test('refuses what it does not know', async () => {
    const cases = [
      [['--term', 'cost'], /delay/],
      [['--leader', 'nobody'], /nobody/],
      [['--activity', 'ghost'], /ghost/],
      [['--activity', 'r'], /r@|a1@/],
      [['--html', 'none/r.html'], /none/],
    ] as const;
    for (const [args, message] of cases) {
      const { exit, err } = await analyse(args);
      expect([args, exit, err]).toEqual([args, 2, expect.stringMatching(message)]);
    }
  });
});

describe('tongchou analyse --bottlenecks', () => {
  test('tells half-days whose relief gains, found by solving again', async () => {
    const day = { horizon: { firstDay: '2026-12-08', lastDay: '2026-12-08' } };
    const asked = Array.from({ length: 7 }, (_, i) => ({
      ...{ id: `b${i}`, title: `会议${i}`, minutes: 120, attendees: { required: ['sec'] } },
    }));
    const problem: Problem = { ...PROBLEM, ...day, activities: asked };
    const held = asked.slice(0, 2).map(({ id }, i) => ({
      ...{ activity: id, attendees: ['sec'] },
      ...(i === 0
        ? { start: '2026-12-08T09:00', end: '2026-12-08T11:00' }
        : { start: '2026-12-08T14:00', end: '2026-12-08T16:00' }),
    }));
    const options = ['--bottlenecks', '1', '-t', '2s', '--lang', 'zh'];
    const { out, exit, folder } = await analyse([...options, '--html', 'r.html'], problem, {
      ...SCHEDULE,
      assignments: held,
    });
    expect(exit).toBe(0);
    expect(out).toContain('瓶颈（1 处）');
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('瓶颈（1 处）');
  });

  test('says that there are none', async () => {
    const problem: Problem = { ...PROBLEM, activities: TINY.activities.slice(1) };
    const schedule = { ...SCHEDULE, assignments: SCHEDULE.assignments.slice(1) };
    const { out, folder } = await analyse(
      ['--bottlenecks', '-t', '1s', '--html', 'r.html', '--lang', 'en'],
      problem,
      schedule,
    );
    expect(out).toContain('no relief was found that gains anything');
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('no relief was found');
    const data = JSON.parse((await analyse(['--bottlenecks', '-t', '1s', '--json'], problem, schedule)).out);
    expect(data.bottlenecks).toEqual([]);
  });
});
