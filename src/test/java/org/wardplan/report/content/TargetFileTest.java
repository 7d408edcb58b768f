package org.wardplan.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.Hashes;

class TargetFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void replacesAFileAndTellsItsHash() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old and longer");
        Written written = TargetFile.write(file, out -> {
                    out.write(NEW);
                    return 7;
                })
                .orThrow();
        assertThat(file).hasBinaryContent(NEW);
        assertThat(written).isEqualTo(new Written(file, 7, Hashes.sha256(NEW)));
        assertOnly(file);
    }

    @Test
    void fullDiskKeepsTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        WithProblems<Written> result = TargetFile.write(file, out -> {
            out.write(NEW);
            throw new IOException("No space left on device");
        });
        assertProblem(result, "No space left on device");
        assertThat(file).hasContent("old");
        assertOnly(file);
    }

    @Test
    void cancellationPassesThroughAndKeepsTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> TargetFile.write(file, out -> {
                    out.write(NEW);
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("old");
        assertOnly(file);
    }

    @Test
    void folderAsTargetIsAProblem() throws IOException {
        assertProblem(write(folder), "This is a folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missingFolderIsAProblem() {
        assertProblem(write(folder.resolve("none/a.csv")), "There is no folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fileInPlaceOfAFolderIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertProblem(write(file.resolve("b.csv")), "There is no folder");
        assertThat(file).hasContent("old");
    }

    @Test
    void leftoversOfAKilledRunDoNotMatter() throws IOException {
        Files.writeString(folder.resolve(".a.csv.0.part"), "half");
        Path file = folder.resolve("a.csv");
        assertThat(write(file).isClean()).isTrue();
        assertThat(file).hasBinaryContent(NEW);
    }

    private static WithProblems<Written> write(Path file) {
        return TargetFile.write(file, out -> {
            out.write(NEW);
            return 1;
        });
    }

    private static void assertProblem(WithProblems<Written> result, String words) {
        assertThat(result.value()).isNull();
        assertThat(result.problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains(words));
    }

    private void assertOnly(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
