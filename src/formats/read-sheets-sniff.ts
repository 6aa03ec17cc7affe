/** What a file is that is no table for us; `text` and `workbook` may be one. */
export type FileKind =
  | ('pdf' | 'image' | 'html' | 'xml' | 'rtf' | 'archive' | 'binary')
  | ('word' | 'slides' | 'opendocument' | 'xlsb' | 'zip')
  | ('text' | 'workbook');

type Content = 'empty' | 'old-format' | 'password' | 'zip' | 'text' | 'pdf' | 'image' | 'rtf' | 'archive' | 'binary';

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));

const MAGIC: readonly (readonly [content: Content, bytes: readonly number[]])[] = [
  ['zip', [...ascii('PK'), 3, 4]],
  ['zip', [...ascii('PK'), 5, 6]],
  ['pdf', ascii('%PDF')],
  ['rtf', ascii('{\\rtf')],
  ['image', [0x89, ...ascii('PNG')]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['image', [...ascii('II*'), 0]],
  ['image', [...ascii('MM'), 0, 42]],
  ['archive', [0x1f, 0x8b]],
  ['archive', ascii('Rar!')],
  ['archive', [...ascii('7z'), 0xbc, 0xaf]],
];
/** The container of Office 97–2003, and of newer files behind a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
/** A text shows a zero byte this early, if it is none. */
const HEAD = 4096;

/** What the bytes are, whatever the file is called. */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  if (standsAt(bytes, 0, COMPOUND_FILE)) return holds(bytes, ENCRYPTED_PACKAGE) ? 'password' : 'old-format';
  const known = MAGIC.find(([, magic]) => standsAt(bytes, 0, magic));
  if (known !== undefined) return known[0];
  const isUtf16 = standsAt(bytes, 0, [0xff, 0xfe]) || standsAt(bytes, 0, [0xfe, 0xff]);
  return !isUtf16 && bytes.subarray(0, HEAD).includes(0) ? 'binary' : 'text';
}

/** What a text is that is marked up: reports named .xls that hold a page, and the like. */
export function markupKind(text: string): 'html' | 'xml' | null {
  const head = text.slice(0, HEAD).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta|style|table)\b/i.test(head)) return 'html';
  return head.startsWith('<?xml') ? 'xml' : null;
}

/** What a zip without workbook is, by the names of its parts in small letters. */
export function zipKind(names: readonly string[]): FileKind {
  const has = (name: string): boolean => names.includes(name);
  if (has('word/document.xml')) return 'word';
  if (has('ppt/presentation.xml')) return 'slides';
  if (has('xl/workbook.bin')) return 'xlsb';
  return has('mimetype') && has('content.xml') ? 'opendocument' : 'zip';
}

const standsAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, wanted)) return true;
  }
  return false;
}
