package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.moves.Distances;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveQuestion;
import org.wardplan.planning.moves.MoveTerms;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.MovesInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.paper.MovesPaper;
import org.wardplan.report.paper.PdfPaper;

class MovesPaperTest {
    private static final ExportInput FLOOR = Inputs.preset("end-2017");
    private static final DataSet DATA = Inputs.data();

    @TempDir
    Path folder;

    /** A DWO of every even ward of the list goes to the ward after it; each tenth ward gets a PCSO more. */
    static MovesInput input(ReportScope scope) {
        int[][] posts = FLOOR.scenario().allocation().toArray();
        for (int w = 0; w + 1 < posts[0].length; w += 2) {
            posts[0][w]--;
            posts[0][w + 1]++;
        }
        for (int w = 0; w < posts[1].length; w += 10) {
            posts[1][w]++;
        }
        ExportInput to = Inputs.with(
                FLOOR.plan(), FLOOR.scenario().withName("Every other ward").withAllocation(Allocation.of(posts)));
        MoveList list = MoveList.of(
                MoveQuestion.of(
                        DATA.wards(),
                        Distances.of(DATA.boundaries(), DATA.wards().size()),
                        FLOOR.evaluation(),
                        to.evaluation()),
                new MoveTerms(YearMonth.of(2019, 4), 3, null, null));
        return new MovesInput(
                FLOOR.plan(),
                FLOOR.scenario(),
                to.scenario(),
                list,
                DATA,
                scope,
                Inputs.DATE,
                "J. O'Neill",
                "OFFICIAL-SENSITIVE",
                "1.2.3");
    }

    private static String text(PDDocument pdf, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(pdf).replaceAll("[ \\u00a0]+", " ");
    }

    private static Borough borough(String name) {
        WardSet wards = DATA.wards();
        return wards.boroughs().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMoveStandsOnThePagesOfItsBoroughsAndTheSumsAgree() throws IOException {
        MovesInput in = input(ReportScope.london(DATA.wards()));
        Path file = folder.resolve("moves.pdf");

        int pages = Papers.moves(in, file, Progress.NONE, new Cancellation())
                .orThrow()
                .count();

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages).isGreaterThanOrEqualTo(33);
            String first = text(pdf, 1, 1);
            assertThat(first)
                    .contains("Moves of posts", "Every other ward", "26 April 2019", "J. O'Neill")
                    .contains("no borough lets go, takes in or moves about more than 3 posts in a month (set by")
                    .contains("Distances are straight lines");
            assertThat(first).contains("London " + in.list().sums().within() + " ");
            assertThat(in.list().sums().moved()).isEqualTo(314);
            assertThat(in.list().sums().added()).isEqualTo(63);
            // cell by cell, so that a name that takes two lines stays together
            String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (Move m : in.list().where(m -> m.role() == 0)) {
                String to = DATA.wards().ward(m.to()).name();
                assertThat(all).contains(DATA.wards().ward(m.from()).name()).contains(to);
            }
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page, page);
                assertThat(text).contains("OFFICIAL-SENSITIVE", "Page " + page + " of " + pages);
                // a page that begins in the middle of a table has the table's head again
                assertThat(page == 1 || text.contains("Role From To Posts Distance Month"))
                        .isTrue();
            }
        }
    }

    @Test
    void aBoroughsPaperHasItsOwnMovesAlone() throws IOException {
        MovesInput in = input(ReportScope.borough(DATA.wards(), borough("Lambeth")));

        PdfPaper.Result paper = MovesPaper.of(in, Progress.NONE, new Cancellation());

        assertThat(paper.complaints()).isEmpty();
        int lambeth = DATA.wards().boroughs().indexOf(borough("Lambeth"));
        List<Move> its = in.list().where(m -> in.list().touchesBorough(m, lambeth));
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            String all = text(pdf, 1, pdf.getNumberOfPages());
            assertThat(all.lines().filter(l -> l.matches("(DWO|PCSO) .*")).count())
                    .isEqualTo(its.size());
            assertThat(all).contains("Within the borough", "as recruited").doesNotContain("By borough");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(MovesPaper.of(in, Progress.NONE, new Cancellation()).bytes()).isEqualTo(paper.bytes());
    }
}
