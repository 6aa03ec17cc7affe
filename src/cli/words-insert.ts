import type { Criterion } from '../whatif/insert.ts';
import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou insert` says. */
export interface InsertWords {
  readonly help: {
    readonly about: string;
    readonly activity: string;
    readonly time: string;
    readonly choose: string;
    readonly output: string;
    readonly folder: string;
  };
  readonly needsActivity: Complaint;
  readonly badActivity: Complaint;
  readonly needsChoice: Complaint;
  readonly noSuchPlan: Complaint;
  readonly expectCriterion: string;
  readonly plan: (number: number, criteria: string) => string;
  readonly criteria: { readonly [C in Criterion]: string };
  readonly separator: string;
  readonly figures: (changes: number, leaders: number, cost: number, valueLost: number, focus: string) => string;
  readonly when: (time: string) => string;
  readonly notHeld: string;
  readonly one: string;
}

const ZH: InsertWords = {
  help: {
    about: '突击任务：给出两三个完整可行的应对方案（改动最少、损失最小、保住集中时间）',
    activity: '任务 JSON：一项活动',
    time: '总的计算时间（默认 1.2s）',
    choose:
      '选定一个方案：least-change（改动最少）、least-loss（损失最小）、focus-kept（保住集中时间）或 another-day（改到另一天）',
    output: '写出选定方案的安排',
    folder: '把全部方案写到这个目录',
  },
  needsActivity: { message: '没有给出任务', hint: '请用 --activity 给出一个文件，内容为一项活动。' },
  badActivity: {
    message: '任务文件不是一项活动',
    hint: '应为一个 JSON 对象，如 {"id": "…", "title": "…", "minutes": 60}。',
  },
  needsChoice: { message: '没有说选定哪个方案', hint: '写出安排时请加 --choose。' },
  noSuchPlan: { message: '没有这个方案', hint: '只能选上面列出的方案。' },
  expectCriterion: ' least-change、least-loss、focus-kept 或 another-day',
  plan: (number, criteria) => `方案${'一二三'[number - 1] ?? number}：${criteria}`,
  criteria: {
    'least-change': '改动最少',
    'least-loss': '损失最小',
    'focus-kept': '保住集中时间',
    'another-day': '改到另一天',
  },
  separator: '、',
  figures: (changes, leaders, cost, valueLost, focus) =>
    `改动 ${changes} 处，涉及 ${leaders} 位领导；总代价 ${cost}，其中未排价值 ${valueLost}；集中时间 ${focus}`,
  when: (time) => `任务安排在${time}`,
  notHeld: '任务排不进去：所有可行时间都被锁定或必排的活动占住，或领导不在岗',
  one: '各项标准下都是这一个方案。',
};

const EN: InsertWords = {
  help: {
    about: 'a sudden task: two or three complete plans (least change, least loss, focus kept)',
    activity: 'the task, JSON: one activity',
    time: 'time for all of them (default 1.2s)',
    choose: 'choose a plan: least-change, least-loss, focus-kept or another-day',
    output: 'write the Schedule of the plan that is chosen',
    folder: 'write all plans into this folder',
  },
  needsActivity: { message: 'there is no task', hint: 'Name a file by --activity that holds one activity.' },
  badActivity: {
    message: 'the file holds no activity',
    hint: 'It must be a JSON object such as {"id": "…", "title": "…", "minutes": 60}.',
  },
  needsChoice: { message: 'no plan is chosen', hint: 'Add --choose to write a Schedule.' },
  noSuchPlan: { message: 'there is no such plan', hint: 'Choose one of the plans that are listed.' },
  expectCriterion: 'least-change, least-loss, focus-kept or another-day',
  plan: (number, criteria) => `Plan ${number}: ${criteria}`,
  criteria: {
    'least-change': 'least change',
    'least-loss': 'least loss',
    'focus-kept': 'focus kept',
    'another-day': 'on another day',
  },
  separator: ', ',
  figures: (changes, leaders, cost, valueLost, focus) =>
    `${changes} ${changes === 1 ? 'change' : 'changes'}, ${leaders} ${leaders === 1 ? 'leader' : 'leaders'} concerned; cost ${cost}, value lost ${valueLost}; focus ${focus}`,
  when: (time) => `the task is held on ${time}`,
  notHeld:
    'the task does not fit: every possible time is taken by what is pinned or mandatory, or its leaders are absent',
  one: 'It is the best by every criterion.',
};

/** The words of this command in the language of the others. */
export const insertWords = (words: CliWords): InsertWords => (words === cliWords('zh') ? ZH : EN);
