package org.wardplan.ui.table;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link WardGrid}.
 *
 * @param meaning what it shows, in the head's tooltip
 * @param width in px of the design
 * @param key what it sorts by; null sorts by the text
 * @param style further style classes of a cell by ward, parted by a space, empty for none
 * @param look how the column is drawn where it is more than a text
 */
public record GridColumn(
        String title,
        String meaning,
        double width,
        boolean numeric,
        IntFunction<String> text,
        @Nullable IntToDoubleFunction key,
        IntFunction<String> style,
        Look look) {
    /** Something that is drawn in a cell, made once for each cell on the screen. */
    public interface Mark {
        Region node();

        /** Draws a ward's figures. */
        void show(int ward);
    }

    /**
     * How a column is drawn.
     *
     * @param mark makes what a cell shows instead of the text; null for the text
     * @param head stands in the head in place of the title; null for the title
     * @param growth share of the width that is left over; where all columns have 0, the first takes the most of it
     */
    public record Look(@Nullable Supplier<? extends Mark> mark, @Nullable Region head, double growth) {
        static final Look TEXT = new Look(null, null, 0);
    }

    public static GridColumn text(String title, String meaning, double width, IntFunction<String> text) {
        return new GridColumn(title, meaning, width, false, text, null, w -> "", Look.TEXT);
    }

    public static GridColumn number(
            String title, String meaning, double width, IntToDoubleFunction key, IntFunction<String> text) {
        return new GridColumn(title, meaning, width, true, text, key, w -> "", Look.TEXT);
    }

    public GridColumn styled(IntFunction<String> newStyle) {
        return new GridColumn(title, meaning, width, numeric, text, key, newStyle, look);
    }

    /** Draws a mark in each cell; the text is for the clipboard and for screen readers. */
    public GridColumn drawn(Supplier<? extends Mark> mark) {
        return with(new Look(mark, look.head(), look.growth()));
    }

    public GridColumn headed(Region head) {
        return with(new Look(look.mark(), head, look.growth()));
    }

    public GridColumn growing(double share) {
        return with(new Look(look.mark(), look.head(), share));
    }

    private GridColumn with(Look newLook) {
        return new GridColumn(title, meaning, width, numeric, text, key, style, newLook);
    }
}
