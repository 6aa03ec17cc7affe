import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Started, type StartOptions, startServer } from '../../src/server/start.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { createOffice, UNLIMITED } from './office.ts';

interface Running extends Started {
  readonly store: Store;
  readonly log: readonly string[];
}

async function running(options: Partial<StartOptions> = {}): Promise<Running> {
  const store = options.store ?? (await openSqlite(':memory:'));
  const log: string[] = [];
  const started = await startServer({
    ...{ store, host: '127.0.0.1', port: 0, baseUrl: undefined, gzip: true, lang: 'zh', random: randomBytes },
    now: () => new Date('2026-11-20T08:00:00Z'),
    writeLog: (line) => void log.push(line),
    limits: UNLIMITED,
    ...options,
  });
  onTestFinished(() => started.stop());
  return { ...started, store, log };
}

describe('a first start', () => {
  test('invites the planner once; the link makes the account', async () => {
    const { baseUrl, invited, store, log } = await running();
    const { link = '', user } = invited ?? {};
    expect(user).toMatchObject({ name: 'planner', role: 'planner' });
    expect(link.startsWith(`${baseUrl}/invitations/`)).toBe(true);
    // Not used yet: a later start gives another link, and the first is void.
    const again = await running({ store });
    expect(again.invited?.user.id).toBe(user?.id);
    const accept = (secret: string | undefined) =>
      fetch(`${again.baseUrl}/api/invitations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: again.baseUrl },
        body: JSON.stringify({ secret, password: '足够长的一句话做密码' }),
      });
    expect((await accept(link.split('/').at(-1))).status).toBe(422);
    expect((await accept(again.invited?.link.split('/').at(-1))).status).toBe(200);
    expect((await running({ store })).invited).toBeNull();
    expect([...log, ...again.log].join('')).not.toContain(link.split('/').at(-1));
    expect(JSON.parse(again.log.at(-1) ?? '')).toMatchObject({
      msg: 'answered',
      route: '/api/invitations',
      status: 200,
    });
  });
});

describe('over a socket', () => {
  const port = ({ baseUrl }: Started) => Number(new URL(baseUrl).port);

  test('GET and HEAD agree, and a body without end is cut off', async () => {
    const server = await running();
    const get = await fetch(`${server.baseUrl}/feeds/x.ics`);
    const head = await fetch(`${server.baseUrl}/feeds/x.ics`, { method: 'HEAD' });
    expect([get.status, head.status]).toEqual([404, 404]);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));

    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const sent = request({ port: port(server), path: '/api/login', method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        answer.resume();
      });
      sent.on('error', reject);
      for (let i = 0; i < 100; i++) sent.write(' '.repeat(1024));
      sent.on('response', () => sent.destroy());
    });
    expect(status).toBe(413);
  });

  test('what is no HTTP, or too large a header, gets 4xx and no more', async () => {
    const server = await running();
    const answerTo = (text: string) =>
      new Promise<string>((resolve, reject) => {
        let received = '';
        const socket = connect(port(server), '127.0.0.1', () => socket.write(text));
        socket.on('data', (data) => {
          received += data.toString();
        });
        socket.on('close', () => resolve(received));
        socket.on('error', reject);
      });
    expect(await answerTo('rubbish\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await answerTo(`GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431/);
    const close = 'connection: close\r\n\r\n';
    expect(await answerTo(`GET /feeds/../../etc/passwd HTTP/1.1\r\nhost: x\r\n${close}`)).toMatch(/^HTTP\/1.1 404/);
    expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
  });

  test('a client that sends its headers or its body too slowly is cut off', async () => {
    const server = await running({ patience: { headers: 100, request: 200, idle: 1000, check: 20 } });
    const slowly = (text: string) =>
      new Promise<string>((resolve) => {
        let received = '';
        const socket = connect(port(server), '127.0.0.1', () => socket.write(text));
        socket.on('data', (data) => {
          received += data.toString();
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve(received));
      });
    expect(await slowly('GET /healthz HTTP/1.1\r\nhost: x\r\n')).toMatch(/^HTTP\/1.1 408/);
    const head = 'POST /api/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{';
    expect(await slowly(head)).toMatch(/^HTTP\/1.1 408|^$/);
    expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
  });

  test('a stop answers what is under way, writes receipts, and then no more is taken', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const opened = await openSqlite(':memory:');
    const server = await running({
      store: {
        ...opened,
        subscriptionByToken: async (hash) => {
          await held;
          return opened.subscriptionByToken(hash);
        },
      },
    });
    const slow = fetch(`${server.baseUrl}/feeds/x.ics`);
    await expect.poll(async () => (await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
    const stopped = server.stop();
    release();
    expect((await slow).status).toBe(404);
    await stopped;
    await expect(fetch(`${server.baseUrl}/healthz`)).rejects.toThrow();
  });

  test('what was fetched last is written before the end', async () => {
    const office = await createOffice();
    await office.publish();
    const token = await office.subscribe({ kind: 'leader', id: 'mayor' });
    const server = await running({ store: office.store });
    expect((await fetch(`${server.baseUrl}/feeds/${token}.ics`, { headers: { 'user-agent': 'khal' } })).status).toBe(
      200,
    );
    await server.stop();
    expect(await office.store.receipts()).toMatchObject([{ client: 'khal', revision: 'p1#1', count: 1 }]);
  });

  test('an address that is taken is an error with its code', async () => {
    const server = await running();
    await expect(running({ port: port(server) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('the address is named so that a browser can use it', async () => {
    expect((await running({ host: '0.0.0.0' })).baseUrl).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await running({ host: '::1' })).baseUrl).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await running({ baseUrl: 'https://plan.example.cn' })).baseUrl).toBe('https://plan.example.cn');
  });
});
