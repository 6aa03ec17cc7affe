import type { Entry } from '../formats/agenda.ts';
import type { Sides } from './change-words.ts';

/** Who gets change notices: leaders and bodies by id, organising units by name. */
export interface Reader {
  readonly kind: 'leader' | 'body' | 'unit';
  readonly id: string;
}

/** How a change looks to a reader. */
export type Bearing = 'whole' | 'joins' | 'released';

const KINDS: readonly Reader['kind'][] = ['leader', 'body', 'unit'];

/**
 * How a change concerns a reader; null: not at all. Somebody who comes to, or is taken from, what is held anyway learns
 * only the side that is his own; of a confidential activity nobody sees a side that he neither attends nor owns.
 */
export function bearingOn(reader: Reader, { before, after }: Sides): Bearing | null {
  const confidential = before?.confidential === true || after?.confidential === true;
  const concerns = (entry: Entry | null): boolean =>
    entry !== null && idsOf(entry, confidential)[reader.kind].has(reader.id);
  const [then, now] = [concerns(before), concerns(after)];
  if (!then && !now) return null;
  const oneSided = reader.kind === 'leader' || confidential;
  if (then === now || before === null || after === null || !oneSided) return 'whole';
  return now ? 'joins' : 'released';
}

/** Everybody whom one of the changes concerns: leaders, then bodies, then units, each in the order given or found. */
export function readersOf(
  changes: readonly Sides[],
  order: { readonly leader: readonly string[]; readonly body: readonly string[] },
): readonly Reader[] {
  return KINDS.flatMap((kind) => {
    const found = new Set(
      changes.flatMap(({ before, after }) => {
        const confidential = before?.confidential === true || after?.confidential === true;
        return [before, after].flatMap((entry) => (entry ? [...idsOf(entry, confidential)[kind]] : []));
      }),
    );
    const known = kind === 'unit' ? [] : order[kind];
    return [...new Set([...known.filter((id) => found.has(id)), ...found])].map((id) => ({ kind, id }));
  });
}

/** Those who attend or own an entry; where it is not confidential also the leaders stood in for, and their bodies. */
function idsOf(entry: Entry, confidential: boolean): { readonly [K in Reader['kind']]: ReadonlySet<string> } {
  const { leaders, substitutions, bodies, activity } = entry;
  const own = activity?.body;
  const unit = activity?.owner?.unit ?? '';
  return {
    leader: new Set([...leaders, ...(confidential ? [] : substitutions.map(({ leader }) => leader))]),
    body: confidential ? new Set(own === undefined ? [] : [own]) : bodies,
    unit: new Set(unit.trim() === '' ? [] : [unit]),
  };
}
