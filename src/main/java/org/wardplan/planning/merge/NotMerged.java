package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;

/** What a borough may change in its file and London's plan never takes, so that it is at least said. */
final class NotMerged {
    private NotMerged() {}

    static List<MergeChange> of(MergeInput in, Extract extract) {
        Plan base = in.file().base();
        Plan now = in.file().now();
        Scenario was = base.scenario(extract.scenario());
        Scenario is = now.scenario(extract.scenario());
        List<MergeChange> list = new ArrayList<>();
        if (is.advice().recommendation() != null
                && !is.advice().recommendation().equals(was.advice().recommendation())) {
            list.add(change(
                    in,
                    extract,
                    "Recommended plan",
                    "what the optimiser recommended in the file stays there: London's recommended plan holds, and posts"
                            + " against it are listed as hand changes"));
        }
        if (!is.watch().equals(was.watch())) {
            list.add(change(in, extract, "Watched wards", "the file's hot-spot study and pins stay in the file"));
        }
        if (!now.templates().equals(base.templates())) {
            list.add(change(in, extract, "Templates of papers", "the file's templates of papers stay in the file"));
        }
        if (!now.name().equals(base.name())) {
            list.add(change(in, extract, "Name", "the file's name “" + now.name() + "” stays in the file"));
        }
        return list;
    }

    private static MergeChange change(MergeInput in, Extract extract, String what, String words) {
        return new MergeChange(
                in.file().file(), extract.boroughName(), null, what, "", "", extract.boroughName() + ": " + words);
    }
}
