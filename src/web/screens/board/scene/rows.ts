import type { Leader, Problem } from '../../../../model/problem.ts';
import { inProtocolOrder } from '../../../../model/protocol-order.ts';

export interface RowGroup {
  /** Null: leaders of no body. */
  readonly body: string | null;
  readonly leaders: readonly Leader[];
}

/** Leaders by body, in protocol order; the bodies as their first leader stands in it. */
export function groupsOf(problem: Problem): readonly RowGroup[] {
  const groups = new Map<string | null, Leader[]>();
  for (const leader of inProtocolOrder(problem.leaders)) {
    const body = leader.body ?? null;
    const group = groups.get(body);
    if (group === undefined) groups.set(body, [leader]);
    else group.push(leader);
  }
  return [...groups].map(([body, leaders]) => ({ body, leaders }));
}
