import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CALENDAR_CASES, CASES_FILE } from './calendar-cases.ts';

/** Debian's packages belong to the system's own Python. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('read_busy.py', import.meta.url));

const python = (...args: readonly string[]) =>
  spawnSync(PYTHON, args, { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });

it('recurring_ical_events finds the same busy times, but for the cases that say why not', () => {
  if (python('-c', 'import recurring_ical_events').status !== 0) {
    const { CI } = process.env;
    // In CI the module is installed: there, missing it is a failure.
    expect(CI, `${PYTHON} lacks a module: apt-get install python3-recurring-ical-events`).toBeFalsy();
    console.warn('busy times: not compared, python3-recurring-ical-events is not installed');
    return;
  }
  const { status, stdout, stderr } = python(SCRIPT, CASES_FILE);
  expect(status, stderr).toBe(0);
  const found: { readonly [file: string]: unknown } = JSON.parse(stdout);
  const same = CALENDAR_CASES.filter(({ pythonDiffers }) => pythonDiffers === undefined);
  expect(same.length).toBeGreaterThanOrEqual(30);
  expect(Object.fromEntries(same.map(({ file }) => [file, found[file]]))).toEqual(
    Object.fromEntries(same.map(({ file, busy }) => [file, busy])),
  );
  // One that no longer differs is no exception any more.
  for (const { file, busy, pythonDiffers } of CALENDAR_CASES) {
    if (pythonDiffers !== undefined) expect(found[file], `${file}: ${pythonDiffers}`).not.toEqual(busy);
  }
});
