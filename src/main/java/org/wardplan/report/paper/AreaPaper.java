package org.wardplan.report.paper;

import java.io.IOException;
import java.util.Set;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;

/** The paper of London, a borough or a BCU, with some of its sections. */
public record AreaPaper(ExportInput in, Set<PaperSection> sections) implements Paper {
    public AreaPaper {
        sections = Set.copyOf(sections);
    }

    @Override
    public String name() {
        return in.scope().title();
    }

    @Override
    public PdfPaper.Result pdf(Progress progress, Cancellation cancellation) throws IOException {
        return PdfPaper.of(in, sections, progress, cancellation);
    }

    @Override
    public String html() {
        return PdfPaper.html(in, sections);
    }
}
