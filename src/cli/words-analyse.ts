import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou analyse` says; the rest is in `explain/breakdown/words.ts`. */
export interface AnalyseWords {
  readonly help: {
    readonly about: string;
    readonly term: string;
    readonly leader: string;
    readonly activity: string;
    readonly most: string;
    readonly bottlenecks: string;
    readonly time: string;
    readonly html: string;
  };
  readonly expectTerm: (names: string) => string;
  readonly noSuchActivity: (id: string) => Complaint;
  readonly title: (title: string) => string;
  readonly total: (cost: number, valueLost: number, inconvenience: number) => string;
  readonly missed: (count: number) => string;
  readonly terms: string;
  readonly leaders: string;
  readonly dearest: (shown: number, all: number) => string;
  /** Every match of a term, a leader or an activity, with what they cost together. */
  readonly every: (name: string, count: number, cost: number) => string;
  readonly none: (name: string) => string;
  readonly loadOf: (name: string) => string;
  readonly leaderDays: (name: string) => string;
  readonly day: (hours: string, activities: number, target: string | null) => string;
  readonly week: (hours: string, limit: string | null) => string;
  readonly freeBlocks: string;
  readonly freeBlock: (hours: string, when: string) => string;
  readonly bottlenecks: (count: number) => string;
  readonly noBottlenecks: string;
  readonly journeys: (count: number, hours: string) => string;
  readonly busiest: (day: string, hours: string) => string;
  readonly heat: string;
  readonly heatNote: string;
  readonly bars: string;
  readonly written: (path: string) => string;
}

const ZH: AnalyseWords = {
  help: {
    about: '剖析安排：代价由哪些项目、哪些条目构成，各位领导的负荷，瓶颈在哪里',
    term: '列出一个项目的全部条目，如 delay、travel、valueLost',
    leader: '只看一位领导：每日、每周负荷，空闲时间，有关条目（领导编号）',
    activity: '只看一项活动的条目（活动编号）',
    most: '列出代价最大的几条（默认 10）',
    bottlenecks: '找出最值得松动的几处瓶颈（默认 5），逐处重新求解验证',
    time: '找瓶颈的计算时间（默认 10s）',
    html: '写出可打印的图表报告',
  },
  expectTerm: (names) => `以下之一：${names}`,
  noSuchActivity: (id) => ({ message: `方案中没有编号为 ${id} 的活动`, hint: '重复活动的编号形如 a1@2026-12-07。' }),
  title: (title) => `${title}　安排剖析`,
  total: (cost, valueLost, inconvenience) => `总代价 ${cost} = 未排入的价值 ${valueLost} + 不便 ${inconvenience}`,
  missed: (count) => `必排活动有 ${count} 项未排入`,
  terms: '代价构成',
  leaders: '各位领导的负荷',
  dearest: (shown, all) => `代价最大的 ${shown} 条（共 ${all} 条）`,
  every: (name, count, cost) => `${name}：${count} 条，代价 ${cost}`,
  none: (name) => `${name}：没有产生代价`,
  loadOf: (name) => `${name}：负荷`,
  leaderDays: (name) => `${name}：每日与每周`,
  day: (hours, activities, target) =>
    `${hours} 小时，${activities} 项活动${target === null ? '' : `，超过每日目标 ${target} 小时`}`,
  week: (hours, limit) => `${hours} 小时${limit === null ? '' : `，上限 ${limit} 小时`}`,
  freeBlocks: '较长的空闲时间',
  freeBlock: (hours, when) => `${hours} 小时　${when}`,
  bottlenecks: (count) => `瓶颈（${count} 处）`,
  noBottlenecks: '没有找到松动后能明显改进的地方',
  journeys: (count, hours) => `${count} 次 ${hours} 小时`,
  busiest: (day, hours) => `${day} ${hours} 小时`,
  heat: '每位领导每日负荷（小时）',
  heatNote: '颜色越深越忙；带▲的一天超过每日目标；斜体为休息日。',
  bars: '代价构成图',
  written: (path) => `已写出 ${path}`,
};

const EN: AnalyseWords = {
  help: {
    about: 'what a schedule is charged for, match by match, the load of each leader, and the bottlenecks',
    term: 'list every match of one term, such as delay, travel, valueLost',
    leader: 'one leader only: load per day and week, free time, matches (an id)',
    activity: 'the matches of one activity only (an id)',
    most: 'list so many of the dearest matches (default 10)',
    bottlenecks: 'the bottlenecks whose relief gains most (default 5), each confirmed by solving again',
    time: 'time for the bottlenecks (default 10s)',
    html: 'write a report with charts, to be printed',
  },
  expectTerm: (names) => `one of ${names}`,
  noSuchActivity: (id) => ({
    message: `the problem has no activity "${id}"`,
    hint: 'Those that repeat have ids such as a1@2026-12-07.',
  }),
  title: (title) => `${title}: what the schedule costs`,
  total: (cost, valueLost, inconvenience) =>
    `cost ${cost} = value not held ${valueLost} + inconvenience ${inconvenience}`,
  missed: (count) => `${count} mandatory ${count === 1 ? 'activity is' : 'activities are'} not held`,
  terms: 'What the cost is made of',
  leaders: 'Load of the leaders',
  dearest: (shown, all) => `The ${shown} dearest of ${all} matches`,
  every: (name, count, cost) => `${name}: ${count} ${count === 1 ? 'match' : 'matches'}, cost ${cost}`,
  none: (name) => `${name}: nothing is charged`,
  loadOf: (name) => `${name}: load`,
  leaderDays: (name) => `${name}: days and weeks`,
  day: (hours, activities, target) =>
    `${hours} h, ${activities} ${activities === 1 ? 'activity' : 'activities'}${target === null ? '' : `, ${target} h above the target`}`,
  week: (hours, limit) => `${hours} h${limit === null ? '' : ` of at most ${limit} h`}`,
  freeBlocks: 'The longer free times',
  freeBlock: (hours, when) => `${hours} h  ${when}`,
  bottlenecks: (count) => `Bottlenecks (${count})`,
  noBottlenecks: 'no relief was found that gains anything',
  journeys: (count, hours) => `${count}, ${hours} h`,
  busiest: (day, hours) => `${day}, ${hours} h`,
  heat: 'Load per leader and day (hours)',
  heatNote: 'The darker, the busier; ▲ is above the target of a day; italics are days off.',
  bars: 'Terms of the cost',
  written: (path) => `written ${path}`,
};

/** The words of this command in the language of the others. */
export const analyseWords = (words: CliWords): AnalyseWords => (words === cliWords('zh') ? ZH : EN);
