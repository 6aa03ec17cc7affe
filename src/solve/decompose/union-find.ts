/** Sets of nodes that grow together (Tarjan 1975, doi:10.1145/321879.321884; here with path halving alone). */
export interface UnionFind {
  /** The node that stands for the set of `node`. */
  find(node: number): number;
  join(a: number, b: number): void;
}

export function createUnionFind(size: number): UnionFind {
  const parent = Int32Array.from({ length: size }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)];
      parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}
