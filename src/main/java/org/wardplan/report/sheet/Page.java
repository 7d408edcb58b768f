package org.wardplan.report.sheet;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.CustomDataValidation;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.content.Escape;

/**
 * A sheet that is being filled. Rows and columns count from 0. Every formula carries the value that the program has for
 * it, so that a reader that doesn't recalculate shows the program's figures.
 */
final class Page {
    /** Longest text that a cell takes. */
    private static final int LONGEST_TEXT = 32_767;

    /** Height of a line of text, in points. */
    private static final double LINE = 15;

    private final Worksheet out;
    private final Map<String, String> cached = new HashMap<>();
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, Map<Integer, String>> wrapped = new TreeMap<>();
    private String printArea = "";

    Page(Worksheet out) {
        this.out = out;
    }

    Worksheet out() {
        return out;
    }

    /** Values of the formulas by cell: as they are written. */
    Map<String, String> cached() {
        return cached;
    }

    /** What of the sheet is printed; empty for all of it. */
    String printArea() {
        return printArea;
    }

    void print(int top, int left, int bottom, int right) {
        printArea = range(top, left, bottom, right);
    }

    /** {@code C5} */
    static String cell(int row, int column) {
        return letters(column) + (row + 1);
    }

    static String letters(int column) {
        String s = "";
        for (int c = column; c >= 0; c = c / 26 - 1) {
            s = (char) ('A' + c % 26) + s;
        }
        return s;
    }

    /** {@code $C$5} */
    static String fixed(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** {@code 'Costs and rates'!$C$5} */
    String at(int row, int column) {
        return "'" + out.getName().replace("'", "''") + "'!" + fixed(row, column);
    }

    /** {@code 'Wards'!$C$5:$C$9} */
    String range(int top, int left, int bottom, int right) {
        return at(top, left) + ":" + fixed(bottom, right);
    }

    void look(int row, int column, Look look) {
        look.set(out.style(row, column));
    }

    void look(int top, int left, int bottom, int right, Look look) {
        look.set(out.range(top, left, bottom, right).style());
    }

    void put(int row, int column, @Nullable Object value, Look look) {
        put(row, column, value);
        look(row, column, look);
        if (look.wrap() && value instanceof String text) {
            wrapped.computeIfAbsent(row, r -> new HashMap<>()).put(column, text);
        }
    }

    /** @param value String, Integer, Long or Double; null or not a number leaves the cell empty */
    void put(int row, int column, @Nullable Object value) {
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                out.value(row, column, clipped(text));
            }
        } else if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                // The shortest decimals, by one algorithm whatever the Java release.
                out.value(row, column, (Number) new BigDecimal(plain(number)));
            }
        } else if (value instanceof Number number) {
            out.value(row, column, number);
        }
    }

    void formula(int row, int column, String expression, Number value, Look look) {
        formula(row, column, expression, value);
        look(row, column, look);
    }

    /** @param value what the program has for it */
    void formula(int row, int column, String expression, Number value) {
        // The library writes expressions into XML as they stand.
        out.formula(row, column, Escape.xml(expression));
        cached.put(cell(row, column), value instanceof Double number ? plain(number) : value.toString());
    }

    private static String plain(double number) {
        return NumberOutput.toString(number, true);
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    void widths(double... characters) {
        for (int c = 0; c < characters.length; c++) {
            width(c, characters[c]);
        }
    }

    void width(int column, double characters) {
        out.width(column, characters);
        widths.put(column, characters);
    }

    /** Makes rows as high as their wrapped texts need: not every program does so when it opens a file. */
    private void fit() {
        wrapped.forEach((row, texts) -> {
            int lines = 1;
            for (Map.Entry<Integer, String> text : texts.entrySet()) {
                lines = Math.max(lines, lines(text.getValue(), widths.getOrDefault(text.getKey(), 9.0)));
            }
            out.rowHeight(row, Math.min(400, LINE * lines + 2));
        });
    }

    /** Lines of a text, broken between words, in a column of this many digits' width. */
    private static int lines(String text, double width) {
        int most = Math.max(4, (int) (width * 1.05));
        int lines = 0;
        for (String paragraph : text.lines().toList()) {
            int at = most + 1;
            for (String word : Pattern.compile(" ").splitAsStream(paragraph).toList()) {
                if (at > 0 && at + word.length() > most) {
                    lines++;
                    at = 0;
                }
                lines += word.length() / (most + 1);
                at += word.length() + 1;
            }
        }
        return Math.max(1, lines);
    }

    /** Refuses what is typed unless a condition holds, written for the first cell. */
    void allow(int top, int left, int bottom, int right, String condition, String expected) {
        CustomDataValidation rule = out.range(top, left, bottom, right).validateWithFormula(Escape.xml(condition));
        rule.allowBlank(false)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("Wardplan")
                .error("Expected " + expected + ".");
    }

    /** Last of all: A4 across, as wide as the sheet, the marking above and below. */
    void paper(String marking, String title, boolean landscape) {
        fit();
        out.paperSize(PaperSize.A4_PAPER);
        out.pageOrientation(landscape ? "landscape" : "portrait");
        out.setFitToPage(true);
        out.fitToWidth((short) 1);
        out.fitToHeight((short) 0);
        String safe = marking.replace("&", "&&");
        out.header(safe, Position.CENTER, "Calibri", 10);
        out.footer(safe, Position.CENTER, "Calibri", 10);
        out.footer(title.replace("&", "&&"), Position.LEFT, "Calibri", 9);
        out.footer("&P / &N", Position.RIGHT, "Calibri", 9);
    }
}
