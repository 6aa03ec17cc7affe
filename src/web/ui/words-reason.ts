import type { Reason } from '../../model/schedule.ts';
import type { Dictionary } from '../state/language.ts';

/** Who or what stands against it; null where that is not said. */
interface Against {
  readonly leader: string | null;
  readonly venue: string | null;
  readonly title: string | null;
}

export type ReasonWords = { readonly [R in Reason['id']]: (against: Against) => string } & {
  /** Nothing bars it, and nothing has been worked out since it was asked for. */
  readonly untried: string;
};

const zhWith = ({ title }: Against): string => (title === null ? '相关活动' : `“${title}”`);
const enWith = ({ title }: Against): string => (title === null ? 'another activity' : `“${title}”`);

export const REASON_WORDS: Dictionary<ReasonWords> = {
  zh: {
    document: () => '资料不全或有误',
    duration: () => '周期内没有足够长的时间',
    window: () => '允许的时段和期限内排不下',
    'working-hours': () => '没有一个工作时段放得下',
    'leader-unavailable': ({ leader }) => `${leader ?? '应到领导'}在允许的时间都不能参加`,
    'leader-overlap': ({ leader }) => `${leader ?? '应到领导'}的时间已排满`,
    venue: () => '没有可用的场地',
    'venue-overlap': ({ venue }) => (venue === null ? '可选场地都已占用' : `${venue}等可选场地都已占用`),
    'venue-unavailable': ({ venue }) => (venue === null ? '可选场地都不开放' : `${venue}等可选场地都不开放`),
    'venue-capacity': () => '可选场地都坐不下',
    attendance: () => '应到的领导凑不齐',
    'leader-limit': ({ leader }) => `${leader ?? '应到领导'}的活动已到上限`,
    precedence: (against) => `与${zhWith(against)}的先后要求排不开`,
    'same-day': (against) => `不能与${zhWith(against)}排在同一天`,
    'different-days': (against) => `不能与${zhWith(against)}错开到不同的日子`,
    'back-to-back': (against) => `不能与${zhWith(against)}前后衔接`,
    coverage: () => '排入后在岗领导不够',
    pinned: () => '已锁定的时间、场地或人员排不进去',
    frozen: () => '已发布且不再变动的安排占着时间',
    cost: () => '排得下，但代价大于价值',
    untried: '有空档，尚未求解',
  },
  en: {
    document: () => 'The documents are incomplete or wrong',
    duration: () => 'No time of the period is long enough',
    window: () => 'No room in its windows before its deadline',
    'working-hours': () => 'No working session is long enough',
    'leader-unavailable': ({ leader }) => `${leader ?? 'A leader who must come'} is not available at any allowed time`,
    'leader-overlap': ({ leader }) => `${leader ?? 'A leader who must come'} has no free time left`,
    venue: () => 'There is no venue for it',
    'venue-overlap': ({ venue }) =>
      venue === null ? 'All venues offered are taken' : `All venues offered are taken, ${venue} among them`,
    'venue-unavailable': ({ venue }) =>
      venue === null ? 'All venues offered are closed' : `All venues offered are closed, ${venue} among them`,
    'venue-capacity': () => 'All venues offered are too small',
    attendance: () => 'Those who must come cannot all come',
    'leader-limit': ({ leader }) => `${leader ?? 'A leader who must come'} has reached a limit`,
    precedence: (against) => `The order with ${enWith(against)} leaves no room`,
    'same-day': (against) => `It cannot be on the same day as ${enWith(against)}`,
    'different-days': (against) => `It cannot be on another day than ${enWith(against)}`,
    'back-to-back': (against) => `It cannot adjoin ${enWith(against)}`,
    coverage: () => 'Too few leaders would be on duty',
    pinned: () => 'The time, venue or people that are locked do not fit',
    frozen: () => 'What is published and frozen takes the time',
    cost: () => 'There is room, but it costs more than it is worth',
    untried: 'There is room; not solved yet',
  },
};
