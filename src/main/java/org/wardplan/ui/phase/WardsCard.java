package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.app.phase.PhaseGoal;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.planning.phase.PhaseRun;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** The wards with the months in which they get what is promised, and all their posts. */
final class WardsCard extends VBox {
    private final PhaseModel model;
    private final WardGrid grid;

    WardsCard(PhaseModel model, Theme theme) {
        this.model = model;
        PlanSession session = model.session();
        grid = new WardGrid(session, theme, "Wards and when they get their posts");
        grid.node().setId("phase-wards");
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        Cards.style(this, "phase-card");
        getChildren().setAll(Nodes.label("Wards", "wp-section"), grid.node());
        ChartMenu.install(
                grid.node(), "When wards get their posts", grid::asRows, session.tasks(), session.problems()::add);
    }

    void refresh(Shown now) {
        PhaseRun run = now.run();
        int month = model.monthIndex();
        String at = WardWords.shortMonth(run.phasing().start().plusMonths(month));
        List<GridColumn> columns = new ArrayList<>();
        columns.add(GridColumn.text("Ward", "", 104, w -> ward(w).name()));
        columns.add(GridColumn.text("Borough", "", 86, w -> ward(w).borough().name()));
        for (int r = 0; r < run.roles().size(); r++) {
            int role = r;
            if (run.start().total(r) > 0 || run.end().scenario().allocation().total(r) > 0) {
                String id = run.roles().get(r).id();
                columns.add(GridColumn.number(
                        id,
                        id + " posts filled in the month chosen, of those the plan gives the ward",
                        54,
                        w -> run.posts(model.monthIndex()).posts(role, w),
                        w -> run.posts(model.monthIndex()).posts(role, w) + " of "
                                + run.end().posts(role, w)));
            }
        }
        PhaseGoal chosen = now.goals().get(model.goal().get());
        PhaseGoal all = now.goals().get(now.goals().size() - 1);
        if (chosen != all) {
            columns.add(date(chosen, "Promised", chosen.label(), run));
        }
        columns.add(date(all, "All posts", "When the ward has all posts of the plan", run));
        grid.columns(columns);
        grid.node().setAccessibleText("Wards and when they get their posts, posts as of " + at);
        grid.show(model.session().view().inScope().get().stream().toArray());
    }

    private static GridColumn date(PhaseGoal goal, String title, String meaning, PhaseRun run) {
        return GridColumn.number(title, meaning, 84, w -> goal.months()[w], w -> WardDates.brief(goal.months()[w], run))
                .styled(w -> goal.months()[w] == PhaseGoal.NEVER
                        ? "wp-short"
                        : goal.months()[w] == PhaseGoal.AT_START ? "wp-muted" : "");
    }

    private org.wardplan.model.geography.Ward ward(int w) {
        return model.session().data().wards().ward(w);
    }

    void mark() {
        grid.mark();
    }

    /** Brings what is picked into sight. */
    void showLead() {
        grid.mark();
        grid.showLead();
    }
}
