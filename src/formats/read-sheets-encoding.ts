// Offices send UTF-8 with and without mark, UTF-16 from "Unicode text", and GBK from everything older; files that were
// put together by hand mix them. GB18030 (GB 18030-2022) holds GBK and GB 2312.

interface DecodedText {
  /** Without mark. */
  readonly text: string;
  /** Lines, from 1, that were read as GBK while others are UTF-8; empty for a file of one encoding. */
  readonly gbkLines: readonly number[];
  /** Lines that are neither; their characters are replaced. */
  readonly lostLines: readonly number[];
}

const LINE_FEED = 0x0a;

export function decodeText(bytes: Uint8Array): DecodedText {
  const plain = (text: string): DecodedText => ({ text, gbkLines: [], lostLines: [] });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes));
  const whole = decode(bytes, 'utf-8');
  if (whole !== null) return plain(whole);
  const lines = linesOf(bytes).map(decodeLine);
  const isMixed = lines.some(({ encoding }) => encoding === 'utf-8');
  const numbers = (wanted: Line['encoding']): readonly number[] =>
    lines.flatMap(({ encoding }, i) => (encoding === wanted ? [i + 1] : []));
  return {
    text: lines.map(({ text }) => text).join('\n'),
    gbkLines: isMixed ? numbers('gbk') : [],
    lostLines: numbers('lost'),
  };
}

interface Line {
  readonly text: string;
  /** Null for ASCII, which is the same in all. */
  readonly encoding: 'utf-8' | 'gbk' | 'lost' | null;
}

/** No character of the encodings told apart here holds a line feed inside. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}

function decodeLine(bytes: Uint8Array): Line {
  if (bytes.every((byte) => byte < 0x80)) return { text: decode(bytes, 'utf-8') ?? '', encoding: null };
  const [utf8, gbk] = [decode(bytes, 'utf-8'), decode(bytes, 'gb18030')];
  // Two bytes are a Latin, Greek or Cyrillic letter in UTF-8 and a Chinese character in GBK, so that a short line of GBK
  // may pass for UTF-8. Three bytes in a row hardly ever do.
  if (utf8 !== null && (gbk === null || /[\u0800-\u{10ffff}]/u.test(utf8))) return { text: utf8, encoding: 'utf-8' };
  return gbk === null ? { text: new TextDecoder().decode(bytes), encoding: 'lost' } : { text: gbk, encoding: 'gbk' };
}

/** Null where the bytes are not of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
