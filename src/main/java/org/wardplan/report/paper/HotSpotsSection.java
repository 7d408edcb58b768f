package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.HotSpotList;
import org.wardplan.planning.HotSpotList.Row;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.WardOrder;
import org.wardplan.report.content.Words;
import org.wardplan.report.picture.HotSpotColouring;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapComposer;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.MapRequest;

/** Where crime gathers more than chance puts it, and the wards of highest priority with that beside them. */
final class HotSpotsSection implements Section {
    static final String TITLE = "Hot spots";

    /** Name of its map. */
    static final String NAME = "hotspots";

    private static final double WIDTH = 697;
    private static final double LONDON_HEIGHT = 400;
    private static final double UNIT_HEIGHT = 330;

    /** Of a borough, whose map stands beside the words. */
    private static final double BESIDE_WIDTH = 312;

    private static final double BESIDE_HEIGHT = 300;

    private final MapFigure maps;

    HotSpotsSection(MapFigure maps) {
        this.maps = maps;
    }

    /** The map of the classes; null where there are none to print. */
    static @Nullable MapDrawing draw(ExportInput in) {
        HotSpotFindings found = in.evaluation().findings().hotSpots();
        if (found == null || !found.mayPrint()) {
            return null;
        }
        MapColouring colouring =
                HotSpotColouring.of(TITLE, found, in.evaluation().wards());
        boolean beside = !MapSection.isWide(in);
        double width = beside ? BESIDE_WIDTH : WIDTH;
        double height = beside ? BESIDE_HEIGHT : in.scope().isLondon() ? LONDON_HEIGHT : UNIT_HEIGHT;
        return MapComposer.compose(
                in, new MapRequest(colouring, false, width, height, 1.5, false, WardOrder.byPriority(in)));
    }

    @Override
    public void write(Html out, Figures f) {
        HotSpotFindings found = f.evaluation.findings().hotSpots();
        boolean beside = !MapSection.isWide(f.in) && found != null && found.mayPrint();
        if (beside) {
            out.open("div", "class", "beside hotspots");
        }
        out.heading(TITLE, NAME);
        if (found == null) {
            out.p("No hot spots were worked out for this paper.");
            return;
        }
        if (found.hotSpots() == null) {
            out.p("The hot-spot study that the plan keeps can't be made. " + found.why() + ".");
            return;
        }
        if (!found.mayPrint()) {
            out.p("The plan keeps a study of " + found.label() + ". Of sexual offences and homicide no figure of a ward"
                    + " in a single month is printed: choose more months for the study.");
            return;
        }
        HotSpotList all = HotSpotList.of(f.evaluation, f.wards);
        HotSpotList here = all.in(in(f));
        if (beside) {
            out.open("div", "class", "left lower");
            maps.write(out, NAME);
            out.close("div").open("div", "class", "right");
        }
        method(out, found);
        classes(out, f, found, all, here);
        if (beside) {
            out.close("div").close("div");
        } else {
            out.open("div", "class", "together");
            maps.write(out, NAME);
            out.close("div");
        }
        list(out, f, here);
    }

    private static java.util.function.IntPredicate in(Figures f) {
        boolean[] here = new boolean[f.wards.size()];
        Arrays.stream(f.in.scope().wards()).forEach(w -> here[w] = true);
        return w -> here[w];
    }

    private static void method(Html out, HotSpotFindings found) {
        out.open("p").element("strong", "Method. ").text(found.words());
        for (String note : found.notes()) {
            out.text(" " + note);
        }
        out.close("p");
    }

    private static void classes(Html out, Figures f, HotSpotFindings found, HotSpotList all, HotSpotList here) {
        String counts = "Of " + f.in.scope().title() + "'s "
                + Words.several(f.in.scope().wards().length, "ward", "wards") + ": "
                + counts(
                        HotSpotColouring.classes(found), here::count, HotSpotClass::label, HotSpotClass.NOT_SIGNIFICANT)
                + (f.isLondon()
                        ? ""
                        : ". Of all " + Words.count(f.wards.size()) + " of London: "
                                + counts(
                                        HotSpotColouring.classes(found),
                                        all::count,
                                        HotSpotClass::label,
                                        HotSpotClass.NOT_SIGNIFICANT))
                + ".";
        out.p(counts);
        if (found.hasPatterns()) {
            List<EmergingClass> patterns = List.of(EmergingClass.values());
            out.p("How hot months follow each other: "
                    + counts(patterns, here::count, EmergingClass::label, EmergingClass.NONE) + ". "
                    + found.patternWords());
        } else if (!found.why().isEmpty()) {
            out.p("How hot months follow each other is not told. " + found.why() + ".");
        }
        List<Row> uncovered = here.uncovered().rows();
        if (!here.hot().rows().isEmpty()) {
            out.p(
                    uncovered.isEmpty()
                            ? "Every hot spot has at least one post above the floor."
                            : "No added post covers " + Words.several(uncovered.size(), "hot spot", "hot spots")
                                    + ", which "
                                    + (uncovered.size() == 1 ? "has" : "have") + " no post above the floor: "
                                    + Words.list(uncovered.stream()
                                            .map(r -> named(f, r.ward()))
                                            .toList())
                                    + ".");
        }
    }

    /** {@code hot 99% 13, not significant 616}: those that occur, and always the one that says there is nothing. */
    private static <T> String counts(
            List<T> classes, ToIntFunction<T> count, java.util.function.Function<T, String> label, T always) {
        List<String> parts = new ArrayList<>();
        for (T c : classes) {
            int n = count.applyAsInt(c);
            if (n > 0 || c == always) {
                parts.add(label.apply(c).toLowerCase(Locale.ROOT) + " " + Words.count(n));
            }
        }
        return String.join(", ", parts);
    }

    private static String named(Figures f, int ward) {
        return f.name(ward)
                + (f.in.scope().kind() == ReportScope.Kind.BOROUGH
                        ? ""
                        : " (" + f.wards.ward(ward).borough().name() + ")");
    }

    private static void list(Html out, Figures f, HotSpotList here) {
        HotSpotPick pick = HotSpotPick.of(here, f.isLondon());
        boolean borough = f.in.scope().kind() != ReportScope.Kind.BOROUGH;
        boolean patterns = here.rows().stream().anyMatch(r -> r.pattern() != null);
        out.element("p", pick.lead(), "class", "lead");
        out.open("table", "class", "wards narrow dense");
        boolean numbered = !f.isLondon();
        List<String> head = new ArrayList<>(numbered ? List.of("n:No.", "Ward") : List.of("Ward"));
        if (borough) {
            head.add("Borough");
        }
        head.addAll(List.of("n:Priority", "n:Rank", "Hot spot"));
        if (patterns) {
            head.add("Pattern");
        }
        head.addAll(List.of("n:Gap, " + f.role(0) + " posts", "n:Coverage", "n:Posts above floor", "Marks"));
        out.head(head.toArray(String[]::new)).open("tbody");
        List<Integer> places = Arrays.stream(f.order).boxed().toList();
        for (Row r : pick.rows()) {
            List<String> cells = new ArrayList<>();
            if (numbered) {
                cells.add("n:" + (places.indexOf(r.ward()) + 1));
            }
            cells.add("t:" + f.name(r.ward()));
            if (borough) {
                cells.add("t:" + f.wards.ward(r.ward()).borough().name());
            }
            cells.add("n:" + Words.number(r.priority(), 0));
            cells.add("n:" + rank(f, r));
            cells.add("t:" + r.hotSpot().label());
            if (patterns) {
                EmergingClass pattern = r.pattern();
                cells.add("t:" + (pattern == null || pattern == EmergingClass.NONE ? "–" : pattern.label()));
            }
            cells.add("n:" + Words.number(r.gapPosts(), 1));
            cells.add("n:" + Measure.COVERAGE.format(100 * r.coverage()));
            cells.add("n:" + Words.signed(r.aboveFloor()));
            cells.add("t:" + marks(r));
            out.row("", cells.toArray(String[]::new));
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                pick.rest() + (numbered ? "Numbers are those on the map. " : "")
                        + "In the order of priority, into which hot spots are not blended"
                        + (f.in.ranks() == null ? "" : "; rank with its 90% interval")
                        + ". Gap: effective posts short, in " + f.role(0)
                        + " posts. Uncovered: a hot spot without a post above the floor. Crime that is recorded is not the whole of crime, and where it is reported and found"
                        + " more, a hot spot may be that.",
                "class",
                "caption");
    }

    private static String marks(Row r) {
        List<String> marks = new ArrayList<>();
        if (r.isUncovered()) {
            marks.add("uncovered");
        }
        if (r.pinned()) {
            marks.add("pinned");
        }
        return String.join(", ", marks);
    }

    /** As in the table of wards: a rank that may lie anywhere in half of London is told by its interval alone. */
    private static String rank(Figures f, Row r) {
        RankIntervals ranks = f.in.ranks();
        if (ranks == null) {
            return Words.count(r.rank());
        }
        String interval = ranks.low()[r.ward()] + "–" + ranks.high()[r.ward()];
        return ranks.spansHalf(r.ward()) ? interval : Words.count(r.rank()) + " (" + interval + ")";
    }
}
