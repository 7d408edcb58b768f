package org.wardplan.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.whatif.FigureNumber;
import org.wardplan.app.whatif.WhatIfModel;
import org.wardplan.planning.whatif.RangedFigure;
import org.wardplan.planning.whatif.Ranges;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** The assumptions with their ranges, which can be changed; and those that are not varied, with the reason. */
final class RangesCard extends VBox {
    private final WhatIfModel model;
    private final GridPane grid = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private final Label problem = Nodes.text("", "wp-caption", "what-if-problem");
    private final Label fixed = Nodes.label("", "wp-caption");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private List<String> keys = List.of();

    RangesCard(WhatIfModel model) {
        this.model = model;
        setId("ranges-card");
        Cards.style(this, "what-if-card");
        grid.getStyleClass().add("what-if-rows");
        for (int c = 0; c < 6; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(c == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(c == 0 ? 0 : Region.USE_PREF_SIZE);
            column.setHalignment(c == 1 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("ranges-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("what-if-scroll");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.setId("ranges-problem");
        fixed.setId("ranges-fixed");
        Nodes.write(problem, "");
        getChildren().setAll(Cards.head("Ranges of the assumptions", fixed), problem, scroll);
        subscriptions.add(model.ranges().subscribe(this::show));
        subscriptions.add(model.problem().subscribe(words -> Nodes.write(problem, words)));
    }

    private void show(@Nullable Ranges ranges) {
        if (ranges == null) {
            return;
        }
        List<String> now = ranges.figures().stream().map(RangedFigure::key).toList();
        if (!now.equals(keys)) {
            keys = now;
            build(ranges.figures());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(ranges.figures().get(i));
        }
        fixed.setText(ranges.fixed().size() + " figures are not varied");
        fixed.setTooltip(Nodes.tip(
                ranges.fixed().stream().map(f -> f.label() + ": " + f.reason()).collect(Collectors.joining("\n"))));
        fixed.setAccessibleText(fixed.getText() + ". " + fixed.getTooltip().getText());
    }

    private void build(List<RangedFigure> figures) {
        lines.clear();
        grid.getChildren().clear();
        grid.addRow(
                0,
                Nodes.label("Assumption", "wp-caption"),
                Nodes.label("Now", "wp-caption"),
                Nodes.label("Lowest", "wp-caption"),
                Nodes.label("Highest", "wp-caption"),
                Nodes.label("Range", "wp-caption"),
                new Label());
        for (RangedFigure f : figures) {
            Line line = new Line(f);
            lines.add(line);
            grid.addRow(lines.size(), line.label, line.value, line.low, line.high, line.basis, line.reset);
        }
    }

    /** One assumption. */
    private final class Line {
        private RangedFigure figure;
        private final Label label = Nodes.label("");
        private final Label value = Nodes.label("");
        private final NumberField low;
        private final NumberField high;
        private final Label basis = Nodes.label("", "wp-chip");
        private final Button reset = new Button();

        Line(RangedFigure f) {
            figure = f;
            label.setMinWidth(0);
            low = field("Lowest", f);
            high = field("Highest", f);
            low.setId("range-low-" + f.key());
            high.setId("range-high-" + f.key());
            low.onKept(v -> model.setRange(figure, OptionalDouble.of(v), OptionalDouble.empty()));
            high.onKept(v -> model.setRange(figure, OptionalDouble.empty(), OptionalDouble.of(v)));
            reset.getStyleClass().setAll("what-if-reset");
            reset.setId("range-reset-" + f.key());
            reset.setGraphic(Icons.of(Feather.ROTATE_CCW, 12));
            reset.setAccessibleText("Take the program's range again: " + f.label());
            reset.setTooltip(Nodes.tip("Take the program's range again"));
            reset.setOnAction(e -> model.resetRange(figure));
        }

        private NumberField field(String end, RangedFigure f) {
            NumberField field = new NumberField(end + " value of " + f.label(), new FigureNumber(f.unit()));
            field.onWrong(words -> Nodes.write(problem, words));
            field.setMinWidth(Region.USE_PREF_SIZE);
            return field;
        }

        void show(RangedFigure f) {
            figure = f;
            label.setText(f.label());
            value.setText(FigureNumber.text(f.unit(), f.value()));
            low.show(f.low());
            high.show(f.high());
            basis.setText(f.basis().label());
            Nodes.mark(basis, "accent", f.basis() == RangedFigure.Basis.USER);
            String told = f.label() + "\nNow: " + f.source() + "\nRange: " + f.reason()
                    + (f.holdsValue() ? "" : "\nIts value lies outside the range: the nearer end is the likeliest");
            label.setTooltip(Nodes.tip(told));
            basis.setTooltip(Nodes.tip(told));
            reset.setVisible(f.basis() == RangedFigure.Basis.USER);
        }
    }

    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
    }
}
