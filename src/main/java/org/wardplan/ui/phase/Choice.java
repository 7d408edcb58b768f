package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of several things, said in words; told only of what a hand chose. */
final class Choice<T> extends ComboBox<T> {
    private boolean writing;

    /** @param name for who can't see it */
    Choice(String name, String id, Function<T, String> words) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("small");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setVisibleRowCount(12);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
    }

    void onChosen(Consumer<T> chosen) {
        setOnAction(e -> {
            T now = getValue();
            if (!writing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** Shows a value; one that is none of the items is put before them. */
    void show(List<T> items, T value) {
        writing = true;
        List<T> all = items;
        if (!items.contains(value)) {
            all = new ArrayList<>(items);
            all.add(0, value);
        }
        if (!getItems().equals(all)) {
            getItems().setAll(all);
        }
        if (!value.equals(getValue())) {
            setValue(value);
        }
        writing = false;
    }
}
