package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Allocation;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.PdfPaper;

/** Papers with text and numbers that nobody expects. */
class StrangeTextTest {
    private static final String LONG_WORD = "https://example.org/" + "minutes-of-the-panel-".repeat(12) + "end";
    private static final String LONG =
            "The panel met on the first Monday. ".repeat(86).strip() + " Last words.";

    private static PdfPaper.Result pdf(ExportInput in) {
        return Papers.set(new AreaPaper(in, Papers.allSections()), Progress.NONE, new Cancellation())
                .orThrow();
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static ExportInput strange() {
        ExportInput in = Inputs.lambeth(Inputs.placed());
        Map<String, String> notes = new HashMap<>();
        notes.put(Inputs.COLDHARBOUR, LONG_WORD + " seen");
        notes.put("E05000421", "Zoë Müller-Ångström, Łukasz, Ñandú; \u5f20\u4f1f and \ud83d\ude93 agreed");
        notes.put("E05000422", "\u05e9\u05dc\u05d5\u05dd and \u0645\u0631\u062d\u0628\u0627 said");
        notes.put("E05000423", "bell\u0007 null\u0000 escape\u001b[31m half \ud83d pair \ufffe end");
        ExportInput noted =
                Inputs.with(in.plan(), in.scenario().withNotes(notes).withName("Sc\u00e9nario \ud83d\ude93"));
        return new ExportInput(
                noted.plan(),
                noted.scenario(),
                noted.evaluation(),
                noted.data(),
                noted.profile(),
                noted.ranks(),
                in.scope(),
                noted.date(),
                "",
                new PaperDress("OFFICIAL \u5f20", LONG, null),
                null,
                List.of(),
                noted.version());
    }

    @Test
    void lettersThatTheFontLacksAndControlCharactersLeaveAReadablePaper() throws IOException {
        PdfPaper.Result paper = pdf(strange());
        assertThat(text(paper.bytes()))
                .contains("Zoë Müller-Ångström, Łukasz, Ñandú;", "agreed", "Last words.")
                .contains("bell", "escape", "pair", "said");
        assertThat(text(paper.bytes()).replace(" ", "")).contains(LONG_WORD.replace(" ", ""));
        assertThat(PdfUa.breaches(paper.bytes())).isEmpty();
    }

    @Test
    void theSameTextStandsOnThePageForABrowser() {
        String page = new AreaPaper(strange(), Papers.allSections()).html();
        assertThat(page)
                .contains("\u5f20\u4f1f and \ud83d\ude93 agreed", "\u0645\u0631\u062d\u0628\u0627 said")
                .contains("bell\ufffd null\ufffd escape\ufffd[31m half \ufffd pair \ufffd end")
                .contains(LONG_WORD, "Last words.");
    }

    @Test
    void noPostsAnywhereIsAPaperToo() throws IOException {
        ExportInput in = Inputs.preset("flat-cut");
        int[][] none = new int[in.plan().roles().size()][in.data().wards().size()];
        ExportInput empty = Inputs.lambeth(Inputs.with(in.plan(), in.scenario().withAllocation(Allocation.of(none))));
        PdfPaper.Result paper = pdf(empty);
        assertThat(paper.complaints()).isEmpty();
        assertThat(text(paper.bytes())).contains("0 posts in 21 wards").doesNotContain("NaN", "Infinity", "∞");
        String page = new AreaPaper(empty, Papers.allSections()).html();
        assertThat(page.substring(page.indexOf("<main"))).doesNotContain("NaN", "Infinity", "∞");
    }

    @Test
    void boroughsOfFewestAndMostWards() throws IOException {
        ExportInput in = Inputs.placed();
        int[] sizes = new int[2];
        Borough[] found = new Borough[2];
        for (Borough b : in.data().wards().boroughs()) {
            int n = ReportScope.borough(in.data().wards(), b).wards().length;
            if (found[0] == null || n < sizes[0]) {
                sizes[0] = n;
                found[0] = b;
            }
            if (found[1] == null || n > sizes[1]) {
                sizes[1] = n;
                found[1] = b;
            }
        }
        for (Borough b : found) {
            ExportInput one = in.withScope(ReportScope.borough(in.data().wards(), b));
            String text = text(pdf(one).bytes());
            for (int w : one.scope().wards()) {
                assertThat(text).contains(in.data().wards().ward(w).name());
            }
        }
        assertThat(sizes).containsExactly(16, 24);
    }
}
