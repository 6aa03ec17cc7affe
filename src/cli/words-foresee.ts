import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou foresee` says. */
export interface ForeseeWords {
  readonly help: {
    readonly about: string;
    readonly problem: string;
    readonly schedule: string;
    readonly output: string;
    readonly problemOutput: string;
    readonly time: string;
    readonly continued: string;
    readonly ask: string;
    readonly from: string;
    readonly risk: string;
  };
  readonly needsFiles: Complaint;
  readonly needsFrom: Complaint;
  readonly notKept: (plan: string, number: number) => Complaint;
  readonly badEvent: (text: string) => Complaint;
  readonly unknownEvent: (kind: 'leader' | 'venue', id: string) => Complaint;
  readonly stale: Complaint;
  readonly unanswered: (event: string) => Complaint;
  readonly progress: (done: number, total: number) => string;
  readonly stored: (plan: string, number: number) => string;
  readonly written: (path: string) => string;
  readonly cost: (cost: number, more: number) => string;
}

const ZH: ForeseeWords = {
  help: {
    about: '提前半拍：预先推演领导不在岗、场地停用、突发紧急活动等情况，备好经核验的预案，随问随答',
    problem: '预排方案；用 --data 时不给',
    schedule: '已发布的安排；用 --data 时不给',
    output: '写出推演结果；与 --ask 同用时写出该情况下的安排',
    problemOutput: '与 --ask 同用：写出该情况下的预排方案（内含基准）',
    time: '推演总时间（默认不限，全部推演完为止；500 项活动的一个月约需几分钟）',
    continued: '接着这份推演结果继续推演',
    ask: '查询一种情况：leader:领导@2026-12-03、venue:场地@2026-12-03、sudden@2026-12-03（60 分钟）或 sudden:120@2026-12-03',
    from: '查询所用的推演结果；用 --data 时不给',
    risk: '风险预报：模拟超时，列出可能晚点的日程、连锁影响、加缓冲最见效之处和准备不到位的事项',
  },
  needsFiles: {
    message: '没有给出预排方案和安排',
    hint: '请给出两份文件，或用 --data 和 --plan 指明已发布的计划。',
  },
  needsFrom: { message: '没有给出推演结果', hint: '请用 --from 给出；推演结果由 tongchou foresee 加 -o 写出。' },
  notKept: (plan, number) => ({
    message: `${plan} 第 ${number} 版还没有推演过`,
    hint: '请先运行 tongchou foresee --data … --plan …，不加 --ask。',
  }),
  badEvent: (text) => ({
    message: `「${text}」不是可以查询的情况`,
    hint: '请写作 leader:领导@2026-12-03、venue:场地@2026-12-03 或 sudden@2026-12-03。',
  }),
  unknownEvent: (kind, id) => ({
    message: `预排方案里没有${kind === 'leader' ? '领导' : '场地'}「${id}」`,
    hint: '请使用预排方案中的编号（id）。',
  }),
  stale: {
    message: '推演结果与这份预排方案和安排不符，已经过时',
    hint: '请重新推演。',
  },
  unanswered: (event) => ({
    message: `没有推演过这种情况：${event}`,
    hint: '只推演周期内的工作日和独占的场地；尚未推演完的可用 --continue 继续，也可用 tongchou replan 当场重排。',
  }),
  progress: (done, total) => `正在推演 ${done}/${total}`,
  stored: (plan, number) => `推演结果已存入 ${plan} 第 ${number} 版`,
  written: (path) => `已写出 ${path}`,
  cost: (cost, more) => `总代价 ${cost}，比已发布的安排${more >= 0 ? `增加 ${more}` : `减少 ${-more}`}`,
};

const EN: ForeseeWords = {
  help: {
    about: 'half a beat ahead: answers likely changes beforehand (a leader out, a venue closed, a sudden activity)',
    problem: 'Problem document; not with --data',
    schedule: 'published Schedule document; not with --data',
    output: 'write what was foreseen; with --ask, the Schedule after the event',
    problemOutput: 'with --ask: write the Problem after the event, with its baseline',
    time: 'time for all of it (default: until all are answered; some minutes for a month of 500 activities)',
    continued: 'go on with what was foreseen here',
    ask: 'answer one event: leader:ID@2026-12-03, venue:ID@2026-12-03, sudden@2026-12-03 (60 minutes) or sudden:120@2026-12-03',
    from: 'what was foreseen, to answer from; not with --data',
    risk: 'the risk of running late: overruns simulated, knock-on chains, buffers, and what is not prepared',
  },
  needsFiles: {
    message: 'there is no Problem with its Schedule',
    hint: 'Name both files, or a published plan by --data and --plan.',
  },
  needsFrom: {
    message: 'nothing was foreseen to answer from',
    hint: 'Name it by --from; tongchou foresee -o writes it.',
  },
  notKept: (plan, number) => ({
    message: `nothing was foreseen for revision ${number} of ${plan}`,
    hint: 'First run tongchou foresee --data … --plan … without --ask.',
  }),
  badEvent: (text) => ({
    message: `“${text}” is no event that can be asked for`,
    hint: 'Write leader:ID@2026-12-03, venue:ID@2026-12-03 or sudden@2026-12-03.',
  }),
  unknownEvent: (kind, id) => ({
    message: `the Problem has no ${kind} “${id}”`,
    hint: 'Give the id that it has in the Problem.',
  }),
  stale: {
    message: 'what was foreseen is not of this Problem and Schedule: it is stale',
    hint: 'Foresee it anew.',
  },
  unanswered: (event) => ({
    message: `this was not foreseen: ${event}`,
    hint: 'Only working days of the horizon and exclusive venues are; go on with --continue, or ask tongchou replan.',
  }),
  progress: (done, total) => `foreseeing ${done}/${total}`,
  stored: (plan, number) => `stored beside revision ${number} of ${plan}`,
  written: (path) => `written: ${path}`,
  cost: (cost, more) => `cost ${cost}, ${Math.abs(more)} ${more >= 0 ? 'more' : 'less'} than the published schedule`,
};

/** The words of this command in the language of the others. */
export const foreseeWords = (words: CliWords): ForeseeWords => (words === cliWords('zh') ? ZH : EN);
