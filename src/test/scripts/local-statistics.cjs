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
const { localMoran, localGStar } = createRequire(path.join(process.cwd(), 'x.js'))('@geoda/lisa');

const work = process.argv[2];
const permutation = Number(process.argv[3] || 99999);
const rows = (file) => fs.readFileSync(path.join(work, file), 'utf8').trim().split('\n').map((l) => l.split(','));

async function main() {
  for (const set of ['london-2014', 'london-2022']) {
    const [head, ...wards] = rows(set + '.csv');
    const neighbors = wards.map(() => []);
    rows('links-' + set + '.csv').forEach(([i, j]) => neighbors[i].push(Number(j)));
    const out = wards.map((w) => [w[0]]);
    const names = ['code'];
    for (const series of ['all', 'robbery']) {
      const data = wards.map((w) => Number(w[head.indexOf(series)]));
      const moran = await localMoran({ data, neighbors, permutation, seed: 123456789 });
      const gi = await localGStar({ data, neighbors, permutation, seed: 123456789 });
      const times = (p) => Math.round(p * (permutation + 1)) - 1;
      names.push('moran.' + series, 'gi.' + series);
      out.forEach((row, i) => row.push(times(moran.pValues[i]), times(gi.pValues[i])));
      if (series === 'robbery') {
        names.push('moran', 'ratio');
        out.forEach((row, i) => row.push(moran.lisaValues[i].toPrecision(13), gi.lisaValues[i].toPrecision(13)));
      }
    }
    fs.writeFileSync(path.join(work, 'geoda-' + set + '.csv'), [names, ...out].map((r) => r.join(',')).join('\n') + '\n');
  }
}

main();
