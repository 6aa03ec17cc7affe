import type { SheetIssueCode } from './read-sheets-issues.ts';
import type { FileKind } from './read-sheets-sniff.ts';
import type { Lang } from './words.ts';

interface IssueText {
  readonly message: string;
  readonly hint: string;
}

/** What is said of files that cannot be read as they are. */
interface SheetWords {
  readonly issues: { readonly [C in SheetIssueCode]: (subject: string) => IssueText };
  /** Behind a message that holds for several cells. */
  readonly cells: (names: readonly string[], count: number) => string;
}

type Kinds = { readonly [K in FileKind]: string };
const named = (kinds: { readonly [kind: string]: string }, kind: string): string => kinds[kind] ?? kind;

const KINDS_ZH: Kinds = {
  pdf: ' PDF 文件',
  image: '图片',
  html: '网页（HTML）',
  xml: ' XML 文件',
  rtf: ' RTF 文档',
  archive: '压缩包',
  binary: '无法识别的数据',
  word: ' Word 文档',
  slides: '演示文稿',
  opendocument: ' OpenDocument 文件',
  xlsb: '二进制工作簿（.xlsb）',
  zip: '压缩包',
  text: '文本表格（CSV）',
  workbook: ' Excel 工作簿',
};

const ZH: SheetWords = {
  issues: {
    'file-empty': () => ({ message: '文件是空的', hint: '请向报送单位重新索取。' }),
    'old-format': () => ({
      message: '是旧版 Office 文件（如 .xls），不能直接读取',
      hint: '请用 Excel 或 WPS 打开，另存为不设密码的 .xlsx。',
    }),
    password: () => ({ message: '文件设有打开密码', hint: '请打开后取消密码，另存为不设密码的 .xlsx。' }),
    'not-a-table': (kind) => ({
      message: `内容是${named(KINDS_ZH, kind)}，不是表格`,
      hint: '请报送 .xlsx 或 .csv 表格；能用 Excel 或 WPS 打开的，打开后另存为 .xlsx。',
    }),
    'not-a-workbook': (kind) => ({
      message: `内容是${named(KINDS_ZH, kind)}，不是 Excel 工作簿`,
      hint: '请把表格另存为 .xlsx 再报送。',
    }),
    'zip-broken': (part) => ({
      message: `文件不完整或已损坏${part === '' ? '' : `（${part}）`}`,
      hint: '可能没有传完：请重新传送，或打开原件另存一份。',
    }),
    'zip-bomb': (sizes) => ({
      message: `解压后大得不正常，未予读取（${sizes}）`,
      hint: '请向来源核实；确属正常表格的，把内容复制到新工作簿中另存。',
    }),
    'text-too-large': (size) => ({
      message: `文本文件过大，未予读取（${size}）`,
      hint: '请只保留要报送的内容，或分成几个文件。',
    }),
    'sheet-broken': () => ({
      message: '这张表已损坏，无法读取；其他表不受影响',
      hint: '请打开原件另存一份再报送。',
    }),
    'too-many-rows': (limit) => ({
      message: `有内容的行超过 ${limit} 行，整张表未读`,
      hint: '请只保留要报送的内容，或分成几个文件。',
    }),
    'too-many-columns': (limit) => ({
      message: `有内容的列超过 ${limit} 列，整张表未读`,
      hint: '请只保留要报送的内容。',
    }),
    'too-many-cells': (limit) => ({
      message: `文件中有内容的单元格超过 ${limit} 个，这张表未读`,
      hint: '请只保留要报送的内容，或分成几个文件。',
    }),
    undecodable: (lines) => ({
      message: `第 ${lines.replaceAll(',', '、')} 行有无法识别的字符，已用「\ufffd」代替`,
      hint: '请打开原件，另存为 .xlsx 或 UTF-8 编码的 CSV。',
    }),
    'open-quote': (text) => ({
      message: `引号没有配对，其后的内容全部读进了这一格：「${text}」`,
      hint: '请补上或删去多余的引号（"）。',
    }),
    'mixed-encoding': (lines) => ({
      message: `文字编码不一致：第 ${lines.replaceAll(',', '、')} 行按 GBK 读取，其余按 UTF-8 读取`,
      hint: '请核对这些行的文字，并另存为 .xlsx 或统一编码的 CSV。',
    }),
    'wrong-extension': (kind) => ({
      message: `扩展名与内容不符：内容是${named(KINDS_ZH, kind)}，已按内容读取`,
      hint: '请改正扩展名，以免其他程序打不开。',
    }),
    'no-cells': () => ({ message: '表格中没有任何内容', hint: '请核对是否报送了正确的文件。' }),
    'error-value': (value) => ({
      message: `单元格是错误值「${value}」`,
      hint: '请在原表中改正公式，或直接填写内容。',
    }),
    'formula-not-computed': (formula) => ({
      message: `公式没有计算结果：「${formula}」`,
      hint: '请用 Excel 或 WPS 打开并保存一次，或直接填写内容。',
    }),
    'impossible-date': (value) => ({ message: `「${value}」不是存在的日期`, hint: '请在原表中填写正确的日期。' }),
  },
  cells: (names, count) => `（共 ${count} 格：${names.join('、')}）`,
};

const KINDS_EN: Kinds = {
  pdf: 'a PDF file',
  image: 'an image',
  html: 'a web page (HTML)',
  xml: 'an XML file',
  rtf: 'an RTF document',
  archive: 'an archive',
  binary: 'unknown data',
  word: 'a Word document',
  slides: 'a presentation',
  opendocument: 'an OpenDocument file',
  xlsb: 'a binary workbook (.xlsb)',
  zip: 'an archive (zip)',
  text: 'a text table (CSV)',
  workbook: 'an Excel workbook',
};

const EN: SheetWords = {
  issues: {
    'file-empty': () => ({ message: 'the file is empty', hint: 'Ask who sent it to send it again.' }),
    'old-format': () => ({
      message: 'it is a file of an old Office (such as .xls), which cannot be read',
      hint: 'Open it in Excel or WPS and save it as .xlsx without password.',
    }),
    password: () => ({
      message: 'a password is needed to open the file',
      hint: 'Open it, remove the password and save it as .xlsx.',
    }),
    'not-a-table': (kind) => ({
      message: `it is ${named(KINDS_EN, kind)} and no table`,
      hint: 'Send an .xlsx or .csv table; what Excel or WPS can open, open there and save as .xlsx.',
    }),
    'not-a-workbook': (kind) => ({
      message: `it is ${named(KINDS_EN, kind)} and no Excel workbook`,
      hint: 'Save the table as .xlsx and send that.',
    }),
    'zip-broken': (part) => ({
      message: `the file is cut off or damaged${part === '' ? '' : ` (${part})`}`,
      hint: 'It may not have been sent wholly: send it again, or open the original and save a copy.',
    }),
    'zip-bomb': (sizes) => ({
      message: `unpacked it would be too large, and was not read (${sizes})`,
      hint: 'Ask who sent it; if it is an honest table, copy it into a new workbook.',
    }),
    'text-too-large': (size) => ({
      message: `the text file is too large, and was not read (${size})`,
      hint: 'Keep only what is to be sent, or split it into several files.',
    }),
    'sheet-broken': () => ({
      message: 'the sheet is damaged and cannot be read; the others are',
      hint: 'Open the original and save a copy.',
    }),
    'too-many-rows': (limit) => ({
      message: `the sheet has more than ${limit} filled rows, and was not read`,
      hint: 'Keep only what is to be sent, or split it into several files.',
    }),
    'too-many-columns': (limit) => ({
      message: `the sheet has more than ${limit} filled columns, and was not read`,
      hint: 'Keep only what is to be sent.',
    }),
    'too-many-cells': (limit) => ({
      message: `the file has more than ${limit} filled cells; this sheet was not read`,
      hint: 'Keep only what is to be sent, or split it into several files.',
    }),
    undecodable: (lines) => ({
      message: `characters that cannot be read were replaced by “\ufffd”, in lines ${lines.replaceAll(',', ', ')}`,
      hint: 'Open the original and save it as .xlsx, or as CSV in UTF-8.',
    }),
    'open-quote': (text) => ({
      message: `a quotation mark is not closed, and everything after it was read into this cell: “${text}”`,
      hint: 'Close or remove the quotation mark (").',
    }),
    'mixed-encoding': (lines) => ({
      message: `encodings are mixed: lines ${lines.replaceAll(',', ', ')} were read as GBK, the others as UTF-8`,
      hint: 'Check the texts of these lines, and save the file as .xlsx or as CSV in one encoding.',
    }),
    'wrong-extension': (kind) => ({
      message: `the name of the file does not fit: it is ${named(KINDS_EN, kind)}, and was read as that`,
      hint: 'Correct the extension, or other programs may not open it.',
    }),
    'no-cells': () => ({ message: 'the table holds nothing', hint: 'Check whether this is the right file.' }),
    'error-value': (value) => ({
      message: `the cell holds the error “${value}”`,
      hint: 'Correct the formula, or type the content.',
    }),
    'formula-not-computed': (formula) => ({
      message: `the formula has no result: “${formula}”`,
      hint: 'Open the file in Excel or WPS and save it once, or type the content.',
    }),
    'impossible-date': (value) => ({ message: `“${value}” is no date that exists`, hint: 'Type the right date.' }),
  },
  cells: (names, count) => ` (${count} cells: ${names.join(', ')})`,
};

const DICTIONARY: { readonly [L in Lang]: SheetWords } = { zh: ZH, en: EN };

export const sheetWords = (lang: Lang): SheetWords => DICTIONARY[lang];
