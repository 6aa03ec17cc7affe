import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou ledger` says; the ledger's own words are those of `publish/ledger`. */
export interface LedgerCliWords {
  readonly help: {
    readonly about: string;
    readonly set: string;
    readonly activity: string;
    readonly plan: string;
    readonly allPlans: string;
    readonly colour: string;
    readonly state: string;
    readonly unit: string;
    readonly today: string;
    readonly rule: string;
    readonly by: string;
    readonly due: string;
    readonly note: string;
    readonly html: string;
    readonly xlsx: string;
  };
  readonly expectColour: string;
  readonly expectState: string;
  readonly expectDay: string;
  readonly unknownAction: (text: string) => Complaint;
  readonly noActivity: Complaint;
  readonly noName: Complaint;
  readonly nothingToSet: Complaint;
  readonly planAndAll: Complaint;
  readonly onlyOf: (option: string, isOfSet: boolean) => Complaint;
  readonly unknownPlan: (plan: string) => Complaint;
  readonly unknownMatter: (activity: string) => Complaint;
  readonly manyMatters: (activity: string, plans: string) => Complaint;
  readonly badRule: (fields: string) => Complaint;
  readonly recorded: (title: string) => string;
  /** Under a matter's line. */
  readonly due: (day: string) => string;
  readonly separator: string;
  readonly total: (matters: number) => string;
}

const ZH: LedgerCliWords = {
  help: {
    about: '督查台账：每件事项办到哪一步、何时到期、由谁负责，红黄绿三色，一件不漏',
    set: 'set：登记一件事项的办理情况；不写则列出台账',
    activity: '活动编号',
    plan: '只看（或登记于）这个计划',
    allPlans: '也列出以往各计划中已办结、已取消的事项',
    colour: '只看这种颜色：red（红）、yellow（黄）或 green（绿）',
    state: '只看（或登记为）这种状态：open（未办）、in-hand（在办）、done（已办结）或 cancelled（已取消）',
    unit: '只看这个责任单位',
    today: '以这一天为准，如 2026-12-05（默认今天）',
    rule: '红黄绿规则 JSON，如 {"yellowWithinDays": 5}',
    by: '登记人',
    due: '登记新的办理时限，如 2026-12-20',
    note: '登记的说明',
    html: '把台账写成网页文件',
    xlsx: '把台账写成工作簿',
  },
  expectColour: ' red、yellow 或 green',
  expectState: ' open、in-hand、done 或 cancelled',
  expectDay: '日期，如 2026-12-05',
  unknownAction: (text) => ({ message: `「${text}」不是台账的操作`, hint: '登记请写 tongchou ledger set 活动编号。' }),
  noActivity: { message: '没有说登记哪件事项', hint: '请写 tongchou ledger set 活动编号。' },
  noName: { message: '没有写登记人', hint: '请用 --by 写明姓名。' },
  nothingToSet: { message: '没有要登记的内容', hint: '请用 --state、--due 或 --note 写明。' },
  planAndAll: { message: '--plan 与 --all-plans 不能同时使用', hint: '请去掉其中一个。' },
  onlyOf: (option, isOfSet) => ({
    message: isOfSet ? `${option} 只用于登记（set）` : `${option} 不用于登记（set）`,
    hint: '请去掉这一项。',
  }),
  unknownPlan: (plan) => ({ message: `台账中没有计划 ${plan}`, hint: '可用 tongchou revisions 查看已发布的计划。' }),
  unknownMatter: (activity) => ({
    message: `台账中没有事项 ${activity}`,
    hint: '请用 tongchou ledger --all-plans 查看编号；重复活动要写到具体一次，如 a4@2026-12-07。',
  }),
  manyMatters: (activity, plans) => ({
    message: `有几件事项都叫 ${activity}，分别在计划 ${plans} 中`,
    hint: '请用 --plan 指明计划。',
  }),
  badRule: (fields) => ({
    message: `红黄绿规则写得不对${fields === '' ? '' : `：${fields}`}`,
    hint: '可用 redAfterDays、yellowWithinDays（天数）、redFromCarryOvers、yellowFromCarryOvers（次数或 null）、yellowWhenHeld（true 或 false）。',
  }),
  recorded: (title) => `已登记：${title}`,
  due: (day) => `时限 ${day}`,
  separator: '，',
  total: (matters) => `共 ${matters} 项`,
};

const EN: LedgerCliWords = {
  help: {
    about: 'the ledger of matters: how far each is, when it is due, who answers for it, in three colours',
    set: 'set: record how far a matter is; without it the ledger is listed',
    activity: 'id of the activity',
    plan: 'of this plan only',
    allPlans: 'also what is closed in earlier plans',
    colour: 'of this colour only: red, yellow or green',
    state: 'of (or to) this state: open, in-hand, done or cancelled',
    unit: 'of this unit only',
    today: 'as of this day, such as 2026-12-05 (default: today)',
    rule: 'rule of the colours, JSON such as {"yellowWithinDays": 5}',
    by: 'who records it',
    due: 'record another due day, such as 2026-12-20',
    note: 'what is to be noted',
    html: 'write the ledger as an HTML document',
    xlsx: 'write the ledger as a workbook',
  },
  expectColour: 'red, yellow or green',
  expectState: 'open, in-hand, done or cancelled',
  expectDay: 'a day such as 2026-12-05',
  unknownAction: (text) => ({
    message: `“${text}” is nothing that the ledger does`,
    hint: 'To record something: tongchou ledger set ACTIVITY',
  }),
  noActivity: { message: 'no matter is named', hint: 'Write: tongchou ledger set ACTIVITY' },
  noName: { message: 'it is not said who records this', hint: 'Give --by NAME.' },
  nothingToSet: { message: 'there is nothing to record', hint: 'Give --state, --due or --note.' },
  planAndAll: { message: '--plan and --all-plans exclude each other', hint: 'Leave one of them out.' },
  onlyOf: (option, isOfSet) => ({
    message: isOfSet ? `${option} is for set only` : `${option} is not for set`,
    hint: 'Leave it out.',
  }),
  unknownPlan: (plan) => ({ message: `the ledger has no plan ${plan}`, hint: 'See: tongchou revisions' }),
  unknownMatter: (activity) => ({
    message: `the ledger has no matter ${activity}`,
    hint: 'See: tongchou ledger --all-plans. Of what repeats, name the occurrence, such as a4@2026-12-07.',
  }),
  manyMatters: (activity, plans) => ({
    message: `several matters have the id ${activity}, in the plans ${plans}`,
    hint: 'Give --plan ID.',
  }),
  badRule: (fields) => ({
    message: `this is no rule of the colours${fields === '' ? '' : `: ${fields}`}`,
    hint: 'There are redAfterDays and yellowWithinDays (days), redFromCarryOvers and yellowFromCarryOvers (times or null), yellowWhenHeld (true or false).',
  }),
  recorded: (title) => `Recorded: ${title}`,
  due: (day) => `due ${day}`,
  separator: ', ',
  total: (matters) => `${matters} ${matters === 1 ? 'matter' : 'matters'}`,
};

/** The words of this command in the language of the others. */
export const ledgerCliWords = (words: CliWords): LedgerCliWords => (words === cliWords('zh') ? ZH : EN);
