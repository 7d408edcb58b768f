package org.wardplan.ui.map;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.wardplan.app.MapModel;
import org.wardplan.planning.Summary;
import org.wardplan.ui.theme.Numbers;

/** Key figures of the scope, live. */
final class SummaryCard extends VBox {
    private final MapModel model;
    private final Label coverage = new Label();
    private final Label posts = new Label();
    private final Label shortWards = new Label();
    private final Label shortUnit = new Label();
    private final Label covered = new Label();
    private final Label coveredUnit = new Label();
    private final Label unmet = new Label();
    private final Label unmetUnit = new Label("end-2017 floor = 100");
    private final InvalidationListener refresh = o -> refresh();

    SummaryCard(MapModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "floating", "map-summary");
        getChildren()
                .setAll(
                        row("Coverage", coverage, posts, true),
                        row("Under " + MapModel.SHORT_PERCENT + "%", shortWards, shortUnit, false),
                        row("Fully covered", covered, coveredUnit, false),
                        row("Unmet need", unmet, unmetUnit, false));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.picture().addListener(refresh);
        refresh();
    }

    private static VBox row(String name, Label value, Label unit, boolean first) {
        Label label = new Label(name);
        label.getStyleClass().add("wp-muted");
        value.getStyleClass().add("wp-figure");
        unit.getStyleClass().add("wp-caption");
        unit.setMaxWidth(Double.MAX_VALUE);
        unit.setMinWidth(USE_PREF_SIZE);
        BorderPane top = new BorderPane(null, null, value, null, label);
        VBox row = new VBox(top, unit);
        row.getStyleClass().add("map-summary-row");
        if (first) {
            row.getStyleClass().add("first");
        }
        return row;
    }

    private void refresh() {
        model.picture().get();
        Summary s = model.summary();
        coverage.setText(Numbers.percent(s.coverage(), 0));
        posts.setText(String.format(
                Locale.ROOT, "%,.0f of %,.0f effective", s.targetPosts() - s.unmetPosts(), s.targetPosts()));
        shortWards.setText(Numbers.whole(model.shortWards()));
        shortUnit.setText(model.shortWards() == 1 ? "ward" : "wards");
        covered.setText(Numbers.whole(model.coveredWards()));
        coveredUnit.setText(model.coveredWards() == 1 ? "ward" : "wards");
        unmet.setText(Numbers.decimal(s.unmetNeedIndex(), 1));
        setAccessibleText("Coverage " + coverage.getText() + ", " + shortWards.getText() + " wards under "
                + MapModel.SHORT_PERCENT + "%, " + covered.getText() + " fully covered, unmet need "
                + unmet.getText());
    }

    void dispose() {
        model.picture().removeListener(refresh);
    }
}
