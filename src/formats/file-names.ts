import { shortHash } from './hash.ts';

/**
 * One file name per id: `<prefix>-<id>.<extension>` where the id can stand in a file name as it is, else with its odd
 * characters replaced and a hash added. Names never meet, not even on a file system that ignores capitals, and never
 * lead out of their folder.
 */
export function fileNames(prefix: string, ids: readonly string[], extension: string): ReadonlyMap<string, string> {
  const spellings = new Map<string, Set<string>>();
  for (const id of ids) {
    const key = id.toLowerCase();
    spellings.set(key, (spellings.get(key) ?? new Set()).add(id));
  }
  const clashes = (id: string): boolean => (spellings.get(id.toLowerCase())?.size ?? 0) > 1;
  const stem = (id: string): string => (isPlain(id) && !clashes(id) ? id : `${slug(id)}~${shortHash([id], 12)}`);
  return new Map(ids.map((id) => [id, `${prefix}-${stem(id)}.${extension}`]));
}

/** Letters, digits and Chinese characters in their composed form, 60 at most; no `~`, which marks hashed names. */
function isPlain(id: string): boolean {
  return /^[A-Za-z0-9_\p{Script=Han}-][A-Za-z0-9._@\p{Script=Han}-]{0,59}$/u.test(id) && id.normalize('NFC') === id;
}

function slug(id: string): string {
  return id
    .normalize('NFC')
    .replace(/[^A-Za-z0-9_\p{Script=Han}-]+/gu, '_')
    .replace(/^(.{0,40}).*$/su, '$1');
}
