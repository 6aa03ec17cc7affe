import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedLine, plainLine } from '../../src/model/plain-text.ts';

const [RLO, LRE, PDF, RLI, FSI, PDI] = ['\u202e', '\u202a', '\u202c', '\u2067', '\u2068', '\u2069'];

/** By taking out whatever is closed, from the innermost on: what is left of marks that open. */
function leftOpen(text: string): string {
  const marks = [...text].filter((one) => /[\u202a-\u202e\u2066-\u2069]/.test(one)).join('');
  let [before, after] = ['', marks];
  while (before !== after) {
    before = after;
    after = before
      .replace(/[\u202a\u202b\u202d\u202e]\u202c/g, '')
      // What an isolate holds ends with it.
      .replace(/[\u2066-\u2068][\u202a\u202b\u202d\u202e]*\u2069/g, '')
      // What ends nothing does nothing.
      .replace(/(^|[\u2066-\u2068])\u202c/g, '$1')
      .replace(/^([\u202a\u202b\u202d\u202e]*)\u2069/, '$1');
  }
  return after;
}

describe('a line that turns nothing behind it', () => {
  test('is any text without direction marks, on one line', () => {
    expect(closedLine('县委常委会\n扩大会议')).toBe('县委常委会 扩大会议');
    expect(closedLine('مجلس')).toBe('مجلس');
  });

  test('ends what it opened, the innermost first', () => {
    expect(closedLine(`a${RLO}b`)).toBe(`a${RLO}b${PDF}`);
    expect(closedLine(`${RLI}a${LRE}b`)).toBe(`${RLI}a${LRE}b${PDF}${PDI}`);
    expect(closedLine(`${RLO}a${PDF}b`)).toBe(`${RLO}a${PDF}b`);
    expect(closedLine(`${FSI}a${RLO}b${PDI}c`)).toBe(`${FSI}a${RLO}b${PDI}c`);
  });

  test('whatever it holds', () => {
    const text = fc
      .array(fc.constantFrom('a', '县', '\n', RLO, LRE, PDF, RLI, FSI, PDI), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        const closed = closedLine(one);
        expect(leftOpen(closed)).toBe('');
        expect(closed.startsWith(plainLine(one))).toBe(true);
        expect(closedLine(closed)).toBe(closed);
      }),
    );
  });
});
