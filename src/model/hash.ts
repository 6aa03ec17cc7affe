import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import packaged from 'canonicalize';
import type { Problem } from './problem.ts';

// The package is CommonJS, which its types do not say: the default import is the function itself.
const canonicalize = packaged as unknown as (value: unknown) => string | undefined;

/** JSON in the one form of RFC 8785 (JCS). Throws for what JSON cannot say: NaN, Infinity, undefined. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`${String(value)} is no JSON value`);
  return text;
}

/** SHA-256 of a Problem's canonical JSON, 64 hexadecimal digits. */
export const problemHash = (problem: Problem): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(problem))));
