import type { PeopleDoubt } from './people-rule.ts';
import type { Words } from './time-rule.ts';

const quoted = (items: readonly string[]): string => items.map((item) => `「${item}」`).join('、');
const quotedEnglish = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');

/** Names of those who may be meant. */
interface Shown {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Everything that is asked about people. */
export const ASK = {
  nobody: {
    zh: '没有写明参加领导，请填写姓名或职务；确实不需要领导参加的，请写「无」。',
    en: 'Nobody is named; give names or posts, or write "nobody" if no leader is needed.',
  },
  tooLong: {
    zh: '参加领导一栏文字过长，请只写姓名或职务，其他说明写入备注。',
    en: 'The text is too long; give only names or posts, and put the rest among the notes.',
  },
  outside: (text: string): Words => ({
    zh: `看不懂「${text}」，请改写，如「张三、李四出席；王五列席」。`,
    en: `"${text}" is not understood; write for example "Zhang San, Li Si; optional: Wang Wu".`,
  }),
  unknown: (text: string, nearest: Shown): Words => ({
    zh: `名册中没有「${text}」${nearest.zh.length === 0 ? '，请核对，或补入名册。' : `，是否指${quoted(nearest.zh)}？`}`,
    en:
      `"${text}" is not in the roster` +
      (nearest.en.length === 0 ? '; check it, or add it there.' : `; is ${quotedEnglish(nearest.en)} meant?`),
  }),
  several: (text: string, who: Shown): Words => ({
    zh: `「${text}」可以指${quoted(who.zh)}，请写明是哪一位。`,
    en: `"${text}" can mean ${quotedEnglish(who.en)}; say who is meant.`,
  }),
  notTheirs: (text: string): Words => ({
    zh: `「${text}」中的姓名与职务对不上，请核对；如指不同的人，请用顿号隔开。`,
    en: `The names and titles in "${text}" do not belong together; check them, or part them by a comma.`,
  }),
  oneTitle: (text: string): Words => ({
    zh: `「${text}」是一人的几个职务，还是不同的人？`,
    en: `Are these several titles of one person, or several people: "${text}"?`,
  }),
  whichScope: (text: string): Words => ({
    zh: `「${text}」没有写明分管什么，请写明领域或姓名。`,
    en: `"${text}" does not say in charge of what; give the field or the name.`,
  }),
  noScope: (topic: string, text: string): Words => ({
    zh: `名册中没有人以「${text}」的身份分管「${topic}」，请写明姓名。`,
    en: `The roster has nobody for "${text}" with "${topic}" in scope; give the name.`,
  }),
  others: (text: string): Words => ({
    zh: `「${text}」还包括哪些人？请逐一写明。`,
    en: `Who else is meant by "${text}"? Name each of them.`,
  }),
  atHand: (text: string): Words => ({
    zh: `「${text}」：是要求全体到会，还是在家的参加？`,
    en: `"${text}": must everybody come, or whoever is at hand?`,
  }),
  bodies: (text: string, count: number): Words => ({
    zh: `名册中有${count}套班子，与「${text}」所说不符，请核对。`,
    en: `The roster has ${count} bodies, other than "${text}" says; check it.`,
  }),
  grouping: (text: string): Words => ({
    zh: `「${text}」可有几种理解，请用分号隔开，或写明几人中选几人。`,
    en: `"${text}" can be understood in several ways; part it by semicolons, or write "one of …".`,
  }),
  tooFew: (text: string, from: number, count: number): Words => ({
    zh: `「${text}」要选${count}人，但只有${from}人可选。`,
    en: `"${text}" asks for ${count}, but only ${from} can be chosen.`,
  }),
} as const;

type DoubtWords = { readonly [K in PeopleDoubt['code']]: (text: string) => Words };

/** What is understood, but worth a look. */
export const DOUBT: DoubtWords = {
  'named-twice': (who) => ({ zh: `${who}写了两次，按一次计。`, en: `${who} is named twice and counts once.` }),
  'stand-in-required': (who) => ({
    zh: `${who}本人也要出席，不能再代他人。`,
    en: `${who} must attend too and cannot stand in for anybody.`,
  }),
  'deputies-for-all': () => ({
    zh: '只写明个别领导可由他人代，按全体必到领导均可由AB角代计。',
    en: 'Only some are said to have a stand-in; deputies are allowed for all who are required.',
  }),
  'scope-near': (scope) => ({ zh: `按分管「${scope}」理解。`, en: `It is taken as the scope "${scope}".` }),
};
