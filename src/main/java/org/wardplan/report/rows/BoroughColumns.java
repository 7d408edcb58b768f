package org.wardplan.report.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;

/**
 * The columns of boroughs: sums of their wards in the units of {@link WardColumns}. Coverage is that of the papers,
 * {@code 1 − Σ gap ÷ Σ target}.
 */
final class BoroughColumns {
    private static final String EFFECTIVE = "effective posts";

    private final ExportInput in;
    private final Summary[] sums;
    private final int[][] wards;
    private final List<Column> columns = new ArrayList<>();

    private BoroughColumns(ExportInput in) {
        this.in = in;
        WardSet set = in.data().wards();
        wards = set.boroughs().stream()
                .map(b -> ReportScope.borough(set, b).wards())
                .toArray(int[][]::new);
        sums = Arrays.stream(wards).map(in.evaluation()::summary).toArray(Summary[]::new);
    }

    /** The columns, whose values are by the borough's position in the ward set. */
    static List<Column> of(ExportInput in) {
        BoroughColumns all = new BoroughColumns(in);
        all.borough();
        all.posts();
        all.figures();
        return List.copyOf(all.columns);
    }

    private void borough() {
        text("code", "Code of the borough (Office for National Statistics)", b -> b.code()
                .value());
        text("name", "Name of the borough", Borough::name);
        text("bcu", "Basic Command Unit that polices it", b -> b.unit().name());
        whole("wards", "wards", "Number of wards", b -> sums[b].wards());
        add("hectares", Column.Type.REAL, "hectares", "Area without tidal river", b -> sum(b, Ward::landHectares));
        whole("population", "residents", "Residents", b -> Math.round(sum(b, Ward::population)));
        whole("crimes", "offences", "Recorded offences of the window", b -> sums[b].crimes());
        real(
                "harm",
                "weighted offences",
                "Offences weighted by profile " + in.profile().id(),
                Summary::demand);
    }

    private void posts() {
        List<Role> roles = in.plan().roles();
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            whole("posts" + roles.get(r).id(), "posts", "Posts: " + roles.get(r).label(), b -> sums[b].posts()[role]);
        }
        whole("posts", "posts", "Posts of all roles", b -> sums[b].totalPosts());
        String baseline = in.plan().baselineScenario().name();
        Evaluation e = in.evaluation();
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            whole(
                    "baseline" + roles.get(r).id(),
                    "posts",
                    "Posts in " + baseline + ": " + roles.get(r).label(),
                    b -> Arrays.stream(wards[b])
                            .map(w -> e.baseline().posts(role, w))
                            .sum());
        }
    }

    private void figures() {
        real("target", EFFECTIVE, "What the wards need, by the scenario's method", Summary::targetPosts);
        real("effective", EFFECTIVE, "Posts after vacancies, abstraction and effectiveness", Summary::effectivePosts);
        real("coverage", "share, 1 = 100%", "1 − effective posts short ÷ target", Summary::coverage);
        real("worstCoverage", "share, 1 = 100%", "Lowest coverage of a ward", Summary::worstCoverage);
        real("gap", EFFECTIVE, "Effective posts short of target, all wards", Summary::unmetPosts);
        real(
                "gapDwoPosts",
                "posts",
                "The gap in posts of " + in.plan().roles().get(0).id(),
                s -> in.evaluation().inDwoPosts(s.unmetPosts()));
        real("unmetNeed", EFFECTIVE, "Unmet need, the sum of gap² ÷ target", Summary::unmetNeed);
        whole("wardsBelowFloor", "wards", "Wards with fewer posts than the floor", b -> sums[b].belowFloor());
        whole(
                "change",
                "posts",
                "Posts more than in " + in.plan().baselineScenario().name(),
                b -> sums[b].change());
        whole("costPence", "pence a year", "Yearly cost of the posts", b -> sums[b].cost()
                .pence());
    }

    private double sum(int borough, ToDoubleFunction<Ward> figure) {
        return Arrays.stream(wards[borough])
                .mapToDouble(w -> figure.applyAsDouble(in.data().wards().ward(w)))
                .sum();
    }

    private void add(String name, Column.Type type, String unit, String meaning, IntFunction<@Nullable Object> value) {
        columns.add(new Column(name, type, unit, meaning, value));
    }

    private void text(String name, String meaning, Function<Borough, String> value) {
        add(
                name,
                Column.Type.TEXT,
                "",
                meaning,
                b -> value.apply(in.data().wards().boroughs().get(b)));
    }

    private void whole(String name, String unit, String meaning, IntToLongFunction value) {
        add(name, Column.Type.INTEGER, unit, meaning, value::applyAsLong);
    }

    private void real(String name, String unit, String meaning, ToDoubleFunction<Summary> value) {
        add(name, Column.Type.REAL, unit, meaning, b -> value.applyAsDouble(sums[b]));
    }
}
