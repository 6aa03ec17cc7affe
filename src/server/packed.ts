import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Compresses at the first wish, and once; gives null where that makes it no smaller. */
export function packedOnce(bytes: Uint8Array): () => Promise<Uint8Array<ArrayBuffer> | null> {
  let packed: Promise<Uint8Array<ArrayBuffer> | null> | null = null;
  return () => {
    packed ??= compress(bytes).then((done) => (done.length < bytes.length ? new Uint8Array(done) : null));
    return packed;
  };
}
