import { type Command, Option } from 'commander';
import { isPlanId } from '../publish/publish-revision.ts';
import type { Waiver } from '../store/store.ts';
import { EXIT } from './exit-code.ts';
import { type Complaint, Failure } from './failure.ts';
import type { CliWords } from './words.ts';
import { type PublishCliWords, publishCliWords } from './words-publish.ts';

/** Options of the commands that publish. */
export interface PublishFlags {
  readonly data?: string;
  readonly plan?: string;
  readonly by?: string;
  readonly note?: string;
  readonly notices?: string;
  readonly ics?: string;
}

export function addPublishOptions(command: Command, words: CliWords): void {
  const { help } = publishCliWords(words);
  command
    .addOption(dataOption(words))
    .option('--plan <id>', help.plan)
    .option('--by <name>', help.by)
    .option('--note <text>', help.note)
    .option('--notices <dir>', help.notices)
    .option('--ics <dir>', help.ics);
}

export const dataOption = (words: CliWords): Option => new Option('--data <file>', publishCliWords(words).help.data);

/** May be given several times. */
export const waiveOption = (words: CliWords): Option =>
  new Option('--waive <waiver>', publishCliWords(words).help.waive).argParser(
    (text: string, before: readonly string[] = []) => [...before, text],
  );

/** The database's file; a Failure where none is named. */
export const dataFile = ({ data }: Pick<PublishFlags, 'data'>): string => given(data, ({ noData }) => noData);

/** What was given; a Failure where nothing was. */
export function given(value: string | undefined, complain: (words: PublishCliWords) => Complaint): string {
  if (value === undefined || value === '') throw wrong(complain);
  return value;
}

export function planId(text: string): string {
  if (!isPlanId(text)) throw wrong((words) => words.badPlan(text));
  return text;
}

export function revisionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrong((words) => words.badNumber(text));
  return Number(text);
}

/** `ACTIVITY=NAME:REASON`, also with Chinese punctuation. */
export function parseWaivers(texts: readonly string[]): readonly Waiver[] {
  return texts.map((text) => {
    const [, activity = '', name = '', reason = ''] = /^([^=]+)=([^:：]+)[:：](.+)$/su.exec(text) ?? [];
    if ([activity, name, reason].some((part) => part.trim() === '')) throw wrong((words) => words.badWaiver(text));
    return { activity: activity.trim(), name: name.trim(), reason: reason.trim() };
  });
}

/** Something that the user can put right. */
export const wrong = (complain: (words: PublishCliWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(publishCliWords(words)));
