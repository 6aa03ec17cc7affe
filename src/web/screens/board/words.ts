import type { Pin } from '../../../model/problem.ts';
import type { Dictionary } from '../../state/language.ts';
import type { View } from './filter/board-state.ts';
import type { ListName } from './filter/filter.ts';
import type { Zoom } from './time/zoom.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

export interface BoardWords {
  readonly heading: string;
  readonly gridLabel: string;
  readonly leaderColumn: string;
  readonly noBody: string;
  readonly view: string;
  readonly views: { readonly [V in View]: string };
  readonly zoom: string;
  readonly zooms: { readonly [Z in Zoom]: string };
  readonly columnDays: string;
  readonly columnChoices: { readonly one: string; readonly two: string };
  readonly day: string;
  readonly dayBefore: string;
  readonly dayAfter: string;
  readonly search: string;
  readonly searchHint: string;
  readonly add: string;
  readonly sudden: string;
  readonly suddenHint: string;
  readonly legend: string;
  readonly help: string;
  readonly print: string;
  readonly paper: string;
  readonly printNow: string;
  readonly noLeaders: string;
  readonly noLeadersHint: string;
  readonly filter: FilterWords;
  readonly marks: MarkWords;
  readonly tray: TrayWords;
  readonly hand: HandWords;
  readonly keys: KeyWords;
  readonly sheet: PrintWords;
}

export interface FilterWords {
  readonly open: string;
  readonly lists: { readonly [N in ListName]: string };
  readonly none: string;
  readonly state: string;
  readonly locked: string;
  readonly mandatory: string;
  readonly rest: string;
  readonly dims: string;
  readonly hides: string;
  readonly active: string;
  readonly found: (n: number, all: number) => string;
  readonly text: (text: string) => string;
  readonly remove: (what: string) => string;
  readonly clear: string;
}

export interface MarkWords {
  readonly priority: (level: number) => string;
  readonly mandatory: string;
  /** One character or two. */
  readonly mandatoryMark: string;
  readonly deputy: string;
  readonly deputyMark: string;
  readonly deputyFor: (name: string) => string;
  readonly lock: { readonly [A in keyof Required<Pin>]: string };
  readonly locked: (aspects: readonly string[]) => string;
  readonly unlockTime: string;
  readonly broken: string;
  readonly focus: string;
  readonly duration: string;
  readonly durationHint: string;
  readonly journey: (from: string, to: string, minutes: number) => string;
  readonly journeyName: string;
  readonly absent: (reason: string) => string;
  readonly absentKinds: (reason: string) => string;
  readonly absentName: string;
  readonly dayOff: string;
  readonly days: {
    readonly work: string;
    readonly rest: string;
    readonly holiday: string;
    readonly 'make-up': string;
    readonly exception: string;
  };
  readonly dayMarks: { readonly holiday: string; readonly 'make-up': string; readonly exception: string };
  readonly band: string;
  readonly weekday: (name: string) => string;
  readonly hours: (hours: string) => string;
  readonly hoursHint: (hours: string) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly names: (names: readonly string[]) => string;
  readonly noted: (name: string, note: string) => string;
  readonly clock: (time: string) => string;
  readonly people: string;
  readonly place: string;
  readonly owner: string;
}

export interface TrayWords {
  readonly title: string;
  readonly count: (n: number, all: number) => string;
  readonly open: string;
  readonly close: string;
  readonly empty: string;
  readonly nothingFound: string;
  readonly minutes: (n: number) => string;
  readonly wholeDays: (n: number) => string;
  readonly missing: (n: number) => string;
  readonly focus: string;
  readonly whyNot: string;
  readonly drag: string;
}

export interface HandWords {
  readonly notHere: string;
  readonly taken: string;
  readonly asking: string;
  readonly lifted: (title: string) => string;
  readonly putBack: (title: string) => string;
  readonly timeLocked: string;
  readonly nowhere: string;
  readonly noFurther: string;
  readonly noOtherRow: string;
  readonly allowed: string;
  readonly forbidden: (text: string) => string;
  readonly effect: (points: number) => string;
  readonly moved: (title: string, when: string) => string;
  readonly placed: (title: string, when: string) => string;
  readonly newVenue: (name: string) => string;
  readonly newPeople: (names: readonly string[]) => string;
  readonly refused: (text: string) => string;
  readonly unlock: string;
  readonly locked: (title: string) => string;
  readonly unlocked: (title: string) => string;
  readonly takenOut: (title: string) => string;
  readonly tooLate: string;
  readonly undo: string;
}

export interface KeyWords {
  readonly title: string;
  readonly key: string;
  readonly what: string;
  readonly arrows: string;
  readonly ends: string;
  readonly enter: string;
  readonly lift: string;
  readonly liftArrows: string;
  readonly liftAny: string;
  readonly drop: string;
  readonly escape: string;
  readonly lock: string;
  readonly remove: string;
  readonly undo: string;
  readonly redo: string;
  readonly search: string;
  readonly help: string;
  readonly mouse: string;
  readonly mouseText: string;
}

export interface PrintWords {
  readonly title: (firstDay: string, lastDay: string) => string;
  readonly plainTitle: (name: string, firstDay: string, lastDay: string) => string;
  readonly keep: string;
  readonly mayChange: string;
  readonly date: string;
  readonly weekday: string;
  readonly parts: readonly [morning: string, afternoon: string, evening: string];
  readonly focus: string;
  readonly until: (when: string) => string;
  readonly legend: string;
}

export const BOARD_WORDS: Dictionary<BoardWords> = { zh: ZH, en: EN };
