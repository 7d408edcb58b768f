package org.wardplan.ui.paper;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.paper.PdfPages;

/**
 * Opens PDFs and draws their pages, one at a time, on the drawing thread; what is drawn is asked for anew after each, so
 * that a page that was scrolled past is not drawn.
 */
final class PageDrawer {
    private final Executor drawing;
    private @Nullable PdfPages open;
    private boolean busy;
    private int generation;

    /** A page that was asked for, drawn; null where it could not be. */
    interface Drawn {
        void take(PdfPages.@Nullable Picture picture, String problem);
    }

    PageDrawer(Executor drawing) {
        this.drawing = drawing;
    }

    /** Opens a PDF in the place of the one before; tells it, or why not, unless another was opened meanwhile. */
    void open(byte[] pdf, Consumer<PdfPages> opened, Consumer<String> failed) {
        int mine = ++generation;
        drawing.execute(() -> {
            try {
                PdfPages pages = PdfPages.of(pdf);
                Platform.runLater(() -> {
                    if (mine != generation) {
                        drop(pages);
                        return;
                    }
                    drop(open);
                    open = pages;
                    opened.accept(pages);
                });
            } catch (IOException | RuntimeException e) {
                Platform.runLater(() -> failed.accept("The pages can't be shown: " + e.getMessage()));
            }
        });
    }

    /** Whether a page is being drawn. */
    boolean isBusy() {
        return busy;
    }

    /** Draws a page of the open PDF. */
    void draw(int page, double scale, Drawn drawn) {
        PdfPages of = open;
        if (of == null || busy) {
            return;
        }
        busy = true;
        drawing.execute(() -> {
            PdfPages.Picture picture = null;
            String problem = "";
            try {
                picture = of.draw(page, scale);
            } catch (IOException | RuntimeException e) {
                problem = "Page " + (page + 1) + " can't be shown: " + e.getMessage();
            }
            PdfPages.Picture made = picture;
            String why = problem;
            Platform.runLater(() -> {
                busy = false;
                drawn.take(of == open ? made : null, of == open ? why : "");
            });
        });
    }

    void close() {
        generation++;
        drop(open);
        open = null;
    }

    private void drop(@Nullable PdfPages pages) {
        if (pages != null) {
            drawing.execute(() -> {
                try {
                    pages.close();
                } catch (IOException e) {
                    // it lies in memory only: nothing is lost
                }
            });
        }
    }
}
