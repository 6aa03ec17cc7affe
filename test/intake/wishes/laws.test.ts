import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetCell } from '../../../src/formats/sheets.ts';
import { recogniseTable } from '../../../src/intake/columns/recognise-table.ts';
import { readWishes } from '../../../src/intake/wishes/read-wishes.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { sheetOf } from '../columns/sheet-of.ts';
import { EN_CASES, OUTSIDE_CASES, ZH_CASES } from '../phrases/time-cases.ts';
import { contextOf, sheetsOf } from './office.ts';

const HEADERS = [
  ...['序号', '日期', '时间', '活动内容', '地点', '参加领导', '列席', '责任单位', '联系人', '电话', '时长（分钟）'],
  ...['重要程度', '紧急程度', '是否必排', '类别', '完成时限', '备注', '车辆'],
];

const phrase = fc.oneof(
  fc.constantFrom(...ZH_CASES, ...EN_CASES, ...OUTSIDE_CASES).map(({ text }) => text),
  fc.constantFrom(
    ...[
      '张三',
      '李四或王五',
      '分管副县长',
      '张叁',
      '全体在家领导',
      '李四（可由欧阳修代）',
      '常委会议室',
      '常委会议是',
      '礼堂',
    ],
    ...[
      '90',
      '两小时',
      '高',
      '√',
      '看情况',
      '同上',
      '待定',
      '县委办',
      '交通局',
      '__proto__',
      'constructor',
      '\u0000',
      '\ud800',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const cell: fc.Arbitrary<string | SheetCell> = fc.oneof(
  { weight: 6, arbitrary: phrase },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SheetCell>(
      { text: '2026-12-03', kind: 'date', value: '2026-12-03' },
      { text: '12月3日 09:00', kind: 'date', value: '2025-12-03T09:00' },
      { text: '09:00', kind: 'time', value: '09:00' },
      { text: '#REF!', kind: 'error', value: '#REF!' },
      { text: 'TRUE', kind: 'boolean', value: 'true' },
      { text: '90', kind: 'number', value: '90' },
    ),
  },
);
const row = fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length });
const tables = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  file: fc.constantFrom('县委办.xlsx', '汇总.csv'),
});

/** Fields of read-backs that come from a column of their own. */
const CODES: { readonly [field: string]: readonly string[] } = {
  ...{ time: ['time'], duration: ['duration'], deadline: ['deadline'], place: ['venue'], unit: ['body'] },
  ...{ attendees: ['people'], optional: ['optional-people'], importance: ['importance'], urgency: ['urgency'] },
  mandatory: ['mandatory'],
};

describe('whatever stands in the cells', () => {
  test(
    'every row is one wish, and what is not understood is asked with its place',
    () => {
      fc.assert(
        fc.property(tables, ({ rows, file }) => {
          const sheet = sheetOf(HEADERS, ...rows);
          const table = recogniseTable(sheet);
          const { wishes, findings } = readWishes([sheetsOf(sheet, file)], contextOf());
          if (table.kind !== 'table') return expect(wishes).toEqual([]);
          expect(wishes.map(({ place }) => place.row)).toEqual(table.rows.map((each) => each.row));
          expect(new Set(wishes.map(({ key }) => key)).size).toBe(wishes.length);
          for (const wish of wishes) {
            expect((wish.length.minutes === null) !== (wish.length.wholeDays === null)).toBe(true);
            expect([wish.time.minutes, wish.time.wholeDays]).toEqual([null, null]);
            const own = findings.filter((one) => one.wishes.includes(wish.key));
            for (const field of wish.open) {
              const found = own.find(({ kind, code }) => kind === 'question' && CODES[field]?.includes(code));
              expect(found?.places).toContainEqual(wish.place);
              expect(found?.decision).toBeNull();
            }
            for (const { field, words } of wish.readBack) {
              if (words === null) expect(wish.open).toContain(field === 'date' ? 'time' : field);
            }
          }
          for (const { places, wishes: keys, key, words } of findings) {
            expect(keys.length).toBe(places.length);
            expect(words.zh.length * words.en.length * key.length).toBeGreaterThan(0);
          }
          expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        }),
        propertyRuns(0.2),
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'each answer that is offered settles its question',
    () => {
      fc.assert(
        fc.property(tables, fc.nat(), ({ rows, file }, pick) => {
          const source = sheetsOf(sheetOf(HEADERS, ...rows), file);
          const open = readWishes([source], contextOf()).findings.filter(({ answers }) => answers.length > 0);
          const finding = open[pick % Math.max(1, open.length)];
          if (finding === undefined) return;
          const { answer } = finding.answers[pick % finding.answers.length] ?? { answer: '' };
          const after = readWishes([source], contextOf({ [finding.key]: answer })).findings;
          // What is read for one question may settle a part of another.
          const same = after.find(({ key }) => key === finding.key);
          expect(same === undefined || same.decision === answer).toBe(true);
        }),
        propertyRuns(0.2),
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'in a calendar',
    () => {
      const line = fc.oneof(
        fc.constantFrom(
          ...[
            'BEGIN:VCALENDAR',
            'END:VCALENDAR',
            'BEGIN:VEVENT',
            'END:VEVENT',
            'BEGIN:VALARM',
            'END:VALARM',
            ' x',
            'SUMMARY:会',
          ],
          ...['DTSTART:20261203T010000Z', 'DTEND:20261203T030000Z', 'DTSTART;VALUE=DATE:20261203', 'LOCATION:礼堂'],
          ...[
            'RRULE:FREQ=DAILY',
            'ATTENDEE;CN=李四:mailto:a',
            'ATTENDEE:',
            'ATTENDEE;CN="x:mailto:',
            'LOCATION;X',
            'UID:1',
          ],
        ),
        fc.string({ maxLength: 20 }),
      );
      fc.assert(
        fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
          const { wishes, files } = readWishes(
            [{ kind: 'calendar', file: 'a.ics', text: lines.join(end) }],
            contextOf(),
          );
          expect(files[0]?.sheets[0]?.wishes).toBe(wishes.length);
        }),
        propertyRuns(0.3),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
