import type { Token } from './people-tokens.ts';

/** A place among tokens that moves to the right. */
export interface Cursor {
  /** Kind of the token so many places ahead; undefined behind the last. */
  readonly kind: (ahead?: number) => Token['kind'] | undefined;
  readonly take: () => Token | undefined;
  /** Takes the next token if it is of this kind. */
  readonly skip: (kind: Token['kind']) => boolean;
  readonly skipAll: (kind: Token['kind']) => void;
  readonly at: () => number;
  /** What stands from a place to here. */
  readonly since: (from: number) => string;
}

export function createCursor(tokens: readonly Token[]): Cursor {
  let at = 0;
  return {
    kind: (ahead = 0) => tokens[at + ahead]?.kind,
    take: () => tokens[at++],
    skip(kind) {
      if (tokens[at]?.kind !== kind) return false;
      at++;
      return true;
    },
    skipAll(kind) {
      while (tokens[at]?.kind === kind) at++;
    },
    at: () => at,
    since: (from) => textOf(tokens.slice(from, at)),
  };
}

/** Tokens as they stood, but for spaces that said nothing. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.reduce((sum, { text }) => sum + (/[a-z0-9)]$/.test(sum) && /^[a-z0-9(]/.test(text) ? ' ' : '') + text, '');
