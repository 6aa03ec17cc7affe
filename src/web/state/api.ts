import type { Issue } from '../../model/issue.ts';
import { lang } from './language.ts';

/** Told when the session is over. */
let onSignedOut = (): void => {};
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

/** An answer other than 2xx. */
export class ApiFault extends Error {
  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(status: number, issues: readonly Issue[]) {
    super(issues[0]?.message ?? `HTTP ${status}`);
    this.name = 'ApiFault';
    this.status = status;
    this.issues = issues;
  }

  /** Somebody else has saved before. */
  get isConflict(): boolean {
    return this.issues.some(({ code }) => code === 'conflict');
  }

  /** The same may be taken later: nobody is signed in, too many requests, or the server is in trouble. */
  get isPassing(): boolean {
    return this.status >= 500 || [401, 408, 429].includes(this.status);
  }
}

/** The server was not reached: connection lost, server down. */
export class OfflineError extends Error {
  constructor() {
    super('offline');
    this.name = 'OfflineError';
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const url = new URL(path, location.origin);
  url.searchParams.set('lang', lang.value);
  const { response, text } = await fetched(url, {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const data: unknown = text === '' ? undefined : parsed(text);
  if (response.status === 401 && path !== '/api/login') onSignedOut();
  if (!response.ok) throw new ApiFault(response.status, issuesIn(data));
  // A proxy in between may answer with a page of its own.
  if (text !== '' && data === undefined) throw new OfflineError();
  return data as T;
}

/** The connection may be lost before the answer or in the middle of it. */
async function fetched(url: URL, init: RequestInit): Promise<{ readonly response: Response; readonly text: string }> {
  try {
    const response = await fetch(url, init);
    return { response, text: await response.text() };
  } catch {
    throw new OfflineError();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const issuesIn = (data: unknown): readonly Issue[] =>
  typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues) ? data.issues : [];

/** The server's API. @throws ApiFault | OfflineError */
export const api = {
  get: <T>(path: string): Promise<T> => call('GET', path),
  post: <T>(path: string, body: unknown): Promise<T> => call('POST', path, body),
  put: <T>(path: string, body: unknown): Promise<T> => call('PUT', path, body),
  remove: <T>(path: string): Promise<T> => call('DELETE', path),
};

/** A part of a path. */
export const seg = (text: string): string => encodeURIComponent(text);
