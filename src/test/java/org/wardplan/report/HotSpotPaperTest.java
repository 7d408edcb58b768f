package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.planning.Findings;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.HotSpotList;
import org.wardplan.planning.HotSpotList.Row;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.paper.PaperSection;

/** What papers and exports say of hot spots is what the study of the scenario found. */
class HotSpotPaperTest {
    private static final ExportInput LONDON = Inputs.placed();
    private static final ExportInput LAMBETH = Inputs.lambeth(LONDON);
    private static final Pattern ROW = Pattern.compile("<tr><th[^>]*>(.*?)</th>.*?</tr>", Pattern.DOTALL);

    @TempDir
    Path folder;

    private String page(ExportInput in) throws Exception {
        Path file = folder.resolve("paper.html");
        Papers.html(in, Set.of(PaperSection.HOT_SPOTS), file).orThrow();
        String page = Files.readString(file);
        return page.substring(page.indexOf("<h2 id=\"hotspots\">"));
    }

    private String text(ExportInput in) throws Exception {
        return page(in).replaceAll("<title>.*?</title>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private List<String> rows(ExportInput in) throws Exception {
        String page = page(in);
        return ROW.matcher(page.substring(page.indexOf("<tbody>")))
                .results()
                .map(MatchResult::group)
                .map(r -> r.replaceAll("</t[dh]>", " | ")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .replace("&amp;", "&"))
                .toList();
    }

    private static ExportInput studied(ExportInput in, HotSpotStudy study) {
        return watched(in, new WatchList(study, List.of()));
    }

    private static ExportInput watched(ExportInput in, WatchList watch) {
        Scenario s = in.scenario().withWatch(watch);
        return Inputs.with(in.plan(), s).withScope(in.scope());
    }

    private static HotSpotFindings found(ExportInput in) {
        return java.util.Objects.requireNonNull(in.evaluation().findings().hotSpots());
    }

    @Test
    void saysTheMethodTheClassesAndThatRecordedCrimeIsNotAllCrime() throws Exception {
        HotSpotFindings found = found(LONDON);
        long hot99 = Arrays.stream(found.hotSpots().result().classes())
                .filter(c -> c == HotSpotClass.HOT_99)
                .count();
        assertThat(text(LONDON))
                .contains("Method. Getis–Ord Gi* of all crime, 2018-03 to 2019-02")
                .contains("null:", "queen", "Benjamini–Hochberg")
                .contains("Of London's 629 wards: hot 99% " + hot99)
                .contains("not significant " + found.hotSpots().result().count(HotSpotClass.NOT_SIGNIFICANT))
                .contains("How hot months follow each other:", "Mann–Kendall")
                .contains("Crime that is recorded is not the whole of crime")
                .contains("Hot spots, wards", "Cold 99%");
        assertThat(text(LAMBETH)).contains("Of Lambeth's 21 wards:", "Of all 629 of London: hot 99% " + hot99);
    }

    @Test
    void printsPermutationsAndSeedOfAStudyByPermutation() throws Exception {
        HotSpotStudy study = HotSpotStudy.STANDARD
                .withStatistic(LocalStatistic.MORAN_PERM)
                .withSeries("robbery")
                .withPermutations(199, 42)
                .withCorrection(false);
        assertThat(text(studied(LAMBETH, study)))
                .contains("Local Moran's I of robbery", "199 permutations", "seed 42", "not corrected")
                .contains("High among low", "Low among high");
    }

    @Test
    void listsTheFirstByPriorityAllThatAreSignificantAndAllPinned() throws Exception {
        HotSpotList all = HotSpotList.of(LONDON.evaluation(), LONDON.data().wards());
        String lowest =
                LONDON.data().wards().ward(all.rows().get(628).ward()).code().value();
        ExportInput in = watched(LONDON, WatchList.STANDARD.withPinned(List.of(lowest)));
        HotSpotList list = HotSpotList.of(in.evaluation(), in.data().wards());
        List<String> wanted = new ArrayList<>();
        for (Row r : list.rows()) {
            if (r.rank() <= 20 || r.pinned() || r.isSignificant()) {
                wanted.add(in.data().wards().ward(r.ward()).name());
            }
        }
        List<String> rows = rows(in);
        assertThat(rows).extracting(r -> r.substring(0, r.indexOf(" | "))).containsExactlyElementsOf(wanted);
        assertThat(rows.get(rows.size() - 1)).contains("pinned");
        Row first = list.rows().get(0);
        assertThat(rows.get(0))
                .contains("West End | Westminster | ")
                .contains(first.rank() + " (" + first.rankInterval() + ")")
                .contains(" | Hot 99% | ", " | +" + first.aboveFloor() + " | ");
    }

    @Test
    void flagsHotSpotsThatNoAddedPostCovers() throws Exception {
        ExportInput floor = Inputs.preset("growth-2017");
        HotSpotList list = HotSpotList.of(floor.evaluation(), floor.data().wards());
        int uncovered = list.uncovered().rows().size();
        assertThat(uncovered).isEqualTo(list.hot().rows().size()).isPositive();
        assertThat(text(floor)).contains("No added post covers " + uncovered + " hot spots, which have no post above");
        assertThat(rows(floor)).filteredOn(r -> r.contains("uncovered")).hasSize(uncovered);
        assertThat(text(LONDON)).contains("Every hot spot has at least one post above the floor.");
    }

    @Test
    void aLongListIsCappedAndSaysHowManyMore() throws Exception {
        HotSpotStudy loose = HotSpotStudy.STANDARD.withCorrection(false).withSeries("burglary");
        ExportInput in = studied(LONDON, loose);
        HotSpotList list = HotSpotList.of(in.evaluation(), in.data().wards());
        long significant =
                list.significant().rows().stream().filter(r -> r.rank() > 20).count();
        assertThat(significant).isGreaterThan(40);
        assertThat(rows(in)).hasSize(60);
        assertThat(text(in)).contains((significant - 40) + " more significant wards are not listed");
    }

    @Test
    void aStudyThatCannotBeMadeSaysWhy() throws Exception {
        assertThat(text(studied(LAMBETH, HotSpotStudy.STANDARD.withSeries("witchcraft"))))
                .contains("can't be made", "witchcraft")
                .doesNotContain("Hot-spot priorities");
    }

    @Test
    void aSensitiveSeriesOfOneMonthIsNotPrinted() throws Exception {
        MonthWindow month = LONDON.data().crime().lastMonths(1);
        ExportInput in =
                studied(LAMBETH, HotSpotStudy.STANDARD.withSeries("rape").withWindow(month));
        assertThat(text(in))
                .contains("no figure of a ward in a single month is printed")
                .doesNotContain("Hot 99%");
        Path csv = folder.resolve("wards.csv");
        Exports.csv(in, csv).orThrow();
        assertThat(Files.readString(csv)).contains("hotSpotClass").doesNotContain("notSignificant");
    }

    @Test
    void withoutFindingsItSaysSo() throws Exception {
        ExportInput none = new ExportInput(
                LAMBETH.plan(),
                LAMBETH.scenario(),
                LAMBETH.evaluation().with(Findings.NONE),
                LAMBETH.data(),
                LAMBETH.profile(),
                null,
                LAMBETH.scope(),
                LAMBETH.date(),
                "",
                PaperDress.PLAIN,
                null,
                List.of(),
                "0.1.0");
        assertThat(text(none)).contains("No hot spots were worked out for this paper.");
    }

    @Test
    void rowsOfExportsHoldClassAndPattern() throws Exception {
        Path csv = folder.resolve("wards.csv");
        Exports.csv(LONDON, csv).orThrow();
        List<String> lines = Files.readAllLines(csv);
        List<String> head = List.of(lines.get(0).split(",", -1));
        int at = head.indexOf("hotSpotClass");
        assertThat(head.get(at + 1)).isEqualTo("pattern");
        Path map = folder.resolve("wards.geojson");
        Exports.geoJson(LONDON, map, Progress.NONE, new Cancellation()).orThrow();
        assertThat(Files.readString(map))
                .contains(
                        "\"hotSpotClass\":\"hot99\"",
                        "\"hotSpotClass\":\"notSignificant\"",
                        "\"pattern\":\"persistent\"");
    }

    @Test
    void theSectionHasTheSameBytesTwice() throws Exception {
        assertThat(page(LAMBETH)).isEqualTo(page(Inputs.lambeth(Inputs.placed())));
    }
}
