package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.CrimeHistory;
import org.wardplan.app.GroupCount;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardWords;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.planning.TrendReading;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.MonthChart;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** Recorded crime of two years as a line, and the last months by group against London. */
final class CrimeSection extends Section {
    /** A group of offences. */
    private static final class Line {
        final Label name = new Label();
        final Label count = new Label();
        final Label ratio = new Label();

        Line(GridPane grid, int row) {
            name.getStyleClass().add("group-name");
            count.getStyleClass().add("group-count");
            ratio.getStyleClass().add("group-ratio");
            grid.addRow(row, name, count, ratio);
        }

        void show(GroupCount g) {
            boolean partly = g.available() && !g.missing().isEmpty();
            name.setText(partly ? g.label() + " *" : g.label());
            name.setTooltip(partly ? new Tooltip("Not available here: " + String.join(", ", g.missing())) : null);
            count.setText(g.available() ? Numbers.whole(g.count()) : "Not available");
            count.pseudoClassStateChanged(MISSING, !g.available());
            GridPane.setColumnSpan(count, g.available() ? 1 : 2);
            ratio.setText(!g.available() || Double.isNaN(g.ratio()) ? "" : Numbers.decimal(g.ratio(), 1) + "×");
            ratio.pseudoClassStateChanged(FEW, g.isFew());
        }
    }

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");
    private final PlanSession session;
    private final List<Line> lines = new ArrayList<>();
    private final MonthChart chart;
    private final Label change = caption();
    private final Label trend = new Label();
    private final GridPane groups = new GridPane();
    private final Label groupsHead = new Label();
    private int[] wards = new int[0];

    CrimeSection(PlanSession session, Theme theme) {
        super("Recorded crime, 24 months", "wp-medium");
        this.session = session;
        chart = new MonthChart(theme);
        chart.setId("months-chart");
        ChartMenu.install(chart, this::name, this::rows, session.tasks(), session.problems()::add);
        groups.getStyleClass().add("crime-groups");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        groups.getColumnConstraints().add(names);
        groupsHead.getStyleClass().addAll("wp-medium", "groups-head");
        Label few = caption();
        few.setText("×: by resident, London is 1. Fewer than " + GroupCount.FEW + " offences are grey.");
        trend.setId("trend");
        trend.setWrapText(true);
        show(trend, false);
        getChildren().addAll(change, chart, trend, groupsHead, groups, few);
    }

    void redraw() {
        chart.redraw();
    }

    private String name() {
        return "Recorded crime, "
                + (wards.length == 1
                        ? session.data().wards().ward(wards[0]).name()
                        : Numbers.counted(wards.length, "ward"));
    }

    /** Months and their numbers, cells parted by tabs. */
    private String rows() {
        StringBuilder text = new StringBuilder("Month\tOffences");
        CrimeHistory h = CrimeHistory.of(session.data().crime(), wards);
        for (int m = 0; m < h.counts().length; m++) {
            text.append('\n').append(h.month(m)).append('\t').append(h.counts()[m]);
        }
        return text.toString();
    }

    /** The test of a ward's change; null hides it. */
    void show(@Nullable TrendReading reading) {
        show(trend, reading != null);
        trend.setText(reading == null ? "" : (reading.sign() + " " + reading.words()).strip());
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
        for (int r = 0; r < counts.size(); r++) {
            if (lines.size() == r) {
                lines.add(new Line(groups, r));
            }
            lines.get(r).show(counts.get(r));
        }
    }
}
