import type { Dictionary } from '../../state/language.ts';

export interface PlansWords {
  readonly title: string;
  readonly about: string;
  readonly newPlan: string;
  readonly importPlan: string;
  readonly open: string;
  readonly board: string;
  readonly intake: string;
  readonly publish: string;
  readonly current: string;
  readonly past: string;
  readonly noCurrent: string;
  readonly search: string;
  readonly noMatch: string;
  readonly coming: (days: number) => string;
  readonly now: (days: number) => string;
  readonly over: string;
  readonly days: (days: number) => string;
  readonly published: string;
  readonly revision: (number: number) => string;
  readonly notPublished: string;
  readonly saved: string;
  readonly noWork: string;
  readonly files: string;
  readonly fileCount: (wishes: number) => string;
  readonly noFiles: string;
  readonly withRoster: string;
  readonly withoutRoster: string;
  readonly columns: {
    readonly period: string;
    readonly title: string;
    readonly id: string;
    readonly published: string;
    readonly actions: string;
  };
  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  readonly fields: {
    readonly period: string;
    readonly own: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly id: string;
    readonly idHint: string;
    readonly title: string;
  };
  readonly faults: {
    readonly days: string;
    readonly id: string;
    readonly taken: string;
    readonly title: string;
  };
  readonly defaultTitle: (period: string) => string;
  readonly create: string;
  readonly importing: ImportWords;
}

export interface ImportWords {
  readonly title: string;
  readonly about: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly pick: string;
  readonly problem: string;
  readonly schedule: string;
  readonly remove: string;
  readonly noJson: (name: string) => string;
  readonly otherFormat: (name: string) => string;
  readonly noHorizon: string;
  readonly onlySchedule: string;
  readonly checking: string;
  readonly faulty: (errors: number) => string;
  readonly columns: { readonly path: string; readonly message: string; readonly hint: string };
  readonly whole: string;
  readonly good: (activities: number, leaders: number) => string;
  readonly goodSchedule: (held: number) => string;
  readonly broken: (conflicts: number) => string;
  readonly warnings: (count: number) => string;
  readonly brokenSchedule: string;
  readonly brokenScheduleHint: string;
  readonly go: string;
  readonly intoEmpty: string;
  readonly hasWork: string;
}

export const PLANS_WORDS: Dictionary<PlansWords> = {
  zh: {
    title: '计划',
    about: '每半月或每月一个计划：汇总各单位报送，统筹排期，核对后发布。',
    newPlan: '新建计划',
    importPlan: '导入方案文件',
    open: '打开',
    board: '打开排期',
    intake: '汇总',
    publish: '发布',
    current: '本期与下期',
    past: '以往计划',
    noCurrent: '本期和下期都还没有计划。',
    search: '按题名、编号或日期查找',
    noMatch: '没有找到相符的计划。',
    coming: (days) => (days === 1 ? '明天开始' : `${days} 天后开始`),
    now: (days) => (days === 0 ? '进行中，今天结束' : `进行中，还有 ${days} 天`),
    over: '已结束',
    days: (days) => `${days} 天`,
    published: '发布',
    revision: (number) => `第 ${number} 版`,
    notPublished: '尚未发布',
    saved: '最近保存',
    noWork: '尚无方案',
    files: '报送',
    fileCount: (wishes) => `${wishes} 份报送表`,
    noFiles: '尚未收到文件',
    withRoster: '有名册',
    withoutRoster: '缺名册',
    columns: { period: '期间', title: '题名', id: '编号', published: '发布', actions: '操作' },
    emptyTitle: '还没有计划',
    emptyHint: '新建一个计划，按三步完成：',
    steps: [
      { title: '汇总', text: '收齐各单位报来的表格和名册，逐条核定疑问、重复和矛盾。' },
      { title: '排期', text: '自动排出最优方案，再按实际情况手工调整。' },
      { title: '发布', text: '核对无误后发布，领导和各单位的日历随即更新。' },
    ],
    fields: {
      period: '期间',
      own: '自定日期',
      firstDay: '起始日期',
      lastDay: '截止日期',
      id: '编号',
      idHint: '用于文件名和网址；可用文字、数字和 . _ ~ -',
      title: '题名',
    },
    faults: {
      days: '截止日期不能早于起始日期',
      id: '请用不超过 60 个的文字、数字和 . _ ~ -，以文字或数字开头',
      taken: '已有这个编号的计划',
      title: '请填写题名',
    },
    defaultTitle: (period) => `${period}领导活动安排`,
    create: '新建并开始汇总',
    importing: {
      title: '导入方案文件',
      about: '导入已有的方案（problem.json），可连同排期结果（schedule.json）一并导入。',
      drop: '把方案文件拖到这里',
      dropHint: 'JSON 文件：方案一份，排期结果一份（可不选）',
      pick: '选择文件',
      problem: '方案',
      schedule: '排期结果',
      remove: '移除',
      noJson: (name) => `“${name}”不是 JSON 文件，或内容不完整。`,
      otherFormat: (name) => `“${name}”不是方案或排期结果。各单位的报送表请在“汇总”中导入。`,
      noHorizon: '方案没有写明起止日期（horizon）。',
      onlySchedule: '排期结果须与方案一并导入，请再选择方案文件。',
      checking: '正在检查…',
      faulty: (errors) => `文件有 ${errors} 处错误，改正后才能导入`,
      columns: { path: '位置', message: '问题', hint: '怎样改' },
      whole: '整个文件',
      good: (activities, leaders) => `方案可用：${activities} 项活动，${leaders} 位领导`,
      goodSchedule: (held) => `排期结果可用：已排 ${held} 项`,
      broken: (conflicts) => `排期结果有 ${conflicts} 处冲突，导入后可在排期中调整`,
      warnings: (count) => `另有 ${count} 处提醒`,
      brokenSchedule: '排期结果的内容不完整，或不是由本系统生成的格式',
      brokenScheduleHint: '请重新导出排期结果，或移除它，只导入方案。',
      go: '导入并打开',
      intoEmpty: '已有这个编号的计划，其中尚无方案，将导入到该计划。',
      hasWork: '已有这个编号的计划，其中已有方案。请换一个编号。',
    },
  },
  en: {
    title: 'Plans',
    about: 'A plan for every half month or month: collect what the bodies send, schedule it, check it and publish it.',
    newPlan: 'New plan',
    importPlan: 'Import a document',
    open: 'Open',
    board: 'Open the board',
    intake: 'Intake',
    publish: 'Publish',
    current: 'Present and next',
    past: 'Earlier plans',
    noCurrent: 'There is no plan for the present or the next period yet.',
    search: 'Find by title, id or date',
    noMatch: 'No plan matches.',
    coming: (days) => (days === 1 ? 'begins tomorrow' : `begins in ${days} days`),
    now: (days) => (days === 0 ? 'under way, ends today' : `under way, ${days} ${days === 1 ? 'day' : 'days'} left`),
    over: 'over',
    days: (days) => `${days} ${days === 1 ? 'day' : 'days'}`,
    published: 'Published',
    revision: (number) => `Revision ${number}`,
    notPublished: 'not yet published',
    saved: 'Last saved',
    noWork: 'holds nothing yet',
    files: 'Sent in',
    fileCount: (wishes) => `${wishes} ${wishes === 1 ? 'file' : 'files'} of wishes`,
    noFiles: 'no files yet',
    withRoster: 'with a roster',
    withoutRoster: 'no roster',
    columns: { period: 'Period', title: 'Title', id: 'Id', published: 'Published', actions: 'Actions' },
    emptyTitle: 'There are no plans yet',
    emptyHint: 'Make one, and take it through three steps:',
    steps: [
      {
        title: 'Collect',
        text: 'Gather the tables of the bodies and the roster; settle doubts, duplicates and contradictions.',
      },
      { title: 'Schedule', text: 'Have the best schedule worked out, then change it by hand as need be.' },
      { title: 'Publish', text: 'Check it and publish it; the calendars of leaders and bodies follow at once.' },
    ],
    fields: {
      period: 'Period',
      own: 'Own dates',
      firstDay: 'First day',
      lastDay: 'Last day',
      id: 'Id',
      idHint: 'Part of file names and addresses: letters, digits and . _ ~ -',
      title: 'Title',
    },
    faults: {
      days: 'The last day cannot be before the first',
      id: 'Up to 60 letters, digits and . _ ~ -, beginning with a letter or digit',
      taken: 'There is a plan with this id',
      title: 'A title is needed',
    },
    defaultTitle: (period) => `Leadership schedule, ${period}`,
    create: 'Create and go to its intake',
    importing: {
      title: 'Import a document',
      about:
        'Takes a Problem (problem.json), and with it the schedule that answers it (schedule.json) if there is one.',
      drop: 'Drop the documents here',
      dropHint: 'JSON: one Problem, and one schedule if you have it',
      pick: 'Choose files',
      problem: 'Problem',
      schedule: 'Schedule',
      remove: 'Remove',
      noJson: (name) => `“${name}” is no JSON file, or it is cut short.`,
      otherFormat: (name) =>
        `“${name}” is neither a Problem nor a schedule. Tables of wishes are imported in “Intake”.`,
      noHorizon: 'The Problem does not say its first and last day (horizon).',
      onlySchedule: 'A schedule comes with its Problem: choose that file too.',
      checking: 'Checking…',
      faulty: (errors) => `There ${errors === 1 ? 'is 1 error' : `are ${errors} errors`} to be mended first`,
      columns: { path: 'Where', message: 'What is wrong', hint: 'What to do' },
      whole: 'the whole file',
      good: (activities, leaders) => `The Problem is sound: ${activities} activities, ${leaders} leaders`,
      goodSchedule: (held) => `The schedule can be used: ${held} held`,
      broken: (conflicts) =>
        `The schedule has ${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}; mend them on the board`,
      warnings: (count) => `${count} ${count === 1 ? 'warning' : 'warnings'} besides`,
      brokenSchedule: 'The schedule is incomplete, or of a shape that is not known',
      brokenScheduleHint: 'Export it again, or take it out and import the Problem alone.',
      go: 'Import and open',
      intoEmpty: 'There is a plan with this id that holds nothing yet: it takes the documents.',
      hasWork: 'There is a plan with this id that holds documents. Choose another id.',
    },
  },
};
