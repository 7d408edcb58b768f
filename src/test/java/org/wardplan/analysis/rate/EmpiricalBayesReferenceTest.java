package org.wardplan.analysis.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;

/** Against {@code EBest} of spdep 1.2.7 on the 629 wards; made by {@code src/test/r/empirical-bayes.R}. */
class EmpiricalBayesReferenceTest {
    private static DataSet london;
    private static List<String> head;
    private static List<String[]> wards;
    private static List<String[]> parameters;

    @BeforeAll
    static void read() throws IOException {
        london = new WardData(Path.of("ward-data")).load("london-2014").orThrow();
        List<String[]> rows = rows("ebest-2014.csv");
        head = List.of(rows.get(0));
        wards = rows.subList(1, rows.size());
        parameters = rows("ebest-2014-parameters.csv");
    }

    private static List<String[]> rows(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EmpiricalBayesReferenceTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",")).toList();
        }
    }

    private static double[] column(String name) {
        int at = head.indexOf(name);
        return wards.stream()
                .mapToDouble(row -> row[at].equals("NA") ? Double.NaN : Double.parseDouble(row[at]))
                .toArray();
    }

    @Test
    void theReferenceHasTheWardsInTheSameOrder() {
        assertThat(wards.stream().map(row -> row[0]).toList())
                .isEqualTo(london.wards().wards().stream()
                        .map(w -> w.code().value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "all,population,629",
        "all,jobs,627",
        "theft,population,629",
        "theft,jobs,627",
        "robbery,population,629",
        "robbery,jobs,627",
        "documents,population,629",
        "documents,jobs,627"
    })
    void equalsSpdep(String series, String per, int known) {
        Denominator denominator = per.equals("jobs") ? Denominator.JOBS : Denominator.RESIDENTS;
        Rates rates = Rates.of(column(series), denominator.of(london.wards()));
        double[] raw = column(series + "." + per + ".raw");
        double[] smoothed = column(series + "." + per + ".smoothed");
        assertThat(rates.known()).isEqualTo(known);
        String[] p = parameters.stream()
                .filter(row -> row[0].equals(series) && row[1].equals(per))
                .findFirst()
                .orElseThrow();
        assertThat(rates.mean()).isCloseTo(1000 * Double.parseDouble(p[2]), within(1e-9));
        assertThat(rates.variance() / 1e6).isCloseTo(Double.parseDouble(p[3]), within(1e-12));
        for (int w = 0; w < raw.length; w++) {
            if (Double.isNaN(raw[w])) {
                assertThat(rates.smoothed(w)).isNaN();
            } else {
                assertThat(rates.raw(w)).isCloseTo(1000 * raw[w], within(1e-9));
                assertThat(rates.smoothed(w)).isCloseTo(1000 * smoothed[w], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "robbery"})
    void countsAreThePublishers(String series) {
        IntPredicate counted =
                c -> series.equals("all") || london.categories().get(c).group().equals("robbery");
        Rates rates = Rates.of(
                london.crime(), london.crime().lastMonths(12), counted, Denominator.RESIDENTS.of(london.wards()));
        double[] reference = Arrays.stream(column(series + ".population.smoothed"))
                .map(s -> 1000 * s)
                .toArray();
        assertThat(rates.smoothed()).containsExactly(reference, within(1e-9));
    }
}
