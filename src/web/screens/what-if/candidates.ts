import { filled, type Names } from '../../../model/names.ts';
import type { Activity } from '../../../model/problem.ts';

/** Activities whose title, id, body or people hold all the words; those not scheduled first. */
export function findActivities(
  activities: readonly Activity[],
  text: string,
  { names, held, most }: { readonly names: Names; readonly held: ReadonlySet<string>; readonly most: number },
): readonly Activity[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = ({ id, title, body, attendees }: Activity): string =>
    [
      filled(title, id),
      id,
      body === undefined ? '' : names.body(body),
      ...[...(attendees?.required ?? []), ...(attendees?.optional ?? [])].map(names.leader),
    ]
      .join('\n')
      .toLowerCase();
  return activities
    .filter((one) => {
      const all = textOf(one);
      return words.every((word) => all.includes(word));
    })
    .toSorted((a, b) => Number(held.has(a.id)) - Number(held.has(b.id)) || (b.priority ?? 3) - (a.priority ?? 3))
    .slice(0, most);
}
