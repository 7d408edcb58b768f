package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.app.hotspot.ClassFilters;
import org.wardplan.app.hotspot.Found;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.chart.PatternGlyph;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** How many wards are hot in which pattern; each pattern is a filter. */
final class TrendCard extends VBox implements Shown {
    private final HotSpotModel model;
    private final Theme theme;
    private final Label title = Nodes.label("Trend", "wp-section");
    private final Label wards = Nodes.label("", "wp-caption");
    private final Label none = Nodes.text("", "wp-muted");
    private final VBox rows = new VBox();
    private final Map<EmergingClass, ClassButton> buttons = new EnumMap<>(EmergingClass.class);
    private final Map<EmergingClass, Label> counts = new EnumMap<>(EmergingClass.class);
    private final List<Label> meanings = new ArrayList<>();
    private final List<PatternGlyph> glyphs = new ArrayList<>();

    TrendCard(HotSpotModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("wp-card", "hotspot-card", "trend-card");
        setId("trend-card");
        setMinWidth(0);
        for (EmergingClass c : EmergingClass.values()) {
            rows.getChildren().add(row(c));
        }
        rows.getStyleClass().add("trend-rows");
        none.setId("trend-none");
        Nodes.mark(none, "trend-none", true);
        HBox head = Parts.line(title, wards);
        head.getStyleClass().add("card-head");
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(head, none, rows);
    }

    /** A narrow card names the patterns only; what they mean is in their tooltips. */
    void compact(boolean narrow) {
        meanings.forEach(m -> Nodes.shown(m, !narrow));
        buttons.values().forEach(b -> Nodes.mark(b, "compact", narrow));
    }

    private ClassButton row(EmergingClass c) {
        ClassButton b = new ClassButton("pattern-" + c.id(), c.label(), "trend-row", more -> model.filters()
                .keep(c, more));
        PatternGlyph glyph = new PatternGlyph(theme, c);
        glyphs.add(glyph);
        Label name = Nodes.label(c.label(), "wp-medium");
        Label meaning = Nodes.label(c.meaning(), "pattern-meaning");
        meaning.setMinWidth(0);
        VBox words = new VBox(name, meaning);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        Label count = Nodes.label("", "trend-count");
        count.setId("pattern-count-" + c.id());
        count.setMinWidth(Region.USE_PREF_SIZE);
        meanings.add(meaning);
        HBox inside = new HBox(12, glyph, words, Parts.gap(), count);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setMouseTransparent(true);
        inside.setMinWidth(0);
        // A button gives its graphic the width that it asks for.
        inside.prefWidthProperty().bind(b.widthProperty().subtract(theme.px(28)));
        b.setGraphic(inside);
        buttons.put(c, b);
        counts.put(c, count);
        return b;
    }

    @Override
    public void refresh() {
        Found<Emerging> found = model.emerging().get();
        Emerging now = found.value();
        title.setText(
                now == null ? "Trend" : "Trend, " + Numbers.counted(now.window().months(), "month"));
        wards.setText(Numbers.counted(model.session().view().inScope().get().cardinality(), "ward"));
        Nodes.write(none, !found.problem().isEmpty() ? found.problem() : now == null ? "Working out the months…" : "");
        Nodes.shown(rows, now != null);
        Nodes.mark(rows, "old", found.stale());
        // In the colours of the theme, which may be another one.
        glyphs.forEach(PatternGlyph::redraw);
        ClassFilters filters = model.filters();
        Set<EmergingClass> kept = filters.patterns().get();
        for (EmergingClass c : EmergingClass.values()) {
            int n = filters.count(c);
            Objects.requireNonNull(counts.get(c)).setText(Numbers.whole(n));
            Objects.requireNonNull(buttons.get(c)).show(n, kept.contains(c), !kept.isEmpty(), c.meaning());
        }
    }

    @Override
    public void mark() {}
}
