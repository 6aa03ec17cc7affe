import { each } from '../intact.ts';
import { isDay } from '../local-time.ts';
import { type Check, type Kind, LIST_OF, type Look } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';
import { nearestName } from '../nearest-name.ts';
import { visitReferences } from './references.ts';
import { relationNames } from './relation-names.ts';

/** Near names are looked for this often: a document in which more is wrong has another fault than typing. */
const MOST_SUGGESTIONS = 100;

/** Every id that is named exists. */
export const danglingIds: Check = (look) => {
  const found: Finding[] = [];
  visitReferences(look, (kind, id, path, index) => {
    const known = look.ids[kind];
    if (!known || known.has(id)) return;
    const nearest = found.length < MOST_SUGGESTIONS ? nearestName(id, known.keys()) : undefined;
    found.push(dangling(kind, id, index === undefined ? path : `${path}[${index}]`, nearest));
  });
  return found;
};

/** Relations name activities that exist, and of a repeated one which of its copies. */
export const danglingRelations: Check = function* (look) {
  for (const [i, relation] of each(look.problem.relations)) {
    for (const { id, path } of relationNames(relation, `relations[${i}]`)) yield* related(look, id, path);
  }
};

function* related({ ids, problem }: Look, id: string, path: string): Iterable<Finding> {
  const known = ids.activity;
  if (!known) return;
  const activity = known.get(id);
  if (activity) {
    const { repeat } = activity;
    if (repeat)
      yield finding('bare-repeat', path, { id, per: repeat.per, day: problem.horizon?.firstDay ?? '2026-12-01' });
    return;
  }
  const [base, day] = splitCopy(id);
  const original = known.get(base);
  if (original?.repeat && isDay(day)) return;
  yield dangling('activity', id, path, original ? base : nearestName(id, known.keys()));
}

/** `a1@2026-12-07` → `a1` and `2026-12-07`; the day is empty where there is none. */
function splitCopy(id: string): readonly [base: string, day: string] {
  const at = id.lastIndexOf('@');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

const dangling = (kind: Kind, id: string, path: string, nearest: string | undefined): Finding =>
  finding('dangling-id', path, { kind, id, list: LIST_OF[kind], nearest });
