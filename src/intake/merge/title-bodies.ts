import { normalise } from '../phrases/text.ts';
import type { RosterBook } from '../roster/roster-book.ts';

/** How titles name the bodies and the area that they belong to. */
export interface TitleNames {
  /** Names as `plainTitle` writes them, the longest first, and whose they are. */
  readonly bodies: readonly { readonly name: string; readonly body: string }[];
  /** 清源县, in front of a body's name. */
  readonly areas: readonly string[];
}

/** A text as titles are compared: normalised, without punctuation, spaces only between Latin words and numbers. */
export const plainTitle = (text: string): string =>
  normalise(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();

const SHORTEST_NAME = 2;
const AREA = /^(?:中共)?(\p{Script=Han}{1,5}?[县市区州省])(?=委|人民|人大|政府|政协|领导)/u;

/** What a body is called besides its name, by what its name holds. */
const STEMS: readonly { readonly pattern: RegExp; readonly names: readonly string[] }[] = [
  { pattern: /人大|人民代表大会/u, names: ['人大', '人大常委会'] },
  { pattern: /政协|政治协商/u, names: ['政协'] },
  { pattern: /政府/u, names: ['政府'] },
];

export function titleNamesOf(book: RosterBook): TitleNames {
  const given = book.bodies.flatMap(({ it, aliases }) =>
    [it.name ?? it.id, ...aliases].map((name) => ({ name: plainTitle(name), body: it.id })),
  );
  const areas = [{ name: plainTitle(book.title) }, ...given].flatMap(({ name }) => AREA.exec(name)?.[1] ?? []);
  const usual = given.flatMap(({ name, body }) => usualNames(name).map((one) => ({ name: one, body })));
  const byName = new Map<string, string>();
  // What the roster states wins over what is put together from it, and the first body over a later one.
  for (const { name, body } of [...given, ...usual]) if (!byName.has(name)) byName.set(name, body);
  const bodies = [...byName].map(([name, body]) => ({ name, body }));
  return {
    bodies: bodies.filter(({ name }) => name.length >= SHORTEST_NAME).sort((a, b) => b.name.length - a.name.length),
    areas: [...new Set(areas)],
  };
}

/** 县委 of 中共清源县委员会; 县政府 and 政府 of 清源县人民政府. */
function usualNames(name: string): readonly string[] {
  const stem = STEMS.find(({ pattern }) => pattern.test(name));
  const [, level = ''] = /([县市区州省])(?:委|人民|人大|政府|政协)/u.exec(name) ?? [];
  if (stem) return stem.names.flatMap((one) => [one, `${level}${one}`]);
  return /[县市区州省]委(?:员会)?$/u.test(name) ? [`${level}委`] : [];
}
