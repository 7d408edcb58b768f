package org.wardplan.report.paper;

import java.io.IOException;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/** A paper that can be set: of an area, of a ward, of scenarios side by side. The same paper has the same bytes. */
public interface Paper {
    /** What it is called, as in a list or a file's name: {@code Lambeth}. */
    String name();

    /** As a tagged PDF. Throws {@link java.util.concurrent.CancellationException} when cancelled. */
    PdfPaper.Result pdf(Progress progress, Cancellation cancellation) throws IOException;

    /** As one page for a browser, which needs nothing beside itself. */
    String html();
}
