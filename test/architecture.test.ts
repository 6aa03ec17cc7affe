import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importedPart, packageOf, parseSource, readSources, type SourceFile } from './support/source-files.ts';

interface Part {
  /** Parts that it may import; its own is always allowed. */
  readonly mayImport: readonly string[];
  /** Runs in the browser too: no `node:` import. */
  readonly browser: boolean;
}

/** The table of parts in the README. Never widen it to pass a test: move the code. */
const TABLE: { readonly [part: string]: Part } = {
  model: { mayImport: [], browser: true },
  calendar: { mayImport: ['model'], browser: true },
  instance: { mayImport: ['model', 'calendar'], browser: true },
  solve: { mayImport: ['instance'], browser: true },
  verify: { mayImport: ['model'], browser: true },
  'plan.ts': { mayImport: ['model', 'calendar', 'instance', 'solve', 'verify'], browser: true },
  explain: { mayImport: ['model', 'calendar', 'instance', 'solve', 'verify', 'plan.ts'], browser: true },
  whatif: { mayImport: ['model', 'plan.ts', 'verify', 'explain'], browser: true },
  formats: { mayImport: ['model', 'calendar'], browser: true },
  intake: { mayImport: ['model', 'calendar', 'formats'], browser: false },
  store: { mayImport: ['model'], browser: false },
  publish: { mayImport: ['model', 'verify', 'whatif', 'formats', 'store'], browser: false },
  jobs: { mayImport: ['model', 'plan.ts', 'explain', 'whatif', 'store'], browser: false },
  server: {
    mayImport: ['model', 'verify', 'explain', 'whatif', 'formats', 'intake', 'store', 'publish', 'jobs'],
    browser: false,
  },
  web: { mayImport: ['model', 'plan.ts', 'explain', 'whatif', 'server'], browser: true },
  cli: {
    mayImport: [
      ...['model', 'calendar', 'verify', 'plan.ts', 'explain', 'whatif', 'formats'],
      ...['intake', 'store', 'publish', 'jobs', 'server', 'index.ts'],
    ],
    browser: false,
  },
  'index.ts': {
    mayImport: ['model', 'calendar', 'verify', 'plan.ts', 'explain', 'whatif', 'formats', 'intake'],
    browser: true,
  },
};

/** Packages that only some parts may use. */
const RESERVED: { readonly [name: string]: readonly string[] } = {
  luxon: ['calendar', 'verify', 'formats'],
  preact: ['web'],
  '@preact/signals': ['web'],
};
/** Parts that use no package at all. */
const WITHOUT_PACKAGES = ['solve'];
/** But for the files that load an exact solver inside its worker. */
const LOADERS: { readonly [path: string]: string } = {
  'solve/exact/highs-engine.ts': 'highs',
  'solve/exact/jslp-engine.ts': 'javascript-lp-solver',
};
const MAX_LINES = 400;

const SRC = new URL('../src', import.meta.url).pathname;
const FILES = readSources(SRC);

/** Everything about one file that the table forbids. */
function faults(file: SourceFile): readonly string[] {
  const part = TABLE[file.part];
  if (!part) return [`${file.path}: the part ${file.part} is not in the table`];
  return [
    ...file.imports.flatMap((specifier) => importFaults(file, part, specifier).map((f) => `${file.path}: ${f}`)),
    ...(file.reExports && file.path !== 'index.ts' ? [`${file.path}: only index.ts re-exports`] : []),
    ...(file.lines > MAX_LINES ? [`${file.path}: ${file.lines} lines`] : []),
  ];
}

function importFaults(file: SourceFile, part: Part, specifier: string): readonly string[] {
  const target = importedPart(file, specifier);
  if (target !== undefined) {
    const allowed = target === file.part || part.mayImport.includes(target);
    return [
      ...(allowed ? [] : [`${file.part} may not import ${target} (${specifier})`]),
      ...(isSource(specifier, file.part) ? [] : [`${specifier} does not name a .ts file`]),
    ];
  }
  const name = packageOf(specifier) ?? specifier;
  return [
    ...(part.browser && name.startsWith('node:') ? [`${name} is not in the browser`] : []),
    ...(RESERVED[name] && !RESERVED[name].includes(file.part) ? [`${name} is not for ${file.part}`] : []),
    ...(WITHOUT_PACKAGES.includes(file.part) && LOADERS[file.path] !== name
      ? [`${file.part} uses no package (${name})`]
      : []),
  ];
}

/** The page is drawn by .tsx files, each with its style sheet. */
const isSource = (specifier: string, part: string): boolean =>
  specifier.endsWith('.ts') || (part === 'web' && /\.(tsx|css)$/.test(specifier));

/** Parts that can be reached from themselves over imports of other parts. */
function cyclicParts(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const targets = edges.get(file.part) ?? new Set();
    edges.set(file.part, targets);
    for (const specifier of file.imports) {
      const target = importedPart(file, specifier);
      if (target !== undefined && target !== file.part) targets.add(target);
    }
  }
  const reached = (from: string, seen: Set<string>): ReadonlySet<string> => {
    for (const next of edges.get(from) ?? []) {
      if (!seen.has(next)) reached(next, seen.add(next));
    }
    return seen;
  };
  return [...edges.keys()].filter((part) => reached(part, new Set()).has(part));
}

describe('the sources', () => {
  test('are found', () => {
    expect(FILES.map((file) => file.part)).toEqual(expect.arrayContaining(['model', 'solve', 'cli', 'plan.ts']));
  });

  test('keep the import table', () => {
    expect(FILES.flatMap(faults)).toEqual([]);
  });

  test('import only files that exist', () => {
    const missing = FILES.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(file.path), specifier))
        .filter((path) => !existsSync(posix.join(SRC, path)))
        .map((path) => `${file.path}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('have no cycle between parts', () => {
    expect(cyclicParts(FILES)).toEqual([]);
  });
});

describe('the table', () => {
  test('names only parts of its own, and allows no cycle', () => {
    const allowed = Object.entries(TABLE).map(([part, { mayImport }]) =>
      parseSource(`${part}/x.ts`, mayImport.map((other) => `import '../${other}/x.ts';`).join('\n')),
    );
    expect(Object.values(TABLE).flatMap(({ mayImport }) => mayImport.filter((other) => !TABLE[other]))).toEqual([]);
    expect(cyclicParts(allowed)).toEqual([]);
  });

  test.each([
    ['solve/a.ts', `import type { Problem } from '../model/problem.ts';`, 'solve may not import model'],
    ['model/a.ts', `export type A = import('../calendar/calendar.ts').Span;`, 'model may not import calendar'],
    ['verify/a.ts', `const x = await import('../calendar/dates.ts');`, 'verify may not import calendar'],
    ['cli/commands/a.ts', `import { solve } from '../../solve/solve.ts';`, 'cli may not import solve'],
    ['instance/a.ts', `import { DateTime } from 'luxon';`, 'luxon is not for instance'],
    ['formats/a.ts', `import { join } from 'node:path';`, 'node:path is not in the browser'],
    ['solve/a.ts', `import solver from 'javascript-lp-solver';`, 'solve uses no package'],
    ['solve/exact/highs-engine.ts', `const s = await import('javascript-lp-solver');`, 'solve uses no package'],
    ['solve/exact/highs-engine.ts', `import { z } from 'zod';`, 'solve uses no package'],
    ['solve/exact/backend.ts', `import loadHighs from 'highs';`, 'solve uses no package'],
    ['cli/a.ts', `export { plan } from '../plan.ts';`, 'only index.ts re-exports'],
    ['cli/a.ts', `import { plan } from '../plan.ts';\nexport { plan as p };`, 'only index.ts re-exports'],
    ['cli/a.ts', `import { icsFiles } from '../formats/ics';`, 'does not name a .ts file'],
    ['cli/a.ts', `import './a.css';`, 'does not name a .ts file'],
    ['cli/a.ts', `import { render } from 'preact';`, 'preact is not for cli'],
    ['extras/a.ts', '', 'the part extras is not in the table'],
    ['model/a.ts', '\n'.repeat(401), '401 lines'],
  ])('is enforced: %s with %s', (path, text, fault) => {
    expect(faults(parseSource(path, text))).toEqual([expect.stringContaining(fault)]);
  });

  test('a cycle is found', () => {
    const files = [
      parseSource('model/a.ts', `import '../calendar/b.ts';`),
      parseSource('calendar/b.ts', `import '../instance/c.ts';`),
      parseSource('instance/c.ts', `import '../model/a.ts';`),
      parseSource('solve/d.ts', `import '../model/a.ts';`),
    ];
    expect(cyclicParts(files)).toEqual(['model', 'calendar', 'instance']);
  });
});
