package org.wardplan.report.content;

/** Text made safe for XML and CSS. */
public final class Escape {
    private Escape() {}

    /** Text for XML content and attributes; characters that XML 1.0 does not allow become U+FFFD. */
    public static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** Text for the inside of a quoted CSS string: all but letters, digits and spaces as numbers. */
    public static String css(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c == ' ' || (c < 128 && Character.isLetterOrDigit(c));
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append('\\')
                        .append(String.format(java.util.Locale.ROOT, "%06x", c))
                        .append(' ');
            }
        });
        return out.toString();
    }
}
