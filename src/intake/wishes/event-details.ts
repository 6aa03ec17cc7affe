import { parameterOf, propertyOf, textOf } from '../../formats/read-ics-values.ts';

/** What an event of a calendar says beside when it is. */
interface EventDetails {
  readonly location: string;
  readonly description: string;
  readonly attendees: readonly Attendee[];
}

export interface Attendee {
  /** Empty where only an address is given. */
  readonly name: string;
  /** Without `mailto:`. */
  readonly address: string;
  readonly isOptional: boolean;
}

/** The lines of a calendar, counted as `readCalendars` counts them. */
export function linesOfText(text: string): readonly string[] {
  const lines = text.includes('\n') ? text.split('\n') : text.split('\r');
  return lines.map((line) => line.replace(/\r$/, ''));
}

/** Reads the event that begins on a line, counted from 1; what stands inside its alarms is none of it. */
export function detailsAt(lines: readonly string[], begin: number): EventDetails {
  let [location, description] = ['', ''];
  const attendees: Attendee[] = [];
  let depth = 0;
  for (const line of unfolded(lines, begin)) {
    const name = /^[A-Za-z0-9-]+(?=[:;])/.exec(line)?.[0].toUpperCase();
    if (name === 'BEGIN') depth++;
    else if (name === 'END' && depth-- === 0) break;
    if (depth > 0) continue;
    if (name === 'LOCATION' && location === '') location = textOf(line).trim();
    else if (name === 'DESCRIPTION' && description === '') description = textOf(line).trim();
    else if (name === 'ATTENDEE') attendees.push(...attendeeOf(line));
  }
  return { location, description, attendees };
}

/** The lines behind a line, those that go on with a space or tab joined to the one before. */
function* unfolded(lines: readonly string[], from: number): Generator<string> {
  let held = '';
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (/^[ \t]/.test(line)) {
      held += line.slice(1);
      continue;
    }
    if (held !== '') yield held;
    held = line;
  }
  if (held !== '') yield held;
}

/** Rooms and equipment are invited too, but do not come. */
const THINGS = ['ROOM', 'RESOURCE'];

function attendeeOf(line: string): readonly Attendee[] {
  const property = propertyOf(line);
  const [value] = property?.values ?? [];
  if (property === null || THINGS.includes(parameterOf(property, 'cutype')?.toUpperCase() ?? '')) return [];
  const role = parameterOf(property, 'role')?.toUpperCase();
  const address = typeof value === 'string' ? value.replace(/^mailto:/i, '') : '';
  const name = (parameterOf(property, 'cn') ?? '').trim();
  return name === '' && address === '' ? [] : [{ name, address, isOptional: role === 'OPT-PARTICIPANT' }];
}
