import { type SheetColumn, type SheetSpec, writeSheets } from '../../formats/write-sheets.ts';
import type { Language } from '../../model/codes.ts';
import { defaultKinds } from './kinds.ts';
import { GUIDE, SHEET_KEYS, SHEETS, type SheetKey, type SheetLayout } from './layout.ts';
import { EXAMPLES } from './template-examples.ts';
import { type ColumnGuide, GUIDES, type SheetGuide } from './template-guide.ts';

interface TemplateWords {
  readonly title: string;
  readonly intro: readonly string[];
  /** Of the sheet that explains the others: sheet, column, how. */
  readonly heads: readonly [string, string, string];
  /** The row of the guide that is about a whole sheet. */
  readonly whole: string;
  readonly offers: { readonly [O in 'yes-no' | 'levels' | 'weekdays']: readonly string[] };
  readonly comma: string;
}

const WORDS: { readonly [L in Language]: TemplateWords } = {
  zh: {
    title: '领导名册',
    intro: [
      '只有「领导」工作表必须填写，其余按需填写；用不着的工作表可以删去。',
      '灰色各行是示例，请改写或删去。栏目次序不限，工作表名和表头请保持不变；鼠标停在表头上可看填法。',
      '一格内写几项的，用顿号隔开；时间用 24 小时制，日期写明年月日。',
    ],
    heads: ['工作表', '栏目', '怎么填'],
    whole: '（整表）',
    offers: {
      'yes-no': ['是', '否'],
      levels: ['1', '2', '3', '4', '5'],
      weekdays: ['周一至周五', '周一至周六', '周六', '周日', '每天'],
    },
    comma: '、',
  },
  en: {
    title: 'Roster of leaders',
    intro: [
      'Only the sheet "Leaders" must be filled in, the others as needed; sheets that are not needed may be deleted.',
      'Grey rows are examples: write over them or delete them. Columns may be in any order; keep the names of sheets and columns. Hold the pointer over a header to see how to fill it in.',
      'Write commas between several items in a cell, times by the 24-hour clock, and dates with their year.',
    ],
    heads: ['Sheet', 'Column', 'How to fill in'],
    whole: '(the sheet)',
    offers: {
      'yes-no': ['yes', 'no'],
      levels: ['1', '2', '3', '4', '5'],
      weekdays: ['Mon-Fri', 'Mon-Sat', 'Sat', 'Sun', 'every day'],
    },
    comma: ', ',
  },
};

const HAN = /\p{Script=Han}/u;

/** The workbook of a roster (XLSX), explained and with examples that `readRoster` reads without any Issue. */
export const rosterTemplate = (lang: Language): Promise<Uint8Array> =>
  writeSheets([guideSheet(lang), ...SHEET_KEYS.map((key) => formSheet(key, lang))], lang);

function guideSheet(lang: Language): SheetSpec {
  const { title, intro, heads, whole } = WORDS[lang];
  const [sheet, column, how] = heads;
  return {
    name: GUIDE[lang],
    title,
    intro,
    columns: [
      { header: sheet, width: 18 },
      { header: column, width: 26 },
      { header: how, width: 90 },
    ],
    rows: SHEET_KEYS.flatMap((key) => {
      const { columns, name, about } = partsOf(key, lang);
      return [[name, whole, about], ...columns.map(({ header, guide }) => [name, header, guide[lang]])];
    }),
  };
}

function formSheet(key: SheetKey, lang: Language): SheetSpec {
  const { columns, name, about } = partsOf(key, lang);
  const kinds = defaultKinds(lang).map(({ name: kind, id, titleWords, minutes }) => {
    const own = titleWords.filter((word) => HAN.test(word) === (lang === 'zh'));
    return [kind, id, own.join(WORDS[lang].comma), minutes];
  });
  return {
    name,
    title: name,
    intro: [about],
    columns: columns.map(({ header, guide }): SheetColumn => {
      const { width, kind } = guide;
      return { header, width, note: guide[lang], ...(kind === undefined ? {} : { kind }), ...offerOf(guide, lang) };
    }),
    rows: key === 'kinds' ? kinds : EXAMPLES[lang][key],
    soft: 'examples',
  };
}

interface Parts {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly { readonly header: string; readonly guide: ColumnGuide }[];
}

function partsOf(key: SheetKey, lang: Language): Parts {
  const layout: SheetLayout = SHEETS[key];
  const guide: SheetGuide<string> = GUIDES[key];
  return {
    name: layout[lang],
    about: guide[lang],
    columns: Object.entries(layout.columns).flatMap(([column, label]) => {
      const own = guide.columns[column];
      return own === undefined ? [] : [{ header: label[lang], guide: own }];
    }),
  };
}

function offerOf({ offers }: ColumnGuide, lang: Language): Pick<SheetColumn, 'list' | 'listFrom'> {
  switch (offers) {
    case undefined:
      return {};
    case 'yes-no':
    case 'levels':
    case 'weekdays':
      return { list: WORDS[lang].offers[offers] };
    default:
      return { listFrom: { sheet: SHEETS[offers][lang], header: SHEETS[offers].columns.name[lang] } };
  }
}
