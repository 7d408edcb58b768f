package org.wardplan.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.MpsCrimeTable;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

class WardDataBuildTest {
    private static final Path RAW = Path.of("../shared/data/raw");
    private static final Path BUNDLED = Path.of("ward-data");
    private static final YearMonth MARCH = YearMonth.of(2017, 3);

    @TempDir
    Path out;

    /** The 679 wards are made by the same code from larger files, which would take longer than a test may. */
    @Test
    void makingThe629WardsAgainGivesTheSameBytes() throws IOException {
        assumeTrue(Files.isDirectory(RAW), "published files not at hand: " + RAW);

        WithProblems<WardDataBuild.Summary> made =
                WardDataBuild.build(RAW, out, List.of("london-2014"), Progress.NONE, new Cancellation());

        assertThat(made.isClean()).as("%s", made.problems()).isTrue();
        assertThat(made.orThrow().sets().get(0).offences()).isEqualTo(1_657_256);
        for (String file :
                List.of("wards.csv", "neighbours.csv", "crime.bin", "boundaries.bin", "asb.csv", "datapackage.json")) {
            assertThat(out.resolve("london-2014").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(BUNDLED.resolve("london-2014").resolve(file));
        }
    }

    @Test
    void missingFilesAreNamedAndNothingIsWrittenForTheSet() {
        WithProblems<WardDataBuild.Summary> made =
                WardDataBuild.build(out.resolve("empty"), out, Progress.NONE, new Cancellation());

        assertThat(made.value()).isNull();
        assertThat(made.problems().toString()).contains("London_Ward_CityMerged.shp", "Met_SNT_2025_02.shp");
        assertThat(out.resolve("london-2014")).doesNotExist();
    }

    @Test
    void aCancelledBuildStops() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        assertThatThrownBy(() -> WardDataBuild.build(RAW, out, Progress.NONE, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void doubledRowsAreAddedAndUnknownSpellingsNamedByLine() {
        CrimeCounter counter = counter();
        List<Problem> problems = new ArrayList<>();

        counter.add(
                table(
                        """
                        MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,201703,201704
                        Theft,Shoplifting,A,E05000001,Hackney,3,1
                        Theft,Shoplifting,A,E05000001,Aviation Security (SO18),4,1
                        Theft,Theft of a Ship,A,E05000001,Hackney,9,9
                        Theft,Shoplifting,B,E05000009,Hackney,9,9
                        """),
                MARCH,
                MARCH,
                problems);

        assertThat(counter.doubledRows()).isEqualTo(1);
        assertThat(problems.toString()).contains("crime.csv:4", "Theft of a Ship", "crime.csv:5", "E05000009");
    }

    @Test
    void onlyTheMonthsAskedForAreTaken() {
        CrimeCounter counter = counter();
        List<Problem> problems = new ArrayList<>();
        StringBuilder text =
                new StringBuilder("MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,201702,201703\n");
        text.append("Theft,Shoplifting,A,E05000001,Hackney,47,3\n");
        counter.add(table(text.toString()), MARCH, MARCH, problems);

        List<String> others = categories().stream()
                .map(CrimeCategory::id)
                .filter(id -> !id.equals("shoplifting"))
                .toList();
        CrimeCube cube = counter.cube(others, null, problems).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(cube.months()).isEqualTo(1);
        assertThat(cube.count(0, cube.categoryIndex("shoplifting"), 0)).isEqualTo(3);
        assertThat(cube.isAvailable(cube.categoryIndex("arson"))).isFalse();
    }

    @Test
    void aWardOrCategoryWithoutAnyRowIsUnknownAndNotNone() {
        List<Problem> problems = new ArrayList<>();

        assertThat(counter().cube(List.of(), null, problems)).isEmpty();
        assertThat(problems.toString())
                .contains("no file gives the month 2017-03", "1 wards", "category arson is in none of the files");
    }

    private static List<CrimeCategory> categories() {
        return new WardData(BUNDLED).categories();
    }

    private static CrimeCounter counter() {
        Borough hackney = new Borough(new BoroughCode("E09000012"), "Hackney", new CommandUnit("Central East"));
        Ward ward = new Ward(
                new WardCode("E05000001"),
                "A",
                hackney,
                1,
                1,
                1,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                null);
        return new CrimeCounter(
                new WardSet("test", "Test", List.of(ward), new int[][] {{}}), categories(), MARCH, MARCH);
    }

    private static MpsCrimeTable table(String text) {
        return MpsCrimeTable.read("crime.csv", text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }
}
