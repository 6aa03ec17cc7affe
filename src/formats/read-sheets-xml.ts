// The XML of workbooks, piece by piece: sheets are too large for a tree. OOXML has no document type, so that no entity is
// known but the five of XML; a text with one is refused.

interface XmlHandler {
  /**
   * @param name Without prefix.
   * @param attributes As they stand: `attributesOf` reads them.
   * @param empty `<v/>`; `close` follows all the same.
   */
  open(name: string, attributes: string, empty: boolean): void;
  /** A stretch of text; one text may come in several. */
  text?(text: string): void;
  close?(name: string): void;
}

const [QUOTE, APOSTROPHE, GREATER, SLASH] = [0x22, 0x27, 0x3e, 0x2f];
const [EXCLAMATION, QUESTION] = [0x21, 0x3f];

/** Whether the text is whole; what came before a fault has been handled. */
export function scanXml(xml: string, { open, text, close }: XmlHandler): boolean {
  let depth = 0;
  let elements = 0;
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return depth === 0 && elements > 0;
    if (start > at && text !== undefined) text(decoded(xml.slice(at, start)));
    const next = xml.charCodeAt(start + 1);
    if (next === QUESTION || next === EXCLAMATION) {
      const aside = ASIDES.find(({ begin }) => xml.startsWith(begin, start));
      const end = aside === undefined ? -1 : xml.indexOf(aside.end, start + aside.begin.length);
      if (aside === undefined || end < 0) return false;
      if (aside.isText) text?.(xml.slice(start + aside.begin.length, end));
      at = end + aside.end.length;
      continue;
    }
    const end = tagEnd(xml, start + 1);
    if (end < 0) return false;
    at = end + 1;
    if (next === SLASH) {
      if (--depth < 0) return false;
      close?.(localName(xml.slice(start + 2, end).trim()));
      continue;
    }
    elements++;
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const tag = xml.slice(start + 1, empty ? end - 1 : end);
    const space = tag.search(/\s/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    open(name, space < 0 ? '' : tag.slice(space), empty);
    if (empty) close?.(name);
    else depth++;
  }
}

/** What stands between elements and is none. */
const ASIDES = [
  { begin: '<?', end: '?>', isText: false },
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
] as const;

/** Where the tag ends; a value may hold `>`. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attributes by name, with prefix. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single = ''] of attributes.matchAll(
    /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy,
  )) {
    found.set(name, decoded(double ?? single));
  }
  return found;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex === undefined && decimal === undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
