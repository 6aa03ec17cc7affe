import type { Language } from '../../model/codes.ts';
import type { RuleId } from '../../model/schedule.ts';
import type { PlaceBar } from './forbidder.ts';

/** Texts of one bar; what is not known is absent. */
interface BarTexts {
  readonly leader?: string;
  readonly venue?: string;
  /** Quoted. */
  readonly title?: string;
  readonly isFocus: boolean;
  readonly when?: string;
  readonly reason?: string;
  readonly limit?: PlaceBar['limit'];
  /** What the limit is, where it is a time. */
  readonly until?: string;
}

type PlaceWords = { readonly [R in RuleId]: (texts: BarTexts) => string };

const tail = (reason: string | undefined): string => (reason === undefined ? '' : `（${reason}）`);
const at = (name: string, time: string | undefined): string => (time === undefined ? name : `${name} ${time} `);

const ZH: PlaceWords = {
  document: () => '活动资料不全',
  duration: () => '没有这么长的时段',
  window: ({ limit, until }) => {
    switch (limit) {
      case 'release':
        return `不得早于 ${until ?? '规定时间'}`;
      case 'deadline':
        return `须在 ${until ?? '期限'} 前结束`;
      case 'horizon':
        return '超出本期';
      default:
        return '不在所要求的时段内';
    }
  },
  'working-hours': () => '不在工作时间内',
  'leader-unavailable': ({ leader = '应到领导', when, reason }) => `${at(leader, when)}不能参加${tail(reason)}`,
  'leader-overlap': ({ leader = '应到领导', title, isFocus, when }) =>
    title === undefined
      ? `${leader}前后安排太近，或路途时间不够`
      : `${at(leader, when)}${isFocus ? '集中精力办' : '已有'}${title}`,
  venue: ({ venue = '该场地' }) => `${venue}不在可选场地内`,
  'venue-overlap': ({ venue = '可选场地', title, when }) =>
    title === undefined ? `${venue}已被占用` : `${at(venue, when)}已安排${title}`,
  'venue-unavailable': ({ venue = '可选场地', when, reason }) => `${at(venue, when)}不开放${tail(reason)}`,
  'venue-capacity': ({ venue = '可选场地' }) => `${venue}坐不下`,
  attendance: ({ leader }) => (leader === undefined ? '参加领导凑不齐' : `${leader}不能到会，又无人可代`),
  'leader-limit': ({ leader = '应到领导' }) => `${leader}当天或当周的活动已到上限`,
  precedence: ({ title, when }) =>
    title === undefined
      ? '不合先后要求'
      : when === undefined
        ? `须先排${title}`
        : `与${when} 的${title}有先后和间隔要求`,
  'same-day': ({ title = '有关活动' }) => `须与${title}同一天`,
  'different-days': ({ title = '有关活动' }) => `不能与${title}同一天`,
  'back-to-back': ({ title = '有关活动' }) => `须与${title}同场地前后衔接`,
  coverage: () => '在岗领导会少于规定人数',
  pinned: () => '时间、场地或人员已锁定',
  frozen: () => '已发布，不再变动',
};

const aside = (reason: string | undefined): string => (reason === undefined ? '' : ` (${reason})`);
const during = (time: string | undefined): string => (time === undefined ? '' : ` ${time}`);

const EN: PlaceWords = {
  document: () => 'The activity is not complete',
  duration: () => 'No stretch of time is long enough',
  window: ({ limit, until }) => {
    switch (limit) {
      case 'release':
        return until === undefined ? 'Too early' : `Not before ${until}`;
      case 'deadline':
        return until === undefined ? 'After its deadline' : `Must end by ${until}`;
      case 'horizon':
        return 'Outside the period';
      default:
        return 'Outside its windows';
    }
  },
  'working-hours': () => 'Outside working hours',
  'leader-unavailable': ({ leader = 'A leader', when, reason }) =>
    `${leader} cannot come${during(when)}${aside(reason)}`,
  'leader-overlap': ({ leader = 'A leader', title, isFocus, when }) =>
    title === undefined
      ? `${leader} has too little time before or after it, or for the journey`
      : `${leader} has ${isFocus ? 'focus time for ' : ''}${title}${during(when)}`,
  venue: ({ venue = 'This venue' }) => `${venue} is not one of its venues`,
  'venue-overlap': ({ venue = 'Every venue offered', title, when }) =>
    title === undefined ? `${venue} is taken` : `${venue} is taken by ${title}${during(when)}`,
  'venue-unavailable': ({ venue = 'Every venue offered', when, reason }) =>
    `${venue} is closed${during(when)}${aside(reason)}`,
  'venue-capacity': ({ venue = 'Every venue offered' }) => `${venue} is too small`,
  attendance: ({ leader }) =>
    leader === undefined ? 'Too few of those to choose from can come' : `${leader} cannot come and nobody can stand in`,
  'leader-limit': ({ leader = 'A leader' }) => `${leader} has reached a limit of the day or the week`,
  precedence: ({ title, when }) =>
    title === undefined
      ? 'The prescribed order is not kept'
      : when === undefined
        ? `${title} must come first`
        : `Order and gap with ${title} (${when}) are prescribed`,
  'same-day': ({ title = 'another activity' }) => `Must be on the same day as ${title}`,
  'different-days': ({ title = 'another activity' }) => `May not be on the same day as ${title}`,
  'back-to-back': ({ title = 'another activity' }) => `Must adjoin ${title} in the same venue`,
  coverage: () => 'Too few leaders would be on duty',
  pinned: () => 'Time, venue or people are locked',
  frozen: () => 'Published and not to be changed',
};

const WORDS: { readonly [L in Language]: PlaceWords } = { zh: ZH, en: EN };

export const placeWords = (lang: Language): PlaceWords => WORDS[lang];
