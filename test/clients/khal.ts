import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byFeed, CLIENT_ZONE, type Client, type FeedAddress, isOnPath, run, type ShownEvent } from './client.ts';

/** vdirsyncer fetches into folders, as on a staff member's machine, and khal shows what is in them. */
export const KHAL: Client = {
  name: 'vdirsyncer and khal',
  packages: ['vdirsyncer', 'khal'],
  isInstalled: () => isOnPath('vdirsyncer') && isOnPath('khal'),
  reads: ['events'],
  // vdirsyncer gives what it fetches without an account UIDs of its own: hashes of each event's content.
  shows: ['start', 'end', 'summary', 'status'],
  read: async (feeds, folder) => {
    for (const { id } of feeds) await mkdir(join(folder, id), { recursive: true });
    await writeFile(join(folder, 'vdirsyncer.conf'), vdirsyncerConfig(feeds, folder));
    await writeFile(join(folder, 'khal.conf'), khalConfig(feeds, folder));
    await run('vdirsyncer', ['-c', 'vdirsyncer.conf', 'discover', '--no-list'], folder);
    await run('vdirsyncer', ['-c', 'vdirsyncer.conf', 'sync'], folder);
    const format = '{calendar}\t{start-long}\t{end-long}\t{status}\t{title}';
    const args = ['-c', 'khal.conf', 'list', '--format', format, '--day-format', '', '2026-09-28', '14d'];
    // An event of several days comes once for each; told to leave that, khal leaves out what another calendar has too.
    const lines = new Set((await run('khal', args, folder)).split('\n'));
    return byFeed(feeds, [...lines].flatMap(rowOf));
  },
};

function rowOf(line: string): readonly (readonly [string, ShownEvent])[] {
  const [id = '', start, end, status = '', summary = ''] = line.split('\t');
  if (start === undefined || end === undefined) return [];
  return [[id, { uid: '', start: instant(start), end: instant(end), status: status.trim(), summary }]];
}

/** From the local time of the client's zone. */
const instant = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

function vdirsyncerConfig(feeds: readonly FeedAddress[], folder: string): string {
  const pairs = feeds.map(
    ({ id, url }) => `
[pair ${id}]
a = "${id}_web"
b = "${id}_folder"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"

[storage ${id}_web]
type = "http"
url = "${url}"

[storage ${id}_folder]
type = "filesystem"
path = "${join(folder, id)}"
fileext = ".ics"
`,
  );
  return `[general]\nstatus_path = "${join(folder, 'status')}"\n${pairs.join('')}`;
}

function khalConfig(feeds: readonly FeedAddress[], folder: string): string {
  const calendars = feeds.map(({ id }) => `[[${id}]]\npath = ${join(folder, id)}\nreadonly = True\n`);
  return `[calendars]
${calendars.join('')}
[locale]
local_timezone = ${CLIENT_ZONE}
default_timezone = ${CLIENT_ZONE}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M

[sqlite]
path = ${join(folder, 'khal.db')}
`;
}
