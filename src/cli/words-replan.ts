import type { Cause } from '../whatif/move-causes.ts';
import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou replan` says. */
export interface ReplanWords {
  readonly help: {
    readonly about: string;
    readonly baseline: string;
    readonly edits: string;
    readonly frozenUntil: string;
    readonly maxChanges: string;
    readonly time: string;
    readonly output: string;
    readonly problemOutput: string;
  };
  readonly needsBaseline: Complaint;
  readonly needsEdits: Complaint;
  readonly badTime: (text: string) => Complaint;
  readonly changes: (count: number, leaders: number) => string;
  readonly nothing: string;
  readonly tooMany: (count: number, most: number) => string;
  readonly missed: (count: number) => string;
  readonly cost: (cost: number, valueLost: number, inconvenience: number) => string;
  /** Why, behind the sentence of a change; `others` are quoted titles, `rule` is what the constraint says. */
  readonly cause: (kind: Cause['kind'], rule: string, others: string) => string;
  readonly written: (path: string) => string;
}

const ZH: ReplanWords = {
  help: {
    about: '已发布安排遇到变化时重排：改动尽量少，逐条说明改什么、为什么',
    baseline: '已发布的安排',
    edits: '变化内容 JSON（tongchou/scenario@1）',
    frozenUntil: '此时刻以前开始的活动一律不动，如 2026-12-03T00:00',
    maxChanges: '至多改动几项活动；不给则改动尽量少',
    time: '重排时间（默认 400ms）',
    output: '写出新的安排',
    problemOutput: '写出改动后的预排方案（内含基准）',
  },
  needsBaseline: { message: '没有给出已发布的安排', hint: '请用 --baseline 给出。' },
  needsEdits: { message: '没有给出变化内容', hint: '请用 --edits 给出。' },
  badTime: (text) => ({ message: `「${text}」不是时刻`, hint: '请写作 2026-12-03T00:00。' }),
  changes: (count, leaders) => `改动 ${count} 处，涉及 ${leaders} 位领导`,
  nothing: '原安排仍然可行，不需改动。',
  tooMany: (count, most) => `至少要改动 ${count} 项，多于允许的 ${most} 项`,
  missed: (count) => `有 ${count} 项必排活动排不进去`,
  cost: (cost, valueLost, inconvenience) => `总代价 ${cost} = 未排价值 ${valueLost} + 不便 ${inconvenience}`,
  cause: (kind, rule, others) =>
    ({
      forced: `原安排已不可行：${rule}`,
      'gives-way': `为${others}让出时间或场地`,
      'not-asked': '不再需要安排',
      new: '新安排',
      gain: '这样更合适',
    })[kind],
  written: (path) => `已写出 ${path}`,
};

const EN: ReplanWords = {
  help: {
    about: 'plans anew after a change, changing as little as can be; says what changes, and why',
    baseline: 'the published Schedule',
    edits: 'what has changed, JSON (tongchou/scenario@1)',
    frozenUntil: 'what starts before this local time stays as it is, such as 2026-12-03T00:00',
    maxChanges: 'at most so many activities change; without it, as few as can be',
    time: 'time to plan (default 400ms)',
    output: 'write the new Schedule',
    problemOutput: 'write the edited Problem, with its baseline',
  },
  needsBaseline: { message: 'there is no published schedule', hint: 'Name it by --baseline.' },
  needsEdits: { message: 'nothing has changed', hint: 'Name the edits by --edits.' },
  badTime: (text) => ({ message: `"${text}" is no local time`, hint: 'Write it as 2026-12-03T00:00.' }),
  changes: (count, leaders) =>
    `${count} ${count === 1 ? 'change' : 'changes'}, ${leaders} ${leaders === 1 ? 'leader' : 'leaders'} concerned`,
  nothing: 'The published schedule still holds; nothing changes.',
  tooMany: (count, most) => `at least ${count} activities have to change, more than the ${most} allowed`,
  missed: (count) => `${count} mandatory ${count === 1 ? 'activity does' : 'activities do'} not fit`,
  cost: (cost, valueLost, inconvenience) => `cost ${cost} = value lost ${valueLost} + inconvenience ${inconvenience}`,
  cause: (kind, rule, others) =>
    ({
      forced: `as it was it is no longer possible: ${rule}`,
      'gives-way': `it makes room for ${others}`,
      'not-asked': 'it is no longer asked for',
      new: 'it is new',
      gain: 'it is better so',
    })[kind],
  written: (path) => `written: ${path}`,
};

/** The words of this command in the language of the others. */
export const replanWords = (words: CliWords): ReplanWords => (words === cliWords('zh') ? ZH : EN);
