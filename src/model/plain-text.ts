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

const EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const ISOLATE = /[\u2066-\u2068]/;
const [POP_EMBEDDING, POP_ISOLATE] = ['\u202c', '\u2069'];

/** `plainLine` with every direction mark ended, so that what stands behind it in a sentence is not turned. */
export function closedLine(text: string): string {
  const line = plainLine(text);
  const open: string[] = [];
  for (const character of line) {
    if (EMBEDDING.test(character)) open.push(POP_EMBEDDING);
    else if (ISOLATE.test(character)) open.push(POP_ISOLATE);
    else if (character === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop();
    // Ends the embeddings inside it too.
    else if (character === POP_ISOLATE && open.includes(POP_ISOLATE)) open.splice(open.lastIndexOf(POP_ISOLATE));
  }
  return `${line}${open.toReversed().join('')}`;
}
