import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('print-formats.ts', import.meta.url));

function printed(zone: string, locale: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

it('2: the same revision gives the same bytes under any process time zone and locale', () => {
  const utc = printed('UTC', 'C.UTF-8');
  expect(utc).toContain('END:VCALENDAR\r\n');
  expect(utc).toContain('</html>');
  expect(printed('America/New_York', 'zh_CN.UTF-8')).toBe(utc);
  expect(printed('Asia/Shanghai', 'en_US.UTF-8')).toBe(utc);
});
