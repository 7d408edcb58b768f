package org.wardplan.ui.table;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link RowGrid}.
 *
 * @param meaning what it shows, in the head's tooltip
 * @param width in px of the design; columns share the table's width in these proportions
 * @param order what it sorts by
 * @param style further style classes of a cell, parted by a space, empty for none
 * @param graphic drawn before the text; null for nothing
 */
public record RowColumn<T>(
        String title,
        String meaning,
        double width,
        boolean numeric,
        Function<T, String> text,
        Comparator<T> order,
        Function<T, String> style,
        @Nullable Function<T, Node> graphic) {

    /** A column of words, sorted by them. */
    public static <T> RowColumn<T> text(String title, String meaning, double width, Function<T, String> text) {
        return new RowColumn<>(title, meaning, width, false, text, Comparator.comparing(text), r -> "", null);
    }

    /** A column of numbers at the right, the largest first when it is first sorted by. */
    public static <T> RowColumn<T> number(
            String title, String meaning, double width, Comparator<T> order, Function<T, String> text) {
        return new RowColumn<>(title, meaning, width, true, text, order, r -> "", null);
    }

    /** The same style classes in every row. */
    public RowColumn<T> styled(String always) {
        return styled(r -> always);
    }

    public RowColumn<T> styled(Function<T, String> newStyle) {
        return new RowColumn<>(title, meaning, width, numeric, text, order, newStyle, graphic);
    }

    public RowColumn<T> drawn(Function<T, Node> newGraphic) {
        return new RowColumn<>(title, meaning, width, numeric, text, order, style, newGraphic);
    }

    public RowColumn<T> ordered(Comparator<T> newOrder) {
        return new RowColumn<>(title, meaning, width, numeric, text, newOrder, style, graphic);
    }
}
