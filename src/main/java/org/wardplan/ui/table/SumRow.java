package org.wardplan.ui.table;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.WardColumn;
import org.wardplan.app.WardFigure;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.ui.chart.CoverageBar;
import org.wardplan.ui.theme.Numbers;

/** The sums of the scope below the rows, in the columns of the table. */
final class SumRow extends Pane {
    private final PlanSession session;
    private final WardRows rows;
    private final Map<String, Region> cells = new HashMap<>();
    private final CoverageBar bar = new CoverageBar(1.5, 8).plain();
    private @Nullable ScrollBar sideways;

    SumRow(PlanSession session, WardRows rows) {
        this.session = session;
        this.rows = rows;
        getStyleClass().add("sum-row");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        for (WardColumn c : rows.columns()) {
            Label label = new Label();
            label.setId("sum-" + c.id().replace('.', '-'));
            label.getStyleClass().add(c.isNumeric() && c.kind() != WardColumn.Kind.RANK ? "numeric" : "plain");
            label.getStyleClass().add("kind-" + c.kind().name().toLowerCase(java.util.Locale.ROOT));
            Region cell = label;
            if (c.kind() == WardColumn.Kind.COVERAGE) {
                label.getStyleClass().setAll("label", "percent");
                HBox box = new HBox(bar, label);
                box.getStyleClass().addAll("coverage-cell", "plain");
                cell = box;
            }
            cell.setManaged(false);
            cells.put(c.id(), cell);
            getChildren().add(cell);
        }
        for (TableColumn<Integer, ?> c : rows.table().getColumns()) {
            c.widthProperty().addListener((o, was, now) -> requestLayout());
        }
    }

    /** Writes the sums of the scope. */
    void refresh() {
        Evaluation e = session.evaluation().get();
        Scope scope = session.view().scope().get();
        int[] wards = scope.wards(session.data().wards());
        Summary s = scope instanceof Scope.London ? e.london() : e.summary(wards);
        for (WardColumn c : rows.columns()) {
            String text = text(c, s, e, scope, wards);
            Region cell = cells.get(c.id());
            if (cell instanceof Label label) {
                label.setText(text);
            } else if (cell instanceof HBox box && box.getChildren().get(1) instanceof Label percent) {
                percent.setText(text);
                bar.show(s.coverage());
            }
        }
        setAccessibleText("Sums of " + scope.label());
    }

    private String text(WardColumn c, Summary s, Evaluation e, Scope scope, int[] wards) {
        switch (c.kind()) {
            case WARD:
                return scope instanceof Scope.London ? "London" : scope.label();
            case BOROUGH:
                long boroughs = java.util.Arrays.stream(wards)
                        .map(session.data().wards()::boroughOf)
                        .distinct()
                        .count();
                return Numbers.counted(boroughs, "borough");
            case RANK:
                return Numbers.counted(s.wards(), "ward");
            case POSTS:
                return Numbers.whole(s.posts()[c.role()]);
            case COVERAGE:
                return Numbers.percent(s.coverage(), 0);
            default:
                break;
        }
        WardFigure figure = c.figure();
        if (figure == null) {
            return "";
        }
        return switch (figure) {
            case CRIMES -> Numbers.whole(s.crimes());
            case HARM -> large(s.demand() / 1000);
            case TARGET -> large(s.targetPosts());
            case EFFECTIVE -> large(s.effectivePosts());
            case GAP -> large(s.unmetPosts());
            case CHANGE -> Numbers.signed(s.change());
            case RESIDENTS -> Numbers.whole(residents(wards));
            case RATE -> Numbers.decimal(1000.0 * s.crimes() / Math.max(1, residents(wards)), 0);
            case FAIR_SHARE ->
                Numbers.percent(
                        s.effectivePosts()
                                / e.london().effectivePosts()
                                * e.london().targetPosts()
                                / s.targetPosts(),
                        0);
            default -> "";
        };
    }

    private long residents(int[] wards) {
        long sum = 0;
        for (int w : wards) {
            sum += session.data().wards().ward(w).population();
        }
        return sum;
    }

    private static String large(double value) {
        return Numbers.decimal(value, value < 100 ? 1 : 0);
    }

    @Override
    protected void layoutChildren() {
        if (sideways == null) {
            sideways = rows.sideways();
            if (sideways != null) {
                sideways.valueProperty().addListener((o, was, now) -> requestLayout());
            }
        }
        cells.values().forEach(c -> c.setVisible(false));
        double x = sideways == null || !sideways.isVisible() ? 0 : -sideways.getValue();
        for (TableColumn<Integer, ?> c : rows.table().getVisibleLeafColumns()) {
            Region cell = cells.get(WardRows.of(c).id());
            if (cell != null) {
                cell.setVisible(true);
                cell.resizeRelocate(x, 1, c.getWidth(), getHeight() - 1);
            }
            x += c.getWidth();
        }
    }
}
