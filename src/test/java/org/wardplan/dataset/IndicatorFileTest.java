package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardIndicator;

class IndicatorFileTest {
    private static DataSet london;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        london = new WardData(Bundled.FOLDER).load("london-2014").orThrow();
    }

    private WithProblems<WardIndicator> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("pubs.csv"), text);
        return IndicatorFile.read(file, "pubs", "Licensed premises", london);
    }

    @Test
    void aFileOfAllWardsIsTaken() throws IOException {
        String rows = london.wards().wards().stream()
                .map(w -> w.code().value().toLowerCase(java.util.Locale.ROOT) + ", 2.5 ")
                .collect(Collectors.joining("\r\n"));
        WithProblems<WardIndicator> read = read("\uFEFFGSS,Pubs\r\n" + rows + "\r\n");
        assertThat(read.isClean()).as("%s", read.problems()).isTrue();
        assertThat(read.orThrow().values()).hasSize(629).containsEntry("E05000026", 2.5);
        assertThat(read.orThrow().offWhereMissing()).isFalse();
        assertThat(read.orThrow().source()).contains("pubs.csv");
    }

    @Test
    void wardsThatAreMissingMakeAWarning() throws IOException {
        WithProblems<WardIndicator> read = read("name,value,code\nA,0,E05000026\nB,3,E05000027\n");
        assertThat(read.orThrow().values()).hasSize(2);
        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(p.message()).contains("627 of 629 wards", "left out of the need index", "other shares grow");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E05000026,-1|0 or more",
                "E05000026,NaN|0 or more",
                "E05000026,1e999|0 or more",
                "E05000026,|0 or more",
                "E05000026,0x10|0 or more",
                "E05999999,1|no ward of london-2014",
                "E05000027,1|second row",
                "E05000026,1,2|3 fields"
            })
    void aRowThatCanNotBeRightIsNamedAndNothingIsTaken(String row, String message) throws IOException {
        WithProblems<WardIndicator> read = read("code,value\nE05000027,5\n" + row + "\n");
        assertThat(read.value()).isNull();
        assertThat(read.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("pubs.csv");
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.message()).contains(message);
        });
    }

    @Test
    void zeroInEveryWardAndNoWardAtAllAreRefused() throws IOException {
        assertThat(read("code,value\nE05000027,0\n").problems().toString()).contains("zero in every ward");
        assertThat(read("code,value\n").problems().toString()).contains("zero in every ward");
        assertThat(read("").value()).isNull();
        assertThat(read("code\nE05000027\n").problems().toString()).contains("the columns code and value");
    }

    @ParameterizedTest
    @CsvSource({"crime,in the need index already", "asb,in the need index already", "Pubs!,short name", "'',short name"
    })
    void anIdThatCanNotBeIsRefused(String id, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "code,value\nE05000027,1\n");
        assertThat(IndicatorFile.read(file, id, "X", london).problems().toString())
                .contains(message);
    }

    @Test
    void aMissingFileIsSaid() {
        assertThat(IndicatorFile.read(folder.resolve("no.csv"), "x", "X", london)
                        .problems()
                        .toString())
                .contains("no.csv", "not there");
    }

    @Test
    void antiSocialBehaviourIsKnownFor483WardsAndUnknownNeverNoneElsewhere() {
        assertThat(london.indicators()).singleElement().satisfies(asb -> {
            assertThat(asb.id()).isEqualTo("asb");
            assertThat(asb.offWhereMissing()).isTrue();
            assertThat(asb.values()).hasSize(483).allSatisfy((ward, count) -> assertThat(count)
                    .isPositive());
            // Rows of 201703 to 201802 in the published file.
            assertThat(asb.values()).containsEntry("E05000026", 772.0);
            assertThat(asb.values().values().stream().mapToDouble(d -> d).sum()).isEqualTo(170934);
            assertThat(asb.source()).contains("2017-03 to 2018-02", "146 of 629", "Croydon", "2018-03 (482 wards)");
            assertThat(asb.by(london.wards())).contains(Double.NaN);
        });
    }
}
