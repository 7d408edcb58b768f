package org.wardplan.ui.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.planning.phase.PhaseRun;
import org.wardplan.planning.phase.PhaseSpan;
import org.wardplan.planning.phase.RoleSpan;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.QuarterMoneyChart;
import org.wardplan.ui.chart.StaffChart;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** Posts by month and money by quarter. */
final class ChartsPane extends HBox {
    private final StaffChart staff;
    private final QuarterMoneyChart money;

    ChartsPane(PlanSession session, Theme theme) {
        staff = new StaffChart(theme);
        money = new QuarterMoneyChart(theme);
        staff.setId("phase-staff-chart");
        money.setId("phase-money-chart");
        getStyleClass().add("phase-pair");
        setMinSize(0, 0);
        VBox left = Parts.card("phase-staff");
        VBox right = Parts.card("phase-money");
        left.getChildren().setAll(Nodes.label("Posts over time", "wp-section"), staff);
        right.getChildren().setAll(Nodes.label("Money by quarter", "wp-section"), money);
        for (VBox card : List.of(left, right)) {
            card.setPrefWidth(1);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        VBox.setVgrow(staff, Priority.ALWAYS);
        VBox.setVgrow(money, Priority.ALWAYS);
        staff.setMinHeight(0);
        money.setMinHeight(0);
        getChildren().setAll(left, right);
        ChartMenu.install(staff, "Posts over time", staff::rows, session.tasks(), session.problems()::add);
        ChartMenu.install(money, "Money by quarter", money::rows, session.tasks(), session.problems()::add);
    }

    void refresh(Shown now) {
        PhaseRun run = now.run();
        List<PhaseSpan> months = run.months();
        List<StaffChart.Staff> roles = new ArrayList<>();
        List<QuarterMoneyChart.Role> costs = new ArrayList<>();
        for (int r = 0; r < run.roles().size(); r++) {
            int role = r;
            if (months.stream().map(m -> m.roles().get(role)).anyMatch(s -> s.establishment() > 0 || s.filled() > 0)) {
                String id = run.roles().get(r).id();
                roles.add(new StaffChart.Staff(
                        id,
                        r,
                        months.stream()
                                .mapToInt(m -> m.roles().get(role).establishment())
                                .toArray(),
                        months.stream()
                                .mapToInt(m -> m.roles().get(role).filled())
                                .toArray(),
                        months.stream()
                                .mapToDouble(m -> m.roles().get(role).training())
                                .toArray()));
                costs.add(new QuarterMoneyChart.Role(id, r));
            }
        }
        List<YearMonth> marks =
                run.phasing().promises().stream().map(p -> p.by()).distinct().toList();
        PhaseSpan last = months.get(months.size() - 1);
        staff.show(
                new StaffChart.Months(run.phasing().start(), months.size(), roles, marks),
                "Posts over time. " + WardWords.month(last.last()) + ": " + last.filled() + " of "
                        + last.establishment() + " posts filled.");
        List<QuarterMoneyChart.Quarter> quarters = run.quarters().stream()
                .map(q -> new QuarterMoneyChart.Quarter(
                        WardWords.shortMonth(q.first()) + " to " + WardWords.shortMonth(q.last()),
                        WardWords.shortMonth(q.first()),
                        q.roles().stream()
                                .map(RoleSpan::cost)
                                .mapToLong(m -> m.pence())
                                .toArray(),
                        q.funded().pence()))
                .toList();
        long over = IntStream.range(0, run.quarters().size())
                .filter(k -> run.quarters().get(k).balance().isNegative())
                .count();
        money.show(
                costs,
                quarters,
                "Money by quarter. " + quarters.size() + " quarters, " + over + " of them cost more than is funded.");
    }

    void redraw() {
        staff.redraw();
        money.redraw();
    }
}
