import { type Html, html, when } from '../../formats/html-text.ts';
import { fullDayText } from '../../model/date-words.ts';
import type { FieldName } from '../columns/fields.ts';
import type { Fate } from '../record.ts';
import type { Wish } from '../wish.ts';
import { openMark, readBackHtml, type WishColumn } from './report-read-back.ts';
import type { NumberedWish, ReportView } from './report-view.ts';

interface SheetGroup {
  readonly file: string;
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly body: string | null;
  readonly wishes: NumberedWish[];
}

/** Every wish as it was understood, sheet by sheet. */
export function wishesHtml(view: ReportView): Html {
  const { words, facts } = view;
  const fates = new Map(facts.record.fates.map((fate) => [fate.wish, fate]));
  const groups = groupsOf(view).filter(({ wishes }) => wishes.length > 0);
  const body =
    groups.length === 0
      ? html`<p class="dim">${words.noWishes}</p>`
      : html`<p class="guide">${words.howToRead}</p>
${groups.map((group) => groupHtml(group, fates, view))}`;
  return html`<section id="wishes"><h2>${words.sections.wishes}</h2>
${body}</section>`;
}

/** In the order of the files; sheets that no summary names come behind. */
function groupsOf({ facts, wishes }: ReportView): readonly SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  const group = (file: string, sheet: string, body: string | null): SheetGroup => {
    const key = JSON.stringify([file, sheet]);
    const made = groups.get(key) ?? { file, sheet, body, wishes: [] };
    groups.set(key, made);
    return made;
  };
  for (const { file, sheets } of facts.files) {
    for (const { sheet, body } of sheets) group(file, sheet, body);
  }
  for (const one of wishes) {
    const { file, sheet } = one.wish.place;
    group(file, sheet ?? '', null).wishes.push(one);
  }
  return [...groups.values()];
}

function groupHtml(group: SheetGroup, fates: ReadonlyMap<string, Fate>, view: ReportView): Html {
  const { words, bodyName } = view;
  const { columns } = words;
  const title = [group.file, group.sheet].filter((part) => part !== '').join(' › ');
  const whose = [bodyName(group.body), words.wishCount(group.wishes.length)].filter((part) => part !== undefined);
  const heads = [
    columns.row,
    columns.body,
    columns.title,
    columns.when,
    columns.who,
    columns.where,
    columns.other,
    columns.check,
  ];
  return html`<h3>${title} <span class="count">${whose.join(' · ')}</span></h3>
<div class="scroll"><table class="wishes">
<colgroup><col class="row"><col class="body"><col class="title"><col class="when"><col class="who"><col class="where"><col class="other"><col class="check"></colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${group.wishes.map((one) => wishRow(one, fates.get(one.wish.key), view))}</tbody></table></div>
`;
}

function wishRow({ wish, number }: NumberedWish, fate: Fate | undefined, view: ReportView): Html {
  const { words } = view;
  const body = view.bodyName(wish.body);
  const whose = body === undefined ? openMark('body', wish, view) : html`${body}`;
  const remarks = wish.readBack.filter(({ field }) => field === 'notes').map(({ text }) => text);
  const notes = wish.notes
    .filter((note) => !remarks.includes(note))
    .map((note) => html`<div><span class="dim">${words.note}</span> <span class="said">${note}</span></div>`);
  const part = (column: WishColumn): Html => readBackHtml(wish, column, view);
  return html`<tr id="w${number}"><td class="num">${wish.place.row ?? '—'}</td><td>${whose}</td><td><span class="title">${wish.title}</span>${part('title')}</td><td>${part('when')}</td><td>${part('who')}</td><td>${part('where')}</td><td class="other">${part('other')}${ownerHtml(wish, view)}${notes}</td><td>${checks(wish.key, fate, view)}</td></tr>
`;
}

/** Who answers for it, as far as the cells that say so are not read back. */
function ownerHtml({ owner, readBack }: Wish, { common, lang }: ReportView): Html {
  const { columns } = common;
  const isRead = (field: FieldName): boolean => readBack.some((entry) => entry.field === field);
  const parts = [
    { label: columns.unit, value: isRead('unit') ? undefined : owner.unit },
    { label: columns.person, value: isRead('contact') ? undefined : owner.person },
    { label: columns.phone, value: isRead('phone') ? undefined : owner.contact },
    { label: columns.duty, value: owner.duty },
    { label: columns.dueDay, value: owner.dueDay === undefined ? undefined : fullDayText(owner.dueDay, lang) },
  ].filter(({ value }) => value !== undefined);
  return html`${parts.map(({ label, value }) => html`<div><span class="dim">${label}</span> ${value}</div>`)}`;
}

/** The findings about a wish, and what became of it. */
function checks(key: string, fate: Fate | undefined, view: ReportView): Html {
  const { words, common } = view;
  const findings = view.findingsOf(key).map(({ finding, number, isOpen }) => {
    const standing = isOpen ? words.open : words.decided;
    return html`<div><a href="#f${number}">${number} ${words.codes[finding.code]}</a>${common.aside(standing)}</div>`;
  });
  const others = (fate?.mergedWith ?? []).map((other) => common.quoted(view.wish(other)?.wish.title ?? other));
  const leftOut = fate?.leftOut ?? null;
  return html`${findings}${when(others.length > 0, () => html`<div>${words.mergedWith(common.list(others))}</div>`)}${leftOut === null ? undefined : html`<div><span class="tag strong">${words.leftOut[leftOut]}</span></div>`}`;
}
