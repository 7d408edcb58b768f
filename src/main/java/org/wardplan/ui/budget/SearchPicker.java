package org.wardplan.ui.budget;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.theme.Nodes;

/** A field that finds things by a part of their name; the list below it is there while something is typed. */
final class SearchPicker<T> extends VBox {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 5;

    final TextField field = new TextField();
    private final ListView<T> list = new ListView<>();
    private final List<T> all;
    private final Function<T, String> words;
    private final Consumer<T> picked;
    private boolean writing;

    SearchPicker(String name, String prompt, String id, List<T> all, Function<T, String> words, Consumer<T> picked) {
        this.all = List.copyOf(all);
        this.words = words;
        this.picked = picked;
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setId(id);
        field.getStyleClass().add("small");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("search-list");
        list.setCellFactory(l -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        list.setOnMouseClicked(e -> pick());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                pick();
                e.consume();
            }
        });
        field.textProperty().addListener((o, was, now) -> {
            if (!writing) {
                find(now);
            }
        });
        field.setOnAction(e -> pick());
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN && list.isVisible()) {
                list.requestFocus();
                list.getSelectionModel().select(0);
                e.consume();
            }
        });
        Nodes.shown(list, false);
        getChildren().setAll(field, list);
    }

    private void find(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        List<T> found = part.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(t -> words.apply(t).toLowerCase(Locale.ROOT).contains(part))
                        .limit(40)
                        .toList();
        list.getItems().setAll(found);
        if (!found.isEmpty()) {
            list.getSelectionModel().select(0);
        }
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, found.size()) + 4);
        list.setMinHeight(list.getPrefHeight());
        Nodes.shown(list, !found.isEmpty());
    }

    private void pick() {
        T item = list.getSelectionModel().getSelectedItem();
        if (list.isVisible() && item != null) {
            write("");
            picked.accept(item);
        }
    }

    /** Shows a text without looking for it. */
    void write(String text) {
        writing = true;
        field.setText(text);
        writing = false;
        Nodes.shown(list, false);
    }
}
