package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.PaperSet.Format;
import org.wardplan.report.PaperSet.Item;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PaperSection;
import org.wardplan.report.paper.PdfPaper;

class PaperSetTest {
    private static final ExportInput IN = Inputs.preset("end-2017");
    private static final Set<PaperSection> SHORT = EnumSet.of(PaperSection.PLAN, PaperSection.MONEY);
    private static final List<Item> ALL = PaperSet.items(IN);

    @TempDir
    Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Progress progress = (done, total, what) -> told.add(done + "/" + total + " " + what);

    @Test
    void namesSortWithLondonFirst() {
        assertThat(ALL).hasSize(33);
        assertThat(ALL)
                .extracting(Item::name)
                .isSorted()
                .startsWith("00-london", "01-barking-and-dagenham", "02-barnet")
                .contains("21-lambeth")
                .endsWith("31-wandsworth", "32-westminster");
        assertThat(ALL).extracting(i -> i.scope().wards().length).startsWith(629, 17);
    }

    @Test
    void eachPaperHasTheBytesOfASingleOne() throws IOException {
        List<Item> some = ALL.subList(1, 4);
        PaperSet.Result result = write(some, papers(), new Cancellation());
        assertThat(result.problems()).isEmpty();
        assertThat(result.cancelled()).isFalse();
        assertThat(result.written())
                .extracting(Written::file)
                .containsExactly(
                        folder.resolve("01-barking-and-dagenham.pdf"),
                        folder.resolve("02-barnet.pdf"),
                        folder.resolve("03-bexley.pdf"));
        Path alone = folder.resolve("alone.pdf");
        Written barnet = Papers.pdf(IN.withScope(some.get(1).scope()), SHORT, alone, Progress.NONE, new Cancellation())
                .orThrow();
        assertThat(folder.resolve("02-barnet.pdf")).hasSameBinaryContentAs(alone);
        assertThat(result.written().get(1).sha256()).isEqualTo(barnet.sha256());
        assertThat(told)
                .startsWith("0/3 1 of 3: Barking and Dagenham")
                .contains("3/3 Done")
                .anyMatch(t -> t.endsWith(" 3 of 3: Bexley"));
    }

    @Test
    void oneThatCanNotBeWrittenStopsNoOther() throws IOException {
        Files.createDirectory(folder.resolve("02-barnet.html"));
        PaperSet.Result result =
                PaperSet.write(ALL.subList(1, 4), papers(), folder, Format.HTML, progress, new Cancellation());
        assertThat(result.written())
                .extracting(w -> w.file().getFileName().toString())
                .containsExactly("01-barking-and-dagenham.html", "03-bexley.html");
        assertThat(result.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).endsWith("02-barnet.html");
            assertThat(p.message()).contains("This is a folder");
        });
        assertThat(result.cancelled()).isFalse();
    }

    @Test
    void aFolderThatIsNoneIsOneProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        for (Path none : List.of(file, folder.resolve("missing"))) {
            PaperSet.Result result = PaperSet.write(IN, SHORT, none, Format.PDF, progress, new Cancellation());
            assertThat(result.written()).isEmpty();
            assertThat(result.problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("no such folder"));
        }
        assertThat(file).hasContent("kept");
        assertThat(told).isEmpty();
    }

    @Test
    void cancelledBetweenAndWithinPapersItKeepsWhatIsWhole() throws IOException {
        Cancellation cancellation = new Cancellation();
        PaperSet.Result result = write(
                ALL.subList(0, 6),
                scope -> scope.title().equals("Bexley") ? cancelling(cancellation) : new Blank(scope.title()),
                cancellation);
        assertThat(result.cancelled()).isTrue();
        assertThat(result.problems()).isEmpty();
        assertThat(result.written())
                .hasSizeBetween(3, 5)
                .extracting(Written::file)
                .startsWith(
                        folder.resolve("00-london.pdf"),
                        folder.resolve("01-barking-and-dagenham.pdf"),
                        folder.resolve("02-barnet.pdf"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(result.written().stream()
                            .map(w -> w.file().toString())
                            .toList());
        }
        assertThat(write(ALL, papers(), cancellation)).isEqualTo(new PaperSet.Result(List.of(), List.of(), true));
    }

    @Test
    void anErrorOfTheProgramIsNotHidden() {
        assertThatThrownBy(() -> write(
                        ALL,
                        scope -> {
                            throw new IllegalStateException("broken");
                        },
                        new Cancellation()))
                .hasMessage("broken");
    }

    private PaperSet.Result write(List<Item> items, Function<ReportScope, Paper> papers, Cancellation cancellation) {
        return PaperSet.write(items, papers, folder, Format.PDF, progress, cancellation);
    }

    private static Function<ReportScope, Paper> papers() {
        return scope -> new AreaPaper(IN.withScope(scope), SHORT);
    }

    /** A paper during whose setting someone cancels. */
    private static Paper cancelling(Cancellation cancellation) {
        return new Blank("cancelled") {
            @Override
            public PdfPaper.Result pdf(Progress progress, Cancellation within) {
                cancellation.cancel();
                within.check();
                throw new CancellationException("not reached");
            }
        };
    }

    private static class Blank implements Paper {
        private final String name;

        Blank(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public PdfPaper.Result pdf(Progress progress, Cancellation cancellation) {
            return new PdfPaper.Result(new byte[] {1}, 1, List.of());
        }

        @Override
        public String html() {
            return "";
        }
    }
}
