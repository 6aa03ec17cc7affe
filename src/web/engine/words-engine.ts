import type { Language } from '../../model/codes.ts';
import type { RuleId } from '../../model/schedule.ts';

/** What the engine says of itself; titles are quoted. */
interface EngineWords {
  readonly unknown: (id: string) => string;
  readonly notHeld: string;
  readonly noSuchBlock: string;
  readonly refusedHint: string;
  readonly change: {
    readonly added: (title: string, when: string) => string;
    readonly cancelled: (title: string, when: string) => string;
    readonly block: (title: string) => string;
    readonly retitled: (before: string, after: string) => string;
  };
  readonly cause: {
    readonly forced: (rule: string) => string;
    readonly givesWay: (titles: readonly string[], more: number) => string;
    readonly notAsked: string;
    readonly new: string;
    readonly gain: string;
  };
  readonly rules: { readonly [R in RuleId]: string };
}

const ZH: EngineWords = {
  unknown: (id) => `本期方案中没有“${id}”。`,
  notHeld: '这项活动还没有排入，不能锁定。',
  noSuchBlock: '没有这个集中精力时段。',
  refusedHint: '请重新打开方案后再试。',
  change: {
    added: (title, when) => `新增${title}：${when}。`,
    cancelled: (title, when) => `取消${title}（原定${when}）。`,
    block: (title) => `${title}的集中精力时段`,
    retitled: (before, after) => `${before}改名为${after}`,
  },
  cause: {
    forced: (rule) => `原安排不能保留：${rule}。`,
    givesWay: (titles, more) => `为${titles.join('、')}${more > 0 ? `等 ${titles.length + more} 项` : ''}让出时间。`,
    notAsked: '已不再要求。',
    new: '原来没有安排。',
    gain: '这样安排更合适。',
  },
  rules: {
    document: '资料已变',
    duration: '时长已变',
    window: '超出允许的时段或期限',
    'working-hours': '不在工作时间内',
    'leader-unavailable': '领导届时不能参加',
    'leader-overlap': '领导时间冲突',
    venue: '场地不在可选范围内',
    'venue-overlap': '场地冲突',
    'venue-unavailable': '场地届时不开放',
    'venue-capacity': '场地坐不下',
    attendance: '参加领导不合要求',
    'leader-limit': '领导的活动已到上限',
    precedence: '先后要求',
    'same-day': '须在同一天',
    'different-days': '不能在同一天',
    'back-to-back': '须前后衔接',
    coverage: '在岗领导不够',
    pinned: '已锁定为其他时间、场地或人员',
    frozen: '已发布且不再变动',
  },
};

const EN: EngineWords = {
  unknown: (id) => `The Problem has no “${id}”.`,
  notHeld: 'The activity is not scheduled and cannot be locked.',
  noSuchBlock: 'There is no such focus block.',
  refusedHint: 'Open the plan again and retry.',
  change: {
    added: (title, when) => `New: ${title}, ${when}.`,
    cancelled: (title, when) => `Cancelled: ${title} (was ${when}).`,
    block: (title) => `focus block of ${title}`,
    retitled: (before, after) => `${before} is now called ${after}`,
  },
  cause: {
    forced: (rule) => `It could not stay: ${rule}.`,
    givesWay: (titles, more) => `It makes room for ${titles.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    notAsked: 'It is no longer asked for.',
    new: 'It was not scheduled before.',
    gain: 'It is better there.',
  },
  rules: {
    document: 'the documents have changed',
    duration: 'its duration has changed',
    window: 'outside its windows or after its deadline',
    'working-hours': 'outside working hours',
    'leader-unavailable': 'a leader cannot come then',
    'leader-overlap': 'a leader is busy then',
    venue: 'the venue is not one of those allowed',
    'venue-overlap': 'the venue is taken',
    'venue-unavailable': 'the venue is closed then',
    'venue-capacity': 'the venue is too small',
    attendance: 'the people are not as required',
    'leader-limit': 'a leader has reached a limit',
    precedence: 'the order is prescribed',
    'same-day': 'it must be on the same day as another one',
    'different-days': 'it may not be on the same day as another one',
    'back-to-back': 'it must adjoin another one',
    coverage: 'too few leaders would be on duty',
    pinned: 'it is locked to another time, venue or people',
    frozen: 'it is published and frozen',
  },
};

const WORDS: { readonly [L in Language]: EngineWords } = { zh: ZH, en: EN };

export const engineWords = (lang: Language): EngineWords => WORDS[lang];
