import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { byFeed, CLIENT_ZONE, type Client, type FeedAddress, isOnPath, isReadable, type ShownEvent } from './client.ts';
import { followRevisions } from './follow-revisions.ts';

// Takes minutes and a large package: `npm run test:thunderbird`, not part of `npm test`.

/** How long it may take to start and fetch everything. */
const RUN_MS = 60_000;

interface Row {
  readonly cal_id: string;
  readonly id: string;
  readonly title: string;
  readonly ical_status: string | null;
  /** Microseconds since 1970. */
  readonly event_start: number;
  readonly event_end: number;
}

/** Subscribed to every feed, without a window; what it shows is what it keeps. */
const THUNDERBIRD: Client = {
  name: 'Thunderbird',
  packages: ['thunderbird'],
  isInstalled: () => isOnPath('thunderbird'),
  reads: ['events'],
  shows: ['uid', 'start', 'end', 'summary', 'status'],
  read: async (feeds, folder) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'user.js'), preferences(feeds));
    // A copy of an earlier revision would hide that nothing was fetched.
    const cache = join(folder, 'calendar-data', 'cache.sqlite');
    for (const file of [cache, `${cache}-wal`, `${cache}-shm`]) await rm(file, { force: true });
    await runFor(RUN_MS, folder);
    if (!isReadable(cache)) throw new Error('Thunderbird has fetched nothing');
    const database = new Database(cache);
    try {
      const rows = database
        .prepare<[], Row>('SELECT cal_id, id, title, ical_status, event_start, event_end FROM cal_events')
        .all();
      return byFeed(
        feeds,
        rows.map((row): readonly [string, ShownEvent] => [row.cal_id, shownOf(row)]),
      );
    } finally {
      database.close();
    }
  },
};

const shownOf = (row: Row): ShownEvent => ({
  uid: row.id,
  start: new Date(row.event_start / 1000).toISOString(),
  end: new Date(row.event_end / 1000).toISOString(),
  summary: row.title,
  status: row.ical_status ?? '',
});

function preferences(feeds: readonly FeedAddress[]): string {
  const lines = feeds.flatMap(({ id, url }) => {
    const of = (name: string): string => `calendar.registry.${id}.${name}`;
    return [
      [of('type'), 'ics'],
      [of('uri'), url],
      [of('name'), id],
      [of('cache.enabled'), true],
      [of('refreshInterval'), '1'],
      [of('readOnly'), true],
    ] as const;
  });
  return [
    ...lines,
    ['calendar.list.sortOrder', feeds.map(({ id }) => id).join(' ')] as const,
    ['calendar.timezone.local', CLIENT_ZONE] as const,
    ['app.update.enabled', false] as const,
    ['datareporting.policy.dataSubmissionEnabled', false] as const,
  ]
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Starts it and stops it again: it does not end by itself. */
async function runFor(milliseconds: number, profile: string): Promise<void> {
  const { PATH = '' } = process.env;
  const child = spawn('thunderbird', ['--headless', '--no-remote', '-profile', profile], {
    cwd: profile,
    env: { PATH, HOME: profile, LC_ALL: 'C.UTF-8', TZ: CLIENT_ZONE },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', reject);
  });
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }, milliseconds);
  await ended;
  clearTimeout(timer);
}

it('Thunderbird shows the schedule of three revisions', async () => {
  expect(THUNDERBIRD.isInstalled(), 'apt-get install thunderbird').toBe(true);
  const comparisons = await followRevisions(THUNDERBIRD);
  for (const { name, shown, expected } of comparisons) expect(shown, name).toEqual(expected);
});
