package org.wardplan.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.MovesInput;
import org.wardplan.report.content.TargetFile;
import org.wardplan.report.content.Written;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.MovesPaper;
import org.wardplan.report.paper.Paper;
import org.wardplan.report.paper.PaperSection;
import org.wardplan.report.paper.PdfPaper;

/**
 * The paper of London, a borough or a BCU. Written beside its target and moved into place; what can't be written is a
 * problem in words and leaves an older file as it was. A cancelled one throws
 * {@link java.util.concurrent.CancellationException} and leaves nothing.
 */
public final class Papers {
    private Papers() {}

    /** Every section. */
    public static Set<PaperSection> allSections() {
        return EnumSet.allOf(PaperSection.class);
    }

    /** A paper in memory, to be looked at before it is written; the same bytes that {@link #write} writes. */
    public static WithProblems<PdfPaper.Result> set(Paper paper, Progress progress, Cancellation cancellation) {
        try {
            return WithProblems.of(paper.pdf(progress, cancellation));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(paper.name(), "The paper could not be set: " + e.getMessage()));
        }
    }

    /** A paper as a tagged PDF; the count is the pages. */
    public static WithProblems<Written> write(Paper paper, Path file, Progress progress, Cancellation cancellation) {
        return pdf(file, () -> paper.pdf(progress, cancellation));
    }

    /** A paper as one page for a browser; the count is 1. */
    public static WithProblems<Written> writeHtml(Paper paper, Path file) {
        String page = paper.html();
        return TargetFile.write(file, out -> {
            out.write(page.getBytes(StandardCharsets.UTF_8));
            return 1;
        });
    }

    /** The whole paper as a tagged PDF; the count is the pages. */
    public static WithProblems<Written> pdf(ExportInput in, Path file, Progress progress, Cancellation cancellation) {
        return pdf(in, allSections(), file, progress, cancellation);
    }

    /** The paper with some of its sections. */
    public static WithProblems<Written> pdf(
            ExportInput in, Set<PaperSection> sections, Path file, Progress progress, Cancellation cancellation) {
        return write(new AreaPaper(in, sections), file, progress, cancellation);
    }

    /** The moves from one scenario to another, borough by borough, as a tagged PDF; the count is the pages. */
    public static WithProblems<Written> moves(MovesInput in, Path file, Progress progress, Cancellation cancellation) {
        return pdf(file, () -> MovesPaper.of(in, progress, cancellation));
    }

    /** A paper that is being set. */
    @FunctionalInterface
    private interface Setting {
        PdfPaper.Result set() throws IOException;
    }

    private static WithProblems<Written> pdf(Path file, Setting setting) {
        PdfPaper.Result paper;
        try {
            paper = setting.set();
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(file.toString(), "The paper could not be set: " + e.getMessage()));
        }
        return TargetFile.write(file, out -> {
            out.write(paper.bytes());
            return paper.pages();
        });
    }

    /** The paper as one page for a browser, with the map as SVG inside; the count is 1. */
    public static WithProblems<Written> html(ExportInput in, Set<PaperSection> sections, Path file) {
        return writeHtml(new AreaPaper(in, sections), file);
    }
}
