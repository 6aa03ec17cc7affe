"""Native HiGHS on a model in LP format: python3 highs.py MODEL.lp ANSWER.json SECONDS THREADS

Uses highspy where installed, else the HiGHS that SciPy carries. Columns are named x0, x1, ...
"""

import json
import sys


def load():
    try:
        import highspy

        return highspy.Highs()
    except ImportError:
        from scipy.optimize._highspy import _core

        return _core._Highs()


def main():
    model, out, seconds, threads = sys.argv[1:5]
    highs = load()
    highs.setOptionValue("time_limit", float(seconds))
    highs.setOptionValue("threads", int(threads))
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.readModel(model)
    lp = highs.getLp()
    names = list(lp.col_names_)
    highs.run()
    info = highs.getInfo()
    values = list(highs.getSolution().col_value)
    by_column = [0] * len(names)
    feasible = info.primal_solution_status == 2
    if feasible:
        for name, value in zip(names, values):
            by_column[int(name[1:])] = round(value)
    answer = {
        "status": highs.modelStatusToString(highs.getModelStatus()),
        "objective": info.objective_function_value if feasible else None,
        "bound": info.mip_dual_bound if abs(info.mip_dual_bound) < 1e20 else None,
        "values": by_column if feasible else [],
    }
    with open(out, "w", encoding="utf-8") as file:
        json.dump(answer, file)


main()
