import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AddressGuard, publicOnly } from '../../../src/cli/busy/addresses.ts';
import { type FetchLimits, fetchCalendar } from '../../../src/cli/busy/fetch-calendar.ts';

const LIMITS: FetchLimits = { bytes: 1000, ms: 20_000, redirects: 5 };
const onlyHere: AddressGuard = (address) => address === '127.0.0.1' || address === '::1';

const answers: { readonly [path: string]: RequestListener } = {
  '/ok.ics': (request, response) => response.end(`${request.headers['user-agent']} ${request.headers.accept}`),
  '/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('packed')),
  '/bomb': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/torn': (_, response) => response.setHeader('Content-Encoding', 'gzip').end('this is no gzip'),
  '/br': (_, response) => response.setHeader('Content-Encoding', 'br').end('x'),
  '/long': (_, response) => response.setHeader('Content-Length', 5000).end('x'.repeat(5000)),
  '/endless': (_, response) => {
    const send = (): void => {
      if (!response.destroyed) response.write('x'.repeat(400), () => setTimeout(send, 5));
    };
    send();
  },
  '/slow': (_, response) => void response.write('x'),
  '/gone': (_, response) => response.writeHead(404).end('no'),
  '/away': (_, response) => response.writeHead(302, { Location: '/ok.ics' }).end(),
  '/round': (_, response) => response.writeHead(301, { Location: '/round' }).end(),
  '/nowhere': (_, response) => response.writeHead(307).end(),
  '/file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/metadata': (_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end(),
  '/cut': (_, response) => {
    response.setHeader('Content-Length', 500);
    response.write('x', () => response.destroy());
  },
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address) base = `127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function fetched(address: string, guard = onlyHere, limits: Partial<FetchLimits> = {}) {
  const answer = await fetchCalendar(address, guard, { ...LIMITS, ...limits });
  return answer instanceof Uint8Array ? new TextDecoder().decode(answer) : `${answer.fault} ${answer.detail}`;
}
const here = (path: string, limits: Partial<FetchLimits> = {}) => fetched(`http://${base}${path}`, onlyHere, limits);

describe('fetching', () => {
  test('gives what the server has, packed or not, here or elsewhere', async () => {
    expect(await here('/ok.ics')).toMatch(/^tongchou text\/calendar/);
    expect(await here('/gzip')).toBe('packed');
    expect(await here('/away')).toMatch(/^tongchou/);
    expect(await fetched(`webcal://${base}/ok.ics`)).toMatch(/^tongchou/);
    expect(await fetched(`http://localhost:${base.split(':')[1]}/ok.ics`)).toMatch(/^tongchou/);
  });

  test.each([
    ['/gone', 'bad-status 404'],
    ['/long', 'too-large 1000'],
    ['/endless', 'too-large 1000'],
    ['/bomb', 'too-large 1000'],
    ['/torn', 'bad-encoding Z_DATA_ERROR'],
    ['/br', 'bad-encoding br'],
    ['/round', 'too-many-redirects 5'],
    ['/file', 'bad-redirect file:'],
    ['/metadata', 'blocked-address 169.254.169.254'],
    ['/cut', 'unreachable ECONNRESET'],
  ])('%s: %s', async (path, fault) => expect(await here(path)).toBe(fault));

  test('a redirect to nowhere ends, as it leads back', async () => {
    expect(await here('/nowhere')).toBe('too-many-redirects 5');
  });

  test('an answer that does not end is not waited for', async () => {
    expect(await here('/slow', { ms: 200 })).toBe('too-slow 0.2');
  });
});

describe('addresses that are not asked', () => {
  test.each([
    ['', 'bad-address '],
    ['no address', 'bad-address '],
    ['file:///etc/passwd', 'bad-address file:'],
    ['ftp://example.org/x.ics', 'bad-address ftp:'],
    ['javascript:alert(1)', 'bad-address javascript:'],
    ['http://127.0.0.1/', 'blocked-address 127.0.0.1'],
    ['http://2130706433/', 'blocked-address 127.0.0.1'],
    ['http://0x7f.1/', 'blocked-address 127.0.0.1'],
    ['http://[::1]/', 'blocked-address ::1'],
    ['http://[::ffff:10.0.0.1]/', 'blocked-address ::ffff:a00:1'],
    ['https://10.1.2.3/x.ics', 'blocked-address 10.1.2.3'],
    ['webcals://192.168.0.1/x.ics', 'blocked-address 192.168.0.1'],
    ['http://localhost/', 'blocked-address localhost'],
  ])('%s: %s', async (address, fault) => expect(await fetched(address, publicOnly)).toBe(fault));

  test('every address of a name has to pass, not only the first', async () => {
    const asked: string[] = [];
    const guard: AddressGuard = (address) => {
      asked.push(address);
      return false;
    };
    expect(await fetched(`http://localhost:${base.split(':')[1]}/ok.ics`, guard)).toBe('blocked-address localhost');
    expect(asked.length).toBeGreaterThan(0);
  });

  test('a name that is none, a port where nobody listens', async () => {
    // Longer than a name may be, so that nobody is asked for it.
    expect(await fetched(`http://${'a'.repeat(70)}/`)).toMatch(/^unknown-host E/);
    expect(await fetched('http://127.0.0.1:1/')).toMatch(/^unreachable ECONNREFUSED/);
  });
});
