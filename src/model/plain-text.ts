// What files may hold of a text typed by somebody. Line separators (CR LF, CR, VT, FF, NEL, LS, PS) count as line feeds;
// other control characters say nothing and are dropped; half a surrogate pair is no character and becomes U+FFFD.

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text of several lines: tabs and line feeds stay, no other control character does. */
export function plainText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Text of one line: line breaks and tabs become spaces. */
export function plainLine(text: string): string {
  return plainText(text).replace(/[\n\t]/g, ' ');
}
