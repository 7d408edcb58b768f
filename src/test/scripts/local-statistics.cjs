// What GeoDa's engine says of the wards: the references of PermutationReferenceTest.
//
//   node src/test/scripts/local-statistics.cjs WORK [PERMUTATIONS]
//
// after local-statistics.R, whose links it reads from WORK. Needs npm's @geoda/lisa, found from the working folder or
// NODE_PATH. Writes WORK/geoda-SET.csv, which is kept beside the tests: pseudo p of local Moran and of Gi* as a number of
// permutations (p * (R + 1) - 1), and the statistics of one series to show which form theirs have.
// Made with @geoda/lisa 0.0.22.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

// The engine itself: the package's own entry is bundled for browsers.
const engine = path.join(
  path.dirname(createRequire(path.join(process.cwd(), 'x.js')).resolve('@geoda/lisa')), '../wasm/index.cjs');

const work = process.argv[2];
const permutation = Number(process.argv[3] || 99999);
const rows = (file) => fs.readFileSync(path.join(work, file), 'utf8').trim().split('\n').map((l) => l.split(','));

const list = (vector) => Array.from({ length: vector.size() }, (_, i) => vector.get(i));

function run(wasm, name, data, neighbors, ...more) {
  const x = new wasm.VectorDouble();
  data.forEach((d) => x.push_back(d));
  const links = new wasm.VecVecUInt();
  neighbors.forEach((near) => {
    const v = new wasm.VectorUInt();
    near.forEach((j) => v.push_back(j));
    links.push_back(v);
  });
  const result = wasm[name](x, links, new wasm.VectorUInt(), 0.05, permutation, 123456789, ...more);
  return { value: list(result.getLisaValues()), p: list(result.getPValues()) };
}

async function main() {
  const wasm = await require(engine)({ locateFile: () => path.join(path.dirname(engine), 'geoda-lisa.wasm') });
  for (const set of ['london-2014', 'london-2022']) {
    const [head, ...wards] = rows(set + '.csv');
    const neighbors = wards.map(() => []);
    rows('links-' + set + '.csv').forEach(([i, j]) => neighbors[i].push(Number(j)));
    const out = wards.map((w) => [w[0]]);
    const names = ['code'];
    for (const series of ['all', 'robbery']) {
      const data = wards.map((w) => Number(w[head.indexOf(series)]));
      const moran = run(wasm, 'localMoran', data, neighbors);
      const gi = run(wasm, 'localG', data, neighbors, 1);
      const times = (p) => Math.round(p * (permutation + 1)) - 1;
      names.push('moran.' + series, 'gi.' + series);
      out.forEach((row, i) => row.push(times(moran.p[i]), times(gi.p[i])));
      if (series === 'robbery') {
        names.push('moran', 'ratio');
        out.forEach((row, i) => row.push(moran.value[i].toPrecision(13), gi.value[i].toPrecision(13)));
      }
    }
    fs.writeFileSync(path.join(work, 'geoda-' + set + '.csv'), [names, ...out].map((r) => r.join(',')).join('\n') + '\n');
  }
}

main();
