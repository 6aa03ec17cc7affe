import type { Lang } from '../formats/words.ts';
import { parseJson } from '../model/parse-json.ts';
import { Fault, fault } from './faults.ts';

/** The JSON of a request's body. @throws Fault where it is of another type, too large, no UTF-8 or no JSON. */
export async function readJson(request: Request, maxBytes: number, lang: Lang): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw fault('wrong-media-type');
  const parsed = parseJson(decoded(await readBytes(request, maxBytes)), 'body', lang);
  if ('value' in parsed) return parsed.value;
  throw new Fault(400, () => parsed.issues, {});
}

/** The fields of a form. @throws Fault as for JSON. */
export async function readForm(request: Request, maxBytes: number): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw fault('wrong-media-type');
  return new URLSearchParams(decoded(await readBytes(request, maxBytes)));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fault('bad-json-body');
  }
}

/** No more than is allowed is ever held, whatever the length that was announced. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw fault('too-large', { limit: maxBytes });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw fault('too-large', { limit: maxBytes });
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
