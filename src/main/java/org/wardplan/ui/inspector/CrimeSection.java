package org.wardplan.ui.inspector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.wardplan.app.CrimeHistory;
import org.wardplan.app.GroupCount;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.ui.chart.MonthChart;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Recorded crime of two years as a line, and the last months by group against London. */
final class CrimeSection extends Section {
    private final PlanSession session;
    private final MonthChart chart;
    private final Label change = caption();
    private final GridPane groups = new GridPane();
    private final Label groupsHead = new Label();
    private int[] wards = new int[0];

    CrimeSection(PlanSession session, Theme theme) {
        super("Recorded crime, 24 months", "wp-medium");
        this.session = session;
        chart = new MonthChart(theme);
        groups.getStyleClass().add("crime-groups");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        groups.getColumnConstraints().add(names);
        groupsHead.getStyleClass().addAll("wp-medium", "groups-head");
        Label few = caption();
        few.setText("×: by resident, London is 1. Fewer than " + GroupCount.FEW + " offences are grey.");
        getChildren().addAll(change, chart, groupsHead, groups, few);
    }

    void redraw() {
        chart.redraw();
    }

    /** Crime does not change with posts: asked for the same wards again, it does nothing. */
    void show(MonthWindow window, int[] ofWards) {
        if (java.util.Arrays.equals(wards, ofWards)) {
            return;
        }
        wards = ofWards;
        CrimeHistory h = CrimeHistory.of(session.data().crime(), ofWards);
        head.setText("Recorded crime, " + h.counts().length + " months");
        figure.setText(Numbers.whole(h.last12()) + " last " + Math.min(12, h.counts().length));
        change.setText(WardWords.change(h));
        chart.show(h);
        groupsHead.setText("By group, last " + window.months() + " months");
        List<GroupCount> counts = GroupCount.of(session.data(), window, ofWards);
        groups.getChildren().clear();
        for (int r = 0; r < counts.size(); r++) {
            GroupCount g = counts.get(r);
            Label name = new Label(g.label());
            Label count = new Label(g.available() ? Numbers.whole(g.count()) : "Not available");
            Label ratio =
                    new Label(!g.available() || Double.isNaN(g.ratio()) ? "" : Numbers.decimal(g.ratio(), 1) + "×");
            name.getStyleClass().add("group-name");
            count.getStyleClass().add(g.available() ? "group-count" : "group-missing");
            ratio.getStyleClass().add("group-ratio");
            if (g.isFew() || !g.available()) {
                ratio.getStyleClass().add("wp-faint");
            }
            if (g.available() && !g.missing().isEmpty()) {
                name.setText(g.label() + " *");
                name.setTooltip(new Tooltip("Not available here: " + String.join(", ", g.missing())));
            }
            groups.addRow(r, name, count);
            if (g.available()) {
                groups.add(ratio, 2, r);
            } else {
                GridPane.setColumnSpan(count, 2);
                GridPane.setHalignment(count, javafx.geometry.HPos.RIGHT);
            }
        }
    }
}
