package org.wardplan.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.whatif.Answered;
import org.wardplan.app.whatif.FigureNumber;
import org.wardplan.app.whatif.MeasureText;
import org.wardplan.app.whatif.WhatIfModel;
import org.wardplan.planning.whatif.RangedFigure;
import org.wardplan.planning.whatif.Ranges;
import org.wardplan.planning.whatif.Tornado;
import org.wardplan.planning.whatif.WhatIfMeasure;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.TornadoChart;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** One assumption at a time: what it moves, for one of several measures. */
final class TornadoCard extends VBox {
    private static final List<WhatIfMeasure> MEASURES =
            List.of(WhatIfMeasure.UNMET_NEED, WhatIfMeasure.COST, WhatIfMeasure.COVERAGE, WhatIfMeasure.MOVED);

    private final TornadoChart chart;
    private final Label caption = Nodes.label("", "wp-caption");
    private final Label note = Nodes.text(Ranges.TARGETS_STAY + ".", "wp-caption");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private WhatIfMeasure measure = WhatIfMeasure.UNMET_NEED;
    private @Nullable Answered<Tornado> shown;

    TornadoCard(PlanSession session, WhatIfModel model, Theme theme) {
        setId("tornado-card");
        Cards.style(this, "what-if-card");
        chart = new TornadoChart(theme);
        chart.setId("tornado-chart");
        chart.setMinHeight(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        caption.setId("tornado-caption");
        caption.setMinWidth(0);
        HBox switches = new HBox();
        switches.getStyleClass().add("wp-segments");
        switches.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (WhatIfMeasure m : MEASURES) {
            switches.getChildren().add(segment(m, group));
        }
        getChildren().setAll(Cards.head("One assumption at a time", switches), caption, chart, note);
        ChartMenu.install(chart, "What the result hangs on", this::rows, session.tasks(), session.problems()::add);
        subscriptions.add(model.tornado().subscribe(t -> {
            shown = t;
            write();
        }));
        subscriptions.add(theme.dark().subscribe(chart::redraw));
        subscriptions.add(theme.textScale().subscribe(chart::redraw));
    }

    private ToggleButton segment(WhatIfMeasure m, ToggleGroup group) {
        ToggleButton b = new ToggleButton(MeasureText.shortName(m));
        b.setId("measure-" + m.id());
        b.setToggleGroup(group);
        b.setSelected(m == measure);
        b.setTooltip(Nodes.tip(m.label()));
        b.getStyleClass().add("small");
        Nodes.mark(b, "first", m == MEASURES.get(0));
        Nodes.mark(b, "last", m == MEASURES.get(MEASURES.size() - 1));
        b.setOnAction(e -> {
            b.setSelected(true);
            measure = m;
            write();
        });
        return b;
    }

    private void write() {
        Answered<Tornado> now = shown;
        Nodes.mark(chart, "what-if-stale", now != null && now.stale());
        if (now == null) {
            caption.setText("Trying each assumption at its ends…");
            return;
        }
        Tornado tornado = now.value();
        List<TornadoChart.Row> rows = new ArrayList<>();
        for (Tornado.Bar bar : tornado.by(measure)) {
            if (bar.swing(measure, tornado.central()) > 0 || bar.anyImpossible()) {
                rows.add(row(bar, tornado));
            }
        }
        int still = tornado.bars().size() - rows.size();
        double centre = MeasureText.scaled(measure, measure.of(tornado.central(), tornado.central()));
        String words = rows.isEmpty()
                ? measure.label() + ": no assumption moves it"
                : measure.label() + ": most by " + rows.get(0).label();
        caption.setText(measure.label() + " · all else as it is · widest first"
                + (still == 0 ? "" : " · " + still + " assumptions don't move it")
                + (now.stale() ? " · of an earlier state" : ""));
        WhatIfMeasure of = measure;
        chart.show(rows, centre, v -> MeasureText.of(of, v), v -> MeasureText.onAxis(of, v), words);
    }

    private TornadoChart.Row row(Tornado.Bar bar, Tornado tornado) {
        RangedFigure f = bar.figure();
        double[] found = bar.of(measure, tornado.central());
        double low = MeasureText.scaled(measure, found[0]);
        double high = MeasureText.scaled(measure, found[found.length - 1]);
        String from = FigureNumber.text(f.unit(), f.low());
        String to = FigureNumber.text(f.unit(), f.high());
        String told = f.label() + "\n" + from + ": " + MeasureText.of(measure, low) + "\n" + to + ": "
                + MeasureText.of(measure, high) + "\nnow " + FigureNumber.text(f.unit(), f.value()) + " · range "
                + f.basis().label();
        return new TornadoChart.Row(f.label(), low, high, from, to, told);
    }

    private String rows() {
        Answered<Tornado> now = shown;
        StringBuilder rows = new StringBuilder("Assumption\tNow\tLower end\tUpper end");
        for (WhatIfMeasure m : WhatIfMeasure.values()) {
            rows.append('\t')
                    .append(m.label())
                    .append(", lower\t")
                    .append(m.label())
                    .append(", upper");
        }
        if (now != null) {
            for (Tornado.Bar bar : now.value().by(measure)) {
                RangedFigure f = bar.figure();
                rows.append('\n').append(f.label()).append('\t').append(FigureNumber.text(f.unit(), f.value()));
                rows.append('\t').append(FigureNumber.text(f.unit(), f.low()));
                rows.append('\t').append(FigureNumber.text(f.unit(), f.high()));
                for (WhatIfMeasure m : WhatIfMeasure.values()) {
                    double[] found = bar.of(m, now.value().central());
                    rows.append('\t').append(MeasureText.of(m, MeasureText.scaled(m, found[0])));
                    rows.append('\t').append(MeasureText.of(m, MeasureText.scaled(m, found[found.length - 1])));
                }
            }
        }
        return rows.append('\n').toString();
    }

    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
    }
}
