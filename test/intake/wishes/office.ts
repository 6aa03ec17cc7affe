import type { Sheet, SheetCell } from '../../../src/formats/sheets.ts';
import type { IntakeContext } from '../../../src/intake/context.ts';
import type { Finding } from '../../../src/intake/finding.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import { readWishes, type WishSource } from '../../../src/intake/wishes/read-wishes.ts';
import { sheetOf } from '../columns/sheet-of.ts';
import { COUNTY } from '../phrases/people-roster.ts';
import { SESSIONS } from '../phrases/time-cases.ts';

const BODY_IDS: { readonly [name: string]: string } = { 县委: 'party', 县政府: 'gov', 县人大: 'npc', 县政协: 'cppcc' };
const DEPUTIES: { readonly [id: string]: readonly string[] } = { li: ['wang'], wang: ['wangliu'], ouyang: ['wangliu'] };

/** The office of the county of `people-roster.ts`. */
export const OFFICE: RosterBook = {
  title: '清源县领导活动',
  timeZone: 'Asia/Shanghai',
  slotMinutes: 15,
  calendar: {
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['08:30', '12:00'],
          ['14:30', '18:00'],
        ],
      },
    ],
  },
  bodies: [
    { it: { id: 'party', name: '县委' }, aliases: ['县委办', '县委办公室', '组织部'] },
    { it: { id: 'gov', name: '县政府' }, aliases: ['政府办', 'Government Office'] },
    { it: { id: 'npc', name: '县人大' }, aliases: ['人大办'] },
    { it: { id: 'cppcc', name: '县政协' }, aliases: ['政协办'] },
  ],
  sites: [
    { it: { id: 'hall', name: '县行政中心' }, aliases: ['行政中心'] },
    { it: { id: 'east', name: '城东园区' }, aliases: [] },
  ],
  travel: [],
  defaultTravelMinutes: null,
  venues: [
    { it: { id: 'v1', name: '常委会议室', site: 'hall' }, aliases: ['一号会议室'] },
    { it: { id: 'v2', name: '政府会议室', site: 'hall' }, aliases: ['Meeting Room 2'] },
    { it: { id: 'v3', name: '城东园区' }, aliases: [] },
    { it: { id: 'v4', name: '大礼堂', site: 'hall' }, aliases: ['礼堂'] },
    { it: { id: 'v5', name: '学校礼堂', site: 'east' }, aliases: ['礼堂'] },
  ],
  leaders: COUNTY.leaders.map(({ id, name, body, rank, scope }) => ({
    ...{ id, name, body: BODY_IDS[body] ?? body, rank, scope },
    deputies: DEPUTIES[id] ?? [],
  })),
  coverage: [],
  focusGoals: [],
  kinds: [
    { id: 'meeting', name: '会议', titleWords: ['会', '会议', '座谈'], minutes: 120 },
    { id: 'inspection', name: '调研', titleWords: ['调研', '督查'], minutes: 180 },
    { id: 'visit', name: '接待', titleWords: [], minutes: null },
  ],
  defaultMinutes: 90,
  roster: COUNTY,
  sessions: SESSIONS,
};

export const contextOf = (decisions: { readonly [finding: string]: string | null } = {}): IntakeContext => ({
  book: OFFICE,
  period: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  decisions: {
    format: 'tongchou/decisions@1',
    decisions: Object.entries(decisions).map(([finding, answer]) => ({ finding, answer })),
  },
  lang: 'zh',
});

type Cells = readonly (string | SheetCell)[];

export const sheetsOf = (sheet: Sheet, file = '县委办.xlsx'): WishSource => ({
  kind: 'sheets',
  book: { file, sheets: [sheet] },
});

/** What becomes of one row under these headers, in a table of the party. */
export function oneWish(
  headers: readonly string[],
  cells: Cells,
  decisions: { readonly [finding: string]: string | null } = {},
): { readonly wish: Wish; readonly findings: readonly Finding[] } {
  const { wishes, findings } = readWishes([sheetsOf(sheetOf(headers, cells))], contextOf(decisions));
  const [wish, another] = wishes;
  if (wish === undefined || another !== undefined) throw new Error(`${wishes.length} wishes`);
  return { wish, findings };
}

/** Findings as `code key decision`. */
export const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ key, decision }) => (decision === null ? key : `${key} = ${decision}`));

export const answersOf = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ answers }) => answers.map(({ answer }) => answer));

/** The words of a field's read-backs in Chinese; `*` before what is assumed. */
export const saidOf = ({ readBack }: Wish, field: string): readonly (string | null)[] =>
  readBack
    .filter((one) => one.field === field)
    .map(({ words, isAssumed }) => (words === null ? null : `${isAssumed ? '*' : ''}${words.zh}`));
