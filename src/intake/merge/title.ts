import { plainTitle, type TitleNames } from './title-bodies.ts';
import { type FormParts, formLikeness, takeForm } from './title-forms.ts';
import { compareNumbers, type TitleNumbers, takeNumbers } from './title-numbers.ts';

/** A title as it is compared with others. */
export interface Title extends FormParts {
  /** Titles with the same key are the same to every comparison. */
  readonly key: string;
  /** Of `core`, or of the whole text where it is generic: Chinese characters and Latin words. */
  readonly units: readonly string[];
  /** Pairs of neighbouring characters, and single Latin words. */
  readonly grams: ReadonlySet<string>;
  readonly numbers: TitleNumbers;
  /** Ids of the bodies whose matter it says to be; of an internal meeting that names none, the body that asks. */
  readonly bodies: readonly string[];
  /** Says nothing by itself: 专题会议, 调研. */
  readonly isGeneric: boolean;
}

const MOST_UNITS = 60;
const SHORTEST_CORE = 2;

const LEADING_VERBS =
  /^(?:关于|组织召开|组织开展|召开|举行|举办|组织|开展|参加|出席|列席|主持|hold(?:ing)? |attend(?:ing)? )+/u;
const LEADING_AREA =
  /^(?:全[县市区州省]|[我本][县市区州省]|[县市区州省](?!长|域|城|级|乡|处|直|情|区|内|外|里|镇)|county ?wide |county |city ?wide |the )/u;

/** Matters of one body that others have under the same name. */
const INTERNAL =
  /常委会|党组|党委会|主任会|主席会|常务会|(?<!现场)办公会|(?<!套)班子|中心组|民主生活会|组织生活会|主题党日|支部|务虚会|机关(?:党|学习|干部)|executive meeting|standing committee|leading group study/u;

const GENERIC =
  /^(?:专题|专项|重点|重要|日常|例行|近期|当前|阶段性|情况|事项|问题|工作|活动|研究|部署|调度|推进|协调|汇报|讨论|学习|集体|集中|传达|精神|落实|安排|上级|领导|干部|基层|下乡|一线|现场|项目|办公|内部|部门|单位|weekly|regular|internal|work|project|staff|team| )*$/u;

/** @param own id of the body that asks, null where that is not known */
export function readTitle(title: string, own: string | null, names: TitleNames): Title {
  const plain = plainTitle(title);
  const { rest, numbers } = takeNumbers(plain);
  const { text, named } = takeLead(rest, names);
  const parts = takeForm(text);
  // 县委全会: without its body nothing would be left of it.
  const isBodyOnly = parts.core.length < SHORTEST_CORE && named.length > 0;
  const isGeneric = !isBodyOnly && (parts.core.length < SHORTEST_CORE || GENERIC.test(parts.core));
  const core = isBodyOnly ? withoutArea(rest, names) : parts.core;
  const internal = named.length === 0 && own !== null && INTERNAL.test(plain) ? [own] : [];
  const bodies = [...new Set([...named, ...internal])].sort();
  const units = unitsOf(isGeneric ? text.replace(/(?:会议|大会|例会)$/u, '会') : core).slice(0, MOST_UNITS);
  const { form, manner, mannerWord } = parts;
  const key = JSON.stringify([units, form, mannerWord, [...numbers].sort(), bodies, isGeneric]);
  return { key, core, form, manner, mannerWord, units, grams: gramsOf(units), numbers, bodies, isGeneric };
}

/** Takes away what stands in front of the matter: verbs, the area, and the bodies that it names. */
function takeLead(whole: string, names: TitleNames): { readonly text: string; readonly named: readonly string[] } {
  const named: string[] = [];
  let text = whole;
  for (;;) {
    const body = names.bodies.find(({ name }) => text.startsWith(name));
    if (body) named.push(body.body);
    const next = body ? text.slice(body.name.length).trim() : withoutArea(text, names);
    if (next === text) return { text, named };
    text = next;
  }
}

function withoutArea(text: string, { areas }: TitleNames): string {
  const area = areas.find((one) => text.startsWith(one) && text.length > one.length);
  if (area !== undefined) return text.slice(area.length);
  return text.replace(LEADING_VERBS, '').replace(LEADING_AREA, '').trim();
}

const UNIT = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;
const STOP_WORDS = new Set(['暨', '及', 'of', 'on', 'for', 'and', 'in', 'to', 'the', 'a', 'an', 'with', 'at']);

const unitsOf = (text: string): readonly string[] => (text.match(UNIT) ?? []).filter((one) => !STOP_WORDS.has(one));

const isHan = (unit: string): boolean => /^\p{Script=Han}$/u.test(unit);

function gramsOf(units: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const [i, unit] of units.entries()) {
    const [before, after] = [units[i - 1], units[i + 1]];
    if (!isHan(unit)) grams.add(unit);
    else if (after !== undefined && isHan(after)) grams.add(unit + after);
    else if (before === undefined || !isHan(before)) grams.add(unit);
  }
  return grams;
}

/** Whether the two can be of one matter at all: numbers, and bodies where both name some. */
export function canBeOneMatter(a: Title, b: Title): boolean {
  const bodiesDiffer = a.bodies.length > 0 && b.bodies.length > 0 && !a.bodies.some((body) => b.bodies.includes(body));
  return !bodiesDiffer && compareNumbers(a.numbers, b.numbers) !== 'differ';
}

/** Of two titles with this many grams in common: 2·common / all (Dice). */
export const dice = (a: Title, b: Title, common: number): number =>
  a.grams.size + b.grams.size === 0 ? 1 : (2 * common) / (a.grams.size + b.grams.size);

/**
 * From 0 to 1: (0.65 · Dice of the grams + 0.35 · longest common run / length of the shorter), 1 where the cores are equal; times
 * `formLikeness`; times 0.9 where only one gives a number. 0 where they cannot be of one matter, or are less alike than `least`.
 */
export function titleLikeness(a: Title, b: Title, common: number, least = 0): number {
  if (a.isGeneric !== b.isGeneric || !canBeOneMatter(a, b)) return 0;
  const isSame = a.units.length === b.units.length && a.units.join(' ') === b.units.join(' ');
  // The whole text of a generic title holds its form already.
  const form = a.isGeneric && isSame ? 1 : formLikeness(a, b);
  const factor = form * (compareNumbers(a.numbers, b.numbers) === 'partly' ? 0.9 : 1);
  if (isSame) return factor;
  const grams = 0.65 * dice(a, b, common);
  if ((grams + 0.35) * factor < least) return 0;
  const run = longestRun(a.units, b.units) / Math.max(1, Math.min(a.units.length, b.units.length));
  return (grams + 0.35 * run) * factor;
}

/** Length of the longest run of units that stands in both. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  // Of the runs that end at each unit of b and at the last unit of a.
  const runs = new Array<number>(b.length).fill(0);
  for (const unit of a) {
    for (let j = b.length - 1; j >= 0; j--) {
      const run = b[j] === unit ? (runs[j - 1] ?? 0) + 1 : 0;
      runs[j] = run;
      if (run > best) best = run;
    }
  }
  return best;
}
