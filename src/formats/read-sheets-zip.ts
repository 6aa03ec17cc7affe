// The zip around a workbook, read with limits. hucre inflates whatever the directory declares up to 2 GiB, part by part;
// here the directory is judged first, and no part may become larger than it declares.

const ZIP_LIMITS = {
  entries: 10_000,
  /** Inflated bytes of one part, and of all that are packed. */
  entryBytes: 100 * 2 ** 20,
  totalBytes: 200 * 2 ** 20,
  /** Inflated to packed, of parts of so many bytes; spreadsheets reach some 50. */
  ratio: 200,
  ratioFrom: 10 * 2 ** 20,
} as const;

/** Why something of a zip is not read. */
export interface ZipFault {
  readonly code: 'zip-broken' | 'zip-bomb' | 'password';
  /** The part, or the sizes; may be empty. */
  readonly subject: string;
}

export interface Zip {
  /** In small letters, with `/`: parts are named without regard to case. */
  readonly names: readonly string[];
  /** The text (UTF-8) of a part by such a name. */
  text(name: string): Promise<string | ZipFault>;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const [END_LENGTH, ENTRY_LENGTH, HEADER_LENGTH] = [22, 46, 30];
const LONGEST_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 1;

const broken = (subject: string): ZipFault => ({ code: 'zip-broken', subject });
const bomb = (subject: string): ZipFault => ({ code: 'zip-bomb', subject });
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** Reads the directory; a zip beyond 4 GB (ZIP64) is beyond the limits. */
export function openZip(bytes: Uint8Array): Zip | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return broken('');
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) return bomb(`${count} > ${ZIP_LIMITS.entries}`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return broken('');
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    entries.set(name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const fault = oversize([...entries.values()]);
  if (fault !== null) return fault;
  return {
    names: [...entries.keys()],
    async text(name) {
      const entry = entries.get(name);
      const whole = entry === undefined ? broken(name) : await unpack(bytes, view, entry);
      return whole instanceof Uint8Array ? new TextDecoder().decode(whole) : whole;
    },
  };
}

/** Where the end record stands, behind which only a comment may follow; -1 if nowhere. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

/** Stored parts (photos) take what they take: only what is packed can grow. */
function oversize(entries: readonly Entry[]): ZipFault | null {
  const { entryBytes, totalBytes, ratio, ratioFrom } = ZIP_LIMITS;
  const packed = entries.filter(({ method }) => method !== STORED);
  for (const entry of packed) {
    if (entry.size > entryBytes) return bomb(`${entry.name}: ${megabytes(entry.size)} > ${megabytes(entryBytes)}`);
    if (entry.size > ratioFrom && entry.size > entry.packed * ratio) {
      return bomb(`${entry.name}: ${megabytes(entry.size)} > ${ratio} × ${megabytes(entry.packed)}`);
    }
  }
  const total = packed.reduce((sum, { size }) => sum + size, 0);
  return total > totalBytes ? bomb(`${megabytes(total)} > ${megabytes(totalBytes)}`) : null;
}

async function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Promise<Uint8Array | ZipFault> {
  const { name, flags, method, crc, packed, size, offset } = entry;
  if ((flags & ENCRYPTED) !== 0) return { code: 'password', subject: name };
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return broken(name);
  const from = offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length || (method !== STORED && method !== DEFLATED)) return broken(name);
  if (size > ZIP_LIMITS.entryBytes) return bomb(`${name}: ${megabytes(size)} > ${megabytes(ZIP_LIMITS.entryBytes)}`);
  const held = bytes.slice(from, from + packed);
  const whole = method === STORED ? held : await inflate(held, size);
  if (whole === 'broken') return broken(name);
  // The directory lied.
  if (whole === 'more') return bomb(`${name}: > ${size} B`);
  // Some writers leave the sum out.
  return whole.length === size && (crc === 0 || crc32(whole) === crc) ? whole : broken(name);
}

/** Inflates up to so many bytes: what would become more is stopped there. */
async function inflate(held: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | 'broken' | 'more'> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What fails here fails at the reader too.
  void Promise.allSettled([writer.write(held), writer.close()]);
  const reader = readable.getReader();
  const whole = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return whole.subarray(0, length);
      if (length + value.length > most) {
        void reader.cancel().catch(() => undefined);
        return 'more';
      }
      whole.set(value, length);
      length += value.length;
    }
  } catch {
    return 'broken';
  }
}

const CRC_TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) * 0xedb88320);
  return sum >>> 0;
});

/** CRC-32 as zips use it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
