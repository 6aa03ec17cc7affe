import { plainLine } from './plain-text.ts';

/** A TEXT value of one line, escaped as RFC 5545 §3.3.11 asks; for the properties that ical-generator writes as given. */
export function escapedLine(text: string): string {
  return plainLine(text).replace(/[\\;,]/g, (character) => `\\${character}`);
}
