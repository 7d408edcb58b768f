package org.wardplan.model.geography;

import java.util.regex.Pattern;

/** GSS code of a London local authority: {@code E09} and six digits. */
public record BoroughCode(String value) implements Comparable<BoroughCode> {
    private static final Pattern FORM = Pattern.compile("E09\\d{6}");

    public BoroughCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no borough code: expected E09 and six digits, as in E09000022");
        }
    }

    @Override
    public int compareTo(BoroughCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
