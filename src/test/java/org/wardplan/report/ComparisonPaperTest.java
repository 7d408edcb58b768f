package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.planning.compare.ComparedArea;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.KeyFigure;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.report.content.ComparisonInput;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;
import org.wardplan.report.paper.ComparisonPaper;
import org.wardplan.report.paper.PdfPaper;

class ComparisonPaperTest {
    private static final DataSet DATA = Inputs.data();
    private static final ReportScope LONDON = ReportScope.london(DATA.wards());
    private static ComparisonInput input;
    private static PdfPaper.Result london;
    private static String text;

    private static ComparisonInput of(List<ExportInput> scenarios, ReportScope scope) {
        List<Evaluation> evaluations =
                scenarios.stream().map(ExportInput::evaluation).toList();
        Plan plan = scenarios.get(0).plan();
        return ComparisonInput.of(
                plan,
                DATA,
                Comparison.of(evaluations, DATA.wards(), scope.wards(), UnaryOperator.identity(), null),
                List.of(scenarios.get(0).profile()),
                scope,
                Inputs.DATE,
                "J. O'Neill",
                new PaperDress("OFFICIAL-SENSITIVE", "For the panel of May.", null),
                "1.2.3");
    }

    @BeforeAll
    static void setThePaper() throws IOException {
        ExportInput floor = Inputs.preset("growth-2017");
        ExportInput placed = Inputs.placed();
        ExportInput fewer = Inputs.withFewerPosts();
        input = of(
                List.of(
                        floor,
                        placed,
                        Inputs.with(
                                fewer.plan(),
                                fewer.scenario()
                                        .withName("Fewer & <less>")
                                        .withBudget(fewer.scenario().budget().withTotal(Money.pounds(90_000_000))))),
                LONDON);
        london = new ComparisonPaper(input).pdf(Progress.NONE, new Cancellation());
        text = text(london);
    }

    private static String text(PdfPaper.Result paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("[ \\u00a0]+", " ");
        }
    }

    private static String line(String start) {
        return text.lines().filter(l -> l.startsWith(start)).findFirst().orElse("no line " + start);
    }

    @Test
    void keyFiguresAreThoseOfTheComparison() {
        assertThat(london.complaints()).isEmpty();
        for (KeyFigure f : KeyFigure.values()) {
            String row = line(f.label() + " ");
            for (ComparedScenario s : input.comparison().scenarios()) {
                assertThat(row).as(f.label()).contains(f.text(s));
            }
        }
        for (PairChange p : input.comparison().pairs()) {
            assertThat(text.replaceAll("\\s+", " ")).contains(p.sentence());
        }
        for (ComparedScenario s : input.comparison().scenarios()) {
            s.broken().forEach(b -> assertThat(text.replaceAll("\\s+", " "))
                    .contains(s.letter() + " breaks a rule of its own. " + b));
        }
    }

    @Test
    void everyBoroughHasItsPostsAndCoverageInEachScenario() {
        for (ComparedArea a : input.comparison().boroughs()) {
            StringBuilder row = new StringBuilder(a.name());
            for (int k = 0; k < a.figures().size(); k++) {
                Summary s = a.figures().get(k);
                row.append(' ').append(Words.count(s.totalPosts()));
                row.append(' ').append(Words.percent(s.coverage(), 0));
                row.append(k == 0 ? "" : " " + Words.signed(a.change(0, k)));
            }
            assertThat(text).contains(row);
        }
    }

    @Test
    void wardsThatChangeMostAreNamedAndTheRestCounted() {
        int changed = (int) java.util.stream.IntStream.range(0, DATA.wards().size())
                .filter(w -> input.comparison().pairs().stream()
                        .anyMatch(p -> p.from() == 0 && p.changed().contains(w)))
                .count();
        assertThat(changed).isGreaterThan(60);
        assertThat(text.replaceAll("\\s+", " "))
                .contains(changed + " wards have other posts in a later scenario than in A")
                .contains("the other " + (changed - 40) + " too");
        assertThat(text).contains("West End Westminster");
    }

    @Test
    void saysWhatItRestsOnAndHowToMakeItAgain() {
        String flat = text.replaceAll("\\s+", " ");
        assertThat(flat)
                .contains("This is not an equality impact assessment.")
                .contains("For the panel of May.")
                .contains("OFFICIAL-SENSITIVE")
                .contains("Fewer & <less>")
                .contains("--date 2019-04-26 --marking OFFICIAL-SENSITIVE --pdf paper.pdf")
                .contains("--compare growth-2017,growth-2017,growth-2017");
        assertThat(flat.replace(" ", "")).contains(DATA.description().sha256());
    }

    @Test
    void picturesHaveWordsAndTheSameInputHasTheSameBytes() throws IOException {
        ReportScope kingston = ReportScope.borough(DATA.wards(), Inputs.borough("Kingston upon Thames"));
        ComparisonPaper paper =
                new ComparisonPaper(of(List.of(Inputs.preset("growth-2017"), Inputs.placed()), kingston));
        PdfPaper.Result first = paper.pdf(Progress.NONE, new Cancellation());
        assertThat(PdfUa.breaches(first.bytes())).isEmpty();
        assertThat(paper.pdf(Progress.NONE, new Cancellation()).bytes()).isEqualTo(first.bytes());
        String html = paper.html();
        assertThat(html).contains(">Map of 16 wards of Kingston upon Thames by coverage in A");
        assertThat(html).contains("Change of posts by ward from A");
        for (int w : kingston.wards()) {
            assertThat(text(first)).contains(DATA.wards().ward(w).name());
        }
    }
}
