import type { CalendarDay } from '../calendar/calendar.ts';
import type { Leader } from '../model/problem.ts';
import type { Entry } from './agenda.ts';
import { dayText, shortPeriodText, timeRangeText, weekdayText } from './date-words.ts';
import { dayClass, dayMark } from './html-day.ts';
import { type Html, html, raw, when } from './html-text.ts';
import { inProtocolOrder } from './protocol-order.ts';
import type { Report } from './report.ts';

type PartName = 'am' | 'pm' | 'evening';

/** Where the parts of a day begin and end, `HH:mm`. */
const PARTS: readonly { readonly name: PartName; readonly from: string; readonly to: string }[] = [
  { name: 'am', from: '00:00', to: '12:00' },
  { name: 'pm', from: '12:00', to: '18:00' },
  { name: 'evening', from: '18:00', to: '24:00' },
];

/** What runs on is shown again in a later part only where it takes more than this of it, in minutes. */
const CONTINUED_FROM = 60;

interface Piece {
  readonly entry: Entry;
  readonly continued: boolean;
}

/** Layout B 全体领导周表: per ISO week, leaders × parts of the day down, days across. */
export function tableB(report: Report): Html {
  const weeks = new Map<string, CalendarDay[]>();
  for (const day of report.calendar.days) weeks.set(day.isoWeek, [...(weeks.get(day.isoWeek) ?? []), day]);
  return html`<section id="weeks"><h2>${report.words.sections.weeks}</h2>
${[...weeks].map(([isoWeek, days]) => weekTable(isoWeek, days, report))}</section>`;
}

function weekTable(isoWeek: string, days: readonly CalendarDay[], report: Report): Html {
  const { words, lang, agenda, problem } = report;
  const period = shortPeriodText(days[0]?.date ?? '', days.at(-1)?.date ?? '', lang);
  const dayHeads = days.map((day) => {
    const mark = dayMark(day, words);
    return html`<th scope="col" class="${dayClass(day)}">${dayText(day.date, lang)}<span class="sub">${weekdayText(day.date, lang)}${mark === undefined ? '' : words.aside(mark)}</span></th>`;
  });
  const idle = (day: CalendarDay): boolean => day.sessions.length === 0 && !agenda.some((entry) => touches(entry, day));
  const columns = days.map((day) => raw(idle(day) ? '<col class="idle">' : '<col>'));
  // A week cut short by the horizon keeps its columns as wide as those of a full one.
  const width = 11 + 18 * days.length;
  return html`<div class="week"><h3>${words.week(isoWeek, period)}</h3>
<div class="scroll" style="max-width:${width}em"><table class="grid">
<colgroup><col class="who"><col class="part">${columns}</colgroup>
<thead><tr><th scope="col">${words.columns.leader}</th><th scope="col">${words.columns.part}</th>${dayHeads}</tr></thead>
${inProtocolOrder(problem.leaders).map((leader) => leaderRows(leader, days, report))}</table></div></div>
`;
}

function leaderRows(leader: Leader, days: readonly CalendarDay[], report: Report): Html {
  const own = report.agenda.filter((entry) => entry.leaders.includes(leader.id));
  const parts = PARTS.map((part) => ({ part, cells: days.map((day) => piecesOf(own, day, part, report)) })).filter(
    ({ part, cells }) => part.name !== 'evening' || cells.some((pieces) => pieces.length > 0),
  );
  const name = html`<th scope="rowgroup" class="who" rowspan="${parts.length}">${report.names.leader(leader.id)}</th>`;
  const rows = parts.map(
    ({ part, cells }, i) =>
      html`<tr>${when(i === 0, () => name)}<th scope="row" class="part">${report.words.parts[part.name]}</th>${cells.map((pieces, d) => html`<td class="${classOf(days[d])}">${pieces.map((piece) => pieceHtml(piece, leader, report))}</td>`)}</tr>
`,
  );
  return html`<tbody>
${rows}</tbody>
`;
}

const classOf = (day: CalendarDay | undefined): string => (day === undefined ? '' : dayClass(day));

/** Whatever begins in this part of the day, and what runs on into it for long enough. */
function piecesOf(
  entries: readonly Entry[],
  day: CalendarDay,
  { name, from, to }: (typeof PARTS)[number],
  { calendar }: Report,
): readonly Piece[] {
  const [start, end] = [`${day.date}T${from}`, `${day.date}T${to}`];
  const partStart = calendar.toMinutes(start);
  const partEnd = to === '24:00' ? day.end : calendar.toMinutes(end);
  return entries.flatMap((entry): readonly Piece[] => {
    if (start <= entry.start && entry.start < end) return [{ entry, continued: false }];
    if (entry.start >= end || (name === 'evening' && spansDays(entry))) return [];
    const taken = Math.min(calendar.toMinutes(entry.end), partEnd) - partStart;
    return taken > CONTINUED_FROM ? [{ entry, continued: true }] : [];
  });
}

/** What takes several days does so in working hours, not in the evenings between. */
function spansDays({ start, end }: Entry): boolean {
  return start.slice(0, 10) !== end.slice(0, 10);
}

function touches(entry: Entry, day: CalendarDay): boolean {
  return entry.start < `${day.date}T24:00` && entry.end > `${day.date}T00:00`;
}

function pieceHtml({ entry, continued }: Piece, leader: Leader, { words, names, lang }: Report): Html {
  const time = continued ? words.continued : timeRangeText(entry.start, entry.end, lang);
  const standsIn = entry.substitutions.find(({ by }) => by === leader.id);
  const place = when(entry.place !== undefined, () => html`<span class="place">${entry.place}</span>`);
  const role = when(
    standsIn !== undefined && !entry.hidden,
    () => html`<span class="tag">${words.standsInFor(names.leader(standsIn?.leader ?? ''))}</span>`,
  );
  const diamond = when(entry.kind === 'focus', () => html`◆ `);
  return html`<div class="piece ${entry.kind}"><span class="time">${time}</span> ${diamond}${entry.title}${role}${place}</div>`;
}
