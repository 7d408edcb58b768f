"""References for FunnelTest, EmergingLondonTest and MannKendallTest, computed apart from the program.

Run from the project's folder:
    python3 src/test/scripts/hotspots.py CRIME.csv.gz
CRIME is the publisher's file "MPS Ward Level Crime 201703-201902.csv", packed. Counts are taken from it, not from
ward-data; residents and neighbours are those of ward-data. Made with Python 3.11, numpy 2.4.6 and scipy 1.17.1.
"""

import csv
import gzip
import sys

import numpy as np
from scipy import stats

FOLDER = "src/test/resources/org/wardplan/analysis/hotspot/"
MONTHS = [f"{y}{m:02}" for y in (2017, 2018, 2019) for m in range(1, 13)][2:26]


def rows(name, values):
    with open(FOLDER + name, "w", encoding="ascii") as out:
        for row in values:
            out.write(",".join(v if isinstance(v, str) else repr(v) for v in row) + "\n")


with open("ward-data/london-2014/wards.csv", encoding="utf-8") as f:
    wards = list(csv.DictReader(f))
at = {w["code"]: i for i, w in enumerate(wards)}
people = np.array([float(w["population"]) for w in wards])
n = len(wards)
near = np.eye(n)
with open("ward-data/london-2014/neighbours.csv", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        near[at[row["ward"]], at[row["neighbour"]]] = 1
        near[at[row["neighbour"]], at[row["ward"]]] = 1


def counts(major):
    table = np.zeros((n, 24))
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            if major is None or row["MajorText"] == major:
                table[at[row["WardCode"]]] += [int(row[m]) for m in MONTHS]
    return table


def funnel():
    count = counts("Robbery")[:, 12:].sum(axis=1)
    rate = count / people
    theta = count.sum() / people.sum()
    z = (rate - theta) / np.sqrt(theta / people)
    low, high = np.quantile(z, [0.1, 0.9])
    phi = max(1.0, float(np.mean(np.clip(z, low, high) ** 2)))
    half = np.sqrt(phi * theta / people)
    own = (rate - theta) / half
    out = [["centre", float(1000 * theta), "phi", phi], ["code", "rate", "z", "lower998", "upper998", "outside"]]
    for i, w in enumerate(wards):
        far = int(abs(own[i]) > 1.96) + int(abs(own[i]) > 3.09)
        out.append(
            [
                w["code"],
                float(1000 * rate[i]),
                float(own[i]),
                float(1000 * max(0, theta - 3.09 * half[i])),
                float(1000 * (theta + 3.09 * half[i])),
                str(int(np.sign(own[i]) * far)),
            ]
        )
    rows("funnel-robbery-2014.csv", out)


def gi_star(x):
    """Ord and Getis 1995, eq. 14, on binary weights with the ward itself among its neighbours."""
    w1 = near.sum(axis=1)
    s1 = (near**2).sum(axis=1)
    return (near @ x - x.mean() * w1) / (x.std() * np.sqrt((n * s1 - w1**2) / (n - 1)))


def smoothed(x):
    """Marshall 1991, as spdep's EBest with family poisson."""
    r = x / people
    theta = x.sum() / people.sum()
    s2 = (people * (r - theta) ** 2).sum() / people.sum()
    a = max(0.0, s2 - theta / people.mean())
    return theta + (a / (a + theta / people)) * (r - theta) if a > 0 else np.full(n, theta)


def kendall(z):
    """Tau-b and the two-sided p with ties corrected and continuity, from the textbook's S and variance."""
    m = len(z)
    s = sum(np.sign(z[j] - z[i]) for i in range(m) for j in range(i + 1, m))
    ties = np.unique(z, return_counts=True)[1]
    var = (m * (m - 1) * (2 * m + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    zs = (s - np.sign(s)) / np.sqrt(var) if var > 0 else 0.0
    tau = stats.kendalltau(np.arange(m), z).statistic
    return s, float(tau), float(zs), float(2 * stats.norm.sf(abs(zs)))


def pattern(hot, cold, trend):
    """The rules of emerging hot spots, read one by one from the last month back."""
    m = len(hot)
    share = sum(hot) / m
    run = 0
    while run < m and hot[m - 1 - run]:
        run += 1
    often = 10 * sum(hot) >= 9 * m
    rules = [
        ("new", sum(hot) == 1 and run == 1),
        ("consecutive", run > 0 and sum(hot) == run and not often),
        ("intensifying", often and run > 0 and trend > 0),
        ("diminishing", often and trend < 0),
        ("persistent", often and trend == 0),
        ("historical", often and run == 0),
        ("oscillating", run > 0 and any(cold) and share < 0.9),
        ("sporadic", run > 0 and not any(cold) and share < 0.9),
    ]
    return next((name for name, holds in rules if holds), "none")


def emerging(name, major, rate):
    table = counts(major)
    z = np.array([gi_star(smoothed(table[:, m]) if rate else table[:, m]) for m in range(24)]).T
    out = [["code", "class", "coldClass", "monthsHot", "tau", "p", "zFirst", "zLast"]]
    for i, w in enumerate(wards):
        s, tau, _, p = kendall(z[i])
        trend = int(np.sign(s)) if p < 0.05 else 0
        hot, cold = z[i] > 1.96, z[i] < -1.96
        out.append(
            [w["code"], pattern(hot, cold, trend), pattern(cold, hot, -trend), str(int(hot.sum()))]
            + [tau, p, float(z[i][0]), float(z[i][-1])]
        )
    rows(name, out)


def mann_kendall():
    rng = np.random.default_rng(5)
    out = [["tau", "z", "p", "series"]]
    for k in range(24):
        m = int(rng.integers(4, 61))
        x = np.round(rng.normal(size=m) + (k % 3) * np.arange(m) / 20, k % 4)
        s, tau, z, p = kendall(x)
        out.append([tau, z, p, " ".join(repr(float(v)) for v in x)])
    rows("mann-kendall.csv", out)


funnel()
mann_kendall()
emerging("emerging-robbery-2014.csv", "Robbery", False)
emerging("emerging-robbery-rate-2014.csv", "Robbery", True)
emerging("emerging-all-2014.csv", None, False)
