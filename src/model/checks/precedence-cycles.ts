import { each } from '../intact.ts';
import type { Check } from '../look.ts';
import { finding } from '../make-issue.ts';
import { addTo } from '../multi-map.ts';

interface Edge {
  readonly to: string;
  readonly path: string;
}

/** Nothing comes before itself by way of others. Each cycle that a depth-first search meets is named once. */
export const precedenceCycles: Check = function* ({ problem }) {
  const edges = new Map<string, Edge[]>();
  for (const [i, relation] of each(problem.relations)) {
    if (relation.kind !== 'precedes') continue;
    const { first, second } = relation;
    if (first === undefined || second === undefined || first === second) continue;
    const path = `relations[${i}]`;
    addTo(edges, first, { to: second, path });
  }
  const done = new Set<string>();
  for (const root of edges.keys()) {
    // A stack of our own: chains may be long.
    const trail: { readonly id: string; next: number }[] = done.has(root) ? [] : [{ id: root, next: 0 }];
    const onTrail = new Map<string, number>(trail.map(({ id }, depth) => [id, depth]));
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const edge = edges.get(top.id)?.[top.next++];
      if (!edge) {
        done.add(top.id);
        onTrail.delete(top.id);
        trail.pop();
        continue;
      }
      const depth = onTrail.get(edge.to);
      if (depth !== undefined) {
        const ids = trail.slice(depth).map(({ id }) => id);
        yield finding('precedence-cycle', edge.path, { cycle: cycleText(ids) });
      } else if (!done.has(edge.to)) {
        onTrail.set(edge.to, trail.length);
        trail.push({ id: edge.to, next: 0 });
      }
    }
  }
};

/** `a → b → a`; long cycles without their middle. */
function cycleText(ids: readonly string[]): string {
  const shown = ids.length > MOST_NAMED ? [...ids.slice(0, MOST_NAMED - 1), '…', ...ids.slice(-1)] : ids;
  return [...shown, ...ids.slice(0, 1)].join(' → ');
}

const MOST_NAMED = 10;
