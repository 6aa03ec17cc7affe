import { basename } from 'node:path';
import { shortHash } from '../../formats/hash.ts';
import { errorCode, type FileSystem } from '../file-system.ts';
import type { AddressGuard } from './addresses.ts';
import { type FetchFault, type FetchLimits, fetchCalendar } from './fetch-calendar.ts';

/** Why the text of a calendar could not be had. */
export type SourceFault =
  | FetchFault
  | { readonly fault: 'unreadable' | 'not-a-file' | 'file-too-large'; readonly detail: string };

export const isAddress = (source: string): boolean => /^[a-z][a-z+.-]+:\/\//i.test(source);

/**
 * What a source is called in lists and reasons: the file's name, or the server's with a mark that tells its calendars apart,
 * as the rest of an address may be a secret.
 */
export function sourceName(source: string): string {
  const host = /^[a-z][a-z+.-]+:\/\/(?:[^/@]*@)?([^/?#]*)/i.exec(source)?.[1];
  return host === undefined ? basename(source) : `${host}#${shortHash([source], 6)}`;
}

/** The text of a calendar file or address. */
export async function readSource(
  source: string,
  guard: AddressGuard,
  limits: FetchLimits,
  fileSystem: FileSystem,
): Promise<string | SourceFault> {
  const bytes = isAddress(source)
    ? await fetchCalendar(source, guard, limits)
    : readFile(source, limits.bytes, fileSystem);
  return 'fault' in bytes ? bytes : decode(bytes);
}

/** UTF-8 as iCalendar asks, else what older programs in China write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function readFile(path: string, limit: number, fileSystem: FileSystem): Uint8Array | SourceFault {
  try {
    const file = fileSystem.openSync(path, 'r');
    try {
      if (fileSystem.fstatSync(file).isDirectory()) return { fault: 'not-a-file', detail: path };
      // One byte more than may be: a pipe or device has no size.
      const buffer = Buffer.alloc(limit + 1);
      let size = 0;
      for (let count = 1; count > 0 && size <= limit; size += count) {
        count = fileSystem.readSync(file, buffer, size, buffer.length - size, null);
      }
      return size > limit ? { fault: 'file-too-large', detail: String(limit) } : buffer.subarray(0, size);
    } finally {
      fileSystem.closeSync(file);
    }
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === '') throw thrown;
    return { fault: 'unreadable', detail: code };
  }
}
