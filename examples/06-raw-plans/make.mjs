// Writes the raw plans, the roster and `planted.json` of this example: node examples/06-raw-plans/make.mjs
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { ROSTER } from './office.mjs';
import { CONFERENCE, CONGRESS, GOVERNMENT_EARLY, GOVERNMENT_MID, PARTY } from './plans.mjs';

/** @typedef {string | number | Date | null} Value */
/** @typedef {{ file: string, sheet: string, row: number }} Place */
/** @typedef {import('hucre/xlsx').WriteSheet} WriteSheet */

/** Where each planted doubt stands. @type {Map<string, Place[]>} */
const planted = new Map();

/**
 * The rows of a plan, and notes where its doubts will stand.
 *
 * @param {string} text
 * @param {string} file
 * @param {string} sheet
 * @param {number} firstRow
 * @returns {string[][]}
 */
function rowsOf(text, file, sheet, firstRow) {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, i) => {
    const [cells = '', plant] = line.split(' # ');
    if (plant !== undefined) {
      planted.set(plant, [...(planted.get(plant) ?? []), { file, sheet, row: firstRow + i }]);
    }
    return cells.split('|').map((cell) => cell.trim());
  });
}

/** @param {string} name @param {Uint8Array} bytes */
const write = (name, bytes) => writeFileSync(new URL(name, import.meta.url), bytes);

const BORDER = { style: /** @type {const} */ ('thin'), color: { rgb: '808080' } };
const BOX = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
const STYLES = {
  title: { font: { name: '方正小标宋简体', size: 18, bold: true }, alignment: { horizontal: 'center' } },
  note: { font: { name: '仿宋', size: 11 }, alignment: { wrapText: true } },
  head: {
    font: { name: '黑体', size: 11 },
    border: BOX,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  body: { font: { name: '仿宋', size: 11 }, border: BOX, alignment: { vertical: 'center', wrapText: true } },
  day: { font: { name: '仿宋', size: 11 }, border: BOX, alignment: { vertical: 'center' }, numFmt: 'm"月"d"日"' },
  time: { font: { name: '仿宋', size: 11 }, border: BOX, alignment: { vertical: 'center' }, numFmt: 'h:mm' },
};

/**
 * A sheet as a clerk would leave it.
 *
 * @param {string} name
 * @param {{ look: keyof typeof STYLES, cells: Value[], across?: number }[]} rows
 * @param {number[]} widths
 * @param {import('hucre/xlsx').MergeRange[]} merges
 * @returns {WriteSheet}
 */
function sheetOf(name, rows, widths, merges = []) {
  const cells = new Map();
  const wide = rows.flatMap(({ across = 1 }, r) =>
    across > 1 ? [{ startRow: r, startCol: 0, endRow: r, endCol: across - 1 }] : [],
  );
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.cells.entries()) {
      const isDay = value instanceof Date;
      const isTime = typeof value === 'number' && value > 0 && value < 1;
      const style = STYLES[isDay ? 'day' : isTime ? 'time' : row.look];
      cells.set(`${r},${c}`, value === null ? { style } : { value, style });
    }
  }
  return { name, columns: widths.map((width) => ({ width })), cells, merges: [...wide, ...merges] };
}

/** @param {string} name @param {WriteSheet[]} sheets */
async function writeBook(name, sheets) {
  // Without a date the library takes the clock's.
  write(name, await writeXlsx({ sheets, properties: { modified: new Date('2026-11-24T00:00:00Z') } }));
}

/** @param {string} text @returns {Value} */
const orNothing = (text) => (text === '' ? null : text);

/** A whole number as a number. @param {string} text @returns {Value} */
const orNumber = (text) => (/^\d+$/.test(text) ? Number(text) : orNothing(text));

// 县委办: a title and who filled it in above the header, one cell for the rows of a day, notes below.
async function writeParty() {
  const [file, sheet] = ['县委办.xlsx', '12月上半月'];
  const head = ['序号', '日期', '时间', '活动内容', '地点', '参加领导', '承办单位', '联系人及电话', '时长'];
  head.push('重要程度', '紧急程度', '是否必排', '备注');
  const plan = rowsOf(PARTY, file, sheet, 4);
  const isSameDay = (/** @type {number} */ i) => plan[i]?.[0] !== '' && plan[i]?.[0] === plan[i - 1]?.[0];
  const starts = plan.flatMap((_, i) => (isSameDay(i) ? [] : [i]));
  const merges = starts.flatMap((from, s) => {
    const to = (starts[s + 1] ?? plan.length) - 1;
    return to > from ? [{ startRow: from + 3, startCol: 1, endRow: to + 3, endCol: 1 }] : [];
  });
  const rows = plan.map((cells, i) => {
    const [day = '', ...rest] = cells;
    return {
      look: /** @type {const} */ ('body'),
      cells: [i + 1, isSameDay(i) ? null : orNothing(day), ...rest.map(orNothing)],
    };
  });
  await writeBook(file, [
    sheetOf(
      sheet,
      [
        { look: 'title', cells: ['中共清源县委2026年12月上半月重点活动安排（报送稿）'], across: head.length },
        { look: 'note', cells: ['填报单位：县委办公室　　　填报日期：2026年11月24日'], across: head.length },
        { look: 'head', cells: head },
        ...rows,
        { look: 'note', cells: ['注：1.本表所列时间为拟定时间，以正式通知为准。'], across: head.length },
        { look: 'note', cells: ['2.请各部门于11月25日前报送变动情况。'], across: head.length },
        { look: 'note', cells: ['填报人：李楠　　　审核人：'], across: head.length },
      ],
      [6, 16, 16, 34, 20, 34, 16, 16, 10, 10, 10, 10, 26],
      merges,
    ),
  ]);
}

/** A day of December 2026, a time as part of a day, or what was written. @param {string} text @returns {Value} */
function dayOrText(text) {
  if (/^\d+$/.test(text)) return new Date(Date.UTC(2026, 11, Number(text)));
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined ? orNothing(text) : (Number(hours) * 60 + Number(minutes)) / 1440;
}

// 政府办: two sheets; days and times as spreadsheets keep them, or as text; on the second sheet a header of two rows.
async function writeGovernment() {
  const file = '政府办.xlsx';
  const fields = ['序号', '日期', '具体时间', '会议（活动）名称', '会议地点', '出席领导', '牵头单位'];
  const rest = ['预计时长', '重要性', '紧急程度', '其他说明'];
  const widths = [6, 18, 12, 30, 20, 40, 20, 10, 10, 10, 10, 10, 22];
  const body = (/** @type {string[][]} */ plan) =>
    plan.map(([day = '', time = '', ...others], i) => ({
      look: /** @type {const} */ ('body'),
      cells: [i + 1, dayOrText(day), dayOrText(time), ...others.map(orNumber)],
    }));
  const count = fields.length + 2 + rest.length;
  const early = sheetOf(
    '上旬',
    [
      { look: 'title', cells: ['清源县人民政府办公室2026年12月上旬活动计划'], across: count },
      { look: 'head', cells: [...fields, '联系人', '联系电话', ...rest] },
      ...body(rowsOf(GOVERNMENT_EARLY, file, '上旬', 3)),
    ],
    widths,
  );
  const down = [...fields.keys(), ...rest.map((_, i) => fields.length + 2 + i)];
  const middle = sheetOf(
    '中旬',
    [
      { look: 'title', cells: ['清源县人民政府办公室2026年12月中旬活动计划'], across: count },
      { look: 'head', cells: [...fields, '联系方式', null, ...rest] },
      { look: 'head', cells: [...fields.map(() => null), '联系人', '联系电话', ...rest.map(() => null)] },
      ...body(rowsOf(GOVERNMENT_MID, file, '中旬', 4)),
    ],
    widths,
    [
      ...down.map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
      { startRow: 1, startCol: fields.length, endRow: 1, endCol: fields.length + 1 },
    ],
  );
  await writeBook(file, [early, middle]);
}

/** A line of a text file, quoted where it must be. @param {(string | number)[]} cells */
const csvLine = (cells) =>
  cells
    .map(String)
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');

/** @param {(string | number)[][]} lines */
const csvText = (lines) => lines.map((cells) => `${csvLine(cells)}\r\n`).join('');

/** The bytes of a text in the two-byte part of GB18030: Node only decodes it. @param {string} text */
function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, number[]>} */
  const codes = new Map();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

// 人大办: saved from a Chinese Windows; its heading stands in the first line, remarks in the last.
function writeCongress() {
  const [file, sheet] = ['人大办.csv', '人大办'];
  const head = ['编号', '拟定时间', '活动名称', '活动地点', '拟请领导', '承办部门', '联系人', '电话', '所需时间'];
  head.push('完成时限', '优先级', '说明');
  const plan = rowsOf(CONGRESS, file, sheet, 3).map((cells, i) => [i + 1, ...cells]);
  const lines = [
    ['清源县人大常委会办公室2026年12月上半月工作安排'],
    head,
    ...plan,
    ['说明：优先级5为最高'],
    ['填报人：周莉'],
  ];
  write(file, gb18030(csvText(lines)));
}

// 政协办: a byte order mark, no heading, and a column that nobody else has.
function writeConference() {
  const [file, sheet] = ['政协办.csv', '政协办'];
  const head = ['序', '计划时间', '工作事项', '场所', '参会领导', '主办单位', '经办人', '手机', '会期', '重要等级'];
  head.push('必须', '界别');
  const plan = rowsOf(CONFERENCE, file, sheet, 2).map((cells, i) => [i + 1, ...cells]);
  write(file, new TextEncoder().encode(`\ufeff${csvText([head, ...plan])}`));
}

async function writeRoster() {
  const sheets = ROSTER.map(({ name, rows: [head = [], ...rows] }) =>
    sheetOf(
      name,
      [{ look: 'head', cells: head }, ...rows.map((cells) => ({ look: /** @type {const} */ ('body'), cells }))],
      head.map(() => 22),
    ),
  );
  await writeBook('名册.xlsx', sheets);
}

/** What each planted doubt must be found as. @type {[plant: string, kind: string, code: string][]} */
const KINDS = [
  ...['economy', 'safety', 'villages', 'law', 'projects', 'proposals', 'budget'].map(
    (name) => /** @type {[string, string, string]} */ ([`duplicate-${name}`, 'duplicate', 'duplicate']),
  ),
  ['two-dates', 'contradiction', 'two-dates'],
  ['leader-twice', 'contradiction', 'leader-twice'],
  ['venue-twice', 'contradiction', 'venue-twice'],
  ['weekday-congress', 'lint', 'weekday'],
  ['weekday-government', 'lint', 'weekday'],
  ['midnight-conference', 'lint', 'noon-or-midnight'],
  ['deadline-congress', 'lint', 'deadline-past'],
  ['named-government', 'lint', 'named-twice'],
  ['open-time', 'question', 'time'],
  ['open-people', 'question', 'people'],
  ['open-venue', 'question', 'venue'],
  ['open-duration', 'question', 'duration'],
];

await writeParty();
writeCongress();
await writeGovernment();
writeConference();
await writeRoster();
const findings = KINDS.map(([plant, kind, code]) => ({ kind, code, places: planted.get(plant) ?? [] }));
write('planted.json', new TextEncoder().encode(`${JSON.stringify(findings, null, 1)}\n`));
