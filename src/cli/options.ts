import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { Layout } from '../formats/html-document.ts';
import type { Paper } from '../formats/report.ts';
import type { Lang } from '../formats/words.ts';
import { ENGINES, type EngineName } from '../plan.ts';
import type { CliWords } from './words.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly lang?: Lang;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addCommonOptions(command: Command, words: CliWords): void {
  command.addOption(langOption(words)).option('--json', words.help.json).option('-q, --quiet', words.help.quiet);
}

export const langOption = ({ help, usage }: CliWords): Option =>
  parsed('--lang <lang>', help.lang, (text) => oneOf(['zh', 'en'], text), usage.expectLang);

export function addPublicationOptions(command: Command, { help, usage }: CliWords): void {
  command
    .option('--ics <dir>', help.ics)
    .option('--html <file>', help.html)
    .option('--xlsx <file>', help.xlsx)
    .addOption(parsed('--table <layout>', help.table, parseLayout, usage.expectLayout))
    .option('--leader <id>', help.leader)
    .addOption(parsed('--paper <size>', help.paper, parsePaper, usage.expectPaper))
    .addOption(parsed('--view <view>', help.view, (text) => oneOf(['full', 'normal'], text), usage.expectView));
}

export const periodOption = ({ help }: CliWords): Option => new Option('--period <period>', help.period);

/** An option whose value is parsed; `undefined` from the parser means that `expected` was not given. */
export function parsed(flags: string, description: string, parse: (text: string) => unknown, expected: string): Option {
  return new Option(flags, description).argParser((text: string) => required(parse(text), text, expected));
}

function required<T>(value: T | undefined, text: string, expected: string): T {
  // The message is only what was given and expected; `usage.ts` makes the sentence.
  if (value === undefined) throw new InvalidArgumentError(`\u0000${text}\u0000${expected}\u0000`);
  return value;
}

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

const UNIT_MS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const MAX_MS = 24 * 3_600_000;

/** `10s`, `2m`, `500ms`, `1.5h`, or seconds without unit → whole milliseconds, 1 to 24 hours. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  if (!match) return undefined;
  const ms = Math.round(Number(match[1]) * (UNIT_MS[match[2] ?? 's'] ?? 1));
  return ms >= 1 && ms <= MAX_MS ? ms : undefined;
}

export const parseCount = (text: string): number | undefined => wholeNumber(text, 1, Number.MAX_SAFE_INTEGER);

export const parseSeed = (text: string): number | undefined => wholeNumber(text, 0, 0xffff_ffff);

export const parseThreads = (text: string): number | undefined => wholeNumber(text, 1, 64);

export const parseEngine = (text: string): EngineName | undefined => oneOf(ENGINES, text);

export const parseLayout = (text: string): Layout | undefined => oneOf(['A', 'B', 'D', 'H'], text.toUpperCase());

export const parsePaper = (text: string): Paper | undefined => oneOf(['A4', 'A3'], text.toUpperCase());

/** `1`, `0.5`, `0.5%` → a fraction, 0 to 1. */
export function parsePercent(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(text);
  const percent = match ? Number(match[1]) : Number.NaN;
  return percent <= 100 ? percent / 100 : undefined;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** The documents that have a JSON Schema. */
export type DocumentKind = 'problem' | 'schedule';

export function documentArgument({ help, usage }: CliWords): Argument {
  return new Argument('<document>', help.document).argParser((text: string) =>
    required(oneOf<DocumentKind>(['problem', 'schedule'], text), text, usage.expectDocument),
  );
}
