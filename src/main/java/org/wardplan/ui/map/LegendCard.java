package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.wardplan.app.ClassColours;
import org.wardplan.app.LayerPicture;
import org.wardplan.app.MapModel;
import org.wardplan.planning.Measure;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** What the colours mean: classes with their breaks and counts, which are filters, and how they are made. */
final class LegendCard extends VBox {
    private static final double WIDTH = 240;
    private static final double BARS = 40;
    private static final double SWATCH = 11;
    /** Width of the colours beside what they say of how sure a ward is. */
    private static final double FADE_WIDTH = 70;
    /** Letters that fit beside the title. */
    private static final int BESIDE_TITLE = 32;

    private final MapModel model;
    private final Theme theme;
    private final Label title = new Label();
    private final Label meaning = new Label();
    /** The meaning again, for those that are too long to stand beside the title. */
    private final Label longMeaning = new Label();

    private final LegendBars bars = new LegendBars(WIDTH, BARS);
    private final HBox swatches = new HBox();
    private final Pane breakRow = new Pane();
    private final HBox counts = new HBox();
    private final Label footer = new Label();
    private final FadeRows fade = new FadeRows(FADE_WIDTH);
    private final InvalidationListener refresh = o -> refresh();

    LegendCard(MapModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("wp-card", "floating", "map-legend");
        title.getStyleClass().add("wp-medium");
        title.setMinWidth(USE_PREF_SIZE);
        meaning.getStyleClass().add("wp-caption");
        footer.getStyleClass().add("wp-caption");
        counts.getStyleClass().add("map-counts");
        longMeaning.getStyleClass().add("wp-caption");
        HBox head = new HBox(8, title, space(), meaning);
        head.setAlignment(Pos.BASELINE_LEFT);
        HBox foot = new HBox(8, footer, space(), new ClassMenu(model));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, longMeaning, bars, swatches, breakRow, counts, fade, foot);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefWidth(WIDTH + 34);
        setOnMousePressed(e -> e.consume());
        model.picture().addListener(refresh);
        theme.dark().addListener(refresh);
        refresh();
    }

    private static Region space() {
        Region r = new Region();
        HBox.setHgrow(r, Priority.ALWAYS);
        return r;
    }

    private void refresh() {
        LayerPicture p = model.picture().get();
        List<Color> colours = new ArrayList<>();
        for (String hex : ClassColours.of(p.measure(), p.classification(), theme.isDark())) {
            colours.add(Color.web(hex));
        }
        int n = p.classification().classes();
        boolean[] kept = new boolean[n];
        for (int k = 0; k < n; k++) {
            kept[k] = model.view().classFilter().get().isEmpty()
                    || model.view().classFilter().get().get(k);
        }
        title.setText(p.measure().label());
        boolean isLong = p.measure().meaning().length() > BESIDE_TITLE;
        meaning.setText(isLong ? "" : p.measure().meaning());
        longMeaning.setText(p.measure().meaning());
        longMeaning.setVisible(isLong);
        longMeaning.setManaged(isLong);
        bars.draw(p.histogram(LegendBars.PARTS), colours, kept, theme.paint(Token.FAINT));
        showSwatches(p, colours, kept);
        showBreaks(p);
        showCounts(p);
        fade.show(p, theme.isDark());
        footer.setText("wards in each class · " + Numbers.whole(p.inScope()) + " in all");
    }

    private void showSwatches(LayerPicture p, List<Color> colours, boolean[] kept) {
        int n = colours.size();
        while (swatches.getChildren().size() > n) {
            swatches.getChildren().remove(n);
        }
        while (swatches.getChildren().size() < n) {
            swatches.getChildren().add(swatch(swatches.getChildren().size()));
        }
        for (int k = 0; k < n; k++) {
            ToggleButton b = (ToggleButton) swatches.getChildren().get(k);
            b.setPrefWidth(WIDTH / n);
            b.setMinWidth(WIDTH / n);
            b.setSelected(model.view().classFilter().get().get(k));
            b.setOpacity(kept[k] ? 1 : 0.3);
            b.setStyle("-map-class:" + hex(colours.get(k)) + ";");
            String words = words(p, k) + ": " + Numbers.counted(p.counts()[k], "ward");
            b.setAccessibleText(words);
            b.getTooltip().setText(words + "\nClick to keep this class only, Ctrl-click to add it");
        }
    }

    private ToggleButton swatch(int k) {
        ToggleButton b = new ToggleButton();
        b.getStyleClass().setAll("map-swatch");
        b.setPrefHeight(SWATCH);
        b.setMinHeight(SWATCH);
        b.setTooltip(new Tooltip());
        b.setOnMouseReleased(e -> {
            if (b.contains(e.getX(), e.getY())) {
                model.keepClass(k, e.isShortcutDown());
            }
            e.consume();
        });
        b.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            b.requestFocus();
            e.consume();
        });
        b.setOnAction(e -> {
            model.keepClass(k, false);
            refresh();
        });
        return b;
    }

    private static String hex(Color c) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(255 * c.getRed()), Math.round(255 * c.getGreen()), Math.round(255 * c.getBlue()));
    }

    /** {@code 75 to under 100}. */
    private static String words(LayerPicture p, int k) {
        double[] breaks = p.classification().breaks();
        Measure m = p.measure();
        if (breaks.length == 0) {
            return "All values";
        }
        if (k == 0) {
            return "Under " + m.format(breaks[0]);
        }
        return k == breaks.length
                ? m.format(breaks[k - 1]) + " or more"
                : m.format(breaks[k - 1]) + " to under " + m.format(breaks[k]);
    }

    private void showBreaks(LayerPicture p) {
        double[] breaks = p.classification().breaks();
        double step = WIDTH / (breaks.length + 1);
        fill(breakRow, breaks.length);
        for (int i = 0; i < breaks.length; i++) {
            String text = p.measure().format(breaks[i]);
            boolean bare = i < breaks.length - 1 && text.endsWith("%");
            Label label = (Label) breakRow.getChildren().get(i);
            label.setText(bare ? text.substring(0, text.length() - 1) : text);
            label.setPrefWidth(2 * step);
            label.setLayoutX(i * step);
        }
    }

    private void showCounts(LayerPicture p) {
        fill(counts, p.counts().length);
        for (int k = 0; k < p.counts().length; k++) {
            Label label = (Label) counts.getChildren().get(k);
            label.setText(Numbers.whole(p.counts()[k]));
            label.setPrefWidth(WIDTH / p.counts().length);
        }
    }

    /** Makes a row of so many labels; those that are there stay, since new ones cost a frame. */
    private static void fill(Pane row, int labels) {
        if (row.getChildren().size() > labels) {
            row.getChildren().remove(labels, row.getChildren().size());
        }
        while (row.getChildren().size() < labels) {
            row.getChildren().add(label());
        }
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("wp-small");
        label.setAlignment(Pos.CENTER);
        return label;
    }

    void dispose() {
        model.picture().removeListener(refresh);
        theme.dark().removeListener(refresh);
    }
}
