package org.wardplan.report.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of lines in fewer letters: steps from point to point, in tenths of a unit. */
final class Shorter {
    private static final Pattern PART = Pattern.compile("([ML])?\\s*(-?[0-9.]+)[ ,]+(-?[0-9.]+)|Z");

    private Shorter() {}

    /**
     * The same path, to a tenth of a unit; each point is rounded for itself, so that borders of neighbours stay on each
     * other. A path with other commands than M, L and Z is left as it is.
     */
    static String path(String d) {
        if (!d.matches("[MLZ0-9., -]*")) {
            return d;
        }
        StringBuilder out = new StringBuilder(d.length() / 2);
        Matcher part = PART.matcher(d);
        long x = 0;
        long y = 0;
        boolean line = false;
        while (part.find()) {
            if (part.group(2) == null) {
                out.append('z');
                line = false;
                continue;
            }
            long px = Math.round(10 * Double.parseDouble(part.group(2)));
            long py = Math.round(10 * Double.parseDouble(part.group(3)));
            if ("M".equals(part.group(1))) {
                out.append('M');
                number(out, px, true);
                number(out, py, false);
                line = false;
            } else if (px != x || py != y) {
                if (!line) {
                    out.append('l');
                }
                number(out, px - x, !line);
                number(out, py - y, false);
                line = true;
            }
            x = px;
            y = py;
        }
        return out.toString();
    }

    private static void number(StringBuilder out, long tenths, boolean first) {
        if (!first && tenths >= 0) {
            out.append(' ');
        }
        long size = Math.abs(tenths);
        if (tenths < 0) {
            out.append('-');
        }
        if (size >= 10 || size == 0) {
            out.append(size / 10);
        }
        if (size % 10 != 0) {
            out.append('.').append(size % 10);
        }
    }
}
