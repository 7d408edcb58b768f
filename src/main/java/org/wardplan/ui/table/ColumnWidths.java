package org.wardplan.ui.table;

import org.wardplan.app.WardColumn;

/** How wide the columns are: their widths where room is scarce and where it is not, and how they share what is left. */
final class ColumnWidths {
    private ColumnWidths() {}

    /** Width in px of the design where room is scarce: names are cut off, numbers are not. */
    static double tight(WardColumn c) {
        return switch (c.kind()) {
            case WARD -> 118;
            case BOROUGH, UNIT -> 88;
            case RANK -> 110;
            case COVERAGE -> 98;
            case POSTS -> 46;
            case MARKS -> 34;
            case TREND -> 66;
            case HOT_SPOT -> 92;
            case PATTERN -> 80;
            case NUMBER -> full(c) - 6;
        };
    }

    /** Width in px of the design that shows everything but the longest names. */
    static double full(WardColumn c) {
        return switch (c.kind()) {
            case WARD -> 158;
            case BOROUGH -> 106;
            case UNIT -> 96;
            case RANK -> 146;
            case COVERAGE -> 116;
            case POSTS -> 50;
            case MARKS -> 38;
            case TREND -> 74;
            case HOT_SPOT -> 104;
            case PATTERN -> 92;
            case NUMBER -> {
                int letters = c.title().length();
                yield letters > 10 ? 88 : letters > 9 ? 80 : letters > 6 ? 70 : letters > 3 ? 62 : 52;
            }
        };
    }

    /** Share of the room that is left over. */
    static double share(WardColumn c) {
        return switch (c.kind()) {
            case WARD -> 8;
            case BOROUGH, UNIT -> 3;
            case COVERAGE -> 2;
            case MARKS -> 0;
            default -> 1;
        };
    }
}
