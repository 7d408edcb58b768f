#!/usr/bin/env python3
"""What OR-Tools finds for the moves that MovesByOrToolsTest holds the program against.

    mvn -Dtest=MovesByOrToolsTest -Dwardplan.flows=FOLDER test    writes FOLDER/allocations.csv and FOLDER/wards.csv
    python3 src/test/scripts/moves.py FOLDER                      writes FOLDER/flows.csv

allocations.csv and flows.csv are kept in src/test/resources/org/wardplan/planning/moves. Each role of each pair of
allocations is one min-cost flow: as many posts as can, then as few as can to other boroughs, then as few as can to other
BCUs, then the least metres between the middles of the wards. Solved as one flow with weights far above any sum of what
comes after, and again in three steps (each the flow of least cost among those that keep the steps before, by a linear
program of HiGHS) where --twice is given. Needs ortools; scipy for --twice.
Made with OR-Tools 9.15.6755 (SimpleMinCostFlow), and with HiGHS of scipy 1.17.1 found the same.
"""
import csv
import math
import pathlib
import sys

from ortools.graph.python import min_cost_flow

PAIRS = [
    ("floor", "gaps-128"), ("baseline-2016", "gaps-128"), ("floor", "flat-cut"), ("floor", "free-100"),
    ("floor", "free-128"), ("gaps-128", "short-128"), ("gaps-128", "harm-128"), ("harm-128", "free-100"),
    ("gaps-140", "free-128"), ("flat-cut", "free-128"), ("short-128", "baseline-2016"), ("random-1", "random-2"),
    ("random-2", "random-3"), ("random-3", "random-4"), ("random-4", "random-1"), ("random-1", "gaps-140")]
UNIT, BOROUGH = 10 ** 9, 10 ** 13


def half_up(x):
    return math.floor(x + 0.5)


def flow(supply, demand, cost):
    """Arcs (source, sink, posts) of a flow of least cost that ships all that can be shipped."""
    solver = min_cost_flow.SimpleMinCostFlow()
    number = {w: i for i, w in enumerate([*supply, *demand])}
    start, end = len(number), len(number) + 1
    arcs = []
    for w, n in supply.items():
        solver.add_arc_with_capacity_and_unit_cost(start, number[w], n, 0)
        for v, m in demand.items():
            arc = solver.add_arc_with_capacity_and_unit_cost(number[w], number[v], min(n, m), cost(w, v))
            arcs.append((arc, w, v))
    for v, m in demand.items():
        solver.add_arc_with_capacity_and_unit_cost(number[v], end, m, 0)
    total = min(sum(supply.values()), sum(demand.values()))
    solver.set_node_supply(start, total)
    solver.set_node_supply(end, -total)
    status = solver.solve()
    assert status == solver.OPTIMAL, status
    return [(w, v, solver.flow(a)) for a, w, v in arcs if solver.flow(a) > 0]


def in_steps(supply, demand, parts):
    """The least of each part in turn, as numbers, by HiGHS."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix, vstack
    arcs = [(w, v) for w in supply for v in demand]
    rows = {**{("s", w): i for i, w in enumerate(supply)},
            **{("d", v): len(supply) + i for i, v in enumerate(demand)}}
    at = [(rows["s", w], k) for k, (w, v) in enumerate(arcs)] + [(rows["d", v], k) for k, (w, v) in enumerate(arcs)]
    upper = csr_matrix((np.ones(len(at)), tuple(zip(*at))), shape=(len(rows), len(arcs)))
    limits = list(supply.values()) + list(demand.values())
    fixed = csr_matrix(np.ones((1, len(arcs))))
    values = [min(sum(supply.values()), sum(demand.values()))]
    found = []
    for part in parts:
        c = np.array([part(w, v) for w, v in arcs], dtype=float)
        answer = linprog(c, A_ub=upper, b_ub=limits, A_eq=fixed, b_eq=values, method="highs")
        assert answer.status == 0, answer.message
        found.append(round(answer.fun))
        fixed = vstack([fixed, csr_matrix(c)])
        values.append(found[-1])
    return found


def main():
    folder = pathlib.Path(sys.argv[1])
    with open(folder / "wards.csv", newline="") as f:
        wards = list(csv.DictReader(f))
    with open(folder / "allocations.csv", newline="") as f:
        posts = list(csv.DictReader(f))
    assert [w["code"] for w in wards] == [p["code"] for p in posts]
    at = [(float(w["x"]), float(w["y"])) for w in wards]

    def metres(a, b):
        return half_up(math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]))

    def borough(a, b):
        return int(wards[a]["borough"] != wards[b]["borough"])

    def unit(a, b):
        return int(wards[a]["bcu"] != wards[b]["bcu"])

    with open(folder / "flows.csv", "w", newline="") as out:
        out.write("from,to,role,moved,otherBorough,otherBcu,metres,new,ended\n")
        for a, b in PAIRS:
            for r, role in enumerate(("DWO", "PCSO")):
                change = [int(p[b].split("+")[r]) - int(p[a].split("+")[r]) for p in posts]
                supply = {w: -n for w, n in enumerate(change) if n < 0}
                demand = {w: n for w, n in enumerate(change) if n > 0}
                s, d = sum(supply.values()), sum(demand.values())
                found = flow(supply, demand, lambda w, v: BOROUGH * borough(w, v) + UNIT * unit(w, v) + metres(w, v))
                sums = [sum(n * part(w, v) for w, v, n in found) for part in (borough, unit, metres)]
                moved = sum(n for _, _, n in found)
                if "--twice" in sys.argv and moved:
                    again = in_steps(supply, demand, (borough, unit, metres))
                    assert again == sums, (a, b, role, sums, again)
                line = [a, b, role, moved, *sums, d - moved, s - moved]
                out.write(",".join(map(str, line)) + "\n")
                print(*line, flush=True)


if __name__ == "__main__":
    main()
