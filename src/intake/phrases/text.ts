/**
 * One spelling of what is written in many: half-width, lower case, one kind of dash and bracket, no invisible characters, and spaces
 * only between Latin words and numbers.
 */
export function normalise(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const fresh = normalisedAnew(text);
  if (normalised.size >= MOST_KEPT) normalised.clear();
  normalised.set(text, fresh);
  return fresh;
}

/** The cells of a table say the same again and again. */
const normalised = new Map<string, string>();
const MOST_KEPT = 4096;

function normalisedAnew(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212\u2500~\u301c\u223c]/gu, '-')
    .replace(/[[{【〔「『]/gu, '(')
    .replace(/[\]}】〕」』]/gu, ')')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}、。]) | (?=[\p{Script=Han}、。])/gu, '')
    .replace(/ ?([:;,()/-]) ?/gu, '$1')
    .replace(/-+/gu, '-')
    .trim();
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['两', 2],
  ...[...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const),
]);

/** `12`, `1.5`, `十二`, `二十`, `两`, `二〇二六`; null where it is no number. */
export function readNumber(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [tens, ones, more] = text.split('十');
  if (more !== undefined) return null;
  if (ones === undefined) return positional(text);
  const [ten, one] = [tens ? DIGITS.get(tens) : 1, ones ? DIGITS.get(ones) : 0];
  return ten === undefined || one === undefined ? null : ten * 10 + one;
}

/** Digit after digit, as in 三, 三〇 and 二〇二六; 一二月 is two months. */
function positional(text: string): number | null {
  const digits = [...text].map((digit) => DIGITS.get(digit));
  const isOne = digits.length === 1 || digits.length === 4 || digits.includes(0);
  return !isOne || digits.includes(undefined) ? null : Number(digits.join(''));
}

/** Pieces of a normalised text as it would write them. */
export const joinPieces = (pieces: readonly string[]): string => normalise(pieces.join(' '));
