package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
public final class ClassBars extends HBox {
    private final Theme theme;
    private final List<Item> items = new ArrayList<>();
    private final Set<HotSpotClass> kept = new LinkedHashSet<>();
    private Consumer<Set<HotSpotClass>> changed = k -> {};
    private boolean more;

    /** A class: a button of its swatch over its words. */
    private final class Item {
        final HotSpotClass of;
        final Region swatch = new Region();
        final Label name = new Label();
        final Label count = new Label();
        final ToggleButton button = new ToggleButton();

        Item(HotSpotClass of, boolean tall) {
            this.of = of;
            swatch.getStyleClass().add("class-swatch");
            name.getStyleClass().add("class-name");
            count.getStyleClass().add("class-count");
            name.setText(of.label());
            name.setMinWidth(0);
            count.setMinWidth(Region.USE_PREF_SIZE);
            Region words = tall ? new VBox(count, name) : new HBox(name, count);
            words.getStyleClass().add("class-words");
            VBox body = new VBox(swatch, words);
            body.setFillWidth(true);
            button.setGraphic(body);
            button.setId("class-" + of.id());
            button.getStyleClass().add("class-item");
            button.setAlignment(Pos.TOP_LEFT);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            body.prefWidthProperty().bind(button.widthProperty());
            button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            button.setOnAction(e -> press(this));
            HBox.setHgrow(button, Priority.ALWAYS);
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
        // A button doesn't tell whether Ctrl was held, so it is asked on the way down; with Ctrl it takes no keys.
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> more = e.isShortcutDown());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The classes that a statistic has, in the order of legends. */
    public static List<HotSpotClass> classes(LocalStatistic statistic) {
        EnumSet<HotSpotClass> all = EnumSet.allOf(HotSpotClass.class);
        all.remove(HotSpotClass.NONE);
        if (!statistic.isMoran()) {
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

    private void press(Item item) {
        boolean add = more;
        more = false;
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
        changed.accept(Collections.unmodifiableSet(kept.isEmpty() ? EnumSet.noneOf(HotSpotClass.class) : EnumSet.copyOf(kept)));
    }

    private void select() {
        for (Item i : items) {
            i.button.setSelected(kept.contains(i.of));
            i.button.setOpacity(kept.isEmpty() || kept.contains(i.of) ? 1 : 0.45);
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
                more = true;
                press(items.get(at));
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
