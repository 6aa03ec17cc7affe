import { nearestName } from '../../model/nearest-name.ts';
import { ABOUT_SOMETHING_ELSE, ASKED_TO_ATTEND, type FieldName, SYNONYMS } from './fields.ts';

/** Longer texts are sentences, not headers. */
const LONGEST = 24;
const LONGEST_WITH_REMARKS = 200;
const CJK = '[\\u2e80-\\u9fff]';
const IN_BOTH = new RegExp(`^(${CJK}+) ?([a-z][a-z ]*)$`);
const BETWEEN_CJK = new RegExp(`(?<=${CJK}) (?=${CJK})`, 'g');

/** What a header says a column holds, and how surely: 4 decided, 3 exact, 2 an exact header of less weight, 1 a part of it. */
export interface Recognition {
  readonly field: FieldName;
  readonly strength: 1 | 2 | 3 | 4;
}

const EXACT = new Map<string, Recognition>();
const WITHIN: { readonly pattern: RegExp; readonly field: FieldName }[] = [];
for (const field of Object.keys(SYNONYMS).filter((name): name is FieldName => name in SYNONYMS)) {
  const { exact, weak, within } = SYNONYMS[field];
  for (const words of split(weak)) EXACT.set(headerKey(words), { field, strength: 2 });
  for (const words of split(exact)) EXACT.set(headerKey(words), { field, strength: 3 });
  WITHIN.push(...split(within).map((words) => ({ pattern: wordPattern(words), field })));
}

/** Words of Latin letters only as whole words. */
function wordPattern(words: string): RegExp {
  return new RegExp(/^[a-z]/.test(words) ? `(?<![a-z])${words}(?![a-z])` : words);
}

function split(list: string): readonly string[] {
  return list.split('|').filter((words) => words !== '');
}

/** A header without what does not tell: spaces, punctuation, remarks in brackets, wide or capital letters. */
export function headerKey(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')');
  const bare = plain.replace(/\([^()]*\)/g, ' ');
  return (/[\p{L}\p{N}#]/u.test(bare) ? bare : plain)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
    .replace(BETWEEN_CJK, '');
}

/** The field that a header names; undefined where it names none, or more than one. */
export function fieldOf(header: string): Recognition | undefined {
  const key = keyOf(header);
  if (key === '') return undefined;
  return sureField(key) ?? (ABOUT_SOMETHING_ELSE.test(key) ? undefined : partlyField(key));
}

/** Is a text a header and nothing else? For the cells of a table, most of which are none. */
export const isSureHeader = (text: string): boolean => text.length <= LONGEST && sureField(keyOf(text))?.strength === 3;

/** Empty where a text is too long for a header. */
function keyOf(header: string): string {
  const key = header.length > LONGEST_WITH_REMARKS ? '' : headerKey(header);
  return key.length > LONGEST ? '' : key;
}

function sureField(key: string): Recognition | undefined {
  const exact = EXACT.get(key) ?? inBothLanguages(key);
  if (exact || ABOUT_SOMETHING_ELSE.test(key)) return exact;
  return ASKED_TO_ATTEND.test(key) ? { field: 'attendees', strength: 3 } : undefined;
}

function partlyField(key: string): Recognition | undefined {
  const found = WITHIN.flatMap(({ pattern, field }) => {
    const match = pattern.exec(key);
    return match ? [{ field, start: match.index, end: match.index + match[0].length }] : [];
  });
  const widest = found.filter(
    (each) =>
      !found.some(
        (other) =>
          other.end - other.start > each.end - each.start && other.start <= each.start && other.end >= each.end,
      ),
  );
  const [first, ...more] = widest;
  if (first === undefined || more.some(({ field }) => field !== first.field)) return undefined;
  return { field: first.field, strength: 1 };
}

/** 「活动内容 Activity」: the Chinese, where the English does not say something else. */
function inBothLanguages(key: string): Recognition | undefined {
  const [, chinese = '', english = ''] = IN_BOTH.exec(key) ?? [];
  const recognised = EXACT.get(chinese);
  const other = EXACT.get(english);
  return other === undefined || other.field === recognised?.field ? recognised : undefined;
}

/** The header that was probably meant by one that is not known; of two characters, each is near to many. */
export function nearestHeader(header: string): string | undefined {
  const key = headerKey(header);
  return key.length > 2 ? nearestName(key, EXACT.keys()) : undefined;
}
