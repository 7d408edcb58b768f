package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Lock;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;
import org.wardplan.report.paper.PdfPaper;
import org.wardplan.report.paper.WardProfile;
import org.wardplan.report.paper.WardProfiles;

class WardProfileTest {
    private static final ExportInput IN = Inputs.placed();
    private static final WardSet WARDS = IN.data().wards();

    private static PdfPaper.Result set(ExportInput in, int ward) throws IOException {
        return new WardProfile(in, ward).pdf(Progress.NONE, new Cancellation());
    }

    private static String text(PdfPaper.Result paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    void figuresAreThoseOfTheEvaluationAndThePageIsTagged() throws IOException {
        int w = WARDS.indexOf(Inputs.COLDHARBOUR);
        PdfPaper.Result page = set(IN, w);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.complaints()).isEmpty();
        assertThat(PdfUa.breaches(page.bytes())).isEmpty();
        Evaluation e = IN.evaluation();
        MonthWindow year = IN.data().crime().lastMonths(12);
        assertThat(text(page))
                .contains("Coldharbour")
                .contains(Inputs.COLDHARBOUR)
                .contains(Words.percent(e.coverage(w), 0))
                .contains("has " + Words.number(e.effective(w), 1) + " of "
                        + Words.number(e.need().target(w), 1) + " effective")
                .contains("≈ " + Words.number(e.inDwoPosts(e.gap(w)), 1))
                .contains("(90%: " + IN.ranks().low()[w] + "–" + IN.ranks().high()[w] + ")")
                .contains("All recorded crime " + Words.count(IN.data().crime().total(w, year)))
                .contains("DWO at 4")
                .contains("One DWO moved from Streatham Wells for the town-centre pilot.")
                .contains("Ferndale")
                .contains("--ward E05000420 --date 2019-04-26");
        assertThat(new WardProfile(IN, w).html())
                .contains(">Map of 21 wards of Lambeth by coverage around Coldharbour")
                .contains(">Recorded crime in Coldharbour by month, March 2017 to February 2019");
    }

    /** The ten longest names, then wards with most neighbours, with no posts and with very long notes. */
    @Test
    void theHardestWardsTakeOnePageEach() throws IOException {
        Set<Integer> hard = new LinkedHashSet<>();
        IntStream.range(0, WARDS.size())
                .boxed()
                .sorted(Comparator.comparingInt(w -> -WARDS.ward(w).name().length()))
                .limit(5)
                .forEach(hard::add);
        IntStream.range(0, WARDS.size())
                .boxed()
                .sorted(Comparator.comparingInt(w -> -WARDS.neighbourCount(w)))
                .limit(4)
                .forEach(hard::add);
        hard.add(WARDS.indexOf("E05000331"));
        int[][] posts = IN.scenario().allocation().toArray();
        Map<String, String> notes = new HashMap<>();
        Set<Lock> locks = new HashSet<>();
        for (int w : hard) {
            posts[0][w] = 0;
            posts[1][w] = 0;
            String code = WARDS.ward(w).code().value();
            notes.put(code, "The panel asked for a second officer, and the borough agreed. ".repeat(30));
            locks.add(new Lock(code, "DWO"));
        }
        ExportInput in = Inputs.with(
                IN.plan(),
                IN.scenario()
                        .withAllocation(Allocation.of(posts))
                        .withNotes(notes)
                        .withLocks(locks));
        for (int w : hard) {
            PdfPaper.Result page = set(in, w);
            assertThat(page.pages()).as(WARDS.ward(w).name()).isEqualTo(1);
            assertThat(text(page))
                    .contains("see the plan")
                    .contains("Below the floor")
                    .contains("ward.pdf");
        }
    }

    @Test
    void profilesOfABoroughAreAPageEachAndBookmarked() throws IOException {
        ExportInput kingston = IN.withScope(ReportScope.borough(WARDS, Inputs.borough("Kingston upon Thames")));
        PdfPaper.Result all = new WardProfiles(kingston).pdf(Progress.NONE, new Cancellation());
        assertThat(all.pages()).isEqualTo(16);
        try (PDDocument pdf = Loader.loadPDF(all.bytes())) {
            List<String> names = new java.util.ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(c -> names.add(c.getTitle()));
            assertThat(names).hasSize(16).isSorted().contains("Berrylands", "Tudor");
        }
    }
}
