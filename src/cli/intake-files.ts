import { basename } from 'node:path';

/** What files are called in findings: the bare name, or the path as given where two have the same. */
export function fileNames(paths: readonly string[]): readonly string[] {
  const bare = paths.map((path) => basename(path));
  return paths.map((path, i) => {
    const name = bare[i] ?? path;
    return bare.indexOf(name) === bare.lastIndexOf(name) ? name : path;
  });
}
