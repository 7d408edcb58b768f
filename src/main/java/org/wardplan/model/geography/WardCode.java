package org.wardplan.model.geography;

import java.util.regex.Pattern;

/** GSS code of an electoral ward: {@code E05} and six digits. Names repeat across boroughs; codes never do. */
public record WardCode(String value) implements Comparable<WardCode> {
    private static final Pattern FORM = Pattern.compile("E05\\d{6}");

    public WardCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no ward code: expected E05 and six digits, as in E05000420");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(WardCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
