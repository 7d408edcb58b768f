package org.wardplan.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of several things, said in words; tells only of what a hand chose. */
public final class Choice<T> extends ComboBox<T> {
    private boolean writing;

    /** @param name for who can't see it */
    public Choice(String name, String id, Function<T, String> words) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("small");
        setMinWidth(0);
        setVisibleRowCount(14);
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

    /** Told what was chosen by hand. */
    public void onChosen(Consumer<T> chosen) {
        setOnAction(e -> {
            T now = getValue();
            if (!writing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** Shows what there is to choose from, and what is chosen, before them when it is none of them; tells nobody. */
    public void show(List<T> items, T value) {
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
