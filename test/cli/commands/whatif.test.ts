import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeTerminal, scratchFolder } from '../fake-terminal.ts';
import { TINY } from '../tiny-problem.ts';

const AWAY = {
  format: 'tongchou/scenario@1',
  name: '县长外出',
  edits: [{ edit: 'leaderAway', leader: 'mayor', start: '2026-12-07T00:00', end: '2026-12-12T00:00' }],
};
const RAISED = {
  format: 'tongchou/scenario@1',
  name: '<b>调度会</b>',
  edits: [{ edit: 'setPriority', activity: 'a2', priority: 5 }],
};

async function whatif(files: { readonly [name: string]: unknown }, ...args: readonly string[]) {
  const folder = scratchFolder();
  for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(document));
  const terminal = fakeTerminal();
  const words = args.map((arg) => (arg.includes('.') && !arg.startsWith('-') ? join(folder, arg) : arg));
  const limits = ['--base-time', '200ms', '-t', '100ms', '--threads', '1'];
  const exit = await run(['whatif', ...words, ...limits], '1.0.0', terminal);
  return { exit, folder, out: terminal.out(), err: terminal.err() };
}

describe('tongchou whatif', () => {
  test('shows scenarios beside the base, and what each changes', async () => {
    const files = { 'p.json': TINY, 's.json': AWAY, 't.json': RAISED };
    const { exit, out } = await whatif(files, 'p.json', '--scenario', 's.json', 't.json', '--lang', 'zh');
    expect(exit).toBe(0);
    expect(out).toMatch(/方案\s+基准\s+县长外出/);
    expect(out).toMatch(/必排未排\s+0\s+1\s+0/);
    expect(out).toContain('「县长外出」比基准有 2 处变化');
    expect(out).toContain('「<b>调度会</b>」与基准相同');
  });

  test('answers as data', async () => {
    const { out } = await whatif({ 'p.json': TINY, 's.json': AWAY }, 'p.json', '--scenario', 's.json', '--json');
    const { scenarios } = JSON.parse(out);
    expect(scenarios).toMatchObject([
      { name: expect.any(String), changes: [] },
      { name: '县长外出', counts: { cancelled: 2 }, score: { mandatoryMissed: 1 } },
    ]);
    expect(scenarios[1].changes[0].sentence).toEqual(expect.any(String));
  });

  test('writes a page that shows hostile names as text, and the documents of each', async () => {
    const { folder, exit } = await whatif(
      { 'p.json': TINY, 't.json': RAISED },
      ...['p.json', '--scenario', 't.json', '--report', 'r.html', '-d', 'out.d'],
    );
    expect(exit).toBe(0);
    const page = readFileSync(join(folder, 'r.html'), 'utf8');
    expect(page).toContain('&lt;b&gt;调度会');
    expect(page).not.toContain('<b>');
    expect(page).toContain('<svg');
    expect(readdirSync(join(folder, 'out.d')).sort()).toEqual([
      ...['0-problem.json', '0-schedule.json', '1-problem.json', '1-schedule.json'],
    ]);
  });

  test('begins from a schedule that exists', async () => {
    const schedule = {
      format: 'tongchou/schedule@1',
      problem: { sha256: '0'.repeat(64) },
      assignments: [
        {
          activity: 'a1',
          start: '2026-12-11T14:00',
          end: '2026-12-11T16:00',
          attendees: ['sec', 'mayor'],
          venue: 'v1',
        },
      ],
      focusBlocks: [],
      unscheduled: [],
    };
    const files = { 'p.json': TINY, 's.json': RAISED, 'b.json': schedule };
    const { exit } = await whatif(files, 'p.json', '--scenario', 's.json', '--schedule', 'b.json');
    expect(exit).toBe(0);
  });

  test('refuses what cannot be compared, with the place', async () => {
    const none = await whatif({ 'p.json': TINY }, 'p.json', '--lang', 'en');
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('--scenario')]);
    const twice = await whatif({ 'p.json': TINY, 's.json': AWAY }, 'p.json', '--scenario', 's.json', 's.json');
    expect([twice.exit, twice.err]).toEqual([2, expect.stringContaining('县长外出')]);
    const faulty = { ...AWAY, edits: [{ edit: 'setPriority', activity: 'a9', priority: 1 }] };
    const gone = await whatif({ 'p.json': TINY, 's.json': faulty }, 'p.json', '--scenario', 's.json', '--lang', 'en');
    expect([gone.exit, gone.err]).toEqual([2, expect.stringContaining('edits[0].activity')]);
    const broken = await whatif({ 'p.json': TINY, 's.json': { edits: 3 } }, 'p.json', '--scenario', 's.json');
    expect([broken.exit, broken.err]).toEqual([2, expect.stringContaining('edits')]);
  });
});
