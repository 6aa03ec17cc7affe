import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { cliWords } from '../../src/cli/words.ts';
import { serveWords } from '../../src/cli/words-serve.ts';
import { type FakeTerminal, fakeTerminal, scratchFolder } from '../cli/fake-terminal.ts';

/** Runs the command until it listens, and gives its address and how to end it. */
async function serving(args: readonly string[]): Promise<{
  readonly terminal: FakeTerminal;
  readonly url: string;
  readonly end: () => Promise<number>;
}> {
  const terminal = fakeTerminal();
  const exit = run(['serve', '--port', '0', ...args], '0', terminal);
  const shown = () => /(?:serving at|服务已启动：) ?(http[^ （]*)/.exec(terminal.out() + terminal.err())?.[1] ?? '';
  await expect.poll(shown, { timeout: 20_000 }).not.toBe('');
  return {
    terminal,
    url: shown(),
    end: () => {
      terminal.interrupt();
      return exit;
    },
  };
}

describe('tongchou serve', () => {
  test('makes its data file, prints the one-time link, answers, and ends at an interrupt', async () => {
    const data = join(scratchFolder(), 'office.db');
    const { terminal, url, end } = await serving(['--data', data, '--lang', 'en']);
    expect(existsSync(data)).toBe(true);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const isBuilt = (await fetch(`${url}/`)).status === 200;
    expect(terminal.out()).toContain(isBuilt ? `open in a browser: ${url}/` : 'note: the page is not built');
    const link = /(http\S+\/invitations\/\S+)/.exec(terminal.out())?.[1] ?? '';
    expect(await (await fetch(link)).text()).toContain('name="password"');
    expect(await end()).toBe(0);
    expect(terminal.out()).toMatch(/stopped\n$/);
    expect(terminal.listeners()).toBe(0);
    expect(JSON.parse(terminal.err().split('\n')[0] ?? '')).toMatchObject({ msg: 'answered', route: '/healthz' });
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    // A second start goes on with the same data.
    const again = await serving(['--data', data, '--lang', 'zh', '--json']);
    expect(await again.end()).toBe(0);
    expect(JSON.parse(again.terminal.out())).toMatchObject({ command: 'serve', exit: 0, url: again.url });
  });

  test('says under which address it is reached, and warns where that is not encrypted', async () => {
    const data = join(scratchFolder(), 'office.db');
    const open = await serving(['--data', data, '--host', '0.0.0.0', '--lang', 'en']);
    expect(open.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(open.terminal.err()).toContain('put a TLS proxy in front');
    await open.end();
    const closed = await serving([
      '--data',
      data,
      '--base-url',
      'https://plan.example.cn/',
      '--no-gzip',
      '--lang',
      'en',
    ]);
    expect(closed.url).toBe('https://plan.example.cn');
    expect(closed.terminal.err()).not.toContain('TLS');
    await closed.end();
  });

  test('an address that is taken, or data of another kind, is a complaint', async () => {
    const folder = scratchFolder();
    const { url, end } = await serving(['--data', join(folder, 'a.db'), '--lang', 'en']);
    const taken = fakeTerminal();
    const { port } = new URL(url);
    expect(await run(['serve', '--port', port, '--data', join(folder, 'b.db'), '--lang', 'en'], '0', taken)).toBe(1);
    expect(taken.err()).toContain(`cannot listen on 127.0.0.1:${port}: the port is taken`);
    expect(taken.listeners()).toBe(0);
    await end();
    writeFileSync(join(folder, 'text.db'), 'x'.repeat(5000));
    const text = fakeTerminal();
    expect(await run(['serve', '--port', '0', '--data', join(folder, 'text.db')], '0', text)).toBe(2);
  });

  test.each([
    ['--port', '65536'],
    ['--port', 'x'],
    ['--base-url', 'plan.example.cn'],
    ['--base-url', 'ftp://plan.example.cn'],
    ['--base-url', 'https://plan.example.cn/?a=b'],
    ['--base-url', 'https://me@plan.example.cn'],
  ])('%s %s is refused', async (option, value) => {
    const terminal = fakeTerminal();
    expect(await run(['serve', option, value, '--lang', 'en'], '0', terminal)).toBe(2);
    expect(terminal.err()).toContain(`${option} <`);
  });

  test('speaks both languages', () => {
    const [zh, en] = [serveWords(cliWords('zh')), serveWords(cliWords('en'))];
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    expect(zh.noAddress('h', 1, 'EACCES').message).toBe('不能监听 h:1：没有权限');
    expect(en.noAddress('h', 1, 'EODD').message).toBe('cannot listen on h:1: EODD');
    expect(zh.firstStart('planner', 'L')).toContain('只能用一次');
  });
});
