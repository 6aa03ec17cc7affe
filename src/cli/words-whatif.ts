import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou whatif` says. */
export interface WhatIfWords {
  readonly help: {
    readonly about: string;
    readonly scenario: string;
    readonly schedule: string;
    readonly time: string;
    readonly baseTime: string;
    readonly report: string;
    readonly folder: string;
  };
  readonly needsScenario: Complaint;
  readonly sameName: (name: string) => Complaint;
  readonly base: string;
  readonly columns: {
    readonly name: string;
    readonly kept: string;
    readonly cost: string;
    readonly lost: string;
    readonly inconvenience: string;
    readonly gap: string;
    readonly mandatory: string;
    readonly priority: (level: number) => string;
    readonly focus: string;
    readonly moved: string;
    readonly otherDay: string;
    readonly restaffed: string;
    readonly rehoused: string;
    readonly cancelled: string;
    readonly added: string;
    readonly leaders: string;
  };
  readonly share: (held: number, asked: number) => string;
  readonly changesOf: (name: string, count: number) => string;
  readonly unchanged: (name: string) => string;
  readonly more: (count: number) => string;
  readonly title: (problem: string) => string;
  readonly costChart: string;
  readonly hoursChart: string;
  readonly hours: (hours: string) => string;
  readonly written: (path: string) => string;
}

const ZH: WhatIfWords = {
  help: {
    about: '假设方案：从同一份安排出发，分别试排几个方案，并排比较',
    scenario: '方案文件 JSON（tongchou/scenario@1），可给多个',
    schedule: '以这份已有安排为基准；不给则先排一份',
    time: '每个方案的试排时间（默认 500ms）',
    baseTime: '基准安排的时间（默认 5s）',
    report: '写出比较报告 HTML',
    folder: '把每个方案的预排方案和安排写到这个目录',
  },
  needsScenario: { message: '没有给出方案', hint: '请用 --scenario 给出一个或多个方案文件。' },
  sameName: (name) => ({ message: `有两个方案都叫「${name}」`, hint: '请改名，以便比较时区分。' }),
  base: '基准',
  columns: {
    name: '方案',
    kept: '保住价值',
    cost: '总代价',
    lost: '未排价值',
    inconvenience: '不便',
    gap: '离最优至多',
    mandatory: '必排未排',
    priority: (level) => `重要度 ${level}`,
    focus: '集中时间',
    moved: '改时间',
    otherDay: '其中改日',
    restaffed: '换人',
    rehoused: '换地点',
    cancelled: '取消',
    added: '新增',
    leaders: '涉及领导',
  },
  share: (held, asked) => `${held}/${asked}`,
  changesOf: (name, count) => `「${name}」比基准有 ${count} 处变化`,
  unchanged: (name) => `「${name}」与基准相同`,
  more: (count) => `另有 ${count} 处，见报告（--report）或 --json`,
  title: (problem) => `${problem}：假设方案比较`,
  costChart: '总代价（越短越好；深色为未排价值，浅色为不便）',
  hoursChart: '各领导用时（小时）',
  hours: (hours) => `${hours}`,
  written: (path) => `已写出 ${path}`,
};

const EN: WhatIfWords = {
  help: {
    about: 'solves scenarios from the same base and compares them side by side',
    scenario: 'scenario files, JSON (tongchou/scenario@1)',
    schedule: 'the base: a schedule that exists; without it one is planned first',
    time: 'time for each scenario (default 500ms)',
    baseTime: 'time for the base (default 5s)',
    report: 'write the comparison as HTML',
    folder: "write each scenario's Problem and Schedule into this folder",
  },
  needsScenario: { message: 'there is no scenario', hint: 'Name one or more files by --scenario.' },
  sameName: (name) => ({
    message: `two scenarios are called "${name}"`,
    hint: 'Rename one, so that they can be told apart.',
  }),
  base: 'base',
  columns: {
    name: 'scenario',
    kept: 'value kept',
    cost: 'cost',
    lost: 'value lost',
    inconvenience: 'inconvenience',
    gap: 'gap at most',
    mandatory: 'mandatory missed',
    priority: (level) => `priority ${level}`,
    focus: 'focus',
    moved: 'moved',
    otherDay: 'to another day',
    restaffed: 'other people',
    rehoused: 'other place',
    cancelled: 'cancelled',
    added: 'new',
    leaders: 'leaders concerned',
  },
  share: (held, asked) => `${held}/${asked}`,
  changesOf: (name, count) => `"${name}": ${count} ${count === 1 ? 'change' : 'changes'} against the base`,
  unchanged: (name) => `"${name}" is the same as the base`,
  more: (count) => `${count} more, see the report (--report) or --json`,
  title: (problem) => `${problem}: scenarios compared`,
  costChart: 'cost (shorter is better; dark: value lost, light: inconvenience)',
  hoursChart: 'hours of each leader',
  hours: (hours) => `${hours}`,
  written: (path) => `written: ${path}`,
};

/** The words of this command in the language of the others. */
export const whatIfWords = (words: CliWords): WhatIfWords => (words === cliWords('zh') ? ZH : EN);
