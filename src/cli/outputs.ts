import { basename, dirname, resolve } from 'node:path';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Complaint, Failure } from './failure.ts';
import { errorCode, type FileSystem, statOrNull } from './file-system.ts';
import type { CliWords } from './words.ts';
import { type Output, type Staged, stage, temporaryName } from './write-whole.ts';

/** Where a command is asked to write. */
export type Target = Pick<Output, 'kind' | 'path'>;

/** Throws a Failure if a target cannot be written, so that no search is wasted on it. */
export function checkTargets(targets: readonly Target[], inputs: readonly string[], fileSystem: FileSystem): void {
  const taken = new Set(inputs.filter((path) => path !== '-').map((path) => canonical(path, fileSystem)));
  for (const target of targets) {
    if (target.kind === 'folder') checkFolder(target.path, fileSystem);
    else checkFile(target.path, fileSystem);
    const path = canonical(target.path, fileSystem);
    if (taken.has(path)) throw wrongTarget((words) => words.io.samePath(target.path));
    taken.add(path);
  }
}

/** Writes all or, if one cannot be staged, none; throws a Failure that names it. */
export function writeOutputs(outputs: readonly Output[], fileSystem: FileSystem): void {
  const staged: Staged[] = [];
  try {
    for (const output of outputs) staged.push(withPath(output, () => stage(output, fileSystem)));
    staged.forEach((one, index) => {
      withPath(outputs[index], one.commit);
    });
  } finally {
    for (const one of staged) one.discard();
  }
}

function withPath<T>(output: Output | undefined, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw output ? unwritable(output.path, thrown, EXIT.failed) : thrown;
  }
}

function checkFile(path: string, fileSystem: FileSystem): void {
  if (path === '' || path === '-') throw wrongTarget((words) => words.io.noStdout);
  const present = statOrDoubt(path, fileSystem);
  if (present?.isDirectory() || /[\\/]$/.test(path)) throw wrongTarget((words) => words.io.targetIsDirectory(path));
  if (present && !present.isFile()) return;
  const folder = dirname(path);
  const parent = statOrDoubt(folder, fileSystem);
  if (!parent) throw wrongTarget((words) => words.io.noParent(path, folder));
  if (!parent.isDirectory()) throw wrongTarget((words) => words.io.parentIsNoDirectory(path, folder));
  probe(resolve(path), path, fileSystem);
}

function checkFolder(path: string, fileSystem: FileSystem): void {
  if (path === '' || path === '-') throw wrongTarget((words) => words.io.noStdout);
  const present = statOrDoubt(path, fileSystem);
  if (present && !present.isDirectory()) throw wrongTarget((words) => words.io.targetIsFile(path));
  if (present) {
    probe(resolve(path, basename(path)), path, fileSystem);
    return;
  }
  const ancestor = nearestExisting(resolve(path), fileSystem);
  if (!statOrDoubt(ancestor, fileSystem)?.isDirectory()) {
    throw wrongTarget((words) => words.io.parentIsNoDirectory(path, ancestor));
  }
  probe(resolve(ancestor, basename(path)), path, fileSystem);
}

/** Makes and removes a file where the temporary one will stand: permissions alone do not tell. */
function probe(target: string, path: string, fileSystem: FileSystem): void {
  const temporary = temporaryName(target);
  try {
    fileSystem.closeSync(fileSystem.openSync(temporary, 'wx'));
    fileSystem.rmSync(temporary);
  } catch (thrown) {
    throw unwritable(path, thrown, EXIT.input);
  }
}

// `a.txt/b` cannot be looked at where `a.txt` is a file; its folder will tell.
function statOrDoubt(path: string, fileSystem: FileSystem): ReturnType<typeof statOrNull> {
  try {
    return statOrNull(fileSystem, path);
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOTDIR') return null;
    throw unwritable(path, thrown, EXIT.input);
  }
}

function nearestExisting(path: string, fileSystem: FileSystem): string {
  let at = path;
  while (!statOrDoubt(at, fileSystem) && dirname(at) !== at) at = dirname(at);
  return at;
}

function canonical(path: string, fileSystem: FileSystem): string {
  try {
    return fileSystem.realpathSync(path);
  } catch {
    return resolve(path);
  }
}

const wrongTarget = (complain: (words: CliWords) => Complaint): Failure => new Failure(EXIT.input, complain);

function unwritable(path: string, thrown: unknown, exit: ExitCode): unknown {
  const code = errorCode(thrown);
  return code === '' ? thrown : new Failure(exit, (words) => words.io.unwritable(path, code));
}
