package org.wardplan.ui.borough;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.borough.BoroughRow;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.StatusWords;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.table.RowColumn;
import org.wardplan.ui.table.RowGrid;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The boroughs with how far their plans are and what the scenario gives them. */
final class BoroughTable {
    private static final double ROW = 22;

    private final BoroughsModel model;
    private final RowGrid<BoroughRow> table;

    BoroughTable(BoroughsModel model, Theme theme) {
        this.model = model;
        table = new RowGrid<>("Boroughs", "boroughs-table", theme, ROW, BoroughRow::code, columns());
        table.node().getStyleClass().add("borough-table");
        table.onPicked(model::pick);
        table.mark(r -> false, this::isPointed);
    }

    private boolean isPointed(BoroughRow r) {
        int w = model.session().view().hover().get();
        return w >= 0 && model.session().data().wards().ward(w).borough().equals(r.borough());
    }

    private List<RowColumn<BoroughRow>> columns() {
        List<RowColumn<BoroughRow>> list = new ArrayList<>();
        list.add(RowColumn.<BoroughRow>text(
                        "Borough", "Borough", 146, r -> r.borough().name())
                .styled("name"));
        list.add(RowColumn.<BoroughRow>text(
                        "BCU", "Basic Command Unit", 92, r -> r.borough().unit().name())
                .ordered(Comparator.comparing((BoroughRow r) -> r.borough().unit())
                        .thenComparing(r -> r.borough().name()))
                .styled("quiet"));
        list.add(RowColumn.<BoroughRow>text("Status", "How far the borough's plan is", 98, r -> r.status()
                        .label())
                .ordered(Comparator.comparing(BoroughRow::status))
                .drawn(r -> Icons.of(Parts.icon(r.status()), 12))
                .styled(r -> switch (r.status()) {
                    case NONE -> "quiet";
                    case DRAFT, SUBMITTED -> "";
                    case AGREED -> "strong";
                }));
        list.add(RowColumn.<BoroughRow>text("By", "Who brought it so far", 78, BoroughTable::by)
                .styled("quiet"));
        list.add(RowColumn.<BoroughRow>text("On", "When it was brought so far", 66, BoroughTable::day)
                .ordered(Comparator.comparing(BoroughTable::at))
                .styled("quiet"));
        Evaluation sums = model.session().evaluation().get();
        for (int k = 0; k < sums.roles().size(); k++) {
            int role = k;
            if (sums.roles().get(k).plannable() || sums.london().posts()[k] > 0) {
                list.add(number(
                        sums.roles().get(k).id(),
                        "Posts of this role",
                        sums.roles().get(k).id().length() > 3 ? 52 : 44,
                        r -> r.figures().posts()[role],
                        r -> Numbers.whole(r.figures().posts()[role])));
            }
        }
        list.add(number(
                "Cost",
                "What the posts cost in a year",
                56,
                r -> r.figures().cost().pence(),
                r -> r.figures().cost().inMillions(2)));
        list.add(number(
                        "Envelope",
                        "What the posts may cost in a year, as last sent out or brought in; a dash where nothing was",
                        70,
                        r -> r.envelope() == null ? -1 : r.envelope().pence(),
                        BoroughTable::envelope)
                .styled(r -> r.over().isPresent() ? "over-envelope" : ""));
        list.add(number(
                "Change",
                "Posts against the baseline",
                58,
                r -> r.figures().change(),
                r -> Numbers.signed(r.figures().change())));
        list.add(number(
                "Coverage",
                "Effective posts of the target",
                68,
                r -> r.figures().coverage(),
                r -> Numbers.percent(r.figures().coverage(), 0)));
        list.add(number(
                "Gap",
                "Posts short of the target, counted in DWOs",
                42,
                BoroughRow::gapPosts,
                r -> Numbers.decimal(r.gapPosts(), 1)));
        return list;
    }

    private static RowColumn<BoroughRow> number(
            String title,
            String meaning,
            double width,
            ToDoubleFunction<BoroughRow> key,
            java.util.function.Function<BoroughRow, String> text) {
        return RowColumn.number(title, meaning, width, Comparator.comparingDouble(key), text);
    }

    private static String by(BoroughRow r) {
        return r.submission() == null ? "" : r.submission().by();
    }

    private static String day(BoroughRow r) {
        return r.submission() == null ? "" : StatusWords.shortDay(r.submission().at(), ZoneId.systemDefault());
    }

    private static String at(BoroughRow r) {
        return r.submission() == null ? "" : r.submission().at();
    }

    private static String envelope(BoroughRow r) {
        Money most = r.envelope();
        return most == null ? "–" : (r.over().isPresent() ? "▲ " : "") + most.inMillions(2);
    }

    TableView<BoroughRow> node() {
        return table.node();
    }

    void show(List<BoroughRow> rows, @Nullable BoroughRow picked) {
        table.show(rows);
        table.pick(picked == null ? null : picked.code());
    }

    /** Shows what is picked and pointed at. */
    void mark(@Nullable BoroughRow picked) {
        if (table.pick(picked == null ? null : picked.code())) {
            // It was picked in another view.
            table.reveal(table.node().getSelectionModel().getSelectedIndex(), 4);
        }
        table.mark(r -> false, this::isPointed);
    }
}
