package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.analysis.LensStability;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Need;
import org.wardplan.planning.Peers;
import org.wardplan.planning.TrendReading;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.report.paper.PaperSection;
import org.xml.sax.InputSource;

/** The sections of a paper that say where its numbers come from: their figures are the model's. */
class EvidencePaperTest {
    private static final ExportInput LONDON = Inputs.placed();
    private static final ExportInput LAMBETH = Inputs.lambeth(LONDON);

    @TempDir
    Path folder;

    private Document page(ExportInput in, PaperSection... sections) throws Exception {
        Path file = folder.resolve("paper.html");
        Papers.html(in, Set.of(sections), file).orThrow();
        String text = Files.readString(file).replaceFirst("(?s)<style>.*?</style>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text.replace("<!DOCTYPE html>", ""))));
    }

    /** Cells of the rows of the table after a heading; the key is the first cell. */
    private static Map<String, List<String>> table(Document page, String heading) {
        NodeList all = page.getElementsByTagName("*");
        boolean after = false;
        for (int i = 0; i < all.getLength(); i++) {
            Element e = (Element) all.item(i);
            after |= e.getTagName().equals("h2") && e.getTextContent().equals(heading);
            if (after && e.getTagName().equals("tbody")) {
                Map<String, List<String>> rows = new HashMap<>();
                NodeList trs = ((Element) e.getParentNode()).getElementsByTagName("tr");
                // the first is the table's head
                for (int r = 1; r < trs.getLength(); r++) {
                    NodeList parts = trs.item(r).getChildNodes();
                    List<String> cells = new ArrayList<>();
                    for (int c = 0; c < parts.getLength(); c++) {
                        if (parts.item(c) instanceof Element cell) {
                            cells.add(cell.getTextContent());
                        }
                    }
                    rows.put(cells.get(0), cells);
                }
                return rows;
            }
        }
        throw new AssertionError("no table under " + heading);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(",", "").replace('−', '-').replace("%", ""));
    }

    /** Position of the target, after which come DWO posts and, where there are hours, the target by workload. */
    private static int target(List<String> cells) {
        return cells.size() - (LONDON.evaluation().need().hasWorkload() ? 3 : 2);
    }

    private static String text(Document page) {
        return page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    @Test
    void theRowsOfTheTargetTableAddUpToTheModelsTargets() throws Exception {
        Map<String, List<String>> rows = table(page(LAMBETH, PaperSection.TARGETS), "What the targets are made of");
        assertThat(rows).hasSize(22);
        Need need = LAMBETH.evaluation().need();
        double sum = 0;
        for (int w : LAMBETH.scope().wards()) {
            List<String> cells = rows.get(LAMBETH.data().wards().ward(w).name());
            int target = target(cells);
            double parts = cells.subList(1, target).stream()
                    .mapToDouble(EvidencePaperTest::number)
                    .sum();
            assertThat(parts).isEqualTo(number(cells.get(target)), within(1e-9));
            assertThat(number(cells.get(target))).isEqualTo(need.target(w), within(0.00501));
            assertThat(number(cells.get(target + 1)))
                    .isEqualTo(LAMBETH.evaluation().inDwoPosts(need.target(w)), within(0.06));
            sum += need.target(w);
        }
        List<String> lambeth = rows.get("Lambeth");
        assertThat(number(lambeth.get(target(lambeth)))).isEqualTo(sum, within(0.00501));
    }

    @Test
    void londonsTargetsAreByBoroughAndAddUpToTheStrengthAimedAt() throws Exception {
        Map<String, List<String>> rows = table(page(LONDON, PaperSection.TARGETS), "What the targets are made of");
        assertThat(rows).hasSize(33);
        List<String> london = rows.get("London");
        assertThat(number(london.get(target(london))))
                .isEqualTo(LONDON.evaluation().need().aimedEffective(), within(0.01));
    }

    @Test
    void saysHowSureEachWardIsAndUnderWhichProfiles() throws Exception {
        Document page = page(LAMBETH, PaperSection.CERTAINTY);
        Map<String, List<String>> rows = table(page, "How sure the order is");
        LensStability lenses = LAMBETH.evaluation().findings().lenses();
        assertThat(lenses).isNotNull();
        int left = 0;
        for (int w : LAMBETH.scope().wards()) {
            List<String> cells = rows.get(LAMBETH.data().wards().ward(w).name());
            if (cells == null) {
                left++;
                assertThat(LAMBETH.ranks().topTenth()[w]).isLessThan(0.05);
                assertThat(LAMBETH.ranks().spansHalf(w)).isFalse();
                assertThat(lenses.times(w)).isZero();
                continue;
            }
            assertThat(cells.get(2))
                    .isEqualTo(LAMBETH.ranks().low()[w] + "–" + LAMBETH.ranks().high()[w]);
            assertThat(cells.get(3)).isEqualTo(Words.ofHundred(LAMBETH.ranks().topTenth()[w]));
            int times = lenses.times(w);
            assertThat(cells.get(4)).startsWith(times == 0 ? "none" : times == 7 ? "all 7" : times + " of 7");
        }
        assertThat(text(page))
                .contains("The other " + left + " wards are in the top tenth in fewer than 5 of 100 draws");
        assertThat(text(page)).contains("The top tenth of London is 63 wards", "Under all 7 priority profiles");
        assertThat(text(page(LONDON, PaperSection.CERTAINTY)))
                .contains("Of London's 629 wards")
                .contains("there under one profile only");
    }

    @Test
    void printsRatesRawAndSmoothedMarksAndTheTest() throws Exception {
        Map<String, List<String>> rows = table(page(LAMBETH, PaperSection.RATES), "Crime rate and trend");
        Rates rates = LAMBETH.evaluation().need().rates(Denominator.RESIDENTS);
        var trend = LAMBETH.evaluation().findings().trend();
        assertThat(trend).isNotNull();
        int marked = 0;
        for (int w : LAMBETH.scope().wards()) {
            String name = LAMBETH.data().wards().ward(w).name();
            List<String> cells = rows.containsKey(name) ? rows.get(name) : rows.get(name + " †");
            marked += rows.containsKey(name) ? 0 : 1;
            assertThat(number(cells.get(2))).isEqualTo(rates.raw(w), within(0.0501));
            assertThat(number(cells.get(3))).isEqualTo(rates.smoothed(w), within(0.0501));
            assertThat(cells.get(6))
                    .isEqualTo(TrendReading.percent(trend.wards().get(w).change()));
            assertThat(cells.get(7))
                    .isEqualTo(trend.wards().get(w).own().trend().label());
        }
        assertThat(marked).as("wards of Lambeth with more jobs than residents").isEqualTo(1);
        assertThat(text(page(LONDON, PaperSection.RATES))).contains("West End †", "highest smoothed rates");
    }

    @Test
    void comparesWithTheMedianOfSimilarWards() throws Exception {
        Map<String, List<String>> rows = table(page(LAMBETH, PaperSection.SIMILAR), "Against the most similar wards");
        var similar = LAMBETH.evaluation().findings().similar();
        assertThat(similar).isNotNull();
        for (int w : LAMBETH.scope().wards()) {
            Peers peers = Peers.of(LAMBETH.evaluation(), w, similar.nearest(w));
            List<String> cells = rows.get(LAMBETH.data().wards().ward(w).name());
            assertThat(number(cells.get(2))).isEqualTo(peers.priority(), within(0.501));
            assertThat(number(cells.get(4))).isEqualTo(100 * peers.coverage(), within(0.501));
            assertThat(number(cells.get(6))).isEqualTo(peers.rate(), within(0.501));
        }
    }

    @Test
    void namesWeightsLocalPrioritiesAndWhatIsMissing() throws Exception {
        LocalPriorities agreed = new LocalPriorities(
                "E09000022", 2018, "", Map.of("robbery-personal", 2.0), "Agreed with the council on 3 May 2018.");
        LocalPriorities before = new LocalPriorities("E09000022", 2017, "", Map.of(), "");
        Scenario s = LONDON.scenario()
                .withDemand(DemandModel.STANDARD
                        .withLocalYear(2018)
                        .withLocal(null, agreed)
                        .withLocal(null, before));
        String text = text(page(Inputs.lambeth(Inputs.with(LONDON.plan(), s)), PaperSection.DEMAND));
        assertThat(text)
                .contains("Local priorities of Lambeth, 2018/19. ")
                .contains("× 2. Agreed with the council on 3 May 2018.")
                .contains("Other years kept in the plan: 2017/18.")
                .contains("799.6", "knife crime", "never 0", "weighted crime 80% and residents 20%");
        assertThat(text(page(LAMBETH, PaperSection.DEMAND))).contains("No local priorities of Lambeth are in force");
    }
}
