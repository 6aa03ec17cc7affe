import { describe, expect, test } from 'vitest';
import { readSheets, type SheetFile } from '../../../src/formats/sheets.ts';
import { recogniseTable } from '../../../src/intake/columns/recognise-table.ts';
import { readDuration } from '../../../src/intake/phrases/duration.ts';
import { readPeople } from '../../../src/intake/phrases/people-read.ts';
import { readTime } from '../../../src/intake/phrases/time-read.ts';
import { defaultKinds } from '../../../src/intake/roster/kinds.ts';
import { SHEET_KEYS, SHEETS } from '../../../src/intake/roster/layout.ts';
import { readRoster } from '../../../src/intake/roster/read-roster.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import { rosterTemplate } from '../../../src/intake/roster/template.ts';
import { EXAMPLES } from '../../../src/intake/roster/template-examples.ts';
import { wishTemplate } from '../../../src/intake/roster/wish-template.ts';
import type { Language } from '../../../src/model/codes.ts';
import { readProblem } from '../../../src/model/read.ts';
import { partsOf } from '../../formats/xlsx-parts.ts';
import { problemOf } from './problem-of.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const HAN = /\p{Script=Han}/u;

async function sheetsOf(bytes: Uint8Array, lang: Language): Promise<SheetFile> {
  const { book, issues } = await readSheets('template.xlsx', bytes, lang);
  expect(issues).toEqual([]);
  if (book === null) throw new Error('nothing was read');
  return book;
}

async function bookOf(lang: Language): Promise<RosterBook> {
  const { book, issues } = readRoster(await sheetsOf(await rosterTemplate(lang), lang), lang);
  expect(issues).toEqual([]);
  if (book === null) throw new Error('there is no book');
  return book;
}

describe.each(LANGUAGES)('the roster template in %s', (lang) => {
  test('reads back as it is, with its examples and without any issue', async () => {
    const book = await bookOf(lang);
    const examples = EXAMPLES[lang];
    expect(book.leaders.map(({ name }) => name)).toEqual(examples.leaders.map(([name]) => name));
    expect(book.bodies.map(({ it }) => it.name)).toEqual(examples.bodies.map(([name]) => name));
    expect(book.venues).toHaveLength(examples.venues.length);
    expect(book.sites).toHaveLength(examples.sites.length);
    expect(book.travel).toHaveLength(examples.travel.length);
    expect(book.calendar.exceptions).toHaveLength(examples.exceptions.length);
    expect(book.roster.groups).toHaveLength(examples.groups.length);
    // One of them is of the pair that must not both be away.
    expect(book.coverage).toHaveLength(examples.coverage.length + 1);
    expect(book.focusGoals).toHaveLength(1);
    expect(book.kinds.map(({ id, name, minutes }) => [id, name, minutes])).toEqual(
      defaultKinds(lang).map(({ id, name, minutes }) => [id, name, minutes]),
    );
    expect(book.title).toBe(examples.settings[0]?.[1]);
    expect(book.leaders.flatMap(({ unavailable = [] }) => unavailable)).toHaveLength(2 + book.leaders.length);
    expect(readProblem(problemOf(book), lang).issues).toEqual([]);
  });

  test('reads the same where the kinds are deleted, but for their words', async () => {
    const file = await sheetsOf(await rosterTemplate(lang), lang);
    const sheets = file.sheets.filter(({ name }) => name !== SHEETS.kinds[lang]);
    const { book } = readRoster({ ...file, sheets }, lang);
    expect(book?.kinds).toEqual(defaultKinds(lang));
  });

  test('has a sheet for each part, one that explains them, and is of one language', async () => {
    const { sheets } = await sheetsOf(await rosterTemplate(lang), lang);
    expect(sheets.map(({ name }) => name)).toEqual([
      lang === 'zh' ? '填写说明' : 'How to fill in',
      ...SHEET_KEYS.map((key) => SHEETS[key][lang]),
    ]);
    const texts = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
    );
    if (lang === 'en') expect(texts.filter((text) => HAN.test(text))).toEqual([]);
    const columns = SHEET_KEYS.flatMap((key) => Object.keys(SHEETS[key].columns));
    // Title, explanations and header; a row for each sheet and each column.
    expect(sheets[0]?.rows).toHaveLength(5 + SHEET_KEYS.length + columns.length);
  });

  test('explains every header and offers what can be chosen', async () => {
    const parts = partsOf(await rosterTemplate(lang));
    for (const [i, key] of SHEET_KEYS.entries()) {
      const count = Object.keys(SHEETS[key].columns).length;
      expect(parts.get(`xl/comments${i + 2}.xml`)?.match(/<comment /g)).toHaveLength(count);
    }
    const leaders = parts.get(`xl/worksheets/sheet${SHEET_KEYS.indexOf('leaders') + 2}.xml`) ?? '';
    expect(leaders).toContain(lang === 'zh' ? '是,否' : 'yes,no');
    expect(leaders).toMatch(lang === 'zh' ? /班子.{1,8}!\$A\$4/ : /Bodies.{1,8}!\$A\$4/);
  });

  test('is the same to the byte each time', async () => {
    expect(Buffer.from(await rosterTemplate(lang)).equals(await rosterTemplate(lang))).toBe(true);
  });
});

describe.each(LANGUAGES)('the plan template in %s', (lang) => {
  test('has only columns and rows that intake knows', async () => {
    const { sheets } = await sheetsOf(await wishTemplate(lang), lang);
    expect(sheets).toHaveLength(1);
    const [sheet] = sheets;
    const table = sheet && recogniseTable(sheet, lang);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.issues).toEqual([]);
    expect(table.rows).toHaveLength(4);
    const fields = [...table.columns.values()];
    expect(fields.filter((field) => typeof field !== 'string')).toEqual([]);
    expect(new Set(fields).size).toBe(16);
  });

  test('has examples that are understood with those of the roster', async () => {
    const book = await bookOf(lang);
    const [sheet] = (await sheetsOf(await wishTemplate(lang), lang)).sheets;
    const table = sheet && recogniseTable(sheet, lang);
    if (table?.kind !== 'table') throw new Error('no table');
    const context = { period: { firstDay: '2026-12-01', lastDay: '2026-12-15' }, sessions: book.sessions };
    const names = new Set(
      [...book.venues, ...book.sites, ...book.bodies].flatMap(({ it, aliases }) => [it.name ?? it.id, ...aliases]),
    );
    for (const { fields } of table.rows) {
      const text = (name: Parameters<typeof fields.get>[0]): string => fields.get(name)?.text ?? '';
      for (const time of [text('time'), text('deadline')].filter((one) => one !== '')) {
        expect([time, readTime(time, context).kind]).toEqual([time, 'read']);
      }
      for (const people of [text('attendees'), text('optional')].filter((one) => one !== '')) {
        expect([people, readPeople(people, book.roster).kind]).toEqual([people, 'read']);
      }
      expect(readDuration(text('duration'), context).kind).toBe('read');
      expect(names).toContain(text('place'));
      expect(names).toContain(text('unit'));
    }
  });
});
