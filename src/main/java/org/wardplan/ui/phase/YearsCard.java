package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.FinancialYear;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.phase.PhaseSpan;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** Posts and money by financial year. */
final class YearsCard extends VBox {
    private static final List<String> HEADS =
            List.of("Year", "Filled", "of", "Training", "Cost", "Funding", "Balance", "Coverage", "Unmet need");
    private final GridPane table = new GridPane();
    private List<List<String>> rows = List.of();

    YearsCard(PlanSession session) {
        getStyleClass().addAll("wp-card", "phase-card");
        setId("phase-years");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        table.getStyleClass().add("phase-years");
        for (int c = 0; c < HEADS.size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(column);
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("phase-years-scroll");
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.setMaxHeight(260);
        getChildren().setAll(Nodes.label("Financial years", "wp-section"), scroll);
        Consumer<Problem> problems = session.problems()::add;
        ChartMenu.install(this, "Posts and money by financial year", this::rows, session.tasks(), problems);
    }

    private String rows() {
        StringBuilder text = new StringBuilder(String.join("\t", HEADS));
        rows.forEach(r -> text.append('\n').append(String.join("\t", r)));
        return text.append('\n').toString();
    }

    void refresh(Shown now) {
        List<List<String>> cells = new ArrayList<>();
        for (PhaseSpan y : now.run().years()) {
            cells.add(List.of(
                    FinancialYear.of(y.first()).label() + (y.months() == 12 ? "" : " (" + y.months() + " mo)"),
                    Numbers.whole(y.filled()),
                    Numbers.whole(y.establishment()),
                    Numbers.whole(Math.round(y.training())),
                    y.cost().inMillions(2),
                    y.funded().inMillions(2),
                    y.balance().inMillions(2),
                    Numbers.percent(y.london().coverage(), 0),
                    Numbers.decimal(y.london().unmetNeedIndex(), 1)));
        }
        if (cells.equals(rows)) {
            return;
        }
        rows = cells;
        table.getChildren().clear();
        for (int c = 0; c < HEADS.size(); c++) {
            table.add(Nodes.label(HEADS.get(c), "wp-caption"), c, 0);
        }
        for (int r = 0; r < cells.size(); r++) {
            PhaseSpan y = now.run().years().get(r);
            for (int c = 0; c < HEADS.size(); c++) {
                Label label = Nodes.label(cells.get(r).get(c));
                label.setId("phase-year-" + HEADS.get(c).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-"
                        + FinancialYear.of(y.first()).start());
                if (c == HEADS.indexOf("Balance") && y.balance().compareTo(Money.ZERO) < 0) {
                    label.getStyleClass().add("wp-danger");
                }
                table.add(label, c, r + 1);
            }
        }
    }
}
