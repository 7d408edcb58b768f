package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumption.Status;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Preset;

class PresetReaderTest {
    private static final Path BUNDLED = Bundled.FOLDER.resolve("presets");

    @TempDir
    Path folder;

    private Path preset;
    private Path shared;

    @BeforeEach
    void copy() throws IOException {
        preset = Files.copy(BUNDLED.resolve("end-2017.json"), folder.resolve("end-2017.json"));
        shared = Files.copy(BUNDLED.resolve("assumptions.json"), folder.resolve("assumptions.json"));
    }

    @Test
    void everyPresetHasHoursForEveryCategoryAllMarkedAsAssumptions() {
        List<String> categories = new WardData(Bundled.FOLDER)
                .categories().stream().map(CrimeCategory::id).toList();
        for (Preset p : PresetReader.readAll(BUNDLED).orThrow()) {
            List<Assumption> hours = p.assumptions().stream()
                    .filter(a -> a.key().startsWith("hours.") || a.key().startsWith("workload."))
                    .toList();
            assertThat(hours).as(p.id()).hasSize(32).allSatisfy(a -> {
                assertThat(a.status()).isEqualTo(Status.ASSUMPTION);
                assertThat(a.source()).contains("Wardplan's");
                assertThat(a.value()).isPositive();
            });
            assertThat(hours.stream().map(Assumption::key).filter(k -> k.startsWith("hours.")))
                    .containsExactlyElementsOf(
                            categories.stream().map(c -> "hours." + c).toList());
        }
    }

    @Test
    void sharedAssumptionsStandBesideTheirLike() {
        List<String> keys = PresetReader.read(preset).orThrow().assumptions().stream()
                .map(Assumption::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates().containsSubsequence("alpha.deprivation", "alpha.asb", "window.months");
        assertThat(keys.get(keys.indexOf("window.months") + 1)).isEqualTo("window.first");
    }

    @Test
    void aPresetKeepsItsOwnValueOfASharedKey() throws IOException {
        Files.writeString(preset, Files.readString(preset).replace("window.months", "window.first"));
        assertThat(PresetReader.read(preset).orThrow().assumptions())
                .filteredOn(a -> a.key().equals("window.first"))
                .singleElement()
                .satisfies(a -> assertThat(a.value()).isEqualTo(12));
    }

    @Test
    void aPresetSaysWhenItsRunOverTimeBegins() throws IOException {
        assertThat(PresetReader.read(preset).orThrow().phasing()).isEqualTo(Phasing.STANDARD);
        Phasing growth = PresetReader.read(BUNDLED.resolve("new-met-2024.json"))
                .orThrow()
                .phasing();
        assertThat(growth.start()).isEqualTo(YearMonth.of(2024, 4));
        assertThat(growth.promises()).isEmpty();

        Files.writeString(preset, Files.readString(preset).replaceFirst("\\{", "{\"start\": \"2024-05\","));
        assertThat(PresetReader.read(preset).problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("2024-05", "expected one as in 2024-04"));
    }

    @Test
    void withoutTheSharedFilePresetsOpenAndOneWarningSaysWhatIsMissing() throws IOException {
        Files.copy(BUNDLED.resolve("flat-cut.json"), folder.resolve("flat-cut.json"));
        for (String damaged : new String[] {"", "{\"note\":\"\"}", "[", "missing"}) {
            Files.writeString(shared, damaged);
            if (damaged.equals("missing")) {
                Files.delete(shared);
            }
            WithProblems<List<Preset>> read = PresetReader.readAll(folder);
            assertThat(read.value()).as(damaged).hasSize(2);
            assertThat(read.problems()).as(damaged).singleElement().satisfies(p -> {
                assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
                assertThat(p.file()).isEqualTo("assumptions.json");
                assertThat(p.message()).contains("no targets by workload", "put back");
            });
        }
    }
}
