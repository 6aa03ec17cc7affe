import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { icsFiles } from '../../src/formats/ics.ts';
import { PROBLEM, SCHEDULE, STAMP } from './fixture.ts';
import { parseIcs } from './parse-ics.ts';

/** Debian's packages belong to the system's own Python. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('read_ics.py', import.meta.url));

const python = (args: readonly string[], input = '') =>
  spawnSync(PYTHON, args, { input, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });

it('python-icalendar reads every file as ical.js does', () => {
  if (python(['-c', 'import icalendar']).status !== 0) {
    const { CI } = process.env;
    // In CI the module is installed: there, missing it is a failure.
    expect(CI, `${PYTHON} has no module icalendar: apt-get install python3-icalendar`).toBeFalsy();
    console.warn('python-icalendar: not checked, python3-icalendar is not installed');
    return;
  }
  for (const { name, content } of icsFiles(PROBLEM, SCHEDULE, { stamp: STAMP, lang: 'zh' })) {
    const { status, stdout, stderr } = python([SCRIPT], content);
    expect(status, `${name}: ${stderr}`).toBe(0);
    const expected = parseIcs(content).events.map(({ uid, summary, location, description, start, end }) => ({
      uid,
      summary,
      location,
      description,
      start,
      end,
      stamp: '2026-09-20T08:00:00.000Z',
    }));
    expect(JSON.parse(stdout), name).toEqual(expected);
  }
});
