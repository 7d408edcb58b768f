package org.wardplan.report.sheet;

import org.dhatim.fastexcel.StyleSetter;

/**
 * How cells look.
 *
 * @param format number format of spreadsheets; empty for the general one
 * @param indented a text a little off the left
 */
record Look(String format, Fill fill, boolean bold, boolean wrap, boolean right, boolean indented) {
    /** Background, with the meaning that the legend of the summary tells. */
    enum Fill {
        NONE("", "FF1F2328"),
        /** A cell that is the reader's to change. */
        INPUT("FFFFF8C5", "FF0A3069"),
        HEAD("FFDDF4FF", "FF1F2328"),
        SUM("FFEAEEF2", "FF1F2328"),
        /** An assumption of ours, or a figure that a user set. */
        FLAG("FFFFF1E5", "FF953800"),
        /** Stands beside the figures, isn't one of them. */
        FAINT("", "FF59636E");

        private final String background;
        private final String ink;

        Fill(String background, String ink) {
            this.background = background;
            this.ink = ink;
        }
    }

    static final Look TEXT = new Look("", Fill.NONE, false, false, false, false);
    static final Look WRAPPED = new Look("", Fill.NONE, false, true, false, false);
    static final Look STRONG = new Look("", Fill.NONE, true, false, false, false);
    static final Look FAINT = new Look("", Fill.FAINT, false, false, false, false);
    static final Look HEAD = new Look("", Fill.HEAD, true, true, false, false);
    static final Look HEAD_RIGHT = new Look("", Fill.HEAD, true, true, true, false);
    static final Look COUNT = number("#,##0;\u2212#,##0");
    static final Look SIGNED = number("+#,##0;\u2212#,##0;0");
    static final Look ONE = number("#,##0.0;\u2212#,##0.0");
    static final Look TWO = number("#,##0.00;\u2212#,##0.00");
    static final Look THREE = number("0.000");
    static final Look FOUR = number("0.0000");
    static final Look PERCENT = number("0.0%;\u22120.0%");
    static final Look SIGNED_PERCENT = number("+0.0%;\u22120.0%;0.0%");
    static final Look POUNDS = number("\"\u00a3\"#,##0;\"\u2212\u00a3\"#,##0");
    static final Look PENCE = number("\"\u00a3\"#,##0.00;\"\u2212\u00a3\"#,##0.00");

    private static Look number(String format) {
        return new Look(format, Fill.NONE, false, false, true, false);
    }

    /** The same as a cell that the reader may change. */
    Look input() {
        return new Look(format, Fill.INPUT, bold, wrap, right, indented);
    }

    /** The same in a row of sums. */
    Look sum() {
        return new Look(format, Fill.SUM, true, wrap, right, indented);
    }

    /** The same a little off the column before, whose numbers end at its right. */
    Look apart() {
        return new Look(format, fill, bold, wrap, right, true);
    }

    Look flag() {
        return new Look(format, Fill.FLAG, bold, wrap, right, indented);
    }

    void set(StyleSetter style) {
        style.fontColor(fill.ink).verticalAlignment("top");
        if (!format.isEmpty()) {
            style.format(format);
        }
        if (!fill.background.isEmpty()) {
            style.fillColor(fill.background);
        }
        if (bold) {
            style.bold();
        }
        if (wrap) {
            style.wrapText(true);
        }
        if (right) {
            style.horizontalAlignment("right");
        }
        if (indented) {
            style.horizontalAlignment("left").indent(1);
        }
        if (fill == Fill.INPUT) {
            style.borderStyle("thin").borderColor("FFD4A72C");
        }
        style.set();
    }
}
