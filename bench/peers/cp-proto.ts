import type { CpConstraint, CpModel, Linear } from './cp-model.ts';

const expression = ({ vars, coeffs, offset }: Linear) => ({ vars, coeffs, offset });

/** A CpModel in the field names of CpModelProto's JSON. */
export function toProto({ domains, constraints, objective, hints }: CpModel): object {
  return {
    variables: domains.map((domain) => ({ domain })),
    constraints: constraints.map(constraintProto),
    objective,
    solutionHint: { vars: hints.map((h) => h.variable), values: hints.map((h) => h.value) },
  };
}

function constraintProto(constraint: CpConstraint): object {
  switch (constraint.kind) {
    case 'linear': {
      const { vars, coeffs, domain } = constraint;
      return { enforcementLiteral: constraint.if, linear: { vars, coeffs, domain } };
    }
    case 'interval': {
      const { start, size, end } = constraint;
      return {
        enforcementLiteral: constraint.if,
        interval: { start: expression(start), size: expression(size), end: expression(end) },
      };
    }
    case 'or':
      return { boolOr: { literals: constraint.literals } };
    case 'exactlyOne':
      return { exactlyOne: { literals: constraint.literals } };
    case 'atMostOne':
      return { atMostOne: { literals: constraint.literals } };
    case 'noOverlap':
      return { noOverlap: { intervals: constraint.intervals } };
    case 'cumulative': {
      const { intervals, demands, capacity } = constraint;
      const offset = (value: number) => ({ vars: [], coeffs: [], offset: value });
      return { cumulative: { intervals, demands: demands.map(offset), capacity: offset(capacity) } };
    }
    case 'max':
      return {
        linMax: {
          target: expression({ vars: [constraint.target], coeffs: [1], offset: 0 }),
          exprs: constraint.exprs.map(expression),
        },
      };
  }
}
