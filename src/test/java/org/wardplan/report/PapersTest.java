package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.BuiltInTemplates;
import org.wardplan.report.paper.PaperSection;
import org.wardplan.report.paper.PdfPaper;

class PapersTest {
    private static final ExportInput LONDON = Inputs.placed();
    private static final ExportInput LAMBETH = Inputs.lambeth(LONDON);

    @TempDir
    Path folder;

    @Test
    void londonPaperNamesEveryWardAndItsSums() throws IOException {
        Path file = folder.resolve("london.pdf");
        Written written = pdf(LONDON, file);
        assertThat(Files.size(file)).isLessThan(3_000_000);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(written.count()).isBetween(12, 18);
            String text = text(pdf);
            for (int w : LONDON.scope().wards()) {
                Ward ward = LONDON.data().wards().ward(w);
                assertThat(text)
                        .containsPattern(Pattern.quote(ward.name()) + "( \\*)? "
                                + Pattern.quote(ward.borough().name()) + " ");
            }
            Summary s = LONDON.evaluation().london();
            assertThat(text)
                    .contains("London " + Words.count(629) + " wards")
                    .contains(
                            Words.count(s.totalPosts()),
                            Words.count(s.crimes()),
                            s.cost().inPounds())
                    .contains(LONDON.data().description().sha256())
                    .contains("This is not an equality impact assessment.")
                    .contains("Page 1 of " + written.count());
        }
    }

    @Test
    void boroughPaperTellsItsSumsAndDecisions() throws IOException {
        Path file = folder.resolve("lambeth.pdf");
        pdf(LAMBETH, file);
        Summary s = LONDON.evaluation().summary(LAMBETH.scope().wards());
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = text(pdf);
            assertThat(text)
                    .contains("Lambeth", "Central South BCU", "26 April 2019", "J. O'Neill")
                    .contains("The plan gives Lambeth " + s.totalPosts() + " posts in 21 wards")
                    .contains(s.cost().inPounds())
                    .contains("DWO locked at 4: One DWO moved from Streatham Wells")
                    .contains("PCSO locked at 1, no reason given")
                    .contains("Café \"Élan\" & <friends>")
                    .contains("--borough Lambeth --date 2019-04-26 --marking OFFICIAL --author 'J. O'\\''Neill'");
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(6);
            assertThat(text(pdf, 1))
                    .contains("Lambeth 21 wards", "Rank of 629 with its 90% interval", "Method. Recorded crime of");
            for (int k = 1; k <= pdf.getNumberOfPages(); k++) {
                String page = text(pdf, k);
                assertThat(page.split("OFFICIAL", -1).length - 1)
                        .as("page %d", k)
                        .isGreaterThanOrEqualTo(2);
                assertThat(page).contains("Page " + k + " of " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void overBudgetAndBelowFloorStandOnTheFirstPage() throws IOException {
        Path file = folder.resolve("cut.pdf");
        ExportInput over = Inputs.lambeth(Inputs.withFewerPosts());
        assertThat(over.evaluation().summary(over.scope().wards()).belowFloor()).isEqualTo(1);
        assertThat(over.evaluation().headroom().isNegative()).isTrue();
        pdf(over, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(text(pdf, 1))
                    .contains("Over budget: the plan for London costs")
                    .contains("Below the floor: 1 ward has fewer posts than the floor rule promises (2 DWO + 1 PCSO).");
        }
        pdf(Inputs.lambeth(Inputs.preset("end-2017")), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(text(pdf, 1)).doesNotContain("Over budget").doesNotContain("Below the floor");
        }
    }

    @Test
    void paperIsTaggedWithTitleLanguageBookmarksAndTheMapInWords() throws IOException {
        PdfPaper.Result paper = PdfPaper.of(LAMBETH, Papers.allSections(), Progress.NONE, new Cancellation());
        assertThat(paper.complaints()).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Ward allocation report, Lambeth");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "Ward allocation report, Lambeth");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Lambeth");
            List<PDStructureElement> elements = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), elements);
            assertThat(elements.stream().filter(e -> e.getStructureType().equals("Figure")))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .satisfiesExactlyInAnyOrder(
                            coverage ->
                                    assertThat(coverage).contains("Map of 21 wards of Lambeth by coverage", "60–74%"),
                            hotSpots -> assertThat(hotSpots)
                                    .contains("Map of 21 wards of Lambeth by hot spots", "Hot 99%", "Cold 99%"));
            assertThat(elements.stream().map(PDStructureElement::getStructureType))
                    .contains("H1", "H2", "Table", "TH", "TD", "P");
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        PdfPaper.Result paper = PdfPaper.of(LAMBETH, Papers.allSections(), Progress.NONE, new Cancellation());
        Set<String> names = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().substring(7));
                }
            }
        }
        assertThat(names).containsExactlyInAnyOrder("Roboto-Regular", "Roboto-Medium", "Roboto-Bold");
    }

    @Test
    void samePaperHasTheSameBytesWhateverTheMachineSpeaks() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] first = bytes();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes()).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private byte[] bytes() throws IOException {
        List<Path> files = List.of(
                folder.resolve("a.pdf"), folder.resolve("a.csv"), folder.resolve("a.geojson"), folder.resolve("a.svg"));
        pdf(LAMBETH, files.get(0));
        Exports.csv(LAMBETH, files.get(1)).orThrow();
        Exports.geoJson(LAMBETH, files.get(2), Progress.NONE, new Cancellation())
                .orThrow();
        org.wardplan.planning.Measure m = org.wardplan.planning.Measure.HARM;
        Exports.svg(LAMBETH, m, m.standard(), false, files.get(3), Progress.NONE, new Cancellation())
                .orThrow();
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (Path file : files) {
            all.write(Files.readAllBytes(file));
        }
        return all.toByteArray();
    }

    @Test
    void markingWithQuotesStaysText() throws IOException {
        ExportInput in = new ExportInput(
                LAMBETH.plan(),
                LAMBETH.scenario(),
                LAMBETH.evaluation(),
                LAMBETH.data(),
                LAMBETH.profile(),
                null,
                LAMBETH.scope(),
                LAMBETH.date(),
                "",
                PaperDress.marked("OFFICIAL-SENSITIVE \"} <b>"),
                null,
                List.of(),
                "0.1.0");
        Path file = folder.resolve("marked.pdf");
        pdf(in, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(text(pdf, 2)).contains("OFFICIAL-SENSITIVE \"} <b>");
            assertThat(text(pdf)).contains("No intervals were worked out");
        }
    }

    @Test
    void sectionsCanBeLeftOut() throws IOException {
        Path file = folder.resolve("short.pdf");
        Papers.pdf(LAMBETH, Set.of(PaperSection.PLAN, PaperSection.MONEY), file, Progress.NONE, new Cancellation())
                .orThrow();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(text(pdf)).contains("Money by role").doesNotContain("Wards by priority");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** The boroughs of fewest and of most wards. */
    @ParameterizedTest
    @ValueSource(strings = {"Islington", "Croydon"})
    void paperOfAPanelHasFourPages(String borough) throws IOException {
        ExportInput in = LONDON.withScope(ReportScope.borough(Inputs.data().wards(), Inputs.borough(borough)));
        Set<PaperSection> panel = BuiltInTemplates.sections(BuiltInTemplates.PANEL.sections());
        PdfPaper.Result paper = PdfPaper.of(in, panel, Progress.NONE, new Cancellation());
        assertThat(paper.complaints()).isEmpty();
        assertThat(paper.pages()).isLessThanOrEqualTo(4);
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            assertThat(text(pdf, 1)).contains(in.scope().wards().length + " wards", "Method. Recorded crime of");
            assertThat(text(pdf)).contains("--template panel", "stand in the full paper");
        }
    }

    @Test
    void htmlPageHoldsTheMapAsSvg() throws IOException {
        Path file = folder.resolve("lambeth.html");
        Papers.html(LAMBETH, Papers.allSections(), file).orThrow();
        assertThat(Files.readString(file))
                .contains(
                        "<svg ",
                        "id=\"" + Inputs.COLDHARBOUR + "\"",
                        "id=\"hotspots-" + Inputs.COLDHARBOUR + "\"",
                        "OFFICIAL");
    }

    @Test
    void cancelledPaperLeavesNothing() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        Path file = folder.resolve("london.pdf");
        assertThatThrownBy(() -> Papers.pdf(LONDON, file, Progress.NONE, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static Written pdf(ExportInput in, Path file) {
        return Papers.pdf(in, file, Progress.NONE, new Cancellation()).orThrow();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement e) {
                into.add(e);
                collect(e, into);
            }
        }
    }
}
