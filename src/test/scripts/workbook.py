#!/usr/bin/env python3
"""Checks the workbook that Wardplan writes against Wardplan, with LibreOffice Calc as the other program.

Usage: workbook.py WARDPLAN [PRESET [WARDS]]
       workbook.py WARDPLAN --sample OUT    writes the small workbook saved by LibreOffice that FigureFileTest reads

WARDPLAN is the command that runs the program (bin/wardplan of a packaged build). Needs soffice. For a plan of the
preset (growth-2017 by default, on the wards london-2014), optimised, London and one borough, it

 1. recalculates the workbook and compares every ward's computed cell and every total with `show --json --rows`;
 2. changes unit costs, rates and a funding line in the workbook, recalculates, and compares with `assume`, then `show`;
 3. changes posts of wards in the workbook, recalculates, compares with `set --rows`, then `show`;
 4. brings the file that LibreOffice saved back into the plan, by `set --rows`, and counts what changes.

Prints the largest differences and ends with 1 where one is larger than rounding.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
import xml.etree.ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CLOSE = 1e-9
bad = []


def run(*args, code=0):
    p = subprocess.run([WARDPLAN, *map(str, args)], capture_output=True, text=True)
    if code is not None and p.returncode != code:
        sys.exit(f"wardplan {' '.join(map(str, args))} gave {p.returncode}, expected {code}:\n{p.stdout}{p.stderr}")
    return p.stdout


def js(*args, code=0):
    return json.loads(run(*args, "--json", code=code))


RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value>
</prop></item></oor:items>
"""


def recalculated(path, out):
    """Loads and saves with LibreOffice, told to recalculate every formula of any file it loads.

    As it is installed it trusts the values in a file until a cell changes; fullCalcOnLoad is Excel's word.
    """
    os.makedirs(out, exist_ok=True)
    os.makedirs(os.path.join(PROFILE, "user"), exist_ok=True)
    with open(os.path.join(PROFILE, "user", "registrymodifications.xcu"), "w") as settings:
        settings.write(RECALCULATE)
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + PROFILE, "--headless", "--convert-to", "xlsx", "--outdir", out, path],
        check=True, capture_output=True, timeout=300)
    return os.path.join(out, os.path.basename(path))


class Workbook:
    """Values and formulas of all cells, read from the package itself."""

    def __init__(self, path):
        z = zipfile.ZipFile(path)
        shared = []
        if "xl/sharedStrings.xml" in z.namelist():
            for si in ET.fromstring(z.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                shared.append("".join(t.text or "" for t in si.iter(MAIN + "t")))
        rels = {r.get("Id"): r.get("Target") for r in ET.fromstring(z.read("xl/_rels/workbook.xml.rels"))}
        self.sheets, self.formulas = {}, {}
        for s in ET.fromstring(z.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            target = rels[s.get(REL + "id")].lstrip("/")
            target = target if target.startswith("xl/") else "xl/" + target
            cells, formulas = {}, {}
            for c in ET.fromstring(z.read(target)).iter(MAIN + "c"):
                v, kind = c.find(MAIN + "v"), c.get("t")
                f = c.find(MAIN + "f")
                if f is not None:
                    formulas[c.get("r")] = f.text
                if v is None or v.text is None:
                    continue
                if kind == "s":
                    cells[c.get("r")] = shared[int(v.text)]
                elif kind in ("str", "e"):
                    cells[c.get("r")] = v.text
                else:
                    cells[c.get("r")] = float(v.text)
            self.sheets[s.get("name")], self.formulas[s.get("name")] = cells, formulas

    def table(self, sheet, head):
        """Rows below a row of headings, by heading."""
        cells = self.sheets[sheet]
        heads = {re.sub(r"\d", "", k): v for k, v in cells.items() if re.sub(r"\D", "", k) == str(head)}
        last = max(int(re.sub(r"\D", "", k)) for k in cells)
        return [
            (r, {h: cells.get(c + str(r)) for c, h in heads.items()}, {h: c + str(r) for c, h in heads.items()})
            for r in range(head + 1, last + 1)]

    def labelled(self, sheet, label, column):
        for k, v in self.sheets[sheet].items():
            if v == label and k.startswith("A"):
                return self.sheets[sheet][column + k[1:]], column + k[1:]
        raise KeyError(label)


def same(what, a, b, worst):
    if a is None or b is None or isinstance(a, str) or isinstance(b, str):
        if a != b:
            bad.append(f"{what}: {a!r} in the workbook, {b!r} in the program")
        return
    d = abs(a - b) / max(1, abs(b))
    worst[0] = max(worst[0], d)
    if d > CLOSE:
        bad.append(f"{what}: {a!r} in the workbook, {b!r} in the program")


def against(book, show, what, boroughs=None):
    """Every computed figure of a recalculated workbook against `show --json --rows`."""
    worst, n = [0.0], 0
    by_code = {r["code"]: r for r in show["rows"]}
    seen = 0
    for row, cells, _ in book.table("Wards", 5):
        if cells["Ward code"] not in by_code:
            continue
        seen += 1
        r = by_code[cells["Ward code"]]
        figures = {
            "Effective posts": r["effective"], "Coverage": r["coverage"], "Gap": r["gap"], "Fair share": r["fairShare"],
            "Cost a year": r["costPence"] / 100, "Change": r["change"], "Below the floor": int(r["belowFloor"]),
            "Target": r["target"], "Priority": r["priority"], "Rank": r["rank"], "Rank from": r["rankLow"],
            "Rank to": r["rankHigh"], "In the top tenth": r["topTenth"], "Recorded crimes": r["crimes"],
            "Posts": sum(r["posts"].values()), **{k: v for k, v in r["posts"].items()}}
        for head, value in figures.items():
            same(f"{what}, row {row}, {head}", cells[head], value, worst)
            n += 1
    if seen != len(by_code):
        bad.append(f"{what}: {seen} wards of {len(by_code)}")
    s = "Summary"
    totals = {
        "Wards": show["wards"], "Cost a year": show["costPence"] / 100, "Budget, London": show["budgetPence"] / 100,
        "Headroom, London": show["headroomPence"] / 100, "Effective posts": show["effectivePosts"],
        "Posts short": show["unmetPosts"], "Coverage": show["coverage"], "Unmet need": show["unmetNeed"],
        "Unmet need index": show["unmetNeedIndex"], "Lowest coverage": show["worstCoverage"],
        "Worst tenth": show["worstDecileCoverage"], "Gini": show["gini"], "Wards below the floor": show["wardsBelowFloor"],
        "Change against the baseline": show["change"], "Recorded crimes": show["crimes"],
        **{k + " posts": v for k, v in show["posts"].items()}}
    # The second "Target" of the sheet is the key figure: the first says how targets are found.
    for label, value in totals.items():
        same(f"{what}, Summary, {label}", book.labelled(s, label, "B")[0], value, worst)
        n += 1
    for borough, of in (boroughs or {}).items():
        for _, cells, _ in book.table("Boroughs", 4):
            if cells["Borough"] == borough:
                for head, value in {
                        "Wards": of["wards"], "Posts": sum(of["posts"].values()), "Target": of["targetPosts"],
                        "Effective posts": of["effectivePosts"], "Coverage": of["coverage"], "Gap": of["unmetPosts"],
                        "Cost a year": of["costPence"] / 100, "Change": of["change"], "Recorded crimes": of["crimes"],
                        "Wards below the floor": of["wardsBelowFloor"]}.items():
                    same(f"{what}, {borough}, {head}", cells[head], value, worst)
                    n += 1
    for sheet, cells in book.sheets.items():
        for k, v in cells.items():
            if isinstance(v, str) and (v.startswith("#") or v.startswith("Err:")):
                bad.append(f"{what}, {sheet}!{k}: {v}")
    print(f"{what}: {n} figures of {seen} wards compared, largest relative difference {worst[0]:.1e}")


def edited(path, out, changes):
    """The same package with other numbers in some input cells: {(sheet, cell): value}."""
    z = zipfile.ZipFile(path)
    rels = {r.get("Id"): r.get("Target") for r in ET.fromstring(z.read("xl/_rels/workbook.xml.rels"))}
    files = {s.get("name"): "xl/" + rels[s.get(REL + "id")].lstrip("/").removeprefix("xl/")
             for s in ET.fromstring(z.read("xl/workbook.xml")).iter(MAIN + "sheet")}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as o:
        for name in z.namelist():
            text = z.read(name)
            for (sheet, cell), value in changes.items():
                if files[sheet] == name:
                    found = re.subn(rb'(<c r="' + cell.encode() + rb'"[^>]*><v>)[^<]*(</v>)',
                                    rb"\g<1>" + str(value).encode() + rb"\g<2>", text)
                    if found[1] != 1:
                        sys.exit(f"no value in {sheet}!{cell}")
                    text = found[0]
            o.writestr(name, text)


def sample(out):
    """Lambeth at the floor, three cells changed: saved by LibreOffice."""
    work = tempfile.mkdtemp(prefix="workbook-")
    plan, made, changed = (os.path.join(work, n) for n in ("p.wardplan", "made.xlsx", "sample.xlsx"))
    run("new", plan, "--preset", "growth-2017")
    run("export", plan, "--xlsx", made, "--borough", "Lambeth", "--date", "2019-04-26", "--author", "A. Planner")
    rows = {c["Ward code"]: at for _, c, at in Workbook(made).table("Wards", 5)}
    edited(made, changed, {
        ("Wards", rows["E05000420"]["DWO"]): 5,
        ("Wards", rows["E05000421"]["PCSO"]): 0,
        ("Wards", rows["E05000422"]["DWO"]): 2.5})
    small = os.path.join(work, "small.xlsx")
    with zipfile.ZipFile(changed) as z, zipfile.ZipFile(small, "w", zipfile.ZIP_DEFLATED) as o:
        for name in z.namelist():
            text = z.read(name).decode()
            number = re.fullmatch(r"xl/worksheets/sheet(\d)\.xml", name)
            # Summary, some of the Wards, and no text sheets: enough to read, and small.
            most = {"1": 99, "2": 12}.get(number[1], 0) if number else 0
            if number:
                text = re.sub(r'<row r="(\d+)".*?</row>', lambda m: m[0] if int(m[1]) <= most else "", text)
            o.writestr(name, text)
    shutil.copy(recalculated(small, os.path.join(work, "saved")), out)
    shutil.rmtree(work)


def main():
    work = tempfile.mkdtemp(prefix="workbook-")
    preset = sys.argv[2] if len(sys.argv) > 2 else "growth-2017"
    plan, xlsx = os.path.join(work, "p.wardplan"), os.path.join(work, "london.xlsx")
    run("new", plan, "--preset", preset, "--wards", sys.argv[3] if len(sys.argv) > 3 else "london-2014")
    run("optimise", plan, "--objective", "gaps", "--apply", code=None)
    run("export", plan, "--xlsx", xlsx, "--date", "2019-04-26")
    names = sorted({r["borough"] for r in js("show", plan, "--rows")["rows"]})

    def boroughs():
        return {b: js("show", plan, "--borough", b) for b in names[:4]}

    written = Workbook(xlsx)
    against(written, js("show", plan, "--rows"), "as written", boroughs())
    print(f"{sum(map(len, written.formulas.values()))} formulas, {os.path.getsize(xlsx):,} bytes")
    again = Workbook(recalculated(xlsx, os.path.join(work, "r1")))
    against(again, js("show", plan, "--rows"), "recalculated", boroughs())
    cells = [(s, k) for s, f in written.formulas.items() for k in f]
    worst = [0.0]
    for s, k in cells:
        same(f"{s}!{k}", again.sheets[s].get(k), written.sheets[s].get(k), worst)
    print(f"every formula: {len(cells)} cells as LibreOffice recalculates them, largest relative difference {worst[0]:.1e}")

    lambeth = os.path.join(work, "lambeth.xlsx")
    run("export", plan, "--xlsx", lambeth, "--borough", "Lambeth", "--date", "2019-04-26")
    part = Workbook(recalculated(lambeth, os.path.join(work, "r2")))
    against(part, js("show", plan, "--rows", "--borough", "Lambeth"), "Lambeth, recalculated")

    # Costs, rates and money changed in the workbook, and in the plan.
    changes, assumed = {}, []
    for _, c, at in again.table("Costs and rates", 4):
        if c["Role"] == "DWO":
            changes["Costs and rates", at["Unit cost a year"]] = 61234.56
            changes["Costs and rates", at["Abstraction"]] = 0.21
            assumed += ["DWO.unitCost=61234.56", "DWO.abstraction=0.21"]
        if c["Role"] == "PCSO":
            changes["Costs and rates", at["Vacancy"]] = 0.085
            changes["Costs and rates", at["Effectiveness"]] = 0.55
            assumed += ["PCSO.vacancy=0.085", "PCSO.effectiveness=0.55"]
    amount = written.sheets["Budget"]["B5"] + 1000000
    changes["Budget", "B5"] = amount
    total = written.labelled("Budget", "Budget", "B")[0] + 1000000
    assumed.append(f"budget={total:.2f}")
    other = os.path.join(work, "rates.xlsx")
    edited(xlsx, other, changes)
    for a in assumed:
        run("assume", plan, a)
    rates = Workbook(recalculated(other, os.path.join(work, "r3")))
    against(rates, js("show", plan, "--rows"), "other costs, rates and budget", boroughs())

    # Posts changed in the workbook, and brought back.
    wards = [(c, at) for _, c, at in written.table("Wards", 5) if str(c["Ward code"]).startswith("E05")]
    posts = {}
    for k in (0, 77, 314, 628):
        c, at = wards[k]
        posts["Wards", at["DWO"]] = int(c["DWO"]) + 3
        posts["Wards", at["PCSO"]] = 0
    changed = os.path.join(work, "posts.xlsx")
    edited(xlsx, changed, {**changes, **posts})
    saved = recalculated(changed, os.path.join(work, "r4"))
    back = js("set", plan, "--rows", saved, "--reason", "Agreed with the boroughs", "--dry-run")
    print(f"dry run: {len(back['changes'])} changes, {len(back['problems'])} problems, warnings: {back['warnings']}")
    if back["applied"] or js("show", plan)["costPence"] != js("show", plan)["costPence"]:
        bad.append("a dry run changed the plan")
    back = js("set", plan, "--rows", saved, "--reason", "Agreed with the boroughs")
    expected = sum(1 for (_, cell), v in posts.items() if written.sheets["Wards"][cell] != v)
    if len(back["changes"]) != expected or not back["applied"]:
        bad.append(f"{len(back['changes'])} changes came back, expected {expected}")
    against(Workbook(saved), js("show", plan, "--rows"), "other posts, brought back", boroughs())
    run("undo", plan)
    csv = os.path.join(work, "wards.csv")
    run("export", plan, "--csv", csv)
    if js("set", plan, "--rows", csv)["changes"]:
        bad.append("an unchanged CSV file changes something")

    print(f"{len(bad)} differences")
    for b in bad[:20]:
        print(b)
    if bad:
        print("files kept in", work)
        sys.exit(1)
    shutil.rmtree(work)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    WARDPLAN = os.path.abspath(sys.argv[1])
    PROFILE = os.path.join(tempfile.gettempdir(), "lo-workbook-check")
    if "--sample" in sys.argv:
        sample(sys.argv[sys.argv.index("--sample") + 1])
    else:
        main()
