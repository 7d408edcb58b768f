package org.wardplan.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.wardplan.base.Cancellation;
import org.wardplan.report.content.ExportInput;

/**
 * The workbook while its sheets are filled. Cells that formulas of other sheets read have a name, so that a formula
 * says what it counts: {@code DWO_unit_cost}.
 */
final class Book {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final Workbook out = new Workbook(bytes, "Wardplan", null);
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ExportInput in;

    Book(ExportInput in) {
        this.in = in;
    }

    Page page(String name) {
        Page page = new Page(out.newWorksheet(name));
        pages.add(page);
        return page;
    }

    /** Gives a cell or a range, with its sheet, a name. */
    void name(String name, String reference) {
        if (names.put(name, reference) != null) {
            throw new IllegalArgumentException("two cells named " + name);
        }
    }

    void writeTo(OutputStream target, Cancellation cancel) throws IOException {
        out.close();
        cancel.check();
        new FixedPackage(in, names, pages).write(bytes.toByteArray(), target);
    }
}
