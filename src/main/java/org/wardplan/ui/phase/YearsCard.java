package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
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
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Posts and money by financial year. */
final class YearsCard extends VBox {
    private static final List<String> HEADS =
            List.of("Year", "Filled", "of", "Training", "Cost", "Funding", "Balance", "Coverage", "Unmet");
    private static final List<String> MEANINGS = List.of(
            "Financial year, April to March",
            "Posts filled in its last month",
            "Posts open in its last month",
            "People in training in its last month, for open posts",
            "Posts filled and people in training, at the prices of the time",
            "What the funding lines pay",
            "Funding less cost",
            "Coverage of London with the posts filled in its last month",
            "Unmet need of London in its last month, the reference floor = 100");
    /** Columns that go first where there is too little room, and those that go next. */
    private static final List<String> FIRST = List.of("Training");

    private static final List<String> NEXT = List.of("of", "Coverage", "Unmet");
    private static final double NARROW = 500;
    private static final double NARROWER = 430;
    private static final double MOST_HEIGHT = 190;
    private final Theme theme;
    private final ScrollPane scroll;
    private final GridPane table = new GridPane();
    private List<List<String>> rows = List.of();

    YearsCard(PlanSession session, Theme theme) {
        this.theme = theme;
        setId("phase-years");
        Cards.style(this, "phase-card");
        setMinHeight(USE_PREF_SIZE);
        table.getStyleClass().add("phase-years");
        for (int c = 0; c < HEADS.size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(column);
        }
        scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("phase-years-scroll");
        scroll.setMinHeight(USE_PREF_SIZE);
        widthProperty().addListener((o, was, now) -> narrow());
        // Cells know their height once they stand in the window; what is set within a layout waits for the next.
        table.heightProperty().addListener((o, was, now) -> Platform.runLater(this::fit));
        getChildren().setAll(Nodes.label("Financial years", "wp-section"), scroll);
        Consumer<Problem> problems = session.problems()::add;
        ChartMenu.install(this, "Posts and money by financial year", this::rows, session.tasks(), problems);
    }

    private String rows() {
        StringBuilder text = new StringBuilder(String.join("\t", HEADS));
        rows.forEach(r -> text.append('\n').append(String.join("\t", r)));
        return text.append('\n').toString();
    }

    /** Where there is too little room, fewer columns. */
    private void narrow() {
        double width = getWidth() <= 0 ? Double.MAX_VALUE : getWidth();
        table.getChildren().forEach(n -> {
            String head = HEADS.get(GridPane.getColumnIndex(n));
            double least = FIRST.contains(head) ? NARROW : NEXT.contains(head) ? NARROWER : 0;
            Nodes.shown(n, width >= theme.px(least));
        });
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
        if (!cells.equals(rows)) {
            rows = cells;
            write(now);
        }
        narrow();
        fit();
    }

    private void fit() {
        table.applyCss();
        scroll.setPrefHeight(Math.min(theme.px(MOST_HEIGHT), table.prefHeight(-1) + 2));
    }

    private void write(Shown now) {
        table.getChildren().clear();
        for (int c = 0; c < HEADS.size(); c++) {
            Label head = Nodes.label(HEADS.get(c), "wp-caption");
            head.setTooltip(Nodes.tip(MEANINGS.get(c)));
            table.add(head, c, 0);
        }
        for (int r = 0; r < rows.size(); r++) {
            PhaseSpan y = now.run().years().get(r);
            for (int c = 0; c < HEADS.size(); c++) {
                Label label = Nodes.label(rows.get(r).get(c));
                label.setId("phase-year-"
                        + HEADS.get(c).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-"
                        + FinancialYear.of(y.first()).start());
                if (c == HEADS.indexOf("Balance") && y.balance().compareTo(Money.ZERO) < 0) {
                    label.getStyleClass().add("wp-danger");
                }
                table.add(label, c, r + 1);
            }
        }
    }
}
