import type { Language } from '../../model/codes.ts';
import type { RuleId } from '../../model/schedule.ts';

/** Texts of one breach; what is not known is absent. */
export interface BreachTexts {
  /** Quoted titles with their times, in the order of the breach. */
  readonly titles: readonly string[];
  /** Day and time of the breach. */
  readonly at?: string;
  readonly leader?: string;
  readonly venue?: string;
  /** A day or time that decides. */
  readonly limit?: string;
  /** Of `leader-unavailable` outside own hours. */
  readonly isOwnHours: boolean;
  readonly isMissing: boolean;
  readonly number?: number;
  readonly most?: number;
  readonly field: string;
}

type BreachWords = { readonly [R in RuleId]: (texts: BreachTexts) => string };

const one = ({ titles: [first] }: BreachTexts, unknown: string): string => first ?? unknown;
const two = ({ titles: [, second] }: BreachTexts, unknown: string): string => second ?? unknown;
const timeZh = ({ at }: BreachTexts): string => at ?? '';

const ZH: BreachWords = {
  document: (t) => {
    if (t.field === 'times') return `${one(t, '有一项活动')}重复安排了 ${t.number ?? 2} 次。`;
    if (t.field === 'blocks') return `${one(t, '集中精力时段')}安排了 ${t.number ?? 0} 次，至多 ${t.most ?? 0} 次。`;
    return `${one(t, '安排')}用到了本期方案中没有的活动、领导或场地。`;
  },
  duration: (t) => `${one(t, '有一项活动')}的时长与要求不一致。`,
  window: (t) => {
    const title = one(t, '有一项活动');
    switch (t.field) {
      case 'releaseTime':
        return `${title}早于最早时间${t.limit ?? ''}。`;
      case 'deadline':
        return `${title}超过期限${t.limit ?? ''}。`;
      case 'firstDay':
        return `${title}不在本期之内。`;
      case 'slotMinutes':
        return `${title}没有从整 ${t.number ?? 15} 分钟开始。`;
      default:
        return `${title}不在所要求的时段内。`;
    }
  },
  'working-hours': (t) => `${one(t, '有一项活动')}不在工作时间内。`,
  'leader-unavailable': (t) =>
    t.isOwnHours
      ? `${t.leader ?? '领导'}不在本人工作时间内，不能参加${one(t, '活动')}。`
      : `${t.leader ?? '领导'}${t.limit === undefined ? '届时' : `${t.limit}起`}不能参加活动，与${one(t, '安排')}冲突。`,
  'leader-overlap': (t) =>
    `${t.leader ?? '领导'}的${one(t, '活动')}与${two(t, '另一活动')}时间冲突，或间隔、路途时间不够。`,
  venue: (t) =>
    t.venue === undefined ? `${one(t, '有一项活动')}没有安排场地。` : `${one(t, '有一项活动')}不能用${t.venue}。`,
  'venue-overlap': (t) => `${t.venue ?? '场地'}的${one(t, '活动')}与${two(t, '另一活动')}时间冲突，或间隔不够。`,
  'venue-unavailable': (t) => `${t.venue ?? '场地'}届时不开放，与${one(t, '安排')}冲突。`,
  'venue-capacity': (t) =>
    `${one(t, '有一项活动')}有 ${t.number ?? 0} 人，${t.venue ?? '场地'}只能坐 ${t.most ?? 0} 人。`,
  attendance: (t) => {
    const title = one(t, '有一项活动');
    if (t.field === 'required') return `${title}缺少应到的${t.leader ?? '领导'}，又无人代。`;
    if (t.field === 'choice') return `${title}应选派 ${t.most ?? 0} 人，只有 ${t.number ?? 0} 人。`;
    if (t.field === 'substitution') return `${title}中代${t.leader ?? '领导'}出席的人选不合规定。`;
    if (t.field === 'twice') return `${title}中${t.leader ?? '有领导'}列了两次。`;
    return `${title}不应有${t.leader ?? '其他领导'}参加。`;
  },
  'leader-limit': (t) => {
    const who = t.leader ?? '领导';
    if (t.field === 'activities') return `${who}${timeZh(t)}有 ${t.number ?? 0} 项活动，至多 ${t.most ?? 0} 项。`;
    const over = t.field === 'minutesPerWeek' ? '当周' : '';
    return `${who}${timeZh(t)}${over}活动共 ${t.number ?? 0} 分钟，至多 ${t.most ?? 0} 分钟。`;
  },
  precedence: (t) =>
    t.isMissing
      ? `${two(t, '有一项活动')}要求先办${one(t, '另一活动')}，但后者没有排入。`
      : `${one(t, '有一项活动')}与${two(t, '另一活动')}的先后或间隔不合要求。`,
  'same-day': (t) => `${one(t, '有一项活动')}与${two(t, '另一活动')}没有排在同一天。`,
  'different-days': (t) => `${one(t, '有一项活动')}与${two(t, '另一活动')}不能排在同一天。`,
  'back-to-back': (t) => `${one(t, '有一项活动')}与${two(t, '另一活动')}没有在同一场地前后衔接。`,
  coverage: (t) =>
    `${timeZh(t)}在岗领导只有 ${t.number ?? 0} 人，少于规定的 ${t.most ?? 1} 人，因${one(t, '有一项活动')}外出。`,
  pinned: (t) => `${one(t, '有一项活动')}与锁定的时间、场地或人员不符。`,
  frozen: (t) =>
    t.isMissing
      ? `${one(t, '有一项活动')}已发布且不再变动，不能取消。`
      : `${one(t, '有一项活动')}已发布且不再变动，不能调整。`,
};

const timeEn = ({ at }: BreachTexts): string => (at === undefined ? '' : ` on ${at}`);

const EN: BreachWords = {
  document: (t) => {
    if (t.field === 'times') return `${one(t, 'An activity')} is scheduled ${t.number ?? 2} times.`;
    if (t.field === 'blocks') return `${one(t, 'A focus goal')} has ${t.number ?? 0} blocks; at most ${t.most ?? 0}.`;
    return `${one(t, 'The schedule')} names an activity, leader or venue that the Problem has not.`;
  },
  duration: (t) => `${one(t, 'An activity')} does not last as long as it should.`,
  window: (t) => {
    const title = one(t, 'An activity');
    switch (t.field) {
      case 'releaseTime':
        return `${title} starts before its earliest time${t.limit === undefined ? '' : `, ${t.limit}`}.`;
      case 'deadline':
        return `${title} ends after its deadline${t.limit === undefined ? '' : `, ${t.limit}`}.`;
      case 'firstDay':
        return `${title} lies outside the period.`;
      case 'slotMinutes':
        return `${title} does not start on a multiple of ${t.number ?? 15} minutes.`;
      default:
        return `${title} lies outside its windows.`;
    }
  },
  'working-hours': (t) => `${one(t, 'An activity')} lies outside working hours.`,
  'leader-unavailable': (t) =>
    t.isOwnHours
      ? `${one(t, 'An activity')} lies outside the working hours of ${t.leader ?? 'a leader'}.`
      : `${t.leader ?? 'A leader'} cannot come to ${one(t, 'an activity')}${t.limit === undefined ? '' : ` (absent from ${t.limit})`}.`,
  'leader-overlap': (t) =>
    `${t.leader ?? 'A leader'} has ${one(t, 'an activity')} and ${two(t, 'another one')} at the same time, or too close together.`,
  venue: (t) =>
    t.venue === undefined
      ? `${one(t, 'An activity')} has no venue.`
      : `${one(t, 'An activity')} may not be in ${t.venue}.`,
  'venue-overlap': (t) =>
    `${t.venue ?? 'A venue'} holds ${one(t, 'an activity')} and ${two(t, 'another one')} at the same time, or too close together.`,
  'venue-unavailable': (t) => `${t.venue ?? 'The venue'} of ${one(t, 'an activity')} is closed then.`,
  'venue-capacity': (t) =>
    `${one(t, 'An activity')} has ${t.number ?? 0} people, but ${t.venue ?? 'its venue'} holds ${t.most ?? 0}.`,
  attendance: (t) => {
    const title = one(t, 'An activity');
    if (t.field === 'required') return `${title} lacks ${t.leader ?? 'a required leader'}, and nobody stands in.`;
    if (t.field === 'choice') return `${title} needs ${t.most ?? 0} of those to choose from, but has ${t.number ?? 0}.`;
    if (t.field === 'substitution') return `Whoever stands in for ${t.leader ?? 'a leader'} at ${title} may not.`;
    if (t.field === 'twice') return `${title} lists ${t.leader ?? 'a leader'} twice.`;
    return `${title} should not have ${t.leader ?? 'somebody'} among those who come.`;
  },
  'leader-limit': (t) => {
    const who = t.leader ?? 'A leader';
    if (t.field === 'activities') return `${who} has ${t.number ?? 0} activities${timeEn(t)}; at most ${t.most ?? 0}.`;
    const over = t.field === 'minutesPerWeek' ? ' in the week' : '';
    return `${who} has ${t.number ?? 0} minutes${over}${timeEn(t)}; at most ${t.most ?? 0}.`;
  },
  precedence: (t) =>
    t.isMissing
      ? `${two(t, 'An activity')} must come after ${one(t, 'another one')}, which is not scheduled.`
      : `${one(t, 'An activity')} and ${two(t, 'another one')} do not keep their order or gap.`,
  'same-day': (t) => `${one(t, 'An activity')} and ${two(t, 'another one')} are not on the same day.`,
  'different-days': (t) => `${one(t, 'An activity')} and ${two(t, 'another one')} may not be on the same day.`,
  'back-to-back': (t) => `${one(t, 'An activity')} and ${two(t, 'another one')} do not adjoin in the same venue.`,
  coverage: (t) =>
    `With ${one(t, 'an activity')} only ${t.number ?? 0} of the leaders on duty are left${timeEn(t)}; at least ${t.most ?? 1}.`,
  pinned: (t) => `${one(t, 'An activity')} is not at its locked time or venue, or not with its locked people.`,
  frozen: (t) =>
    t.isMissing
      ? `${one(t, 'An activity')} is published and frozen: it cannot be cancelled.`
      : `${one(t, 'An activity')} is published and frozen: it cannot be changed.`,
};

const WORDS: { readonly [L in Language]: BreachWords } = { zh: ZH, en: EN };

export const breachWords = (lang: Language): BreachWords => WORDS[lang];
