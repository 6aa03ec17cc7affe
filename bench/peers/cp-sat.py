"""Native CP-SAT on the constraint program of cp-program.ts: python3 cp-sat.py MODEL.json ANSWER.json SECONDS WORKERS

Needs `pip install ortools`. The model is written by `npm run bench:peers` from the Problem document; its constraints are
those of cp-model.ts, one for one those of CP-SAT. The time limit counts the search alone, in the peer's favour.
"""

import json
import sys

from ortools.sat.python import cp_model


class Program:
    """Variables, intervals and literals of one model by their position."""

    def __init__(self, document):
        self.model = cp_model.CpModel()
        self.variables = [self.variable(domain) for domain in document["domains"]]
        self.intervals = {}
        for position, constraint in enumerate(document["constraints"]):
            self.add(position, constraint)
        objective = document["objective"]
        self.model.minimize(self.linear(objective))
        for hint in document["hints"]:
            self.model.add_hint(self.variables[hint["variable"]], hint["value"])

    def variable(self, domain):
        if domain == [0, 1]:
            return self.model.new_bool_var("")
        return self.model.new_int_var_from_domain(cp_model.Domain.from_flat_intervals(domain), "")

    def literal(self, reference):
        return self.variables[reference] if reference >= 0 else self.variables[-reference - 1].negated()

    def literals(self, references):
        return [self.literal(reference) for reference in references]

    def linear(self, linear):
        terms = cp_model.LinearExpr.weighted_sum([self.variables[v] for v in linear["vars"]], linear["coeffs"])
        return terms + linear["offset"]

    def affine(self, linear):
        """Intervals take a number, or one variable times a number plus a number."""
        if not linear["vars"]:
            return linear["offset"]
        return self.variables[linear["vars"][0]] * linear["coeffs"][0] + linear["offset"]

    def add(self, position, constraint):
        kind = constraint["kind"]
        model = self.model
        if kind == "linear":
            expression = self.linear({**constraint, "offset": 0})
            domain = cp_model.Domain.from_flat_intervals(constraint["domain"])
            added = model.add_linear_expression_in_domain(expression, domain)
            if constraint["if"]:
                added.only_enforce_if(self.literals(constraint["if"]))
        elif kind == "interval":
            start, size, end = (self.affine(constraint[part]) for part in ("start", "size", "end"))
            if constraint["if"]:
                present = self.literal(constraint["if"][0])
                self.intervals[position] = model.new_optional_interval_var(start, size, end, present, "")
            else:
                self.intervals[position] = model.new_interval_var(start, size, end, "")
        elif kind == "or":
            model.add_bool_or(self.literals(constraint["literals"]))
        elif kind == "exactlyOne":
            model.add_exactly_one(self.literals(constraint["literals"]))
        elif kind == "atMostOne":
            model.add_at_most_one(self.literals(constraint["literals"]))
        elif kind == "noOverlap":
            model.add_no_overlap([self.intervals[i] for i in constraint["intervals"]])
        elif kind == "cumulative":
            intervals = [self.intervals[i] for i in constraint["intervals"]]
            model.add_cumulative(intervals, constraint["demands"], constraint["capacity"])
        elif kind == "max":
            expressions = [self.affine(linear) for linear in constraint["exprs"]]
            model.add_max_equality(self.variables[constraint["target"]], expressions)
        else:
            raise ValueError(f"unknown constraint {kind}")


def main():
    model_file, answer_file, seconds, workers = sys.argv[1:5]
    with open(model_file, encoding="utf-8") as file:
        program = Program(json.load(file))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(seconds)
    solver.parameters.num_workers = int(workers)
    status = solver.solve(program.model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    answer = {
        "status": solver.status_name(status),
        "objective": solver.objective_value if found else None,
        "bound": solver.best_objective_bound,
        "values": [solver.value(v) for v in program.variables] if found else [],
    }
    with open(answer_file, "w", encoding="utf-8") as file:
        json.dump(answer, file)


if __name__ == "__main__":
    main()
