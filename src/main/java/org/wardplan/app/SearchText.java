package org.wardplan.app;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is compared when people search: without case, accents, apostrophes and full stops, so that {@code st
 * jamess} finds St. James's, and with {@code &} as {@code and}.
 */
public final class SearchText {
    private SearchText() {}

    /** Lower-case words of letters and digits with one space between them. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFD);
        StringBuilder s = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                s.append(c);
            } else if (!dropped(c) && !s.isEmpty() && s.charAt(s.length() - 1) != ' ') {
                s.append(' ');
            }
        }
        return s.toString().strip().toLowerCase(Locale.UK);
    }

    private static boolean dropped(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
