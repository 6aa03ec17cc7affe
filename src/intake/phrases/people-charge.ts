import { findKeyword, MARKS } from './people-keywords.ts';
import type { Lexicon } from './people-names.ts';
import { matchKey } from './people-text.ts';

/** Anybody, where only 「领导」 is said. */
const ANY_LEADER = /(?:县|市|区|省|校)?(?:领导|负责同志|负责人)/y;
const LONGEST_TOPIC = 20;
const ENGLISH_CHARGE =
  /(?:the )?([a-z][a-z' ]{0,60}?) (?:(?:in charge|responsible)(?: (?:of|for) ([a-z][a-z' -]{0,60}?))?|for ([a-z][a-z' -]{0,60}?))(?=$|[,;()]| (?:and|or|to|is|are|attends?|may|can|optional)\b)/y;

/** Somebody named by what he or she is in charge of. */
interface Charge {
  /** As the lexicon's holders know it; null: any leader. */
  readonly post: string | null;
  /** What the text says that the leader is in charge of. */
  readonly own: string | undefined;
  readonly end: number;
}

/** 「分管教育的副县长」「分管副县长(教育)」, "deputy mayor in charge of education", "deputy mayor for education". */
export function chargeAt(text: string, at: number, lexicon: Lexicon): Charge | undefined {
  if (/^(?:分管|主管)/.test(text.slice(at, at + 2))) {
    for (let from = at + 2; from < at + LONGEST_TOPIC && !/[、,;:()。]/.test(text[from - 1] ?? ''); from++) {
      const start = text[from] === '的' ? from + 1 : from;
      const post = postAt(text, start, lexicon);
      if (post === undefined) continue;
      const said = text.slice(at + 2, from);
      const bracket = topicInBrackets(text, post.end, lexicon);
      if (said !== '') return { post: post.post, own: said, end: post.end };
      return { post: post.post, own: bracket?.topic, end: bracket?.end ?? post.end };
    }
    return undefined;
  }
  if (!/[a-z]/.test(text[at] ?? '')) return undefined;
  ENGLISH_CHARGE.lastIndex = at;
  const match = ENGLISH_CHARGE.exec(text);
  const called = match?.[1];
  if (!match || called === undefined) return undefined;
  const anybody = called === 'leader';
  if (!anybody && lexicon.holders(called).length === 0) return undefined;
  const end = at + match[0].length;
  const bracket = topicInBrackets(text, end, lexicon);
  const own = match[2] ?? match[3];
  if (own !== undefined) return { post: anybody ? null : called, own, end };
  return { post: anybody ? null : called, own: bracket?.topic, end: bracket?.end ?? end };
}

function postAt(
  text: string,
  at: number,
  lexicon: Lexicon,
): { readonly post: string | null; readonly end: number } | undefined {
  for (const post of lexicon.posts) {
    const end = matchKey(text, at, post);
    if (end !== -1) return { post, end };
  }
  ANY_LEADER.lastIndex = at;
  return ANY_LEADER.test(text) ? { post: null, end: ANY_LEADER.lastIndex } : undefined;
}

/** A topic in brackets, unless they hold a name or a keyword. */
function topicInBrackets(
  text: string,
  at: number,
  lexicon: Lexicon,
): { readonly topic: string; readonly end: number } | undefined {
  const [whole, topic] = /^\(([^()]{1,20})\)/.exec(text.slice(at)) ?? [];
  if (whole === undefined || topic === undefined) return undefined;
  if (lexicon.match(topic, 0) || findKeyword(MARKS, topic, 0)) return undefined;
  return { topic, end: at + whole.length };
}
