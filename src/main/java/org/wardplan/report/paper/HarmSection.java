package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wardplan.planning.Need;
import org.wardplan.report.content.SvgNumber;
import org.wardplan.report.content.Words;

/** The parts of the priority score: for a borough or BCU against London's average ward, for London their size. */
final class HarmSection implements Section {
    private record Bar(String label, double here, double london) {}

    @Override
    public void write(Html out, Figures f) {
        List<Bar> bars = f.evaluation.need().parts().stream()
                .map(p -> new Bar(p.label(), mean(p, f.in.scope().wards()), mean(p, null)))
                .filter(b -> b.london > 0)
                .sorted(Comparator.comparingDouble((Bar b) -> -b.london))
                .toList();
        bars = merged(bars);
        double most =
                bars.stream().mapToDouble(b -> Math.max(b.here, b.london)).max().orElse(1);
        out.open("div", "class", "together");
        out.heading(f.isLondon() ? "What need is made of" : "Need against the average ward", "need");
        out.element(
                "p",
                f.isLondon()
                        ? "Points of the priority score of the average ward, which add up to 100 · profile: "
                                + f.in.profile().label()
                        : "Bar: mean of " + f.in.scope().title() + "'s wards · mark: London's average ward · profile: "
                                + f.in.profile().label(),
                "class",
                "caption");
        out.open("table", "class", "bars");
        out.open("thead").open("tr");
        out.element("th", "Part of the score", "scope", "col").element("th", "", "scope", "col");
        out.element("th", f.isLondon() ? "Points" : "× London", "scope", "col", "class", "n")
                .close("tr")
                .close("thead");
        out.open("tbody");
        for (Bar b : bars) {
            out.open("tr").element("td", b.label);
            out.open("td", "class", "barcell").open("div", "class", "hbar");
            out.open("div", "class", "hfill", "style", "width:" + SvgNumber.of(100 * b.here / most) + "%")
                    .close("div");
            if (!f.isLondon()) {
                out.open("div", "class", "hmark", "style", "left:" + SvgNumber.of(100 * b.london / most) + "%")
                        .close("div");
            }
            out.close("div").close("td");
            out.element(
                    "td",
                    f.isLondon() ? Words.number(b.here, 1) : Words.number(b.here / b.london, 2) + "×",
                    "class",
                    "n strong");
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
    }

    /** Parts that make less than a hundredth of the score as one bar. */
    private static List<Bar> merged(List<Bar> all) {
        List<Bar> bars = new ArrayList<>(all.stream().filter(b -> b.london >= 1).toList());
        List<Bar> small = all.stream().filter(b -> b.london < 1).toList();
        if (small.size() == 1) {
            bars.addAll(small);
        } else if (!small.isEmpty()) {
            bars.add(new Bar(
                    "All other",
                    small.stream().mapToDouble(b -> b.here).sum(),
                    small.stream().mapToDouble(b -> b.london).sum()));
        }
        return bars;
    }

    private static double mean(Need.Part part, int @org.jspecify.annotations.Nullable [] wards) {
        double[] all = part.points();
        return wards == null
                ? Arrays.stream(all).average().orElse(0)
                : Arrays.stream(wards).mapToDouble(w -> all[w]).average().orElse(0);
    }
}
