#!/bin/sh
# Local statistics of the 629 wards beside R's spdep and GeoDa's engine, one after the other on this machine: all crime of
# the last 12 months, queen contiguity, 99,999 permutations.
#
#   src/test/scripts/local-bench.sh CLASSPATH
#
# from the project's folder; CLASSPATH holds the program, its libraries and org.wardplan.bench.LocalBench. What isn't there
# (Rscript with spdep; node with @geoda/lisa, found from GEODA, default this folder) is left out and said. spdep has no Gi* to
# compare with: localG_perm draws with replacement and may draw the ward itself; its time is told all the same, of 999.
set -e
classpath=$1
scripts=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "cores: $(getconf _NPROCESSORS_ONLN), load: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
java -cp "$classpath" org.wardplan.bench.LocalBench write "$work"
java -cp "$classpath" org.wardplan.bench.LocalBench wards | tee "$work/times"
java -cp "$classpath" org.wardplan.bench.LocalBench analytic
java -Xmx400m -cp "$classpath" org.wardplan.bench.LocalBench grid

cat > "$work/geoda.cjs" <<'JS'
const fs = require('fs'), path = require('path');
const engine = path.join(
  path.dirname(require('module').createRequire(path.join(process.argv[3], 'x.js')).resolve('@geoda/lisa')), '../wasm/index.cjs');
const lines = (f) => fs.readFileSync(path.join(process.argv[2], f), 'utf8').trim().split('\n');
(async () => {
  const wasm = await require(engine)({ locateFile: () => path.join(path.dirname(engine), 'geoda-lisa.wasm') });
  const x = new wasm.VectorDouble();
  const near = lines('x.csv').map((d) => (x.push_back(Number(d)), []));
  lines('links.csv').forEach((l) => near[l.split(',')[0]].push(Number(l.split(',')[1])));
  const links = new wasm.VecVecUInt();
  near.forEach((n) => {
    const v = new wasm.VectorUInt();
    n.forEach((j) => v.push_back(j));
    links.push_back(v);
  });
  const time = (name, id, ...more) => {
    const start = process.hrtime.bigint();
    wasm[name](x, links, new wasm.VectorUInt(), 0.05, 99999, 123456789, ...more).getPValues();
    console.log('geoda ' + id + ': ' + (Number(process.hrtime.bigint() - start) / 1e9).toFixed(4) + ' s');
  };
  time('localMoran', 'lisa-perm');
  time('localG', 'gistar-perm', 1);
})();
JS
if command -v node >/dev/null; then
  node "$work/geoda.cjs" "$work" "${GEODA:-$PWD}" 2>"$work/why" | tee -a "$work/times"
  grep -q geoda "$work/times" || echo "geoda: left out ($(grep -m1 Error "$work/why" | cut -c1-100))"
else
  echo "geoda: left out (no node)"
fi

cat > "$work/spdep.R" <<'R'
suppressMessages(library(spdep))
work <- commandArgs(TRUE)[1]
x <- scan(file.path(work, "x.csv"), quiet = TRUE)
pairs <- read.csv(file.path(work, "links.csv"), header = FALSE) + 1L
nb <- lapply(seq_along(x), function(i) as.integer(pairs[pairs[, 1] == i, 2]))
class(nb) <- "nb"
attr(nb, "region.id") <- as.character(seq_along(x))
say <- function(id, seconds) cat(sprintf("spdep %s: %.4f s\n", id, seconds))
w <- nb2listw(nb, style = "W")
star <- nb2listw(include.self(nb), style = "B")
say("moran, analytic", system.time(for (i in 1:10) localmoran(x, w))[["elapsed"]] / 10)
say("gistar, analytic", system.time(for (i in 1:10) localG(x, star))[["elapsed"]] / 10)
say("gistar-perm of 999", system.time(localG_perm(x, star, nsim = 999))[["elapsed"]])
say("lisa-perm", system.time(localmoran_perm(x, w, nsim = 99999))[["elapsed"]])
R
if command -v Rscript >/dev/null; then
  Rscript "$work/spdep.R" "$work" 2>"$work/why" | tee -a "$work/times" || echo "spdep: left out ($(head -1 "$work/why"))"
else
  echo "spdep: left out (no Rscript)"
fi

awk '$1 == "ours" || $2 == "lisa-perm:" || $2 == "gistar-perm:" { time[$1 " " $2] = $3 }
  END {
    for (k in time) {
      split(k, part, " ")
      if (part[1] != "ours" && time["ours " part[2]] > 0) {
        printf "%s %s %.1f times as long as ours\n", part[1], part[2], time[k] / time["ours " part[2]]
      }
    }
  }' "$work/times"
