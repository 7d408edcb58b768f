package org.wardplan.report.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.wardplan.base.Cancellation;
import org.wardplan.model.plan.PostChange;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.Escape;
import org.wardplan.report.content.ExportInput;

/** One row a ward: posts to change, and formulas that say what they give. */
final class WardsSheet {
    static final String NAME = "Wards";

    /** Rows above the wards, counted from 0. */
    static final int BANDS = 2;

    static final int SUMS = 3;
    static final int HEAD = 4;
    static final int FIRST = 5;

    /** Columns that stay when the sheet is scrolled: code and name. */
    private static final int FROZEN = 2;

    private static final Pattern CELL = Pattern.compile("\\[([A-Za-z0-9_]+)]|\\{([A-Za-z0-9_]+)}");

    private final ExportInput in;
    private final List<WardField> fields;
    private final Map<String, Integer> column = new HashMap<>();
    private final Page page;
    private final int last;

    WardsSheet(ExportInput in, Book book) {
        this.in = in;
        fields = WardFields.of(in);
        for (int c = 0; c < fields.size(); c++) {
            column.put(fields.get(c).id(), c);
        }
        last = FIRST + Math.max(1, in.scope().wards().length) - 1;
        page = book.page(NAME);
        for (int c = 0; c < fields.size(); c++) {
            book.name(Names.column(fields.get(c).id()), page.range(FIRST, c, last, c));
        }
    }

    List<WardField> fields() {
        return fields;
    }

    /** The formula of the first ward, or what stands for it in words: {@code [target]} as the heading. */
    String inWords(WardField field) {
        return replaced(
                field.formula(),
                id -> "[" + fields.get(index(id)).head() + "]",
                id -> fields.get(index(id)).head() + " of all rows");
    }

    void fill(Cancellation cancel) {
        page.put(0, 0, "Wards of " + in.scope().title() + ": " + in.scenario().name(), Look.STRONG);
        page.put(
                1,
                0,
                in.marking()
                        + " · yellow cells are yours to change, all else follows · the row of sums adds up the rows"
                        + " that a filter shows",
                Look.FAINT);
        heads();
        int[] wards = in.scope().wards();
        for (int k = 0; k < wards.length; k++) {
            cancel.check();
            row(FIRST + k, wards[k]);
        }
        for (int c = 0; c < fields.size(); c++) {
            page.look(FIRST, c, last, c, fields.get(c).look());
            page.width(c, fields.get(c).width());
        }
        inputs();
        page.out().freezePane(FROZEN, FIRST);
        page.out().setAutoFilter(HEAD, 0, last, fields.size() - 1);
        page.out().repeatRows(BANDS, HEAD);
        page.out().repeatCols(0, FROZEN - 1);
        page.print(0, 0, last, index("cost"));
        page.paper(in.marking(), "Wards: " + in.scenario().name(), true);
    }

    private void heads() {
        Summary sums = in.evaluation().summary(in.scope().wards());
        WardField.Band before = null;
        for (int c = 0; c < fields.size(); c++) {
            WardField f = fields.get(c);
            page.put(BANDS, c, f.band() == before ? "" : f.band().title(), Look.TEXT.sum());
            before = f.band();
            page.put(
                    HEAD,
                    c,
                    f.head(),
                    f.look().right() ? Look.HEAD_RIGHT : f.look().indented() ? Look.HEAD.apart() : Look.HEAD);
            page.look(SUMS, c, f.look().sum());
            if (f.sum().equals("+")) {
                page.formula(
                        SUMS,
                        c,
                        "SUBTOTAL(109," + Page.cell(FIRST, c) + ":" + Page.cell(last, c) + ")",
                        added(f),
                        f.look().sum());
            } else if (!f.sum().isEmpty()) {
                page.formula(
                        SUMS, c, inRow(f.sum(), SUMS), summed(f, sums), f.look().sum());
            }
        }
        page.put(SUMS, 1, "Sum of the rows shown", Look.TEXT.sum());
    }

    private Number added(WardField f) {
        double sum = 0;
        long pence = 0;
        for (int w : in.scope().wards()) {
            Object value = Objects.requireNonNull(f.value().apply(w));
            sum += ((Number) value).doubleValue();
            pence += f.id().equals("cost") ? in.evaluation().cost(w).pence() : 0;
        }
        return f.id().equals("cost") ? pence / 100.0 : (Number) sum;
    }

    private Number summed(WardField f, Summary sums) {
        Evaluation e = in.evaluation();
        return f.id().equals("coverage") ? (Number) sums.coverage() : fairShare(e, sums);
    }

    /** Share of London's effective posts over the share of its target. */
    static double fairShare(Evaluation e, Summary of) {
        double all = e.london().effectivePosts();
        return all <= 0 || of.targetPosts() <= 0
                ? 1
                : of.effectivePosts() / all * e.london().targetPosts() / of.targetPosts();
    }

    private void row(int row, int ward) {
        for (int c = 0; c < fields.size(); c++) {
            WardField f = fields.get(c);
            Object value = f.value().apply(ward);
            if (f.isFormula()) {
                page.formula(row, c, inRow(f.formula(), row), (Number) Objects.requireNonNull(value));
            } else {
                page.put(row, c, value);
            }
        }
    }

    /** Typed posts are held to whole numbers, and stand out once they differ from what was exported. */
    private void inputs() {
        for (int c = 0; c < fields.size(); c++) {
            WardField f = fields.get(c);
            if (f.isInput()) {
                String first = Page.cell(FIRST, c);
                page.allow(
                        FIRST,
                        c,
                        last,
                        c,
                        "AND(ISNUMBER(" + first + ")," + first + ">=0," + first + "<=" + PostChange.MOST_POSTS + ","
                                + first + "=INT(" + first + "))",
                        "a whole number of posts from 0 to " + PostChange.MOST_POSTS);
                String exported = Page.cell(FIRST, index(f.id().replace("posts_", "exported_")));
                page.out()
                        .range(FIRST, c, last, c)
                        .style()
                        .fillColor("FFFFB77C")
                        .set(new ConditionalFormattingExpressionRule(Escape.xml(first + "<>" + exported), false));
            }
        }
    }

    private String inRow(String formula, int row) {
        return replaced(formula, id -> Page.cell(row, index(id)), Names::column);
    }

    private static String replaced(String formula, UnaryOperator<String> cell, UnaryOperator<String> all) {
        return CELL.matcher(formula)
                .replaceAll(m ->
                        Matcher.quoteReplacement(m.group(1) == null ? all.apply(m.group(2)) : cell.apply(m.group(1))));
    }

    private int index(String id) {
        return Objects.requireNonNull(column.get(id), id);
    }
}
