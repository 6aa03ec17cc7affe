import fs from 'node:fs';

/** The file operations that the command line needs; tests give a disk that fails. */
export type FileSystem = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'fstatSync'
  | 'statSync'
  | 'readSync'
  | 'readFileSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'fchmodSync'
  | 'renameSync'
  | 'rmSync'
  | 'mkdirSync'
  | 'rmdirSync'
  | 'readdirSync'
  | 'realpathSync'
>;

export const nodeFileSystem: FileSystem = fs;

/** The system's error code such as `ENOENT`; empty for anything else that was thrown. */
export function errorCode(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}

/** `statSync`, or null where nothing is there. */
export function statOrNull(fileSystem: FileSystem, path: string): ReturnType<typeof fs.statSync> | null {
  return fileSystem.statSync(path, { throwIfNoEntry: false }) ?? null;
}
