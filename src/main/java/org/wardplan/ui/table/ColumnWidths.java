package org.wardplan.ui.table;

import org.wardplan.app.WardColumn;

/** How wide the columns are: their least width, and how they share what is left. */
final class ColumnWidths {
    private ColumnWidths() {}

    /** Width in px of the design. */
    static double least(WardColumn c) {
        return switch (c.kind()) {
            case WARD -> 144;
            case BOROUGH -> 112;
            case UNIT -> 96;
            case RANK -> 140;
            case COVERAGE -> 128;
            case POSTS -> 52;
            case MARKS -> 40;
            case NUMBER -> {
                int letters = c.title().length();
                yield letters > 9 ? 84 : letters > 7 ? 74 : 62;
            }
        };
    }

    /** Share of the room that is left over. */
    static double share(WardColumn c) {
        return switch (c.kind()) {
            case WARD -> 4;
            case BOROUGH, UNIT -> 3;
            case COVERAGE -> 2;
            case MARKS -> 0;
            default -> 1;
        };
    }
}
