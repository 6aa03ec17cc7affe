/** What is held. */
export type Form =
  | 'meeting'
  | 'training'
  | 'inspection'
  | 'survey'
  | 'visit'
  | 'ceremony'
  | 'reception'
  | 'drill'
  | 'talk';

/** Which kind of meeting: 动员, 总结, 座谈 … */
type Manner = 'push' | 'start' | 'review' | 'discussion' | 'appraisal' | 'report';

interface Ending {
  readonly pattern: RegExp;
  readonly form?: Form;
  readonly manner?: Manner;
}

const FORM_WORDS: readonly (readonly [Form, string])[] = [
  ['training', '培训班|培训会议?|培训|讲座|报告会|宣讲会|宣讲|党课|读书班|学习会议?|集中学习|集体学习|专题学习|学习'],
  ['inspection', '督查|督导|督察|检查|巡查|抽查|暗访'],
  ['survey', '调研|考察|视察|调查'],
  ['visit', '慰问|走访|看望'],
  ['ceremony', '开幕式|闭幕式|仪式|揭牌|签约|奠基|剪彩|开工|竣工'],
  ['reception', '接待日|接待|接访|下访|约访|会见|来访'],
  ['drill', '演练|演习'],
  ['talk', '约谈|谈话'],
];

const EN_FORM_WORDS: readonly (readonly [Form, string])[] = [
  ['training', 'training(?: course| session)?|workshop|lecture|course'],
  ['inspection', 'inspections?|checks?|audit'],
  ['survey', 'field trip|study tour|survey|research|study'],
  ['visit', 'visits?'],
  ['ceremony', '(?:opening |signing |closing )?ceremony|opening'],
  ['reception', 'reception|reception day'],
  ['drill', 'drill|exercise'],
  ['talk', 'interview|talk'],
  ['meeting', 'meeting|conference|session|forum|assembly'],
];

const MANNER_WORDS: readonly (readonly [Manner, string, string])[] = [
  ['push', '推进|调度|协调|联席|督办|攻坚|会商', 'coordination|progress'],
  ['start', '动员|部署|启动|安排', 'kick off|kickoff|mobilisation|mobilization'],
  ['review', '总结|表彰|通报|考核|述职|评议|点评', 'review|wrap up|commendation'],
  ['discussion', '座谈|茶话|恳谈|交流|洽谈', 'round ?table|discussion'],
  ['appraisal', '评审|论证|听证|审议|验收', 'appraisal|hearing'],
  ['report', '汇报|分析|研判', 'briefing'],
];

/** Behind the matter itself, and of no weight. */
const FILLERS = '工作|专题|专项|现场|视频|电视电话|扩大|年度|全体|活动|情况|事项|事宜|有关|相关|会议|的|暨|及';
const EN_FILLERS = 'work|video|annual|plenary|special|the';

/** The longest words of a kind first in each pattern; forms before what they end in: 培训会 is no plain meeting. */
const ENDINGS: readonly Ending[] = [
  ...FORM_WORDS.map(([form, words]) => ({ form, pattern: new RegExp(`(?:${words})$`, 'u') })),
  ...EN_FORM_WORDS.map(([form, words]) => ({ form, pattern: new RegExp(`(?:^| )(?:${words})$`, 'u') })),
  { form: 'meeting', pattern: /(?:会议|大会|例会|会)$/u },
  ...MANNER_WORDS.map(([manner, zh, en]) => ({ manner, pattern: new RegExp(`(?:${zh}|(?:^| )(?:${en}))$`, 'u') })),
  { pattern: new RegExp(`(?:${FILLERS}|(?:^| )(?:${EN_FILLERS}))$`, 'u') },
  { pattern: /的?(?:通知|请示|函|报告|方案)$/u },
];

const EVERY_FORM = FORM_WORDS.map(([form, words]) => ({ form, pattern: new RegExp(words, 'u') }));
const LEADING_FORM = new RegExp(`^(?:${FORM_WORDS.map(([, words]) => words).join('|')})+`, 'u');

/** A title taken apart: what it is about, and in what form. Texts are plain (see `plainTitle`). */
export interface FormParts {
  /** May be empty. */
  readonly core: string;
  readonly form: Form | null;
  readonly manner: Manner | null;
  /** As it is written; empty where there is none. */
  readonly mannerWord: string;
}

export function takeForm(text: string): FormParts {
  let [core, form, manner, mannerWord]: [string, Form | null, Manner | null, string] = [text, null, null, ''];
  // A second form or manner is part of the matter: 考核汇报会 and 验收汇报会 are two.
  const canTake = (ending: Ending): boolean =>
    isFree(form, ending.form) && isFree(manner, ending.manner) && (!ending.manner || WITH_MANNER.includes(form));
  const endingOf = (rest: string): Ending | undefined =>
    ENDINGS.find((ending) => canTake(ending) && ending.pattern.test(rest));
  for (let ending = endingOf(core); ending; ending = endingOf(core)) {
    const left = core.replace(ending.pattern, '').trim();
    if (ending.manner && manner === null) mannerWord = core.slice(left.length).trim();
    form ??= ending.form ?? null;
    manner ??= ending.manner ?? null;
    core = left;
  }
  if (form !== null) return { core, form, manner, mannerWord };
  // 调研乡村振兴, 赴清溪镇调研乡村振兴.
  const inside = EVERY_FORM.find(({ pattern }) => pattern.test(core));
  return { core: core.replace(LEADING_FORM, ''), form: inside?.form ?? null, manner, mannerWord };
}

const WITH_MANNER: readonly (Form | null)[] = [null, 'meeting', 'ceremony'];

const isFree = <T>(taken: T | null, next: T | undefined): boolean =>
  taken === null || next === undefined || taken === next;

/** Manners that make a meeting of their own: a 座谈会 is not the 工作会议 about the same. */
const OWN_MEETINGS: readonly (Manner | null)[] = ['discussion', 'appraisal'];

/** How far two forms may be of one matter, from 0 (never) to 1. */
export function formLikeness(a: FormParts, b: FormParts): number {
  if (a.form !== b.form) return a.form === null || b.form === null ? 0.9 : 0;
  if (a.manner === b.manner) return a.mannerWord === b.mannerWord ? 1 : 0.95;
  if (a.manner !== null && b.manner !== null) return 0.5;
  return OWN_MEETINGS.includes(a.manner ?? b.manner) ? 0.65 : 0.95;
}
