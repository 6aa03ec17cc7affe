import ICAL from 'ical.js';

export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  readonly categories: readonly string[];
  readonly priority: number | null;
  /** UTC, ISO. */
  readonly start: string;
  readonly end: string;
  readonly tzid: string | undefined;
  readonly properties: readonly string[];
}

export interface ReadCalendar {
  readonly name: string;
  readonly zones: readonly string[];
  readonly properties: readonly string[];
  readonly events: readonly ReadEvent[];
}

/** Reads a file with a program that shares no code with the one that wrote it. */
export function parseIcs(content: string): ReadCalendar {
  const root = new ICAL.Component(ICAL.parse(content));
  const zones = root.getAllSubcomponents('vtimezone');
  return {
    name: text(root, 'name') ?? '',
    zones: zones.map((zone) => text(zone, 'tzid') ?? ''),
    properties: root.getAllProperties().map(({ name }) => name),
    events: root.getAllSubcomponents('vevent').map(readEvent),
  };
}

function readEvent(event: ICAL.Component): ReadEvent {
  const tzid = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  const instant = (name: string): string => {
    const value = event.getFirstPropertyValue(name);
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is missing`);
    // Without its VTIMEZONE a time would float.
    if (value.zone.tzid !== (tzid ?? 'UTC')) throw new Error(`${name} is in ${value.zone.tzid}, not ${tzid}`);
    return new Date(value.toUnixTime() * 1000).toISOString();
  };
  const priority = event.getFirstPropertyValue('priority');
  return {
    uid: text(event, 'uid') ?? '',
    summary: text(event, 'summary') ?? '',
    location: text(event, 'location'),
    description: text(event, 'description'),
    categories: (event.getFirstProperty('categories')?.getValues() ?? []).map(String),
    priority: typeof priority === 'number' ? priority : null,
    start: instant('dtstart'),
    end: instant('dtend'),
    tzid,
    properties: event.getAllProperties().map(({ name }) => name),
  };
}

function text(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : null;
}

/** Content lines, unfolded. */
export function contentLines(content: string): readonly string[] {
  return content
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

/** The values of one property, as they stand in the file. */
export function valuesOf(content: string, property: string): readonly string[] {
  return contentLines(content).flatMap((line) => {
    const match = new RegExp(`^${property}(?:;[^:]*)?:(.*)$`, 'su').exec(line);
    return match?.[1] === undefined ? [] : [match[1]];
  });
}
