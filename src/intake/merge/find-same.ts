import { addTo } from '../../model/multi-map.ts';
import { type Link, linkOf } from './likeness.ts';
import { compareTimes, fits } from './possible-times.ts';
import { similarTitles } from './similar-titles.ts';
import { isOfOneBody, type Subject } from './subject.ts';
import { canBeOneMatter, type Title } from './title.ts';

/** Wishes that seem to be of one matter: two or more, the one that leads first. */
export interface SameMatter {
  readonly subjects: readonly Subject[];
  /** That join them. */
  readonly links: readonly Link[];
  /** Of the weakest link. */
  readonly confidence: number;
  /** One time can serve all. */
  readonly isTimeCommon: boolean;
}

/** Two subjects with alike titles. */
interface TitlePair {
  readonly a: Subject;
  readonly b: Subject;
  readonly likeness: number;
}

/** Of titles that more pairs of wishes have, only wishes that say the same about the time are compared. */
const MOST_PAIRS = 40_000;

/** Every two subjects, in lead order, whose titles are alike. */
export function* titlePairs(subjects: readonly Subject[]): Iterable<TitlePair> {
  const byTitle = new Map<string, Subject[]>();
  for (const subject of subjects) addTo(byTitle, subject.title.key, subject);
  const groups = [...byTitle.values()];
  const titles = groups.flatMap(([first]): readonly Title[] => (first ? [first.title] : []));
  for (const { a, b, likeness } of similarTitles(titles)) {
    const [ones = [], others = []] = [groups[a], groups[b]];
    const partners = partnersIn(others, ones.length);
    for (const one of ones) {
      for (const other of partners(one)) {
        if (one.order < other.order) yield { a: one, b: other, likeness };
        else if (a !== b) yield { a: other, b: one, likeness };
      }
    }
  }
}

/** @param count how many look for partners */
function partnersIn(subjects: readonly Subject[], count: number): (one: Subject) => readonly Subject[] {
  if (subjects.length * count <= MOST_PAIRS) return () => subjects;
  const byTime = new Map<string, Subject[]>();
  for (const subject of subjects) addTo(byTime, subject.times.key, subject);
  return ({ times }) => byTime.get(times.key) ?? [];
}

export function findSame(subjects: readonly Subject[]): readonly SameMatter[] {
  const links: Link[] = [];
  for (const { a, b, likeness } of titlePairs(subjects)) {
    const link = linkOf(a, b, likeness);
    if (link) links.push(link);
  }
  return joined(withoutOtherDates(links))
    .map((group): SameMatter => {
      const members = [...group.subjects].sort((a, b) => a.order - b.order);
      return {
        subjects: members,
        links: group.links,
        confidence: Math.min(...group.links.map(({ confidence }) => confidence)),
        isTimeCommon: fits(members.map(({ times }) => times)),
      };
    })
    .sort((a, b) => (a.subjects[0]?.order ?? 0) - (b.subjects[0]?.order ?? 0));
}

/** The third meeting of a body is no other date for the second, where the other body wants the second at its own time. */
function withoutOtherDates(links: readonly Link[]): readonly Link[] {
  const hasPartner = new Set<string>();
  const partner = (one: Subject, other: Subject): string =>
    `${one.wish.key}\0${other.wish.body ?? ''}\0${other.wish.body === null ? other.wish.place.file : ''}`;
  for (const { a, b, kind } of links) {
    if (kind === 'same') hasPartner.add(partner(a, b)).add(partner(b, a));
  }
  return links.filter(
    ({ a, b, kind }) => kind === 'same' || !(hasPartner.has(partner(a, b)) || hasPartner.has(partner(b, a))),
  );
}

interface Group {
  readonly subjects: readonly Subject[];
  readonly links: readonly Link[];
}

/** Joins what is linked, the surest first; never two that exclude each other. */
function joined(links: readonly Link[]): readonly Group[] {
  const linked = new Map<Subject, Set<Subject>>();
  for (const { a, b } of links) {
    linked.set(a, (linked.get(a) ?? new Set()).add(b));
    linked.set(b, (linked.get(b) ?? new Set()).add(a));
  }
  const groupOf = new Map<Subject, Group>();
  const excludes = (a: Subject, b: Subject): boolean => !linked.get(a)?.has(b) && excludeEachOther(a, b);
  for (const link of [...links].sort(surestFirst)) {
    const { a, b } = link;
    const [left, right] = [groupOf.get(a) ?? alone(a), groupOf.get(b) ?? alone(b)];
    if (left === right || left.subjects.some((one) => right.subjects.some((other) => excludes(one, other)))) continue;
    const group = { subjects: [...left.subjects, ...right.subjects], links: [...left.links, ...right.links, link] };
    for (const subject of group.subjects) groupOf.set(subject, group);
  }
  return [...new Set(groupOf.values())];
}

const alone = (subject: Subject): Group => ({ subjects: [subject], links: [] });

/** One body asks for two things, or the titles are of two matters, or the times do not meet. */
const excludeEachOther = (a: Subject, b: Subject): boolean =>
  isOfOneBody(a.wish, b.wish) || !canBeOneMatter(a.title, b.title) || compareTimes(a.times, b.times) === 'apart';

function surestFirst(a: Link, b: Link): number {
  if (a.kind !== b.kind) return a.kind === 'same' ? -1 : 1;
  return b.confidence - a.confidence || a.a.order - b.a.order || a.b.order - b.b.order;
}
