package org.wardplan.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;

/**
 * A scenario as a workbook (XLSX) with live formulas: change posts, a unit cost, a rate or a funding line, and costs,
 * effective posts, coverage, gaps, evenness and headroom follow. Targets are values: they are found at the reference
 * rates and don't move. Each formula carries the program's figure, and the file is recalculated when it is opened.
 *
 * <p>Sheets: Summary, Wards, Boroughs, Deprivation, Costs and rates, Budget, Assumptions, Sources, Data dictionary. The
 * same input gives the same bytes.
 */
public final class ScenarioWorkbook {
    private static final int SHEETS = 9;

    private ScenarioWorkbook() {}

    /**
     * Writes the wards of the scope.
     *
     * @return how many wards it has
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static int write(ExportInput in, OutputStream out, Progress progress, Cancellation cancel)
            throws IOException {
        Book book = new Book(in);
        SummarySheet summary = new SummarySheet(in, book);
        WardsSheet wards = new WardsSheet(in, book);
        Page boroughs = book.page(AreaSheets.BOROUGHS);
        Page deprivation = book.page(AreaSheets.DEPRIVATION);
        RatesSheet rates = new RatesSheet(in, book);
        BudgetSheet budget = new BudgetSheet(in, book);
        Page assumptions = book.page(TextSheets.ASSUMPTIONS);
        Page sources = book.page(TextSheets.SOURCES);
        Page dictionary = book.page(TextSheets.DICTIONARY);
        progress.report(0, SHEETS, "Wards");
        wards.fill(cancel);
        progress.report(1, SHEETS, "Sums");
        AreaSheets.boroughs(in, boroughs);
        AreaSheets.deprivation(in, deprivation);
        rates.fill();
        budget.fill();
        summary.fill();
        cancel.check();
        TextSheets.assumptions(in, assumptions);
        TextSheets.sources(in, sources);
        TextSheets.dictionary(in, wards, dictionary);
        progress.report(SHEETS - 1, SHEETS, "Writing the workbook");
        book.writeTo(out, cancel);
        return in.scope().wards().length;
    }
}
