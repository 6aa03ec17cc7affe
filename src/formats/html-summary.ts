import { type Html, html, when } from './html-text.ts';
import type { Report } from './report.ts';
import type { Facts } from './report-facts.ts';

/** The figures that a reader looks for first. */
export function summaryHtml({ schedule, words }: Report, facts: Facts): Html {
  const kept = percentDown(facts.valueKept);
  const missed = facts.mandatoryMissed > 0;
  return html`<section class="summary">
<dl>
${card(words.placed, words.ofTotal(facts.placed, facts.total), meter(facts.placed, facts.total))}
${card(
  words.mandatoryMissed,
  missed ? words.mandatoryMissing(facts.mandatoryMissed) : words.allMandatoryPlaced,
  html`<span>${words.ofTotal(facts.mandatory - facts.mandatoryMissed, facts.mandatory)}</span>`,
  missed ? 'alarm' : '',
)}
${card(words.valueKept, kept, html`<span>${words.valueMeaning}</span>`)}
${when(facts.blocksWanted > 0, () =>
  card(words.focusBlocks, `${facts.blocks} / ${facts.blocksWanted}`, meter(facts.blocks, facts.blocksWanted)),
)}
${when(schedule.status !== undefined, () =>
  card(words.statusLabel, words.statuses[schedule.status ?? 'unknown'], html`<span>${gapText(schedule, words)}</span>`),
)}
</dl>
</section>`;
}

function card(label: string, value: string, detail: Html, kind = ''): Html {
  return html`<div class="card ${kind}"><dt>${label}</dt><dd><b>${value}</b>${detail}</dd></div>`;
}

/** A bar beside the figures, not instead of them. */
function meter(part: number, whole: number): Html {
  const width = whole === 0 ? 100 : Math.round((100 * part) / whole);
  return html`<i class="meter" aria-hidden="true"><i style="width:${width}%"></i></i>`;
}

/** The gap as a plain sentence. */
function gapText({ status, gap }: Report['schedule'], words: Report['words']): string {
  if (status === 'infeasible') return words.gapInfeasible;
  if (status === 'optimal' || gap === 0) return words.gapNone;
  return gap === null || gap === undefined ? words.gapUnknown : words.gapSentence(percentUp(gap));
}

/** Rounded so that it never promises too much; 1e-9 swallows the noise of binary fractions. */
const percentUp = (share: number): string => `${(Math.ceil(share * 1000 - 1e-9) / 10).toFixed(1)}%`;
const percentDown = (share: number): string => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
