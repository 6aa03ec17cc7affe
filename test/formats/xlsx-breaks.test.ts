import { describe, expect, it } from 'vitest';
import { pageBreaks } from '../../src/formats/xlsx-breaks.ts';

const rows = (count: number, height: number): readonly number[] => new Array<number>(count).fill(height);

describe('pages', () => {
  it('end between blocks, before they are full, with room for the head that is repeated', () => {
    // 96 % of 516 points: 495. Two rows of head, then blocks of three rows, 60 points each.
    expect(pageBreaks(rows(29, 20), 2, rows(9, 3), 100, 'A4')).toEqual([22]);
    expect(pageBreaks(rows(56, 20), 2, rows(18, 3), 100, 'A4')).toEqual([22, 43]);
    expect(pageBreaks(rows(29, 20), 2, rows(9, 3), 100, 'A3')).toEqual([]);
  });

  it('hold more where the table is made smaller to fit the width', () => {
    expect(pageBreaks(rows(56, 20), 2, rows(18, 3), 290, 'A4')).toEqual([46]);
  });

  it('begin with what is larger than a page', () => {
    expect(pageBreaks(rows(62, 20), 2, [30, 30], 100, 'A4')).toEqual([31]);
    expect(pageBreaks(rows(2, 20), 2, [], 100, 'A4')).toEqual([]);
  });
});
