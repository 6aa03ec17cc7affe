/** 1 January … 12 December, or counted from the period's first day. */
export type MonthRef = number | 'this' | 'next';
/** `close`: the end of the working day (下班). */
export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'close';
export type Joiner = 'and' | 'or';

interface MeaningOf<Kind extends string> {
  readonly kind: Kind;
}

/** A day of a month; what was left out is null. */
export interface DateMeaning extends MeaningOf<'date'> {
  readonly year: number | null;
  readonly month: MonthRef | null;
  readonly day: number;
  /** Written as 12/3: which of the two is the month is not said. */
  readonly swaps: boolean;
}

/** Some days of a month; `to` may lie beyond its end. */
export interface StretchMeaning extends MeaningOf<'stretch'> {
  readonly year: number | null;
  readonly month: MonthRef | null;
  readonly from: number;
  readonly to: number;
  /** Said as an end (月底): before it is before its last day ends. */
  readonly closes: boolean;
}

/** Of the week of the period's first day (0) or the one after it (1). */
interface WeekMeaning extends MeaningOf<'week'> {
  readonly offset: 0 | 1;
}

export interface WeekdaysMeaning extends MeaningOf<'weekdays'> {
  /** 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  readonly week: 0 | 1 | null;
  readonly joiner: Joiner;
}

export interface ClockMeaning extends MeaningOf<'clock'> {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** Whether the hour is that of a clock with 24 hours. */
  readonly sure: boolean;
}

/** Minutes, whole days, or (both null) half a day. */
export interface LengthMeaning extends MeaningOf<'length'> {
  readonly minutes: number | null;
  readonly days: number | null;
}

interface PartMeaning extends MeaningOf<'part'> {
  readonly part: Part;
}

/** `weekday`: weekdays follow. */
export interface EveryMeaning extends MeaningOf<'every'> {
  readonly unit: 'weekday' | 'week' | 'day' | 'workday';
}

interface ListMeaning extends MeaningOf<'list'> {
  readonly joiner: Joiner;
}

/** A number that says nothing by itself: the 3 of 3–5 Dec. */
interface BareMeaning extends MeaningOf<'bare'> {
  readonly value: number;
}

/** Words that say what their neighbours are for; `…-after` stand behind them. */
type Mark =
  | ('soft' | 'soft-after' | 'avoid' | 'avoid-after' | 'except-end')
  | ('by' | 'before' | 'by-after' | 'from' | 'onward' | 'between' | 'within')
  | ('range' | 'comma' | 'open' | 'shut' | 'skip')
  | ('anywhere' | 'vague' | 'all-day' | 'any-day' | 'unknown');

type MarkMeaning = { readonly [M in Mark]: MeaningOf<M> }[Mark];

export type Meaning =
  | (DateMeaning | StretchMeaning | WeekMeaning | WeekdaysMeaning | MarkMeaning)
  | (ClockMeaning | PartMeaning | LengthMeaning | EveryMeaning | ListMeaning | BareMeaning);

/** A meaning with the piece of the phrase that has it. */
export type Token = Meaning & { readonly text: string };
export type TokenOf<Kind extends Token['kind']> = Extract<Token, { readonly kind: Kind }>;

export interface Groups {
  readonly [name: string]: string | undefined;
}

/** A way to write something; `meaning` is null where the form fits but the values do not. */
export interface Pattern {
  readonly regexp: RegExp;
  readonly meaning: (groups: Groups) => Meaning | null;
}

/** `source` is matched where the last token ended. */
export const pattern = (source: string, meaning: Pattern['meaning']): Pattern => ({
  regexp: new RegExp(source, 'uy'),
  meaning,
});

export const word = (source: string, meaning: Meaning): Pattern => pattern(source, () => meaning);
