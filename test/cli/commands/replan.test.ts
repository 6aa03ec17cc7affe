import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { verify } from '../../../src/verify/verify.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

const PUBLISHED = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'a1', start: '2026-12-07T09:00', end: '2026-12-07T11:00', attendees: ['sec', 'mayor'], venue: 'v1' },
    { activity: 'a2', start: '2026-12-07T14:00', end: '2026-12-07T15:00', attendees: ['mayor'] },
  ],
  focusBlocks: [],
  unscheduled: [],
};
const AWAY = {
  format: 'tongchou/scenario@1',
  name: '县长外出',
  edits: [
    { edit: 'leaderAway', leader: 'mayor', start: '2026-12-07T00:00', end: '2026-12-07T12:00', reason: '省里开会' },
  ],
};
const TASK = {
  id: 'task',
  title: '<突击>检查',
  minutes: 60,
  attendees: { required: ['mayor'] },
  pinned: { start: '2026-12-07T14:00' },
};

async function tongchou(command: string, files: { readonly [name: string]: unknown }, ...args: readonly string[]) {
  const folder = scratchFolder();
  const all = { 'p.json': TINY, 'b.json': PUBLISHED, ...files };
  for (const [name, document] of Object.entries(all)) writeFileSync(join(folder, name), JSON.stringify(document));
  const terminal = fakeTerminal();
  const paths = args.map((arg) => (/\.(json|dir)$/.test(arg) ? join(folder, arg) : arg));
  const exit = await run([command, ...paths, '-t', '300ms', '--threads', '1'], '1.0.0', terminal);
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { exit, folder, json, out: terminal.out(), err: terminal.err() };
}

describe('tongchou replan', () => {
  const ARGS = ['p.json', '--baseline', 'b.json', '--edits', 'e.json'];

  test('says what changes and why, and writes both documents', async () => {
    const { exit, out, json } = await tongchou(
      ...(['replan', { 'e.json': AWAY }] as const),
      ...[...ARGS, '-o', 'new.json', '--problem-output', 'q.json', '--lang', 'zh'],
    );
    expect(exit).toBe(0);
    expect(out).toContain('改动 1 处，涉及 2 位领导');
    expect(out).toContain('原安排已不可行');
    expect(verify(json('q.json'), json('new.json')).violations).toEqual([]);
    expect(json('new.json').assignments).toContainEqual(PUBLISHED.assignments[1]);
  });

  test('answers as data, with the cause of each change', async () => {
    const { out } = await tongchou('replan', { 'e.json': AWAY }, ...ARGS, '--json');
    expect(JSON.parse(out).changes).toMatchObject([
      { id: 'a1', cause: { kind: 'forced', rule: 'leader-unavailable' } },
    ]);
  });

  test('says that nothing changes, where nothing has to', async () => {
    const { out } = await tongchou('replan', { 'e.json': { ...AWAY, edits: [] } }, ...ARGS, '--lang', 'en');
    expect(out).toContain('nothing changes');
  });

  test('ends with 3 where what is mandatory is lost, and says when more has to change than is allowed', async () => {
    const [gone] = AWAY.edits;
    const all = { ...AWAY, edits: [{ ...gone, end: '2026-12-12T00:00' }] };
    const { exit, out } = await tongchou('replan', { 'e.json': all }, ...ARGS, '--max-changes', '1', '--lang', 'en');
    expect(exit).toBe(3);
    expect(out).toContain('1 mandatory activity does not fit');
    expect(out).toContain('at least 2 activities have to change');
  });

  test('refuses what is missing or wrong', async () => {
    const cases = [
      [['p.json', '--edits', 'e.json'], '--baseline'],
      [['p.json', '--baseline', 'b.json'], '--edits'],
      [[...ARGS, '--frozen-until', 'noon'], 'noon'],
    ] as const;
    for (const [args, said] of cases) {
      const { exit, err } = await tongchou('replan', { 'e.json': AWAY }, ...args, '--lang', 'en');
      expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
    }
    const unknown = { ...AWAY, edits: [{ edit: 'removeActivity', activity: 'a9' }] };
    const { exit, err } = await tongchou('replan', { 'e.json': unknown }, ...ARGS, '--lang', 'en');
    expect([exit, err]).toEqual([2, expect.stringContaining('edits[0].activity')]);
    const broken = await tongchou('replan', { 'e.json': [] }, ...ARGS, '--lang', 'en');
    expect(broken.exit).toBe(2);
  });
});

describe('tongchou insert', () => {
  const ARGS = ['p.json', '--baseline', 'b.json', '--activity', 't.json'];

  test('shows each plan with its cost and changes', async () => {
    const { exit, out, folder } = await tongchou(
      'insert',
      { 't.json': TASK },
      ...ARGS,
      '-d',
      'all.dir',
      '--lang',
      'zh',
    );
    expect(exit).toBe(0);
    expect(out).toContain('方案一：改动最少');
    expect(out).toContain('任务安排在12月7日（周一）14:00–15:00');
    expect(existsSync(join(folder, 'all.dir', 'problem.json'))).toBe(true);
  });

  test('writes the one that is chosen', async () => {
    const args = [...ARGS, '--choose', 'least-change', '-o', 'new.json', '--problem-output', 'q.json'];
    const { json } = await tongchou('insert', { 't.json': TASK }, ...args);
    expect(verify(json('q.json'), json('new.json')).violations).toEqual([]);
    expect(json('new.json').assignments.map(({ activity }: { activity: string }) => activity)).toContain('task');
  });

  test('ends with 3 where the task fits nowhere', async () => {
    const never = { ...TASK, pinned: undefined, minutes: 240 };
    const { exit, out } = await tongchou('insert', { 't.json': never }, ...ARGS, '--lang', 'en');
    expect([exit, out]).toEqual([3, expect.stringContaining('does not fit')]);
  });

  test('refuses what is missing or wrong', async () => {
    const cases = [
      [['p.json', '--activity', 't.json'], {}, '--baseline'],
      [['p.json', '--baseline', 'b.json'], {}, '--activity'],
      [[...ARGS, '-o', 'new.json'], {}, '--choose'],
      [[...ARGS, '--choose', 'focus-kept'], {}, 'no such plan'],
      [[...ARGS, '--choose', 'best'], {}, 'best'],
      [ARGS, { 't.json': [] }, 'no activity'],
      [ARGS, { 't.json': { ...TASK, minuts: 5 } }, 'minuts'],
    ] as const;
    for (const [args, files, said] of cases) {
      const { exit, err } = await tongchou('insert', { 't.json': TASK, ...files }, ...args, '--lang', 'en');
      expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});
