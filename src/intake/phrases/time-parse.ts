import { joinPieces } from './text.ts';
import { type Cursor, listOf, peek, readAlternative, readTime, sees, take } from './time-parse-when.ts';
import type { Clause, EveryClause, Statement } from './time-syntax.ts';
import type { Joiner, Token } from './time-token.ts';

export type Parsed =
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  /** `rest`: from the first token that fits nowhere. */
  | { readonly kind: 'stuck'; readonly rest: readonly Token[] };

/** Reads all tokens or says where it stuck. */
export function parse(tokens: readonly Token[]): Parsed {
  const cursor: Cursor = { tokens, at: 0 };
  const clauses: Clause[] = [];
  while (cursor.at < tokens.length) {
    const parted = take(cursor, 'comma') !== null;
    const start = cursor.at;
    const statement = readStatement(cursor);
    if (statement === null) return { kind: 'stuck', rest: tokens.slice(start) };
    const text = joinPieces(tokens.slice(start, cursor.at).map((token) => token.text));
    clauses.push({ ...statement, parted, text });
  }
  return { kind: 'clauses', clauses };
}

function readStatement(cursor: Cursor): Statement | null {
  const token = peek(cursor);
  switch (token?.kind) {
    case 'length':
    case 'all-day':
      if (token.kind === 'all-day' && readAlternativeAhead(cursor)) return readWhen(cursor);
      cursor.at++;
      return { kind: 'length', token };
    case 'anywhere':
      cursor.at++;
      return { kind: 'anywhere' };
    case 'vague':
      cursor.at++;
      return { kind: 'vague', text: token.text };
    case 'every':
      return readEvery(cursor);
    case 'by':
    case 'before':
      return readDeadline(cursor);
    case 'from':
      return readFrom(cursor);
    case 'avoid':
      return readAvoid(cursor);
    default:
      return readWhen(cursor);
  }
}

/** All day on 3 Dec. */
function readAlternativeAhead({ tokens, at }: Cursor): boolean {
  const alternative = readAlternative({ tokens, at });
  return alternative !== null;
}

function readWhen(cursor: Cursor): Statement | null {
  const softFirst = take(cursor, 'soft') !== null;
  if (softFirst && (sees(cursor, 'by') || sees(cursor, 'before'))) return readDeadline(cursor, true);
  const alternatives = listOf(cursor, readAlternative);
  if (alternatives.length === 0) return null;
  if (take(cursor, 'by-after')) return { kind: 'deadline', soft: softFirst, exclusive: false, alternatives };
  if (take(cursor, 'onward')) return { kind: 'since', strength: softFirst ? 'soft' : 'hard', alternatives };
  if (!softFirst && take(cursor, 'avoid-after')) return { kind: 'when', strength: 'avoid', leads: false, alternatives };
  const soft = softFirst || take(cursor, 'soft-after') !== null || takeSoftEnd(cursor);
  return { kind: 'when', strength: soft ? 'soft' : 'hard', leads: softFirst, alternatives };
}

/** 上午最好: at the end, the word is about what stands before it. */
function takeSoftEnd(cursor: Cursor): boolean {
  const ends = peek(cursor, 1) === undefined || sees(cursor, 'comma', 1);
  return ends && take(cursor, 'soft') !== null;
}

function readAvoid(cursor: Cursor): Statement | null {
  take(cursor, 'avoid');
  const alternatives = listOf(cursor, readAlternative);
  const leads = take(cursor, 'except-end') === null;
  return alternatives.length === 0 ? null : { kind: 'when', strength: 'avoid', leads, alternatives };
}

function readDeadline(cursor: Cursor, soft = false): Statement | null {
  const exclusive = take(cursor, 'before') !== null;
  if (!exclusive) take(cursor, 'by');
  const alternatives = listOf(cursor, readAlternative);
  if (alternatives.length === 0) return null;
  take(cursor, 'by-after');
  return { kind: 'deadline', soft, exclusive, alternatives };
}

/** From … to is a range; from … alone has no end. */
function readFrom(cursor: Cursor): Statement | null {
  take(cursor, 'from');
  const alternatives = listOf(cursor, readAlternative);
  if (alternatives.length === 0) return null;
  const onward = take(cursor, 'onward') !== null;
  const [only] = alternatives;
  const isRange =
    only?.kind === 'points' ||
    only?.units.some(({ last }) => last !== null) ||
    only?.times.some(({ kind }) => kind === 'range');
  if (isRange && !onward) return { kind: 'when', strength: 'hard', leads: false, alternatives };
  return { kind: 'since', strength: 'hard', alternatives };
}

function readEvery(cursor: Cursor): Statement | null {
  const every = take(cursor, 'every');
  if (!every) return null;
  const named = every.unit === 'weekday' ? readWeekdays(cursor) : NO_DAYS;
  if (!named) return null;
  // Every week alone has no part of the day: that would be any day of the week.
  const times: EveryClause['times'] = every.unit === 'week' ? [] : listOf(cursor, readTime);
  return { kind: 'every', unit: every.unit, ...named, times };
}

interface NamedDays {
  readonly days: readonly number[];
  readonly joiner: Joiner;
}

const NO_DAYS: NamedDays = { days: [], joiner: 'and' };

/** 一、三、五, Monday or Wednesday; null where "and" and "or" are mixed or a week is named. */
function readWeekdays(cursor: Cursor): NamedDays | null {
  const days: number[] = [];
  const joiners = new Set<Joiner>();
  const start = cursor.at;
  for (let token = take(cursor, 'weekdays'); token; token = nextWeekdays(cursor, joiners)) {
    if (token.week !== null) return null;
    if (token.days.length > 1) joiners.add(token.joiner);
    days.push(...token.days);
  }
  if (cursor.at === start || joiners.size > 1) return null;
  return { days: [...new Set(days)].sort((a, b) => a - b), joiner: [...joiners][0] ?? 'and' };
}

function nextWeekdays(cursor: Cursor, joiners: Set<Joiner>): ReturnType<typeof take<'weekdays'>> {
  const list = peek(cursor);
  if (list?.kind !== 'list' || !sees(cursor, 'weekdays', 1)) return null;
  cursor.at++;
  joiners.add(list.joiner);
  return take(cursor, 'weekdays');
}
