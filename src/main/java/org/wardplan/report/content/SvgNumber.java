package org.wardplan.report.content;

/** Numbers in SVG and CSS: at most two decimals, no locale, no trailing zeros. */
public final class SvgNumber {
    private SvgNumber() {}

    public static String of(double value) {
        long hundredths = Math.round(value * 100);
        long abs = Math.abs(hundredths);
        StringBuilder s = new StringBuilder(10);
        if (hundredths < 0) {
            s.append('-');
        }
        s.append(abs / 100);
        if (abs % 100 != 0) {
            s.append('.').append(abs / 10 % 10);
            if (abs % 10 != 0) {
                s.append(abs % 10);
            }
        }
        return s.toString();
    }
}
