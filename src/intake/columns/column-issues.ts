import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';

const SEVERITIES = {
  'title-column-missing': 'error',
  'row-without-title': 'error',
  'second-table': 'error',
  'column-twice': 'warning',
  'column-unknown': 'warning',
  'heading-row': 'warning',
} as const;

type ColumnIssueCode = keyof typeof SEVERITIES;

/** What an Issue about a table is about; `subject` is a header or the text of a row, `other` one more cell or header. */
interface Facts {
  readonly cell: string;
  readonly subject: string;
  readonly other: string | undefined;
}

interface Sentences {
  readonly message: (facts: Facts) => string;
  readonly hint: (facts: Facts) => string;
}

type Dictionary = { readonly [C in ColumnIssueCode]: Sentences };

const DICTIONARY: { readonly [L in Language]: Dictionary } = {
  zh: {
    'title-column-missing': {
      message: ({ subject }) => `没有「活动内容」一栏，只认出：${subject}`,
      hint: () => '请把写活动内容的一栏的表头改为「活动内容」或「活动名称」。',
    },
    'row-without-title': {
      message: ({ subject }) => `这一行没有写活动内容：${subject}`,
      hint: () => '请补上活动内容；如是上一行的续行，请把前几栏留空。',
    },
    'second-table': {
      message: ({ subject }) => `从这一行起是另一张表，表头为：${subject}；这一行及以下没有读取`,
      hint: () => '请把它另放一个工作表，或改为与上面相同的表头。',
    },
    'column-twice': {
      message: ({ subject, other }) => `「${subject}」一栏与 ${other} 的含义相同，按 ${other} 读取，本栏作为备注保留`,
      hint: () => '请删去其中一栏，或改写表头。',
    },
    'column-unknown': {
      message: ({ subject }) =>
        subject === '' ? '这一栏有内容而没有表头，作为备注保留' : `不认识「${subject}」一栏，内容作为备注保留`,
      hint: ({ other }) =>
        other === undefined ? '如需参与排期，请改写表头。' : `如需参与排期，请改写表头；是否指「${other}」？`,
    },
    'heading-row': {
      message: ({ subject }) => `「${subject}」横贯全行，按小标题处理，没有作为活动`,
      hint: () => '如是活动，请填入「活动内容」一栏；如是日期，请在各行的时间栏里写明。',
    },
  },
  en: {
    'title-column-missing': {
      message: ({ subject }) => `no column holds the title of the activity; recognised are: ${subject}`,
      hint: () => 'Give the column that says what is held the header "Activity" or "Title".',
    },
    'row-without-title': {
      message: ({ subject }) => `this row has no title: ${subject}`,
      hint: () => 'Write one; if the row continues the one above, leave its first columns empty.',
    },
    'second-table': {
      message: ({ subject }) =>
        `another table starts here, with the headers ${subject}; nothing is read from this row on`,
      hint: () => 'Put it on a sheet of its own, or give it the same headers.',
    },
    'column-twice': {
      message: ({ subject, other }) =>
        `"${subject}" means the same as ${other}; ${other} is read, and this column is kept as notes`,
      hint: () => 'Delete one of the two, or rename it.',
    },
    'column-unknown': {
      message: ({ subject }) =>
        subject === ''
          ? 'this column has no header; it is kept as notes'
          : `the column "${subject}" is not known; it is kept as notes`,
      hint: ({ other }) =>
        `Rename it if it matters to the plan.${other === undefined ? '' : ` Did you mean "${other}"?`}`,
    },
    'heading-row': {
      message: ({ subject }) =>
        `"${subject}" goes across the whole row; it is taken as a heading and not as an activity`,
      hint: () =>
        'If it is an activity, write it in the column of titles; if it is a day, write it in the rows it is for.',
    },
  },
};

const LONGEST = 120;

const cut = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(/\s+/g, ' ');

/** An Issue about a cell of a sheet; its path is such as `December › B12`. */
export function columnIssue(
  code: ColumnIssueCode,
  sheet: string,
  facts: { readonly cell: string; readonly subject: string; readonly other?: string | undefined },
  lang: Language,
): Issue {
  const { message, hint } = DICTIONARY[lang][code];
  const all = { cell: facts.cell, subject: cut(facts.subject), other: facts.other };
  return { code, path: `${sheet} › ${facts.cell}`, message: message(all), hint: hint(all), severity: SEVERITIES[code] };
}
