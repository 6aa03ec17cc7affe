import { dirname, join, resolve } from 'node:path';
import { isDate } from '../../calendar/dates.ts';
import { openingsOf } from '../../explain/openings.ts';
import { fileNames } from '../../formats/file-names.ts';
import type { Lang } from '../../formats/words.ts';
import { readRecord } from '../../intake/read-record.ts';
import type { IntakeRecord } from '../../intake/record.ts';
import { recordDoubts } from '../../intake/replies/record-doubts.ts';
import { repliesOf } from '../../intake/replies/replies.ts';
import { type BodyReply, outcomeCounts, type ReplyOptions } from '../../intake/replies/reply.ts';
import { replyHtml } from '../../intake/replies/reply-html.ts';
import { countsText } from '../../intake/replies/reply-table.ts';
import { plainLine } from '../../model/plain-text.ts';
import { verify } from '../../verify/verify.ts';
import type { CommandSpec, Context } from '../command.ts';
import { faulty, loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { errorCode, type FileSystem } from '../file-system.ts';
import { addCommonOptions, parsed } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { officeTime, publicationTime } from '../publication-time.ts';
import { readInput } from '../read-input.ts';
import { renderIssues } from '../render-issues.ts';
import { section } from '../render-summary.ts';
import { renderViolations } from '../render-violations.ts';
import { type ReplyCliWords, replyCliWords } from '../words-reply.ts';
import type { Output } from '../write-whole.ts';

const FORMATS = ['html', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

interface ReplyFlags {
  readonly intake?: string;
  readonly dir?: string;
  readonly format?: readonly Format[];
  readonly date?: string;
  readonly unit?: string;
}

/** A reply with the files that hold it. */
interface Letter {
  readonly reply: BodyReply;
  readonly outputs: readonly Extract<Output, { kind: 'file' }>[];
}

const ALTERNATIVES = 2;
/** No body's file is called so: theirs have a hyphen after `reply`. */
const FILE_OF_NOBODY = 'reply_no-body';

/** `tongchou reply PROBLEM SCHEDULE`: what became of each wish, a letter per body. */
export const replyCommand: CommandSpec = {
  name: 'reply',
  define: (command, words) => {
    const { help, expectFormat, expectDay } = replyCliWords(words);
    command
      .description(help.reply)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .option('--intake <file>', help.intake)
      .option('-d, --dir <folder>', help.dir)
      .addOption(parsed('--format <formats>', help.format, parseFormats, expectFormat))
      .addOption(parsed('--date <day>', help.date, (text) => (isDate(text) ? text : undefined), expectDay))
      .option('--unit <name>', help.unit);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { terminal, style } = context;
    const [problemPath = '', schedulePath = ''] = command.args;
    const { intake, dir, format = FORMATS, date, unit } = command.opts<ReplyFlags>();
    if (intake === undefined) throw refuse((words) => words.noRecord);
    if (dir === undefined) throw refuse((words) => words.noFolder);
    if (intake === '-' && [problemPath, schedulePath].includes('-')) throw refuse((words) => words.stdinTwice);
    checkTargets([{ kind: 'folder', path: dir }], [problemPath, schedulePath, intake], terminal.fileSystem);
    const { problem, schedule } = await loadBoth(problemPath, schedulePath, undefined, context);
    const record = await loadRecord(intake, context);
    const { violations } = verify(problem, schedule);
    // Nobody is told of what does not exist.
    if (violations.some(({ rule }) => rule === 'document'))
      throw new Failure(EXIT.broken, (words) => words.notExportable);
    const issues = recordDoubts(record, problem, style.lang);
    const replies = repliesOf(record, problem, schedule, (activity) =>
      openingsOf(problem, schedule, activity, ALTERNATIVES),
    );
    const today = officeTime(publicationTime(terminal), problem.timeZone).slice(0, 10);
    const options: ReplyOptions = { date: date ?? today, ...(unit === undefined ? {} : { unit }) };
    const letters = await lettersOf(replies, dir, format, style.lang, options);
    write(letters, dir, context);
    const complaint = [
      ...(issues.length > 0 ? [renderIssues(issues, style)] : []),
      ...(violations.length > 0
        ? [`${style.words.verify.broken(violations.length)}\n${renderViolations(violations, problem, style)}`]
        : []),
    ].join('\n');
    return {
      exit: violations.length > 0 ? EXIT.broken : EXIT.done,
      text: summary(letters, dir, context),
      ...(complaint === '' ? {} : { complaint }),
      data: { replies: letters.map(toData), issues, violations },
    };
  },
};

const refuse = (complain: (words: ReplyCliWords) => Complaint): Failure =>
  new Failure(EXIT.input, (words) => complain(replyCliWords(words)));

/** `xlsx,html` → both in the order in which they are known; undefined where another word is among them. */
function parseFormats(text: string): readonly Format[] | undefined {
  const asked = text.split(',').map((word) => word.trim());
  const known = FORMATS.filter((format) => asked.includes(format));
  return asked.every((word) => FORMATS.some((format) => format === word)) ? known : undefined;
}

async function loadRecord(path: string, context: Context): Promise<IntakeRecord> {
  const { value } = await readInput(path, context);
  const { record, issues } = readRecord(value, context.style.lang);
  if (record === null) throw faulty(path, issues);
  return record;
}

async function lettersOf(
  replies: readonly BodyReply[],
  dir: string,
  formats: readonly Format[],
  lang: Lang,
  options: ReplyOptions,
): Promise<readonly Letter[]> {
  const bodies = replies.map(({ body }) => body).filter((body) => body !== null);
  const letters: Letter[] = [];
  for (const reply of replies) {
    const outputs: Letter['outputs'][number][] = [];
    for (const format of formats) {
      const own = reply.body === null ? undefined : fileNames('reply', bodies, format).get(reply.body);
      const content = await contentOf(reply, format, lang, options);
      outputs.push({ kind: 'file', path: join(dir, own ?? `${FILE_OF_NOBODY}.${format}`), content });
    }
    letters.push({ reply, outputs });
  }
  return letters;
}

async function contentOf(
  reply: BodyReply,
  format: Format,
  lang: Lang,
  options: ReplyOptions,
): Promise<string | Uint8Array> {
  if (format === 'html') return replyHtml(reply, lang, options);
  // The library that writes workbooks is large, and seldom needed.
  const { replySheet } = await import('../../intake/replies/reply-sheets.ts');
  return replySheet(reply, lang, options);
}

/** All or none, and no new folder where nothing could be written. */
function write(letters: readonly Letter[], dir: string, { terminal: { fileSystem } }: Context): void {
  if (letters.length === 0) return;
  const folder = resolve(dir);
  const made = makeFolder(folder, fileSystem);
  try {
    writeOutputs(
      letters.flatMap(({ outputs }) => outputs),
      fileSystem,
    );
  } catch (thrown) {
    if (made !== undefined) removeEmpty(folder, dirname(made), fileSystem);
    throw thrown;
  }
}

/** The first of the folders that had to be made. */
function makeFolder(folder: string, fileSystem: FileSystem): string | undefined {
  try {
    return fileSystem.mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    const code = errorCode(thrown);
    throw code === '' ? thrown : new Failure(EXIT.failed, (words) => words.io.unwritable(folder, code));
  }
}

/** From `path` up to, but without, `end`, as far as nobody else has filled them. */
function removeEmpty(path: string, end: string, fileSystem: FileSystem): void {
  for (let at = path; at !== end; at = dirname(at)) {
    try {
      fileSystem.rmdirSync(at);
    } catch {
      return;
    }
  }
}

function summary(letters: readonly Letter[], dir: string, { style }: Context): string {
  const words = replyCliWords(style.words);
  if (letters.length === 0) return words.noBodies;
  const files = letters.reduce((sum, { outputs }) => sum + outputs.length, 0);
  const lines = letters.map(({ reply }) => {
    const name = plainLine(reply.name ?? words.nobody);
    return `  ${words.body(name, reply.answers.length, countsText(reply, style.lang))}`;
  });
  return section(words.written(dir, letters.length, files), lines.join('\n'), style);
}

const toData = ({ reply, outputs }: Letter): object => ({
  body: reply.body,
  name: reply.name,
  outcomes: outcomeCounts(reply),
  files: outputs.map(({ path }) => path),
  answers: reply.answers.map(({ wish, alternatives, ...answer }) => ({
    wish: wish.key,
    place: wish.place,
    title: wish.title,
    ...answer,
    alternatives: alternatives.map(({ opening, words }) => ({ ...opening, words })),
  })),
});
