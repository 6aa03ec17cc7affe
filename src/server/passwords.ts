import { hash, type Options, verify } from '@node-rs/argon2';
import type { Passwords } from './context.ts';

/** OWASP's smallest set for argon2id: 19 MiB, two passes, one lane; some 30 ms. */
const ARGON2ID: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords by argon2id, which is the package's own default. */
export function argon2Passwords(options: Options = ARGON2ID): Passwords {
  return {
    hash: (password) => hash(password, options),
    verify: async (hashed, password) => {
      try {
        return await verify(hashed, password);
      } catch {
        // What is no hash at all matches nothing.
        return false;
      }
    },
  };
}

export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** Whether a password is long enough, and not so long that hashing it is work for nothing. */
export const isUsable = (password: string): boolean =>
  [...password].length >= PASSWORD_LENGTH.least && password.length <= PASSWORD_LENGTH.most;
