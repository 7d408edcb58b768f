package org.wardplan.ui.hotspot;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.MapClasses;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.ui.chart.ClassBars;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** The classes of the map as filters, with their numbers of wards; below them how they were found. */
final class LegendRow extends VBox {
    private static final double NARROW = 640;

    private final HotSpotModel model;
    private final ClassBars legend;
    private final Label title = Nodes.label("", "wp-medium");
    private final Label note = Nodes.label("", "wp-caption");
    private final Label method = Nodes.text("", "method-words");
    private final Label notes = Nodes.label("", "hotspot-notes");

    LegendRow(HotSpotModel model, Theme theme) {
        this.model = model;
        legend = new ClassBars(theme);
        legend.onKeep(model.filters()::keepOnly);
        legend.setMinWidth(0);
        HBox.setHgrow(legend, Priority.ALWAYS);
        title.setId("legend-title");
        note.setId("legend-note");
        method.setId("method-words");
        notes.setId("hotspot-notes");
        VBox head = new VBox(title, note);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(USE_PREF_SIZE);
        HBox classes = new HBox(head, legend);
        classes.getStyleClass().add("class-legend");
        // Where it is narrow the classes need the room; the method below them says the same.
        widthProperty().addListener((o, was, now) -> Nodes.shown(head, now.doubleValue() >= theme.px(NARROW)));
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(classes, method, notes);
    }

    void refresh() {
        MapClasses now = model.map().get();
        HotSpotStudy study = model.study().get();
        title.setText(study.statistic().isMoran() ? "Local Moran" : "Gi* clusters");
        note.setText((study.corrected() ? "FDR-adjusted" : "not adjusted")
                + (study.statistic().isPermuted() ? ", permuted" : ""));
        legend.show(ClassBars.classes(study.statistic()), model.filters()::count);
        legend.keep(model.classFilter().get());
        legend.redraw();
        Nodes.mark(legend, "old", now.stale());
        Nodes.write(method, now.isKnown() ? now.words() : "");
        Nodes.write(notes, String.join(" ", model.problems().get()));
        notes.setTooltip(Nodes.tip(notes.getText()));
    }
}
