import type { Names } from '../../../model/names.ts';
import type { Activity, Problem } from '../../../model/problem.ts';
import { fullWeights } from '../../../model/weights.ts';
import { dayBefore } from './spans.ts';
import type { Wish } from './wish.ts';
import type { WhatIfWords } from './words.ts';

export interface WishScene {
  readonly problem: Problem;
  /** After `repeat`. */
  readonly activities: readonly Activity[];
  readonly names: Names;
  readonly words: WhatIfWords;
  /** `12月3日（周四）` */
  readonly day: (date: string) => string;
}

/** What is supposed, as a sentence without a full stop. */
export function sayWish(wish: Wish, scene: WishScene): string {
  const { problem, activities, names, words, day } = scene;
  const { said } = words;
  switch (wish.wish) {
    case 'weight':
      return said.weight(words.terms[wish.term], wish.value, fullWeights(problem.weights).terms[wish.term]);
    case 'ratio':
      return said.ratio(String(wish.ratio));
    case 'priority': {
      const before = activities.find(({ id }) => id === wish.activity)?.priority ?? 3;
      return said.priority(activityName(wish.activity, scene), wish.priority, before);
    }
    case 'mandatory':
      return said.mandatory(activityName(wish.activity, scene), wish.mandatory);
    case 'deputies':
      return said.deputies(activityName(wish.activity, scene), wish.allowed);
    case 'drop':
      return said.drop(activityName(wish.activity, scene));
    case 'away':
      return said.away(names.leader(wish.leader), saySpanOf(wish, scene));
    case 'closed':
      return said.closed(names.venue(wish.venue), saySpanOf(wish, scene));
    case 'horizon':
      return said.horizon(day(wish.firstDay), day(wish.lastDay));
    case 'dropGoal':
      return said.dropGoal(names.goal(wish.goal));
  }
}

/** Days without times where they are whole; `上午` or `下午` where they are half. */
function saySpanOf(
  { start, end }: { readonly start: string; readonly end: string },
  { words, day }: WishScene,
): string {
  const [first, last] = [start.slice(0, 10), end.endsWith('T00:00') ? dayBefore(end.slice(0, 10)) : end.slice(0, 10)];
  if (first !== last) return `${day(first)}–${day(last)}`;
  const isMorning = start.endsWith('T00:00') && !end.endsWith('T00:00');
  const isAfternoon = !start.endsWith('T00:00');
  const part = isMorning ? words.parts.morning : isAfternoon ? words.parts.afternoon : words.parts.day;
  return `${day(first)} ${part}`;
}

/** The title; of one copy of a `repeat` with its first day, as the copies are called the same. */
export function activityName(id: string, { names, day }: Pick<WishScene, 'names' | 'day'>): string {
  const [, copyOf] = /@(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  const title = names.activity(id);
  return copyOf === undefined || title === id ? title : `${title} ${day(copyOf)}`;
}
