package org.wardplan.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wardplan.report.content.Escape;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;

/**
 * The library's file finished: formulas with the values that the program has for them, names of cells, an order to
 * recalculate on opening, and no clock. The library writes the time of its run and leaves formulas without values,
 * which readers that don't recalculate show as blank or 0.
 */
final class FixedPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** The first month that the platform writes without the time zone of the machine beside it is the second. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>[^<]*</f>");
    private static final String END_OF_WORKBOOK = "</workbook>";
    private static final String END_OF_NAMES = "</definedNames>";

    private final ExportInput in;
    private final Map<String, String> names;
    private final List<Page> pages;

    /**
     * @param names of cells, with what they refer to
     * @param pages the sheets in their order, with the values of their formulas
     */
    FixedPackage(ExportInput in, Map<String, String> names, List<Page> pages) {
        this.in = in;
        this.names = names;
        this.pages = pages;
    }

    void write(byte[] made, OutputStream target) throws IOException {
        Map<String, byte[]> parts = ZipParts.of(made);
        parts.replaceAll(this::finished);
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        byte[] types = parts.remove(CONTENT_TYPES);
        if (types == null) {
            throw new IOException("the workbook has no " + CONTENT_TYPES);
        }
        put(zip, CONTENT_TYPES, types);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] finished(String name, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        Matcher sheet = SHEET.matcher(name);
        if (sheet.matches()) {
            text = withValues(
                    text, pages.get(Integer.parseInt(sheet.group(1)) - 1).cached());
        } else if (name.equals("xl/workbook.xml")) {
            text = withNames(text);
        } else if (name.equals("docProps/core.xml")) {
            text = core();
        } else {
            return content;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String withValues(String sheet, Map<String, String> values) {
        StringBuilder s = new StringBuilder(sheet.length() + 30 * values.size());
        Matcher formula = FORMULA.matcher(sheet);
        int from = 0;
        int found = 0;
        while (formula.find()) {
            String value = values.get(formula.group(1));
            if (value != null) {
                s.append(sheet, from, formula.end());
                s.append("<v>").append(value).append("</v>");
                from = formula.end();
                found++;
            }
        }
        if (found != values.size()) {
            throw new IllegalStateException(found + " formulas for " + values.size() + " values");
        }
        return s.append(sheet, from, sheet.length()).toString();
    }

    private String withNames(String workbook) {
        StringBuilder more = new StringBuilder();
        names.forEach((name, reference) -> more.append("<definedName name=\"")
                .append(name)
                .append("\">")
                .append(Escape.xml(reference))
                .append("</definedName>"));
        for (int k = 0; k < pages.size(); k++) {
            if (!pages.get(k).printArea().isEmpty()) {
                more.append("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"")
                        .append(k)
                        .append("\">")
                        .append(Escape.xml(pages.get(k).printArea()))
                        .append("</definedName>");
            }
        }
        String named = workbook.contains(END_OF_NAMES)
                ? workbook.replace(END_OF_NAMES, more + END_OF_NAMES)
                : workbook.replace(END_OF_WORKBOOK, "<definedNames>" + more + END_OF_NAMES + END_OF_WORKBOOK);
        return named.replace(END_OF_WORKBOOK, "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>" + END_OF_WORKBOOK);
    }

    private String core() {
        ReportScope scope = in.scope();
        String day = in.date() + "T00:00:00Z";
        String author = in.author().isBlank() ? "Wardplan" : in.author();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + Escape.xml("Ward allocation report: " + scope.title() + ", "
                        + in.scenario().name())
                + "</dc:title><dc:creator>" + Escape.xml(author) + "</dc:creator><cp:category>"
                + Escape.xml(in.marking()) + "</cp:category><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
                + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + day
                + "</dcterms:modified></cp:coreProperties>";
    }
}
