import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDifferences } from '../../../src/intake/round-trip/apply.ts';
import { readEditedTable } from '../../../src/intake/round-trip/read-edited-table.ts';
import { readProblem } from '../../../src/model/read.ts';
import { hostileText } from '../../formats/ics-hostile.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { planned } from './arbitrary-schedules.ts';
import { columnOf, dateCell, editRow, exported, withRows } from './edit-table.ts';

const NAMES = [
  '县长',
  '副县长',
  '副县长',
  '县委书记',
  '常委会议室',
  '县委常委、组织部部长',
  '待定',
  '无安排',
  '注（注1）',
  '',
];

it(
  'a table that nobody touched has no difference and no question, in either language and view',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        planned(fc.oneof(fc.constantFrom(...NAMES), hostileText)),
        fc.constantFrom('zh' as const, 'en' as const),
        fc.constantFrom('full' as const, 'normal' as const),
        async ({ problem, schedule }, lang, view) => {
          const book = await exported(problem, schedule, { lang, view });
          const { differences, issues } = readEditedTable(problem, schedule, book, 'en');
          expect(differences).toEqual([]);
          expect(issues).toEqual([]);
          expect(applyDifferences(problem, differences)).toBe(problem);
        },
      ),
      propertyRuns(0.3),
    );
  },
  PROPERTY_TIMEOUT,
);

const DATES = [
  '2026-12-01',
  '2026-12-05',
  '2026-10-01',
  '2026-02-14',
  '2026-03-08',
  '2026-11-01',
  '2026-10-25',
  '2026-04-05',
];
const edits = fc.record(
  {
    date: fc.constantFrom(...DATES).map((day) => dateCell(day)),
    time: fc.constantFrom('', '待定', '09:30', '02:30–03:15', '23:00-24:00', '下午3点'),
    place: fc.constantFrom('', 's0', 's1', 'v0', 'v1', 'v2'),
    attendees: fc.constantFrom('无', 'l0', 'l1, l0', 'l2（由l3代）', 'l0、l1、l2、l3', 'l1或l2'),
    title: fc.constantFrom('改名', ''),
  },
  { requiredKeys: [] },
);

it(
  'whatever is edited by hand, the Problem with the differences can be read',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        planned(fc.constant('')),
        fc.array(fc.oneof(edits, fc.constant(null)), { minLength: 1, maxLength: 5 }),
        async ({ problem, schedule }, changes) => {
          const untouched = await exported(problem, schedule);
          let at = 0;
          const book = withRows(untouched, (rows) => {
            const id = columnOf(rows, 'id');
            const head = rows.findIndex(({ cells }) => cells.get(id) !== undefined);
            return rows.flatMap((row, i) => {
              if (i <= head || row.cells.get(id) === undefined) return [row];
              const change = changes[at++ % changes.length];
              return change ? [editRow(row, rows, change)] : change === null ? [] : [row];
            });
          });
          const { differences } = readEditedTable(problem, schedule, book, 'zh');
          const { problem: read, issues } = readProblem(applyDifferences(problem, differences));
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(read).not.toBeNull();
        },
      ),
      propertyRuns(0.3),
    );
  },
  PROPERTY_TIMEOUT,
);
