import type { Difference } from '../intake/round-trip/difference.ts';
import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou reimport` says. */
interface ReimportWords {
  readonly help: {
    readonly reimport: string;
    readonly table: string;
    readonly output: string;
    readonly partial: string;
  };
  readonly incomplete: (questions: number) => Complaint;
  readonly differences: (count: number, table: string) => string;
  readonly unchanged: string;
  readonly fields: { readonly [F in Difference['field']]: string };
  /** Behind a difference: the place, and whether it only pins. */
  readonly pin: string;
  readonly edit: string;
  readonly rowGone: string;
  readonly warnings: (count: number) => string;
  readonly written: (path: string, count: number) => string;
  readonly notWritten: string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const EN: ReimportWords = {
  help: {
    reimport: 'read back an exported table (XLSX, layout H) that was edited by hand, and list the differences',
    table: 'the edited table (XLSX, or CSV saved from it)',
    output: 'write the Problem with the differences as pins and edits here',
    partial: 'write what was understood although there are open questions',
  },
  incomplete: (questions) => ({
    message: `${plural(questions, 'cell or row')} could not be understood; nothing was written`,
    hint: 'Correct the table, or give --partial to leave these as they were.',
  }),
  differences: (count, table) => `${plural(count, 'difference')} in ${table}`,
  unchanged: 'No difference: time, place, people and titles are as exported',
  fields: {
    start: 'time',
    day: 'day',
    venue: 'place',
    attendees: 'leaders',
    title: 'title',
    removed: 'cancelled',
  },
  pin: 'pinned',
  edit: 'edited',
  rowGone: 'row deleted',
  warnings: (count) => `${plural(count, 'new warning')} on the Problem with these differences`,
  written: (path, count) => `${path}: the Problem with ${plural(count, 'difference')}`,
  notWritten: 'Nothing was written: give -o FILE to write the Problem with these differences.',
};

const ZH: ReimportWords = {
  help: {
    reimport: '读回手工改过的活动安排清单（XLSX，版式 H），逐条列出改动',
    table: '改过的清单（XLSX，或由它另存的 CSV）',
    output: '把改动作为锁定或修改并入，写出预排方案文件',
    partial: '有没读懂的地方时，仍写出读懂的改动',
  },
  incomplete: (questions) => ({
    message: `有 ${questions} 处没有读懂，未写出文件`,
    hint: '请改正表格；或加 --partial，没读懂的地方保持原样。',
  }),
  differences: (count, table) => `${table} 有 ${count} 处改动`,
  unchanged: '没有改动：时间、地点、参加领导和活动内容都与导出时一样',
  fields: {
    start: '时间',
    day: '日期',
    venue: '地点',
    attendees: '领导',
    title: '名称',
    removed: '取消',
  },
  pin: '锁定',
  edit: '修改方案',
  rowGone: '整行已删',
  warnings: (count) => `并入改动后，方案新增 ${count} 条提醒`,
  written: (path, count) => `${path}：已并入 ${count} 处改动的预排方案`,
  notWritten: '未写出文件：确认无误后，加 -o 文件 写出并入改动的预排方案。',
};

/** The words of this command in the language of the others. */
export const reimportWords = (words: CliWords): ReimportWords => (words === cliWords('zh') ? ZH : EN);
