import { dayTimeText } from '../../model/date-words.ts';
import type { Interval } from '../../model/problem.ts';
import { type IntakeContext, timeContextOf } from '../context.ts';
import { lexiconOf } from '../phrases/people-names.ts';
import { designate } from '../phrases/people-say.ts';
import type { TimeRule, Words } from '../phrases/time-rule.ts';
import { sayTime } from '../phrases/time-say.ts';
import { placeText } from '../place.ts';
import type { Wish } from '../wish.ts';

/** How findings name things; what is said often is put together once. */
export interface Saying {
  /** 「题目」（县委，plan.xlsx › 12月 › 7）. */
  readonly wish: (wish: Wish) => Words;
  readonly time: (rule: TimeRule) => Words;
  /** 12月3日（周四）09:00–11:00. */
  readonly span: (span: Interval) => Words;
  /** By their ids. */
  readonly leaders: (ids: readonly string[]) => Words;
  /** The name of a venue or site; the id of one that has none. */
  readonly venue: (id: string) => string;
}

export function createSaying(context: IntakeContext): Saying {
  const { book } = context;
  const lexicon = lexiconOf(book.roster);
  const times = timeContextOf(context);
  const bodies = new Map(book.bodies.map(({ it }) => [it.id, it.name ?? it.id]));
  const places = new Map([...book.sites, ...book.venues].map(({ it }) => [it.id, it.name ?? it.id]));
  const leader = remembered(
    (id: string): Words => ({
      zh: designate(lexicon, id, 'zh'),
      en: designate(lexicon, id, 'en'),
    }),
  );
  return {
    wish: remembered(({ title, body, place }: Wish) => {
      const from = [...(body === null ? [] : [bodies.get(body) ?? body]), placeText(place)];
      return { zh: `“${title}”（${from.join('，')}）`, en: `"${title}" (${from.join(', ')})` };
    }),
    time: (rule) => ({ zh: sayTime(rule, times, 'zh'), en: sayTime(rule, times, 'en') }),
    span: remembered(({ start, end }: Interval) => ({
      zh: dayTimeText(start, end, 'zh'),
      en: dayTimeText(start, end, 'en'),
    })),
    leaders: (ids) => {
      const names = ids.map(leader);
      return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    },
    venue: (id) => places.get(id) ?? id,
  };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
