import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

/** Two that ask for the one morning, and a goal. */
const PROBLEM = {
  ...TINY,
  title: '<b>云河县</b>',
  activities: [
    ...TINY.activities,
    {
      ...{ id: 'a3', title: '调研', minutes: 150, priority: 1, attendees: { required: ['mayor'] } },
      windows: [{ start: '2026-12-08T09:00', end: '2026-12-08T12:00' }],
    },
    {
      ...{ id: 'a4', title: '接待', minutes: 150, priority: 3, attendees: { required: ['mayor'] } },
      windows: [{ start: '2026-12-08T09:00', end: '2026-12-08T12:00' }],
    },
  ],
  focusGoals: [{ id: 'f1', title: '攻坚', leaders: ['mayor'], minutes: 180, blockMinutes: 180 }],
};

const at = (activity: string, day: string, start: string, end: string) => ({
  ...{ activity, start: `${day}T${start}`, end: `${day}T${end}`, attendees: ['mayor'] },
});

const SCHEDULE = {
  format: 'tongchou/schedule@1',
  problem: { sha256: '0'.repeat(64) },
  assignments: [
    { ...at('a1', '2026-12-11', '14:00', '16:00'), attendees: ['sec', 'mayor'], venue: 'v1' },
    at('a2', '2026-12-11', '16:00', '17:00'),
    at('a4', '2026-12-08', '09:00', '11:30'),
  ],
  focusBlocks: [],
  unscheduled: [],
};

const AWAY = {
  format: 'tongchou/scenario@1',
  name: '县长外出',
  edits: [{ edit: 'leaderAway', leader: 'mayor', start: '2026-12-11T00:00', end: '2026-12-12T00:00' }],
};

async function sensitivity(...args: readonly string[]) {
  const folder = scratchFolder();
  const files = { 'p.json': PROBLEM, 's.json': SCHEDULE, 'e.json': AWAY, 'x.json': { edits: 3 } };
  for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(document));
  const gone = { ...AWAY, edits: [{ edit: 'setPriority', activity: 'a9', priority: 1 }] };
  writeFileSync(join(folder, 'g.json'), JSON.stringify(gone));
  const terminal = fakeTerminal();
  const words = ['p.json', 's.json', ...args].map((arg) => (/\.\w+$/.test(arg) ? join(folder, arg) : arg));
  const exit = await run(['sensitivity', ...words, '-t', '600ms', '--threads', '1', '--seed', '1'], '1.0.0', terminal);
  return { exit, folder, out: terminal.out(), err: terminal.err() };
}

describe('tongchou sensitivity', () => {
  test('says from which priority on an activity is held, priority by priority', async () => {
    const { exit, out } = await sensitivity('--activity', 'a3', '--lang', 'zh');
    expect(exit).toBe(0);
    expect(out).toMatch(/「调研」重要度现为1，未能排入；提高到[34]即可排入。/);
    expect(out).toMatch(/重要度\s+能否排入\s+总代价\s+另可排入\s+不再安排/);
    expect(out).toMatch(/5\s+排入\s+\d+\s+0\s+1/);
    expect(out).toMatch(/重要度5：排入，总代价\d+，「接待」不再安排。/);
  });

  test('answers as data, without the schedules', async () => {
    const { out } = await sensitivity('--activity', 'a3', '--json', '--lang', 'en');
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      activity: 'a3',
      own: 1,
      isHeld: false,
      sentence: expect.stringContaining('priority 1'),
    });
    expect(answer.levels).toHaveLength(5);
    expect(answer.levels[4]).toMatchObject({ priority: 5, isHeld: true, fallOut: ['a4'] });
    expect(answer.levels[4].schedule).toBeUndefined();
  });

  test('says what a focus goal costs', async () => {
    const { exit, out } = await sensitivity('--goal', 'f1', '--lang', 'zh');
    expect(exit).toBe(0);
    expect(out).toContain('「攻坚」要求集中时间1段，已安排1段，每段价值432。');
    expect(out).toMatch(/若取消这项集中时间，.*放弃的价值为432，得不偿失。/);
    const { goal, without, oneFewer, sentences } = JSON.parse((await sensitivity('--goal', 'f1', '--json')).out);
    expect([goal, without.given, oneFewer, sentences.length]).toEqual(['f1', 432, null, 2]);
    expect(without.schedule).toBeUndefined();
  });

  test('draws the frontier between stability and value, after edits, also as a page', async () => {
    const { exit, out, folder } = await sensitivity(
      ...['--frontier', '--edits', 'e.json', '--html', 'f.html', '--lang', 'zh'],
    );
    expect(exit).toBe(0);
    expect(out).toContain('少改动与少损失的取舍');
    expect(out).toMatch(/改动项数\s+总代价\s+比最低多/);
    const page = readFileSync(join(folder, 'f.html'), 'utf8');
    expect(page).toContain('&lt;b&gt;云河县');
    expect(page).not.toContain('<b>');
    expect(page).toContain('<circle');
    const { points } = JSON.parse((await sensitivity('--frontier', '--json')).out);
    expect(points[0]).toMatchObject({ changes: 0, sentence: expect.any(String) });
    expect(points.length).toBeGreaterThan(1);
    expect(points[0].schedule).toBeUndefined();
  });

  test.each([
    [[], '--activity'],
    [['--activity', 'a3', '--frontier'], '--activity'],
    [['--goal', 'f1', '--html', 'f.html'], '--frontier'],
    [['--activity', 'a33'], 'Did you mean a3?'],
    [['--activity', 'zzzzzzzz'], 'Check the id'],
    [['--goal', 'f2'], 'Did you mean f1?'],
    [['--frontier', '--edits', 'x.json'], 'edits'],
    [['--frontier', '--edits', 'g.json'], 'edits[0].activity'],
  ])('refuses %j', async (args, said) => {
    const { exit, err } = await sensitivity(...args, '--lang', 'en');
    expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
