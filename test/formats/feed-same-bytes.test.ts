import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('print-feeds.ts', import.meta.url));

function printed(zone: string, locale: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

it('2: the same revision gives the same feeds under any process time zone and locale', () => {
  const utc = printed('UTC', 'C.UTF-8');
  expect(utc).toContain('END:VFREEBUSY\r\n');
  expect(utc).toContain('STATUS:CANCELLED\r\n');
  expect(printed('America/New_York', 'zh_CN.UTF-8') === utc).toBe(true);
  expect(printed('Asia/Shanghai', 'en_US.UTF-8') === utc).toBe(true);
});
