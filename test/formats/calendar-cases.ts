import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BusySpan } from '../../src/formats/busy-spans.ts';

/** A calendar with what is busy in it: start, end, kind; touching times of one kind joined. */
export interface CalendarCase {
  readonly file: string;
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly busy: readonly (readonly [start: string, end: string, kind: string])[];
  /** Codes of the issues. */
  readonly issues?: readonly string[];
  /** Why python finds something else, with the section of RFC 5545 that says what is right. */
  readonly pythonDiffers?: string;
}

const FOLDER = new URL('../data/calendars/', import.meta.url);

export const CASES_FILE: string = fileURLToPath(new URL('cases.json', FOLDER));
export const CALENDAR_CASES: readonly CalendarCase[] = JSON.parse(readFileSync(CASES_FILE, 'utf8'));

export const calendarText = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

/** Spans as rows, those of one kind that touch joined. */
export function rowsOf(busy: readonly BusySpan[]): readonly (readonly [string, string, string])[] {
  const rows: [string, string, string][] = [];
  for (const { start, end, kind } of busy) {
    const last = rows.at(-1);
    if (last && last[1] === start && last[2] === kind) last[1] = end;
    else rows.push([start, end, kind]);
  }
  return rows;
}
