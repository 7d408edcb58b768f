package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** The optimiser against what CBC and HiGHS found for the models it writes (src/test/scripts/solvers.py). */
class SolverComparisonTest {
    /** Feasibility tolerance of the solvers, as a part of the objective. */
    private static final double TOLERANCE = 1e-6;

    private record Row(String name, String solver, double best, double bound) {
        static Row of(String line) {
            String[] f = line.split(",", -1);
            return new Row(f[0], f[1], number(f[3], Double.POSITIVE_INFINITY), number(f[4], Double.NEGATIVE_INFINITY));
        }

        private static double number(String text, double none) {
            return text.isEmpty() ? none : Double.parseDouble(text);
        }
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                SolverComparisonTest.class.getResourceAsStream("solvers.csv"), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(Row::of).toList();
        }
    }

    @Test
    void isNeverAboveTheirBestNorBelowTheirBound() throws IOException {
        List<Row> rows = rows();
        Map<String, OptimiseInput> cases = SolverCases.all();
        assertThat(rows).extracting(Row::name).containsAll(cases.keySet());
        cases.forEach((name, in) -> {
            Optimum ours = Optimiser.exact(in, Progress.NONE, new Cancellation());
            double room = TOLERANCE * Math.max(1, Math.abs(ours.objective()));
            assertThat(ours.gap()).as(name).isLessThanOrEqualTo(1e-4);
            assertThat(ours.bound()).as(name).isLessThanOrEqualTo(ours.objective());
            rows.stream().filter(r -> r.name.equals(name)).forEach(r -> {
                assertThat(ours.objective()).as("%s by %s", name, r.solver).isLessThanOrEqualTo(r.best + room);
                assertThat(ours.objective()).as("%s by %s", name, r.solver).isGreaterThanOrEqualTo(r.bound - room);
                assertThat(ours.bound()).as("%s by %s", name, r.solver).isLessThanOrEqualTo(r.best + room);
            });
        });
    }

    /** Writes the models for the script: {@code -Dwardplan.models=FOLDER}. */
    @Test
    void writesTheModelsWhenAskedTo() throws IOException {
        String folder = System.getProperty("wardplan.models");
        assumeTrue(folder != null, "no folder asked for");
        Files.createDirectories(Path.of(folder));
        for (Map.Entry<String, OptimiseInput> e : SolverCases.all().entrySet()) {
            Path to = Path.of(folder, e.getKey() + ".lp");
            try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
                LinearModel.write(e.getValue(), out);
            }
            assertThat(to).isNotEmptyFile();
        }
    }
}
