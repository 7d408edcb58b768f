#!/bin/sh
# GeoPackage and GeoJSON as GDAL reads them, against each other, against `show --json --rows` and `data wards --json`:
# number of features, coordinate system, validity, areas, centroids, every figure.
#
#   src/test/scripts/gdal.sh WARDPLAN [PRESET]
#
# from the project's folder; WARDPLAN is the command that starts the program. Needs GDAL 3.6 or later with SpatiaLite, and
# python3. Prints what it checked and ends with 1 at the first difference.
set -e
wardplan=$1
preset=${2:-growth-2017}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$wardplan" new "$work/p.wardplan" --preset "$preset" > /dev/null
"$wardplan" set "$work/p.wardplan" --ward E05000420 --dwo 4 --pcso 0 --lock --reason "A town centre, £ and é" > /dev/null
"$wardplan" export "$work/p.wardplan" --gpkg "$work/p.gpkg" --date 2019-04-26
"$wardplan" export "$work/p.wardplan" --geojson "$work/p.geojson" --date 2019-04-26
"$wardplan" --json show "$work/p.wardplan" --rows > "$work/show.json"
"$wardplan" --json data wards > "$work/wards.json"

ogr2ogr --version
sql() {
  ogr2ogr -f CSV /vsistdout/ "$1" -dialect sqlite -sql "$2"
}
sql "$work/p.gpkg" "SELECT code, ST_IsValid(geom) AS valid, ST_SRID(geom) AS srid, ST_Area(geom) / 10000 AS ha,
  ST_X(ST_Centroid(geom)) AS x, ST_Y(ST_Centroid(geom)) AS y FROM wards" > "$work/gpkg.csv"
sql "$work/p.gpkg" "SELECT code, ST_IsValid(geom) AS valid, ST_SRID(geom) AS srid, ST_Area(geom) / 10000 AS ha,
  ST_X(ST_Centroid(geom)) AS x, ST_Y(ST_Centroid(geom)) AS y FROM boroughs" > "$work/boroughs.csv"
sql "$work/p.geojson" "SELECT code, ST_IsValid(geometry) AS valid, ST_SRID(geometry) AS srid,
  ST_Area(ST_Transform(geometry, 27700)) / 10000 AS ha, ST_X(ST_Transform(ST_Centroid(geometry), 27700)) AS x,
  ST_Y(ST_Transform(ST_Centroid(geometry), 27700)) AS y FROM p" > "$work/geojson.csv"
ogr2ogr -f CSV "$work/gpkg-figures.csv" "$work/p.gpkg" wards
ogr2ogr -f CSV "$work/geojson-figures.csv" "$work/p.geojson"
ogr2ogr -f CSV "$work/borough-figures.csv" "$work/p.gpkg" boroughs

python3 - "$work" <<'PY'
import csv, json, math, sys

work = sys.argv[1] + '/'
wrong = []
def check(ok, what):
    print(('ok   ' if ok else 'BAD  ') + what)
    if not ok:
        wrong.append(what)
def table(name):
    rows = list(csv.DictReader(open(work + name, encoding='utf-8-sig')))
    return {r['code']: r for r in rows}, len(rows)

wards = {w['code']: w for w in json.load(open(work + 'wards.json'))}
show = {r['code']: r for r in json.load(open(work + 'show.json'))['rows']}
boroughs_of = {c: w['boroughCode'] for c, w in wards.items()}
gpkg, n = table('gpkg.csv')
geojson, m = table('geojson.csv')
check(n == m == len(wards) == len(gpkg) == len(geojson), f'{n} and {m} features for {len(wards)} wards')
check(all(r['valid'] == '1' for r in gpkg.values()), 'GeoPackage: every outline is valid')
check(all(r['valid'] == '1' for r in geojson.values()), 'GeoJSON: every outline is valid')
check({r['srid'] for r in gpkg.values()} == {'27700'}, 'GeoPackage: EPSG:27700')
check({r['srid'] for r in geojson.values()} == {'4326'}, 'GeoJSON: EPSG:4326')
f = lambda r, k: float(r[k])
apart = max(math.hypot(f(gpkg[c], 'x') - f(geojson[c], 'x'), f(gpkg[c], 'y') - f(geojson[c], 'y')) for c in gpkg)
check(apart < 5, f'centroids of both are at most {apart:.2f} m apart (the formula is good to 5 m)')
area = max(abs(f(geojson[c], 'ha') / f(gpkg[c], 'ha') - 1) for c in gpkg)
check(area < 1e-3, f'areas of both differ by at most {100 * area:.4f} %')
total = sum(f(r, 'ha') for r in gpkg.values())
check(abs(sum(f(r, 'ha') for r in geojson.values()) / total - 1) < 1e-5, f'in all {total:,.1f} ha')
figures, _ = table('gpkg-figures.csv')
off = {c: abs(f(gpkg[c], 'ha') - float(figures[c]['hectares'])) for c in gpkg}
dry = [c for c in gpkg if float(figures[c]['hectares']) == wards[c]['areaHectares']]
wet = max(off, key=off.get)
check(max(off[c] for c in dry) < 0.05, f'{len(dry)} wards off the tidal river have the area that is published, to '
      f'{max(off[c] for c in dry):.3f} ha')
# What is river and what is bank is drawn differently in the two published files.
check(off[wet] < 4, f'the {len(off) - len(dry)} on the river to {off[wet]:.1f} ha ({figures[wet]["name"]})')
whole = sum(w['areaHectares'] for w in wards.values())
check(all(f(gpkg[c], 'ha') <= wards[c]['areaHectares'] + 1 for c in gpkg),
      f'no outline is larger than the whole ward, tidal river included ({whole:,.1f} ha in all)')
boroughs, k = table('boroughs.csv')
check(all(r['valid'] == '1' for r in boroughs.values()), f'{k} boroughs, every outline is valid')
off = max(abs(f(r, 'ha') - sum(f(gpkg[c], 'ha') for c in gpkg if boroughs_of[c] == b)) for b, r in boroughs.items())
check(off < 1e-3, f'boroughs are as large as their wards, to {off:.6f} ha')

def same(text, value):
    if value is None:
        return text == ''
    if isinstance(value, bool):
        return text in ('1', 'true') if value else text in ('0', 'false')
    if isinstance(value, list):
        return text == ' '.join(value)
    if isinstance(value, str):
        return text == value
    return text != '' and abs(float(text) - value) <= 1e-12 * max(1, abs(value))
for name in 'gpkg-figures.csv', 'geojson-figures.csv':
    rows, _ = table(name)
    compared, bad = 0, []
    for code, row in show.items():
        flat = {k: v for k, v in row.items() if k not in ('posts', 'parts')}
        flat.update({'posts' + r: v for r, v in row['posts'].items()})
        flat['posts'] = sum(row['posts'].values())
        for key, value in flat.items():
            compared += 1
            if not same(rows[code][key], value):
                bad.append(f'{code} {key}: {rows[code][key]} for {value}')
    check(not bad, f'{name[:-12]}: {compared:,} figures equal to show --json --rows' + ''.join('\n     ' + b for b in bad[:5]))
sums, _ = table('borough-figures.csv')
bad = []
for b, row in sums.items():
    of = [r for r in show.values() if r['boroughCode'] == b]
    for key in 'target', 'effective', 'gap', 'costPence', 'change', 'crimes':
        if abs(sum(r[key] for r in of) - float(row[key])) > 1e-9 * max(1, abs(float(row[key]))):
            bad.append(b + ' ' + key)
    if abs(1 - sum(r['gap'] for r in of) / sum(r['target'] for r in of) - float(row['coverage'])) > 1e-9:
        bad.append(b + ' coverage')
check(not bad, f'{len(sums)} boroughs are the sums of their wards: ' + (', '.join(bad[:5]) or 'target, effective, gap, cost, change, crimes, coverage'))
print(f'{len(wrong)} wrong' if wrong else 'All right')
sys.exit(1 if wrong else 0)
PY
