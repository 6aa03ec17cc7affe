import { type Draft, draftOf } from './people-draft.ts';
import { type Lexicon, lexiconOf } from './people-names.ts';
import { parsePeople } from './people-parse.ts';
import type { PeopleDoubt, PeopleReading, PeopleRule, Roster } from './people-rule.ts';
import { designate, sayPeople } from './people-say.ts';
import { normalPeople } from './people-text.ts';
import { distinct } from './people-titles.ts';
import { tokensOf } from './people-tokens.ts';
import { ASK, DOUBT } from './people-words.ts';
import type { Words } from './time-rule.ts';

/** Longer texts are no list of people: all leaders of a province have room. */
const LONGEST = 2000;
const NOBODY = /^(?:无|没有|(?:无需|不需要)(?:领导)?(?:出席|参加)?|none|nobody|no one|n\/a)$/;

/**
 * Who is wanted, by a grammar that must understand the whole text in Chinese or English; whatever it does not is a
 * question, with the rules that may be meant.
 * @param topic of the activity: says which leader 「分管副县长」 is where the text does not.
 */
export function readPeople(text: string, roster: Roster, topic?: string): PeopleReading {
  const normal = normalPeople(text);
  if (normal === '') return question(ASK.nobody);
  if (normal.length > LONGEST) return question(ASK.tooLong);
  if (NOBODY.test(normal)) return { kind: 'read', rule: ruleOf(NO_DRAFT, false), doubts: [] };

  const lexicon = lexiconOf(roster);
  const parsed = parsePeople(tokensOf(normal, lexicon, topic), lexicon);
  if ('stuck' in parsed) return question(ASK.outside(parsed.stuck));
  const { options, asks, doubts } = draftOf(parsed.units);
  const [first] = options;
  if (asks.length === 0 && first !== undefined) {
    const rule = ruleOf(first, parsed.permitted);
    if (rule.required.length + rule.choose.length + rule.optional.length === 0) return question(ASK.nobody);
    return { kind: 'read', rule, doubts: [...doubts, ...doubtsOf(first, parsed.permitted, lexicon)] };
  }
  const rules = new Map(
    options.map((draft) => ruleOf(draft, parsed.permitted)).map((rule) => [JSON.stringify(rule), rule]),
  );
  return {
    kind: 'question',
    ask: sentences([...new Map(asks.map((ask) => [ask.zh, ask])).values()]),
    candidates: [...rules.values()].map((rule) => ({
      rule,
      words: { zh: sayPeople(rule, roster, 'zh'), en: sayPeople(rule, roster, 'en') },
    })),
  };
}

const NO_DRAFT: Draft = { required: [], choose: [], optional: [], deputies: [], permitted: [], named: [] };

const question = (ask: Words): PeopleReading => ({ kind: 'question', ask, candidates: [] });

const sentences = (asks: readonly Words[]): Words => ({
  zh: asks.map(({ zh }) => zh).join(''),
  en: asks.map(({ en }) => en).join(' '),
});

/** Everybody once; who must come is not optional too. */
function ruleOf(draft: Draft, permitted: boolean): PeopleRule {
  const required = distinct(draft.required);
  const standInsOf = (id: string): readonly string[] =>
    distinct(draft.deputies.filter(({ leader }) => leader === id).map(({ by }) => by));
  return {
    required,
    choose: draft.choose,
    optional: distinct(draft.optional).filter((id) => !required.includes(id)),
    deputiesAllowed: permitted || draft.permitted.length > 0,
    deputies: required.flatMap((leader) => standInsOf(leader).map((by) => ({ leader, by }))),
  };
}

function doubtsOf(draft: Draft, permitted: boolean, lexicon: Lexicon): readonly PeopleDoubt[] {
  const { required, deputies, named } = draft;
  const twice = distinct(named.filter((id, i) => named.indexOf(id) !== i));
  const busy = distinct(deputies.map(({ by }) => by)).filter((by) => required.includes(by));
  const some = !permitted && draft.permitted.length > 0 && required.some((id) => !draft.permitted.includes(id));
  const about = (code: PeopleDoubt['code'], id: string): PeopleDoubt => {
    const [zh, en] = [designate(lexicon, id, 'zh'), designate(lexicon, id, 'en')];
    return { code, text: zh, words: { zh: DOUBT[code](zh).zh, en: DOUBT[code](en).en } };
  };
  return [
    ...twice.map((id) => about('named-twice', id)),
    ...busy.map((id) => about('stand-in-required', id)),
    ...(some ? [{ code: 'deputies-for-all', text: '', words: DOUBT['deputies-for-all']('') } as const] : []),
  ];
}
