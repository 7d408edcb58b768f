package org.wardplan.analysis.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.analysis.similar.SimilarWards.Similar;
import org.wardplan.dataset.WardData;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

class SimilarWardsTest {
    private static WardSet london(String id) {
        return new WardData(Path.of("ward-data")).load(id).orThrow().wards();
    }

    /** Against R's scale and dist; made by {@code src/test/r/similar-wards.R}. */
    @ParameterizedTest
    @CsvSource({"london-2014,91", "london-2022,97"})
    void equalsScaleAndDistOfR(String id, int rows) throws IOException {
        WardSet wards = london(id);
        SimilarWards similar = SimilarWards.of(wards);
        List<String> lines;
        String file = "nearest-" + id + ".csv";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SimilarWardsTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            lines = reader.lines().skip(1).toList();
        }
        assertThat(lines).hasSize(rows);
        for (String line : lines) {
            String[] row = line.split(",");
            List<Similar> nearest = similar.nearest(wards.indexOf(row[0]));
            assertThat(nearest).hasSize(SimilarWards.MOST);
            for (int k = 0; k < SimilarWards.MOST; k++) {
                assertThat(wards.ward(nearest.get(k).ward()).code().value())
                        .as(row[0])
                        .isEqualTo(row[1 + k]);
                assertThat(nearest.get(k).distance())
                        .isCloseTo(Double.parseDouble(row[1 + SimilarWards.MOST + k]), within(1e-9));
            }
        }
    }

    @Test
    void namesWhatTheSetHas() {
        assertThat(SimilarWards.of(london("london-2014")).comparedBy())
                .isEqualTo("residents, density, workplace jobs, deprivation and public transport");
        assertThat(SimilarWards.of(london("london-2022")).comparedBy()).isEqualTo("residents, density and deprivation");
    }

    @Test
    void aWardThatLacksATraitIsComparedByTheRest() {
        WardSet wards = london("london-2014");
        SimilarWards similar = SimilarWards.of(wards);
        int wick = wards.indexOf("E05009374");
        assertThat(similar.missing(wards.ward(wick))).containsExactly(Trait.JOBS);
        assertThat(similar.nearest(wick)).hasSize(SimilarWards.MOST).allMatch(s -> s.compared() == 4);
        assertThat(similar.missing(wards.ward(0))).isEmpty();
    }

    @Test
    void distanceIsMutualAndTheWardItselfIsLeftOut() {
        WardSet wards = london("london-2014");
        SimilarWards similar = SimilarWards.of(wards);
        int pairs = 0;
        for (int w = 0; w < wards.size(); w += 10) {
            for (Similar s : similar.nearest(w)) {
                assertThat(s.ward()).isNotEqualTo(w);
                for (Similar back : similar.nearest(s.ward())) {
                    if (back.ward() == w) {
                        assertThat(back.distance()).isEqualTo(s.distance());
                        pairs++;
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(100);
    }

    @Test
    void aTraitOfFewWardsOrTheSameInAllIsNotUsed() {
        // Jobs in 1 of 4 wards, transport the same in all, deprivation in half.
        WardSet wards = set(
                ward(0, 10_000, OptionalInt.of(5), OptionalDouble.of(3), 7),
                ward(1, 20_000, OptionalInt.empty(), OptionalDouble.of(4), 7),
                ward(2, 20_000, OptionalInt.empty(), OptionalDouble.empty(), 7),
                ward(3, 0, OptionalInt.empty(), OptionalDouble.empty(), 7));
        SimilarWards similar = SimilarWards.of(wards);
        assertThat(similar.traits()).containsExactly(Trait.POPULATION, Trait.DENSITY, Trait.DEPRIVATION);
        List<Similar> nearest = similar.nearest(3);
        assertThat(nearest.stream().map(Similar::ward)).containsExactly(0, 1, 2);
        assertThat(nearest.get(0).distance())
                .as("no residents count as the fewest")
                .isZero();
        assertThat(nearest.get(1).distance()).isFinite().isPositive();
    }

    @Test
    void nothingToCompareBy() {
        SimilarWards alike = SimilarWards.of(set(
                ward(0, 10, OptionalInt.empty(), OptionalDouble.empty(), 1),
                ward(1, 10, OptionalInt.empty(), OptionalDouble.empty(), 1)));
        assertThat(alike.nearest(0)).isEmpty();
        assertThat(alike.comparedBy()).startsWith("nothing");
        assertThat(SimilarWards.of(set()).traits()).isEmpty();
    }

    private static WardSet set(Ward... wards) {
        return new WardSet("test", "Test", List.of(wards), new int[wards.length][0]);
    }

    private static Ward ward(int k, int population, OptionalInt jobs, OptionalDouble deprivation, double ptai) {
        Borough borough = new Borough(new BoroughCode("E09000020"), "Test", new CommandUnit("Test"));
        return new Ward(
                new WardCode("E0500000" + k),
                "Ward " + k,
                borough,
                10,
                10,
                population,
                jobs,
                deprivation,
                OptionalDouble.of(ptai),
                null);
    }
}
