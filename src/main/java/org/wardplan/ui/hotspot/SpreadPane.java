package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.Concentration;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.MoranScatter;
import org.wardplan.app.hotspot.Found;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.ConcentrationChart;
import org.wardplan.ui.chart.ScatterChart;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** In how few wards the crime lies, and any two figures against each other. */
final class SpreadPane extends VBox implements Shown {
    private final HotSpotModel model;
    private final Theme theme;
    private final ConcentrationChart concentration;
    private final Label half = Nodes.text("");
    private final ScatterChart scatter;
    private final ComboBox<Axis> across;
    private final ComboBox<Axis> up;
    private final Label moran = Nodes.text("", "wp-caption");
    private boolean writing;

    SpreadPane(HotSpotModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("side-cards");
        setMinWidth(0);
        var session = model.session();
        concentration = new ConcentrationChart(theme);
        concentration.setId("concentration-chart");
        concentration.setMinHeight(theme.px(200));
        VBox.setVgrow(concentration, Priority.ALWAYS);
        ChartMenu.install(concentration, "Concentration", this::heldRows, session.tasks(), session.problems()::add);
        half.setId("concentration-words");
        VBox first = Parts.card("concentration-card");
        first.getChildren().setAll(Nodes.label("In how few wards?", "wp-section"), half, concentration);
        scatter = new ScatterChart(theme, "", "");
        scatter.setId("scatter-chart");
        scatter.setMinHeight(theme.px(200));
        VBox.setVgrow(scatter, Priority.ALWAYS);
        WardTold told = new WardTold(model);
        new WardTold(model).tie(scatter, "Scatter", this::scatterRows);
        across = choice("Figure from left to right", "scatter-across");
        up = choice("Figure from bottom to top", "scatter-up");
        moran.setId("moran-words");
        VBox second = Parts.card("scatter-card");
        GridPane axes = new GridPane();
        axes.setHgap(8);
        axes.setVgap(4);
        axes.addRow(0, Nodes.label("Up", "wp-muted"), up);
        axes.addRow(1, Nodes.label("Across", "wp-muted"), across);
        GridPane.setHgrow(up, Priority.ALWAYS);
        GridPane.setHgrow(across, Priority.ALWAYS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        axes.getColumnConstraints().setAll(names, new ColumnConstraints());
        second.getChildren().setAll(Nodes.label("One figure against another", "wp-section"), axes, scatter, moran);
        CardPair pair = new CardPair(first, second, 0.45);
        VBox.setVgrow(pair, Priority.ALWAYS);
        getChildren().setAll(pair);
    }

    private ComboBox<Axis> choice(String name, String id) {
        ComboBox<Axis> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setPrefWidth(theme.px(120));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setVisibleRowCount(14);
        box.getStyleClass().add("small");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Axis item) {
                return item == null ? "" : item.label();
            }

            @Override
            public @Nullable Axis fromString(String text) {
                return null;
            }
        });
        box.setOnAction(e -> {
            if (!writing) {
                draw();
            }
        });
        return box;
    }

    @Override
    public void refresh() {
        String what = model.choice().label(model.study().get().series()).toLowerCase(Locale.UK);
        Found<Concentration> found = model.concentration().get();
        Concentration now = found.value();
        Nodes.write(half, now != null ? now.words(what) : found.problem().isEmpty() ? "Working out…" : found.problem());
        Nodes.shown(concentration, now != null);
        Nodes.mark(concentration, "old", found.stale());
        if (now != null) {
            concentration.show(what, now.curve(), now.curveByChance());
        }
        writing = true;
        List<Axis> all = Axis.all(model);
        fill(across, all, Axis.MORAN);
        fill(up, all, Axis.LAG);
        writing = false;
        draw();
    }

    /** Other figures under the same names: what was chosen stays chosen. */
    private static void fill(ComboBox<Axis> box, List<Axis> all, String first) {
        Axis before = box.getValue();
        String wanted = before == null ? first : before.id();
        box.getItems().setAll(all);
        box.setValue(all.stream().filter(a -> a.id().equals(wanted)).findFirst().orElse(all.get(0)));
    }

    private void draw() {
        Axis x = across.getValue();
        Axis y = up.getValue();
        if (x == null || y == null) {
            return;
        }
        MoranScatter of = model.moran().get().value();
        MoranScatter shown = x.id().equals(Axis.MORAN) && y.id().equals(Axis.LAG) ? of : null;
        scatter.diagonal(x.id().equals(y.id()) ? "the same" : "");
        scatter.cross(
                shown != null
                        ? new ScatterChart.Cross(
                                0, 0, "high among high", "high among low", "low among low", "low among high")
                        : new ScatterChart.Cross(Double.NaN, Double.NaN, "", "", "", ""));
        scatter.line(
                shown != null
                        ? new ScatterChart.Line(shown.slope(), 0, "slope: Moran's I")
                        : new ScatterChart.Line(Double.NaN, 0, ""));
        classes();
        scatter.show(x.label(), x.values(), y.label(), y.values());
        Nodes.write(moran, shown != null ? shown.words() : "");
        scatter.mark(model.session().view());
    }

    private void classes() {
        HotSpotClass[] of = model.map().get().classes();
        List<HotSpotClass> shown = new ArrayList<>();
        for (HotSpotClass c : HotSpotClass.values()) {
            if (c != HotSpotClass.NOT_SIGNIFICANT
                    && c != HotSpotClass.NONE
                    && model.map().get().count(c) > 0) {
                shown.add(c);
            }
        }
        scatter.classes(
                shown.stream()
                        .map(c -> new ScatterChart.PointClass(
                                c.label(), HotSpotColours.of(c, false), HotSpotColours.of(c, true)))
                        .toList(),
                w -> shown.indexOf(of[w]));
    }

    @Override
    public void mark() {
        scatter.mark(model.session().view());
    }

    private String heldRows() {
        Concentration now = model.concentration().get().value();
        StringBuilder text = new StringBuilder("Wards\tWard\tShare held\tBy chance\n");
        if (now != null) {
            int[] order = now.order();
            double[] held = now.curve();
            double[] chance = now.curveByChance();
            for (int k = 1; k <= order.length; k++) {
                text.append(k).append('\t').append(ward(order[k - 1]).name());
                text.append('\t').append(held[k]).append('\t').append(chance[k]).append('\n');
            }
        }
        return text.toString();
    }

    private String scatterRows() {
        Axis x = across.getValue();
        Axis y = up.getValue();
        if (x == null || y == null) {
            return "";
        }
        StringBuilder text = new StringBuilder("Code\tWard\tBorough\t" + x.label() + "\t" + y.label() + "\n");
        for (int w = 0; w < x.values().length; w++) {
            Ward of = ward(w);
            text.append(of.code().value()).append('\t').append(of.name()).append('\t');
            text.append(of.borough().name()).append('\t').append(plain(x.values()[w]));
            text.append('\t').append(plain(y.values()[w])).append('\n');
        }
        return text.toString();
    }

    private static String plain(double v) {
        return Double.isNaN(v) ? "" : Double.toString(v);
    }

    private Ward ward(int w) {
        return model.session().data().wards().ward(w);
    }
}
