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
export const problemHash = (problem: Problem): string => sha256Of(canonicalJson(problem));

/** Node's own where it is there: a first call takes a tenth of the time. It is asked for, as browsers have none. */
function sha256Of(text: string): string {
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
  return crypto ? crypto.createHash('sha256').update(text).digest('hex') : bytesToHex(sha256(utf8ToBytes(text)));
}
