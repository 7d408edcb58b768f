package org.wardplan.ui.evidence;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardFigure;
import org.wardplan.app.WardSelection;
import org.wardplan.app.evidence.PostWords;
import org.wardplan.app.evidence.Term;
import org.wardplan.app.evidence.TwoTargets;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.ScatterChart;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Theme;

/** Where the targets by share and by workload disagree: all wards as points, and the widest differences as a table. */
public final class TwoTargetsPane extends EvidencePane {
    private final ScatterChart chart;
    private final WardGrid grid;
    private final Sides sides;
    private final Label none = caption("");
    private final Label note = caption("");
    private final ToggleButton byShare = segment(
            "Share", "method-share", () -> session.edit(DemandEdits.method(session.scenario(), TargetMethod.SHARE)));
    private final ToggleButton byWorkload = segment(
            "Workload",
            "method-workload",
            () -> session.edit(DemandEdits.method(session.scenario(), TargetMethod.WORKLOAD)));
    private final ToggleButton asTheyAre = segment(TwoTargets.Basis.AS_THEY_ARE.label(), "basis-plain", this::changed);
    private final ToggleButton sameTotal = segment(TwoTargets.Basis.SAME_TOTAL.label(), "basis-same", this::changed);
    private final HBox basis;
    private @Nullable TwoTargets targets;

    public TwoTargetsPane(PlanSession session, Theme theme) {
        super(session, theme, "Two targets", "two-targets");
        chart = new ScatterChart(theme, "Target by share", "Target by workload, effective posts");
        chart.setId("targets-chart");
        chart.names(w -> ward(w).name(), this::told);
        chart.pickWards(session.view());
        grid = new WardGrid(session, theme, "Wards by the difference of their targets");
        grid.node().setId("targets-table");
        grid.columns(columns());
        ChartMenu.install(chart, "Two targets", grid::asRows, session.tasks(), session.problems()::add);
        ChartMenu.install(grid.node(), "Two targets, table", grid::asRows, session.tasks(), session.problems()::add);
        Label tableHead = new Label("Widest differences first");
        tableHead.getStyleClass().add("wp-medium");
        VBox table = new VBox(6, tableHead, grid.node());
        VBox.setVgrow(grid.node(), javafx.scene.layout.Priority.ALWAYS);
        sides = new Sides(chart, table, 0.44, new Sides.Lengths() {
            @Override
            public double first() {
                return theme.px(280);
            }

            @Override
            public double second() {
                return theme.px(486);
            }

            @Override
            public double height() {
                return theme.px(230);
            }
        });
        asTheyAre.setSelected(true);
        basis = segments(List.of(asTheyAre, sameTotal));
        sameTotal.setTooltip(new Tooltip("Scales the targets by workload to the London total of those by share, so that"
                + " only who gets more and who less is left"));
        Label use = new Label("The plan's targets:");
        use.getStyleClass().add("wp-muted");
        use.setMinWidth(Region.USE_PREF_SIZE);
        HBox method = segments(List.of(byShare, byWorkload));
        byShare.setTooltip(new Tooltip(TargetMethod.SHARE.label()));
        byWorkload.setTooltip(new Tooltip(TargetMethod.WORKLOAD.label()));
        controls(use, method);
        none.setId("no-hours");
        none.getStyleClass().setAll("label");
        part(none, false);
        part(basis, false);
        part(sides, true);
        part(note, false);
        ready();
    }

    private Ward ward(int w) {
        return session.data().wards().ward(w);
    }

    private String told(int w) {
        TwoTargets t = targets;
        if (t == null) {
            return ward(w).name();
        }
        Evaluation e = session.evaluation().get();
        return ward(w).name() + ", " + ward(w).borough().name() + "\nby share "
                + PostWords.both(e, t.share(w)) + "\nby workload " + PostWords.both(e, t.workload(w)) + "\n"
                + reason(t, w);
    }

    private static String reason(TwoTargets t, int w) {
        Term term = t.reason(w);
        return "mostly from " + term.label().toLowerCase(java.util.Locale.UK) + ": "
                + PostWords.signed(term.difference(), 1) + " of " + PostWords.signed(t.difference(w), 1);
    }

    private List<GridColumn> columns() {
        return List.of(
                GridColumn.text("Ward", "Ward", 112, w -> ward(w).name()).styled(w -> "name"),
                GridColumn.text("Borough", "Borough", 70, w -> ward(w).borough().name())
                        .styled(w -> "quiet"),
                number("Share", "Target by share of a stated strength, effective posts", 50, w -> of().share(w), 1),
                number("Work", "Target by workload in hours, effective posts", 50, w -> of().workload(w), 1),
                GridColumn.number(
                                "Diff.",
                                "Workload less share, effective posts; sorted by size, more or less",
                                48,
                                w -> Math.abs(of().difference(w)),
                                w -> PostWords.signed(of().difference(w), 1))
                        .styled(w -> "strong"),
                GridColumn.number(
                        "≈ DWO",
                        "The difference in posts of the first role",
                        52,
                        w -> Math.abs(of().difference(w)),
                        w -> PostWords.signed(session.evaluation().get().inDwoPosts(of().difference(w)), 1)),
                GridColumn.text(
                        "Mostly from",
                        "The part of the targets that does most to set them apart, in effective posts",
                        108,
                        w -> PostWords.signed(of().reason(w).difference(), 1) + " "
                                + of().reason(w).label()));
    }

    private static GridColumn number(
            String title, String meaning, double width, java.util.function.IntToDoubleFunction value, int decimals) {
        return GridColumn.number(
                title, meaning, width, value, w -> WardFigure.number(value.applyAsDouble(w), decimals));
    }

    private TwoTargets of() {
        return java.util.Objects.requireNonNull(targets);
    }

    @Override
    void refresh() {
        Evaluation e = session.evaluation().get();
        boolean known = e.need().hasWorkload();
        byShare.setSelected(e.need().method() == TargetMethod.SHARE);
        byWorkload.setSelected(e.need().method() == TargetMethod.WORKLOAD);
        byWorkload.setDisable(!known);
        show(none, !known);
        show(summary, known);
        show(basis, known);
        show(sides, known);
        show(note, known);
        if (!known) {
            targets = null;
            none.setText(
                    "This plan has no hours per offence, so there are no targets by workload to hold those by share"
                            + " against. A new plan has the table of hours; in this one, targets are shares of the strength"
                            + " that London aims at.");
            return;
        }
        TwoTargets t =
                TwoTargets.of(e, sameTotal.isSelected() ? TwoTargets.Basis.SAME_TOTAL : TwoTargets.Basis.AS_THEY_ARE);
        targets = t;
        summary.setText(t.summary());
        note.setText(
                "Hours per offence, for engagement and of a post are assumptions of the plan. Fixed part: the floor by"
                        + " share, the engagement hours by workload. "
                        + "Above the dashed line a ward gets more by workload, below it more by share"
                        + (sameTotal.isSelected() ? "; workload is scaled to the London total by share." : "."));
        double[] xs = IntStream.range(0, t.wards()).mapToDouble(t::share).toArray();
        double[] ys = IntStream.range(0, t.wards()).mapToDouble(t::workload).toArray();
        chart.show(xs, ys);
        grid.show(t.farthestApart());
    }

    @Override
    void mark() {
        WardSelection picked = session.view().selection().get();
        BitSet borough = new BitSet();
        if (!picked.isEmpty()) {
            int of = session.data().wards().boroughOf(picked.lead());
            for (int w = 0; w < session.data().wards().size(); w++) {
                borough.set(w, session.data().wards().boroughOf(w) == of);
            }
        }
        if (targets != null) {
            chart.strengthen(borough);
            chart.mark(session.view());
            grid.mark();
        }
    }

    @Override
    void selectionChanged() {
        grid.showLead();
    }
}
