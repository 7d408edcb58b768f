package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;

/** A table of sums over groups of wards: each cell adds up the wards whose column holds the group's key. */
final class GroupSheet {
    private static final int TEXT_WIDTH = 26;

    /**
     * A group.
     *
     * @param texts the cells before the sums; the first is the key that wards have, text or number
     */
    record Group(List<Object> texts, int[] wards) {}

    /**
     * A column.
     *
     * @param formula of the row, given a function that adds up a column of the wards by its id; an empty id counts wards
     * @param value of the sums over the group's wards
     */
    private record Column(
            String head,
            Look look,
            double width,
            Function<Function<String, String>, String> formula,
            Function<Group, Number> value) {}

    private final ExportInput in;
    private final Evaluation e;
    private final Names names;
    private final List<Column> columns = new ArrayList<>();
    private final int texts;

    /** @param texts cells before the sums */
    GroupSheet(ExportInput in, int texts) {
        this.in = in;
        this.e = in.evaluation();
        this.texts = texts;
        List<Role> roles = in.plan().roles();
        names = new Names(roles);
        sum("Wards", Look.COUNT, 8, "", g -> g.wards().length);
        sum("Residents", Look.COUNT, 12, "residents", g -> Arrays.stream(g.wards())
                .map(w -> in.data().wards().ward(w).population())
                .sum());
        sum("Recorded crimes", Look.COUNT, 11, "crimes", g -> summary(g).crimes());
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            sum(roles.get(r).id(), Look.COUNT, 8, "posts_" + (r + 1), g -> summary(g)
                    .posts()[role]);
        }
        sum("Posts", Look.COUNT, 9, "posts", g -> summary(g).totalPosts());
        sum("Change", Look.SIGNED, 9, "change", g -> summary(g).change());
        sum("Target", Look.ONE, 10, "target", g -> summary(g).targetPosts());
        sum("Effective posts", Look.ONE, 10, "effective", g -> summary(g).effectivePosts());
        String target = "target";
        columns.add(new Column(
                "Coverage",
                Look.PERCENT,
                10,
                s -> "IF(" + s.apply(target) + "<=0,1,1-" + s.apply("gap") + "/" + s.apply(target) + ")",
                g -> summary(g).coverage()));
        sum("Gap", Look.ONE, 9, "gap", g -> summary(g).unmetPosts());
        String one = names.effectivePost(0);
        columns.add(new Column(
                "Gap in " + roles.get(0).id() + " posts",
                Look.ONE,
                10,
                s -> "IF(" + one + "<=0,0," + s.apply("gap") + "/" + one + ")",
                g -> e.inDwoPosts(summary(g).unmetPosts())));
        columns.add(new Column(
                "Fair share",
                Look.PERCENT,
                10,
                s -> "IF(OR(" + Names.LONDON_EFFECTIVE + "<=0," + s.apply(target) + "<=0),1,"
                        + s.apply("effective") + "/" + Names.LONDON_EFFECTIVE + "*" + Names.LONDON_TARGET + "/"
                        + s.apply(target) + ")",
                g -> WardsSheet.fairShare(e, summary(g))));
        sum("Wards below the floor", Look.COUNT, 10, "belowFloor", g -> summary(g)
                .belowFloor());
        columns.add(new Column(
                "Cost a year",
                Look.POUNDS,
                15,
                s -> "ROUND(" + s.apply("cost") + ",2)",
                g -> BudgetSheet.pounds(summary(g).cost())));
    }

    private void sum(String head, Look look, double width, String id, Function<Group, Number> value) {
        columns.add(new Column(head, look, width, s -> s.apply(id), value));
    }

    private Summary summary(Group g) {
        return e.summary(g.wards());
    }

    /**
     * Writes the table with a row of sums below it.
     *
     * @param head row of the headings
     * @param key id of the wards' column that holds the key
     * @return the row after the table
     */
    int fill(Page page, int head, List<String> textHeads, String key, List<Group> groups, Group all) {
        for (int c = 0; c < texts; c++) {
            page.put(head, c, textHeads.get(c), c > 0 ? Look.HEAD.apart() : Look.HEAD);
            page.width(c, TEXT_WIDTH);
        }
        for (int c = 0; c < columns.size(); c++) {
            page.put(head, texts + c, columns.get(c).head(), Look.HEAD_RIGHT);
            page.width(texts + c, columns.get(c).width());
        }
        int row = head + 1;
        for (Group g : groups) {
            String cell = "$" + Page.cell(row, 0);
            row(
                    page,
                    row,
                    g,
                    false,
                    id -> id.isEmpty()
                            ? "COUNTIFS(" + Names.column(key) + "," + cell + ")"
                            : "SUMIFS(" + Names.column(id) + "," + Names.column(key) + "," + cell + ")");
            row++;
        }
        row(
                page,
                row,
                all,
                true,
                id -> id.isEmpty() ? "ROWS(" + Names.column(key) + ")" : "SUM(" + Names.column(id) + ")");
        return row + 1;
    }

    private void row(Page page, int row, Group g, boolean sum, Function<String, String> sums) {
        for (int c = 0; c < texts; c++) {
            Object text = c < g.texts().size() ? g.texts().get(c) : "";
            page.put(
                    row,
                    c,
                    text,
                    sum
                            ? Look.TEXT.sum()
                            : text instanceof String ? c > 0 ? Look.TEXT.apart() : Look.TEXT : Look.COUNT);
        }
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            page.formula(
                    row,
                    texts + c,
                    column.formula().apply(sums),
                    column.value().apply(g),
                    sum ? column.look().sum() : column.look());
        }
    }

    int columns() {
        return texts + columns.size();
    }
}
