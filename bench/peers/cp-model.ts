/** A literal: variable `v` as `v`, its negation as `−v − 1`; the convention of CpModelProto. */
export type Literal = number;

/** `Σ coefficient × variable + offset`. */
export interface Linear {
  readonly vars: readonly number[];
  readonly coeffs: readonly number[];
  readonly offset: number;
}

/** One constraint, tagged; `if` lists the literals under which it holds. */
export type CpConstraint =
  | {
      readonly kind: 'linear';
      readonly vars: readonly number[];
      readonly coeffs: readonly number[];
      /** Pairs of inclusive bounds, sorted. */
      readonly domain: readonly number[];
      readonly if: readonly Literal[];
    }
  | {
      readonly kind: 'interval';
      readonly start: Linear;
      readonly size: Linear;
      readonly end: Linear;
      readonly if: readonly Literal[];
    }
  | { readonly kind: 'or'; readonly literals: readonly Literal[] }
  | { readonly kind: 'exactlyOne'; readonly literals: readonly Literal[] }
  | { readonly kind: 'atMostOne'; readonly literals: readonly Literal[] }
  /** Of interval constraints, by their position among all constraints. */
  | { readonly kind: 'noOverlap'; readonly intervals: readonly number[] }
  | {
      readonly kind: 'cumulative';
      readonly intervals: readonly number[];
      readonly demands: readonly number[];
      readonly capacity: number;
    }
  | { readonly kind: 'max'; readonly target: number; readonly exprs: readonly Linear[] };

/** A CP-SAT model without CP-SAT: what `cp-sat.py` and the WebAssembly build both load. */
export interface CpModel {
  /** Per variable: pairs of inclusive bounds, sorted. */
  readonly domains: readonly (readonly number[])[];
  readonly constraints: readonly CpConstraint[];
  readonly objective: Linear;
  readonly hints: readonly { readonly variable: number; readonly value: number }[];
}

/** Collects variables and constraints; a life cycle of one model. */
export class CpBuilder {
  readonly domains: (readonly number[])[] = [];
  readonly constraints: CpConstraint[] = [];
  readonly costs = new Map<number, number>();
  offset = 0;

  integer(domain: readonly number[]): number {
    return this.domains.push(domain) - 1;
  }

  boolean(): number {
    return this.integer([0, 1]);
  }

  add(constraint: CpConstraint): number {
    return this.constraints.push(constraint) - 1;
  }

  cost(variable: number, amount: number): void {
    if (amount !== 0) this.costs.set(variable, (this.costs.get(variable) ?? 0) + amount);
  }

  /** `lower ≤ Σ coefficient × variable ≤ upper` under the literals. */
  linear(
    terms: readonly (readonly [number, number])[],
    lower: number,
    upper: number,
    under: readonly Literal[] = [],
  ): void {
    const merged = new Map<number, number>();
    for (const [coefficient, variable] of terms) merged.set(variable, (merged.get(variable) ?? 0) + coefficient);
    this.add({
      kind: 'linear',
      vars: [...merged.keys()],
      coeffs: [...merged.values()],
      domain: [lower, upper],
      if: under,
    });
  }

  implies(left: Literal, right: Literal): void {
    this.add({ kind: 'or', literals: [not(left), right] });
  }

  /** A literal that is true exactly when both are. */
  both(left: Literal, right: Literal): Literal {
    const z = this.boolean();
    this.implies(z, left);
    this.implies(z, right);
    this.add({ kind: 'or', literals: [not(left), not(right), z] });
    return z;
  }

  done(hints: CpModel['hints']): CpModel {
    const objective = { vars: [...this.costs.keys()], coeffs: [...this.costs.values()], offset: this.offset };
    return { domains: this.domains, constraints: this.constraints, objective, hints };
  }
}

export const not = (literal: Literal): Literal => -literal - 1;

export const variable = (v: number): Linear => ({ vars: [v], coeffs: [1], offset: 0 });

export const constant = (value: number): Linear => ({ vars: [], coeffs: [], offset: value });

/** Sorted values as pairs of inclusive bounds. */
export function domainOf(values: Iterable<number>): readonly number[] {
  const domain: number[] = [];
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    if (domain.length > 0 && domain[domain.length - 1] === value - 1) domain[domain.length - 1] = value;
    else domain.push(value, value);
  }
  return domain;
}
/** No limit on one side of a linear constraint. */
export const FREE = 2 ** 40;
