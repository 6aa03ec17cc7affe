import type { Language } from '../../model/codes.ts';
import type { Finding } from '../finding.ts';
import { placeText } from '../place.ts';
import type { Decision, Decisions } from './decisions.ts';

/**
 * The decisions file of this month, to be filled in: every decision, in the order in which they stood, then every other finding with
 * `answer: null`; with what is asked and offered in a language. What was decided about findings that are no longer there is kept
 * for another month; what was only asked is not.
 */
export function writeDecisions(decisions: Decisions, findings: readonly Finding[], lang: Language): string {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const known = new Map(decisions.decisions.map((decision) => [decision.finding, decision]));
  const kept = [...known.values()].filter(
    ({ finding, answer, note }) => byKey.has(finding) || answer !== null || note !== undefined,
  );
  const asked = [...byKey.values()].filter(({ key }) => !known.has(key));
  const document: Decisions = {
    format: 'tongchou/decisions@1',
    decisions: [
      ...kept.map((decision) => entryOf(decision, byKey.get(decision.finding), lang)),
      ...asked.map((finding) => entryOf({ finding: finding.key, answer: finding.decision }, finding, lang)),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Its fields in the order in which a person reads them. */
function entryOf(decision: Decision, finding: Finding | undefined, lang: Language): Decision {
  const asked = finding ? question(finding, lang) : decision.asked;
  const offered = finding ? offer(finding, lang) : decision.offered;
  return {
    finding: decision.finding,
    ...(asked === undefined ? {} : { asked }),
    ...(offered === undefined ? {} : { offered }),
    answer: decision.answer,
    ...(decision.note === undefined ? {} : { note: decision.note }),
  };
}

const MOST_PLACES = 5;

/** With the places, where the words do not name them. */
function question({ words, places, isFree }: Finding, lang: Language): string {
  const said = words[lang];
  const named = places.map(placeText).filter((place) => !said.includes(place));
  const { where, more, free } = SAY[lang];
  const shown = named.slice(0, MOST_PLACES).join(', ');
  const rest = named.length > MOST_PLACES ? more(named.length) : '';
  return said + (named.length === 0 ? '' : where(shown + rest)) + (isFree ? free : '');
}

const SAY: {
  readonly [L in Language]: {
    readonly where: (places: string) => string;
    readonly more: (all: number) => string;
    readonly free: string;
  };
} = {
  zh: { where: (places) => `（见 ${places}）`, more: (all) => ` 等${all}处`, free: '也可以写别的说法。' },
  en: {
    where: (places) => ` (${places})`,
    more: (all) => ` and others, ${all} in all`,
    free: ' Any other phrase will do too.',
  },
};

const offer = ({ answers }: Finding, lang: Language): NonNullable<Decision['offered']> =>
  Object.fromEntries(answers.map(({ answer, words }) => [answer, words[lang]]));
