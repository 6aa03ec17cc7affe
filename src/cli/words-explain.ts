import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou explain` says; the explanations themselves are worded in `explain/say`. */
export interface ExplainWords {
  readonly help: {
    readonly about: string;
    readonly activity: string;
    readonly all: string;
    readonly most: string;
    readonly apply: string;
    readonly output: string;
    readonly problemOutput: string;
  };
  readonly needsActivity: Complaint;
  readonly noSuchActivity: (id: string, nearest: string | undefined) => Complaint;
  readonly applyNeedsOne: Complaint;
  readonly applyNeedsOutput: Complaint;
  readonly applyNeedsSound: (count: number) => Complaint;
  readonly outputNeedsApply: Complaint;
  readonly noSuchSuggestion: (number: number, count: number) => Complaint;
  readonly broken: (count: number) => string;
  readonly allHeld: string;
  readonly elsewhere: string;
  readonly barred: string;
  readonly moreObstacles: (count: number) => string;
  readonly moreSuggestions: (count: number) => string;
}

const ZH: ExplainWords = {
  help: {
    about: '说明一项活动为什么没有排入、怎样才能排入，或为什么排在这里、改排别处代价多少',
    activity: '活动编号，可重复给出',
    all: '说明全部未排入的活动（各列主要原因和最小的两个办法）',
    most: '每项活动最多列出几个办法（默认全部，--all 时 2 个；已排入的默认 6 个）',
    apply: '采用第 n 个办法，与 -o 同用',
    output: '写出采用后的安排',
    problemOutput: '写出采用后的预排方案',
  },
  needsActivity: { message: '没有说要说明哪项活动', hint: '请用 --activity 给出活动编号，或用 --all。' },
  noSuchActivity: (id, nearest) => ({
    message: `预排方案中没有活动“${id}”`,
    hint: nearest === undefined ? '请核对活动编号。' : `是否指“${nearest}”？`,
  }),
  applyNeedsOne: { message: '--apply 只能用于一项活动', hint: '请只给出一个 --activity。' },
  applyNeedsOutput: { message: '没有说采用后写到哪里', hint: '请加 -o 文件。' },
  applyNeedsSound: (count) => ({
    message: `这份安排有 ${count} 处不合规定，不能在它上面采用办法`,
    hint: '请先用 tongchou verify 查明，用 tongchou replan 改好。',
  }),
  outputNeedsApply: { message: '没有说采用哪个办法', hint: '写出文件时请加 --apply 序号。' },
  noSuchSuggestion: (number, count) => ({
    message: `没有第 ${number} 个办法`,
    hint: count === 0 ? '这项活动没有可采用的办法。' : `序号应为 1 至 ${count}。`,
  }),
  broken: (count) => `注意：这份安排有 ${count} 处不合规定，说明以现有安排为准；详见 tongchou verify。`,
  allHeld: '全部活动均已排入。',
  elsewhere: '其他排法：',
  barred: '排不下的日子：',
  moreObstacles: (count) => `另有 ${count} 项原因。`,
  moreSuggestions: (count) => `另有 ${count} 个办法。`,
};

const EN: ExplainWords = {
  help: {
    about:
      'why an activity is not scheduled and what would let it in, or why it is where it is and what else would cost',
    activity: 'id of an activity; may be given several times',
    all: 'every unscheduled activity, with the main reason and the two smallest changes',
    most: 'list at most so many ways for each (default all; 2 with --all; 6 where it is scheduled)',
    apply: 'take way number n; needs -o',
    output: 'write the Schedule that it gives',
    problemOutput: 'write the Problem that it gives',
  },
  needsActivity: { message: 'there is nothing to explain', hint: 'Name an activity by --activity, or use --all.' },
  noSuchActivity: (id, nearest) => ({
    message: `the Problem has no activity “${id}”`,
    hint: nearest === undefined ? 'Check the id.' : `Did you mean “${nearest}”?`,
  }),
  applyNeedsOne: { message: '--apply is for one activity', hint: 'Give --activity once.' },
  applyNeedsOutput: { message: 'there is nowhere to write', hint: 'Add -o with a file.' },
  applyNeedsSound: (count) => ({
    message: `the schedule breaks ${count} hard ${count === 1 ? 'constraint' : 'constraints'}: nothing can be taken on top of it`,
    hint: 'See tongchou verify, and mend it by tongchou replan.',
  }),
  outputNeedsApply: { message: 'nothing is chosen', hint: 'Add --apply with a number to write a file.' },
  noSuchSuggestion: (number, count) => ({
    message: `there is no way number ${number}`,
    hint: count === 0 ? 'Nothing was found for this activity.' : `Give a number from 1 to ${count}.`,
  }),
  broken: (count) =>
    `note: the schedule breaks ${count} hard ${count === 1 ? 'constraint' : 'constraints'}; it is explained as it stands (see tongchou verify)`,
  allHeld: 'Every activity is scheduled.',
  elsewhere: 'Other ways to hold it:',
  barred: 'Days without a place:',
  moreObstacles: (count) => `and ${count} more ${count === 1 ? 'reason' : 'reasons'}`,
  moreSuggestions: (count) => `and ${count} more ${count === 1 ? 'way' : 'ways'}`,
};

/** The words of this command in the language of the others. */
export const explainWords = (words: CliWords): ExplainWords => (words === cliWords('zh') ? ZH : EN);
