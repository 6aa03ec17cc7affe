import { describe, expect, it } from 'vitest';
import type { SaidLedgerLine } from '../../../src/server/wire-page.ts';
import { csvOf, ledgerRows } from '../../../src/web/screens/ledger/csv.ts';
import {
  isFiltered,
  ledgerView,
  NO_FILTER,
  plansOf,
  recordOf,
  totalOf,
} from '../../../src/web/screens/ledger/lines.ts';
import { LEDGER_WORDS } from '../../../src/web/screens/ledger/words.ts';

const line = (activity: string, more: Partial<SaidLedgerLine> = {}): SaidLedgerLine => ({
  ...{ plan: 'p', activity, plans: ['p'], title: activity, confidential: false, priority: 3, body: '县政府' },
  ...{ unit: '教育局', person: '王', contact: '6102', duty: '方案', state: 'open', colour: 'green', why: null },
  ...{ dueDay: null, overdueDays: 0, workingDaysLeft: null, inPlan: true, revision: 1, held: null, wasHeld: false },
  ...{ reasons: [], askedOn: '2026-12-01', ageDays: 0, carryOvers: 0, recorded: null, noted: null, history: [] },
  said: { why: '', progress: '未办。', history: [] },
  ...more,
});

const lines = [
  line('r', { colour: 'red', dueDay: '2026-12-03', overdueDays: 4, ageDays: 9 }),
  line('y', { colour: 'yellow', unit: ' 发改局', dueDay: '2026-12-02', state: 'in-hand', ageDays: 20 }),
  line('n', { unit: '', plan: 'q' }),
  line('d', { unit: '财政局', state: 'done', dueDay: '2026-12-01', ageDays: 9 }),
];
const ids = (...asked: Parameters<typeof ledgerView>): readonly string[] =>
  ledgerView(...asked).map(({ activity }) => activity);

describe('the ledger on the page', () => {
  it('keeps the order of the server, and never turns its list', () => {
    expect(ids(lines, NO_FILTER, 'urgency')).toEqual(['r', 'y', 'n', 'd']);
    expect(ids(lines, NO_FILTER, 'due')).toEqual(['d', 'y', 'r', 'n']);
    expect(ids(lines, NO_FILTER, 'age')).toEqual(['y', 'r', 'd', 'n']);
    expect(ids(lines, NO_FILTER, 'unit').at(-1)).toBe('n');
    expect(lines.map(({ activity }) => activity)).toEqual(['r', 'y', 'n', 'd']);
  });

  it('is filtered by colour, unit, state, plan and text', () => {
    const found = (filter: Partial<typeof NO_FILTER>) => ids(lines, { ...NO_FILTER, ...filter }, 'urgency');
    expect(found({ colour: 'red' })).toEqual(['r']);
    expect(found({ unit: '发改局' })).toEqual(['y']);
    expect(found({ unit: '' })).toEqual(['n']);
    expect(found({ state: 'unclosed' })).toEqual(['r', 'y', 'n']);
    expect(found({ state: 'done' })).toEqual(['d']);
    expect(found({ plan: 'q' })).toEqual(['n']);
    expect(found({ text: ' 财政 ' })).toEqual(['d']);
    expect(found({ text: '<script>' })).toEqual([]);
  });

  it('knows whether a filter is set, and the plans', () => {
    expect(isFiltered({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltered({ ...NO_FILTER, unit: '' })).toBe(true);
    expect(plansOf(lines)).toEqual(['q', 'p']);
    expect(totalOf({ totals: { all: { red: 1, yellow: 2, green: 4 }, units: [] } }, 'all')).toBe(7);
  });
});

describe('a record', () => {
  it('says something, or is none', () => {
    expect(recordOf('same', '', '  ')).toBeNull();
    expect(recordOf('done', '', ' 完 ')).toEqual({ state: 'done', dueDay: null, note: '完' });
    expect(recordOf('same', '2026-12-09', '')).toEqual({ state: null, dueDay: '2026-12-09', note: '' });
  });
});

describe('the table as CSV', () => {
  it('begins with a byte order mark, quotes what must be, and runs no formula', () => {
    const text = csvOf([
      ['甲,乙', 'say "x"', '=1+1', 'a\nb'],
      ['-2', -2, '@x', ''],
    ]);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.slice(1)).toBe(`"甲,乙","say ""x""","'=1+1","a\nb"\r\n"'-2",-2,"'@x",\r\n`);
  });

  it('has one heading and as many cells in every row', () => {
    for (const words of [LEDGER_WORDS.zh, LEDGER_WORDS.en]) {
      const rows = ledgerRows(lines, words);
      expect(rows).toHaveLength(lines.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(new Set(rows[0]).size).toBe(rows[0]?.length);
      expect(rows[1]).toEqual(expect.arrayContaining([words.colours.red, 4, words.states.open]));
    }
  });
});
