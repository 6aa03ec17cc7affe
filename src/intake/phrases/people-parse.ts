import { type Cursor, createCursor, textOf } from './people-cursor.ts';
import { parseItem } from './people-item.ts';
import type { Lexicon } from './people-names.ts';
import { type Item, isSeparator, type Parsed, ROLES, type Role, type Separator, type Unit } from './people-phrase.ts';
import { standInsOf } from './people-stand-ins.ts';
import type { Token } from './people-tokens.ts';
import { ASK } from './people-words.ts';

/** The first words of an item. */
const ITEM_STARTS: readonly string[] = ['people', 'unknown', 'rest', 'all', 'count'];

/** Tokens as units of people; the text that cannot be understood where they are none. */
export function parsePeople(tokens: readonly Token[], lexicon: Lexicon): Parsed | { readonly stuck: string } {
  const units: Unit[] = [];
  let permitted = false;
  let heading: Role | null = null;
  for (const segment of segmentsOf(tokens)) {
    const parsed = parseSegment(segment, lexicon);
    if (parsed === undefined) return { stuck: textOf(segment) };
    // Whether a heading still holds behind a semicolon is not said.
    if (heading === 'optional' && parsed.units.some(({ role }) => role === null)) return { stuck: textOf(tokens) };
    heading = parsed.units.findLast(({ headed }) => headed)?.role ?? heading;
    units.push(...parsed.units);
    permitted ||= parsed.permitted;
  }
  return { units, permitted };
}

function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'clause') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

function parseSegment(tokens: readonly Token[], lexicon: Lexicon): Parsed | undefined {
  const cursor = createCursor(tokens);
  const units: Unit[] = [];
  let permitted = false;
  let heading: Role | null = null;
  do {
    if (cursor.skip('deputies')) {
      permitted = true;
    } else {
      const standsIn = cursor.skip('by');
      heading = takeHeading(cursor) ?? heading;
      const unit = parseUnit(cursor, heading, lexicon);
      if (unit === undefined) return undefined;
      if (cursor.skip('stands-in')) {
        const replaced = withStandIns(units.pop(), unit);
        if (replaced === undefined) return undefined;
        units.push(replaced);
      } else {
        if (standsIn) return undefined;
        units.push(unit);
      }
    }
  } while (nextUnit(cursor));
  return cursor.kind() === undefined ? { units, permitted } : undefined;
}

/** Moves to the next unit; false where none follows. */
function nextUnit(cursor: Cursor): boolean {
  if (cursor.kind() === 'deputies') return true;
  const parts = cursor.skip('comma') || cursor.skip('pause') || cursor.skip('and');
  return parts && cursor.kind() !== undefined;
}

/** 「出席：」「列席：」, "optional:". */
function takeHeading(cursor: Cursor): Role | undefined {
  const role = ROLES[cursor.kind() ?? ''];
  if (role === undefined || cursor.kind(1) !== 'colon') return undefined;
  cursor.take();
  cursor.take();
  return role;
}

function parseUnit(cursor: Cursor, heading: Role | null, lexicon: Lexicon): Unit | undefined {
  const from = cursor.at();
  cursor.skipAll('please');
  const stated = takeCount(cursor, 'one-of');
  const choosing = cursor.skip('from');

  const first = parseItem(cursor, lexicon);
  if (first === undefined) return undefined;
  const items = [first];
  const separators: Separator[] = [];
  for (
    let kind = cursor.kind();
    isSeparator(kind) && ITEM_STARTS.includes(cursor.kind(1) ?? '');
    kind = cursor.kind()
  ) {
    cursor.take();
    const item = parseItem(cursor, lexicon);
    if (item === undefined) return undefined;
    separators.push(kind);
    const before = items.at(-1);
    if (kind === 'pause' && before && mayBeOne(before, item, lexicon))
      items[items.length - 1] = maybeNobody(before, item);
    items.push(item);
  }

  const count = stated ?? takeCount(cursor, 'among');
  if (choosing && count === null) return undefined;
  const text = cursor.since(from);
  const own = ROLES[cursor.kind() ?? ''];
  const headsNext = cursor.kind(1) === 'colon';
  if (own !== undefined && !headsNext) cursor.take();
  if (own !== undefined && (headsNext || (heading !== null && heading !== own))) return undefined;
  const role = own ?? heading;
  return { text, items, separators, count, countFirst: stated !== null || choosing, role, headed: heading !== null };
}

/**
 * Whether what stands before is perhaps another title of the one behind: 「县委常委、县长王五」, where the roster does not
 * have the titles together.
 */
function mayBeOne(before: Item, item: Item, lexicon: Lexicon): boolean {
  const [sense, another] = item.who.options;
  const [person, more] = sense?.people ?? [];
  if (another !== undefined || person === undefined || more !== undefined) return false;
  const titled = sense?.form === 'name' && lexicon.posts.some((post) => item.text.startsWith(post));
  return before.who.options.some(
    ({ form, people }) =>
      (form === 'group' && people.includes(person)) || (form === 'title' && titled && !people.includes(person)),
  );
}

const maybeNobody = (before: Item, item: Item): Item => ({
  ...before,
  who: {
    ...before.who,
    options: [{ people: [], form: 'group' }, ...before.who.options],
    asks: [...before.who.asks, ASK.oneTitle(`${before.text}、${item.text}`)],
  },
});

function takeCount(cursor: Cursor, kind: 'one-of' | 'among'): number | null {
  if (cursor.kind() !== kind) return null;
  const token = cursor.take();
  return token !== undefined && 'count' in token ? token.count : null;
}

/** 「张三出席，因故不能出席时由李四代」: said of the one before. */
function withStandIns(unit: Unit | undefined, by: Unit): Unit | undefined {
  const [item, another] = unit?.items ?? [];
  if (unit === undefined || item === undefined || another !== undefined) return undefined;
  if (by.role !== null || by.count !== null) return undefined;
  const standIns = standInsOf(by.items);
  return standIns && { ...unit, items: [{ ...item, standIns }] };
}
