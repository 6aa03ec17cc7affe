import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../src/formats/file-names.ts';

const names = (...ids: string[]): string[] => [...fileNames('leader', ids, 'ics').values()];

describe('file names', () => {
  it('keep plain ids, Chinese ones too', () => {
    expect(names('party0', 'Sec-1', 'a1@2026-12-07', '县委书记')).toEqual([
      'leader-party0.ics',
      'leader-Sec-1.ics',
      'leader-a1@2026-12-07.ics',
      'leader-县委书记.ics',
    ]);
  });

  it('tell ids apart that differ only in capitals, form or odd characters', () => {
    const ids = [
      'a',
      'A',
      'a/b',
      'a\\b',
      'a:b',
      'é',
      'e\u0301',
      '',
      '.',
      '..',
      '../../etc/passwd',
      'a~b',
      'x'.repeat(300),
    ];
    const made = names(...ids);
    expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(ids.length);
    for (const name of made) expect(name).toMatch(/^leader-[\w-]*~[0-9a-f]{12}\.ics$/);
  });

  it('are safe for any ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }), (ids) => {
        const made = names(...ids);
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(ids.length);
        for (const name of made) {
          expect(posix.basename(name)).toBe(name);
          expect(win32.basename(name)).toBe(name);
          expect(Buffer.byteLength(name)).toBeLessThan(255);
          expect(name).not.toMatch(/[\p{C}\p{Z}<>:"|?*]/u);
        }
      }),
    );
  });
});
