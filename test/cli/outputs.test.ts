import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { type FileSystem, nodeFileSystem } from '../../src/cli/file-system.ts';
import { checkTargets, type Target, writeOutputs } from '../../src/cli/outputs.ts';
import { cliWords } from '../../src/cli/words.ts';
import { diskWith, scratchFolder, systemError } from './fake-terminal.ts';

const file = (path: string, content = 'new') => ({ kind: 'file' as const, path, content });
const folder = (path: string, files: Readonly<Record<string, string>>) => ({
  kind: 'folder' as const,
  path,
  files: Object.entries(files).map(([name, content]) => ({ name, content })),
});

/** Exit code and English text of the failure that the work must end with. */
function failureOf(work: () => void): { readonly exit: number; readonly text: string } {
  try {
    work();
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const { message, hint } = thrown.complain(cliWords('en'));
    return { exit: thrown.exit, text: `${message}. ${hint}` };
  }
  throw new Error('no failure');
}

const read = (...parts: readonly string[]): string => readFileSync(join(...parts), 'utf8');

/** Names and contents of a folder. */
const contents = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(path).map((name) => [name, read(path, name)]));

describe('a file', () => {
  test('is written whole, and nothing else', () => {
    const scratch = scratchFolder();
    writeOutputs([file(join(scratch, 'a.json'), '统筹\n')], nodeFileSystem);
    expect(contents(scratch)).toEqual({ 'a.json': '统筹\n' });
  });

  test('replaces another, and keeps its permissions', () => {
    const path = join(scratchFolder(), 'a.json');
    writeFileSync(path, 'old');
    chmodSync(path, 0o600);
    writeOutputs([file(path)], nodeFileSystem);
    expect(read(path)).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('behind a link is replaced, and the link stays', () => {
    const scratch = scratchFolder();
    writeFileSync(join(scratch, 'real'), 'old');
    symlinkSync(join(scratch, 'real'), join(scratch, 'link'));
    writeOutputs([file(join(scratch, 'link'))], nodeFileSystem);
    expect(read(scratch, 'real')).toBe('new');
    expect(lstatSync(join(scratch, 'link')).isSymbolicLink()).toBe(true);
  });

  test('may be a device, which stays one', () => {
    writeOutputs([file('/dev/null')], nodeFileSystem);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

/** A disk that takes `room` bytes and then is full. */
function diskWithRoom(room: number): FileSystem {
  let left = room;
  const writeSync = ((descriptor: number, bytes: Uint8Array, offset: number) => {
    if (left === 0) throw systemError('ENOSPC');
    const count = Math.min(left, bytes.length - offset);
    left -= count;
    return nodeFileSystem.writeSync(descriptor, bytes, offset, count);
  }) as FileSystem['writeSync'];
  return diskWith({ writeSync });
}

describe('a disk that runs full', () => {
  test.each([0, 1, 5, 8])('after %i bytes: nothing new, nothing left, the old file unharmed', (room) => {
    const scratch = scratchFolder();
    writeFileSync(join(scratch, 'b.json'), 'old');
    const outputs = [
      file(join(scratch, 'a.json'), 'abc'),
      file(join(scratch, 'b.json'), 'abc'),
      folder(join(scratch, 'x', 'ics'), { 'master.ics': 'abc' }),
    ];
    const { exit, text } = failureOf(() => writeOutputs(outputs, diskWithRoom(room)));
    expect(exit).toBe(1);
    expect(text).toMatch(/cannot be written: the disk is full\. Make room, or choose a folder on another disk/);
    expect(text).toContain(scratch);
    expect(contents(scratch)).toEqual({ 'b.json': 'old' });
  });

  test('with room for all: all is there, also if the system writes in pieces', () => {
    const scratch = scratchFolder();
    const writeSync = ((descriptor: number, bytes: Uint8Array, offset: number) =>
      nodeFileSystem.writeSync(descriptor, bytes, offset, 1)) as FileSystem['writeSync'];
    writeOutputs([file(join(scratch, 'a'), 'abc'), file(join(scratch, 'b'), 'def')], diskWith({ writeSync }));
    expect(contents(scratch)).toEqual({ a: 'abc', b: 'def' });
  });

  test('for real, where a small disk can be mounted', () => {
    const disk = mountSmallDisk();
    // Without the right to mount, the disks above are the test.
    if (disk === null) return;
    writeFileSync(join(disk, 'old.json'), 'old');
    const { exit, text } = failureOf(() =>
      writeOutputs([file(join(disk, 'old.json'), 'x'.repeat(1_000_000))], nodeFileSystem),
    );
    expect([exit, text]).toEqual([1, expect.stringContaining('the disk is full')]);
    expect(contents(disk)).toEqual({ 'old.json': 'old' });
  });
});

function mountSmallDisk(): string | null {
  const path = scratchFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', [path]);
  });
  return path;
}

const OWN = 'BEGIN:VCALENDAR\r\nPRODID:-//Tongchou//1//EN\r\n';

describe('a folder of feeds', () => {
  test('is made, with its parents', () => {
    const path = join(scratchFolder(), 'x', 'y');
    writeOutputs([folder(path, { 'master.ics': OWN, 'leader-a.ics': OWN })], nodeFileSystem);
    expect(Object.keys(contents(path)).sort()).toEqual(['leader-a.ics', 'master.ics']);
  });

  test('loses its own stale feeds, and nothing of anybody else', () => {
    const path = scratchFolder();
    const foreign = 'BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nSUMMARY:tongchou\r\n';
    writeFileSync(join(path, 'leader-gone.ics'), OWN);
    writeFileSync(join(path, 'leader-other.ics'), foreign);
    writeFileSync(join(path, 'private.ics'), OWN);
    writeFileSync(join(path, 'notes.txt'), 'PRODID:tongchou');
    mkdirSync(join(path, 'venue-folder.ics'));
    writeOutputs([folder(path, { 'master.ics': OWN })], nodeFileSystem);
    expect(readdirSync(path).sort()).toEqual([
      'leader-other.ics',
      'master.ics',
      'notes.txt',
      'private.ics',
      'venue-folder.ics',
    ]);
  });

  test('keeps its old feeds if a new one cannot be written', () => {
    const path = scratchFolder();
    writeFileSync(join(path, 'master.ics'), 'old');
    const outputs = [folder(path, { 'leader-a.ics': 'abc', 'master.ics': 'abc' })];
    expect(failureOf(() => writeOutputs(outputs, diskWithRoom(4))).exit).toBe(1);
    expect(contents(path)).toEqual({ 'master.ics': 'old' });
  });

  test('leaves no folder behind if it cannot be moved to its place', () => {
    const scratch = scratchFolder();
    const renameSync: FileSystem['renameSync'] = () => {
      throw systemError('EACCES');
    };
    const outputs = [folder(join(scratch, 'x', 'ics'), { 'master.ics': 'abc' })];
    expect(failureOf(() => writeOutputs(outputs, diskWith({ renameSync }))).text).toContain('permission denied');
    expect(readdirSync(scratch)).toEqual([]);
  });
});

test('what is no fault of the disk is a bug, not a complaint', () => {
  const fsyncSync: FileSystem['fsyncSync'] = () => {
    throw new TypeError('wrong');
  };
  const path = join(scratchFolder(), 'a');
  expect(() => writeOutputs([file(path)], diskWith({ fsyncSync }))).toThrow(TypeError);
});

const check = (targets: readonly Target[], inputs: readonly string[] = [], disk = nodeFileSystem) =>
  checkTargets(targets, inputs, disk);
const asFile = (path: string): Target => ({ kind: 'file', path });
const asFolder = (path: string): Target => ({ kind: 'folder', path });

describe('targets are checked before anything is searched', () => {
  test('those that can be written pass, and nothing is left', () => {
    const scratch = scratchFolder();
    writeFileSync(join(scratch, 'old.json'), 'old');
    const targets = [
      asFile(join(scratch, 'new.html')),
      asFile(join(scratch, 'old.json')),
      asFolder(join(scratch, 'x', 'y')),
      asFolder(scratch),
      asFile('/dev/null'),
    ];
    check(targets, ['-', join(scratch, 'problem.json')]);
    expect(contents(scratch)).toEqual({ 'old.json': 'old' });
  });

  test.each([
    ['a folder where a file is asked for', (s: string) => asFile(s), 'is a folder'],
    ['a path that ends as a folder', (s: string) => asFile(`${s}/new/`), 'is a folder'],
    ['a missing parent', (s: string) => asFile(`${s}/no/a.json`), 'mkdir -p '],
    ['a file as parent', (s: string) => asFile(`${s}/f/a.json`), 'f is not a folder'],
    ['a file as grandparent', (s: string) => asFile(`${s}/f/b/a.json`), 'there is no folder'],
    ['a file where a folder is asked for', (s: string) => asFolder(`${s}/f`), 'f is a file'],
    ['a file above the folder', (s: string) => asFolder(`${s}/f/b/c`), 'f is not a folder'],
    ['standard output', () => asFile('-'), 'use --json'],
    ['an empty path', () => asFolder(''), 'an output needs a path'],
    ['a name that is too long', (s: string) => asFile(`${s}/${'x'.repeat(300)}`), 'the name is too long'],
  ])('%s is wrong', (_, targetIn, text) => {
    const scratch = scratchFolder();
    writeFileSync(join(scratch, 'f'), '');
    const failure = failureOf(() => check([targetIn(scratch)]));
    expect(failure).toEqual({ exit: 2, text: expect.stringContaining(text) });
    expect(readdirSync(scratch)).toEqual(['f']);
  });

  test.each(['EACCES', 'EROFS', 'EPERM', 'EDQUOT', 'EIO'])('a folder that says %s is wrong', (code) => {
    const openSync: FileSystem['openSync'] = () => {
      throw systemError(code);
    };
    const scratch = scratchFolder();
    for (const target of [asFile(join(scratch, 'a')), asFolder(scratch), asFolder(join(scratch, 'x', 'y'))]) {
      const { exit, text } = failureOf(() => check([target], [], diskWith({ openSync })));
      expect([exit, text]).toEqual([2, expect.stringContaining(`${target.path} cannot be written: `)]);
    }
  });

  test('an input is never an output, by whatever name', () => {
    const scratch = scratchFolder();
    const problem = join(scratch, 'problem.json');
    writeFileSync(problem, '{}');
    symlinkSync(problem, join(scratch, 'link.json'));
    expect(failureOf(() => check([asFile(join(scratch, 'link.json'))], [problem])).text).toContain('is named twice');
    expect(existsSync(problem)).toBe(true);
  });

  test('two outputs never share a path', () => {
    const path = join(scratchFolder(), 'a');
    expect(failureOf(() => check([asFile(path), asFile(path)])).text).toContain('is named twice');
  });
});
