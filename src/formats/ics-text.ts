import { plainLine } from '../model/plain-text.ts';

/** A TEXT value of one line, escaped as RFC 5545 §3.3.11 asks; for the properties that ical-generator writes as given. */
export function escapedLine(text: string): string {
  return plainLine(text).replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** A quoted parameter value; what cannot stand between quotes is written as RFC 6868 says. */
export function quotedParameter(text: string): string {
  return `"${plainLine(text).replace(/[\^"]/g, (character) => (character === '^' ? '^^' : "^'"))}"`;
}

/** Most octets of a line, without its end (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** A content line, folded between characters and ended by CRLF. */
export function contentLine(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
