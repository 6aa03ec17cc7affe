import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeTerminal } from './fake-terminal.ts';
import { TINY } from './tiny-problem.ts';

async function tongchou(argv: readonly string[], options: FakeOptions = {}) {
  const terminal = fakeTerminal(options);
  const exit = await run(argv, '1.2.3', terminal);
  return { exit, out: terminal.out(), err: terminal.err() };
}

describe('usage errors end with 2, name what is wrong, and show where help is', () => {
  test.each([
    [['plan'], 'the argument <problem> is missing', '缺少参数 <problem>'],
    [['plan', 'a', 'b'], 'there are too many arguments', '参数太多'],
    [['plan', 'a', '--fast'], 'there is no option --fast', '没有选项 --fast'],
    [['plan', 'a', '-o'], 'the option -o, --output <file> needs a value', '选项 -o, --output <file> 需要一个值'],
    [['plan', 'a', '--time', 'soon'], '“soon” is no value for -t, --time <duration>', '的值「soon」不对'],
    [['plan', 'a', '--iterations', '0'], '“0” is no value for --iterations <n>', '应为不小于 1 的整数'],
    [['plan', 'a', '--seed', '-1'], '“-1” is no value for --seed <n>', '应为0 至'],
    [['plan', 'a', '--gap', '200'], '“200” is no value for --gap <percent>', '应为0 至 100 的百分数'],
    [['schema', 'feed'], '“feed” is no value for document', '「feed」不对'],
    [['fly'], 'there is no command fly', '没有命令 fly'],
    [['verify', 'a'], 'the argument <schedule> is missing', '缺少参数 <schedule>'],
  ])('%j', async (argv, en, zh) => {
    for (const [lang, text] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { exit, out, err } = await tongchou(argv, { env: { LANG: lang } });
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(text);
      expect(err).toMatch(/tongchou( \w+)? --help/);
    }
  });

  test('a language that is not known is one of them', async () => {
    const { exit, err } = await tongchou(['plan', 'a', '--lang', 'fr']);
    expect([exit, err]).toEqual([2, expect.stringContaining('give zh or en')]);
  });

  test('with --json they are one object on stdout', async () => {
    const { exit, out } = await tongchou(['plan', '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toEqual({
      exit: 2,
      error: { message: 'the argument <problem> is missing', hint: 'See: tongchou plan --help' },
    });
  });

  test('without any argument the help is shown', async () => {
    const { exit, out } = await tongchou([]);
    expect([exit, out]).toEqual([2, expect.stringContaining('Usage: tongchou')]);
  });
});

describe('help', () => {
  test.each(['plan', 'validate', 'verify', 'schema', 'export'])('of %s is in both languages', async (name) => {
    const english = await tongchou([name, '--help']);
    expect([english.exit, english.out, english.err]).toEqual([0, expect.stringContaining('Usage: tongchou'), '']);
    expect(english.out).not.toMatch(/[\u4e00-\u9fff]/);
    const chinese = await tongchou([name, '-h', '--lang', 'zh']);
    expect(chinese.out).toMatch(/用法： tongchou/);
    expect(chinese.out).not.toMatch(/Usage|Options|Arguments/);
  });

  test('names every command and exit code', async () => {
    const { exit, out } = await tongchou(['--help']);
    expect(exit).toBe(0);
    for (const word of ['plan', 'validate', 'verify', 'schema', 'export', '130 interrupted'])
      expect(out).toContain(word);
  });

  test('the version is the package\u2019s', async () => {
    expect(await tongchou(['--version'])).toEqual({ exit: 0, out: '1.2.3\n', err: '' });
  });
});

describe('a bug', () => {
  const broken: FakeOptions = {
    stdin: [],
    fileSystem: new Proxy({} as never, {
      get: () => () => {
        throw new TypeError('out of order');
      },
    }),
  };

  test('ends with 1 and says that it is one, without stack', async () => {
    const { exit, err } = await tongchou(['plan', 'a.json'], broken);
    expect(exit).toBe(1);
    expect(err).toMatch(/^This is a bug in tongchou: out of order\n/);
    expect(err).not.toContain('    at ');
  });

  test('shows where with TONGCHOU_DEBUG', async () => {
    const { err } = await tongchou(['plan', 'a.json'], { ...broken, env: { TONGCHOU_DEBUG: '1', LANG: 'zh' } });
    expect(err).toContain('这是 tongchou 的缺陷：out of order');
    expect(err).toMatch(/\n {4}at /);
  });

  test('is one also if what was thrown is no error', async () => {
    const stdin = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject('odd') }) };
    const terminal = { ...fakeTerminal(), stdin };
    expect(await run(['plan', '-'], '1', terminal)).toBe(1);
    expect(terminal.err()).toContain('This is a bug in tongchou: odd');
  });
});

describe('colours', () => {
  const shown = async (options: FakeOptions) =>
    (await tongchou(['validate', '-'], { stdin: [JSON.stringify({ ...TINY, extra: 1 })], ...options })).err;

  test.each([
    [{ outIsTerminal: true }, true],
    [{ outIsTerminal: false }, false],
    [{ outIsTerminal: true, env: { NO_COLOR: '1' } }, false],
    [{ outIsTerminal: true, env: { TERM: 'dumb' } }, false],
    [{ outIsTerminal: false, env: { FORCE_COLOR: '1' } }, true],
    [{ outIsTerminal: false, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
  ])('%j: %s', async (options, coloured) => {
    expect((await shown(options)).includes('\u001b[')).toBe(coloured);
  });
});
