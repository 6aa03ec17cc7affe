// `npm run demo:page`: serves the planner's page with two plans in it: the county's half month, and the raw tables of four offices.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const root = new URL('..', import.meta.url);
const [port = '8787'] = process.argv.slice(2);
const data = 'out/demo-page/office.db';
const ACCOUNT = { name: 'planner', password: 'tongchou-demo' };
const read = (path) => readFileSync(new URL(path, root));

mkdirSync(new URL('out/demo-page', root), { recursive: true });
const isNew = !existsSync(new URL(data, root));
const args = ['dist/cli/main.js', 'serve', '--data', data, '--port', port, '--lang', 'en'];
const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGINT'));
server.on('exit', (code) => process.exit(code ?? 1));

let base = '';
let secret = '';
for await (const line of createInterface({ input: server.stdout })) {
  secret ||= /\/invitations\/(\S+)/.exec(line)?.[1] ?? '';
  base ||= /serving at (http\S+)/.exec(line)?.[1] ?? '';
  if (base !== '') break;
}
if (base === '') throw new Error(`the server did not start: is port ${port} taken? (npm run demo:page -- PORT)`);

let cookie = '';
/** The API, as the page itself uses it. */
async function call(method, path, body) {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: base, cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return response.status === 204 ? null : response.json();
}

if (isNew) {
  await call('POST', '/api/invitations', { secret, password: ACCOUNT.password });
  const problem = JSON.parse(read('examples/02-county-half-month/problem.json'));
  const { firstDay, lastDay } = problem.horizon;
  await call('POST', '/api/plans', { id: 'county', title: problem.title, firstDay, lastDay });
  await call('PUT', '/api/plans/county/work', { number: 1, problem, schedule: null });
  await call('POST', '/api/plans/county/jobs', { kind: 'solve', work: 1, timeMs: 10_000, improve: false });
  const raw = { id: 'raw', title: '清源县领导活动安排（2026年12月上半月，待汇总）', firstDay, lastDay };
  await call('POST', '/api/plans', raw);
  for (const name of readdirSync(new URL('examples/06-raw-plans', root))) {
    if (!/\.(xlsx|csv)$/.test(name)) continue;
    const role = name.startsWith('名册') ? 'roster' : 'wishes';
    const base64 = read(`examples/06-raw-plans/${name}`).toString('base64');
    await call('POST', '/api/plans/raw/submissions', { role, name, base64 });
  }
}

console.log(`
打开 · open            ${base}/
用户名 · user name     ${ACCOUNT.name}
密码 · password        ${ACCOUNT.password}
停止 · stop            Ctrl-C   (${data} keeps what you do; delete it to begin anew)`);
