import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou intake` says. */
export interface IntakeWords {
  readonly help: {
    readonly about: string;
    readonly files: string;
    readonly roster: string;
    readonly period: string;
    readonly output: string;
    readonly record: string;
    readonly report: string;
    readonly decisions: string;
    readonly last: string;
    readonly unfinished: string;
    readonly strict: string;
    readonly partial: string;
  };
  readonly needsRoster: Complaint;
  readonly needsPeriod: Complaint;
  readonly badLast: Complaint;
  readonly noTables: Complaint;
  readonly badRoster: Complaint;
  readonly incomplete: (errors: number) => Complaint;
  readonly unresolved: (count: number) => Complaint;
  readonly read: (files: number, wishes: number, activities: number) => string;
  readonly merged: (count: number) => string;
  readonly carried: (count: number) => string;
  readonly clear: string;
  readonly decided: (count: number) => string;
  readonly open: (count: number) => string;
  readonly kinds: { readonly [kind in 'question' | 'duplicate' | 'contradiction' | 'lint' | 'mergeable']: string };
  readonly more: (count: number) => string;
  readonly files: string;
  readonly written: {
    readonly problem: string;
    readonly record: string;
    readonly report: string;
    readonly decisions: string;
  };
  readonly next: (problem: string) => string;
}

const ZH: IntakeWords = {
  help: {
    about: '汇总各班子报来的活动计划，合成一份预排方案，逐条列出疑问、重复和矛盾',
    files: '各班子的计划：XLSX、CSV、ICS 或预排方案 JSON',
    roster: '领导名册（XLSX；用 tongchou template 生成空表）',
    period: '周期：2026-12-H1（1–15日）、2026-12-H2、2026-12、2026-W50 或 2026-12-01/2026-12-14',
    output: '写出预排方案 JSON',
    record: '写出征集记录 JSON：每条来件及其去向，供 tongchou reply 回复各单位',
    report: '写出核对报告 HTML：每条来件如何理解，有哪些疑问',
    decisions: '决定文件 JSON：读取已有意见，并把未决事项补进去待填',
    last: '上一周期的文件，依次为预排方案、安排结果，可再加征集记录；未排上的事项自动结转',
    unfinished: '上一周期已举行但未办结的活动编号，一并结转',
    strict: '还有未决事项时不写预排方案',
    partial: '有文件或行读不出来时，也写出其余部分',
  },
  needsRoster: { message: '没有给出领导名册', hint: '请用 --roster 给出；没有名册时先运行 tongchou template。' },
  needsPeriod: { message: '没有给出周期', hint: '请用 --period 给出，如 --period 2026-12-H1。' },
  badLast: { message: '--last 需要两个或三个文件', hint: '依次给出上一周期的预排方案、安排结果，可再加征集记录。' },
  noTables: { message: '没有读出任何活动', hint: '请检查文件；表头应有「活动内容」「时间」「参加领导」等栏目。' },
  badRoster: { message: '领导名册不能使用', hint: '请按下列各条改正后再运行。' },
  incomplete: (errors) => ({
    message: `有 ${errors} 处读不出来，没有写预排方案`,
    hint: '请改正后再运行；确需先用其余部分的，加 --partial。',
  }),
  unresolved: (count) => ({
    message: `还有 ${count} 项未决，没有写预排方案`,
    hint: '请在决定文件里填写，或去掉 --strict。',
  }),
  read: (files, wishes, activities) => `${files} 个文件，${wishes} 条来件，合成 ${activities} 项活动`,
  merged: (count) => `其中 ${count} 条并入其他来件`,
  carried: (count) => `另有 ${count} 项由上一周期结转`,
  clear: '没有疑问、重复和矛盾。',
  decided: (count) => `已按决定办理 ${count} 项`,
  open: (count) => `待处理 ${count} 项：`,
  kinds: { question: '疑问', duplicate: '重复', contradiction: '矛盾', lint: '存疑', mergeable: '可合并' },
  more: (count) => `另有 ${count} 项，见报告（--report）`,
  files: '已写出',
  written: { problem: '预排方案', record: '征集记录', report: '核对报告', decisions: '决定文件' },
  next: (problem) => `下一步：tongchou plan ${problem}`,
};

const EN: IntakeWords = {
  help: {
    about: 'merges the plans that bodies sent in into one Problem, and lists every doubt, duplicate and contradiction',
    files: 'the plans: XLSX, CSV, ICS or Problem JSON',
    roster: 'the roster of leaders (XLSX; tongchou template writes an empty one)',
    period: 'period: 2026-12-H1 (1–15), 2026-12-H2, 2026-12, 2026-W50 or 2026-12-01/2026-12-14',
    output: 'write the Problem as JSON',
    record: 'write the record as JSON: each wish and what became of it, for tongchou reply',
    report: 'write a report as HTML: how each wish was understood, and what is doubtful',
    decisions: 'file of decisions, JSON: those in it are applied, and open findings are added for an answer',
    last: 'files of the last period: Problem, Schedule and, if any, record; what was not scheduled is carried over',
    unfinished: 'ids of activities that were held and are not done with: carried over too',
    strict: 'write no Problem while anything is open',
    partial: 'write what could be read although a file or row could not',
  },
  needsRoster: { message: 'there is no roster', hint: 'Name it by --roster; tongchou template writes an empty one.' },
  needsPeriod: { message: 'there is no period', hint: 'Give it by --period, such as --period 2026-12-H1.' },
  badLast: {
    message: '--last takes two or three files',
    hint: "Give the last period's Problem, Schedule and, if any, record.",
  },
  noTables: {
    message: 'no activity was found',
    hint: 'Look at the files; a row must name the columns: "Activity", "Time", "Leaders" and so on.',
  },
  badRoster: { message: 'the roster cannot be used', hint: 'Mend what is listed below.' },
  incomplete: (errors) => ({
    message: `${errors} ${errors === 1 ? 'place' : 'places'} could not be read; no Problem was written`,
    hint: 'Mend them, or add --partial to go on with the rest.',
  }),
  unresolved: (count) => ({
    message: `${count} ${count === 1 ? 'finding is' : 'findings are'} open; no Problem was written`,
    hint: 'Answer them in the file of decisions, or leave out --strict.',
  }),
  read: (files, wishes, activities) =>
    `${files} ${files === 1 ? 'file' : 'files'}, ${wishes} ${wishes === 1 ? 'wish' : 'wishes'}, ${activities} ${activities === 1 ? 'activity' : 'activities'}`,
  merged: (count) => `${count} of them merged into others`,
  carried: (count) => `${count} more carried over from the last period`,
  clear: 'No questions, duplicates or contradictions.',
  decided: (count) => `${count} settled by the file of decisions`,
  open: (count) => `${count} open:`,
  kinds: {
    question: 'question',
    duplicate: 'duplicate',
    contradiction: 'contradiction',
    lint: 'doubt',
    mergeable: 'mergeable',
  },
  more: (count) => `${count} more, see the report (--report)`,
  files: 'Written',
  written: { problem: 'Problem', record: 'record', report: 'report', decisions: 'decisions' },
  next: (problem) => `Next: tongchou plan ${problem}`,
};

/** The words of this command in the language of the others. */
export const intakeWords = (words: CliWords): IntakeWords => (words === cliWords('zh') ? ZH : EN);
