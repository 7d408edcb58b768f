package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.report.content.ComparisonInput;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.ComparisonPaper;
import org.wardplan.report.paper.MovesPaper;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PaperSection;
import org.wardplan.report.paper.WardProfile;

/** Papers of every kind keep to PDF/UA-1, as veraPDF sees it. The long table of London is left to {@link PdfUa}'s own run. */
class PdfUaTest {
    private static final Progress QUIET = Progress.NONE;
    private static final byte[] SHORT =
            bytes(new AreaPaper(Inputs.lambeth(Inputs.placed()), EnumSet.of(PaperSection.MAP, PaperSection.PLAN)));

    /** Lambeth over budget, a ward below the floor, notes, locks, a number set by hand, a logo and a note. */
    private static ExportInput everything() {
        ExportInput in = Inputs.withFewerPosts();
        String at = "2019-04-20T14:06:30Z";
        Recommendation recommended = new Recommendation(
                Aim.CLOSE_THE_GAPS,
                Money.pounds(140_000_000),
                50,
                49,
                at,
                in.scenario().allocation());
        PostOverride override = new PostOverride(Inputs.COLDHARBOUR, "DWO", 3, 4, "Pilot", "A. Smith", at);
        return Inputs.dressed(Inputs.lambeth(
                Inputs.with(in.plan(), in.scenario().withAdvice(new Advice(recommended, List.of(override))))));
    }

    private static byte[] bytes(Paper paper) {
        return Papers.set(paper, QUIET, new Cancellation()).orThrow().bytes();
    }

    @Test
    void boroughPaperWithEverythingInIt() {
        assertThat(PdfUa.breaches(bytes(new AreaPaper(everything(), Papers.allSections()))))
                .isEmpty();
    }

    @Test
    void londonPaperWithoutItsLongTable() {
        Set<PaperSection> sections = EnumSet.complementOf(EnumSet.of(PaperSection.WARDS));
        assertThat(PdfUa.breaches(bytes(new AreaPaper(Inputs.placed(), sections))))
                .isEmpty();
    }

    @Test
    void wardProfile() {
        int ward = Inputs.data().wards().indexOf(Inputs.COLDHARBOUR);
        assertThat(PdfUa.breaches(bytes(new WardProfile(everything(), ward)))).isEmpty();
    }

    @Test
    void threeScenariosOfABorough() {
        assertThat(PdfUa.breaches(bytes(comparison()))).isEmpty();
    }

    /** Lambeth as the preset opens, placed, and with fewer posts. */
    static ComparisonPaper comparison() {
        ExportInput in = Inputs.lambeth(Inputs.placed());
        Comparison comparison = Comparison.of(
                List.of(
                        Inputs.preset("growth-2017").evaluation(),
                        in.evaluation(),
                        Inputs.withFewerPosts().evaluation()),
                in.data().wards(),
                in.scope().wards(),
                id -> id,
                null);
        return new ComparisonPaper(ComparisonInput.of(
                in.plan(),
                in.data(),
                comparison,
                List.of(in.profile()),
                in.scope(),
                in.date(),
                in.author(),
                Inputs.DRESSED,
                in.version()));
    }

    @Test
    void movesOfABorough() throws IOException {
        byte[] pdf = MovesPaper.of(
                        MovesPaperTest.input(Inputs.lambeth(Inputs.placed()).scope()), QUIET, new Cancellation())
                .bytes();
        assertThat(PdfUa.breaches(pdf)).isEmpty();
    }

    @Test
    void aPaperWithoutItsTitleOrWordsForItsMapsIsFound() throws IOException {
        assertThat(PdfUa.breaches(broken(pdf -> pdf.getDocumentCatalog().setMetadata(null))))
                .anySatisfy(b -> assertThat(b).startsWith("7.1-8 "));
        assertThat(PdfUa.breaches(broken(pdf ->
                        pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("ViewerPreferences")))))
                .anySatisfy(b -> assertThat(b).startsWith("7.1-10 "));
        assertThat(PdfUa.breaches(
                        broken(pdf -> withoutWords(pdf.getDocumentCatalog().getStructureTreeRoot()))))
                .singleElement()
                .satisfies(b -> assertThat(b).startsWith("7.3-1 ").contains("Figure"));
    }

    @Test
    void checkingSaysNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            PdfUa.breaches(SHORT);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] broken(Consumer<PDDocument> how) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SHORT)) {
            how.accept(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void withoutWords(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement e) {
                e.getCOSObject().removeItem(COSName.ALT);
                withoutWords(e);
            }
        }
    }
}
