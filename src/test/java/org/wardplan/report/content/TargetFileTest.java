package org.wardplan.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
        WithProblems<Written> result = TargetFile.write(file, TargetFileTest::many, full(20_000));
        assertProblem(result, "The disk is full: free some room on it");
        assertProblem(result, "The older file was kept as it is.");
        assertThat(file).hasContent("old");
        assertOnly(file);
    }

    @Test
    void fullDiskThatFillsWithTheLastBytesLeavesNothing() {
        Path file = folder.resolve("a.csv");
        assertProblem(TargetFile.write(file, TargetFileTest::many, full(99_999)), "Nothing was left behind.");
        assertThat(folder).isEmptyDirectory();
        assertThat(TargetFile.write(file, TargetFileTest::many, full(100_000)).isClean())
                .isTrue();
    }

    /** A hundred thousand bytes. */
    private static int many(OutputStream out) throws IOException {
        for (int i = 0; i < 1000; i++) {
            out.write(new byte[100]);
        }
        return 1000;
    }

    private static TargetFile.Disk full(int after) {
        return new TargetFile.Disk() {
            @Override
            OutputStream into(OutputStream file) {
                return new FilterOutputStream(file) {
                    private int left = after;

                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        if (count > left) {
                            out.write(bytes, from, left);
                            throw new IOException("No space left on device");
                        }
                        left -= count;
                        out.write(bytes, from, count);
                    }
                };
            }
        };
    }

    /** What the systems say when they refuse to put a new file in the place of an old one. */
    static Stream<Arguments> refusals() {
        String used = "The process cannot access the file because it is being used by another process";
        return Stream.of(
                Arguments.of(new FileSystemException("a.csv", null, used), "open in another program"),
                Arguments.of(new AccessDeniedException("a.csv"), "close it there and try again"),
                Arguments.of(new FileSystemException("a.csv", null, "Read-only file system"), "can only be read"),
                Arguments.of(new FileSystemException("a.csv", null, "Disk quota exceeded"), "allows no more room"),
                Arguments.of(new IOException("There is not enough space on the disk"), "The disk is full"),
                Arguments.of(new IOException("Input/output error"), "(Input/output error): try again"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aFileThatCantBeReplacedIsKeptAndTheReasonTold(IOException refusal, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        WithProblems<Written> result = TargetFile.write(file, TargetFileTest::many, refusing(refusal));
        assertProblem(result, words);
        assertProblem(result, "The older file was kept as it is.");
        assertThat(file).hasContent("old");
        assertOnly(file);
    }

    private static TargetFile.Disk refusing(IOException refusal) {
        return new TargetFile.Disk() {
            @Override
            void move(Path from, Path to) throws IOException {
                throw refusal;
            }
        };
    }

    @Test
    void aFolderThatGoesAwayIsNamed() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        WithProblems<Written> result = TargetFile.write(stick.resolve("a.csv"), out -> {
            try (Stream<Path> files = Files.list(stick)) {
                for (Path f : files.toList()) {
                    Files.delete(f);
                }
            }
            Files.delete(stick);
            return many(out);
        });
        assertProblem(result, "is no longer there");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readOnlyTargetOrFolderIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assumeTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "a user who may write everywhere");
        assertProblem(write(file), "read-only");
        assertThat(file).hasContent("old");
        assertOnly(file);
        Path inside = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(inside.toFile().setWritable(false));
        assertProblem(write(inside.resolve("b.csv")), "No permission to write into");
        assertThat(inside).isEmptyDirectory();
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
