package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** Wards that gain, or that lose, under a head; all of them, by scrolling. A click selects the ward in every view. */
final class WardChangeList extends VBox {
    private static final double ROW = 23;
    private static final int LEAST_ROWS = 3;

    private final Label head = Nodes.label("", "change-head");
    private final Label second = Nodes.label("", "change-head");
    private final ListView<Integer> list = new ListView<>();
    private final List<WardChangeCell> cells = new ArrayList<>();
    private WardChangeCell.@Nullable Sides sides;

    WardChangeList(ViewState view, Theme theme, String id, String none) {
        list.setId(id);
        head.setId(id + "-head");
        head.setMinWidth(0);
        Label posts = Nodes.label("Posts", "change-head");
        Label coverage = Nodes.label("Coverage", "change-head");
        HBox heads = new HBox(head, Cards.gap(), second, posts, coverage);
        WardChangeCell.widths(theme, second, posts, coverage);
        heads.setAlignment(Pos.CENTER_LEFT);
        heads.getStyleClass().add("change-heads");
        heads.setMinHeight(Region.USE_PREF_SIZE);
        list.getStyleClass().add("change-list");
        list.setPlaceholder(Nodes.label(none, "wp-muted"));
        list.setFixedCellSize(theme.px(ROW));
        list.setMinHeight(LEAST_ROWS * theme.px(ROW));
        list.setPrefHeight(0);
        list.setCellFactory(l -> {
            WardChangeCell cell = new WardChangeCell(view, theme, () -> sides);
            cell.setOnMouseClicked(e -> {
                Integer w = cell.getItem();
                if (w != null && e.getButton() == MouseButton.PRIMARY) {
                    view.select(w, e.isShortcutDown());
                }
            });
            cells.add(cell);
            return cell;
        });
        list.addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            Integer w = list.getSelectionModel().getSelectedItem();
            boolean moves = e.getCode() == KeyCode.UP
                    || e.getCode() == KeyCode.DOWN
                    || e.getCode() == KeyCode.HOME
                    || e.getCode() == KeyCode.END
                    || e.getCode() == KeyCode.PAGE_UP
                    || e.getCode() == KeyCode.PAGE_DOWN;
            if (w != null && moves) {
                view.select(w);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().setAll(heads, list);
    }

    /**
     * Shows other wards.
     *
     * @param words how many they are
     * @param letter of the scenario whose posts are shown
     */
    void show(List<Integer> wards, WardChangeCell.@Nullable Sides newSides, String words, String letter) {
        boolean same = list.getItems().equals(wards);
        sides = newSides;
        head.setText(words);
        second.setText(letter);
        if (same) {
            cells.forEach(WardChangeCell::rewrite);
        } else {
            list.getItems().setAll(wards);
        }
    }

    /** Shows what is picked and pointed at in any view. */
    void mark() {
        cells.forEach(WardChangeCell::mark);
    }

    /** Brings the ward that was picked elsewhere into sight. */
    void reveal(int ward) {
        int at = list.getItems().indexOf(ward);
        boolean seen = cells.stream()
                .anyMatch(c -> !c.isEmpty() && c.getItem() != null && c.getItem() == ward && c.isVisible());
        if (at >= 0 && !seen) {
            list.scrollTo(Math.max(0, at - 1));
        }
        if (at >= 0) {
            list.getSelectionModel().select(at);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }
}
