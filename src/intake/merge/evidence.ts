import { ANY_TIME, type Words } from '../phrases/time-rule.ts';
import type { Wish } from '../wish.ts';
import type { SameMatter } from './find-same.ts';
import { commonOf, type Link } from './likeness.ts';
import { compareTimes } from './possible-times.ts';
import type { Saying } from './saying.ts';
import type { Subject } from './subject.ts';

const EVERYTHING_ALIKE = 0.995;

/** What speaks for one matter, and what against it, each a clause. */
export function evidenceOf({ links, subjects }: SameMatter, say: Saying): readonly Words[] {
  const least = Math.min(...links.map(({ title }) => title));
  const leaders = [...new Set(links.flatMap(({ a, b }) => commonOf(a.invited, b.invited)))];
  const apartPeople = leaders.length === 0 && links.every(({ a, b }) => a.wanted.size > 0 && b.wanted.size > 0);
  const venues = [...new Set(links.flatMap(({ a, b }) => a.venues.filter((one) => b.venues.includes(one))))];
  const apartVenues = venues.length === 0 && links.some(({ a, b }) => a.venues.length > 0 && b.venues.length > 0);
  return [
    least >= EVERYTHING_ALIKE
      ? { zh: '题目相同', en: 'the same title' }
      : { zh: `题目相近（${percent(least)}）`, en: `similar titles (${percent(least)})` },
    ...timeEvidence(links, say),
    ...(leaders.length > 0 ? [saySharedLeaders(leaders, say)] : []),
    ...(apartPeople ? [{ zh: '但参加领导不同', en: 'but other leaders' }] : []),
    ...(venues.length > 0 ? [sayVenues(venues, say)] : []),
    ...(apartVenues ? [{ zh: '但地点不同', en: 'but another place' }] : []),
    ...ownerEvidence(subjects),
  ];
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

function timeEvidence(links: readonly Link[], say: Saying): readonly Words[] {
  const matches = new Set(links.map(({ a, b }) => compareTimes(a.times, b.times)));
  const start = links[0]?.a.times.fixed?.start;
  // That times differ is said of each wish.
  if (matches.has('apart')) return [];
  if (matches.size === 1 && matches.has('same-start') && start !== undefined) {
    const said = say.time({ ...ANY_TIME, start });
    return [{ zh: `都定在${said.zh}`, en: `both on ${said.en}` }];
  }
  return matches.has('open') ? [] : [{ zh: '时间可以一致', en: 'a time that suits both' }];
}

function saySharedLeaders(leaders: readonly string[], say: Saying): Words {
  const { zh, en } = say.leaders(leaders);
  return { zh: `都请${zh}`, en: `both want ${en}` };
}

/** Of `venue v1` or `site east`. */
function sayVenues(venues: readonly string[], say: Saying): Words {
  const names = venues.map((venue) => say.venue(venue.slice(venue.indexOf(' ') + 1)));
  return { zh: `同在${names.join('、')}`, en: `both in ${names.join(', ')}` };
}

function ownerEvidence(subjects: readonly Subject[]): readonly Words[] {
  const shared = (of: (subject: Subject) => string | null, written: (wish: Wish) => string | undefined): string => {
    const twice = subjects.find((one) => subjects.some((other) => other !== one && of(one) && of(one) === of(other)));
    return (twice && written(twice.wish)) ?? '';
  };
  const unit = shared(
    (one) => one.unit,
    ({ owner }) => owner.unit,
  );
  const contact = shared(
    (one) => one.contact,
    ({ owner }) => owner.contact,
  );
  return [
    ...(unit === '' ? [] : [{ zh: `承办单位都是${unit}`, en: `both by ${unit}` }]),
    ...(contact === '' ? [] : [{ zh: `联系人都是${contact}`, en: `the same contact, ${contact}` }]),
  ];
}
