import type { IssueLog } from './busy-issues.ts';

/** A content line, unfolded. */
export interface IcsLine {
  /** In capitals. */
  readonly name: string;
  /** With its name. */
  readonly text: string;
}

export interface IcsComponent {
  /** In capitals. */
  readonly name: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly lines: readonly IcsLine[];
  readonly components: readonly IcsComponent[];
}

interface OpenComponent {
  readonly name: string;
  /** Null where nothing of it is kept. */
  readonly kept: { readonly lines: IcsLine[]; readonly components: IcsComponent[] } | null;
}

const WHEN = ['DTSTART', 'RRULE', 'RDATE'];
/** What is read of each component: everything else is passed over, whatever it holds. */
const KEPT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['VCALENDAR', new Set(['METHOD', 'X-WR-TIMEZONE'])],
  [
    'VEVENT',
    new Set([
      ...[...WHEN, 'DTEND', 'DURATION', 'EXDATE', 'EXRULE', 'RECURRENCE-ID', 'UID', 'SEQUENCE'],
      ...['SUMMARY', 'STATUS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS'],
    ]),
  ],
  ['VFREEBUSY', new Set(['FREEBUSY'])],
  ['VTIMEZONE', new Set(['TZID'])],
  ['STANDARD', new Set([...WHEN, 'TZOFFSETFROM', 'TZOFFSETTO'])],
  ['DAYLIGHT', new Set([...WHEN, 'TZOFFSETFROM', 'TZOFFSETTO'])],
]);
const PARENTS: ReadonlyMap<string, string> = new Map([
  ['VEVENT', 'VCALENDAR'],
  ['VFREEBUSY', 'VCALENDAR'],
  ['VTIMEZONE', 'VCALENDAR'],
  ['STANDARD', 'VTIMEZONE'],
  ['DAYLIGHT', 'VTIMEZONE'],
]);

/** The calendars (VCALENDAR) of a text, as far as busy times need them; never throws. */
export function readCalendars(
  text: string,
  limits: { readonly events: number; readonly depth: number },
  log: IssueLog,
): readonly IcsComponent[] {
  const calendars: IcsComponent[] = [];
  const stack: OpenComponent[] = [];
  let events = 0;
  for (const { line, text: content } of logicalLines(text)) {
    const name = /^[A-Za-z0-9-]+(?=[:;])/.exec(content)?.[0].toUpperCase();
    const top = stack.at(-1);
    if (name === undefined) {
      if (top?.kept && content.trim() !== '') log.add('broken-line', line);
    } else if (name === 'BEGIN') {
      const begun = componentName(content);
      if (begun === 'VEVENT' && ++events > limits.events) {
        log.add('too-many-events', line, String(limits.events));
        return calendars;
      }
      begin(begun, line, stack, calendars, log);
      if (stack.length > limits.depth) {
        log.add('too-deep', line, String(limits.depth));
        return calendars;
      }
    } else if (name === 'END') {
      end(componentName(content), line, stack, log);
    } else if (top?.kept && KEPT.get(top.name)?.has(name)) {
      top.kept.lines.push({ name, text: content });
    }
  }
  if (stack.length > 0) log.add('cut-off', 0);
  if (calendars.length === 0) log.add('not-a-calendar', 0);
  return calendars;
}

const componentName = (content: string): string =>
  content
    .slice(content.indexOf(':') + 1)
    .trim()
    .toUpperCase();

function begin(name: string, line: number, stack: OpenComponent[], calendars: IcsComponent[], log: IssueLog): void {
  const parent = PARENTS.get(name);
  // Where the end of the one before is missing, this one begins all the same.
  while (parent !== undefined && stack.length > 0 && stack.at(-1)?.name !== parent && isOpen(parent, stack)) {
    if (stack.pop()?.kept) log.add('broken-structure', line, name);
  }
  const above = stack.at(-1);
  const belongs = above === undefined ? name === 'VCALENDAR' : above.kept !== null && above.name === parent;
  const kept = belongs ? { lines: [], components: [] } : null;
  if (kept) (above?.kept?.components ?? calendars).push({ name, line, ...kept });
  stack.push({ name, kept });
}

const isOpen = (name: string, stack: readonly OpenComponent[]): boolean => stack.some((one) => one.name === name);

function end(name: string, line: number, stack: OpenComponent[], log: IssueLog): void {
  const at = stack.findLastIndex((one) => one.name === name);
  if (at !== stack.length - 1 || at < 0) log.add('broken-structure', line, name);
  if (at >= 0) stack.length = at;
}

/** Lines with those that go on with a space or tab joined to them (RFC 5545 §3.1); CRLF, LF or CR. */
function* logicalLines(given: string): Generator<{ readonly line: number; readonly text: string }> {
  const marked = given.startsWith('\ufeff') ? given.slice(1) : given;
  const text = marked.includes('\n') ? marked : marked.replaceAll('\r', '\n');
  let held = '';
  let heldAt = 1;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed;
    const raw = text.slice(at, text[next - 1] === '\r' && next > at ? next - 1 : next);
    at = next + 1;
    line++;
    if (raw.startsWith(' ') || raw.startsWith('\t')) {
      held += raw.slice(1);
      continue;
    }
    if (held !== '') yield { line: heldAt, text: held };
    held = raw;
    heldAt = line;
  }
  if (held !== '') yield { line: heldAt, text: held };
}

/** The first line of a name. */
export const lineOf = (component: IcsComponent, name: string): IcsLine | undefined =>
  component.lines.find((line) => line.name === name);

/** All lines of a name. */
export const linesOf = (component: IcsComponent, name: string): readonly IcsLine[] =>
  component.lines.filter((line) => line.name === name);
