import type { Entry } from '../../formats/agenda.ts';
import type { Report } from '../../formats/report.ts';
import type { Names } from '../../model/names.ts';
import type { Problem } from '../../model/problem.ts';
import { readPeople } from '../phrases/people-read.ts';
import type { PeopleRule, Roster } from '../phrases/people-rule.ts';
import type { Words } from '../phrases/time-rule.ts';
import { shownPeople } from './shown-lines.ts';
import { asRead, withoutNote } from './shown-text.ts';

type AttendeesReading =
  | { readonly kind: 'people'; readonly people: ReadonlySet<string> }
  | { readonly kind: 'unclear'; readonly ask: Words };

/** The leaders of a Problem as phrases name them; a Problem has one name for each, which may be a post. */
export const rosterOf = ({ leaders }: Problem, names: Names): Roster => ({
  leaders: leaders.map(({ id, body, rank = Number.MAX_SAFE_INTEGER, scope = [] }) => ({
    id,
    name: names.leader(id),
    titles: [names.leader(id)],
    // Those of no body are not a body of their own.
    body: body === undefined ? id : names.body(body),
    rank,
    scope,
    aliases: [],
  })),
  groups: [],
});

/** Who comes by an edited cell. What stands there as before means whom it meant, even where two have one name. */
export function readAttendees(text: string, entry: Entry, report: Report, roster: Roster): AttendeesReading {
  const left = [...shownPeople(entry, report)];
  const byName = soleNames(roster);
  const known = [...left.map((one) => one.text), ...byName.keys()];
  const people = new Set<string>();
  for (const piece of piecesOf(withoutNote(text), known)) {
    const at = left.findIndex((one) => one.text === piece);
    const sole = byName.get(piece);
    const found: readonly string[] | Words =
      at >= 0 ? left.splice(at, 1).flatMap((one) => one.people) : sole ? [sole] : readPiece(piece, entry, roster);
    if (!isList(found)) return { kind: 'unclear', ask: found };
    for (const id of found) people.add(id);
  }
  return { kind: 'people', people };
}

const isList = (found: readonly string[] | Words): found is readonly string[] => Array.isArray(found);

/** Names that only one leader has. */
function soleNames({ leaders }: Roster): ReadonlyMap<string, string> {
  const names = leaders.map(({ name }) => asRead(name));
  return new Map(
    leaders.flatMap(({ id }, i): [string, string][] => {
      const name = names[i] ?? '';
      return name !== '' && names.indexOf(name) === names.lastIndexOf(name) ? [[name, id]] : [];
    }),
  );
}

function readPiece(piece: string, { activity }: Entry, roster: Roster): readonly string[] | Words {
  const reading = readPeople(piece, roster, activity?.topic);
  return reading.kind === 'question' ? reading.ask : (comingBy(reading.rule) ?? notFixed(piece));
}

/** Null where it is left open who comes. In a table 「县长（由副县长代）」 says that the deputy does. */
function comingBy({ required, choose, optional, deputiesAllowed, deputies }: PeopleRule): readonly string[] | null {
  if (choose.length + optional.length > 0 || (deputiesAllowed && deputies.length === 0)) return null;
  const standIns = required.map((id) => deputies.filter(({ leader }) => leader === id).map(({ by }) => by));
  if (standIns.some((by) => by.length > 1)) return null;
  return required.map((id, i) => standIns[i]?.[0] ?? id);
}

const notFixed = (piece: string): Words => ({
  zh: `「${piece}」没有说定由谁参加，请写明姓名或职务。`,
  en: `"${piece}" does not say who comes; name them.`,
});

const ENDS = /^\s*(?:$|[、，,;；\n])/;
const BETWEEN = /^[\s、，,;；]+/;

/** The names in a cell one by one. Known ones are taken whole, as they may hold a separator. */
function piecesOf(text: string, known: readonly string[]): readonly string[] {
  const longestFirst = known.toSorted((a, b) => b.length - a.length);
  const pieces: string[] = [];
  let rest = text.replace(BETWEEN, '');
  while (rest !== '') {
    const start = rest;
    const whole = longestFirst.find((one) => one !== '' && start.startsWith(one) && ENDS.test(start.slice(one.length)));
    const piece = whole ?? untilSeparator(start);
    pieces.push(piece.trim());
    rest = start.slice(piece.length).replace(BETWEEN, '');
  }
  return pieces;
}

/** Up to a separator that does not stand in brackets. */
function untilSeparator(text: string): string {
  let depth = 0;
  for (const [i, char] of [...text].entries()) {
    if ('(（'.includes(char)) depth++;
    else if (')）'.includes(char)) depth--;
    else if (depth <= 0 && '、，,;；\n'.includes(char)) return [...text].slice(0, i).join('');
  }
  return text;
}
