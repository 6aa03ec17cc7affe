import { type Html, html, when } from '../../formats/html-text.ts';
import { addTo } from '../../model/multi-map.ts';
import type { Answer, Finding, FindingKind } from '../finding.ts';
import { type Place, placeText } from '../place.ts';
import { placeHtml } from './report-places.ts';
import { KINDS, type NumberedFinding, type NumberedWish, openCount, type ReportView } from './report-view.ts';

/** Every finding, grouped by kind, the open ones first. */
export function findingsHtml(view: ReportView): Html {
  const { words, findings } = view;
  const groups = KINDS.map((kind) => ({ kind, ones: findings.filter(({ finding }) => finding.kind === kind) }));
  const body =
    findings.length === 0
      ? html`<p class="good">✓ ${words.noFindings}</p>`
      : html`<p class="guide">${words.howToAnswer}</p>
${groups.filter(({ ones }) => ones.length > 0).map(({ kind, ones }) => groupHtml(kind, ones, view))}`;
  return html`<section id="findings"><h2>${words.sections.findings}</h2>
${body}</section>`;
}

function groupHtml(kind: FindingKind, ones: readonly NumberedFinding[], view: ReportView): Html {
  const { words } = view;
  return html`<h3 id="${kind}">${words.kinds[kind]} <span class="count">${words.count(openCount(view, kind), ones.length)}</span></h3>
${ones.map((one) => findingHtml(one, view))}`;
}

function findingHtml({ finding, number, isOpen }: NumberedFinding, view: ReportView): Html {
  const { words, lang } = view;
  const standing = isOpen
    ? html`<span class="tag strong">${words.open}</span>`
    : html`<span class="tag">✓ ${words.decided}</span>`;
  const { confidence } = finding;
  const sure =
    confidence === null ? undefined : html`<span class="sure">${words.confidence(Math.round(100 * confidence))}</span>`;
  const doubt = finding.kind === 'duplicate' || finding.kind === 'mergeable' ? words.evidence : words.doubt;
  return html`<article class="finding ${isOpen ? '' : 'decided'}" id="f${number}"><h4><span class="no">${number}</span><span>${words.codes[finding.code]}</span>${standing}${sure}</h4>
<dl>${when(finding.text !== '', () => html`<dt>${words.said}</dt><dd class="said">${view.common.quoted(finding.text)}</dd>`)}<dt>${doubt}</dt><dd>${finding.words[lang]}</dd>
<dt>${words.places}</dt><dd><ul class="places">${placesOf(finding, view).map(({ place, wish }) => html`<li>${placeHtml(place, wish, view)}</li>`)}</ul></dd>
<dt>${words.entry}</dt><dd><code>"finding": ${jsonText(finding.key)}</code></dd>
<dt>${words.answers}</dt><dd>${answersHtml(finding, isOpen, view)}</dd></dl></article>
`;
}

interface FindingPlace {
  readonly place: Place;
  readonly wish: NumberedWish | undefined;
}

/** Its places in their order, each with the wish that stands there; then wishes whose places are not among them. */
function placesOf(finding: Finding, view: ReportView): readonly FindingPlace[] {
  const waiting = new Map<string, NumberedWish[]>();
  for (const key of new Set(finding.wishes)) {
    const wish = view.wish(key);
    if (wish === undefined) continue;
    addTo(waiting, placeText(wish.wish.place), wish);
  }
  const named = finding.places.map((place) => ({ place, wish: waiting.get(placeText(place))?.shift() }));
  const rest = [...waiting.values()].flat().map((wish) => ({ place: wish.wish.place, wish }));
  return [...named, ...rest];
}

/** What to write, to the letter, and what each means; of a decided finding, what was written. */
function answersHtml(finding: Finding, isOpen: boolean, view: ReportView): Html {
  const { words } = view;
  const { answers, decision, isFree } = finding;
  const chosen = isOpen ? null : decision;
  const isOffered = chosen === null || answers.some(({ answer }) => answer === chosen);
  const own = isOffered ? [] : [{ answer: chosen, words: { zh: '', en: '' } }];
  const all = [...answers, ...own];
  if (all.length === 0 && !isFree) return html`${words.noAnswer}`;
  const list = all.map((answer) => answerHtml(answer, answer.answer === chosen, view));
  const free = all.length === 0 ? words.ownPhrase : words.anyPhrase;
  return html`${when(list.length > 0, () => html`<ul>${list}</ul>`)}${when(isFree, () => html`<span class="dim">${free}</span>`)}`;
}

function answerHtml({ answer, words: meaning }: Answer, isChosen: boolean, { words, lang }: ReportView): Html {
  const mark = when(isChosen, () => html` <span class="tag strong">✓ ${words.chosen}</span>`);
  return html`<li><code>"answer": ${jsonText(answer)}</code> ${meaning[lang]}${mark}</li>`;
}

/** Text as JSON holds it, with nothing in it that a page would drop or change. */
function jsonText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
