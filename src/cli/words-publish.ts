import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only the commands on published plans say. */
export interface PublishCliWords {
  readonly help: {
    readonly publish: string;
    readonly revisions: string;
    readonly diff: string;
    readonly rollback: string;
    readonly data: string;
    readonly plan: string;
    readonly onePlan: string;
    readonly waive: string;
    readonly by: string;
    readonly note: string;
    readonly notices: string;
    readonly ics: string;
    readonly to: string;
    readonly side: string;
    readonly sideProblem: string;
  };
  readonly noData: Complaint;
  readonly noPlan: Complaint;
  readonly noTarget: Complaint;
  readonly noProblem: (side: string) => Complaint;
  readonly badPlan: (text: string) => Complaint;
  readonly badNumber: (text: string) => Complaint;
  readonly badWaiver: (text: string) => Complaint;
  readonly noStore: (file: string) => Complaint;
  readonly notAStore: (file: string) => Complaint;
  readonly busy: (file: string) => Complaint;
  readonly full: (file: string) => Complaint;
  readonly storeFault: (file: string, code: string) => Complaint;
  readonly conflict: (expected: number, found: number) => Complaint;
  readonly unknownPlan: (plan: string) => Complaint;
  readonly unknownRevision: (plan: string, number: number) => Complaint;
  readonly newest: (plan: string, number: number) => Complaint;
  readonly altered: (plan: string, number: number) => Complaint;
  readonly refused: (faults: number) => Complaint;
  readonly writtenTooLate: Complaint;

  readonly published: (plan: string, number: number, time: string) => string;
  readonly restored: (plan: string, number: number, to: number, time: string) => string;
  readonly feeds: (count: number) => string;
  readonly first: string;
  readonly changes: (count: number, from: number) => string;
  readonly differences: (count: number, from: string, to: string) => string;
  readonly unchanged: string;
  readonly waivers: (count: number) => string;
  readonly waiver: (activity: string, name: string, reason: string) => string;
  readonly noticesWritten: (folder: string, readers: number) => string;
  readonly feedsWritten: (folder: string, files: number) => string;
  readonly noNotices: string;

  readonly nothingPublished: string;
  readonly revision: (number: number, time: string, by: string) => string;
  readonly restores: (number: number) => string;
  readonly chainWhole: string;
  readonly chainBroken: (number: number) => string;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const PUBLISH_EN: PublishCliWords = {
  help: {
    publish: 'publish a schedule as the next revision of its plan',
    revisions: 'list the published revisions and check that none was altered',
    diff: 'say what differs between two revisions or schedules',
    rollback: 'publish an earlier revision anew',
    data: "the office's database; made by the first publication",
    plan: 'id of the plan (default: its period, such as 2026-12-H1)',
    onePlan: 'of this plan only',
    waive: 'publish although something is empty or missing: ACTIVITY=NAME:REASON, repeatable; * for the whole',
    by: 'who publishes',
    note: 'a note for the change notices',
    notices: 'write change notices into this folder',
    ics: 'write the feeds into this folder too',
    to: 'number of the revision to restore',
    side: 'PLAN#NUMBER of --data, or a Schedule document of --problem',
    sideProblem: 'Problem document that the Schedule documents answer',
  },
  noData: { message: 'no database is named', hint: 'Give --data FILE.' },
  noPlan: { message: 'no plan is named', hint: 'Give --plan ID; see: tongchou revisions' },
  noTarget: { message: 'no revision is named', hint: 'Give --to NUMBER; see: tongchou revisions' },
  noProblem: (side) => ({
    message: `it is not known what ${side} is`,
    hint: 'Give --data FILE for PLAN#NUMBER, or --problem FILE for a Schedule document.',
  }),
  badPlan: (text) => ({
    message: `“${text}” is no id of a plan`,
    hint: 'Use up to 60 letters, digits and . _ ~ -, such as 2026-12-H1.',
  }),
  badNumber: (text) => ({ message: `“${text}” is no number of a revision`, hint: 'Give a whole number from 1.' }),
  badWaiver: (text) => ({
    message: `“${text}” is no waiver`,
    hint: 'Write ACTIVITY=NAME:REASON, such as a3=Chen Ming:approved by telephone.',
  }),
  noStore: (file) => ({ message: `${file} does not exist`, hint: 'It is made by: tongchou publish' }),
  notAStore: (file) => ({
    message: `${file} is no database of tongchou`,
    hint: 'Choose another file; this one was left as it was.',
  }),
  busy: (file) => ({ message: `${file} is being written by another process`, hint: 'Try again; nothing was written.' }),
  full: (file) => ({ message: `${file} cannot grow: the disk is full`, hint: 'Make room; nothing was written.' }),
  storeFault: (file, code) => ({
    message: `${file} cannot be used (${code})`,
    hint: 'Check the disk and the permissions of the file and its folder; restore a backup if it is damaged.',
  }),
  conflict: (expected, found) => ({
    message: `another publication came first: number ${expected} was expected, ${found} would be next`,
    hint: 'Look at it with tongchou revisions, then publish again; nothing was written.',
  }),
  unknownPlan: (plan) => ({ message: `there is no published plan ${plan}`, hint: 'See: tongchou revisions' }),
  unknownRevision: (plan, number) => ({
    message: `${plan} has no revision ${number}`,
    hint: 'See: tongchou revisions',
  }),
  newest: (plan, number) => ({
    message: `revision ${number} of ${plan} is the newest one`,
    hint: 'Give an earlier number; nothing was written.',
  }),
  altered: (plan, number) => ({
    message: `revision ${number} of ${plan} was altered after its publication`,
    hint: 'Restore the database from a backup; nothing was written.',
  }),
  refused: (faults) => ({
    message: `not published: ${plural(faults, 'fault')}`,
    hint: 'Correct or waive each of them; nothing was written.',
  }),
  writtenTooLate: {
    message: 'the revision is published, but not all files could be written',
    hint: 'Feeds are served all the same; correct the cause, and see tongchou diff for the changes.',
  },

  published: (plan, number, time) => `Published: revision ${number} of ${plan}, ${time}`,
  restored: (plan, number, to, time) => `Published: revision ${number} of ${plan} restores revision ${to}, ${time}`,
  feeds: (count) => `${plural(count, 'feed')} renewed`,
  first: 'The first revision of this plan',
  changes: (count, from) => `${plural(count, 'change')} against revision ${from}`,
  differences: (count, from, to) => `${plural(count, 'change')} from ${from} to ${to}`,
  unchanged: 'No change of time, place, people or title',
  waivers: (count) => `${plural(count, 'waiver')}`,
  waiver: (activity, name, reason) => `${activity}: ${name}, ${reason}`,
  noticesWritten: (folder, readers) => `change notices  ${folder} (for ${plural(readers, 'reader')})`,
  feedsWritten: (folder, files) => `feeds  ${folder} (${plural(files, 'file')})`,
  noNotices: 'no change notices: nobody is concerned',

  nothingPublished: 'Nothing has been published.',
  revision: (number, time, by) => `revision ${number}  ${time}${by === '' ? '' : `  ${by}`}`,
  restores: (number) => `restores revision ${number}`,
  chainWhole: 'the chain of hashes is whole',
  chainBroken: (number) => `the chain of hashes is broken at revision ${number}: it was altered, or is missing`,
};

export const PUBLISH_ZH: PublishCliWords = {
  help: {
    publish: '把活动安排发布为该计划的下一版',
    revisions: '列出已发布的各版，并核验未被改动',
    diff: '说明两版（或两份安排）之间的变动',
    rollback: '把较早的一版重新发布',
    data: '本办公室的数据库文件；首次发布时建立',
    plan: '计划编号（默认为其周期，如 2026-12-H1）',
    onePlan: '只看这个计划',
    waive: '虽有缺项仍予发布：活动=姓名:理由，可多次给出；* 表示整个安排',
    by: '发布人',
    note: '写入变更通知的说明',
    notices: '把变更通知写到这个文件夹',
    ics: '把日历也写到这个文件夹',
    to: '要恢复的版号',
    side: '--data 中的「计划#版号」，或 --problem 的活动安排文件',
    sideProblem: '活动安排文件所对应的预排方案文件',
  },
  noData: { message: '没有指明数据库', hint: '请给出 --data 文件。' },
  noPlan: { message: '没有指明计划', hint: '请给出 --plan 编号；可用 tongchou revisions 查看。' },
  noTarget: { message: '没有指明版号', hint: '请给出 --to 版号；可用 tongchou revisions 查看。' },
  noProblem: (side) => ({
    message: `无法判断 ${side} 是什么`,
    hint: '「计划#版号」请给出 --data 文件；活动安排文件请给出 --problem 文件。',
  }),
  badPlan: (text) => ({
    message: `「${text}」不能作计划编号`,
    hint: '请用不超过 60 个的文字、数字和 . _ ~ -，如 2026-12-H1。',
  }),
  badNumber: (text) => ({ message: `「${text}」不是版号`, hint: '请给出不小于 1 的整数。' }),
  badWaiver: (text) => ({ message: `「${text}」不是豁免`, hint: '请写：活动=姓名:理由，如 a3=陈明:已电话请示同意。' }),
  noStore: (file) => ({ message: `${file} 不存在`, hint: '首次 tongchou publish 时会建立。' }),
  notAStore: (file) => ({ message: `${file} 不是 tongchou 的数据库`, hint: '请换一个文件；原文件未动。' }),
  busy: (file) => ({ message: `另一个程序正在写 ${file}`, hint: '请稍后再试；未写任何内容。' }),
  full: (file) => ({ message: `${file} 无法增大：磁盘已满`, hint: '请腾出空间；未写任何内容。' }),
  storeFault: (file, code) => ({
    message: `${file} 无法使用（${code}）`,
    hint: '请检查磁盘和文件夹权限；文件损坏时请用备份恢复。',
  }),
  conflict: (expected, found) => ({
    message: `已有别的发布在先：应为第 ${expected} 版，实际下一版为第 ${found} 版`,
    hint: '请先用 tongchou revisions 查看，再重新发布；未写任何内容。',
  }),
  unknownPlan: (plan) => ({ message: `没有已发布的计划 ${plan}`, hint: '可用 tongchou revisions 查看。' }),
  unknownRevision: (plan, number) => ({
    message: `${plan} 没有第 ${number} 版`,
    hint: '可用 tongchou revisions 查看。',
  }),
  newest: (plan, number) => ({
    message: `第 ${number} 版就是 ${plan} 的最新一版`,
    hint: '请给出较早的版号；未写任何内容。',
  }),
  altered: (plan, number) => ({
    message: `${plan} 第 ${number} 版在发布后被改动过`,
    hint: '请用备份恢复数据库；未写任何内容。',
  }),
  refused: (faults) => ({ message: `未发布：有 ${faults} 处问题`, hint: '请逐一改正或豁免；未写任何内容。' }),
  writtenTooLate: {
    message: '已发布，但文件没有全部写出',
    hint: '订阅不受影响；请排除原因，变动可用 tongchou diff 查看。',
  },

  published: (plan, number, time) => `已发布：${plan} 第 ${number} 版，${time}`,
  restored: (plan, number, to, time) => `已发布：${plan} 第 ${number} 版，恢复第 ${to} 版的安排，${time}`,
  feeds: (count) => `已更新 ${count} 份日历`,
  first: '这是该计划的第一版',
  changes: (count, from) => `与第 ${from} 版相比有 ${count} 处变动`,
  differences: (count, from, to) => `由 ${from} 到 ${to} 有 ${count} 处变动`,
  unchanged: '时间、地点、人员和名称均无变动',
  waivers: (count) => `豁免 ${count} 项`,
  waiver: (activity, name, reason) => `${activity}：${name}，${reason}`,
  noticesWritten: (folder, readers) => `变更通知  ${folder}（发 ${readers} 处）`,
  feedsWritten: (folder, files) => `日历  ${folder}（${files} 个文件）`,
  noNotices: '没有变更通知：无人受影响',

  nothingPublished: '尚未发布过任何安排。',
  revision: (number, time, by) => `第 ${number} 版  ${time}${by === '' ? '' : `  ${by}`}`,
  restores: (number) => `恢复第 ${number} 版`,
  chainWhole: '哈希链完整',
  chainBroken: (number) => `哈希链在第 ${number} 版处断裂：该版被改动或缺失`,
};

/** The same language as the shared dictionary. */
export const publishCliWords = (words: CliWords): PublishCliWords =>
  words === cliWords('zh') ? PUBLISH_ZH : PUBLISH_EN;
