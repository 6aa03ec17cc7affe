import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { byFeed, type Client, isOnPath, run, type ShownEvent } from './client.ts';
import { download, fileOf } from './libical.ts';

/** It knows no UID and no status: it imports a file once, and shows cancelled events like others but for their title. */
export const CALCURSE: Client = {
  name: 'calcurse',
  packages: ['calcurse'],
  isInstalled: () => isOnPath('calcurse'),
  reads: ['events'],
  shows: ['start', 'end', 'summary'],
  read: async (feeds, folder) => {
    await download(feeds, folder);
    const rows: (readonly [string, ShownEvent])[] = [];
    for (const feed of feeds) {
      const data = join(folder, feed.id);
      await rm(data, { recursive: true, force: true });
      await mkdir(data);
      await run('calcurse', ['-D', data, '-i', join(folder, fileOf(feed))], folder);
      const printed = await run('calcurse', ['-D', data, '-G', '--format-apt', '%s|%e|%m\n'], folder);
      for (const line of printed.split('\n')) {
        const [start, end, ...summary] = line.split('|');
        if (start === undefined || end === undefined) continue;
        const times = { start: instant(start), end: instant(end) };
        rows.push([feed.id, { uid: '', ...times, summary: summary.join('|'), status: '' }]);
      }
    }
    return byFeed(feeds, rows);
  },
};

/** From seconds since 1970. */
const instant = (seconds: string): string => new Date(Number(seconds) * 1000).toISOString();
