package org.wardplan.ui.paper;

import java.nio.file.Path;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.paper.PaperModel;
import org.wardplan.report.content.Written;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** The ways of a paper out of the program. */
final class PaperSaving {
    private final PaperModel model;
    private final PageTools tools;
    private final Runnable all;

    /** @param all shows how the papers of all boroughs are written */
    PaperSaving(PaperModel model, PageTools tools, Runnable all) {
        this.model = model;
        this.tools = tools;
        this.all = all;
    }

    void savePdf() {
        tools.save("Save the paper", model.fileName() + ".pdf", "PDF", "pdf")
                .ifPresent(file -> model.savePdf(file, w -> told(file, w), tools::problems));
    }

    void saveHtml() {
        tools.save("Save the paper for a browser", model.fileName() + ".html", "Web pages", "html")
                .ifPresent(file -> model.saveHtml(
                        file,
                        w -> tools.inform("Wrote " + file.getFileName() + " into " + file.getParent()),
                        tools::problems));
    }

    void print(@Nullable Window window) {
        PaperModel.Ready now = model.ready().get();
        if (now != null) {
            PaperPrinting.print(now.pdf().bytes(), now.paper().name(), window, tools);
        }
    }

    void all() {
        all.run();
    }

    private void told(Path file, Written written) {
        tools.inform("Wrote " + file.getFileName() + ", " + Numbers.counted(written.count(), "page") + ", into "
                + file.getParent());
    }
}
