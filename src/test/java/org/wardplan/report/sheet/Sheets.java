package org.wardplan.report.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;

/** A workbook taken apart for tests, without the library that wrote it. */
record Sheets(byte[] bytes, Map<String, String> parts, Map<String, Long> times) {
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*?)(?:/>|>(?:<f>([^<]*)</f>)?(?:<v>([^<]*)</v>)?</c>)");
    private static final Pattern TEXT = Pattern.compile("<si><t[^>]*>([^<]*)</t></si>");

    /** @param formula null for a value; value null for none; text told from numbers */
    record Cell(String formula, String value, boolean text) {
        double number() {
            return Double.parseDouble(value);
        }
    }

    static Sheets of(ExportInput in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScenarioWorkbook.write(in, out, Progress.NONE, new Cancellation());
        return of(out.toByteArray());
    }

    static Sheets of(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, Long> times = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                times.put(e.getName(), e.getTimeLocal().getYear() * 1L);
                parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Sheets(bytes, parts, times);
    }

    String xml(int sheet) {
        return parts.get("xl/worksheets/sheet" + sheet + ".xml");
    }

    /** Cells of a sheet, counted from 1, by address. */
    Map<String, Cell> cells(int sheet) {
        String[] shared = TEXT.matcher(parts.get("xl/sharedStrings.xml"))
                .results()
                .map(m -> unescaped(m.group(1)))
                .toArray(String[]::new);
        Map<String, Cell> cells = new LinkedHashMap<>();
        Matcher m = CELL.matcher(xml(sheet));
        while (m.find()) {
            boolean text = m.group(2).contains("t=\"s\"");
            String value = m.group(4);
            cells.put(
                    m.group(1),
                    new Cell(
                            m.group(3) == null ? null : unescaped(m.group(3)),
                            text ? shared[Integer.parseInt(value)] : value,
                            text));
        }
        return cells;
    }

    /** Column letters of a heading in a row. */
    static String column(Map<String, Cell> cells, int row, String heading) {
        return cells.entrySet().stream()
                .filter(e -> e.getKey().matches("[A-Z]+" + row)
                        && heading.equals(e.getValue().value()))
                .map(e -> e.getKey().replaceAll("\\d", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading " + heading));
    }

    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
