import type { Language } from './codes.ts';
import type { Issue } from './issue.ts';
import { showValue } from './issue-value.ts';
import { pathText } from './json-path.ts';
import { type Finding, finding, makeIssue } from './make-issue.ts';
import { type JsonFault, scanJson } from './scan-json.ts';

/** No document of ours is nested this deep; what is might exhaust the stack of who reads on. */
const MAX_DEPTH = 500;

export type ParsedJson =
  | { /** With warnings about keys given twice. */ readonly value: unknown; readonly issues: readonly Issue[] }
  | { readonly issues: readonly Issue[] };

/** The JSON value of a text, or what is wrong with it; `name` is what messages call the text. A byte order mark is skipped. */
export function parseJson(text: string, name: string, language: Language = 'en'): ParsedJson {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const inWords = (finding: Finding): Issue => makeIssue(finding, language);
  const parsed = tryParse(body);
  if (!parsed) {
    const { fault } = scanJson(body);
    return { issues: [inWords(badJson(body, name, fault ?? { at: body.length, expected: '' }))] };
  }
  const keys = countKeys(parsed.value, MAX_DEPTH);
  if (keys === null) return { issues: [inWords(finding('too-deep', '', { field: name, limit: MAX_DEPTH }))] };
  return { value: parsed.value, issues: repeatedKeys(body, keys).map(inWords) };
}

function tryParse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Keys of all objects in a value; null where it is nested too deep. */
function countKeys(value: unknown, levels: number): number | null {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return null;
  const inside: readonly unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : inside.length;
  for (const one of inside) {
    const keys = countKeys(one, levels - 1);
    if (keys === null) return null;
    count += keys;
  }
  return count;
}

/** Scanning is slow, and most texts are spared it: they have no more key-like places than keys. */
function repeatedKeys(text: string, keys: number): readonly Finding[] {
  const places = text.match(/"\s*:/g)?.length ?? 0;
  if (places === keys) return [];
  return scanJson(text).repeated.map(({ at, path }) =>
    finding('duplicate-key', pathText(path), { key: showValue(path.at(-1)), ...place(text, at) }),
  );
}

function badJson(text: string, name: string, { at, expected }: JsonFault): Finding {
  const char = text.codePointAt(at);
  const found = char === undefined ? undefined : showValue(String.fromCodePoint(char));
  const facts =
    found === undefined ? { missing: expected } : expected === '' ? { surplus: found } : { found, expected };
  return finding('bad-json', '', { name, ...place(text, at), ...facts });
}

/** Line and column from 1, in characters of JavaScript strings. */
function place(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
