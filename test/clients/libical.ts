import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byFeed, type Client, type FeedAddress, isOnPath, isReadable, run, type ShownEvent } from './client.ts';

const SOURCE = fileURLToPath(new URL('read_feeds.c', import.meta.url));

/** The library behind Evolution, KOrganizer and others, in a small program of its own. */
export const LIBICAL: Client = {
  name: 'libical',
  packages: ['libical-dev', 'gcc', 'libc6-dev'],
  isInstalled: () => isOnPath('gcc') && isReadable('/usr/include/libical/ical.h'),
  reads: ['events', 'freebusy'],
  shows: ['uid', 'start', 'end', 'summary', 'status'],
  read: async (feeds, folder) => {
    const program = join(folder, 'read_feeds');
    if (!isReadable(program)) await run('gcc', ['-Wall', '-O1', '-o', program, SOURCE, '-lical'], folder);
    await download(feeds, folder);
    const printed = await run(program, feeds.map(fileOf), folder);
    const rows = printed.split('\n').flatMap((line): readonly (readonly [string, ShownEvent])[] => {
      const [file = '', uid = '', start, end, status = '', summary = ''] = line.split('\t');
      if (start === undefined || end === undefined) return [];
      return [[file.replace(/\.ics$/, ''), { uid, start, end, summary, status }]];
    });
    return byFeed(feeds, rows);
  },
};

export const fileOf = ({ id }: FeedAddress): string => `${id}.ics`;

/** Keeps each feed as a file, for programs that fetch nothing themselves. */
export async function download(feeds: readonly FeedAddress[], folder: string): Promise<void> {
  for (const feed of feeds) {
    const response = await fetch(feed.url);
    await writeFile(join(folder, fileOf(feed)), Buffer.from(await response.arrayBuffer()));
  }
}
