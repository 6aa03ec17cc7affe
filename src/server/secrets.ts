import { createHash, timingSafeEqual } from 'node:crypto';

/** A new secret of 192 random bits, 32 characters that can stand in a URL. */
export const newSecret = (random: (bytes: number) => Uint8Array): string =>
  Buffer.from(random(24)).toString('base64url');

/** SHA-256 in hexadecimal: all that is kept of a secret. Random bits need no salt and no slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether two hashes are the same, in a time that does not tell how far. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
