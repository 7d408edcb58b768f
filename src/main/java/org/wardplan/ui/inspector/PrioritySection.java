package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.PriorityParts;
import org.wardplan.app.WardWords;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.chart.PartBar;
import org.wardplan.ui.theme.Numbers;

/** The priority score, the parts it is the sum of, and what stands out. */
final class PrioritySection extends Section {
    /** A part with its bar and number. */
    private static final class Row extends HBox {
        final Label name = new Label();
        final PartBar bar = new PartBar();
        final Label points = new Label();

        Row() {
            getStyleClass().add("part-row");
            name.getStyleClass().add("part-name");
            points.getStyleClass().add("part-points");
            HBox.setHgrow(bar, Priority.ALWAYS);
            getChildren().addAll(name, bar, points);
        }

        void show(PriorityParts.Part p, double most) {
            name.setText(p.label());
            bar.show(p.points(), p.average(), most);
            points.setText(Numbers.decimal(p.points(), 0));
            String text = p.label() + ": " + Numbers.decimal(p.points(), 1) + ", average ward "
                    + Numbers.decimal(p.average(), 1);
            setAccessibleText(text);
            if (name.getTooltip() == null) {
                name.setTooltip(new Tooltip());
            }
            name.getTooltip().setText(text);
        }
    }

    private final VBox rows = new VBox();
    private final VBox restRows = new VBox();
    private final List<Row> pool = new ArrayList<>();
    private final Button expand = new Button();
    private final Row rest = new Row();
    private final Label why = new Label();
    private boolean expanded;

    PrioritySection() {
        super("Priority score", "wp-key");
        figure.setId("priority-score");
        Label hint = caption();
        hint.setText("Bar: this ward · mark: average ward, 100 in all");
        rows.getStyleClass().add("part-rows");
        restRows.getStyleClass().add("part-rows");
        expand.setGraphic(rest);
        expand.setId("other-groups");
        expand.getStyleClass().addAll("flat", "expand-parts");
        expand.setMaxWidth(Double.MAX_VALUE);
        expand.setOnAction(e -> {
            expanded = !expanded;
            show(restRows, expanded);
        });
        Label whyHead = new Label("Why this ward");
        whyHead.getStyleClass().add("wp-medium");
        why.setWrapText(true);
        show(restRows, false);
        VBox text = new VBox(2, whyHead, why);
        text.getStyleClass().add("why");
        getChildren().addAll(hint, rows, expand, restRows, text);
    }

    void show(Evaluation e, int ward) {
        PriorityParts parts = PriorityParts.of(e.need(), ward);
        figure.setText(Numbers.decimal(e.need().priority(ward), 0));
        PriorityParts.Part other = parts.restAsOne();
        double most = Math.max(other.points(), other.average());
        for (PriorityParts.Part p : parts.large()) {
            most = Math.max(most, Math.max(p.points(), p.average()));
        }
        int used = fill(rows, parts.large(), 0, most);
        fill(restRows, parts.rest(), used, most);
        show(expand, !parts.rest().isEmpty());
        show(restRows, expanded && !parts.rest().isEmpty());
        rest.show(other, most);
        expand.setAccessibleText(other.label() + ", show or hide");
        why.setText(WardWords.why(e, ward));
    }

    private int fill(VBox box, List<PriorityParts.Part> parts, int from, double most) {
        List<Row> wanted = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            while (pool.size() <= from + k) {
                pool.add(new Row());
            }
            Row row = pool.get(from + k);
            row.show(parts.get(k), most);
            wanted.add(row);
        }
        if (!box.getChildren().equals(wanted)) {
            box.getChildren().clear();
            wanted.forEach(r -> {
                if (r.getParent() instanceof VBox old) {
                    old.getChildren().remove(r);
                }
            });
            box.getChildren().setAll(wanted);
        }
        return from + parts.size();
    }
}
