const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something, as far as its origin goes. Browsers name the origin of every unsafe request, or at
 * least its relation to ours; a program that names neither cannot be led to send somebody's cookie.
 */
export function comesFromHere(method: string, headers: Pick<Headers, 'get'>, baseUrl: string): boolean {
  if (SAFE.has(method)) return true;
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(baseUrl).origin;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}
