import type { CpConstraint, CpModel, Linear, Literal } from '../../bench/peers/cp-model.ts';

/** What a constraint program says of some fixed variables: every variable's value, or the constraint they break. */
export type Completed =
  | { readonly values: readonly number[]; readonly objective: number }
  | { readonly broken: CpConstraint };

/**
 * Fixes the given variables, follows what that implies, sets what is left to its least value, and checks every
 * constraint: enough for models whose other variables are all defined by those.
 */
export function complete({ domains, constraints, objective }: CpModel, fixed: ReadonlyMap<number, number>): Completed {
  const values: (number | undefined)[] = domains.map((domain, v) =>
    fixed.has(v) ? fixed.get(v) : domain.length === 2 && domain[0] === domain[1] ? domain[0] : undefined,
  );
  const truth = (literal: Literal): boolean | undefined => {
    const value = values[literal >= 0 ? literal : -literal - 1];
    return value === undefined ? undefined : literal >= 0 ? value === 1 : value === 0;
  };
  let changed = true;
  const set = (v: number, value: number): void => {
    if (values[v] === undefined) changed = true;
    values[v] ??= value;
  };
  const hold = (literal: Literal, value: boolean): void => {
    if (literal >= 0) set(literal, value ? 1 : 0);
    else set(-literal - 1, value ? 0 : 1);
  };
  const propagate = (c: CpConstraint): void => {
    if (c.kind === 'or' || c.kind === 'exactlyOne') {
      const open = c.literals.filter((l) => truth(l) === undefined);
      const satisfied = c.literals.some((l) => truth(l) === true);
      if (!satisfied && open[0] !== undefined && open.length === 1) hold(open[0], true);
      if (satisfied && c.kind === 'exactlyOne') for (const l of open) hold(l, false);
    }
    if (c.kind === 'linear') {
      const unknown = c.vars.flatMap((v, k) => (values[v] === undefined ? [k] : []));
      const sum = c.vars.reduce((total, v, k) => total + (values[v] ?? 0) * (c.coeffs[k] ?? 0), 0);
      const open = c.if.filter((l) => truth(l) === undefined);
      const on = c.if.every((l) => truth(l) !== false);
      if (unknown.length === 0 && on && open.length === 1 && !inside(sum, c.domain)) hold(open[0] ?? 0, false);
      const at = unknown[0];
      if (at === undefined || unknown.length > 1 || !on || open.length > 0) return;
      const value = leastInside(c.coeffs[at] ?? 1, sum, c.domain, domains[c.vars[at] ?? 0] ?? []);
      if (value !== undefined) set(c.vars[at] ?? 0, value);
    }
    if (c.kind === 'max' && c.exprs.every((e) => e.vars.every((v) => values[v] !== undefined))) {
      set(c.target, Math.max(...c.exprs.map((e) => evaluate(e, values))));
    }
  };
  while (changed) {
    changed = false;
    for (const c of constraints) propagate(c);
  }
  const all = values.map((value, v) => value ?? domains[v]?.[0] ?? 0);
  const broken =
    constraints.find((c) => !holds(c, all, constraints)) ??
    domains.flatMap((domain, v): CpConstraint[] =>
      inside(all[v] ?? 0, domain) ? [] : [{ kind: 'linear', vars: [v], coeffs: [1], domain, if: [] }],
    )[0];
  return broken ? { broken } : { values: all, objective: evaluate(objective, all) };
}

const inside = (value: number, domain: readonly number[]): boolean =>
  domain.some((low, k) => k % 2 === 0 && low <= value && value <= (domain[k + 1] ?? low));

/** The least value of a variable that puts `sum + coefficient × value` inside, where its own least does not. */
function leastInside(coefficient: number, sum: number, domain: readonly number[], own: readonly number[]) {
  for (let k = 0; k < own.length; k += 2) {
    for (let value = own[k] ?? 0; value <= (own[k + 1] ?? -1); value++) {
      if (inside(sum + coefficient * value, domain)) return value === own[0] ? undefined : value;
    }
  }
  return undefined;
}

const evaluate = ({ vars, coeffs, offset }: Linear, values: readonly (number | undefined)[]): number =>
  vars.reduce((sum, v, k) => sum + (values[v] ?? 0) * (coeffs[k] ?? 0), offset);

function holds(c: CpConstraint, values: readonly number[], constraints: readonly CpConstraint[]): boolean {
  const truth = (l: Literal): boolean => (l >= 0 ? values[l] === 1 : values[-l - 1] === 0);
  const spans = (positions: readonly number[]) =>
    positions.map((i) => {
      const interval = constraints[i];
      if (interval?.kind !== 'interval') throw new Error(`${i} is no interval`);
      const on = interval.if.every(truth);
      return { on, start: evaluate(interval.start, values), end: evaluate(interval.end, values) };
    });
  switch (c.kind) {
    case 'linear':
      return !c.if.every(truth) || inside(evaluate({ ...c, offset: 0 }, values), c.domain);
    case 'interval': {
      const [start, size, end] = [c.start, c.size, c.end].map((e) => evaluate(e, values));
      return !c.if.every(truth) || (start ?? 0) + (size ?? 0) === end;
    }
    case 'or':
      return c.literals.some(truth);
    case 'exactlyOne':
      return c.literals.filter(truth).length === 1;
    case 'atMostOne':
      return c.literals.filter(truth).length <= 1;
    case 'noOverlap': {
      const held = spans(c.intervals).filter((s) => s.on);
      return held.every((a, k) => held.slice(k + 1).every((b) => a.end <= b.start || b.end <= a.start));
    }
    case 'cumulative': {
      const held = spans(c.intervals).map((s, k) => ({ ...s, demand: c.demands[k] ?? 0 }));
      const load = (t: number) => held.reduce((n, s) => n + (s.on && s.start <= t && t < s.end ? s.demand : 0), 0);
      return held.every((s) => !s.on || load(s.start) <= c.capacity);
    }
    case 'max':
      return values[c.target] === Math.max(...c.exprs.map((e) => evaluate(e, values)));
  }
}
