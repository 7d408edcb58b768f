package org.wardplan.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.Inputs;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.sheet.Sheets.Cell;

class ScenarioWorkbookTest {
    private static final int SUMMARY = 1;
    private static final int WARDS = 2;
    private static final int BOROUGHS = 3;
    private static final int DEPRIVATION = 4;
    private static final int RATES = 5;
    private static final int BUDGET = 6;
    private static final int HEAD = WardsSheet.HEAD + 1;
    private static final int FIRST = WardsSheet.FIRST + 1;

    private static ExportInput input;
    private static Sheets book;
    private static Map<String, Cell> wards;

    @BeforeAll
    static void write() throws IOException {
        input = Inputs.withFewerPosts();
        book = Sheets.of(input);
        wards = book.cells(WARDS);
    }

    private static Cell ward(String heading, int row) {
        return wards.get(Sheets.column(wards, HEAD, heading) + row);
    }

    @Test
    void everyWardHasItsPostsAsInputsAndItsFiguresAsFormulasWithTheProgramsValues() {
        Evaluation e = input.evaluation();
        for (int w = 0; w < e.wards(); w++) {
            int row = FIRST + w;
            assertThat(ward("Ward code", row).value())
                    .isEqualTo(input.data().wards().ward(w).code().value());
            assertThat(ward("DWO", row).formula()).isNull();
            assertThat(ward("DWO", row).number()).isEqualTo(e.posts(0, w));
            assertThat(ward("Target", row).formula()).isNull();
            assertThat(ward("Target", row).number()).isEqualTo(e.need().target(w));
            formula("Effective posts", row, e.effective(w));
            formula("Coverage", row, e.coverage(w));
            formula("Gap", row, e.gap(w));
            formula("Gap in DWO posts", row, e.inDwoPosts(e.gap(w)));
            formula("Fair share", row, e.fairShare(w));
            formula("Cost a year", row, e.cost(w).pence() / 100.0);
            formula("Change", row, e.change(w));
            formula("Below the floor", row, e.belowFloor(w) ? 1 : 0);
        }
        assertThat(wards).doesNotContainKey("A" + (FIRST + e.wards()));
    }

    private static void formula(String heading, int row, double expected) {
        Cell cell = ward(heading, row);
        assertThat(cell.formula()).as(heading).isNotNull();
        assertThat(cell.number()).as(heading).isEqualTo(expected);
    }

    @Test
    void formulasReadTheRowsPostsAndTheRatesByName() {
        String row = Integer.toString(FIRST);
        String dwo = Sheets.column(wards, HEAD, "DWO") + row;
        String pcso = Sheets.column(wards, HEAD, "PCSO") + row;
        String target = Sheets.column(wards, HEAD, "Target") + row;
        String effective = Sheets.column(wards, HEAD, "Effective posts") + row;
        assertThat(ward("Effective posts", FIRST).formula())
                .startsWith(dwo + "*DWO_effective_post+" + pcso + "*PCSO_effective_post");
        assertThat(ward("Cost a year", FIRST).formula())
                .startsWith("ROUND(" + dwo + "*DWO_unit_cost+" + pcso + "*PCSO_unit_cost")
                .endsWith(",2)");
        assertThat(ward("Gap", FIRST).formula()).isEqualTo("MAX(0," + target + "-" + effective + ")");
        assertThat(ward("Coverage", HEAD - 1).formula()).startsWith("IF(" + target.replace(row, "4"));
        assertThat(ward("DWO", HEAD - 1).formula())
                .isEqualTo("SUBTOTAL(109," + dwo + ":" + dwo.replace(row, Integer.toString(FIRST + 628)) + ")");
    }

    @Test
    void keyFiguresAreFormulasWithTheSumsOfTheProgram() {
        Map<String, Cell> cells = book.cells(SUMMARY);
        Summary s = input.evaluation().london();
        figure(cells, "DWO posts", s.posts()[0]);
        figure(cells, "Cost a year", s.cost().pence() / 100.0);
        figure(cells, "Headroom, London", input.evaluation().headroom().pence() / 100.0);
        figure(cells, "Effective posts", s.effectivePosts());
        figure(cells, "Posts short", s.unmetPosts());
        figure(cells, "Coverage", s.coverage());
        figure(cells, "Unmet need index", s.unmetNeedIndex());
        figure(cells, "Lowest coverage", s.worstCoverage());
        figure(cells, "Worst tenth", s.worstDecileCoverage());
        figure(cells, "Gini", s.gini());
        figure(cells, "Wards below the floor", s.belowFloor());
        assertThat(s.belowFloor()).isPositive();
    }

    private static void figure(Map<String, Cell> cells, String label, double expected) {
        String row = cells.entrySet().stream()
                .filter(e ->
                        e.getKey().startsWith("A") && label.equals(e.getValue().value()))
                .map(e -> e.getKey().substring(1))
                .findFirst()
                .orElseThrow();
        assertThat(cells.get("B" + row).formula()).as(label).isNotNull();
        assertThat(cells.get("B" + row).number()).as(label).isEqualTo(expected);
        assertThat(cells.get("C" + row).formula()).as(label).isNull();
        assertThat(cells.get("C" + row).number()).as(label).isEqualTo(expected);
    }

    /** The Gini by its definition, out of the values of the helper column: the formula's sum is the program's figure. */
    @Test
    void helperColumnAddsUpToTheGini() {
        double sum = 0;
        for (int row = FIRST; row < FIRST + 629; row++) {
            sum += ward("Working for Gini", row).number();
        }
        Summary s = input.evaluation().london();
        assertThat(1 - sum / s.effectivePosts() / s.targetPosts()).isCloseTo(s.gini(), within(1e-12));
    }

    @Test
    void boroughsAndFifthsAddUpWardsByFormula() {
        Map<String, Cell> boroughs = book.cells(BOROUGHS);
        assertThat(boroughs.get("A4").value()).isEqualTo("Borough");
        assertThat(boroughs.get("A37").value()).isEqualTo("London");
        String cost = Sheets.column(boroughs, 4, "Cost a year");
        double sum = 0;
        for (int row = 5; row < 37; row++) {
            assertThat(boroughs.get(cost + row).formula())
                    .isEqualTo("ROUND(SUMIFS(Ward_cost,Ward_borough,$A" + row + "),2)");
            sum += boroughs.get(cost + row).number();
        }
        double pounds = input.evaluation().london().cost().pence() / 100.0;
        assertThat(sum).isEqualTo(pounds);
        assertThat(boroughs.get(cost + 37).number()).isEqualTo(pounds);
        Map<String, Cell> fifths = book.cells(DEPRIVATION);
        assertThat(fifths.values().stream().map(Cell::value)).contains("This is not an equality impact assessment.");
        assertThat(fifths.get(Sheets.column(fifths, 4, "Wards") + 5).formula()).isEqualTo("COUNTIFS(Ward_fifth,$A5)");
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() {
        int row = FIRST + input.data().wards().indexOf("E05000421");
        assertThat(ward("Note", row)).isEqualTo(new Cell(null, "=cmd|' /C calc'!A0", true));
        int other = FIRST + input.data().wards().indexOf("E05000422");
        assertThat(ward("Note", other).value()).isEqualTo("Café \"Élan\" & <friends>, said, \nthe panel");
    }

    @Test
    void headAndFirstColumnsStayAndRowsCanBeFiltered() {
        assertThat(book.xml(WARDS))
                .contains("<pane xSplit=\"2\" ySplit=\"5\" topLeftCell=\"C6\"")
                .containsPattern("<autoFilter ref=\"A5:[A-Z]+634\"")
                .contains("errorStyle=\"stop\"")
                .contains("AND(ISNUMBER(E6),E6&gt;=0,E6&lt;=999,E6=INT(E6))")
                .contains("OFFICIAL</oddHeader>");
        assertThat(book.xml(RATES)).contains("AND(ISNUMBER(D5),D5&gt;=0,D5&lt;=1)");
        assertThat(book.cells(BUDGET).get("B5").formula()).isNull();
    }

    @Test
    void everyFormulaHasItsValueAndEveryNameIsDefined() throws Exception {
        String workbook = book.parts().get("xl/workbook.xml");
        assertThat(workbook).contains("fullCalcOnLoad=\"1\"");
        Set<String> defined = new HashSet<>();
        Pattern.compile("<definedName name=\"([^\"]+)\"")
                .matcher(workbook)
                .results()
                .forEach(m -> defined.add(m.group(1)));
        Pattern name = Pattern.compile("\\b[A-Z][A-Za-z]*_\\w+|\\bHeadroom\\b");
        for (int sheet = 1; sheet <= 9; sheet++) {
            book.cells(sheet).values().stream().filter(c -> c.formula() != null).forEach(c -> {
                assertThat(c.value()).as(c.formula()).matches("-?[0-9.]+(E-?[0-9]+)?");
                name.matcher(c.formula()).results().forEach(m -> assertThat(defined)
                        .contains(m.group()));
            });
        }
        for (Map.Entry<String, String> part : book.parts().entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void sameBytesInAnyLocaleAndTimeZoneWithoutTheTimeOfTheRun() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Arrays.equals(Sheets.of(input).bytes(), book.bytes())).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(book.times().values()).containsOnly(1980L);
        assertThat(book.parts().get("docProps/core.xml"))
                .contains("2019-04-26T00:00:00Z</dcterms:created>")
                .contains("<dc:creator>J. O'Neill</dc:creator>");
    }

    @Test
    void workbookOfABoroughReadsLondonWhereItMust() throws IOException {
        ExportInput in = Inputs.lambeth(input);
        Sheets part = Sheets.of(in);
        Map<String, Cell> rows = part.cells(WARDS);
        Evaluation e = in.evaluation();
        int w = in.scope().wards()[3];
        Cell share = rows.get(Sheets.column(rows, HEAD, "Fair share") + (FIRST + 3));
        assertThat(share.formula()).contains("London_effective_posts").contains("London_target_posts");
        assertThat(share.number()).isEqualTo(e.fairShare(w));
        Map<String, Cell> rates = part.cells(RATES);
        String elsewhere = Sheets.column(rates, 4, "Posts elsewhere in London");
        assertThat(rates.get(elsewhere + 5).number())
                .isEqualTo(e.london().posts()[0] - e.summary(in.scope().wards()).posts()[0]);
        figure(part.cells(SUMMARY), "Headroom, London", e.headroom().pence() / 100.0);
        figure(part.cells(SUMMARY), "Gini", e.summary(in.scope().wards()).gini());
    }

    @Test
    void cancelledExportWritesNothing() {
        Cancellation cancel = new Cancellation();
        cancel.cancel();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> ScenarioWorkbook.write(input, out, Progress.NONE, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(out.size()).isZero();
    }
}
