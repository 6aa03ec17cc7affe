import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou reply` says. */
export interface ReplyCliWords {
  readonly help: {
    readonly reply: string;
    readonly intake: string;
    readonly dir: string;
    readonly format: string;
    readonly date: string;
    readonly unit: string;
  };
  readonly expectFormat: string;
  readonly expectDay: string;
  readonly noRecord: Complaint;
  readonly noFolder: Complaint;
  readonly stdinTwice: Complaint;
  readonly written: (folder: string, replies: number, files: number) => string;
  readonly nobody: string;
  readonly noBodies: string;
  readonly body: (name: string, total: number, counts: string) => string;
}

export const REPLY_CLI_EN: ReplyCliWords = {
  help: {
    reply: 'answer the bodies: what became of each of their wishes, with alternatives',
    intake: 'intake record (JSON) that tongchou intake made with the Problem',
    dir: 'folder for the replies, one per body and format',
    format: 'html, xlsx, or both separated by a comma (default both)',
    date: 'date printed on the replies, 2026-11-25 (default: today)',
    unit: 'who answers, printed on the replies',
  },
  expectFormat: 'html, xlsx or html,xlsx',
  expectDay: 'a day such as 2026-11-25',
  noRecord: { message: 'it is not said what the bodies asked for', hint: 'Give --intake RECORD.' },
  noFolder: { message: 'it is not said where the replies go', hint: 'Give -d FOLDER.' },
  stdinTwice: { message: 'standard input can be read only once', hint: 'Give the others as files.' },
  written: (folder, replies, files) =>
    `${replies} ${replies === 1 ? 'reply' : 'replies'} in ${files} ${files === 1 ? 'file' : 'files'}: ${folder}`,
  nobody: 'body not known',
  noBodies: 'The record has no wishes: there is nobody to answer.',
  body: (name, total, counts) => `${name}: ${total} ${total === 1 ? 'wish' : 'wishes'} (${counts})`,
};

export const REPLY_CLI_ZH: ReplyCliWords = {
  help: {
    reply: '回复各班子：逐项说明报送事项的安排结果，并附备选',
    intake: '征集记录（JSON），由 tongchou intake 与预排方案输入一同生成',
    dir: '存放回复函的文件夹，每个班子每种格式一份',
    format: 'html、xlsx，或用逗号隔开的两种（默认两种）',
    date: '回复函上的日期，如 2026-11-25（默认当天）',
    unit: '回复单位，印在回复函上',
  },
  expectFormat: 'html、xlsx 或 html,xlsx',
  expectDay: '日期，如 2026-11-25',
  noRecord: { message: '没有说明各班子报送了什么', hint: '请给出 --intake 征集记录。' },
  noFolder: { message: '没有说明回复函存放在哪里', hint: '请给出 -d 文件夹。' },
  stdinTwice: { message: '标准输入只能读取一次', hint: '其余文档请给出文件名。' },
  written: (folder, replies, files) => `回复函 ${replies} 份，共 ${files} 个文件：${folder}`,
  nobody: '报送单位不明',
  noBodies: '征集记录中没有报送事项，无须回复。',
  body: (name, total, counts) => `${name}：${total} 项（${counts}）`,
};

/** The words of this command in the language of the others. */
export const replyCliWords = (words: CliWords): ReplyCliWords =>
  words === cliWords('zh') ? REPLY_CLI_ZH : REPLY_CLI_EN;
