import type { Dictionary } from '../../state/language.ts';
import type { DeskState } from './desk.ts';
import type { FindingKind } from './shapes.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

export const STEPS = ['files', 'read', 'findings', 'take'] as const;
export type Step = (typeof STEPS)[number];

export interface IntakeWords {
  readonly title: string;
  readonly about: string;
  readonly steps: { readonly [S in Step]: string };
  readonly stepsLabel: string;
  readonly next: (step: string) => string;
  readonly state: { readonly [S in DeskState]: string };
  readonly stateHint: { readonly strange: string; readonly refused: string };
  readonly file: FileWords;
  readonly read: ReadWords;
  readonly finding: FindingWords;
  readonly take: TakeWords;
  readonly fields: { readonly [field: string]: string };
  /** Of the cells of a wish when two are compared. */
  readonly compared: { readonly title: string; readonly notes: string };
}

export interface FileWords {
  readonly wishes: string;
  readonly dropWishes: string;
  readonly dropWishesHint: string;
  readonly roster: string;
  readonly dropRoster: string;
  readonly dropRosterHint: string;
  readonly replaceRoster: string;
  readonly pick: string;
  readonly sending: (name: string) => string;
  readonly tooLarge: (name: string, limit: string) => string;
  readonly replaced: (name: string) => string;
  readonly tookAsRoster: (name: string) => string;
  readonly tookDecisions: (answers: number) => string;
  readonly badDecisions: (name: string) => string;
  readonly columns: {
    readonly name: string;
    readonly from: string;
    readonly by: string;
    readonly at: string;
    readonly size: string;
    readonly read: string;
    readonly actions: string;
  };
  readonly planner: string;
  readonly noWishes: string;
  readonly noRoster: string;
  /** Empty workbooks to be filled in. */
  readonly emptyRoster: string;
  readonly emptyWishes: string;
  readonly items: (count: number) => string;
  readonly notRead: string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: (name: string) => string;
  readonly carry: string;
  readonly carryHint: string;
  readonly carryFrom: string;
  readonly choosePlan: string;
  readonly carryGo: string;
  readonly carried: (answers: number) => string;
  readonly nothingCarried: string;
  readonly save: string;
  readonly summary: (files: number, roster: boolean) => string;
}

export interface ReadWords {
  readonly none: string;
  readonly noneHint: string;
  readonly reading: string;
  readonly summary: (wishes: number) => string;
  readonly wishes: string;
  readonly understood: string;
  readonly unanswered: string;
  readonly errors: string;
  readonly warnings: string;
  readonly sheet: (file: string, sheet: string) => string;
  readonly count: (wishes: number) => string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly meansOf: (header: string) => string;
  readonly columnAsked: (header: string) => string;
  readonly auto: string;
  readonly saidColumn: string;
  readonly recognised: (isKnown: boolean) => string;
  readonly rows: (count: number) => string;
  readonly unknown: string;
  readonly skipped: string;
  readonly notes: (count: number) => string;
  readonly rowNumber: (row: number) => string;
  readonly issues: string;
  readonly noIssues: string;
  readonly otherIssues: string;
  readonly severities: { readonly error: string; readonly warning: string };
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  readonly all: (count: number) => string;
  readonly row: string;
  readonly said: (text: string) => string;
  readonly assumed: string;
  readonly notUnderstood: string;
}

export interface FindingWords {
  readonly summary: (left: number, all: number) => string;
  readonly left: (left: number) => string;
  readonly done: string;
  readonly progress: string;
  readonly kinds: { readonly [K in FindingKind]: string };
  readonly codes: { readonly [code: string]: string };
  readonly list: string;
  readonly filter: string;
  readonly onlyOpen: string;
  readonly all: string;
  readonly nothingShown: string;
  readonly open: string;
  readonly decided: string;
  readonly rejected: string;
  readonly none: string;
  readonly noneHint: string;
  readonly position: (at: number, all: number) => string;
  readonly confidence: (percent: number) => string;
  readonly sources: string;
  readonly source: string;
  readonly field: string;
  readonly cell: string;
  readonly text: string;
  readonly item: string;
  readonly more: (count: number) => string;
  readonly sideBySide: string;
  readonly aspect: string;
  readonly differs: string;
  readonly same: string;
  readonly nothing: string;
  readonly answers: string;
  readonly free: string;
  readonly freeHint: string;
  readonly freeGo: string;
  readonly checking: string;
  readonly note: string;
  readonly clear: string;
  readonly previous: string;
  readonly following: string;
  readonly toNextOpen: string;
  readonly keys: string;
  readonly answered: (left: number) => string;
  readonly news: (count: number) => string;
  readonly clash: (what: string, theirs: string, mine: string) => string;
  readonly unanswered: string;
  readonly gotIt: string;
}

export interface TakeWords {
  readonly summary: string;
  readonly taken: string;
  readonly from: (wishes: number, files: number) => string;
  readonly activities: string;
  readonly merged: string;
  readonly leftOut: string;
  readonly carried: string;
  readonly open: string;
  readonly openHint: (open: number) => string;
  readonly toFindings: string;
  readonly leftOutTitle: string;
  readonly reasons: { readonly dropped: string; readonly 'outside-period': string; readonly other: string };
  readonly effect: string;
  readonly effectHint: string;
  readonly added: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly byHand: (count: number) => string;
  readonly byHandUnknown: (count: number) => string;
  readonly choice: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly replace: string;
  readonly replaceHint: (count: number) => string;
  readonly nothingNew: string;
  readonly go: string;
  readonly going: string;
  readonly failed: string;
  readonly done: string;
  readonly doneHint: string;
  readonly toBoard: string;
  readonly solve: string;
  readonly parts: { readonly [part: string]: string };
}

export const INTAKE_WORDS: Dictionary<IntakeWords> = { zh: ZH, en: EN };
