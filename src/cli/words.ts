import type { Lang } from '../formats/words.ts';
import type { Complaint } from './failure.ts';
import { CLI_EN } from './words-en.ts';
import { CLI_ZH } from './words-zh.ts';

/** What only the command line says; the words shared with feeds and tables are in `formats/words.ts`. */
export interface CliWords {
  readonly help: HelpWords;
  readonly usage: UsageWords;
  readonly io: IoWords;
  readonly summary: SummaryWords;
  readonly issues: IssueWords;
  readonly verify: VerifyWords;
  readonly valid: (name: string, activities: number, leaders: number, warnings: number) => string;
  readonly exported: string;
  readonly notExportable: Complaint;
  readonly bug: (message: string) => string;
  readonly complaint: (message: string, hint: string) => string;
  /** The live line: elapsed seconds, placed and total activities, texts of value kept and gap. */
  readonly progress: (seconds: string, placed: number, total: number, kept: string, gap: string) => string;
}

export interface HelpWords {
  readonly titles: { readonly [title: string]: string };
  readonly program: string;
  readonly plan: string;
  readonly validate: string;
  readonly verify: string;
  readonly schema: string;
  readonly export: string;
  readonly problem: string;
  readonly problems: string;
  readonly schedule: string;
  readonly document: string;
  readonly output: string;
  readonly time: string;
  readonly iterations: string;
  readonly seed: string;
  readonly threads: string;
  readonly engine: string;
  readonly period: string;
  readonly gap: string;
  readonly ics: string;
  readonly html: string;
  readonly xlsx: string;
  readonly table: string;
  readonly leader: string;
  readonly paper: string;
  readonly view: string;
  readonly lang: string;
  readonly json: string;
  readonly quiet: string;
  readonly version: string;
  readonly showHelp: string;
  readonly after: string;
}

export interface UsageWords {
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly tooMany: string;
  readonly badValue: (option: string, value: string, expected: string) => string;
  readonly other: (message: string) => string;
  readonly seeHelp: (command: string) => string;
  readonly expectDuration: string;
  readonly expectCount: string;
  readonly expectThreads: string;
  readonly expectEngine: string;
  readonly expectSeed: string;
  readonly expectPercent: string;
  readonly expectLang: string;
  readonly expectDocument: string;
  readonly expectLayout: string;
  readonly expectPaper: string;
  readonly expectView: string;
  readonly leaderWithoutD: Complaint;
  readonly noSuchLeader: (id: string, ids: string) => Complaint;
  readonly stdinTwice: Complaint;
  readonly nothingToExport: Complaint;
}

export interface IoWords {
  readonly stdin: string;
  readonly stdout: string;
  readonly isDirectory: (path: string) => Complaint;
  readonly unreadable: (path: string, code: string) => Complaint;
  readonly tooLarge: (name: string, bytes: number, limit: number) => Complaint;
  readonly notUtf8: (name: string, utf16: boolean) => Complaint;
  readonly badJson: (name: string) => Complaint;
  readonly faulty: (name: string, errors: number) => Complaint;
  readonly noStdout: Complaint;
  readonly targetIsDirectory: (path: string) => Complaint;
  readonly targetIsFile: (path: string) => Complaint;
  readonly noParent: (path: string, folder: string) => Complaint;
  readonly parentIsNoDirectory: (path: string, folder: string) => Complaint;
  readonly samePath: (path: string) => Complaint;
  readonly unwritable: (path: string, code: string) => Complaint;
}

export interface SummaryWords {
  readonly labels: {
    readonly placed: string;
    readonly mandatory: string;
    readonly kept: string;
    readonly quality: string;
    readonly search: string;
  };
  readonly placed: (placed: number, total: number) => string;
  readonly withFocus: (activities: string, placed: number, total: number) => string;
  readonly noMandatory: string;
  readonly allMandatory: (count: number) => string;
  readonly someMandatory: (missed: number, count: number) => string;
  readonly interrupted: string;
  readonly leaders: string;
  readonly columns: {
    readonly leader: string;
    readonly activities: string;
    readonly hours: string;
    readonly focusHours: string;
    readonly freeSessions: string;
    readonly longestFree: string;
  };
  readonly freeOf: (free: number, all: number) => string;
  readonly hours: (hours: string) => string;
  readonly unscheduled: (count: number) => string;
  readonly more: (count: number) => string;
  readonly rank: (priority: number, urgency: number, mandatory: boolean) => string;
  readonly warnings: (count: number) => string;
  readonly frozen: (count: number) => string;
  readonly files: string;
  readonly file: {
    readonly schedule: string;
    readonly ics: string;
    readonly html: string;
    readonly xlsx: string;
  };
  readonly feeds: (folder: string, count: number) => string;
}

export interface IssueWords {
  readonly error: string;
  readonly warning: string;
  readonly whole: string;
}

export interface VerifyWords {
  readonly good: string;
  readonly broken: (count: number) => string;
  readonly missed: (count: number) => string;
  readonly score: (cost: number, valueLost: number, inconvenience: number) => string;
  readonly wrongScore: (name: string, stated: number, found: number) => string;
  readonly otherProblem: string;
  readonly warning: string;
}

const DICTIONARY: { readonly [L in Lang]: CliWords } = { zh: CLI_ZH, en: CLI_EN };

/** The command line's dictionary of one language. */
export const cliWords = (lang: Lang): CliWords => DICTIONARY[lang];
