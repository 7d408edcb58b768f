package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.LocalResult;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/**
 * Classes of a local statistic side by side, a swatch with name and number of wards each, which are filters: a click
 * keeps one, with Ctrl another as well; a click on the only one kept lets all in again. By keys: Left and Right go from
 * class to class, Space and Ctrl Space are the clicks, Escape lets all in.
 */
public final class ClassBars extends Region {
    private static final int SHORT = 9;
    private static final double GAP = 3;
    private static final double HEAD_GAP = 14;
    private static final double LEAST = 160;
    private final Theme theme;
    private final List<Item> items = new ArrayList<>();
    private final Set<HotSpotClass> kept = new LinkedHashSet<>();
    private Consumer<Set<HotSpotClass>> changed = k -> {};
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox head = new VBox(title, detail);

    /** A class: a button of its swatch over its words. */
    private final class Item {
        final HotSpotClass of;
        final Region swatch = new Region();
        final Label name = new Label();
        final Label count = new Label();
        final VBox body = new VBox();
        final Region words;
        final ToggleButton button = new ToggleButton();

        Item(HotSpotClass of, boolean tall) {
            this.of = of;
            swatch.getStyleClass().add("class-swatch");
            name.getStyleClass().add("class-name");
            count.getStyleClass().add("class-count");
            name.setText(tall ? twoLines(of.label()) : of.label());
            name.setMinSize(0, Region.USE_PREF_SIZE);
            count.setMinWidth(Region.USE_PREF_SIZE);
            words = tall ? new VBox(count, name) : new HBox(name, count);
            words.getStyleClass().add("class-words");
            body.getChildren().addAll(swatch, words);
            button.setGraphic(body);
            button.setId("class-" + of.id());
            button.getStyleClass().add("class-item");
            button.setAlignment(Pos.TOP_LEFT);
            button.setMinWidth(0);
            button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            button.setOnAction(e -> press(this, false));
            // With Ctrl a button takes neither clicks nor keys.
            button.setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && e.isShortcutDown()) {
                    button.requestFocus();
                    press(this, true);
                }
            });
        }

        private double edges() {
            return button.getInsets().getLeft() + button.getInsets().getRight();
        }

        /** The width that its words take. */
        double least() {
            return Math.ceil(words.prefWidth(-1) + edges());
        }

        double height() {
            return body.prefHeight(-1)
                    + button.getInsets().getTop()
                    + button.getInsets().getBottom();
        }

        /** Its swatch is as wide as it is. */
        void place(double x, double y, double width, double height) {
            body.setPrefWidth(width - edges());
            button.resizeRelocate(x, y, width, height);
        }

        void colour() {
            swatch.setStyle("-class: " + HotSpotColours.of(of, theme.isDark()) + ";");
        }

        void count(int wards) {
            count.setText(Numbers.whole(wards));
            button.setAccessibleText(of.label() + ", " + Numbers.counted(wards, "ward"));
            button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("none"), wards == 0);
        }
    }

    public ClassBars(Theme theme) {
        this.theme = theme;
        getStyleClass().add("class-bars");
        title.getStyleClass().add("class-title");
        detail.getStyleClass().add("class-detail");
        head.setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The classes that a statistic has, in the order of legends. */
    public static List<HotSpotClass> classes(LocalStatistic statistic) {
        EnumSet<HotSpotClass> all = EnumSet.allOf(HotSpotClass.class);
        all.remove(HotSpotClass.NONE);
        if (!statistic.findsOutliers()) {
            all.remove(HotSpotClass.HIGH_LOW);
            all.remove(HotSpotClass.LOW_HIGH);
        }
        return List.copyOf(all);
    }

    /** Shows the classes of a result; wards without a figure have a class where there are any. */
    public void show(LocalResult result) {
        List<HotSpotClass> classes = new ArrayList<>(classes(result.statistic()));
        if (result.count(HotSpotClass.NONE) > 0) {
            classes.add(HotSpotClass.NONE);
        }
        show(classes, result::count);
        title(
                (result.statistic().isMoran() ? "Local Moran" : "Gi*") + " clusters",
                result.corrected() ? "FDR-adjusted" : "not adjusted");
    }

    /** What the classes are of, and a word on how; empty for none. */
    public void title(String newTitle, String newDetail) {
        title.setText(newTitle);
        detail.setText(newDetail);
        head.setVisible(!newTitle.isEmpty());
        requestLayout();
    }

    /**
     * Shows classes with their numbers of wards. What is kept stays so where it is among them.
     *
     * @param classes in the order to show them in
     */
    public void show(List<HotSpotClass> classes, ToIntFunction<HotSpotClass> wards) {
        if (!items.stream().map(i -> i.of).toList().equals(classes)) {
            items.clear();
            for (HotSpotClass c : classes) {
                Item item = new Item(c, classes.size() > 7);
                item.colour();
                items.add(item);
            }
            getChildren().setAll(items.stream().map(i -> i.button).toList());
            getChildren().add(0, head);
        }
        items.forEach(i -> i.count(wards.applyAsInt(i.of)));
        kept.retainAll(classes);
        select();
    }

    /** Told of the classes kept, none for all, when the user has chosen. */
    public void onKeep(Consumer<Set<HotSpotClass>> newChanged) {
        changed = newChanged;
    }

    /** Which classes are kept, as told from elsewhere; none for all. */
    public void keep(Set<HotSpotClass> classes) {
        kept.clear();
        kept.addAll(classes);
        select();
    }

    /** After a change of theme. */
    public void redraw() {
        items.forEach(Item::colour);
    }

    /** Parted before its last word where it is long. */
    private static String twoLines(String label) {
        int space = label.lastIndexOf(' ');
        return label.length() <= SHORT || space < 0
                ? label
                : label.substring(0, space) + "\n" + label.substring(space + 1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double headWidth() {
        return head.isVisible() ? Math.ceil(head.prefWidth(-1)) + theme.px(HEAD_GAP) : 0;
    }

    private double[] widths() {
        return items.stream().mapToDouble(Item::least).toArray();
    }

    /** Classes to a row: all where they fit, else the fewest rows. */
    private int perRow(double width) {
        double[] widths = widths();
        for (int rows = 1; rows < widths.length; rows++) {
            int per = (widths.length + rows - 1) / rows;
            boolean fit = true;
            for (int from = 0; from < widths.length; from += per) {
                fit &= taken(widths, from, per) <= width - headWidth();
            }
            if (fit) {
                return per;
            }
        }
        return 1;
    }

    private double taken(double[] widths, int from, int per) {
        double sum = -theme.px(GAP);
        for (int k = from; k < Math.min(widths.length, from + per); k++) {
            sum += widths[k] + theme.px(GAP);
        }
        return sum;
    }

    private double itemHeight() {
        return items.stream().mapToDouble(Item::height).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return headWidth() + Math.max(0, taken(widths(), 0, items.size()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return theme.px(LEAST);
    }

    @Override
    protected double computePrefHeight(double width) {
        int per = perRow(width < 0 ? prefWidth(-1) : width);
        return Math.max(head.prefHeight(-1), Math.ceil(itemHeight()) * ((items.size() + per - 1) / per));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = headWidth();
        head.resizeRelocate(0, 0, Math.max(0, left - theme.px(HEAD_GAP)), head.prefHeight(-1));
        int per = Math.max(1, perRow(getWidth()));
        double[] widths = widths();
        double height = Math.ceil(itemHeight());
        for (int from = 0; from < widths.length; from += per) {
            int to = Math.min(widths.length, from + per);
            double more = Math.max(0, getWidth() - left - taken(widths, from, per)) / (to - from);
            double x = left;
            for (int k = from; k < to; k++) {
                double end = Math.round(x + widths[k] + more);
                items.get(k).place(Math.round(x), from / per * height, end - Math.round(x), height);
                x += widths[k] + more + theme.px(GAP);
            }
        }
    }

    private void press(Item item, boolean add) {
        if (add) {
            if (!kept.remove(item.of)) {
                kept.add(item.of);
            }
        } else {
            boolean only = kept.equals(Set.of(item.of));
            kept.clear();
            if (!only) {
                kept.add(item.of);
            }
        }
        // All classes kept one by one are no filter.
        if (kept.size() == items.size()) {
            kept.clear();
        }
        select();
        changed.accept(Collections.unmodifiableSet(
                kept.isEmpty() ? EnumSet.noneOf(HotSpotClass.class) : EnumSet.copyOf(kept)));
    }

    private void select() {
        for (Item i : items) {
            i.button.setSelected(kept.contains(i.of));
            i.swatch.setOpacity(kept.isEmpty() || kept.contains(i.of) ? 1 : 0.3);
        }
    }

    private void key(KeyEvent e) {
        int at = -1;
        for (int k = 0; k < items.size(); k++) {
            at = items.get(k).button.isFocused() ? k : at;
        }
        if (at < 0) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> items.get(Math.max(0, at - 1)).button.requestFocus();
            case RIGHT -> items.get(Math.min(items.size() - 1, at + 1)).button.requestFocus();
            case SPACE, ENTER -> {
                if (!e.isShortcutDown()) {
                    return;
                }
                press(items.get(at), true);
            }
            case ESCAPE -> {
                if (kept.isEmpty()) {
                    return;
                }
                keep(Set.of());
                changed.accept(Set.of());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }
}
