import { COUNT, ENGLISH_COUNT, isWhole } from './people-text.ts';

/** Words that hold a phrase together. */
export type Mark =
  | 'pause' // 、 parts people more closely than a comma
  | 'and'
  | 'comma'
  | 'or'
  | 'or-english'
  | 'clause'
  | 'colon'
  | 'open'
  | 'close'
  | 'space'
  | 'please'
  | 'from'
  | 'all'
  | 'rest'
  | 'attend'
  | 'optional'
  | 'own-deputy' // whoever stands before it may send one
  | 'deputies' // deputies may come
  | 'by'
  | 'stands-in'
  | 'others'
  | 'courtesy'
  | 'noise';

/** Those with a number: 「中两人」, "two of", 「一名」. */
export type Counting = 'among' | 'one-of' | 'count';

interface Keyword<K> {
  readonly kind: K;
  readonly pattern: RegExp;
  /** May also be a part of a name that the roster does not know: a keyword only before something that is known. */
  readonly weak?: true;
}

const BODIES = '(?:县|市|区|省|州)?';
const ENGLISH_BODIES = '(?:bodies|leading bodies|leadership teams)';

/** Sets of people that no roster lists; the group captured is how many bodies they say. */
export const SETS: readonly Keyword<'heads' | 'everyone' | 'at-hand'>[] = [
  {
    kind: 'heads',
    pattern: new RegExp(
      `${BODIES}([三3四4五5六6七7几各])个?(?:套|大)(?:领导)?班子的?(?:主要(?:负责)?(?:领导|同志|人)|一把手|正职)`,
      'y',
    ),
  },
  {
    kind: 'everyone',
    pattern: new RegExp(
      `${BODIES}([三3四4五5六6七7几各])个?(?:套|大)(?:领导)?班子的?(?:全体|所有)?(?:领导|成员|领导成员)`,
      'y',
    ),
  },
  {
    kind: 'at-hand',
    pattern:
      /(?:全体|所有|其他|其余)?(?:在家|在岗|在县|在市)的?(?:全体)?(?:县|市|区|省|校)?级?(?:领导)(?:同志|干部)?()/y,
  },
  { kind: 'everyone', pattern: /(?:全体|所有|全部)(?:县|市|区|省|校)?级?(?:领导|班子成员)(?:同志|干部)?()/y },
  {
    kind: 'heads',
    pattern: new RegExp(
      `(?:the )?(?:heads|principal leaders|main leaders) of (?:the |all )?(?:the )?(?:(${ENGLISH_COUNT}) )?${ENGLISH_BODIES}\\b`,
      'y',
    ),
  },
  {
    kind: 'at-hand',
    pattern:
      /(?:(?:all (?:the )?(?:other )?leaders|everyone|everybody|all) (?:at hand|at home|in town|available)|all available leaders)\b()/y,
  },
  { kind: 'everyone', pattern: /(?:all (?:the )?leaders|everyone|everybody)\b()/y },
];

export const COUNTING: readonly Keyword<Counting>[] = [
  {
    kind: 'among',
    pattern: new RegExp(
      `(?:(?:这|${COUNT})(?:人|名|位))?(?:,?其|之)?中的?(?:任意|任)?(?:选派|选出|选)?(${COUNT})(?:人|名|位)?`,
      'y',
    ),
  },
  { kind: 'among', pattern: new RegExp(`(?:任选|任意选|选派?)(${COUNT})(?:人|名|位)`, 'y') },
  { kind: 'among', pattern: /之(一)/y },
  {
    kind: 'one-of',
    pattern: new RegExp(
      `(?:any )?(${ENGLISH_COUNT}) (?:(?:people|persons?|leaders?) )?(?:of|from|among|out of)(?: the)?\\b:?`,
      'y',
    ),
  },
  { kind: 'count', pattern: new RegExp(`(${COUNT})(?:名|位|个)`, 'y') },
  { kind: 'count', pattern: new RegExp(`(${ENGLISH_COUNT}) (?=[a-z])`, 'y') },
];

const ATTENDING = '(?:出席|参加|参会|与会|到会|到场|陪同|随同|带队|主持|讲话|致辞|作报告)';

/** In order: the first that fits counts, so what is longer stands before what it begins with. */
export const MARKS: readonly Keyword<Mark>[] = [
  {
    kind: 'own-deputy',
    pattern: /,?或者?(?:由)?其?(?:所)?(?:委托的|委派的|指定的)?(?:代表|委托人|ab角)(?:出席|参加|参会)?/y,
  },
  {
    kind: 'own-deputy',
    pattern:
      /,? ?or (?:(?:a|an|his|her|their|the|his or her) )?(?:deput(?:y|ies)|representatives?|delegates?)\b(?! (?!to |may |attend|and )[a-z])/y,
  },
  {
    kind: 'deputies',
    pattern: /(?:均|都|也)?可以?(?:委派|派)(?:员|代表|人|他人|副职)(?:代为|代替|代)?(?:出席|参加|参会)?/y,
  },
  {
    kind: 'deputies',
    pattern: /(?:均|都|也)?可以?(?:由|委托)其?(?:ab角|代表|他人|副职)(?:代替|代为|代)?(?:出席|参加|参会)?/y,
  },
  { kind: 'deputies', pattern: /允许(?:派)?代表?(?:出席|参加|参会)?/y },
  {
    kind: 'deputies',
    pattern:
      /(?:(?:deputies|representatives) (?:(?:may|can) (?:be sent|attend|come|stand in)|(?:are )?allowed)|(?:may|can) send (?:a |an |their )?(?:deputy|deputies|representatives?))\b/y,
  },
  {
    kind: 'others',
    pattern:
      /等(?:\d{1,2}|[一二三四五六七八九十]+)?(?:人|名|位)?(?:有关|相关)?(?:县|市|区|省)?(?:领导同志|领导|同志)?/y,
  },
  { kind: 'others', pattern: /,? ?(?:and others|et al|etc|and so on)\b\.?/y },
  {
    kind: 'optional',
    pattern: /(?:可以|可|酌情|争取|(?:可?视情况?)|(?:如?有(?:时间|空),?可?))(?:列席|出席|参加|参会)(?:会议|活动)?/y,
  },
  { kind: 'attend', pattern: /必到/y },
  { kind: 'optional', pattern: /可选/y },
  { kind: 'optional', pattern: /列席(?:会议|活动|领导|人员)?/y },
  {
    kind: 'optional',
    pattern: /(?:(?:is|are) )?(?:optional|optionally|welcome)\b|(?:may|can) (?:attend|come)\b|if (?:available|free)\b/y,
  },
  { kind: 'attend', pattern: /(?:参加|出席|参会|与会)(?:县|市)?(?:领导|人员|同志)(?=:)/y },
  {
    kind: 'attend',
    pattern: new RegExp(
      `(?:均|都|必须|务必|须|应|要)?${ATTENDING}(?:(?:会议|活动|调研|座谈会?|接待|大会)?并?${ATTENDING}?)*`,
      'y',
    ),
  },
  {
    kind: 'attend',
    pattern:
      /(?:(?:is|are) )?(?:(?:requested |asked |required )?to (?:attend|come)|required|attending)\b|(?:must |should |will )?attends?\b|attendees(?=:)|(?:chairs?|presides?|accompan(?:y|ies)|speaks)\b/y,
  },
  {
    kind: 'by',
    pattern:
      /(?:(?:必要时|如有冲突|如有事|因事|因故|如?因?故?不能(?:出席|参加)(?:时|的话)?),?)?(?:可以|可|也可|则)?由/y,
    weak: true,
  },
  { kind: 'stands-in', pattern: /(?:代替|代为|代)其?(?:出席|参加|参会|到会)?/y, weak: true },
  {
    kind: 'stands-in',
    pattern:
      /(?:may|can|could|will|to) (?:stand in|substitute|deputi[sz]e|come instead)\b|stands in\b|as (?:(?:a|the) )?(?:deputy|substitute|stand-in)\b/y,
  },
  { kind: 'or', pattern: /,?(?:或者|或是|或)/y, weak: true },
  { kind: 'or-english', pattern: /,? ?or\b/y },
  { kind: 'and', pattern: /[、,]?(?:以及|及|和|与)/y, weak: true },
  { kind: 'and', pattern: /,? ?(?:and\b|&|accompanied by\b|together with\b|with\b)/y },
  { kind: 'please', pattern: /拟?(?:邀请|恭请|敬请|请)/y, weak: true },
  { kind: 'please', pattern: /(?:please|kindly|invite[sd]?)\b/y },
  { kind: 'from', pattern: /从/y, weak: true },
  { kind: 'all', pattern: /全体|所有|各位|全部/y },
  { kind: 'all', pattern: /all\b/y },
  { kind: 'rest', pattern: /其他|其余/y },
  { kind: 'rest', pattern: /(?:the )?(?:other|remaining)\b/y },
  { kind: 'courtesy', pattern: /同志|先生|女士|本人|亲自/y },
  { kind: 'noise', pattern: /(?:the|both|either)\b/y },
  { kind: 'pause', pattern: /、/y },
  { kind: 'comma', pattern: /,/y },
  { kind: 'clause', pattern: /[;。]|\.(?= |$)/y },
  { kind: 'colon', pattern: /:/y },
  { kind: 'open', pattern: /\(/y },
  { kind: 'close', pattern: /\)/y },
  { kind: 'space', pattern: / /y },
];

export interface Found<K> {
  readonly kind: K;
  readonly end: number;
  /** What the pattern captured: a number, or empty. */
  readonly captured: string;
  readonly weak: boolean;
}

/** The first keyword of a table that stands in a text at a place. */
export function findKeyword<K>(table: readonly Keyword<K>[], text: string, at: number): Found<K> | undefined {
  for (const { kind, pattern, weak = false } of table) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || !isWhole(text, at, pattern.lastIndex)) continue;
    return { kind, end: pattern.lastIndex, captured: match[1] ?? '', weak };
  }
  return undefined;
}
