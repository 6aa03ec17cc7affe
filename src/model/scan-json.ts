import type { JsonPath } from './json-path.ts';

/** Where a text stops being JSON. */
export interface JsonFault {
  /** Index into the text; its length where the text ends early. */
  readonly at: number;
  /** What may stand there. */
  readonly expected: string;
}

/** A key that its object has already: its second place. */
export interface RepeatedKey {
  readonly at: number;
  readonly path: JsonPath;
}

export interface JsonScan {
  /** The first fault, or null for JSON (RFC 8259). */
  readonly fault: JsonFault | null;
  readonly repeated: readonly RepeatedKey[];
}

/** An object or array that is open. */
interface Level {
  /** Keys so far; null in an array. */
  readonly keys: Set<string> | null;
  /** Current key or index. */
  at: string | number;
}

const VALUE = '{…} | […] | "…" | 0 | true | false | null';
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Finds what `JSON.parse` does not tell, or tells otherwise in each engine: where the fault is, and keys that an object
 * has twice.
 */
export const scanJson = (text: string): JsonScan => new JsonScanner(text).scan();

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSING = { '{': '}', '[': ']' } as const;

/** Reads a text from left to right, once. It keeps its own stack, so that no nesting is too deep. */
class JsonScanner {
  readonly #text: string;
  readonly #levels: Level[] = [];
  readonly #repeated: RepeatedKey[] = [];
  #fault: JsonFault | null = null;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): JsonScan {
    for (let going = true; going; ) {
      const read = this.#value();
      going = read === 'open' || (read === 'closed' && this.#next());
    }
    return { fault: this.#fault, repeated: this.#repeated };
  }

  /** A scalar or an empty object or array is read whole; any other is opened. */
  #value(): 'closed' | 'open' | 'fault' {
    this.#skipSpace();
    const first = this.#text[this.#at];
    if (first === '"') return this.#string() ? 'closed' : 'fault';
    if (first !== '{' && first !== '[') return this.#match(SCALAR) || this.#fail(VALUE) ? 'closed' : 'fault';
    this.#at++;
    this.#skipSpace();
    if (this.#take(CLOSING[first])) return 'closed';
    const level: Level = first === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 };
    this.#levels.push(level);
    return this.#key(level) ? 'open' : 'fault';
  }

  /** After a value: on to the next of its level, or out of levels. False at the end and at a fault. */
  #next(): boolean {
    for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
      this.#skipSpace();
      if (this.#take(',')) {
        if (typeof level.at === 'number') level.at++;
        return this.#key(level);
      }
      const close = level.keys ? '}' : ']';
      if (!this.#take(close)) return this.#fail(`, | ${close}`);
      this.#levels.pop();
    }
    this.#skipSpace();
    return this.#at < this.#text.length && this.#fail('');
  }

  /** In an object, the key of the value that follows. */
  #key(level: Level): boolean {
    if (level.keys === null) return true;
    this.#skipSpace();
    const start = this.#at;
    if (this.#text[start] !== '"') return this.#fail('"…"');
    if (!this.#string()) return false;
    level.at = String(JSON.parse(this.#text.slice(start, this.#at)));
    if (level.keys.has(level.at)) this.#repeated.push({ at: start, path: this.#levels.map(({ at }) => at) });
    level.keys.add(level.at);
    this.#skipSpace();
    return this.#take(':') || this.#fail(':');
  }

  /** Moves behind the closing quote, or to the first character that is wrong. */
  #string(): boolean {
    this.#at++;
    for (let code = this.#code(); code !== QUOTE; code = this.#code()) {
      // NaN at the end of the text.
      if (!(code >= 0x20)) return this.#fail('"');
      if (code !== BACKSLASH) this.#at++;
      else if (!this.#match(ESCAPE)) return this.#fail('\\" | \\\\ | \\/ | \\b | \\f | \\n | \\r | \\t | \\u0000');
    }
    this.#at++;
    return true;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #skipSpace(): void {
    while (isSpace(this.#code())) this.#at++;
  }

  #take(char: string): boolean {
    const isThere = this.#text[this.#at] === char;
    if (isThere) this.#at++;
    return isThere;
  }

  #match(sticky: RegExp): boolean {
    sticky.lastIndex = this.#at;
    const isThere = sticky.test(this.#text);
    if (isThere) this.#at = sticky.lastIndex;
    return isThere;
  }

  #fail(expected: string): false {
    this.#fault = { at: this.#at, expected };
    return false;
  }
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
