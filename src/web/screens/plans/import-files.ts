/** A JSON file that was picked, as far as it is known without reading it closely. */
export type PickedDocument =
  | { readonly kind: 'problem' | 'schedule'; readonly name: string; readonly document: object }
  /** No JSON, or another document. */
  | { readonly kind: 'other'; readonly name: string; readonly why: 'no-json' | 'other-format' };

/** Told by what it says it is, and not by its name. */
export function recognise(name: string, text: string): PickedDocument {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'other', name, why: 'no-json' };
  }
  const format = typeof document === 'object' && document !== null && 'format' in document ? document.format : null;
  if (typeof document !== 'object' || document === null || typeof format !== 'string') {
    return { kind: 'other', name, why: 'other-format' };
  }
  if (format.startsWith('tongchou/problem@')) return { kind: 'problem', name, document };
  if (format.startsWith('tongchou/schedule@')) return { kind: 'schedule', name, document };
  return { kind: 'other', name, why: 'other-format' };
}

/** What of a Problem its plan is made of; null where it does not say. */
export function frameOf(
  problem: object,
): { readonly title: string; readonly firstDay: string; readonly lastDay: string } | null {
  const horizon = 'horizon' in problem ? problem.horizon : null;
  if (typeof horizon !== 'object' || horizon === null) return null;
  const firstDay = 'firstDay' in horizon ? horizon.firstDay : null;
  const lastDay = 'lastDay' in horizon ? horizon.lastDay : null;
  if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay) return null;
  const title = 'title' in problem && typeof problem.title === 'string' ? problem.title.trim().slice(0, 200) : '';
  return { title, firstDay, lastDay };
}

const isDay = (day: unknown): day is string =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00Z`));
