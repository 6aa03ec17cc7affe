import type { NewSubmission, Submission } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';

/** As the server takes files. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** What plans of bodies come in. */
export const WISH_FILES = '.xlsx,.csv,.tsv,.txt,.ics,.json';
export const ROSTER_FILES = '.xlsx,.csv';

/** A file as base 64. @throws the fault of the browser where it cannot be read */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}

export async function submissionsOf(plan: string): Promise<readonly Submission[]> {
  const path = `/api/plans/${seg(plan)}/submissions`;
  return (await api.get<{ readonly submissions: readonly Submission[] }>(path)).submissions;
}

/**
 * Sends a file in. One of the same name that came from the same side is taken back, as this is the newer one of the two.
 *
 * @param body whose files may be replaced: that of the clerk; null: those of the planners
 * @returns whether one was replaced
 */
export async function send(
  plan: string,
  role: NewSubmission['role'],
  file: File,
  present: readonly Submission[],
  body: string | null,
): Promise<boolean> {
  const path = `/api/plans/${seg(plan)}/submissions`;
  await api.post<Submission>(path, { role, name: file.name.slice(0, 200), base64: await base64Of(file) });
  const old = role === 'wishes' ? sameNamed(present, file.name, body) : [];
  for (const { id } of old) await api.remove(`${path}/${seg(id)}`);
  return old.length > 0;
}

/** Wishes under this name from this side. */
export const sameNamed = (present: readonly Submission[], name: string, body: string | null): readonly Submission[] =>
  present.filter((one) => one.role === 'wishes' && one.name === name && one.body === body);

export async function takeBack(plan: string, id: string): Promise<void> {
  await api.remove(`/api/plans/${seg(plan)}/submissions/${seg(id)}`);
}

/** Whether a file among wishes is a roster by its name. */
export const isRosterName = (name: string): boolean => /名册|花名册|roster/i.test(name);

/** `12 kB`, `1.5 MB` */
export const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
