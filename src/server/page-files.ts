import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { packedOnce } from './packed.ts';

/** A file of the planner's page, ready to be sent. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Without quotes. */
  readonly etag: string;
  /** Compressed once, at the first wish; null where that would make it no smaller. */
  readonly gzipped: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The files by the paths of their addresses; `/` is the page itself. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Folder of the files whose names change with their content. */
export const ASSETS = '/assets/';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Reads the page as it was built: all of its files once, so that no path of a request ever reaches the disk. Files of other
 * types, or with names that would have to be written otherwise in an address, are left out. Null where there is no page.
 */
export async function readPageFiles(folder: string): Promise<PageFiles | null> {
  const files = new Map<string, PageFile>();
  for (const [path, from] of [
    ['/', folder],
    [ASSETS, join(folder, 'assets')],
  ] as const) {
    for (const name of await namesIn(from)) {
      const type = TYPES[extname(name)];
      if (type === undefined || !/^[\w-][\w.-]*$/.test(name)) continue;
      const isPage = path === '/' && name === 'index.html';
      files.set(isPage ? '/' : `${path}${name}`, pageFile(await readFile(join(from, name)), type));
    }
  }
  return files.has('/') ? files : null;
}

/** A file's bytes as they are sent. */
function pageFile(content: Uint8Array, type: string): PageFile {
  const bytes = new Uint8Array(content);
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { bytes, type, etag, gzipped: packedOnce(bytes) };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw thrown;
  }
}
