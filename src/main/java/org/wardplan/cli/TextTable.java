package org.wardplan.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned; figures to the right. */
final class TextTable {
    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /** @param header a heading that starts with {@code >} is of a column of figures */
    TextTable(String... header) {
        right = new boolean[header.length];
        String[] first = new String[header.length];
        for (int c = 0; c < header.length; c++) {
            right[c] = header[c].startsWith(">");
            first[c] = right[c] ? header[c].substring(1) : header[c];
        }
        rows.add(first);
    }

    void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + right.length + " columns");
        }
        rows.add(cells);
    }

    List<String> lines() {
        int[] width = new int[right.length];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                width[c] = Math.max(width[c], length(row[c]));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.length; c++) {
                String space = " ".repeat(width[c] - length(row[c]));
                line.append(right[c] ? space + row[c] : row[c] + space).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
