import { basename, dirname, join, resolve } from 'node:path';
import { type FileSystem, statOrNull } from './file-system.ts';

/** A file or folder of files to be written whole or not at all. */
export type Output =
  | { readonly kind: 'file'; readonly path: string; readonly content: string | Uint8Array }
  | { readonly kind: 'folder'; readonly path: string; readonly files: readonly NamedContent[] };

export interface NamedContent {
  /** A bare file name. */
  readonly name: string;
  readonly content: string;
}

/** Everything that can fail for want of space is done; what is left is renaming. */
export interface Staged {
  readonly commit: () => void;
  /** Leaves nothing behind; harmless after `commit`. */
  readonly discard: () => void;
}

export function stage(output: Output, fileSystem: FileSystem): Staged {
  return output.kind === 'folder'
    ? stageFolder(resolve(output.path), output.files, fileSystem)
    : stageFile(output.path, output.content, fileSystem);
}

/** A name beside the target that no other run uses. */
export const temporaryName = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

function stageFile(path: string, content: string | Uint8Array, fileSystem: FileSystem): Staged {
  const present = statOrNull(fileSystem, path);
  // A device or pipe is written, never replaced by a file.
  if (present && !present.isFile()) {
    return { commit: () => writeDurably(path, content, 'w', undefined, fileSystem), discard: () => {} };
  }
  // A link stays a link: its target is replaced.
  const target = present ? fileSystem.realpathSync(path) : resolve(path);
  const temporary = temporaryName(target);
  const discard = () => fileSystem.rmSync(temporary, { force: true });
  try {
    writeDurably(temporary, content, 'wx', present ? Number(present.mode) & 0o777 : undefined, fileSystem);
  } catch (thrown) {
    discard();
    throw thrown;
  }
  return { commit: () => fileSystem.renameSync(temporary, target), discard };
}

function stageFolder(folder: string, files: readonly NamedContent[], fileSystem: FileSystem): Staged {
  const present = statOrNull(fileSystem, folder) !== null;
  // Inside a folder that exists, so that moving stays on one disk even if the folder is a mount point.
  const temporary = present ? join(folder, `.tongchou.${process.pid}.tmp`) : temporaryName(folder);
  const made = present ? undefined : fileSystem.mkdirSync(dirname(folder), { recursive: true });
  let committed = false;
  const discard = () => {
    fileSystem.rmSync(temporary, { recursive: true, force: true });
    if (made !== undefined && !committed) removeEmptyFolders(dirname(folder), dirname(made), fileSystem);
  };
  try {
    fileSystem.mkdirSync(temporary);
    for (const file of files) writeDurably(join(temporary, file.name), file.content, 'wx', undefined, fileSystem);
  } catch (thrown) {
    discard();
    throw thrown;
  }
  const commit = () => {
    if (present) moveInto(folder, temporary, files, fileSystem);
    else fileSystem.renameSync(temporary, folder);
    committed = true;
  };
  return { commit, discard };
}

/** From `path` up to, but without, `end`; what somebody else has filled meanwhile stays. */
function removeEmptyFolders(path: string, end: string, fileSystem: FileSystem): void {
  for (let at = path; at !== end; at = dirname(at)) {
    try {
      fileSystem.rmdirSync(at);
    } catch {
      return;
    }
  }
}

function moveInto(folder: string, temporary: string, files: readonly NamedContent[], fileSystem: FileSystem): void {
  for (const { name } of files) fileSystem.renameSync(join(temporary, name), join(folder, name));
  const kept = new Set(files.map((file) => file.name));
  for (const name of fileSystem.readdirSync(folder)) {
    if (!kept.has(name) && isOwnFeed(join(folder, name), name, fileSystem)) fileSystem.rmSync(join(folder, name));
  }
}

const FEED_NAME = /^(master|(leader|body|venue|unit)-.*)\.ics$/;

/** A feed of an earlier run, by its name and by the product that signed it: anybody else's file is left alone. */
function isOwnFeed(path: string, name: string, fileSystem: FileSystem): boolean {
  if (!FEED_NAME.test(name) || !statOrNull(fileSystem, path)?.isFile()) return false;
  const head = fileSystem.readFileSync(path, 'utf8').slice(0, 2000);
  return /^PRODID:.*tongchou/im.test(head);
}

function writeDurably(
  path: string,
  content: string | Uint8Array,
  flag: 'w' | 'wx',
  mode: number | undefined,
  fileSystem: FileSystem,
): void {
  const file = fileSystem.openSync(path, flag);
  try {
    if (mode !== undefined) fileSystem.fchmodSync(file, mode);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.length; ) written += fileSystem.writeSync(file, bytes, written);
    if (flag === 'wx') fileSystem.fsyncSync(file);
  } finally {
    fileSystem.closeSync(file);
  }
}
