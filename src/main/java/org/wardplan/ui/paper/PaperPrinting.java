package org.wardplan.ui.paper;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.report.paper.PdfPages;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** Prints the pages of a PDF as pictures on one of the system's printers. */
final class PaperPrinting {
    /** Pixels for a point: 216 to the inch. */
    private static final double SHARPNESS = 3;

    private static final String WITHOUT = "Save the PDF, and print it with another program.";

    private PaperPrinting() {}

    /** Asks for the printer and prints; says so where there is none. */
    static void print(byte[] pdf, String name, @Nullable Window window, PageTools tools) {
        PrinterJob job = Printer.getAllPrinters().isEmpty() ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            tools.inform("No printer is set up on this computer. " + WITHOUT);
            return;
        }
        job.getJobSettings().setJobName("Wardplan: " + name);
        if (!job.showPrintDialog(window)) {
            job.cancelJob();
            return;
        }
        Executor drawing = tools.drawing();
        drawing.execute(() -> {
            try (PdfPages pages = PdfPages.of(pdf)) {
                PageRange[] ranges = job.getJobSettings().getPageRanges();
                int printed = 0;
                for (int p = 0; p < pages.count(); p++) {
                    if (isWanted(p + 1, ranges)) {
                        put(job, pages.draw(p, SHARPNESS), pages.size(p));
                        printed++;
                    }
                }
                int sheets = printed;
                boolean done = job.endJob();
                Platform.runLater(() -> {
                    if (done) {
                        tools.inform(Numbers.counted(sheets, "page") + " sent to "
                                + job.getPrinter().getName());
                    } else {
                        tools.problems(List.of(Problem.error("The printer took no pages. " + WITHOUT)));
                    }
                });
            } catch (IOException | RuntimeException e) {
                job.cancelJob();
                Platform.runLater(() -> tools.problems(
                        List.of(Problem.error("The paper could not be printed (" + e.getMessage() + "). " + WITHOUT))));
            }
        });
    }

    private static boolean isWanted(int page, PageRange @Nullable [] ranges) {
        if (ranges == null || ranges.length == 0) {
            return true;
        }
        for (PageRange r : ranges) {
            if (page >= r.getStartPage() && page <= r.getEndPage()) {
                return true;
            }
        }
        return false;
    }

    /** A page as large as the printer's margins allow, no larger than it is. */
    private static void put(PrinterJob job, PdfPages.Picture picture, PdfPages.Size size) throws IOException {
        boolean wide = size.width() > size.height();
        PageLayout layout = job.getPrinter()
                .createPageLayout(
                        Paper.A4,
                        wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                        Printer.MarginType.HARDWARE_MINIMUM);
        double scale = Math.min(
                1, Math.min(layout.getPrintableWidth() / size.width(), layout.getPrintableHeight() / size.height()));
        ImageView view = new ImageView(new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(size.width() * scale);
        view.setFitHeight(size.height() * scale);
        if (!job.printPage(layout, view)) {
            throw new IOException("the printer refused a page");
        }
    }
}
