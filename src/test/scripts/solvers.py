#!/usr/bin/env python3
"""What CBC and HiGHS find for the models that SolverComparisonTest holds the optimiser against.

    mvn -Dtest=SolverComparisonTest -Dwardplan.models=MODELS test      writes MODELS/*.lp
    python3 src/test/scripts/solvers.py MODELS OUT.csv [SECONDS]       solves them, SECONDS each (default 120)

OUT.csv is kept as src/test/resources/org/wardplan/planning/optimise/solvers.csv. Rows that it has already are not made
again. Needs cbc (Debian coinor-cbc) and HiGHS: the package highspy, or scipy 1.15 or later, which brings it along.
Made with CBC 2.10.8 and HiGHS of scipy 1.17.1, one thread each.
"""
import csv
import pathlib
import re
import subprocess
import sys
import time

try:
    import highspy._core as highs
except ImportError:
    from scipy.optimize._highspy import _core as highs


def cbc(model, seconds):
    run = subprocess.run(
        ["cbc", str(model), "-timeMode", "elapsed", "-sec", str(seconds), "-ratio", "0", "-allow", "1e-9", "-solve"],
        capture_output=True, text=True, check=True)
    best = re.search(r"Objective value:\s+(\S+)", run.stdout)
    bound = re.search(r"Lower bound:\s+(\S+)", run.stdout)
    proved = "Result - Optimal solution found" in run.stdout
    return (proved, best.group(1) if best else "", best.group(1) if proved else bound.group(1) if bound else "")


def highs_run(model, seconds):
    solver = highs._Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1e-9)
    solver.readModel(str(model))
    solver.run()
    info = solver.getInfo()
    proved = solver.getModelStatus() == highs.HighsModelStatus.kOptimal
    best = info.objective_function_value
    return (proved, best if abs(best) < 1e29 else "", info.mip_dual_bound)


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    limit = int(sys.argv[3]) if len(sys.argv) > 3 else 120
    done = set()
    if out.exists():
        with open(out, newline="") as f:
            done = {(row["case"], row["solver"]) for row in csv.DictReader(f)}
    else:
        out.write_text("case,solver,proved,best,bound,seconds,limit\n")
    for model in sorted(folder.glob("*.lp"), key=lambda p: p.stat().st_size):
        for name, solve in (("cbc", cbc), ("highs", highs_run)):
            if (model.stem, name) in done:
                continue
            start = time.time()
            proved, best, bound = solve(model, limit)
            with open(out, "a") as f:
                f.write(f"{model.stem},{name},{str(proved).lower()},{best},{bound},{time.time() - start:.1f},{limit}\n")


main()
