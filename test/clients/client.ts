import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** An event as a client shows it, or a busy period (with neither UID, summary nor status). */
export interface ShownEvent {
  readonly uid: string;
  /** UTC, ISO. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly status: string;
}

/** Where a client finds a feed. */
export interface FeedAddress {
  /** A short name of letters and digits. */
  readonly id: string;
  readonly url: string;
}

export type FeedKind = 'events' | 'freebusy';

/** A program that people read calendars with. */
export interface Client {
  readonly name: string;
  /** Debian's packages of it. */
  readonly packages: readonly string[];
  readonly isInstalled: () => boolean;
  readonly reads: readonly FeedKind[];
  /** What can be seen of an event in it. */
  readonly shows: readonly (keyof ShownEvent)[];
  /** Fetches the feeds as it does in use. The folder is its own, and is kept from revision to revision. */
  readonly read: (feeds: readonly FeedAddress[], folder: string) => Promise<ReadonlyMap<string, readonly ShownEvent[]>>;
}

/** The zone in which clients are run. */
export const CLIENT_ZONE = 'Asia/Shanghai';

const runFile = promisify(execFile);

/** Runs a program without this process's settings (proxies above all); what it prints. @throws Error where it fails */
export async function run(
  command: string,
  args: readonly string[],
  folder: string,
  env: { readonly [name: string]: string } = {},
): Promise<string> {
  const { PATH = '' } = process.env;
  const { stdout } = await runFile(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { PATH, HOME: folder, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8', TZ: CLIENT_ZONE, ...env },
  });
  return stdout;
}

/** Whether a program is on the path. */
export function isOnPath(command: string): boolean {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter).some((folder) => isReadable(join(folder, command), constants.X_OK));
}

export function isReadable(path: string, mode: number = constants.R_OK): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Groups rows by the feed that they are of; feeds without rows have none. */
export function byFeed(
  feeds: readonly FeedAddress[],
  rows: readonly (readonly [id: string, event: ShownEvent])[],
): ReadonlyMap<string, readonly ShownEvent[]> {
  const groups = new Map<string, ShownEvent[]>(feeds.map(({ id }) => [id, []]));
  for (const [id, event] of rows) groups.get(id)?.push(event);
  return groups;
}
