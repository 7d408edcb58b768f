package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Problem;

class WardDataDamageTest {
    @TempDir
    Path copy;

    private WardData data = new WardData(Bundled.FOLDER);

    @BeforeEach
    void copyTheBundledData() throws IOException {
        try (Stream<Path> files = Files.walk(Bundled.FOLDER)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(Bundled.FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        data = new WardData(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wards.csv", "neighbours.csv", "crime.bin", "boundaries.bin", "asb.csv"})
    void oneChangedByteIsFoundAndTheOtherSetStillOpens(String file) throws IOException {
        Path path = copy.resolve("london-2014").resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);

        assertThat(data.load("london-2014").value()).isNull();
        assertThat(files(data.load("london-2014").problems())).containsExactly("london-2014/" + file);
        assertThat(files(data.verify())).containsExactly("london-2014/" + file);
        assertThat(data.verify().get(0).message()).contains("changed or damaged", "put back");
        assertThat(data.load("london-2022").isClean()).isTrue();
        assertThat(data.list().orThrow()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wards.csv", "neighbours.csv", "crime.bin", "boundaries.bin", "datapackage.json"})
    void aFileThatIsGoneOrCutIsNamed(String file) throws IOException {
        Path gone = copy.resolve("london-2022").resolve(file);
        Files.delete(gone);
        Path cut = copy.resolve("london-2014").resolve(file);
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 3));

        assertThat(data.load("london-2022").value()).isNull();
        assertThat(files(data.load("london-2022").problems())).contains("london-2022/" + file);
        assertThat(data.load("london-2014").value()).isNull();
        assertThat(files(data.verify())).contains("london-2014/" + file, "london-2022/" + file);
    }

    @Test
    void anIndicatorThatIsGoneIsNamed() throws IOException {
        Files.delete(copy.resolve("london-2014/asb.csv"));

        assertThat(data.load("london-2014").value()).isNull();
        assertThat(files(data.load("london-2014").problems())).containsExactly("london-2014/asb.csv");
        assertThat(files(data.verify())).containsExactly("london-2014/asb.csv");
    }

    @Test
    void aWholeSetThatIsGoneIsNamedAndTheOtherOpens() throws IOException {
        try (Stream<Path> files = Files.list(copy.resolve("london-2022"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(copy.resolve("london-2022"));

        assertThat(files(data.verify())).containsExactly("london-2022/datapackage.json");
        assertThat(data.list().orThrow()).hasSize(1);
        assertThat(data.load("london-2014").isClean()).isTrue();
    }

    @Test
    void damagedCategoriesAreNamedAndTheProgramsOwnServe() throws IOException {
        Files.writeString(copy.resolve("crime-categories.csv"), "category\nnonsense\n");

        assertThat(files(data.catalogue().problems())).containsExactly("crime-categories.csv");
        assertThat(data.categories()).hasSize(30);
        assertThat(data.load("london-2014").value()).isNotNull();
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        WardData nowhere = new WardData(copy.resolve("nowhere"));

        assertThat(nowhere.list().problems()).isNotEmpty();
        assertThat(nowhere.load("london-2014").value()).isNull();
        assertThat(nowhere.verify()).isNotEmpty();
    }

    private static List<String> files(List<Problem> problems) {
        return problems.stream().map(p -> String.valueOf(p.file())).distinct().toList();
    }
}
