// The server of the benchmark in a process of its own: `child.ts FILE`. It tells its address, and on request its use of memory and processor.
import { randomBytes } from 'node:crypto';
import { DEFAULT_LIMITS } from '../../src/server/context.ts';
import { startServer } from '../../src/server/start.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const NONE = { burst: 1e12, perSecond: 1e12 };
const store = await openSqlite(process.argv[2] ?? '');
const { baseUrl, stop } = await startServer({
  ...{ store, host: '127.0.0.1', port: 0, baseUrl: undefined, gzip: true, lang: 'zh', random: randomBytes },
  now: () => new Date(),
  writeLog: (line) => process.stderr.write(line),
  // All requests come from one address.
  limits: { ...DEFAULT_LIMITS, feeds: NONE },
});

process.on('message', async (message) => {
  if (message === 'use') {
    const { user, system } = process.cpuUsage();
    process.send?.({ rss: process.memoryUsage.rss(), cpuSeconds: (user + system) / 1e6 });
    return;
  }
  await stop();
  await store.close();
  process.disconnect();
});
process.send?.({ baseUrl });
