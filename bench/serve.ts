// How fast are the feeds? 304 answers and full feeds of 200 activities, answer times at half load, memory over many requests.
// The server has one core of its own where there is `taskset`.
// node --import tsx bench/serve.ts [--seconds 10] [--requests 1000000] [--write]
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { openSqlite } from '../src/store/sqlite.ts';
import { machine, table } from './report/markdown.ts';
import { whole } from './report/numbers.ts';
import { createWorkspace } from './report/options.ts';
import { furnish } from './serve/office.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    requests: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const requests = Number(values.requests);
const CONNECTIONS = 32;
const MIB = 1024 * 1024;

interface Use {
  readonly rss: number;
  readonly cpuSeconds: number;
}

/** The answer of the server's process to a message; without one, what it says first. */
const heard = <T>(child: ChildProcess, message?: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the server ended: ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as T);
    });
    if (message !== undefined) child.send(message);
  });

function start(file: string): ChildProcess {
  const script = fileURLToPath(new URL('serve/child.ts', import.meta.url));
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;
  const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  if (!pinned) return fork(script, [file], { execArgv: ['--import', 'tsx'], stdio: [...stdio] });
  spawnSync('taskset', ['-cp', '1', String(process.pid)]);
  const execArgv = ['-c', '0', process.execPath, '--import', 'tsx'];
  return fork(script, [file], { execPath: 'taskset', execArgv, stdio: [...stdio] });
}

interface Measured {
  readonly perSecond: number;
  /** Requests in a second of the server's processor time. */
  readonly perCpuSecond: number;
  readonly p50: number;
  readonly p99: number;
}

async function measure(child: ChildProcess, options: autocannon.Options, status: string): Promise<Measured> {
  const before = await heard<Use>(child, 'use');
  const result = await autocannon({ connections: CONNECTIONS, duration: seconds, ...options });
  const after = await heard<Use>(child, 'use');
  const counts = Object.entries(result.statusCodeStats ?? {});
  if (result.errors > 0 || counts.some(([code]) => code !== status)) {
    throw new Error(`expected ${status} only: ${JSON.stringify(counts)}, ${result.errors} errors`);
  }
  const answered = counts.reduce((sum, [, { count = 0 }]) => sum + count, 0);
  return {
    perSecond: answered / result.duration,
    perCpuSecond: answered / (after.cpuSeconds - before.cpuSeconds),
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

const workspace = createWorkspace();
const file = workspace.file('office.db');
const store = await openSqlite(file);
const token = await furnish(store);
await store.close();
const child = start(file);
try {
  const { baseUrl } = await heard<{ readonly baseUrl: string }>(child);
  const url = `${baseUrl}/feeds/${token}.ics`;
  const first = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const bytes = (await first.arrayBuffer()).byteLength;
  const unchanged = { url, headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
  const packed = { url, headers: { 'accept-encoding': 'gzip' } };
  const kinds = [
    ['304', unchanged, '304', 5000],
    [`200, ${whole(bytes / 1024)} KiB`, { url }, '200', 1500],
    ['200, gzip', packed, '200', 1500],
  ] as const;
  const rows: (readonly string[])[] = [];
  for (const [name, options, status, bar] of kinds) {
    // The first seconds are the compiler's.
    await measure(child, { ...options, duration: 2 }, status);
    const full = await measure(child, options, status);
    const half = await measure(child, { ...options, overallRate: Math.floor(full.perSecond / 2) }, status);
    rows.push([
      name,
      whole(full.perSecond),
      whole(full.perCpuSecond),
      whole(bar),
      full.perSecond >= bar ? 'met' : 'missed',
      `${half.p50} ms`,
      `${half.p99} ms`,
      half.p99 <= 25 ? 'met' : 'missed',
    ]);
    console.error(rows.at(-1)?.join('  '));
  }
  const memory: number[] = [];
  for (let part = 0; part < 10; part++) {
    await measure(child, { ...unchanged, amount: requests / 10 }, '304');
    memory.push((await heard<Use>(child, 'use')).rss / MIB);
  }
  const HEAD = [
    'answer',
    'per second',
    'per second of its processor',
    'bar',
    '',
    'p50 at half load',
    'p99 at half load',
    'bar 25 ms',
  ];
  const text = `${machine()}; one core for the server, ${CONNECTIONS} connections, ${seconds} s each.

${table(HEAD, rows)}

Memory of the server after each tenth of ${whole(requests)} requests, MiB: ${memory.map(whole).join(', ')}.
`;
  console.log(text);
  if (values.write) writeFileSync(new URL('serve.md', import.meta.url), `# Feeds\n\n${text}`);
} finally {
  if (child.connected) child.send('stop');
  workspace.remove();
}
