package org.wardplan.report.paper;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.Words;

/** Coverage by fifth of deprivation. */
final class DeprivationSection implements Section {
    private static final String[] NAMES = {
        "1, most deprived", "2", "3", "4", "5, least deprived",
    };

    @Override
    public void write(Html out, Figures f) {
        out.heading("Coverage by fifth of deprivation", "deprivation");
        int[] fifth = f.fifths();
        int unknown = (int) Arrays.stream(fifth).filter(k -> k < 0).count();
        if (unknown == fifth.length) {
            out.p("No deprivation score is published for these wards, so coverage by fifth can't be shown. "
                    + "This is not an equality impact assessment.");
            return;
        }
        out.p("The wards of London are put in order of their score in the Index of Multiple Deprivation 2019 and cut "
                + "into five groups of equal number. This is not an equality impact assessment."
                + (unknown == 0
                        ? ""
                        : " " + Words.several(unknown, "ward has", "wards have")
                                + " no published score and are left out."));
        out.open("table", "class", "tight");
        out.head("Fifth of London's wards", "n:Wards", "n:Residents", "n:Posts", "n:Target", "n:Coverage", "n:London");
        out.open("tbody");
        for (int k = 0; k < NAMES.length; k++) {
            int group = k;
            int[] here = Arrays.stream(f.in.scope().wards())
                    .filter(w -> fifth[w] == group)
                    .toArray();
            int[] all = IntStream.range(0, fifth.length)
                    .filter(w -> fifth[w] == group)
                    .toArray();
            Summary s = f.evaluation.summary(here);
            long residents = Arrays.stream(here)
                    .mapToLong(w -> f.wards.ward(w).population())
                    .sum();
            out.row(
                    "",
                    "t:" + NAMES[k],
                    "n:" + Words.count(here.length),
                    "n:" + Words.count(residents),
                    "n:" + Words.count(s.totalPosts()),
                    "n:" + Words.number(s.targetPosts(), 1),
                    "n:" + (here.length == 0 ? "–" : Words.percent(s.coverage(), 1)),
                    "n:" + Words.percent(f.evaluation.summary(all).coverage(), 1));
        }
        out.close("tbody").close("table");
    }
}
