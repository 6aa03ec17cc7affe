import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';

/** A source file with what it imports; types and dynamic imports count. */
export interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  /** Folder of `src`, or the file's own name at the top level. */
  readonly part: string;
  readonly lines: number;
  readonly imports: readonly string[];
  /** Re-exports something that another module made. */
  readonly reExports: boolean;
}

export function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => parseSource(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')));
}

export function parseSource(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, part: partOf(path), lines: text.split('\n').length - 1, imports, reExports: reExports(source) };
}

/** The part that a relative import leads to; undefined for a package. */
export function importedPart(from: SourceFile, specifier: string): string | undefined {
  return specifier.startsWith('.') ? partOf(posix.join(posix.dirname(from.path), specifier)) : undefined;
}

/** `zod`, `@noble/hashes`, `node:fs` of any import of it; undefined for a relative one. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const partOf = (path: string): string => path.split('/')[0] ?? path;

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return dynamic ? (textOf(node.arguments[0]) ?? '<computed>') : undefined;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

function reExports(source: ts.SourceFile): boolean {
  const imported = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { name, namedBindings } = statement.importClause ?? {};
    if (name) imported.add(name.text);
    if (namedBindings && ts.isNamespaceImport(namedBindings)) imported.add(namedBindings.name.text);
    if (namedBindings && ts.isNamedImports(namedBindings)) {
      for (const element of namedBindings.elements) imported.add(element.name.text);
    }
  }
  return source.statements.some(
    (statement) =>
      (ts.isExportDeclaration(statement) &&
        (statement.moduleSpecifier !== undefined || exportsOne(statement, imported))) ||
      (ts.isExportAssignment(statement) &&
        ts.isIdentifier(statement.expression) &&
        imported.has(statement.expression.text)),
  );
}

function exportsOne({ exportClause }: ts.ExportDeclaration, imported: ReadonlySet<string>): boolean {
  return (
    exportClause !== undefined &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.some(({ name, propertyName }) => imported.has((propertyName ?? name).text))
  );
}
