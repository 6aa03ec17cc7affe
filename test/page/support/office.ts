import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('../../..', import.meta.url).pathname;
export const PASSWORD = 'a long password';

/** The built server as a user starts it, over a database of its own. */
export interface PageOffice {
  readonly base: string;
  /** The planner's one-time link of the first start. */
  readonly link: string;
  /** The file of its database. */
  readonly data: string;
  /** SIGKILL: nothing is tidied up. */
  readonly crash: () => Promise<void>;
  /** Starts again on the same address and data. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startOffice(): Promise<PageOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'tongchou-page-'));
  const data = join(folder, 'office.db');
  const port = await freePort();
  let running = await start(data, port);
  const { base, link } = running;
  const crash = async (): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    const ended = once(running.child, 'exit');
    running.child.kill('SIGKILL');
    await ended;
  };
  return {
    base,
    link,
    data,
    crash,
    restart: async () => {
      running = await start(data, port);
    },
    close: async () => {
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly base: string;
  readonly link: string;
}

async function start(data: string, port: number): Promise<Running> {
  const args = [join(ROOT, 'dist/cli/main.js'), 'serve', '--data', data, '--port', String(port), '--lang', 'en'];
  // The log goes to a file: a pipe that nobody empties would stop the server.
  const log = openSync(`${data}.log`, 'a');
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', log] });
  closeSync(log);
  const { stdout } = child;
  if (stdout === null) throw new Error('no pipe');
  let link = '';
  for await (const line of createInterface({ input: stdout })) {
    link ||= /(http\S+\/invitations\/\S+)/.exec(line)?.[1] ?? '';
    const base = /serving at (http[^\s(]+)/.exec(line)?.[1];
    if (base === undefined) continue;
    stdout.resume();
    return { child, base, link };
  }
  throw new Error(`the server ended before it listened: ${readFileSync(`${data}.log`, 'utf8').slice(-1000)}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Calls of the API beside the browser, as somebody signed in. */
export class ApiClient {
  readonly #base: string;
  #cookie = '';

  constructor(base: string) {
    this.#base = base;
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: { origin: this.#base, cookie: this.#cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    return text === '' ? (undefined as T) : (JSON.parse(text) as T);
  }

  /** Sets the password that a one-time link asks for, and is then signed in. */
  async accept(link: string): Promise<void> {
    await this.call('POST', '/api/invitations', { secret: link.split('/').at(-1), password: PASSWORD });
  }

  /** Another account, ready to sign in. */
  async invite(name: string, role: string, of: string | null): Promise<ApiClient> {
    const { link } = await this.call<{ readonly link: string }>('POST', '/api/users', { name, role, of });
    const other = new ApiClient(this.#base);
    await other.accept(link);
    return other;
  }
}
