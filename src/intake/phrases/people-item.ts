import { type Cursor, createCursor, textOf } from './people-cursor.ts';
import { type Meaning, sure } from './people-meaning.ts';
import type { Lexicon, Sense } from './people-names.ts';
import { type Item, isSeparator, ROLES } from './people-phrase.ts';
import { agree, unknown } from './people-resolve.ts';
import { standInsOf } from './people-stand-ins.ts';
import { distinct } from './people-titles.ts';
import type { Token } from './people-tokens.ts';
import { ASK } from './people-words.ts';

/** One person or group with what follows: 「王五(可由李四代)」; undefined where something else stands. */
export function parseItem(cursor: Cursor, lexicon: Lexicon): Item | undefined {
  const from = cursor.at();
  const rest = cursor.skip('rest');
  const all = cursor.skip('all');
  const number = cursor.kind() === 'count' ? cursor.take() : undefined;
  const count = number !== undefined && 'count' in number ? number.count : null;
  const run = takeRun(cursor);
  if (run.length === 0) return undefined;
  const who = rest || all || count !== null ? everyHolder(run, lexicon) : whoIs(run, lexicon);
  cursor.skipAll('courtesy');

  let item: Item = { text: cursor.since(from), who, count, role: null, standIns: sure([]), permitted: false };
  for (;;) {
    if (cursor.skip('own-deputy')) {
      item = { ...item, permitted: true };
    } else if (cursor.kind() === 'others') {
      cursor.take();
      const ask = ASK.others(cursor.since(from));
      item = { ...item, who: { ...item.who, asks: [...item.who.asks, ask] } };
    } else if (cursor.skip('open')) {
      const inside: Token[] = [];
      while (cursor.kind() !== undefined && cursor.kind() !== 'close') inside.push(...taken(cursor));
      const strange = run.some(({ kind }) => kind === 'unknown');
      const said = cursor.skip('close') ? inBrackets(item, inside, strange, lexicon) : undefined;
      if (said === undefined) return undefined;
      item = said;
    } else {
      return item;
    }
  }
}

const taken = (cursor: Cursor): readonly Token[] => [cursor.take()].filter((token) => token !== undefined);

function takeRun(cursor: Cursor): readonly Token[] {
  const run: Token[] = [];
  while (cursor.kind() === 'people' || cursor.kind() === 'unknown') run.push(...taken(cursor));
  return run;
}

/** Names and titles side by side mean one person, or it is asked. */
function whoIs(run: readonly Token[], lexicon: Lexicon): Meaning<Sense> {
  const text = textOf(run);
  const senses = run.flatMap((token) => (token.kind === 'people' ? [token.who] : []));
  const [first, another] = senses;
  if (first === undefined || senses.length < run.length) return unknown(lexicon, text);
  return another === undefined ? first : agree(lexicon, senses, text);
}

/** 「全体副县长」「一名副县长」「其他常委」: whoever has the post. */
function everyHolder(run: readonly Token[], lexicon: Lexicon): Meaning<Sense> {
  const who = whoIs(run, lexicon);
  const [only, another] = run;
  if (only?.kind !== 'people' || only.form !== 'title' || another !== undefined) return who;
  const holders = lexicon.holders(only.text);
  const people = holders.length > 0 ? holders : distinct(who.options.flatMap((sense) => sense.people));
  return sure({ people, form: 'group' });
}

/** What brackets say of an item; undefined where they say nothing that is known. */
function inBrackets(item: Item, tokens: readonly Token[], strange: boolean, lexicon: Lexicon): Item | undefined {
  const cursor = createCursor(tokens);
  const role = ROLES[cursor.kind() ?? ''];
  if (tokens.length === 1 && role !== undefined) return { ...item, role };
  if (tokens.length === 1 && (cursor.kind() === 'deputies' || cursor.kind() === 'own-deputy')) {
    return { ...item, permitted: true };
  }
  const by = cursor.skip('by');
  const people: Item[] = [];
  do {
    const run = takeRun(cursor);
    if (run.length === 0) return undefined;
    const text = textOf(run);
    people.push({ text, who: whoIs(run, lexicon), count: null, role: null, standIns: sure([]), permitted: false });
  } while (isSeparator(cursor.kind()) && cursor.take() !== undefined);

  if (cursor.skip('stands-in')) {
    const standIns = cursor.kind() === undefined ? standInsOf(people) : undefined;
    return standIns && { ...item, standIns };
  }
  const [only, another] = people;
  if (by || cursor.kind() !== undefined || only === undefined || another !== undefined) return undefined;
  const text = `${item.text}(${only.text})`;
  const who = agree(lexicon, [item.who, only.who], text);
  // A name that is not known stays a question, whatever the brackets say.
  const asks = strange ? item.who.asks : tokens.some(({ kind }) => kind === 'unknown') ? only.who.asks : who.asks;
  return { ...item, text, who: { ...who, asks } };
}
