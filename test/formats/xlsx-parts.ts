import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DEFLATED = 8;

/** The files inside a workbook, by path, as text. */
export function partsOf(workbook: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(workbook);
  const parts = new Map<string, string>();
  for (let at = 0; bytes.readUInt32LE(at) === LOCAL_HEADER; ) {
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const from = nameEnd + bytes.readUInt16LE(at + 28);
    const to = from + bytes.readUInt32LE(at + 18);
    const held = bytes.subarray(from, to);
    const whole = bytes.readUInt16LE(at + 8) === DEFLATED ? inflateRawSync(held) : held;
    parts.set(bytes.toString('utf8', at + 30, nameEnd), whole.toString('utf8'));
    at = to;
  }
  return parts;
}
