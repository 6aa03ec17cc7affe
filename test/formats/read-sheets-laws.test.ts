import fc from 'fast-check';
import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { Sheet } from '../../src/formats/sheets.ts';
import { cellText } from '../../src/formats/xlsx-text.ts';
import { plainText } from '../../src/model/plain-text.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { hostileText } from './ics-hostile.ts';
import { bookOf, bytesOf, gbk, read } from './read-sheets-files.ts';

/** What a cell can hold of a text at all. */
const clean = (text: string): string => plainText(text).replace(/[\ufffe\uffff]/g, '');
/** The writer takes these for errors, as Excel does. */
const isError = (text: string): boolean => /^#[A-Z0-9/_]+[!?]?$/.test(text);

const text = fc
  .oneof(
    hostileText,
    fc.constantFrom('', ' ', '，', ',', ';', '\t', '"', '""', '\n', 'a\n\n"b"', '=1+1', '_x0041_', '12月3日'),
  )
  .map(clean)
  .filter((one) => !isError(one));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );

const expected = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((row, r) => row.flatMap((one, c) => (one.trim() === '' ? [] : [[r + 1, c + 1, 'text', one.trim()]])));
const found = (sheet: Sheet | undefined) =>
  (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    [...cells].map(([column, cell]) => [row, column, cell.kind, cell.value]),
  );

it(
  'a table of texts is read as it was written, from a workbook and from text',
  async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const sheets = [{ name: 's', rows: rows.map((row) => row.map(cellText)) }];
        const workbook = await read(await writeXlsx({ sheets }));
        expect(found(workbook.book?.sheets[0])).toEqual(expected(rows));
        const csv = await read(
          bytesOf(
            writeCsv(
              rows.map((row) => [...row]),
              { quoteStyle: 'all' },
            ),
          ),
          'a.csv',
        );
        expect(found(csv.book?.sheets[0])).toEqual(expected(rows));
        for (const { issues } of [workbook, csv]) expect(issues.filter(({ code }) => code !== 'no-cells')).toEqual([]);
      }),
      propertyRuns(0.5),
    );
  },
  PROPERTY_TIMEOUT,
);

const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });

it(
  'damaged bytes are read, or said to be damaged: nothing is thrown',
  async () => {
    const whole = [
      await writeXlsx({
        sheets: [
          {
            name: 's',
            rows: [
              ['会', 1, true, new Date(0)],
              ['=1', null, '议'],
            ],
          },
        ],
      }),
      bookOf({ sheets: [{ name: 's', rows: '<row><c r="A1" t="e"><f>1</f><v>#N/A</v></c></row>' }] }),
      bytesOf('时间,事项\n3日,"常,委"\n', gbk('4日,调研\n')),
      bytesOf('\ufeff<a>,b'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), damage, fc.nat(), async (good, changes, cut) => {
        const bytes = cut % 3 === 0 ? good.slice(0, cut % good.length) : good.slice();
        for (const [at, byte] of changes) bytes[at % Math.max(1, bytes.length)] = byte;
        const { book, issues } = await read(bytes);
        expect(book !== null || issues.length > 0).toBe(true);
      }),
      propertyRuns(2),
    );
  },
  PROPERTY_TIMEOUT,
);

it(
  'bytes of any kind are survived',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { book, issues } = await read(bytes, 'a.csv');
        expect(book !== null || issues.length > 0).toBe(true);
      }),
      propertyRuns(1),
    );
  },
  PROPERTY_TIMEOUT,
);
