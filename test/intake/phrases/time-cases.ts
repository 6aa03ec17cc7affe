import { readFileSync } from 'node:fs';
import { ANY_TIME, type TimeContext, type TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { Interval, Weekday } from '../../../src/model/problem.ts';

/** As in the files: windows `12-03` (a day), `12-03/12-05` (days), `12-03 09:00-11:00`, `12-03 14:30/12-05 12:00`; all of 2026 but for
 * days with their own year. */
interface RuleText {
  readonly windows?: readonly string[];
  readonly preferred?: readonly string[];
  readonly avoid?: readonly string[];
  readonly start?: string;
  readonly deadline?: string;
  /** `mon,wed 08:30-12:00` */
  readonly weekly?: string;
  readonly repeat?: 'week' | 'day';
  readonly minutes?: number;
  readonly wholeDays?: number;
}

export interface TimeCase {
  readonly text: string;
  /** `2026-12-01/2026-12-15` where it is absent. */
  readonly period?: string;
  readonly rule: RuleText;
  readonly doubts?: readonly string[];
}

export interface OutsideCase {
  readonly text: string;
  /** The first candidates, in Chinese. */
  readonly candidates?: readonly string[];
}

const read = (name: string): string => readFileSync(new URL(`../../data/phrases/${name}`, import.meta.url), 'utf8');
export const ZH_CASES: readonly TimeCase[] = JSON.parse(read('time-zh.json'));
export const EN_CASES: readonly TimeCase[] = JSON.parse(read('time-en.json'));
export const OUTSIDE_CASES: readonly OutsideCase[] = JSON.parse(read('outside.json'));

export const SESSIONS: TimeContext['sessions'] = {
  morning: { start: '08:30', end: '12:00' },
  afternoon: { start: '14:30', end: '18:00' },
  evening: { start: '19:00', end: '21:30' },
};

export function contextOf(period = '2026-12-01/2026-12-15'): TimeContext {
  const [firstDay = '', lastDay = ''] = period.split('/');
  return { period: { firstDay, lastDay }, sessions: SESSIONS };
}

export function ruleOf(text: RuleText): TimeRule {
  const { windows = [], preferred = [], avoid = [], start, deadline, weekly, ...rest } = text;
  return {
    ...ANY_TIME,
    ...rest,
    windows: windows.map(intervalOf),
    preferred: preferred.map(intervalOf),
    avoid: avoid.map(intervalOf),
    start: start === undefined ? null : momentOf(start),
    deadline: deadline === undefined ? null : momentOf(deadline),
    weekly: weekly === undefined ? null : weeklyOf(weekly),
  };
}

function intervalOf(text: string): Interval {
  const [first = '', last = first] = text.split('/');
  if (text.includes('/')) {
    return first.includes(' ')
      ? { start: momentOf(first), end: momentOf(last) }
      : { start: momentOf(`${first} 00:00`), end: momentOf(`${last} 24:00`) };
  }
  const [day = '', times = '00:00-24:00'] = text.split(' ');
  const [from, to] = times.split('-');
  return { start: momentOf(`${day} ${from}`), end: momentOf(`${day} ${to}`) };
}

function momentOf(text: string): string {
  const [short = '', time = ''] = text.split(' ');
  const day = short.length === 5 ? `2026-${short}` : short;
  if (time !== '24:00') return `${day}T${time}`;
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 16);
}

function weeklyOf(text: string): TimeRule['weekly'] {
  const [days = '', times = ''] = text.split(' ');
  const [start = '', end = ''] = times.split('-');
  return { days: days.split(',') as Weekday[], start, end };
}
