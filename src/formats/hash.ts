import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first `digits` hexadecimal digits of the SHA-256 of the values' JSON: different texts, different digits. */
export function shortHash(values: readonly string[], digits: number): string {
  // JSON writes half surrogate pairs as escapes, which UTF-8 alone would merge into one replacement character.
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(values)))).slice(0, digits);
}
