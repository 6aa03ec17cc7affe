import { fileNames } from '../formats/file-names.ts';
import { plainLine } from '../model/plain-text.ts';
import { type ChangeNotice, changeNotices } from '../publish/change-notices.ts';
import type { Published } from '../publish/publish-revision.ts';
import type { FeedRecord, FeedScope, RevisionHead } from '../store/store.ts';
import type { Context, Outcome } from './command.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { type Target, writeOutputs } from './outputs.ts';
import { officeTime } from './publication-time.ts';
import type { PublishFlags } from './publish-options.ts';
import { tellChanges } from './render-changes.ts';
import { publishCliWords } from './words-publish.ts';
import type { NamedContent, Output } from './write-whole.ts';

/** Where a publication's files are wanted. */
export const publishTargets = ({ notices, ics }: PublishFlags): readonly Target[] =>
  [notices, ics].flatMap((path) => (path === undefined ? [] : [{ kind: 'folder' as const, path }]));

/** Writes the files that are wanted of a publication, and says what was published. */
export function publishedAnswer(published: Published, flags: PublishFlags, context: Context): Outcome {
  const { style } = context;
  const words = publishCliWords(style.words);
  const { revision, previous, changes, feeds } = published;
  const notices = previous ? changeNotices(previous, revision, { lang: style.lang }) : [];
  const outputs = outputsOf(notices, feeds, flags);
  const failure = written(outputs, context);
  const { told, lines } = previous ? tellChanges(previous, revision, changes, style) : { told: [], lines: [] };
  const files = failure ? [] : filesText(outputs, notices, flags, context);
  const text = [
    style.paint.bold(headline(published, context)),
    `  ${words.feeds(feeds.length)}`,
    ...changesText(published, lines, context),
    ...waiversText(published, context),
    ...files,
  ];
  return {
    exit: failure ? failure.exit : EXIT.done,
    text: text.join('\n'),
    ...(failure ? { complaint: complaintOf(failure, context) } : {}),
    data: {
      revision: headOf(published),
      changes: told,
      waivers: revision.waivers,
      feeds: feeds.length,
      notices: notices.map(({ to, number, fileName }) => ({ to, number, fileName })),
      written: failure ? [] : outputs.map(({ path }) => path),
    },
  };
}

function headOf({ revision }: Published): RevisionHead {
  const { plan, number, publishedAt, publishedBy, rollbackOf, note, previousHash, hash } = revision;
  return { plan, number, publishedAt, publishedBy, rollbackOf, note, previousHash, hash };
}

function headline({ revision }: Published, { style }: Context): string {
  const words = publishCliWords(style.words);
  const { plan, number, publishedAt, rollbackOf, problem } = revision;
  const time = officeTime(publishedAt, problem.timeZone);
  return rollbackOf === null ? words.published(plan, number, time) : words.restored(plan, number, rollbackOf, time);
}

function changesText(
  { previous, changes }: Published,
  lines: readonly string[],
  { style }: Context,
): readonly string[] {
  const words = publishCliWords(style.words);
  if (previous === null) return [`  ${words.first}`];
  return changes.length === 0
    ? [`  ${words.unchanged}`]
    : [`  ${words.changes(changes.length, previous.number)}`, ...lines];
}

function waiversText({ revision: { waivers } }: Published, { style }: Context): readonly string[] {
  const words = publishCliWords(style.words);
  if (waivers.length === 0) return [];
  const lines = waivers.map(({ activity, name, reason }) => `  - ${plainLine(words.waiver(activity, name, reason))}`);
  return [`  ${words.waivers(waivers.length)}`, ...lines];
}

function outputsOf(
  notices: readonly ChangeNotice[],
  feeds: readonly FeedRecord[],
  flags: PublishFlags,
): readonly Output[] {
  const files = notices.flatMap(({ fileName, html, text }) => [
    { name: `${fileName}.html`, content: html },
    { name: `${fileName}.txt`, content: text },
  ]);
  return [
    ...(flags.notices === undefined || files.length === 0
      ? []
      : [{ kind: 'folder' as const, path: flags.notices, files }]),
    ...(flags.ics === undefined ? [] : [{ kind: 'folder' as const, path: flags.ics, files: feedFiles(feeds) }]),
  ];
}

const SCOPES: readonly Exclude<FeedScope['kind'], 'master'>[] = ['leader', 'body', 'venue', 'unit'];

/** The full view of every feed: `master.ics`, `leader-….ics` and so on. */
function feedFiles(feeds: readonly FeedRecord[]): readonly NamedContent[] {
  const full = feeds.filter(({ view, kind }) => view === 'full' && kind === 'events');
  const idOf = ({ scope }: FeedRecord): string => (scope.kind === 'master' ? '' : scope.id);
  const decoder = new TextDecoder();
  const owned = SCOPES.flatMap((kind) => {
    const own = full.filter(({ scope }) => scope.kind === kind);
    const names = fileNames(kind, own.map(idOf), 'ics');
    return own.map((feed) => ({ name: names.get(idOf(feed)) ?? '', content: decoder.decode(feed.bytes) }));
  });
  const master = full.filter(({ scope }) => scope.kind === 'master');
  return [...master.map(({ bytes }) => ({ name: 'master.ics', content: decoder.decode(bytes) })), ...owned];
}

function filesText(
  outputs: readonly Output[],
  notices: readonly ChangeNotice[],
  flags: PublishFlags,
  { style }: Context,
): readonly string[] {
  const words = publishCliWords(style.words);
  const lines = outputs.map((output) =>
    output.path === flags.ics && output.kind === 'folder'
      ? words.feedsWritten(output.path, output.files.length)
      : words.noticesWritten(output.path, notices.length),
  );
  const none = flags.notices !== undefined && notices.length === 0 ? [words.noNotices] : [];
  return [...lines, ...none].map((line) => `  ${line}`);
}

/** What went wrong, or null; an interrupt waits until the files are whole. */
function written(outputs: readonly Output[], { terminal }: Context): Failure | null {
  const unshield = terminal.onInterrupt(() => {});
  try {
    writeOutputs(outputs, terminal.fileSystem);
    return null;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  } finally {
    unshield();
  }
}

function complaintOf(failure: Failure, { style }: Context): string {
  const { words } = style;
  const { writtenTooLate } = publishCliWords(words);
  const cause = failure.complain(words);
  return [writtenTooLate, cause].map(({ message, hint }) => words.complaint(message, hint)).join('\n');
}
