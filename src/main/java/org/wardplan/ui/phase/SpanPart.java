package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.SignedNumber;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FillOrder;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.phase.PhaseEdits;
import org.wardplan.ui.edit.Choice;
import org.wardplan.ui.edit.NumberField;
import org.wardplan.ui.theme.Nodes;

/** When the run begins, how long it is, with whose posts, and which wards come first. */
final class SpanPart extends VBox {
    private static final int YEARS = 15;
    private final PhaseModel model;
    private final Choice<YearMonth> start = new Choice<>("First quarter", "phase-start", WardWords::shortMonth);
    private final NumberField quarters =
            new NumberField("Quarters", SignedNumber.count("number of quarters", Phasing.MOST_QUARTERS));
    private final Choice<String> from;
    private final Choice<FillOrder> order = new Choice<>(
            "Which wards first",
            "phase-order",
            o -> o == FillOrder.PROMISES ? "Promises by date, then need" : "Where need is greatest");

    SpanPart(PhaseModel model) {
        this.model = model;
        from = new Choice<>("Starting scenario", "phase-from", this::name);
        Parts.widen(start, from, order);
        getStyleClass().add("phase-part");
        quarters.setId("phase-quarters");
        quarters.getStyleClass().add("phase-short-number");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("phase-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        row(grid, "Begins in", start);
        row(grid, "Quarters", quarters);
        row(grid, "With the posts of", from);
        row(grid, "First to", order);
        getChildren().setAll(Nodes.label("The run", "wp-section"), grid);
        start.onChosen(m -> model.edit(s -> PhaseEdits.span(s, m, s.phasing().quarters())));
        quarters.onKept(n -> model.edit(s -> PhaseEdits.span(s, s.phasing().start(), (int) n)));
        quarters.onWrong(model::say);
        from.onChosen(id -> model.edit(s -> PhaseEdits.from(
                s, id.isEmpty() ? null : model.session().plan().get().scenario(id))));
        order.onChosen(o -> model.edit(s -> PhaseEdits.order(s, o)));
    }

    private static void row(GridPane grid, String name, Region field) {
        Label label = Nodes.label(name);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private String name(String id) {
        return id.isEmpty()
                ? "Baseline: " + model.session().plan().get().baselineScenario().name()
                : model.session()
                        .plan()
                        .get()
                        .findScenario(id)
                        .map(Scenario::name)
                        .orElse("not in the plan: " + id);
    }

    void refresh() {
        Phasing p = model.phasing();
        List<YearMonth> firsts = new ArrayList<>();
        YearMonth first = YearMonth.of(p.start().getYear() - YEARS / 3, 1);
        for (int q = 0; q < 4 * YEARS; q++) {
            firsts.add(first.plusMonths(3L * q));
        }
        start.show(firsts, p.start());
        quarters.show(p.quarters());
        List<String> scenarios = new ArrayList<>(List.of(""));
        model.session().plan().get().scenarios().stream()
                .filter(s -> !s.archived() || s.id().equals(p.from()))
                .forEach(s -> scenarios.add(s.id()));
        from.show(scenarios, p.from());
        order.show(List.of(FillOrder.values()), p.order());
    }
}
