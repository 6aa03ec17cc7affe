import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Client, run, type ShownEvent } from './client.ts';

/** Debian's packages belong to the system's own Python. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('read_feeds.py', import.meta.url));

/** A client that reads with a Python library. */
const pythonClient = (library: 'icalendar' | 'vobject'): Client => ({
  name: `python-${library}`,
  packages: [`python3-${library}`],
  isInstalled: () => spawnSync(PYTHON, ['-c', `import ${library}`]).status === 0,
  reads: ['events', 'freebusy'],
  shows: ['uid', 'start', 'end', 'summary', 'status'],
  read: async (feeds, folder) => {
    const printed = await run(PYTHON, [SCRIPT, library, ...feeds.map(({ url }) => url)], folder);
    const shown: readonly (readonly ShownEvent[])[] = JSON.parse(printed);
    return new Map(feeds.map(({ id }, i) => [id, shown[i] ?? []]));
  },
});

export const PYTHON_ICALENDAR: Client = pythonClient('icalendar');
export const PYTHON_VOBJECT: Client = pythonClient('vobject');
