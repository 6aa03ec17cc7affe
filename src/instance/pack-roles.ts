import { csr } from './csr.ts';
import type { Item } from './item.ts';

/** Who may come to each item, as compressed rows (see Instance). */
export function packRoles(items: readonly Item[]) {
  const required = csr(items.map((item) => item.required));
  const deputies = csr(items.flatMap((item) => item.deputies));
  const choices = items.map((item) => item.choices);
  const choiceRows = csr(choices.map((list) => list.map((choice) => choice.count)));
  const from = csr(choices.flat().map((choice) => choice.from));
  const optional = csr(items.map((item) => item.optional));
  const pinned = csr(items.map((item) => item.pinnedAttendees));
  const attendeesOf = new Int32Array(items.length + 1);
  for (const [i, item] of items.entries()) {
    const chosen = item.choices.reduce((sum, choice) => sum + choice.count, 0);
    attendeesOf[i + 1] = attendeesOf[i]! + item.required.length + chosen + item.optional.length;
  }
  return {
    requiredOf: required.of,
    requiredLeader: required.values,
    deputiesOf: deputies.of,
    deputyLeader: deputies.values,
    choicesOf: choiceRows.of,
    choiceCount: choiceRows.values,
    choiceFrom: from.of,
    choiceLeader: from.values,
    optionalOf: optional.of,
    optionalLeader: optional.values,
    pinnedOf: pinned.of,
    pinnedLeader: pinned.values,
    ambiguousRoles: Uint8Array.from(items, (item) => (isAmbiguous(item) ? 1 : 0)),
    attendeesOf,
  };
}

function isAmbiguous(item: Item): boolean {
  if (item.pinnedAttendees.length > 0) return true;
  const all = [...item.required, ...item.deputies.flat(), ...item.choices.flatMap((c) => c.from), ...item.optional];
  return new Set(all).size < all.length;
}
