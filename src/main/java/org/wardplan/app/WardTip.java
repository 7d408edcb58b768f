package org.wardplan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;

/**
 * What is said of a ward that is pointed at.
 *
 * @param place borough and BCU
 */
public record WardTip(String name, String place, List<Line> lines) {
    /** One figure with its name. */
    public record Line(String label, String value) {}

    /**
     * @param ranks how sure the ranks are, null when not known yet
     * @param layer named too when it is none of the standing lines
     */
    public static WardTip of(
            WardSet wards, Evaluation evaluation, @Nullable RankIntervals ranks, Measure layer, int ward) {
        Ward w = wards.ward(ward);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "Priority", format(Measure.PRIORITY, evaluation, wards, ward) + " · " + rank(evaluation, ranks, ward)));
        if (ranks != null && ward < ranks.wards()) {
            lines.add(new Line("Top tenth", "in " + WardWords.ofHundred(ranks.topTenth()[ward]) + " of 100 draws"));
        }
        lines.add(new Line("Posts", posts(evaluation, ward)));
        lines.add(new Line(
                "Target",
                String.format(
                        Locale.ROOT, "%.1f effective posts", evaluation.need().target(ward))));
        lines.add(new Line("Coverage", format(Measure.COVERAGE, evaluation, wards, ward)));
        switch (layer) {
            case PRIORITY, COVERAGE, POSTS, TOP_TENTH -> {}
            case FAIR_SHARE, GAP, CRIME_RATE, RATE_SMOOTHED, HARM, CHANGE ->
                lines.add(new Line(layer.label(), format(layer, evaluation, wards, ward)));
        }
        return new WardTip(
                w.name(), w.borough().name() + " · " + w.borough().unit().name() + " BCU", List.copyOf(lines));
    }

    private static String format(Measure measure, Evaluation evaluation, WardSet wards, int ward) {
        return measure.format(measure.value(evaluation, wards, ward));
    }

    private static String rank(Evaluation evaluation, @Nullable RankIntervals ranks, int ward) {
        if (ranks == null || ranks.wards() <= ward) {
            return "rank " + evaluation.need().rank(ward);
        }
        String interval = ranks.low()[ward] + "–" + ranks.high()[ward];
        return ranks.spansHalf(ward)
                ? "rank " + interval + ", not sure"
                : "rank " + evaluation.need().rank(ward) + " (" + interval + ")";
    }

    /** {@code 4 DWO + 2 PCSO}; roles without a post in the ward are left out. */
    private static String posts(Evaluation evaluation, int ward) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < evaluation.roles().size(); r++) {
            int n = evaluation.posts(r, ward);
            if (n > 0) {
                text.append(text.length() == 0 ? "" : " + ")
                        .append(n)
                        .append(' ')
                        .append(evaluation.roles().get(r).id());
            }
        }
        return text.length() == 0 ? "none" : text.toString();
    }

    /** In one sentence, for screen readers. */
    public String spoken() {
        StringBuilder text = new StringBuilder(name).append(", ").append(place.replace(" · ", ", "));
        lines.forEach(l -> text.append("; ").append(l.label()).append(' ').append(l.value()));
        return text.toString();
    }
}
